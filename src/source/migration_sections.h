// Migration files that hold both ways, as goose, sql-migrate and dbmate read them: what stands below `-- +goose Down`,
// `-- +migrate Down` and `-- migrate:down` takes back what stands above it, and never runs with it. Private to source/.
#pragma once

#include <string_view>
#include <vector>

#include "source/source.h"

namespace belay {

class MigrationSections {
 public:
  // Finds the marks whose lines begin in `stretch`. The stretches of a text come in order.
  void look(std::string_view text, Span stretch);

  // One region for a text of `size` bytes without such marks; else one for each section, those of the way back as
  // `inline_code`.
  std::vector<Region> regions(size_t size) const;

 private:
  struct Mark {
    uint32_t begin = 0;  // of its line
    bool goes_back = false;
  };
  std::vector<Mark> marks_;
};

}  // namespace belay
