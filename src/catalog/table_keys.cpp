// Indexes, foreign keys and checks of a table: the part of TableEditor that names and matches constraints.
#include <algorithm>

#include <fmt/format.h>

#include "base/text.h"
#include "catalog/column_type.h"
#include "catalog/folded.h"
#include "catalog/table_editor.h"

namespace belay {

using Presence = Catalog::Presence;

std::string TableEditor::free_index_name(const std::string& wanted) const {
  if (!table_.find_index(wanted) && !equals_ignoring_case(wanted, "PRIMARY")) return wanted;
  for (int i = 2;; ++i) {
    std::string name = fmt::format("{}_{}", wanted, i);
    if (!table_.find_index(name)) return name;
  }
}

static std::string name_of_first_part(const Index& index) {
  // A functional part gives its index the name functional_index (MySQL manual, "Functional Key Parts").
  return index.parts.front().column.empty() ? "functional_index" : index.parts.front().column;
}

// InnoDB's limit (MySQL manual, "InnoDB Limits"), of the row formats DYNAMIC and COMPRESSED.
static constexpr uint64_t longest_part = 3072;

// Parts that are too long are cut to what fits (measured on MySQL 9.7 and MariaDB 10.11, which cuts them in strict mode
// too); that a server refuses them is left to the rules about limits.
void TableEditor::shorten(Index& index) const {
  const bool is_small =
      equals_ignoring_case(table_.row_format, "compact") || equals_ignoring_case(table_.row_format, "redundant");
  if (table_.engine != "InnoDB" || is_small || index.kind != KeyKind::index) return;
  if (!catalog_.server().is_mariadb() && catalog_.mode().strict) return;
  for (IndexPart& part : index.parts) {
    const Column* column = table_.find_column(part.column);
    if (!column || !column->known || !is_text(column->definition->type.base)) continue;
    const auto wide = bytes_a_character(table_, *column);
    const uint64_t characters = part.length != 0 ? part.length : column->definition->type.length.value_or(0);
    if (wide && characters * *wide > longest_part) part.length = static_cast<uint32_t>(longest_part / *wide);
  }
}

void TableEditor::add_index(const KeyDefinition& key) {
  Index index;
  index.kind = key.kind;
  index.visible = key.visible.value_or(true);
  index.comment = key.comment.value_or("");
  index.algorithm = key.algorithm;
  index.parser = key.parser;
  for (const KeyPart& part : key.parts) {
    IndexPart made;
    made.length = part.length.value_or(0);
    made.descending = part.direction == Direction::descending;
    if (part.expression) {
      made.expression = text_of(part.expression->span);
    } else {
      const Column* column = need_column(part.column.text, 1072);
      if (!column) return;
      made.column = column->name;
    }
    index.parts.push_back(made);
  }
  if (index.parts.empty()) return;
  shorten(index);
  constexpr size_t most_keys = 64;  // MAX_KEY; InnoDB counts as many besides the primary key
  if (table_.indexes.size() >= most_keys) return refuse(1069, "the table has too many keys");
  if (index.kind == KeyKind::primary) {
    index.name = "PRIMARY";
    std::erase_if(table_.indexes.edit(), [](const Index& i) { return i.assumed; });
    if (table_.primary_key()) return refuse(1068, fmt::format("table `{}` has a primary key already", table_.name));
    for (const IndexPart& part : index.parts) {
      Column* column = table_.edit_column(part.column);
      if (!column) continue;
      column->nullable = false;
      if (column->default_text == "null") column->default_text.clear();
    }
  } else {
    const Name& written = key.name ? key.name : key.symbol;
    index.name = written ? written.text : free_index_name(name_of_first_part(index));
    if (written && !need_no_index(index.name)) return;
  }
  // An explicit index takes the place of one that the server made for a foreign key.
  std::erase_if(table_.indexes.edit(), [&](const Index& i) {
    return i.generated_for_foreign_key && i.parts.size() <= index.parts.size() &&
           std::equal(i.parts.begin(), i.parts.end(), index.parts.begin());
  });
  table_.indexes.push_back(std::move(index));
}

void TableEditor::apply(const AddKey& action) {
  const Name& name = action.key.name;
  if (action.key.if_not_exists) {
    if (name && catalog_.presence_of_index(table_, name.text) == Presence::present) return;
    if (action.key.kind == KeyKind::primary && table_.primary_key()) return;
  }
  add_index(action.key);
}

void TableEditor::apply(const DropKey& action) {
  if (action.if_exists && catalog_.presence_of_index(table_, action.name.text) == Presence::absent) return;
  if (!need_index(action.name.text)) return;
  std::erase_if(table_.indexes.edit(), [&](const Index& i) { return equals_ignoring_case(i.name, action.name.text); });
  table_.absent_indexes.push_back(action.name.text);
}

void TableEditor::apply(const DropPrimaryKey& action) {
  if (table_.primary_key()) {
    std::erase_if(table_.indexes.edit(), [](const Index& i) { return i.kind == KeyKind::primary; });
    table_.absent_indexes.push_back("PRIMARY");
    return;
  }
  if (action.if_exists && table_.complete) return;
  if (need_index("PRIMARY")) {
    std::erase_if(table_.indexes.edit(), [](const Index& i) { return i.kind == KeyKind::primary; });
    table_.absent_indexes.push_back("PRIMARY");
  }
}

void TableEditor::apply(const RenameKey& action) {
  if (action.if_exists && catalog_.presence_of_index(table_, action.old_name.text) == Presence::absent) return;
  const Presence old_presence = catalog_.presence_of_index(table_, action.old_name.text);
  if (old_presence == Presence::absent) {
    return refuse(1176, fmt::format("table `{}` has no index `{}`", table_.name, action.old_name.text));
  }
  if (!need_index(action.old_name.text)) return;
  const bool same = equals_ignoring_case(action.old_name.text, action.new_name.text);
  if (!same && !need_no_index(action.new_name.text)) return;
  for (Index& index : table_.indexes.edit()) {
    if (equals_ignoring_case(index.name, action.old_name.text)) index.name = action.new_name.text;
  }
  if (!same) table_.absent_indexes.push_back(action.old_name.text);
}

void TableEditor::apply(const SetKeyVisibility& action) {
  if (!need_index(action.name.text)) return;
  for (Index& index : table_.indexes.edit()) {
    if (equals_ignoring_case(index.name, action.name.text)) index.visible = action.visible;
  }
}

// ---- foreign keys

bool serves(const Index& index, const std::vector<std::string>& columns) {
  if (index.parts.size() < columns.size()) return false;
  for (size_t i = 0; i < columns.size(); ++i) {
    const bool listed = std::ranges::any_of(
        columns, [&](const std::string& c) { return equals_ignoring_case(c, index.parts[i].column); });
    if (!listed || index.parts[i].length != 0) return false;
  }
  return true;
}

bool is_served(const Table& table, const std::vector<std::string>& columns) {
  return std::ranges::any_of(table.indexes, [&](const Index& index) { return serves(index, columns); });
}

void TableEditor::add_index_for(const ForeignKey& foreign_key, const Name& name) {
  if (is_served(table_, foreign_key.columns)) return;
  Index index;
  for (const std::string& column : foreign_key.columns) {
    IndexPart part;
    part.column = column;
    index.parts.push_back(part);
  }
  index.name = name ? name.text : free_index_name(foreign_key.columns.front());
  index.generated_for_foreign_key = true;
  if (!table_.find_index(index.name)) table_.indexes.push_back(std::move(index));
}

// `t_ibfk_1`: the server counts on from the highest number there is (InnoDB, dict_get_next_constraint number).
static std::string automatic_name(const Table& table) {
  unsigned long highest = 0;
  const std::string prefix = table.name + "_ibfk_";
  for (const ForeignKey& foreign_key : table.foreign_keys) {
    if (!foreign_key.name.starts_with(prefix)) continue;
    highest = std::max(highest, std::strtoul(foreign_key.name.c_str() + prefix.size(), nullptr, 10));
  }
  return fmt::format("{}{}", prefix, highest + 1);
}

// The names of foreign keys are the database's (InnoDB).
bool TableEditor::is_foreign_key_taken(const std::string& name) const {
  const Database* database = catalog_.find_database(table_.schema);
  const auto is_it = [&](const ForeignKey& key) { return equals_ignoring_case(key.name, name); };
  return database && std::ranges::any_of(database->foreign_keys.tables_with_key(name), [&](const std::string& other) {
           const auto table = database->tables.find(other);
           return other != table_.name && table != database->tables.end() &&
                  std::ranges::any_of(table->second.foreign_keys, is_it);
         });
}

// MariaDB tells most troubles of foreign keys as 1005 (ER_CANT_CREATE_TABLE, errno 121 or 150), MySQL by their own
// numbers; where foreign_key_checks is off, an ALTER of MariaDB knows the name's (measured on 10.11 and 9.7).
void TableEditor::refuse_foreign_key(uint16_t of_mysql, std::string why) {
  const bool own = !catalog_.server().is_mariadb() || (use_ == Use::alter && !catalog_.checks_foreign_keys());
  refuse(own ? of_mysql : 1005, std::move(why));
}

bool TableEditor::need_referenced_table(const References& references) {
  if (!catalog_.checks_foreign_keys()) return true;
  const QualifiedName& name = references.table;
  const std::string schema = name.schema ? name.schema.text : table_.schema;
  const bool itself = schema == table_.schema && name.name.text == table_.name;
  if (itself || catalog_.presence_of_table(schema, name.name.text) != Presence::absent) return true;
  refuse_foreign_key(1824, fmt::format("there is no table `{}` to refer to", name.name.text));
  return false;
}

void TableEditor::apply(const AddForeignKey& action) {
  const ForeignKeyDefinition& definition = action.foreign_key;
  ForeignKey foreign_key;
  // FOREIGN KEY name (…) names the index alone since MySQL 8.0.16 (its manual, "FOREIGN KEY Constraints").
  const bool name_is_of_index = catalog_.server().is_mysql({8, 0, 16});
  const Name& written = definition.symbol || name_is_of_index ? definition.symbol : definition.name;
  foreign_key.name = written ? written.text : automatic_name(table_);
  for (const Name& column : definition.columns) {
    if (!need_column(column.text, 1072)) return;
    foreign_key.columns.push_back(column.text);
  }
  const bool there = std::ranges::any_of(
      table_.foreign_keys, [&](const ForeignKey& key) { return equals_ignoring_case(key.name, foreign_key.name); });
  if (there && definition.if_not_exists) return;
  if (there || is_foreign_key_taken(foreign_key.name)) {
    return refuse_foreign_key(1826, fmt::format("there is a foreign key `{}` already", foreign_key.name));
  }
  if (!need_referenced_table(definition.references)) return;
  foreign_key.referenced_schema = definition.references.table.schema.text;
  foreign_key.referenced_table = definition.references.table.name.text;
  for (const Name& column : definition.references.columns) foreign_key.referenced_columns.push_back(column.text);
  // MariaDB 10.11 shows RESTRICT as NO ACTION where foreign_key_checks is off and the table is there (measured).
  const bool blurs = catalog_.server().is_mariadb() && !catalog_.checks_foreign_keys() && use_ == Use::alter;
  const auto kept = [&](ReferenceAction written_action) {
    return blurs && written_action == ReferenceAction::restrict ? ReferenceAction::no_action : written_action;
  };
  foreign_key.on_delete = kept(definition.references.on_delete);
  foreign_key.on_update = kept(definition.references.on_update);
  if (foreign_key.columns.empty()) return;
  add_index_for(foreign_key, definition.symbol ? definition.symbol : definition.name);
  table_.foreign_keys.push_back(std::move(foreign_key));
}

void TableEditor::apply(const DropForeignKey& action) {
  const auto is_it = [&](const ForeignKey& key) { return equals_ignoring_case(key.name, action.symbol.text); };
  if (std::erase_if(table_.foreign_keys.edit(), is_it) > 0) return;
  if (action.if_exists && (table_.complete || !catalog_.inferring())) return;
  if (table_.complete || !catalog_.inferring()) {
    return refuse(1091, fmt::format("table `{}` has no foreign key `{}`", table_.name, action.symbol.text));
  }
  catalog_.require({ObjectKind::foreign_key, table_.schema, action.symbol.text, table_.name, ""});
}

// ---- checks

void TableEditor::apply(const AddCheck& action) {
  Check check;
  check.condition = text_of(action.check.condition.span);
  check.enforced = action.check.enforced;
  check.name = action.check.symbol.text;
  const bool is_mariadb = catalog_.server().vendor == Vendor::mariadb;
  for (size_t i = table_.checks.size() + 1; check.name.empty(); ++i) {
    // The names that the servers make: `t_chk_1` on MySQL, `CONSTRAINT_1` on MariaDB.
    std::string name = is_mariadb ? fmt::format("CONSTRAINT_{}", i) : fmt::format("{}_chk_{}", table_.name, i);
    if (std::ranges::find(table_.checks, name, &Check::name) == table_.checks.end()) check.name = std::move(name);
  }
  const bool there =
      std::ranges::any_of(table_.checks, [&](const Check& c) { return equals_ignoring_case(c.name, check.name); });
  if (there && action.check.if_not_exists) return;
  if (there) return refuse(is_mariadb ? 1826 : 3822, fmt::format("there is a check `{}` already", check.name));
  table_.checks.push_back(std::move(check));
}

void TableEditor::apply(const DropConstraint& action) {
  const auto is_it = [&](const auto& constraint) { return equals_ignoring_case(constraint.name, action.symbol.text); };
  if (std::erase_if(table_.checks.edit(), is_it) > 0) return;
  if (!action.is_check && std::erase_if(table_.foreign_keys.edit(), is_it) > 0) return;
  if (!action.is_check && std::erase_if(table_.indexes.edit(), is_it) > 0) return;
  if (action.if_exists && table_.complete) return;
  if (table_.complete || !catalog_.inferring()) {
    const uint16_t number = catalog_.server().vendor == Vendor::mariadb ? 1091 : action.is_check ? 3821 : 3940;
    return refuse(number, fmt::format("table `{}` has no constraint `{}`", table_.name, action.symbol.text));
  }
  catalog_.require({ObjectKind::check, table_.schema, action.symbol.text, table_.name, ""});
}

void TableEditor::apply(const SetCheckEnforcement& action) {
  for (Check& check : table_.checks.edit()) {
    if (equals_ignoring_case(check.name, action.symbol.text)) check.enforced = action.enforced;
  }
}

}  // namespace belay
