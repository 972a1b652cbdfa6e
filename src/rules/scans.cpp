#include "rules/scans.h"

#include <algorithm>

#include "base/text.h"
#include "catalog/expression_walk.h"
#include "rules/table_traits.h"

namespace belay {

namespace {

bool is_same(const QualifiedName& left, const QualifiedName& right) {
  return equals_ignoring_case(left.name.text, right.name.text);
}

bool begins_an_index(const Table& table, const Expression& value) {
  const auto* column = as<ColumnReference>(value);
  return column && std::ranges::any_of(table.indexes, [&](const Index& index) {
           return index.visible && !index.parts.empty() && index.kind != KeyKind::fulltext &&
                  equals_ignoring_case(index.parts.front().column, column->column.text);
         });
}

bool has_constant_start(const Expression& pattern) {
  const auto* literal = as<Literal>(pattern);
  return !literal || (!literal->value.starts_with('%') && !literal->value.starts_with('_'));
}

bool is_served(const Table& table, const Expression& condition);

bool is_served(const Table& table, const Binary& binary) {
  switch (binary.op) {
    case BinaryOperator::and_: return is_served(table, *binary.left) || is_served(table, *binary.right);
    case BinaryOperator::or_: return is_served(table, *binary.left) && is_served(table, *binary.right);
    case BinaryOperator::equal:
    case BinaryOperator::null_safe_equal:
    case BinaryOperator::less:
    case BinaryOperator::less_or_equal:
    case BinaryOperator::greater:
    case BinaryOperator::greater_or_equal:
      return begins_an_index(table, *binary.left) || begins_an_index(table, *binary.right);
    default: return false;
  }
}

// A subquery is a join to the optimizer: nothing is said of it.
bool is_served(const Table& table, const Expression& condition) {
  if (query_in(condition)) return true;
  if (const auto* binary = as<Binary>(condition)) return is_served(table, *binary);
  if (const auto* list = as<InList>(condition)) return !list->negated && begins_an_index(table, *list->value);
  if (const auto* between = as<Between>(condition)) return !between->negated && begins_an_index(table, *between->value);
  if (const auto* is = as<Is>(condition)) return !is->negated && begins_an_index(table, *is->value);
  const auto* match = as<PatternMatch>(condition);
  return match && match->kind == PatternKind::like && !match->negated && begins_an_index(table, *match->value) &&
         has_constant_start(*match->pattern);
}

struct Target {
  const QualifiedName* table = nullptr;
  const Expression* where = nullptr;
};

Target target_of(const Statement& statement) {
  const auto of = [](const TableReference& tables, const OptionalBox<Expression>& where) {
    const auto* base = std::get_if<BaseTable>(&tables.node);
    return base && where ? Target{&base->table, &*where} : Target{};
  };
  if (const auto* update = as<Update>(statement)) return update->limit ? Target{} : of(update->tables, update->where);
  const auto* remove = as<Delete>(statement);
  return remove && !remove->multi_table && !remove->limit ? of(remove->tables, remove->where) : Target{};
}

bool is_made_by_file(const Analysis& analysis, const StatementFacts& statement, const QualifiedName& table) {
  for (uint32_t id = statement.id; id-- > 1;) {
    if (analysis.facts.statements[id - 1].file != statement.file) return false;
    const auto* create = as<CreateTable>(analysis.statements[id - 1].statement);
    if (create && is_same(create->table, table)) return true;
  }
  return false;
}

}  // namespace

bool scans_table(const Analysis& analysis, const StatementFacts& statement) {
  const Target target = target_of(analysis.statements[statement.id - 1].statement);
  if (!target.table) return false;
  const Table* table = table_at_end(analysis, statement, *target.table);
  if (!table || !table->complete || is_served(*table, *target.where)) return false;
  return !is_made_by_file(analysis, statement, *target.table);
}

}  // namespace belay
