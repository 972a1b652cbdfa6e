// A table as the server keeps it after defaults, inheritance and automatic names.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/shared.h"
#include "catalog/rows.h"
#include "model/table_definition.h"

namespace belay {

struct Column {
  std::string name;
  Shared<ColumnDefinition> definition;  // as written last; empty for a column that is only known to exist
  bool known = true;                    // false: inferred from its use, its type is a guess or not known at all
  bool nullable = true;
  bool auto_increment = false;
  std::string column_type;  // information_schema's COLUMN_TYPE: "bigint(20) unsigned"
  std::string charset;      // empty: the table's; also for types without
  std::string collation;
  std::string default_text;     // normal_default() (catalog/shown.h); "null", or empty: none
  std::string on_update_text;   // the same
  std::string generation_text;  // the same, with "stored" or "virtual" in front
};

struct IndexPart {
  std::string column;   // empty for an expression
  uint32_t length = 0;  // prefix; 0: whole column
  bool descending = false;
  std::string expression;  // text of a functional part
  friend bool operator==(const IndexPart&, const IndexPart&) = default;
};

struct Index {
  std::string name;  // PRIMARY for the primary key
  KeyKind kind = KeyKind::index;
  std::vector<IndexPart> parts;
  bool visible = true;
  std::string comment;
  std::string algorithm;
  std::string parser;
  bool generated_for_foreign_key = false;
  bool assumed = false;  // an inferred table with a column `id` is taken to have it as its primary key

  bool is_unique() const { return kind == KeyKind::primary || kind == KeyKind::unique; }
  friend bool operator==(const Index&, const Index&) = default;
};

struct ForeignKey {
  std::string name;
  std::vector<std::string> columns;
  std::string referenced_schema;
  std::string referenced_table;
  std::vector<std::string> referenced_columns;
  ReferenceAction on_delete = ReferenceAction::unspecified;
  ReferenceAction on_update = ReferenceAction::unspecified;
  friend bool operator==(const ForeignKey&, const ForeignKey&) = default;
};

struct Check {
  std::string name;
  std::string condition;  // text
  bool enforced = true;
  friend bool operator==(const Check&, const Check&) = default;
};

struct Table {
  std::string schema;
  std::string name;
  bool complete = true;  // false: inferred; what is listed is there, more may be
  bool temporary = false;
  SharedVector<Column> columns;
  SharedVector<std::string> absent_columns;  // of an incomplete table: known not to be there
  SharedVector<Index> indexes;
  SharedVector<std::string> absent_indexes;
  SharedVector<ForeignKey> foreign_keys;
  SharedVector<Check> checks;
  std::string engine = "InnoDB";
  std::string charset;
  std::string collation;
  std::string comment;
  std::string row_format;
  Shared<std::map<std::string, std::string>> options;  // the other table options, by canonical name
  uint64_t auto_increment = 0;                         // as last set by an option; 0: never
  std::optional<uint64_t> next_number;                 // of AUTO_INCREMENT, while every row that took one is known
  std::optional<Shared<Partitioning>> partitioning;
  SharedVector<std::string> partition_names;
  Rows rows;

  const Column* find_column(std::string_view column) const;
  Column* edit_column(std::string_view column);
  const Index* find_index(std::string_view index) const;
  const Index* primary_key() const;
  size_t position_of(std::string_view column) const;  // columns.size() where it is not there
};

// The most of a column whose definition is known, 1 where it holds no text; nothing: its charset is not known.
std::optional<unsigned> bytes_a_character(const Table& table, const Column& column);

// How the column's texts compare.
Collating collating_of(const Table& table, const Column& column);

// Indexes and foreign keys of the table hold the column under its new name.
void rename_in_keys(Table& table, std::string_view from, std::string_view to);

// Equal in what information_schema shows (not in rows).
bool same_shape(const Table& left, const Table& right);

}  // namespace belay
