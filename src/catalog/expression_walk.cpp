#include "catalog/expression_walk.h"

#include <algorithm>

#include "base/overloaded.h"
#include "base/text.h"

namespace belay {

namespace {

using Visit = std::function<void(const Expression&)>;
using Children = std::function<void(const Expression&)>;

void each(const Expressions& expressions, const Children& child) {
  for (const Expression& expression : expressions) child(expression);
}

void children_of(const Case& node, const Children& child) {
  if (node.operand) child(*node.operand);
  for (const CaseBranch& branch : node.branches) {
    child(branch.when);
    child(branch.then);
  }
  if (node.otherwise) child(*node.otherwise);
}

void children_of(const Call& node, const Children& child) {
  each(node.arguments, child);
  if (node.concat) {
    for (const OrderItem& item : node.concat->order_by) child(item.value);
  }
  if (!node.over) return;
  each(node.over->partition_by, child);
  for (const OrderItem& item : node.over->order_by) child(item.value);
}

void children_of(const PatternMatch& node, const Children& child) {
  child(*node.value);
  child(*node.pattern);
  if (node.escape) child(*node.escape);
}

void for_each_child(const Expression& expression, const Children& child) {
  std::visit(Overloaded{
                 [&](const Unary& node) { child(*node.operand); },
                 [&](const Binary& node) { child(*node.left), child(*node.right); },
                 [&](const PatternMatch& node) { children_of(node, child); },
                 [&](const Between& node) { child(*node.value), child(*node.low), child(*node.high); },
                 [&](const Is& node) { child(*node.value); },
                 [&](const InList& node) { child(*node.value), each(node.items, child); },
                 [&](const InQuery& node) { child(*node.value); }, [&](const Case& node) { children_of(node, child); },
                 [&](const Call& node) { children_of(node, child); }, [&](const Cast& node) { child(*node.value); },
                 [&](const Interval& node) { child(*node.value); }, [&](const Collate& node) { child(*node.value); },
                 [&](const Row& node) { each(node.items, child); },
                 [&](const Match& node) { each(node.columns, child), child(*node.against); },
                 [&](const Assign& node) { child(*node.value); }, [](const auto&) {},  // leaves and subqueries
             },
             expression.node);
}

void for_each_own_expression(const Select& select, const Visit& visit) {
  for (const SelectItem& item : select.items) for_each_expression(item.value, visit);
  if (select.from) for_each_join_condition(*select.from, visit);
  if (select.where) for_each_expression(*select.where, visit);
  for (const Expression& expression : select.group_by) for_each_expression(expression, visit);
  if (select.having) for_each_expression(*select.having, visit);
}

using TableVisit = std::function<void(const BaseTable&)>;

void for_each_table_below(const Expression& expression, const TableVisit& visit) {
  for_each_subquery(expression, [&](const Query& query) { for_each_table(query, visit); });
}

}  // namespace

void for_each_join_condition(const TableReference& reference, const Visit& visit) {
  const Join* join = std::get_if<Join>(&reference.node);
  if (!join) return;
  for_each_join_condition(*join->left, visit);
  for_each_join_condition(*join->right, visit);
  if (join->on) for_each_expression(*join->on, visit);
}

void for_each_expression(const Expression& expression, const Visit& visit) {
  visit(expression);
  for_each_child(expression, [&](const Expression& child) { for_each_expression(child, visit); });
}

void for_each_own_expression(const Query& query, const Visit& visit) {
  std::visit(Overloaded{
                 [&](const Select& select) { for_each_own_expression(select, visit); },
                 [&](const SetOperation& operation) {
                   for_each_own_expression(*operation.left, visit);
                   for_each_own_expression(*operation.right, visit);
                 },
                 [&](const ValuesConstructor& values) {
                   for (const Expressions& row : values.rows) {
                     for (const Expression& value : row) for_each_expression(value, visit);
                   }
                 },
                 [](const TableQuery&) {},
             },
             query.body);
  for (const OrderItem& item : query.order_by) for_each_expression(item.value, visit);
}

const Query* query_in(const Expression& expression) {
  if (const auto* node = as<Subquery>(expression)) return &*node->query;
  if (const auto* node = as<Exists>(expression)) return &*node->query;
  if (const auto* node = as<InQuery>(expression)) return &*node->query;
  return nullptr;
}

void for_each_subquery(const Expression& expression, const std::function<void(const Query&)>& visit) {
  for_each_expression(expression, [&](const Expression& part) {
    if (const Query* query = query_in(part)) visit(*query);
  });
}

void for_each_table(const TableReference& reference, const TableVisit& visit) {
  std::visit(Overloaded{
                 [&](const BaseTable& table) { visit(table); },
                 [&](const DerivedTable& table) { for_each_table(*table.query, visit); },
                 [&](const TableFunction& function) {
                   for (const Expression& argument : function.arguments) for_each_table_below(argument, visit);
                 },
                 [&](const Join& join) {
                   for_each_table(*join.left, visit);
                   for_each_table(*join.right, visit);
                   if (join.on) for_each_table_below(*join.on, visit);
                 },
             },
             reference.node);
}

void for_each_table(const Query& query, const TableVisit& visit) {
  if (query.with) {
    for (const CommonTable& table : query.with->tables) for_each_table(*table.query, visit);
  }
  if (const auto* select = std::get_if<Select>(&query.body); select && select->from) {
    for_each_table(*select->from, visit);
  }
  if (const auto* operation = std::get_if<SetOperation>(&query.body)) {
    for_each_table(*operation->left, visit);
    for_each_table(*operation->right, visit);
    return;  // the own expressions below would visit both sides again
  }
  for_each_own_expression(query, [&](const Expression& part) {
    if (const Query* nested = query_in(part)) for_each_table(*nested, visit);
  });
}

bool is_common_table(const Query& query, std::string_view name) {
  return query.with && std::ranges::any_of(query.with->tables, [&](const CommonTable& table) {
           return equals_ignoring_case(table.name.text, name);
         });
}

bool is_select_alias(const Select& select, std::string_view name) {
  return std::ranges::any_of(
      select.items, [&](const SelectItem& item) { return item.alias && equals_ignoring_case(item.alias.text, name); });
}

}  // namespace belay
