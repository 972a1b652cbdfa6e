// Walks over the expressions and queries of a statement, those of subqueries included. The body of a stored program is
// not part of the statement that creates it.
#pragma once

#include <functional>

#include "catalog/expression_walk.h"
#include "model/statement.h"

namespace belay {

void for_each_expression(const Statement& statement, const std::function<void(const Expression&)>& visit);

// The statement's own query, as of SELECT and INSERT … SELECT, and every subquery.
void for_each_query(const Statement& statement, const std::function<void(const Query&)>& visit);

}  // namespace belay
