// The fixes of fixes.def, one function each, in a file a subject. Private to rules/.
#pragma once

#include "rules/fix.h"

namespace belay {

using Edits = std::optional<std::vector<Edit>>;

// `words` in the case of the author's keywords.
std::string in_authors_case(const Subject& subject, std::string_view words);

namespace fixes {

#define FIX(name) Edits name(const Subject& subject);
#include "rules/fixes.def"
#undef FIX

}  // namespace fixes

}  // namespace belay
