// Several files and the fences of guides as one script.
#pragma once

#include <string>
#include <vector>

#include "source/edit.h"
#include "source/source.h"

namespace belay {

// Whether what the region holds joins the script: neither code of the prose nor a fence of another database.
bool joins(const Region& region);

// `edits` holds one list a file. A file of SQL goes in whole; of a guide, what its fences hold, with headings as
// comments. `header` comes first, behind a BOM.
std::string join_files(const Script& script, std::vector<std::vector<Edit>> edits, std::string header);

}  // namespace belay
