// IF [NOT] EXISTS for a server that does not know it at this place: the question is put to information_schema, and the
// statement prepared where the answer says so. Private to emit/.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "plan/plan.h"

namespace belay {

// Whether the form is a guard of a statement that can be prepared.
bool is_guard(Syntax syntax);

// The statement's work with questions in the place of its guards; nothing: what a guard asks for cannot be asked. The
// edits to `code`, which the statement's spans lie in, take the guards away, and may change other words.
std::optional<std::vector<Change>> with_questions(const Statement& statement, std::string_view code,
                                                  std::vector<Edit> edits);

}  // namespace belay
