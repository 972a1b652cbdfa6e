// Queries as far as the catalog answers them: information_schema, known rows, their joins and unions.
//
// A table whose rows are all known (the script created it) is searched like the server would; of others the rows that
// are known may be found, and there may be more. What is found for certain, perhaps, or not at all is kept apart.
#include "play/query.h"

#include <algorithm>

#include <fmt/format.h>

#include "base/overloaded.h"
#include "base/text.h"
#include "catalog/expression_walk.h"
#include "catalog/predicate.h"
#include "play/aggregate.h"
#include "play/information_schema.h"

namespace belay {

namespace {

using ValueRows = std::vector<std::vector<Value>>;

constexpr size_t most_combinations = 200'000;

const BaseTable* only_table(const Select& select) {
  return select.from ? std::get_if<BaseTable>(&select.from->node) : nullptr;
}

bool is_information_schema(const BaseTable& base, const Catalog& catalog) {
  return equals_ignoring_case(catalog.schema_of(base.table), "information_schema");
}

const std::string& alias_of(const BaseTable& base) {
  return base.alias ? base.alias.text : base.table.name.text;
}

std::string table_named_in(const Conjunction& wanted) {
  for (const Condition& condition : wanted.conditions) {
    const auto* name = std::get_if<std::string>(&condition.value);
    if (condition.column == "table_name" && condition.equal && name) return *name;
  }
  return "";
}

KnownRow nulls_like(const KnownRow& row) {
  KnownRow nulls = row;
  for (Cell& cell : nulls.cells.edit()) cell.value = Null{};
  return nulls;
}

// Under the names that the outer query knows them by.
std::vector<std::string> column_names(const Query& query, const DerivedTable& derived) {
  std::vector<std::string> names;
  for (const Name& name : derived.columns) names.push_back(to_lower(name.text));
  if (!names.empty()) return names;
  const Query* first = &query;
  while (const auto* operation = std::get_if<SetOperation>(&first->body)) first = &*operation->left;
  const Select* select = std::get_if<Select>(&first->body);
  if (!select) return {};
  for (const SelectItem& item : select->items) {
    const ColumnReference* column = as<ColumnReference>(item.value);
    if (as<Star>(item.value)) return {};
    names.push_back(to_lower(item.alias ? item.alias.text : column ? column->column.text : ""));
  }
  return names;
}

// `SELECT * FROM t`: the table's own names.
std::vector<std::string> star_names(const Query& query, const Catalog& catalog) {
  const Select* select = std::get_if<Select>(&query.body);
  const BaseTable* base = select ? only_table(*select) : nullptr;
  if (!base || select->items.size() != 1 || !as<Star>(select->items.front().value)) return {};
  const Table* table = catalog.find_table(base->table);
  std::vector<std::string> names;
  if (table && table->complete) {
    for (const Column& column : table->columns) names.push_back(to_lower(column.name));
  }
  return names;
}

// Rows of a UNION whose sides have different widths are none: the server refuses it (error 1222).
bool same_row(const std::vector<Value>& left, const std::vector<Value>& right, bool& unknown) {
  if (left.size() != right.size()) unknown = true;
  bool equal = left.size() == right.size();
  for (size_t i = 0; i < std::min(left.size(), right.size()); ++i) {
    const Comparison comparison = same_value(left[i], right[i]);
    if (comparison == Comparison::unknown) unknown = true;
    if (comparison == Comparison::different) equal = false;
  }
  return equal;
}

std::optional<ValueRows> without_duplicates(const ValueRows& rows) {
  ValueRows result;
  for (const std::vector<Value>& row : rows) {
    bool unknown = false;
    const bool there = std::ranges::any_of(result, [&](const auto& other) { return same_row(row, other, unknown); });
    if (unknown) return std::nullopt;
    if (!there) result.push_back(row);
  }
  return result;
}

// No LIMIT, or one that keeps every row.
bool keeps_all(const Query& query, size_t rows) {
  if (!query.limit) return true;
  const Literal* count = as<Literal>(query.limit->count);
  return !query.limit->offset && count && rows <= std::strtoull(count->value.c_str(), nullptr, 10);
}

}  // namespace

// ---- FROM and WHERE

// Those that WHERE leaves to be looked at, where it asks for values of columns. Beneath another query a column may be
// that one's.
std::optional<Combinations> QueryRunner::combine(const BaseTable& base, const Expression* where) {
  if (is_information_schema(base, catalog_)) return combine_schema(base, nullptr);
  const Table* table = catalog_.find_table(base.table);
  if (!table) return std::nullopt;
  Combinations result;
  result.complete = table->rows.complete;
  const Evaluator values(catalog_, session_, outer_);
  const auto asked = outer_ ? std::nullopt : conjunction_of(where, {}, values);
  for (const size_t i : table->rows.candidates(asked.value_or(Conjunction{}))) {
    result.list.push_back({{{alias_of(base), &table->rows.known[i]}}, {{&base, i}}, true});
  }
  return result;
}

// The conditions say which table's rows are wanted, and whether there can be some that nobody has seen.
std::optional<Combinations> QueryRunner::combine_schema(const BaseTable& base, const Expression* where) {
  const std::string name = to_lower(base.table.name.text);
  const Evaluator values(catalog_, session_, outer_);
  const Conjunction wanted = conjunction_of(where, {}, values).value_or(Conjunction{});
  Combinations result;
  for (KnownRow& row : information_schema_rows(catalog_, name, table_named_in(wanted))) {
    made_.push_back(std::move(row));
    result.list.push_back({{{alias_of(base), &made_.back()}}, {}, true});
  }
  result = keep(std::move(result), where);
  const bool found = std::ranges::any_of(result.list, &Combination::certain);
  result.complete = found || !may_have_unseen_row(catalog_, name, wanted);
  if (result.complete || !session_.taken_for_absent) return result;
  if (auto object = object_asked_for(catalog_, name, wanted)) {
    session_.taken_for_absent->push_back(*std::move(object));
    result.complete = true;
  }
  return result;
}

std::optional<Combinations> QueryRunner::combine(const DerivedTable& derived) {
  const Query& query = *derived.query;
  const auto rows = rows_of(query);
  if (!rows) return std::nullopt;
  std::vector<std::string> names = column_names(query, derived);
  if (names.empty()) names = star_names(query, catalog_);
  Combinations result;
  for (const std::vector<Value>& row : *rows) {
    if (row.size() != names.size()) return std::nullopt;
    KnownRow& made = made_.emplace_back();
    for (size_t i = 0; i < row.size(); ++i) made.cells.push_back({names[i], row[i]});
    result.list.push_back({{{derived.alias.text, &made}}, {}, true});
  }
  return result;
}

static Combination joined(const Combination& left, const Combination& right) {
  Combination both = left;
  both.rows.insert(both.rows.end(), right.rows.begin(), right.rows.end());
  both.positions.insert(both.positions.end(), right.positions.begin(), right.positions.end());
  both.certain = left.certain && right.certain;
  return both;
}

Value QueryRunner::meets(const Combination& combination, const Join& join) const {
  const Scope scope{combination.rows, outer_};
  if (join.on) return evaluator(scope).evaluate(*join.on);
  for (const Name& column : join.using_columns) {
    std::vector<const Value*> values;
    for (const ScopeRow& row : combination.rows) {
      if (const Value* value = row.row->find(to_lower(column.text))) values.push_back(value);
    }
    if (values.size() < 2) return Unknown{"a column that is not known"};
    const Comparison comparison = compare(*values.front(), *values.back());
    if (comparison == Comparison::unknown) return Unknown{"values that are not known"};
    if (comparison == Comparison::different) return int64_t{0};
  }
  return int64_t{1};
}

std::optional<Combinations> QueryRunner::combine(const Join& join) {
  const bool is_right = join.kind == JoinKind::right;
  const bool is_outer = is_right || join.kind == JoinKind::left;
  const bool is_inner = join.kind == JoinKind::inner || join.kind == JoinKind::cross || join.kind == JoinKind::comma ||
                        join.kind == JoinKind::straight;
  if (!is_outer && !is_inner) return std::nullopt;
  const auto left = combine(is_right ? *join.right : *join.left);
  const auto right = combine(is_right ? *join.left : *join.right);
  if (!left || !right) return std::nullopt;
  // Of two sides joined, one without any row is enough.
  const bool empty = (left->complete && left->list.empty()) || (is_inner && right->complete && right->list.empty());
  if (empty) return Combinations{};
  if (left->list.size() * right->list.size() > most_combinations) return std::nullopt;
  if (is_outer && (!right->complete || right->list.empty())) return std::nullopt;
  Combinations result;
  result.complete = left->complete && right->complete;
  for (const Combination& one : left->list) {
    bool matched = false;
    for (const Combination& other : right->list) {
      Combination both = joined(one, other);
      const Value met = meets(both, join);
      if (is_unknown(met)) both.certain = false;
      if (!is_unknown(met) && !is_true(met)) continue;
      if (is_outer && !both.certain) return std::nullopt;
      matched = true;
      result.list.push_back(std::move(both));
    }
    if (matched || !is_outer) continue;
    Combination alone = one;
    for (const ScopeRow& row : right->list.front().rows) {
      alone.rows.push_back({row.alias, &made_.emplace_back(nulls_like(*row.row))});
    }
    result.list.push_back(std::move(alone));
  }
  return result;
}

std::optional<Combinations> QueryRunner::combine(const TableReference& reference) {
  return std::visit(Overloaded{
                        [&](const TableFunction&) -> std::optional<Combinations> { return std::nullopt; },
                        [&](const auto& node) { return combine(node); },
                    },
                    reference.node);
}

Combinations QueryRunner::keep(Combinations combinations, const Expression* where) const {
  if (!where) return combinations;
  Combinations kept;
  kept.complete = combinations.complete;
  for (Combination& combination : combinations.list) {
    const Scope scope{combination.rows, outer_};
    const Value met = evaluator(scope).evaluate(*where);
    if (is_unknown(met)) combination.certain = false;
    if (is_unknown(met) || is_true(met)) kept.list.push_back(std::move(combination));
  }
  return kept;
}

std::optional<Combinations> QueryRunner::combine(const TableReference* from, const Expression* where) {
  if (!from) return keep({{Combination{}}, true}, where);
  const BaseTable* base = std::get_if<BaseTable>(&from->node);
  if (base && is_information_schema(*base, catalog_)) return combine_schema(*base, where);
  auto combinations = base ? combine(*base, where) : combine(*from);
  if (!combinations) return std::nullopt;
  Combinations kept = keep(*std::move(combinations), where);
  const Table* table = base ? catalog_.find_table(base->table) : nullptr;
  if (!table || kept.complete) return kept;
  // Of a table that is not known whole, an earlier statement may have said that there is no such row.
  const Evaluator values(catalog_, session_, outer_);
  const std::optional<Conjunction> wanted = conjunction_of(where, {}, values);
  if (wanted && table->rows.any(*wanted) == Membership::no) return Combinations{};
  return kept;
}

// ---- SELECT

bool QueryRunner::add_values(const Select& select, const Scope& scope, std::vector<Value>& row) const {
  const Evaluator values(catalog_, session_, &scope);
  for (const SelectItem& item : select.items) {
    const Star* star = as<Star>(item.value);
    if (!star) {
      row.push_back(values.evaluate(item.value));
      continue;
    }
    for (const ScopeRow& one : scope.rows) {
      if (star->table && !equals_ignoring_case(star->table->text, one.alias)) continue;
      for (const Cell& cell : one.row->cells) row.push_back(cell.value);
    }
  }
  return true;
}

std::optional<ValueRows> QueryRunner::grouped(const Select& select, const Combinations& combinations) {
  struct Group {
    std::vector<Value> key;
    std::vector<const Combination*> members;
  };
  std::vector<Group> groups;
  if (select.group_by.empty()) groups.emplace_back();
  for (const Combination& combination : combinations.list) {
    const Scope scope{combination.rows, outer_};
    std::vector<Value> key;
    for (const Expression& part : select.group_by) key.push_back(evaluator(scope).evaluate(part));
    bool unknown = false;
    const auto found =
        std::ranges::find_if(groups, [&](const Group& group) { return same_row(group.key, key, unknown); });
    if (unknown) return std::nullopt;
    if (found == groups.end()) {
      groups.push_back({std::move(key), {&combination}});
    } else {
      found->members.push_back(&combination);
    }
  }
  ValueRows rows;
  for (const Group& group : groups) {
    Scope scope{group.members.empty() ? std::vector<ScopeRow>() : group.members.front()->rows, outer_};
    std::vector<Scope> members;
    for (const Combination* member : group.members) members.push_back({member->rows, outer_});
    scope.group = &members;
    // information_schema gives an index's columns in their order; of other tables nobody says.
    scope.in_order = std::ranges::all_of(group.members, [](const auto* member) { return member->positions.empty(); });
    if (select.having) {
      const Value wanted = evaluator(scope).evaluate(*select.having);
      if (is_unknown(wanted)) return std::nullopt;
      if (!is_true(wanted)) continue;
    }
    if (!add_values(select, scope, rows.emplace_back())) return std::nullopt;
  }
  return rows;
}

std::optional<ValueRows> QueryRunner::rows_of(const Select& select) {
  const auto found = combine(select.from ? &*select.from : nullptr, select.where ? &*select.where : nullptr);
  if (!found || !found->complete || !std::ranges::all_of(found->list, &Combination::certain)) return std::nullopt;
  std::optional<ValueRows> rows = ValueRows();
  if (!select.group_by.empty() || select.having || has_aggregate(select)) {
    rows = grouped(select, *found);
  } else {
    for (const Combination& combination : found->list) {
      const Scope scope{combination.rows, outer_};
      if (!add_values(select, scope, rows->emplace_back())) return std::nullopt;
    }
  }
  return rows && select.distinct ? without_duplicates(*rows) : rows;
}

std::optional<ValueRows> QueryRunner::rows_of(const SetOperation& operation) {
  if (operation.op != SetOperator::union_) return std::nullopt;
  auto rows = rows_of(*operation.left);
  const auto others = rows_of(*operation.right);
  if (!rows || !others) return std::nullopt;
  rows->insert(rows->end(), others->begin(), others->end());
  return operation.all ? rows : without_duplicates(*rows);
}

std::optional<ValueRows> QueryRunner::rows_of(const ValuesConstructor& values) {
  const Evaluator evaluator(catalog_, session_, outer_);
  ValueRows rows;
  for (const Expressions& written : values.rows) {
    for (auto& row = rows.emplace_back(); const Expression& value : written) row.push_back(evaluator.evaluate(value));
  }
  return rows;
}

std::optional<ValueRows> QueryRunner::rows_of(const Query& query) {
  if (query.with) return std::nullopt;
  auto rows = std::visit(Overloaded{
                             [](const TableQuery&) -> std::optional<ValueRows> { return std::nullopt; },
                             [&](const auto& body) { return rows_of(body); },
                         },
                         query.body);
  if (!rows || keeps_all(query, rows->size())) return rows;
  return std::nullopt;
}

// ---- what the evaluator asks

bool asks_schema(const Query& query, const Catalog& catalog) {
  bool asks = false;
  for_each_table(query, [&](const BaseTable& base) { asks = asks || is_information_schema(base, catalog); });
  return asks;
}

bool asks_schema(const Expression& expression, const Catalog& catalog) {
  bool asks = false;
  for_each_subquery(expression, [&](const Query& query) { asks = asks || asks_schema(query, catalog); });
  return asks;
}

// One row that is there for certain is enough.
Value Evaluator::exists(const Query& query) const {
  QueryRunner runner(catalog_, session_, scope_);
  if (const auto rows = runner.rows_of(query)) return int64_t{rows->empty() ? 0 : 1};
  const Select* select = std::get_if<Select>(&query.body);
  if (!select || query.with || !select->group_by.empty() || select->having)
    return Unknown{"a query that is not followed"};
  if (has_aggregate(*select)) return int64_t{1};
  const auto found = runner.combine(select->from ? &*select->from : nullptr, select->where ? &*select->where : nullptr);
  if (!found) return Unknown{"a query that is not followed"};
  if (std::ranges::any_of(found->list, &Combination::certain)) return int64_t{1};
  return Unknown{"whether such a row is there is not known"};
}

bool Evaluator::gives_several_rows(const Query& query) const {
  QueryRunner runner(catalog_, session_, scope_);
  if (const auto rows = runner.rows_of(query)) return rows->size() > 1;
  const Select* select = std::get_if<Select>(&query.body);
  const bool is_plain = select && select->from && !query.with && !query.limit && !select->distinct &&
                        select->group_by.empty() && !select->having && !has_aggregate(*select);
  if (!is_plain) return false;
  const auto found = runner.combine(&*select->from, select->where ? &*select->where : nullptr);
  return found && std::ranges::count_if(found->list, &Combination::certain) > 1;
}

// Of several rows, one that LIMIT chooses: known where all have the same value.
Value Evaluator::first_value_of(const Query& query) const {
  QueryRunner runner(catalog_, session_, scope_);
  std::optional<ValueRows> rows;
  if (query.limit) {
    Query whole = query;
    whole.limit.reset();
    rows = runner.rows_of(whole);
  } else {
    rows = runner.rows_of(query);
  }
  if (!rows) return Unknown{"the result of a query that is not followed"};
  if (rows->empty()) return Null{};
  if (rows->front().size() != 1) return Unknown{"a row of several values"};
  const Value& first = rows->front().front();
  const bool all_same =
      std::ranges::all_of(*rows, [&](const auto& row) { return same_value(row.front(), first) == Comparison::equal; });
  return rows->size() == 1 || all_same ? first : Value(Unknown{"which row the query gives is not known"});
}

static bool has_derived_table(const Query& query);

static bool has_derived_table(const TableReference& reference) {
  if (std::holds_alternative<BaseTable>(reference.node)) return false;
  const Join* join = std::get_if<Join>(&reference.node);
  return !join || has_derived_table(*join->left) || has_derived_table(*join->right);
}

static bool has_derived_table(const Query& query) {
  if (const auto* operation = std::get_if<SetOperation>(&query.body))
    return has_derived_table(*operation->left) || has_derived_table(*operation->right);
  const Select* select = std::get_if<Select>(&query.body);
  if (select && select->from && has_derived_table(*select->from)) return true;
  bool found = query.with.has_value();
  for_each_own_expression(query, [&](const Expression& part) {
    const Query* nested = query_in(part);
    found = found || (nested && has_derived_table(*nested));
  });
  return found;
}

std::optional<std::string> Evaluator::state_of(const Query& query) const {
  if (has_derived_table(query)) return std::nullopt;
  std::string state;
  bool is_known = true;
  for_each_table(query, [&](const BaseTable& base) {
    const Table* table = catalog_.find_table(base.table);
    is_known &= table != nullptr;
    if (table) state += fmt::format(" #{}", table->rows.written);
  });
  return is_known ? std::optional(state) : std::nullopt;
}

std::optional<ValueRows> Evaluator::rows_of(const Query& query) const {
  return QueryRunner(catalog_, session_, scope_).rows_of(query);
}

std::optional<Joined> Evaluator::join(const TableReference& from, const Expression* where,
                                      const std::vector<const Expression*>& wanted) const {
  QueryRunner runner(catalog_, session_, scope_);
  const auto found = runner.combine(&from, where);
  if (!found) return std::nullopt;
  Joined result;
  result.complete = found->complete;
  for (const Combination& combination : found->list) {
    JoinedRow row{combination.positions, {}, combination.certain};
    const Scope scope{combination.rows, scope_};
    const Evaluator values(catalog_, session_, &scope);
    for (const Expression* expression : wanted) row.values.push_back(values.evaluate(*expression));
    result.rows.push_back(std::move(row));
  }
  return result;
}

}  // namespace belay
