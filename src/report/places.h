// Positions in the files of a script, for reports that name many.
#pragma once

#include <string>
#include <vector>

#include "source/line_index.h"

namespace belay {

class Places {
 public:
  explicit Places(const Script& script) : script_(script), indexes_(script.files.size()) {}

  Position position(uint32_t file, uint32_t byte) const {
    return indexes_[file].position_of(script_.files[file], byte);
  }

  // "guide.md:12:1"
  std::string name(uint32_t file, uint32_t byte) const;

  // "12", with the file where there are several: "V2.sql:12"
  std::string short_name(uint32_t file, uint32_t byte) const;

 private:
  const Script& script_;
  std::vector<LineIndex> indexes_;
};

}  // namespace belay
