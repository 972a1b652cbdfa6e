#include "catalog/rows.h"

#include <algorithm>

namespace belay {

// NULL counts as a value here: `IS NULL` is the condition "equal to NULL".
static Comparison compare_null_safe(const Value& left, const Value& right) {
  if (is_unknown(left) || is_unknown(right)) return compare(left, right);
  if (is_null(left) || is_null(right))
    return is_null(left) == is_null(right) ? Comparison::equal : Comparison::different;
  return compare(left, right);
}

static Membership meets(const KnownRow& row, const Condition& condition) {
  const Value* value = row.find(condition.column);
  if (!value) return Membership::unknown;
  switch (compare_null_safe(*value, condition.value)) {
    case Comparison::equal: return condition.equal ? Membership::yes : Membership::no;
    case Comparison::different: return condition.equal ? Membership::no : Membership::yes;
    case Comparison::unknown: return Membership::unknown;
  }
  return Membership::unknown;
}

Membership meets(const KnownRow& row, const Conjunction& conjunction) {
  Membership result = conjunction.opaque.empty() ? Membership::yes : Membership::unknown;
  for (const Condition& condition : conjunction.conditions) {
    const Membership one = meets(row, condition);
    if (one == Membership::no) return Membership::no;
    if (one == Membership::unknown) result = Membership::unknown;
  }
  return result;
}

static bool implies(const Condition& narrow, const Condition& wide) {
  if (narrow.column != wide.column) return false;
  const Comparison comparison = compare_null_safe(narrow.value, wide.value);
  if (narrow.equal == wide.equal) return comparison == Comparison::equal;
  return narrow.equal && comparison == Comparison::different;  // a = 1 implies a <> 2
}

bool implies(const Conjunction& narrow, const Conjunction& wide) {
  const bool conditions = std::ranges::all_of(wide.conditions, [&](const Condition& condition) {
    return std::ranges::any_of(narrow.conditions, [&](const Condition& other) { return implies(other, condition); });
  });
  return conditions && std::ranges::all_of(wide.opaque, [&](const OpaqueCondition& condition) {
           return !condition.text.empty() &&
                  std::ranges::find(narrow.opaque, condition.text, &OpaqueCondition::text) != narrow.opaque.end();
         });
}

std::vector<size_t> Rows::candidates(const Conjunction& conjunction) const {
  std::vector<SoughtPart> parts;
  KnownRow wanted;
  for (const Condition& condition : conjunction.conditions) {
    if (!condition.equal || is_null(condition.value) || wanted.find(condition.column)) continue;
    parts.push_back({condition.column, 0});
    wanted.cells.push_back({condition.column, condition.value});
  }
  return known.candidates(parts, wanted);
}

Membership Rows::any(const Conjunction& conjunction) const {
  const bool none = std::ranges::any_of(empty, [&](const Conjunction& e) { return implies(conjunction, e); });
  if (none) return Membership::no;
  bool all_decided = complete;
  for (const size_t position : candidates(conjunction)) {
    const Membership one = meets(known[position], conjunction);
    if (one == Membership::yes) return one;
    if (one == Membership::unknown) all_decided = false;
  }
  return all_decided ? Membership::no : Membership::unknown;
}

// A write keeps a condition out of reach where the value that it puts there contradicts the condition.
static bool contradicts(const Cell& cell, const Condition& condition) {
  if (cell.column != condition.column) return false;
  const Comparison comparison = compare_null_safe(cell.value, condition.value);
  return condition.equal ? comparison == Comparison::different : comparison == Comparison::equal;
}

static bool contradicts(const SharedVector<Cell>& cells, const Conjunction& conjunction) {
  return std::ranges::any_of(conjunction.conditions, [&](const Condition& condition) {
    return std::ranges::any_of(cells, [&](const Cell& cell) { return contradicts(cell, condition); });
  });
}

static bool mentions(const Conjunction& conjunction, const std::string& column) {
  return std::ranges::any_of(conjunction.conditions, [&](const Condition& c) { return c.column == column; }) ||
         std::ranges::any_of(conjunction.opaque, [&](const OpaqueCondition& c) {
           return std::ranges::find(c.columns, column) != c.columns.end();
         });
}

// Most statements disturb nothing: what is shared stays so.
template <class Predicate>
static void erase_from(SharedVector<Conjunction>& conjunctions, Predicate predicate) {
  if (std::ranges::any_of(conjunctions, predicate)) std::erase_if(conjunctions.edit(), predicate);
}

void Rows::disturb_by_insert(const SharedVector<Cell>& cells) {
  erase_from(empty, [&](const Conjunction& conjunction) { return !contradicts(cells, conjunction); });
}

void Rows::disturb_by_update(const SharedVector<Cell>& cells) {
  bulks.clear();
  erase_from(empty, [&](const Conjunction& conjunction) {
    const bool touched = std::ranges::any_of(cells, [&](const Cell& c) { return mentions(conjunction, c.column); });
    return touched && !contradicts(cells, conjunction);
  });
}

void Rows::forget() {
  complete = false;
  known.clear();
  bulks.clear();
}

void Rows::rename_column(const std::string& from, const std::string& to) {
  for (KnownRow& row : known.edit_all()) {
    for (Cell& cell : row.cells.edit()) {
      if (cell.column == from) cell.column = to;
    }
  }
  for (Conjunction& conjunction : empty.edit()) {
    for (Condition& condition : conjunction.conditions) {
      if (condition.column == from) condition.column = to;
    }
  }
  erase_from(empty, [](const Conjunction& conjunction) { return !conjunction.opaque.empty(); });
}

void Rows::drop_column(const std::string& column) {
  for (KnownRow& row : known.edit_all())
    std::erase_if(row.cells.edit(), [&](const Cell& cell) { return cell.column == column; });
  erase_from(empty, [&](const Conjunction& conjunction) { return mentions(conjunction, column); });
}

}  // namespace belay
