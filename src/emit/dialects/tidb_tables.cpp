// TiDB's tables: what is read and not kept, what is changed in several statements, and what is not changed at all.
#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "base/text.h"
#include "emit/dialects/tidb.h"

namespace belay {

namespace {

bool is_spatial(BaseType type) {
  return type >= BaseType::geometry && type <= BaseType::geometrycollection;
}

// Changes from or to them are not made (error 8200).
bool is_fixed(BaseType type) {
  return type == BaseType::bit || type == BaseType::set || type == BaseType::enum_ || type == BaseType::json ||
         type == BaseType::time || type == BaseType::year;
}

}  // namespace

void TiDb::look_at(const CreateTable& create) {
  if (create.query) refuse(create.query->span, "TiDB makes no table of a query");
  for (const TableElement& element : create.elements) {
    if (const auto* column = std::get_if<ColumnDefinition>(&element)) look_at_column(*column);
    if (const auto* key = std::get_if<KeyDefinition>(&element)) look_at_key(*key);
    if (const auto* check = std::get_if<CheckConstraint>(&element))
      differ(check->span, "the CHECK is not kept unless tidb_enable_check_constraint is on");
    const auto* foreign = std::get_if<ForeignKeyDefinition>(&element);
    if (foreign && target().version < Version{6, 6, 0}) differ(foreign->span, "foreign keys are read and not checked");
  }
  if (create.partitioning && !create.partitioning->subpartition_by.empty())
    refuse(create.partitioning->subpartition_by, "TiDB has no subpartitions");
}

void TiDb::look_at_column(const ColumnDefinition& column) {
  if (is_spatial(column.type.base)) refuse(column.type.span, "TiDB has no spatial types");
  if (column.auto_increment)
    differ(column.span, "the numbers are unique, but each server takes them from a range of its own");
  for (const CheckConstraint& check : column.checks)
    differ(check.span, "the CHECK is not kept unless tidb_enable_check_constraint is on");
}

static bool is_special(const KeyDefinition& key) {
  return key.kind == KeyKind::fulltext || key.kind == KeyKind::spatial;
}

void TiDb::look_at(const CreateIndex& create) {
  if (is_special(create.key)) refuse(create.key.span, "TiDB has no FULLTEXT and no SPATIAL indexes");
  look_at_order(create.key);
}

// Of a table that is made or altered.
void TiDb::look_at_key(const KeyDefinition& key) {
  if (is_special(key)) differ(key.span, "TiDB reads the index and does not make it");
  look_at_order(key);
}

void TiDb::look_at_order(const KeyDefinition& key) {
  const auto descends = [](const KeyPart& part) { return part.direction == Direction::descending; };
  if (std::ranges::any_of(key.parts, descends)) differ(key.span, "TiDB keeps every index in ascending order");
}

void TiDb::look_at(const AlterTable& alter) {
  for (const AlterAction& action : alter.actions) {
    if (const auto* add = as<AddColumn>(action)) look_at_column(add->column);
    if (const auto* add = as<AddKey>(action)) look_at_key(add->key);
    if (const auto* add = as<AddCheck>(action))
      differ(add->check.span, "the CHECK is not kept unless tidb_enable_check_constraint is on");
    if (const auto* modify = as<ModifyColumn>(action))
      look_at_change(alter, action, modify->column.name, modify->column);
    if (const auto* change = as<ChangeColumn>(action)) look_at_change(alter, action, change->old_name, change->column);
    if (as<DropPrimaryKey>(action)) refuse(action.span, "TiDB stores rows by their primary key, and keeps it");
    const auto* maintain = as<MaintainPartitions>(action);
    const bool knows =
        !maintain || maintain->operation == PartitionOperation::truncate ||
        maintain->operation == PartitionOperation::coalesce || maintain->operation == PartitionOperation::reorganize ||
        maintain->operation == PartitionOperation::exchange || maintain->operation == PartitionOperation::analyze;
    if (!knows) refuse(action.span, "TiDB does not do this to partitions");
  }
  if (!is_inner()) split(alter);
}

// A change of a type that moves the rows, where TiDB makes none.
void TiDb::look_at_change(const AlterTable& alter, const AlterAction& action, const Name& name,
                          const ColumnDefinition& column) {
  if (is_spatial(column.type.base)) return refuse(column.type.span, "TiDB has no spatial types");
  const Table* table = table_before(step(), alter.table.name);
  const Column* before = table ? table->find_column(name.text) : nullptr;
  if (!before || !before->known) return;
  const BaseType old_type = before->definition->type.base;
  const bool moves = old_type != column.type.base;
  const auto is_part = [&](const IndexPart& part) { return equals_ignoring_case(part.column, name.text); };
  const bool in_key = std::ranges::any_of(table->indexes, [&](const Index& index) {
    return index.kind == KeyKind::primary && std::ranges::any_of(index.parts, is_part);
  });
  const bool whole = old_type <= BaseType::bigint && column.type.base <= BaseType::bigint;
  if (column.auto_increment && !before->auto_increment)
    return refuse(action.span, "a column of TiDB does not begin to count later");
  if (!column.auto_increment && before->auto_increment)
    insert(statement().span.begin, "SET @@tidb_allow_remove_auto_inc = ON" + delimiter() + "\n");
  if (!moves) return;
  if (in_key && !whole) return refuse(action.span, "TiDB changes no type of a primary key that moves the rows");
  if (before->definition->generated) return refuse(action.span, "TiDB changes no type of a generated column");
  if (is_fixed(old_type) || is_fixed(column.type.base))
    refuse(action.span, fmt::format("TiDB does not change {} to {}", before->column_type, text(column.type.span)));
}

// ---- several actions

namespace {

// The columns and indexes that an action is about, and those that it only names.
struct Objects {
  std::set<std::string> own;
  std::set<std::string> named;
};

std::string column_object(const Name& name) {
  return "column " + to_lower(name.text);
}

Objects objects_of(const AlterAction& action) {
  Objects objects;
  const auto own = [&](const Name& name) { objects.own.insert(column_object(name)); };
  const auto own_index = [&](const Name& name) { objects.own.insert("index " + to_lower(name.text)); };
  const auto position = [&](const OptionalBox<ColumnPosition>& at) {
    if (at && at->after) objects.named.insert(column_object(at->after));
  };
  if (const auto* add = as<AddColumn>(action)) own(add->column.name), position(add->position);
  if (const auto* drop = as<DropColumn>(action)) own(drop->column);
  if (const auto* modify = as<ModifyColumn>(action)) own(modify->column.name), position(modify->position);
  if (const auto* change = as<ChangeColumn>(action))
    own(change->old_name), own(change->column.name), position(change->position);
  if (const auto* rename = as<RenameColumn>(action)) own(rename->old_name), own(rename->new_name);
  if (const auto* set = as<SetColumnDefault>(action)) own(set->column);
  if (const auto* drop = as<DropColumnDefault>(action)) own(drop->column);
  if (const auto* drop = as<DropKey>(action)) own_index(drop->name);
  if (const auto* rename = as<RenameKey>(action)) own_index(rename->old_name), own_index(rename->new_name);
  if (const auto* add = as<AddKey>(action)) {
    if (add->key.name) own_index(add->key.name);
    for (const KeyPart& part : add->key.parts) {
      if (part.column) objects.named.insert(column_object(part.column));
    }
  }
  return objects;
}

bool meet_each_other(const Objects& before, const Objects& now) {
  const auto any = [](const std::set<std::string>& left, const std::set<std::string>& right) {
    return std::ranges::any_of(left, [&](const std::string& each) { return right.contains(each); });
  };
  return any(before.own, now.own) || any(before.own, now.named) || any(before.named, now.own);
}

}  // namespace

// One ALTER does not change the same column or index twice: a second one begins there.
void TiDb::split(const AlterTable& alter) {
  Objects seen;
  for (size_t i = 0; i < alter.actions.size(); ++i) {
    const Objects own = objects_of(alter.actions[i]);
    if (i > 0 && meet_each_other(seen, own)) {
      const Span between{alter.actions[i - 1].span.end, alter.actions[i].span.begin};
      differ(alter.actions[i].span, "TiDB does it in an ALTER of its own, for what it changes is changed before");
      replace(between, fmt::format("{}\nALTER TABLE {} ", delimiter(), text(alter.table.span)));
      seen = {};
    }
    seen.own.insert(own.own.begin(), own.own.end());
    seen.named.insert(own.named.begin(), own.named.end());
  }
}

}  // namespace belay
