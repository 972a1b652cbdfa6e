// How a clause of ALTER TABLE is taken back.
#include <fmt/format.h>
#include <algorithm>

#include "base/overloaded.h"
#include "base/text.h"
#include "plan/alter.h"
#include "plan/image.h"
#include "plan/sql.h"

namespace belay {

namespace {

struct Site {
  const Situation& situation;
  const AlterTable& node;
  const QualifiedName& table;
  const Image& image;

  std::string alter(const std::string& clause) const {
    return fmt::format("ALTER TABLE {} {}", situation.text(table.span), clause);
  }
  Record part(const Lookup& lookup, std::string_view suffix) const {
    Record record = situation.record(lookup, table, suffix);
    record.of_part = true;
    return record;
  }
  bool captures() const { return situation.plan.capture; }
};

ClauseInverse impossible(std::string why) {
  ClauseInverse back;
  back.undo = UndoClass::impossible;
  back.why = std::move(why);
  return back;
}

// Something new: dropped where it was not there before and is there now.
ClauseInverse drop_again(const Site& site, const Lookup& lookup, const std::string& name, std::string clause) {
  ClauseInverse back;
  back.records.push_back(site.part(lookup, name));
  back.drops.push_back({both(site.situation.is_ours(name), lookup.present()), std::move(clause)});
  back.undo = UndoClass::exact;
  return back;
}

ClauseInverse from_image(const Site& site, Computed change, UndoClass undo, std::string why = {}) {
  if (!site.captures()) return impossible("the old definition was not kept");
  ClauseInverse back;
  back.changes.push_back(std::move(change));
  back.needs_image = true;
  back.undo = undo;
  back.why = std::move(why);
  return back;
}

ClauseInverse old_column(const Site& site, const std::string& clause, const Name& column, bool position,
                         std::string condition = {}) {
  return from_image(site, column_from(site.image, {clause, column.text, position, std::move(condition)}),
                    UndoClass::exact);
}

std::string modify(const Name& column) {
  return fmt::format("MODIFY COLUMN {} ", quoted_name(column.text));
}

// ---- clause by clause

ClauseInverse take_back(const Site& site, const AddColumn& add) {
  const std::string& name = add.column.name.text;
  return drop_again(site, find_column(site.table, name), name, "DROP COLUMN " + quoted_name(name));
}

// The server names an index after its first column; a number is added where that name is taken.
ClauseInverse drop_unnamed_index(const Site& site, const KeyDefinition& key) {
  const Lookup lookup = find_index_on(site.table, columns_of(key), key.kind);
  const std::string suffix = "index on " + joined(columns_of(key), ",");
  ClauseInverse back;
  back.records.push_back(site.part(lookup, suffix.substr(0, 50)));
  const std::string ours = site.situation.is_ours(suffix.substr(0, 50));
  back.changes.push_back(
      Computed{{fmt::format("(SELECT CONCAT({}, MAX(index_name), '`') FROM {}{}{})", quoted(site.alter("DROP INDEX `")),
                            lookup.rows, ours.empty() ? "" : " WHERE ", ours)}});
  back.undo = UndoClass::exact;
  return back;
}

bool drops_primary_key(const AlterTable& node) {
  return std::ranges::any_of(node.actions, [](const AlterAction& action) { return as<DropPrimaryKey>(action); });
}

bool is_known_not_null(const Site& site, std::string_view column) {
  const Table* table = site.situation.table_before(site.table);
  const Column* found = table ? table->find_column(column) : nullptr;
  return found && found->known && !found->nullable;
}

// A primary key makes its columns NOT NULL (MySQL manual, "CREATE TABLE Statement").
std::vector<Change> nullable_again(const Site& site, const KeyDefinition& key) {
  std::vector<Change> changes;
  for (const KeyPart& part : key.parts) {
    if (is_known_not_null(site, part.column.text)) continue;
    changes.push_back(
        column_from(site.image, {modify(part.column), part.column.text, false, "old.is_nullable = 'YES'"}));
  }
  return changes;
}

ClauseInverse take_back_primary_key(const Site& site, const AddKey& add) {
  ClauseInverse back = drop_again(site, find_index(site.table, "PRIMARY"), "PRIMARY", "DROP PRIMARY KEY");
  if (!site.captures() || drops_primary_key(site.node)) return back;  // then it is done once the old key is back
  back.changes = nullable_again(site, add.key);
  back.needs_image = !back.changes.empty();
  return back;
}

ClauseInverse take_back(const Site& site, const AddKey& add) {
  const std::string name = name_of(add.key);
  if (name.empty()) return drop_unnamed_index(site, add.key);
  if (add.key.kind == KeyKind::primary) return take_back_primary_key(site, add);
  return drop_again(site, find_index(site.table, name), name, "DROP INDEX " + quoted_name(name));
}

// InnoDB makes an index for a foreign key that has none, named as the constraint; it outlives the constraint.
ClauseInverse take_back(const Site& site, const AddForeignKey& add) {
  const Name& name = add.foreign_key.symbol ? add.foreign_key.symbol : add.foreign_key.name;
  if (!name) return impossible("the foreign key has no name to drop it by");
  ClauseInverse back = drop_again(site, find_constraint(site.table, name.text, "FOREIGN KEY"), name.text,
                                  "DROP FOREIGN KEY " + quoted_name(name.text));
  ClauseInverse index =
      drop_again(site, find_index(site.table, name.text), "index " + name.text, "DROP INDEX " + quoted_name(name.text));
  if (!site.captures()) return back;
  std::ranges::move(index.records, std::back_inserter(back.records));
  std::ranges::move(index.drops, std::back_inserter(back.drops));
  return back;
}

ClauseInverse take_back(const Site& site, const AddCheck& add) {
  if (!add.check.symbol) return impossible("the check has no name to drop it by");
  const std::string& name = add.check.symbol.text;
  return drop_again(site, find_constraint(site.table, name, "CHECK"), name, "DROP CONSTRAINT " + quoted_name(name));
}

ClauseInverse old_index(const Site& site, std::string_view index) {
  return from_image(site,
                    added_key(site.node, index) ? index_in_place_of_new(site.image, index)
                                                : index_from(site.image, index, find_index(site.table, index).absent()),
                    UndoClass::exact);
}

ClauseInverse take_back(const Site& site, const DropKey& drop) {
  return old_index(site, drop.name.text);
}

ClauseInverse take_back(const Site& site, const DropPrimaryKey&) {
  ClauseInverse back = old_index(site, "PRIMARY");
  if (const KeyDefinition* key = added_key(site.node, "PRIMARY"); key && site.captures())
    std::ranges::move(nullable_again(site, *key), std::back_inserter(back.changes));
  return back;
}

// An index that stands beside the column as UNIQUE goes first: it is there under a name of the server's.
ClauseInverse without_new_indexes(const Site& site, const ColumnDefinition& column, ClauseInverse back) {
  if (column.is_unique && site.captures())
    back.changes.insert(back.changes.begin(), without_new_index(site.image, column.name.text));
  return back;
}

ClauseInverse take_back(const Site& site, const ModifyColumn& node) {
  return without_new_indexes(site, node.column,
                             old_column(site, modify(node.column.name), node.column.name, node.position.has_value()));
}

ClauseInverse take_back(const Site& site, const SetColumnDefault& node) {
  return old_column(site, modify(node.column), node.column, false);
}

ClauseInverse take_back(const Site& site, const DropColumnDefault& node) {
  return old_column(site, modify(node.column), node.column, false);
}

ClauseInverse take_back(const Site& site, const ChangeColumn& node) {
  const std::string clause =
      fmt::format("CHANGE COLUMN {} {} ", quoted_name(node.column.name.text), quoted_name(node.old_name.text));
  return without_new_indexes(site, node.column,
                             old_column(site, clause, node.old_name, node.position.has_value(),
                                        find_column(site.table, node.column.name.text).present()));
}

ClauseInverse swap_names(const Site& site, const Lookup& old_one, const Lookup& new_one, const std::string& suffix,
                         const std::string& clause) {
  ClauseInverse back;
  back.records.push_back(site.part(old_one, suffix));
  const std::string ours = site.captures() ? site.situation.was_present(suffix) : "";
  back.drops.push_back({both(both(ours, new_one.present()), old_one.absent()), clause});
  back.undo = UndoClass::exact;
  return back;
}

ClauseInverse take_back(const Site& site, const RenameColumn& node) {
  return swap_names(
      site, find_column(site.table, node.old_name.text), find_column(site.table, node.new_name.text),
      node.old_name.text,
      fmt::format("RENAME COLUMN {} TO {}", quoted_name(node.new_name.text), quoted_name(node.old_name.text)));
}

ClauseInverse take_back(const Site& site, const RenameKey& node) {
  return swap_names(
      site, find_index(site.table, node.old_name.text), find_index(site.table, node.new_name.text), node.old_name.text,
      fmt::format("RENAME INDEX {} TO {}", quoted_name(node.new_name.text), quoted_name(node.old_name.text)));
}

ClauseInverse take_back(const Site& site, const RenameTo& node) {
  const Lookup old_one = find_table(site.table);
  const Lookup new_one = find_table(node.table);
  ClauseInverse back;
  back.records.push_back(site.situation.record(old_one, site.table));
  const std::string ours = site.captures() ? site.situation.was_present() : "";
  back.changes.push_back(When{both(both(ours, new_one.present()), old_one.absent()),
                              fmt::format("RENAME TABLE {} TO {}", site.situation.text(node.table.span),
                                          site.situation.text(site.table.span))});
  back.undo = UndoClass::exact;
  return back;
}

// The column comes back with its place, its values and the indexes that it was part of.
ClauseInverse take_back(const Site& site, const DropColumn& node) {
  const std::string& column = node.column.text;
  const std::string clause = fmt::format("ADD COLUMN {} ", quoted_name(column));
  ClauseInverse back =
      from_image(site, column_from(site.image, {clause, column, true, find_column(site.table, column).absent()}),
                 UndoClass::before_image);
  if (!site.captures()) return impossible(fmt::format("the values of column `{}` are gone", column));
  if (is_part_of_primary_key(site.situation.table_before(site.table), column))
    return impossible(fmt::format("without column `{}` nothing tells which row had which value", column));
  back.changes.push_back(update_from(site.image, {column}));
  back.changes.push_back(indexes_with(site.image, column));
  back.keeps_rows_while = find_column(site.table, column).present();
  return back;
}

ClauseInverse take_back(const Site& site, const DropForeignKey& node) {
  if (!site.captures()) return impossible(fmt::format("the definition of `{}` was not kept", node.symbol.text));
  const std::string suffix = "definition of " + node.symbol.text;
  ClauseInverse back;
  back.records.push_back({site.situation.key(suffix), definition_of_foreign_key(site.table, node.symbol.text),
                          site.situation.key_of_table(site.table)});
  back.changes.push_back(Computed{{fmt::format(
      "IF({}, CONCAT({}, {}), NULL)", find_constraint(site.table, node.symbol.text, "FOREIGN KEY").absent(),
      quoted(site.alter("ADD ")), site.situation.noted(site.situation.key(suffix)))}});
  back.undo = UndoClass::exact;
  return back;
}

ClauseInverse take_back(const Site& site, const AddPartitions& node) {
  if (node.partitions.empty()) return impossible("partitions by number do not come apart as they were");
  const std::string& name = node.partitions.front().name.text;
  std::vector<std::string> names;
  for (const PartitionDefinition& partition : node.partitions) names.push_back(quoted_name(partition.name.text));
  ClauseInverse back;
  const Lookup lookup = find_partition(site.table, name);
  back.records.push_back(site.situation.record(lookup, site.table, name));
  back.changes.push_back(
      When{both(site.situation.is_ours(name), lookup.present()), site.alter("DROP PARTITION " + joined(names, ", "))});
  back.undo = UndoClass::exact;
  return back;
}

ClauseInverse take_back(const Site& site, const SetTableOption& node) {
  const std::string& option = node.option.name;
  if (option == "engine") return from_image(site, option_from(site.image, "ENGINE = ", "engine"), UndoClass::exact);
  if (option == "comment")
    return from_image(site, option_from(site.image, "COMMENT = ", "QUOTE(table_comment)"), UndoClass::exact);
  if (option == "charset" || option == "collate")
    return from_image(site, option_from(site.image, "DEFAULT COLLATE = ", "table_collation"), UndoClass::exact);
  if (option == "auto_increment") return impossible("the counter stays where it is");
  return impossible(fmt::format("the old value of {} was not kept", option));
}

ClauseInverse take_back(const Site&, const RequireAlgorithm&) {
  return {};
}
ClauseInverse take_back(const Site&, const RequireLock&) {
  return {};
}
ClauseInverse take_back(const Site&, const OrderRows&) {
  return {};
}
ClauseInverse take_back(const Site&, const OtherAction&) {
  return {};
}

ClauseInverse take_back(const Site&, const DropConstraint& node) {
  return impossible(fmt::format("the definition of `{}` was not kept", node.symbol.text));
}
// Every character has a place in Unicode, so that the way there loses nothing.
ClauseInverse take_back(const Site& site, const ConvertCharset& node) {
  const bool is_unicode =
      to_lower(node.charset.text).starts_with("utf") || to_lower(node.collation.text).starts_with("utf");
  if (!is_unicode) return impossible("characters that the new charset lacks are gone");
  ClauseInverse back =
      from_image(site, option_from(site.image, "DEFAULT COLLATE = ", "table_collation"), UndoClass::exact);
  if (site.captures()) back.changes.push_back(charsets_from(site.image));
  return back;
}
ClauseInverse take_back(const Site&, const DropPartitions&) {
  return impossible("the partition is gone with its rows");
}

template <class T>
ClauseInverse take_back(const Site&, const T&) {
  return impossible("there is no clause that does the opposite");
}

}  // namespace

ClauseInverse inverse_of(const Situation& situation, const AlterTable& node, const AlterAction& action,
                         const Image& image) {
  const Site site{situation, node, node.table, image};
  return std::visit([&](const auto& clause) { return take_back(site, clause); }, action.node);
}

}  // namespace belay
