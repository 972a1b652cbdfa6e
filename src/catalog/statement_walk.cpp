#include "catalog/statement_walk.h"

#include "base/overloaded.h"

namespace belay {

using Visit = std::function<void(const Expression&)>;

namespace {

void visit_query(const Query& query, const Visit& visit);

void visit_expression(const Expression& expression, const Visit& visit) {
  for_each_expression(expression, visit);
  for_each_subquery(expression, [&](const Query& query) { visit_query(query, visit); });
}

void visit_query(const Query& query, const Visit& visit) {
  for_each_own_expression(query, [&](const Expression& part) {
    visit(part);
    if (const Query* nested = query_in(part)) visit_query(*nested, visit);
  });
}

void visit_all(const Expressions& expressions, const Visit& visit) {
  for (const Expression& expression : expressions) visit_expression(expression, visit);
}

void visit_insert(const Insert& insert, const Visit& visit) {
  for (const Expressions& row : insert.rows) visit_all(row, visit);
  if (insert.query) visit_query(*insert.query, visit);
  for (const Assignment& assignment : insert.on_duplicate) visit_expression(assignment.value, visit);
}

}  // namespace

void for_each_expression(const Statement& statement, const Visit& visit) {
  std::visit(Overloaded{
                 [&](const Insert& node) { visit_insert(node, visit); },
                 [&](const Update& node) {
                   for (const Assignment& assignment : node.assignments) visit_expression(assignment.value, visit);
                   if (node.where) visit_expression(*node.where, visit);
                 },
                 [&](const Delete& node) {
                   if (node.where) visit_expression(*node.where, visit);
                 },
                 [&](const QueryStatement& node) { visit_query(*node.query, visit); },
                 [&](const Set& node) {
                   for (const SetItem& item : node.items) visit_expression(item.value, visit);
                 },
                 [&](const CallStatement& node) { visit_all(node.arguments, visit); },
                 [&](const Prepare& node) { visit_expression(node.source, visit); },
                 [&](const Execute& node) { visit_all(node.using_values, visit); },
                 [&](const Do& node) { visit_all(node.values, visit); },
                 [](const auto&) {},
             },
             statement.node);
}

void for_each_query(const Statement& statement, const std::function<void(const Query&)>& visit) {
  if (!statement.has_query) return;
  if (const auto* node = as<QueryStatement>(statement)) visit(*node->query);
  if (const auto* node = as<Insert>(statement); node && node->query) visit(*node->query);
  for_each_expression(statement, [&](const Expression& part) {
    if (const Query* query = query_in(part)) visit(*query);
  });
}

}  // namespace belay
