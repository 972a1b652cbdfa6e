// Several files and the fences of guides as one script.
#pragma once

#include <functional>
#include <ostream>
#include <string>
#include <vector>

#include "source/edit.h"
#include "source/source.h"

namespace belay {

// Whether what the region holds joins the script: neither code of the prose nor a fence of another database.
bool joins(const Region& region);

// An edit whose text may be long is made when it is written, and is gone then.
struct LaterEdit {
  Span span;
  std::string replacement;
  std::function<std::string()> later = {};  // in place of `replacement`
};

// `edits` holds one list a file. A file of SQL goes in whole; of a guide, what its fences hold, with headings as
// comments. `header` comes first, behind a BOM.
void join_files(const Script& script, std::vector<std::vector<LaterEdit>> edits, std::string header, std::ostream& out);
std::string join_files(const Script& script, std::vector<std::vector<Edit>> edits);  // without a header

}  // namespace belay
