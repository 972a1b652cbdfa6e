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

using VisitClientLine = std::function<void(const ClientLine& line, Place place)>;

// Every line for the client in SQL of the MySQL family, in order.
void for_each_client_line(const Analysis& analysis, const VisitClientLine& visit);

}  // namespace belay
