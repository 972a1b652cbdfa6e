// Fixes that a page names by `fix_by`.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "rules/subject.h"
#include "source/edit.h"

namespace belay {

// The edits of the subject's file; nothing where this statement cannot be fixed so, or where the server knows no such
// form.
std::optional<std::vector<Edit>> make_fix(const std::string& name, const Subject& subject);

}  // namespace belay
