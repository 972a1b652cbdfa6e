// Queries as far as the catalog answers them: information_schema, known rows, and SELECT without FROM.
#include <algorithm>

#include <fmt/format.h>

#include "base/text.h"
#include "catalog/expression_walk.h"
#include "catalog/predicate.h"
#include "play/evaluator.h"
#include "play/information_schema.h"

namespace belay {

namespace {

// The rows that a query of one table goes through, and whether there may be more.
struct Selected {
  std::vector<KnownRow> rows;  // those that meet the WHERE for certain
  bool uncertain = false;      // others may meet it too
  bool understood = false;
};

const BaseTable* only_table(const Select& select) {
  return select.from ? std::get_if<BaseTable>(&(*select.from)->node) : nullptr;
}

bool is_information_schema(const BaseTable& base, const Catalog& catalog) {
  return equals_ignoring_case(catalog.schema_of(base.table), "information_schema");
}

std::string table_named_in(const Conjunction& wanted) {
  for (const Condition& condition : wanted.conditions) {
    const auto* name = std::get_if<std::string>(&condition.value);
    if (condition.column == "table_name" && condition.equal && name) return *name;
  }
  return "";
}

Selected keep_matching(std::vector<KnownRow> rows, const Expression* where, const Catalog& catalog,
                       const Session& session) {
  Selected selected;
  selected.understood = true;
  for (KnownRow& row : rows) {
    const Value meets = where ? Evaluator(catalog, session, &row).evaluate(*where) : Value(int64_t{1});
    if (is_unknown(meets)) selected.uncertain = true;
    if (is_true(meets)) selected.rows.push_back(std::move(row));
  }
  return selected;
}

Selected select_schema(const BaseTable& base, const Expression* where, const Conjunction& wanted,
                       const Catalog& catalog, const Session& session) {
  const std::string table = to_lower(base.table.name.text);
  Selected selected =
      keep_matching(information_schema_rows(catalog, table, table_named_in(wanted)), where, catalog, session);
  if (selected.rows.empty() && may_have_unseen_row(catalog, table, wanted)) selected.uncertain = true;
  return selected;
}

Selected select_rows(const BaseTable& base, const Expression* where, const std::optional<Conjunction>& wanted,
                     const Catalog& catalog, const Session& session) {
  const Table* table = catalog.find_table(base.table);
  if (!table) return {};
  if (wanted && table->rows.any(*wanted) == Membership::no) return {{}, false, true};
  Selected selected = keep_matching(table->rows.known, where, catalog, session);
  if (!table->rows.complete) selected.uncertain = true;
  return selected;
}

Selected select(const Query& query, const Catalog& catalog, const Session& session, const ValueSource& values) {
  const Select* body = std::get_if<Select>(&query.body);
  if (!body || !body->group_by.empty() || body->having) return {};
  const Expression* where = body->where ? &*body->where : nullptr;
  if (!body->from) return keep_matching({KnownRow{}}, where, catalog, session);
  const BaseTable* base = only_table(*body);
  if (!base) return {};
  const std::optional<Conjunction> wanted = conjunction_of(where, {}, values);
  if (is_information_schema(*base, catalog)) {
    return select_schema(*base, where, wanted.value_or(Conjunction{}), catalog, session);
  }
  return select_rows(*base, where, wanted, catalog, session);
}

const Call* count_call(const Query& query) {
  const Select* body = std::get_if<Select>(&query.body);
  if (!body || body->items.size() != 1) return nullptr;
  const Call* call = as<Call>(body->items.front().value);
  return call && equals_ignoring_case(call->name.text, "count") ? call : nullptr;
}

}  // namespace

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

Value Evaluator::exists(const Query& query) const {
  const Selected selected = select(query, catalog_, session_, *this);
  if (!selected.rows.empty() && !query.limit) return int64_t{1};
  if (!selected.understood) return Unknown{"a query that is not followed"};
  if (selected.uncertain) return Unknown{"whether such a row is there is not known"};
  return int64_t{selected.rows.empty() ? 0 : 1};
}

Value Evaluator::first_value_of(const Query& query) const {
  const Selected selected = select(query, catalog_, session_, *this);
  if (!selected.understood) return Unknown{"the result of a query that is not followed"};
  if (count_call(query)) {
    if (selected.uncertain) return Unknown{"how many rows there are is not known"};
    return static_cast<int64_t>(selected.rows.size());
  }
  if (selected.uncertain) return Unknown{"which row the query gives is not known"};
  if (selected.rows.empty()) return Null{};
  const Select& body = std::get<Select>(query.body);
  if (body.items.size() != 1) return Unknown{"a row of several values"};
  Value value = Evaluator(catalog_, session_, &selected.rows.front()).evaluate(body.items.front().value);
  const bool one_row = selected.rows.size() == 1 || query.limit;
  return one_row || is_known(value) ? value : Value(Unknown{"which row the query gives is not known"});
}

}  // namespace belay
