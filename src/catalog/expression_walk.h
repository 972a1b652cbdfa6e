// Walks over expressions and queries. Every node is visited once, parents before children.
#pragma once

#include <functional>
#include <string_view>

#include "model/query.h"

namespace belay {

// The expression itself and everything below it, without the inside of subqueries.
void for_each_expression(const Expression& expression, const std::function<void(const Expression&)>& visit);

// The expressions of a query's own level: select list, ON, WHERE, GROUP BY, HAVING, ORDER BY; not of subqueries.
void for_each_own_expression(const Query& query, const std::function<void(const Expression&)>& visit);

// The ON conditions of a join, and everything below them.
void for_each_join_condition(const TableReference& reference, const std::function<void(const Expression&)>& visit);

// The query of a subquery, EXISTS or IN; nothing for other expressions.
const Query* query_in(const Expression& expression);

// Every subquery directly below the expression.
void for_each_subquery(const Expression& expression, const std::function<void(const Query&)>& visit);

// Every table that the query reads, also in its subqueries.
void for_each_table(const Query& query, const std::function<void(const BaseTable&)>& visit);
void for_each_table(const TableReference& reference, const std::function<void(const BaseTable&)>& visit);

bool is_common_table(const Query& query, std::string_view name);  // defined by its WITH
bool is_select_alias(const Select& select, std::string_view name);

}  // namespace belay
