#include "catalog/table.h"

#include <algorithm>

#include "base/text.h"
#include "catalog/charset.h"
#include "catalog/column_type.h"

namespace belay {

size_t Table::position_of(std::string_view column) const {
  const auto found =
      std::ranges::find_if(columns, [&](const Column& c) { return equals_ignoring_case(c.name, column); });
  return static_cast<size_t>(found - columns.begin());
}

const Column* Table::find_column(std::string_view column) const {
  const size_t position = position_of(column);
  return position < columns.size() ? &columns[position] : nullptr;
}

Column* Table::edit_column(std::string_view column) {
  const size_t position = position_of(column);
  return position < columns.size() ? &columns.edit()[position] : nullptr;
}

const Index* Table::find_index(std::string_view index) const {
  const auto found = std::ranges::find_if(indexes, [&](const Index& i) { return equals_ignoring_case(i.name, index); });
  return found == indexes.end() ? nullptr : &*found;
}

const Index* Table::primary_key() const {
  const auto found = std::ranges::find(indexes, KeyKind::primary, &Index::kind);
  return found == indexes.end() ? nullptr : &*found;
}

// A column's clauses as written, without its name: two runs of the same clause give the same text.
static bool same_shape(const Column& left, const Column& right) {
  const ColumnDefinition& a = *left.definition;
  const ColumnDefinition& b = *right.definition;
  return left.name == right.name && left.column_type == right.column_type && left.nullable == right.nullable &&
         left.auto_increment == right.auto_increment && left.charset == right.charset &&
         left.collation == right.collation && left.default_text == right.default_text &&
         left.on_update_text == right.on_update_text && left.generation_text == right.generation_text &&
         a.comment.value_or("") == b.comment.value_or("") && a.visible.value_or(true) == b.visible.value_or(true);
}

std::optional<unsigned> bytes_a_character(const Table& table, const Column& column) {
  if (!is_text(column.definition->type.base)) return 1;
  const std::string& charset = column.charset.empty() ? table.charset : column.charset;
  return charset.empty() ? std::nullopt : std::optional(longest_character(charset));
}

Collating collating_of(const Table& table, const Column& column) {
  if (column.known && !is_text(column.definition->type.base)) return collating_of("binary");
  return collating_of(column.collation.empty() ? table.collation : column.collation);
}

void rename_in_keys(Table& table, std::string_view from, std::string_view to) {
  for (Index& index : table.indexes.edit()) {
    for (IndexPart& part : index.parts) {
      if (equals_ignoring_case(part.column, from)) part.column = to;
    }
  }
  for (ForeignKey& key : table.foreign_keys.edit()) {
    for (std::string& column : key.columns) {
      if (equals_ignoring_case(column, from)) column = to;
    }
  }
}

bool same_shape(const Table& left, const Table& right) {
  const bool columns = left.columns.is_same_as(right.columns) ||
                       std::ranges::equal(left.columns, right.columns,
                                          [](const Column& a, const Column& b) { return same_shape(a, b); });
  return columns && left.indexes == right.indexes && left.foreign_keys == right.foreign_keys &&
         left.checks == right.checks && left.engine == right.engine && left.charset == right.charset &&
         left.collation == right.collation && left.comment == right.comment && left.row_format == right.row_format &&
         left.partition_names == right.partition_names && left.auto_increment == right.auto_increment &&
         left.options == right.options;
}

}  // namespace belay
