#include "facts/clause.h"

#include "base/overloaded.h"

namespace belay {

std::string_view kind_of(const AlterAction& action) {
  using Kind = std::string_view;
  return std::visit(
      Overloaded{
          [](const AddColumn&) -> Kind { return "add_column"; },
          [](const AddKey& a) -> Kind { return a.key.kind == KeyKind::primary ? "add_primary_key" : "add_index"; },
          [](const AddForeignKey&) -> Kind { return "add_foreign_key"; },
          [](const AddCheck&) -> Kind { return "add_check"; },
          [](const DropColumn&) -> Kind { return "drop_column"; },
          [](const DropKey&) -> Kind { return "drop_index"; },
          [](const DropPrimaryKey&) -> Kind { return "drop_primary_key"; },
          [](const DropForeignKey&) -> Kind { return "drop_foreign_key"; },
          [](const DropConstraint& a) -> Kind { return a.is_check ? "drop_check" : "drop_constraint"; },
          [](const ModifyColumn&) -> Kind { return "modify_column"; },
          [](const ChangeColumn&) -> Kind { return "change_column"; },
          [](const RenameColumn&) -> Kind { return "rename_column"; },
          [](const RenameKey&) -> Kind { return "rename_index"; },
          [](const RenameTo&) -> Kind { return "rename_table"; },
          [](const SetColumnDefault&) -> Kind { return "set_default"; },
          [](const DropColumnDefault&) -> Kind { return "drop_default"; },
          [](const SetColumnVisibility&) -> Kind { return "set_column_visibility"; },
          [](const SetKeyVisibility&) -> Kind { return "set_index_visibility"; },
          [](const SetCheckEnforcement&) -> Kind { return "set_check_enforcement"; },
          [](const ConvertCharset&) -> Kind { return "convert_charset"; },
          [](const SetTableOption&) -> Kind { return "set_option"; },
          [](const OrderRows&) -> Kind { return "order_rows"; },
          [](const RequireAlgorithm&) -> Kind { return "algorithm"; },
          [](const RequireLock&) -> Kind { return "lock"; },
          [](const PartitionBy&) -> Kind { return "partition_by"; },
          [](const RemovePartitioning&) -> Kind { return "remove_partitioning"; },
          [](const AddPartitions&) -> Kind { return "add_partition"; },
          [](const DropPartitions&) -> Kind { return "drop_partition"; },
          [](const MaintainPartitions&) -> Kind { return "maintain_partition"; },
          [](const OtherAction&) -> Kind { return "other"; },
      },
      action.node);
}

Object object_of(const AlterAction& action, const std::string& schema, const std::string& table) {
  const auto object = [&](ObjectKind kind, const std::string& name) { return Object{kind, schema, name, table, ""}; };
  using Kind = ObjectKind;
  return std::visit(Overloaded{
                        [&](const AddColumn& a) { return object(Kind::column, a.column.name.text); },
                        [&](const AddKey& a) { return object(Kind::index, a.key.name.text); },
                        [&](const AddForeignKey& a) { return object(Kind::foreign_key, a.foreign_key.symbol.text); },
                        [&](const AddCheck& a) { return object(Kind::check, a.check.symbol.text); },
                        [&](const DropColumn& a) { return object(Kind::column, a.column.text); },
                        [&](const DropKey& a) { return object(Kind::index, a.name.text); },
                        [&](const DropPrimaryKey&) { return object(Kind::index, "PRIMARY"); },
                        [&](const DropForeignKey& a) { return object(Kind::foreign_key, a.symbol.text); },
                        [&](const DropConstraint& a) { return object(Kind::check, a.symbol.text); },
                        [&](const ModifyColumn& a) { return object(Kind::column, a.column.name.text); },
                        [&](const ChangeColumn& a) { return object(Kind::column, a.old_name.text); },
                        [&](const RenameColumn& a) { return object(Kind::column, a.old_name.text); },
                        [&](const RenameKey& a) { return object(Kind::index, a.old_name.text); },
                        [&](const SetColumnDefault& a) { return object(Kind::column, a.column.text); },
                        [&](const DropColumnDefault& a) { return object(Kind::column, a.column.text); },
                        [&](const SetColumnVisibility& a) { return object(Kind::column, a.column.text); },
                        [&](const SetKeyVisibility& a) { return object(Kind::index, a.name.text); },
                        [&](const SetCheckEnforcement& a) { return object(Kind::check, a.symbol.text); },
                        [&](const auto&) {
                          return Object{Kind::table, schema, table, "", ""};
                        },
                    },
                    action.node);
}

GuardKind guard_of(const AlterAction& action) {
  const auto named = [](bool guarded) { return guarded ? GuardKind::name : GuardKind::none; };
  return std::visit(Overloaded{
                        [&](const AddColumn& a) { return named(a.if_not_exists); },
                        [&](const AddKey& a) { return named(a.key.if_not_exists); },
                        [&](const AddForeignKey& a) { return named(a.foreign_key.if_not_exists); },
                        [&](const AddCheck& a) { return named(a.check.if_not_exists); },
                        [&](const AddPartitions& a) { return named(a.if_not_exists); },
                        [&](const DropColumn& a) { return named(a.if_exists); },
                        [&](const DropKey& a) { return named(a.if_exists); },
                        [&](const DropPrimaryKey& a) { return named(a.if_exists); },
                        [&](const DropForeignKey& a) { return named(a.if_exists); },
                        [&](const DropConstraint& a) { return named(a.if_exists); },
                        [&](const DropPartitions& a) { return named(a.if_exists); },
                        [&](const ModifyColumn& a) { return named(a.if_exists); },
                        [&](const ChangeColumn& a) { return named(a.if_exists); },
                        [&](const RenameColumn& a) { return named(a.if_exists); },
                        [&](const RenameKey& a) { return named(a.if_exists); },
                        [](const auto&) { return GuardKind::none; },
                    },
                    action.node);
}

static std::vector<AlterAction> with(AlterAction action, const std::vector<AlterAction>& requirements) {
  std::vector<AlterAction> actions{std::move(action)};
  actions.insert(actions.end(), requirements.begin(), requirements.end());
  return actions;
}

std::vector<AlterAction> actions_of(const Statement& statement) {
  if (const auto* alter = as<AlterTable>(statement)) return alter->actions;
  if (const auto* create = as<CreateIndex>(statement))
    return with({create->key.span, AddKey{create->key}}, create->requirements);
  if (const auto* drop = as<DropIndex>(statement))
    return with({drop->name.span, DropKey{drop->name, drop->if_exists}}, drop->requirements);
  return {};
}

const QualifiedName* altered_table(const Statement& statement) {
  if (const auto* alter = as<AlterTable>(statement)) return &alter->table;
  if (const auto* create = as<CreateIndex>(statement)) return &create->table;
  const auto* drop = as<DropIndex>(statement);
  return drop ? &drop->table : nullptr;
}

}  // namespace belay
