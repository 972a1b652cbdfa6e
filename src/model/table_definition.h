// What CREATE TABLE and ALTER TABLE are made of.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/optional_box.h"
#include "model/data_type.h"
#include "model/expression.h"
#include "model/name.h"
#include "model/query.h"

namespace belay {

enum class ReferenceAction { unspecified, restrict, cascade, set_null, no_action, set_default };

struct References {
  Span span;
  QualifiedName table;
  std::vector<Name> columns;
  std::string match;  // lower-case, empty: not given
  ReferenceAction on_delete = ReferenceAction::unspecified;
  ReferenceAction on_update = ReferenceAction::unspecified;
};

struct GeneratedColumn {
  Expression expression;
  bool stored = false;
};

struct CheckConstraint {
  Span span;
  Name symbol;
  Expression condition;
  bool enforced = true;
  bool if_not_exists = false;
};

struct ColumnDefinition {
  Span span;             // from the name to the last attribute, without FIRST and AFTER
  Span attributes_span;  // what follows the type; empty at its end where there is nothing
  Name name;
  DataType type;
  std::optional<bool> nullable;           // NULL or NOT NULL, where written
  OptionalBox<Expression> default_value;  // DEFAULT …; Literal null for DEFAULT NULL
  OptionalBox<Expression> on_update;      // ON UPDATE CURRENT_TIMESTAMP
  OptionalBox<GeneratedColumn> generated;
  bool auto_increment = false;
  bool is_primary_key = false;  // PRIMARY KEY beside the column
  bool is_unique = false;
  std::optional<std::string> comment;
  std::optional<bool> visible;  // VISIBLE or INVISIBLE, where written
  Name collation;               // COLLATE after the type's own attributes
  std::vector<CheckConstraint> checks;
  OptionalBox<References> references;
  std::vector<Span> other_attributes;  // COLUMN_FORMAT, STORAGE, AUTO_RANDOM, COMPRESSED …: as text
};

struct KeyPart {
  Span span;
  Name column;                         // empty for an expression
  std::optional<uint32_t> length;      // prefix
  OptionalBox<Expression> expression;  // functional key part
  Direction direction = Direction::unspecified;
};

enum class KeyKind { primary, unique, index, fulltext, spatial, vector };

struct KeyDefinition {
  Span span;
  KeyKind kind = KeyKind::index;
  Name symbol;  // CONSTRAINT symbol
  Name name;
  std::vector<KeyPart> parts;
  std::string algorithm;  // USING, lower-case
  std::optional<std::string> comment;
  std::optional<bool> visible;
  std::string parser;  // WITH PARSER
  bool if_not_exists = false;
  std::vector<Span> other_options;
};

struct ForeignKeyDefinition {
  Span span;
  Name symbol;
  Name name;  // FOREIGN KEY name (…)
  std::vector<Name> columns;
  References references;
  bool if_not_exists = false;
};

// ENGINE=InnoDB, DEFAULT CHARSET utf8mb4, COMMENT 'x' …
struct TableOption {
  Span span;
  std::string name;  // canonical, lower-case: "engine", "charset", "collate", "auto_increment", "comment", "row_format"
  std::string value;  // decoded; lists of UNION as text
  Span value_span;
};

struct PartitionDefinition {
  Span span;
  Name name;
  Expressions less_than;  // VALUES LESS THAN; MAXVALUE is a ColumnReference of that name
  Expressions in_values;  // VALUES IN
  std::vector<TableOption> options;
  std::vector<Name> subpartitions;
};

enum class PartitionMethod {
  range,
  range_columns,
  list,
  list_columns,
  hash,
  linear_hash,
  key,
  linear_key,
  system_time
};

struct Partitioning {
  Span span;
  PartitionMethod method = PartitionMethod::hash;
  OptionalBox<Expression> expression;
  std::vector<Name> columns;
  std::optional<uint64_t> count;
  Span subpartition_by;  // as text
  std::vector<PartitionDefinition> partitions;
};

struct LikeTable {
  QualifiedName table;
};

struct PeriodDefinition {  // MariaDB: PERIOD FOR SYSTEM_TIME (a, b)
  Span span;
  Name name;
  std::vector<Name> columns;
};

using TableElement =
    std::variant<ColumnDefinition, KeyDefinition, ForeignKeyDefinition, CheckConstraint, PeriodDefinition>;

// FIRST, AFTER column
struct ColumnPosition {
  Span span;
  Name after;  // empty: FIRST
};

struct AddColumn {
  ColumnDefinition column;
  OptionalBox<ColumnPosition> position;
  bool if_not_exists = false;
  bool in_list = false;  // ADD (a INT, b INT): the action's span is this column's definition
};
struct AddKey {
  KeyDefinition key;
};
struct AddForeignKey {
  ForeignKeyDefinition foreign_key;
};
struct AddCheck {
  CheckConstraint check;
};
struct DropColumn {
  Name column;
  bool if_exists = false;
};
struct DropKey {
  Name name;
  bool if_exists = false;
};
struct DropPrimaryKey {
  bool if_exists = false;
};
struct DropForeignKey {
  Name symbol;
  bool if_exists = false;
};
struct DropConstraint {  // DROP CHECK, DROP CONSTRAINT
  Name symbol;
  bool is_check = false;
  bool if_exists = false;
};
struct ModifyColumn {
  ColumnDefinition column;
  OptionalBox<ColumnPosition> position;
  bool if_exists = false;
};
struct ChangeColumn {
  Name old_name;
  ColumnDefinition column;
  OptionalBox<ColumnPosition> position;
  bool if_exists = false;
};
struct RenameColumn {
  Name old_name;
  Name new_name;
  bool if_exists = false;
};
struct RenameKey {
  Name old_name;
  Name new_name;
  bool if_exists = false;
};
struct RenameTo {
  QualifiedName table;
};
struct SetColumnDefault {
  Name column;
  Expression value;
  bool if_exists = false;
};
struct DropColumnDefault {
  Name column;
  bool if_exists = false;
};
struct SetColumnVisibility {
  Name column;
  bool visible = true;
};
struct SetKeyVisibility {
  Name name;
  bool visible = true;
};
struct SetCheckEnforcement {
  Name symbol;
  bool enforced = true;
};
struct ConvertCharset {
  Name charset;  // empty: DEFAULT
  Name collation;
};
struct SetTableOption {
  TableOption option;
};
struct OrderRows {
  std::vector<OrderItem> order_by;
};
struct RequireAlgorithm {  // ALGORITHM = …
  std::string algorithm;   // lower-case
};
struct RequireLock {  // LOCK = …
  std::string lock;   // lower-case
};
struct PartitionBy {
  Partitioning partitioning;
};
struct RemovePartitioning {};
struct AddPartitions {
  std::vector<PartitionDefinition> partitions;
  std::optional<uint64_t> count;
  bool if_not_exists = false;
};
struct DropPartitions {
  std::vector<Name> names;
  bool if_exists = false;
};
enum class PartitionOperation {
  truncate,
  coalesce,
  reorganize,
  exchange,
  rebuild,
  analyze,
  check,
  optimize,
  repair,
  discard,
  import,
  convert
};
struct MaintainPartitions {
  PartitionOperation operation = PartitionOperation::truncate;
  std::vector<Name> names;                // empty: ALL
  std::vector<PartitionDefinition> into;  // REORGANIZE … INTO
  QualifiedName exchanged_with;
  std::optional<uint64_t> count;  // COALESCE
};
struct OtherAction {  // FORCE, ENABLE KEYS, DISCARD TABLESPACE, WITH VALIDATION …
  std::string words;  // lower-case, single spaces
};

struct AlterAction {
  Span span;
  std::variant<AddColumn, AddKey, AddForeignKey, AddCheck, DropColumn, DropKey, DropPrimaryKey, DropForeignKey,
               DropConstraint, ModifyColumn, ChangeColumn, RenameColumn, RenameKey, RenameTo, SetColumnDefault,
               DropColumnDefault, SetColumnVisibility, SetKeyVisibility, SetCheckEnforcement, ConvertCharset,
               SetTableOption, OrderRows, RequireAlgorithm, RequireLock, PartitionBy, RemovePartitioning, AddPartitions,
               DropPartitions, MaintainPartitions, OtherAction>
      node = OtherAction{};
};

template <class T>
const T* as(const AlterAction& action) {
  return std::get_if<T>(&action.node);
}

}  // namespace belay
