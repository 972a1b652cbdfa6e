// Migration files that hold both ways, as goose, sql-migrate and dbmate read them: what stands below `-- +goose Down`,
// `-- +migrate Down` and `-- migrate:down` takes back what stands above it, and never runs with it. Private to source/.
#pragma once

#include <vector>

#include "source/source.h"

namespace belay {

// One region for a file without such marks; else one for each section, those of the way back as `inline_code`.
std::vector<Region> migration_sections(const Text& text);

}  // namespace belay
