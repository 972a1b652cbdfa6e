// A table in the words of the target: what CREATE TABLE is written from, and what ALTER TABLE compares.
#pragma once

#include <string>
#include <vector>

#include "catalog/table.h"
#include "emit/writing/sql.h"

namespace belay {

struct ColumnShape {
  std::string name;  // as the target writes it
  std::string type;
  Family family = Family::unknown;
  bool not_null = false;
  bool identity = false;
  std::string default_value;  // SQL; empty: none
  std::string generated;      // SQL of a generated column
  bool stored = false;
  std::string check;    // condition that keeps the values of the type: of ENUM, of UNSIGNED
  std::string comment;  // as it is, not quoted
  bool follows_updates = false;
  bool known = true;  // false: its definition is not
  std::vector<std::string> differs;
  std::vector<std::string> refused;
  Span place;  // of the definition as written
};

struct KeyShape {
  std::string name;  // as the target writes it; of the database, not of the table
  bool unique = false;
  std::string parts;   // SQL, without parentheses
  std::string method;  // USING …; empty: the usual one
  std::string differs;
  std::string left_out;  // why the target has no such index
  friend bool operator==(const KeyShape& left, const KeyShape& right) {
    return left.name == right.name && left.unique == right.unique && left.parts == right.parts &&
           left.method == right.method && left.left_out == right.left_out;
  }
};

struct ForeignKeyShape {
  std::string name;
  std::string text;               // FOREIGN KEY … REFERENCES …
  std::string referenced_schema;  // as the catalog has it; empty: the table's own
  std::string referenced_table;
  friend bool operator==(const ForeignKeyShape& left, const ForeignKeyShape& right) {
    return left.name == right.name && left.text == right.text;
  }
};

struct CheckShape {
  std::string name;
  std::string condition;
  friend bool operator==(const CheckShape&, const CheckShape&) = default;
};

struct TableShape {
  std::string name;  // as the target writes it, with its schema where it is written
  std::vector<ColumnShape> columns;
  std::string primary_key;  // SQL of its columns
  std::vector<KeyShape> keys;
  std::vector<ForeignKeyShape> foreign_keys;
  std::vector<CheckShape> checks;
  std::string comment;
  uint64_t next_number = 0;  // of AUTO_INCREMENT, where the script says so

  const ColumnShape* find(const std::string& column) const;
  const ColumnShape* identity() const;
  bool follows_updates() const { return !columns_that_follow_updates().empty(); }
  std::vector<std::string> columns_that_follow_updates() const;  // ON UPDATE CURRENT_TIMESTAMP
};

}  // namespace belay
