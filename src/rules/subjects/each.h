// How subjects of each kind are found. Private to rules/.
#pragma once

#include "rules/subject.h"

namespace belay {

#define SUBJECT(name) void each_##name(const Analysis& analysis, const VisitSubject& visit);
#include "rules/subjects.def"
#undef SUBJECT

using VisitStatement = std::function<void(const StatementFacts& facts, const Statement& statement)>;

// The statements that belong to the script, in order.
void for_each_statement(const Analysis& analysis, const VisitStatement& visit);

}  // namespace belay
