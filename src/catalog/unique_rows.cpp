#include "catalog/unique_rows.h"

#include <fmt/format.h>

#include "base/text.h"

namespace belay {

// Of a prefix index only equal whole values are certain to meet, and other ones may.
static Comparison compare_part(const Table& table, const IndexPart& part, const Value& left, const Value& right) {
  const Column* column = table.find_column(part.column);
  const Collating collating = column ? collating_of(table, *column) : Collating{};
  const Comparison comparison = compare(left, right, collating);
  if (part.length == 0 || comparison != Comparison::different) return comparison;
  const auto* a = std::get_if<std::string>(&left);
  const auto* b = std::get_if<std::string>(&right);
  if (!a || !b) return Comparison::unknown;
  const bool short_enough = a->size() <= part.length && b->size() <= part.length;
  if (short_enough) return Comparison::different;
  return compare(a->substr(0, part.length), b->substr(0, part.length), collating);
}

Collision collide(const Table& table, const Index& index, const KnownRow& left, const KnownRow& right) {
  Collision result = Collision::certain;
  for (const IndexPart& part : index.parts) {
    if (part.column.empty()) return Collision::unknown;
    const Value* a = left.find(to_lower(part.column));
    const Value* b = right.find(to_lower(part.column));
    if (!a || !b) {
      result = Collision::unknown;
      continue;
    }
    if (is_null(*a) || is_null(*b)) return Collision::none;  // NULL equals nothing in a unique index
    const Comparison comparison = compare_part(table, part, *a, *b);
    if (comparison == Comparison::different) return Collision::none;
    if (comparison == Comparison::unknown) result = Collision::unknown;
  }
  return result;
}

std::vector<size_t> positions_that_may_collide(const Index& index, const KnownRows& rows, const KnownRow& row) {
  std::vector<SoughtPart> parts;
  for (const IndexPart& part : index.parts) {
    if (!part.column.empty()) parts.push_back({to_lower(part.column), part.length});
  }
  return rows.candidates(parts, row);
}

std::string key_text(const Index& index, const KnownRow& row) {
  std::string result;
  for (const IndexPart& part : index.parts) {
    const Value* value = row.find(to_lower(part.column));
    if (!result.empty()) result += ", ";
    result += fmt::format("{} = {}", part.column, value ? to_text(*value) : "?");
  }
  return result;
}

std::optional<ServerError> find_duplicate(const Table& table, const Index& index) {
  const KnownRows& rows = table.rows.known;
  for (size_t i = 0; i < rows.size(); ++i) {
    for (const size_t other : positions_that_may_collide(index, rows, rows[i])) {
      if (other < i && collide(table, index, rows[other], rows[i]) == Collision::certain)
        return duplicate_error(table, index, rows[i]);
    }
  }
  return std::nullopt;
}

ServerError duplicate_error(const Table& table, const Index& index, const KnownRow& row) {
  return {1062, fmt::format("table `{}` has a row with {} already", table.name, key_text(index, row))};
}

}  // namespace belay
