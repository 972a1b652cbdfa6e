// When a clause of ALTER TABLE still has something to do.
#include <fmt/format.h>
#include <algorithm>

#include "base/overloaded.h"
#include "base/text.h"
#include "plan/alter.h"
#include "plan/sql.h"

namespace belay {

std::vector<std::string> columns_of(const KeyDefinition& key) {
  std::vector<std::string> columns;
  for (const KeyPart& part : key.parts) columns.push_back(part.column.text);
  return columns;
}

std::string name_of(const KeyDefinition& key) {
  if (key.kind == KeyKind::primary) return "PRIMARY";
  return key.name ? key.name.text : key.symbol.text;
}

// DROP INDEX x, ADD INDEX x (…): the new shape shows whether both are done.
const KeyDefinition* added_key(const AlterTable& node, std::string_view name) {
  for (const AlterAction& action : node.actions) {
    const auto* add = as<AddKey>(action);
    if (add && equals_ignoring_case(name_of(add->key), name)) return &add->key;
  }
  return nullptr;
}

namespace {

bool is_name(const Name& left, std::string_view right) {
  return equals_ignoring_case(left.text, right);
}

bool is_dropped_key(const AlterTable& node, std::string_view name) {
  return std::ranges::any_of(node.actions, [&](const AlterAction& action) {
    const auto* drop = as<DropKey>(action);
    return (as<DropPrimaryKey>(action) && name == "PRIMARY") || (drop && is_name(drop->name, name));
  });
}

std::string has_other_columns(const AlterTable& node, const KeyDefinition& key) {
  return fmt::format("{} <> {}", columns_of_index(node.table, name_of(key)), quoted(joined(columns_of(key), ",")));
}

std::string condition_of_key(const AlterTable& node, const KeyDefinition& key) {
  const std::string name = name_of(key);
  if (name.empty()) return find_index_on(node.table, columns_of(key), key.kind).absent();
  // The primary key goes also with its last column.
  if (is_dropped_key(node, name) || key.kind == KeyKind::primary) return has_other_columns(node, key);
  return find_index(node.table, name).absent();
}

std::string condition_of_dropped_key(const AlterTable& node, std::string_view name) {
  const KeyDefinition* added = added_key(node, name);
  const std::string present = find_index(node.table, name).present();
  return added ? both(present, has_other_columns(node, *added)) : present;
}

std::vector<std::string> texts_of(const std::vector<Name>& names) {
  std::vector<std::string> texts;
  for (const Name& name : names) texts.push_back(name.text);
  return texts;
}

std::string condition_of_foreign_key(const AlterTable& node, const ForeignKeyDefinition& key) {
  const Name& name = key.symbol ? key.symbol : key.name;
  if (name) return find_constraint(node.table, name.text, "FOREIGN KEY").absent();
  return find_foreign_key_on(node.table, texts_of(key.columns), key.references.table.name.text).absent();
}

// Only where the new name is there and the old is not has the renaming been done; else the server shall say what is
// wrong.
std::string not_renamed(const Lookup& old_one, const Lookup& new_one) {
  return fmt::format("NOT ({} AND {})", old_one.absent(), new_one.present());
}

bool is_alone_in(const Index& index, std::string_view column) {
  return index.is_unique() && index.parts.size() == 1 && equals_ignoring_case(index.parts.front().column, column);
}

// DROP PRIMARY KEY, ADD id … PRIMARY KEY: the column shows that both are done.
std::string no_new_primary_column(const AlterTable& node) {
  for (const AlterAction& action : node.actions) {
    const auto* add = as<AddColumn>(action);
    if (add && add->column.is_primary_key) return find_column(node.table, add->column.name.text).absent();
  }
  return "";
}

QualifiedName image_name(const Situation& situation, const QualifiedName& table) {
  const Image image = situation.image_of(table);
  QualifiedName name = table;
  name.schema.text = image.schema;
  name.name.text = image.name;
  return name;
}

// CHANGE and MODIFY with UNIQUE beside the column add an index each time, also where there is one: there must be as
// many as in the table's image.
std::string where_new_index_is_not(const Situation& situation, const AlterTable& node, const ColumnDefinition& column,
                                   const std::string& name) {
  if (!column.is_unique) return "";
  const Table* table = situation.table_before(node.table);
  const bool has_none = table && table->complete && std::ranges::none_of(table->indexes, [&](const Index& index) {
                          return is_alone_in(index, name);
                        });
  if (has_none) return find_index_on(node.table, {column.name.text}, KeyKind::unique).absent();
  if (!situation.plan.capture || situation.works_on_own_tables()) return "";
  const Lookup before = find_index_on(image_name(situation, node.table), {name}, KeyKind::unique);
  return fmt::format("{} = {}", find_index_on(node.table, {column.name.text}, KeyKind::unique).count(), before.count());
}

std::string where_column_is(const Situation& situation, const AlterTable& node, const Name& column) {
  const bool gone_later = situation.second_run().error == 1054;
  return gone_later ? find_column(node.table, column.text).present() : "";
}

}  // namespace

std::string condition_of(const Situation& situation, const AlterTable& node, const AlterAction& action) {
  const QualifiedName& table = node.table;
  return std::visit(
      Overloaded{
          [&](const AddColumn& add) {
            return add.if_not_exists ? "" : find_column(table, add.column.name.text).absent();
          },
          [&](const AddKey& add) { return add.key.if_not_exists ? "" : condition_of_key(node, add.key); },
          [&](const AddForeignKey& add) {
            return add.foreign_key.if_not_exists ? "" : condition_of_foreign_key(node, add.foreign_key);
          },
          [&](const AddCheck& add) {
            const bool guarded = add.check.if_not_exists || !add.check.symbol;
            return guarded ? "" : find_constraint(table, add.check.symbol.text, "CHECK").absent();
          },
          [&](const DropColumn& drop) { return drop.if_exists ? "" : find_column(table, drop.column.text).present(); },
          [&](const DropKey& drop) { return drop.if_exists ? "" : condition_of_dropped_key(node, drop.name.text); },
          [&](const DropPrimaryKey& drop) {
            return drop.if_exists ? "" : both(condition_of_dropped_key(node, "PRIMARY"), no_new_primary_column(node));
          },
          [&](const DropForeignKey& drop) {
            return drop.if_exists ? "" : find_constraint(table, drop.symbol.text, "FOREIGN KEY").present();
          },
          [&](const DropConstraint& drop) {
            return drop.if_exists ? "" : find_constraint(table, drop.symbol.text, "").present();
          },
          [&](const ModifyColumn& modify) {
            return both(where_column_is(situation, node, modify.column.name),
                        where_new_index_is_not(situation, node, modify.column, modify.column.name.text));
          },
          [&](const SetColumnDefault& set) { return where_column_is(situation, node, set.column); },
          [&](const DropColumnDefault& drop) { return where_column_is(situation, node, drop.column); },
          [&](const ChangeColumn& change) {
            if (is_name(change.old_name, change.column.name.text))
              return both(where_column_is(situation, node, change.old_name),
                          where_new_index_is_not(situation, node, change.column, change.old_name.text));
            return change.if_exists ? ""
                                    : not_renamed(find_column(table, change.old_name.text),
                                                  find_column(table, change.column.name.text));
          },
          [&](const RenameColumn& rename) {
            return rename.if_exists ? ""
                                    : not_renamed(find_column(table, rename.old_name.text),
                                                  find_column(table, rename.new_name.text));
          },
          [&](const RenameKey& rename) {
            return rename.if_exists
                       ? ""
                       : not_renamed(find_index(table, rename.old_name.text), find_index(table, rename.new_name.text));
          },
          [&](const RenameTo& rename) { return not_renamed(find_table(table), find_table(rename.table)); },
          [&](const AddPartitions& add) {
            const bool untold = add.if_not_exists || add.partitions.empty();
            return untold ? "" : find_partition(table, add.partitions.front().name.text).absent();
          },
          [&](const DropPartitions& drop) {
            const bool untold = drop.if_exists || drop.names.empty();
            return untold ? "" : find_partition(table, drop.names.front().text).present();
          },
          [](const auto&) -> std::string { return ""; },
      },
      action.node);
}

// ---- IF [NOT] EXISTS

namespace {

struct NativeGuard {
  Syntax syntax;
  uint32_t at;
  std::string_view words;
};

std::optional<NativeGuard> find_native(const AlterAction& action) {
  if (const auto* add = as<AddColumn>(action); add && !add->in_list)
    return NativeGuard{Syntax::if_not_exists_add_column, add->column.span.begin, "IF NOT EXISTS "};
  if (const auto* add = as<AddKey>(action); add && add->key.name)
    return NativeGuard{Syntax::if_not_exists_add_index, add->key.name.span.begin, "IF NOT EXISTS "};
  if (const auto* drop = as<DropColumn>(action))
    return NativeGuard{Syntax::if_exists_drop_column, drop->column.span.begin, "IF EXISTS "};
  if (const auto* drop = as<DropKey>(action))
    return NativeGuard{Syntax::if_exists_drop_index, drop->name.span.begin, "IF EXISTS "};
  if (const auto* drop = as<DropForeignKey>(action))
    return NativeGuard{Syntax::if_exists_drop_constraint, drop->symbol.span.begin, "IF EXISTS "};
  if (const auto* drop = as<DropConstraint>(action); drop && !drop->is_check)
    return NativeGuard{Syntax::if_exists_drop_constraint, drop->symbol.span.begin, "IF EXISTS "};
  return std::nullopt;
}

}  // namespace

std::optional<Edit> native_guard(const Situation& situation, const AlterAction& action) {
  const std::optional<NativeGuard> native = find_native(action);
  if (!native || !accepts(situation.analysis.server, native->syntax)) return std::nullopt;
  const std::string words = in_case_of(situation.text(action.span).substr(0, 3), std::string(native->words));
  return Edit{{native->at, native->at}, words};
}

}  // namespace belay
