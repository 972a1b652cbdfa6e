#include "rules/guard_deeds.h"

#include <fmt/format.h>

#include "base/overloaded.h"

namespace belay {

std::string Deed::shown() const {
  return object == ObjectKind::table ? fmt::format("`{}`", table) : fmt::format("`{}`.`{}`", table, name);
}

static std::vector<Deed> deeds_of(const AlterAction& action, const std::string& table) {
  using enum DeedKind;
  const auto one = [&](DeedKind kind, ObjectKind object, const Name& name, const Name& new_name = {}) {
    return std::vector<Deed>{{kind, object, table, name.text, new_name.text}};
  };
  return std::visit(
      Overloaded{
          [&](const AddColumn& add) { return one(makes, ObjectKind::column, add.column.name); },
          [&](const DropColumn& drop) { return one(drops, ObjectKind::column, drop.column); },
          [&](const AddKey& add) {
            return one(makes, ObjectKind::index, add.key.name ? add.key.name : add.key.symbol);
          },
          [&](const DropKey& drop) { return one(drops, ObjectKind::index, drop.name); },
          [&](const AddForeignKey& add) { return one(makes, ObjectKind::index, add.foreign_key.symbol); },
          [&](const DropForeignKey& drop) { return one(drops, ObjectKind::index, drop.symbol); },
          [&](const RenameColumn& rename) {
            return one(renames, ObjectKind::column, rename.old_name, rename.new_name);
          },
          [&](const RenameKey& rename) { return one(renames, ObjectKind::index, rename.old_name, rename.new_name); },
          [&](const ChangeColumn& change) {
            const bool same = change.old_name.text == change.column.name.text;
            return same ? std::vector<Deed>{} : one(renames, ObjectKind::column, change.old_name, change.column.name);
          },
          [&](const RenameTo& rename) {
            return std::vector<Deed>{{renames, ObjectKind::table, table, table, rename.table.name.text}};
          },
          [](const auto&) { return std::vector<Deed>{}; },
      },
      action.node);
}

std::vector<Deed> deeds_of(const Statement& statement) {
  using enum DeedKind;
  std::vector<Deed> deeds;
  std::visit(Overloaded{
                 [&](const CreateTable& create) {
                   if (!create.if_not_exists)
                     deeds.push_back({makes, ObjectKind::table, create.table.name.text, "", ""});
                 },
                 [&](const DropTable& drop) {
                   for (const QualifiedName& table : drop.tables)
                     if (!drop.if_exists) deeds.push_back({drops, ObjectKind::table, table.name.text, "", ""});
                 },
                 [&](const RenameTable& rename) {
                   for (const RenamePair& pair : rename.pairs)
                     deeds.push_back(
                         {renames, ObjectKind::table, pair.from.name.text, pair.from.name.text, pair.to.name.text});
                 },
                 [&](const CreateIndex& create) {
                   deeds.push_back({makes, ObjectKind::index, create.table.name.text, create.key.name.text, ""});
                 },
                 [&](const DropIndex& drop) {
                   deeds.push_back({drops, ObjectKind::index, drop.table.name.text, drop.name.text, ""});
                 },
                 [&](const AlterTable& alter) {
                   for (const AlterAction& action : alter.actions)
                     for (Deed& deed : deeds_of(action, alter.table.name.text)) deeds.push_back(std::move(deed));
                 },
                 [](const auto&) {},
             },
             statement.node);
  return deeds;
}

}  // namespace belay
