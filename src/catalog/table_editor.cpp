#include "catalog/table_editor.h"

#include <algorithm>

#include <fmt/format.h>

#include "base/overloaded.h"
#include "base/text.h"
#include "catalog/charset.h"
#include "catalog/column_type.h"
#include "catalog/folded.h"
#include "catalog/shown.h"
#include "catalog/stored_value.h"

namespace belay {

using Presence = Catalog::Presence;

void TableEditor::edit(const AlterAction& action) {
  std::visit([this](const auto& node) { apply(node); }, action.node);
}

void TableEditor::add(const TableElement& element) {
  std::visit(Overloaded{
                 [this](const ColumnDefinition& column) { add_column(column, std::nullopt); },
                 [this](const KeyDefinition& key) { add_index(key); },
                 [this](const ForeignKeyDefinition& key) { apply(AddForeignKey{key}); },
                 [this](const CheckConstraint& check) { apply(AddCheck{check}); },
                 [](const PeriodDefinition&) {},
             },
             element);
}

void TableEditor::refuse(uint16_t number, std::string why) {
  if (!error_) error_ = ServerError{number, std::move(why)};
}

void TableEditor::cannot_tell(std::string why) {
  if (unknown_.empty()) unknown_ = std::move(why);
}

std::string TableEditor::text_of(Span span) const {
  return folded(slice(text_, span));
}

const Column* TableEditor::need_column(std::string_view name, uint16_t error_number) {
  switch (catalog_.presence_of_column(table_, name)) {
    case Presence::present: return table_.find_column(name);
    case Presence::absent:
      refuse(error_number, fmt::format("table `{}` has no column `{}`", table_.name, name));
      return nullptr;
    case Presence::unknown: break;
  }
  if (!catalog_.inferring()) {
    cannot_tell(fmt::format("whether table `{}` has a column `{}` is not known", table_.name, name));
    return nullptr;
  }
  return &catalog_.infer_column(table_, std::string(name));
}

bool TableEditor::need_no_column(std::string_view name) {
  const Presence presence = catalog_.presence_of_column(table_, name);
  if (presence == Presence::present) {
    refuse(1060, fmt::format("table `{}` has a column `{}` already", table_.name, name));
    return false;
  }
  if (presence == Presence::unknown) {
    if (!catalog_.inferring()) {
      cannot_tell(fmt::format("whether table `{}` has a column `{}` is not known", table_.name, name));
      return false;
    }
    catalog_.require_absent({ObjectKind::column, table_.schema, std::string(name), table_.name, ""});
  }
  std::erase_if(table_.absent_columns.edit(), [&](const std::string& c) { return equals_ignoring_case(c, name); });
  return true;
}

bool TableEditor::need_index(std::string_view name) {
  const Presence presence = catalog_.presence_of_index(table_, name);
  if (presence == Presence::present) return true;
  if (presence == Presence::absent) {
    refuse(1091, fmt::format("table `{}` has no index `{}`", table_.name, name));
    return false;
  }
  if (!catalog_.inferring()) {
    cannot_tell(fmt::format("whether table `{}` has an index `{}` is not known", table_.name, name));
    return false;
  }
  catalog_.require({ObjectKind::index, table_.schema, std::string(name), table_.name, ""});
  Index index;
  index.name = std::string(name);
  index.kind = equals_ignoring_case(name, "PRIMARY") ? KeyKind::primary : KeyKind::index;
  table_.indexes.push_back(index);
  return true;
}

bool TableEditor::need_no_index(std::string_view name) {
  const Presence presence = catalog_.presence_of_index(table_, name);
  if (presence == Presence::present) {
    refuse(1061, fmt::format("table `{}` has an index `{}` already", table_.name, name));
    return false;
  }
  if (presence == Presence::unknown) {
    if (!catalog_.inferring()) {
      cannot_tell(fmt::format("whether table `{}` has an index `{}` is not known", table_.name, name));
      return false;
    }
    catalog_.require_absent({ObjectKind::index, table_.schema, std::string(name), table_.name, ""});
  }
  std::erase_if(table_.absent_indexes.edit(), [&](const std::string& i) { return equals_ignoring_case(i, name); });
  return true;
}

// ---- columns

// The charset and collation of a text column: its own words first, then its table's.
void TableEditor::resolve_charset(Column& column) const {
  const ColumnDefinition& definition = *column.definition;
  const DataType& type = definition.type;
  const Server& server = catalog_.server();
  const Name& collation = definition.collation ? definition.collation : type.collation;
  column.charset = canonical_charset(type.is_national ? "utf8" : type.charset.text, server);
  column.collation = canonical_collation(collation.text, server);
  if (type.base == BaseType::json) {  // MariaDB's JSON is a LONGTEXT (manual, "JSON Data Type")
    column.charset = "utf8mb4";
    column.collation = "utf8mb4_bin";
  } else if (!column.collation.empty()) {
    if (column.charset.empty()) column.charset = charset_of_collation(column.collation);
  } else if (!column.charset.empty() || (type.is_binary && !table_.charset.empty())) {
    if (column.charset.empty()) column.charset = table_.charset;
    column.collation = type.is_binary ? column.charset + "_bin" : default_collation(column.charset, server);
  } else {
    column.charset = table_.charset;
    column.collation = table_.collation;
  }
}

Column TableEditor::resolve(const ColumnDefinition& definition) const {
  Column column;
  column.name = definition.name.text;
  column.definition = definition;
  column.auto_increment = definition.auto_increment || definition.type.base == BaseType::serial;
  column.nullable = definition.nullable.value_or(true) && !column.auto_increment && !definition.is_primary_key;
  column.column_type = column_type_of(definition.type, catalog_.server());
  const bool json_text = definition.type.base == BaseType::json && catalog_.server().is_mariadb();
  if (is_text(definition.type.base) || json_text) resolve_charset(column);
  if (definition.default_value) {
    column.default_text = normal_default(*definition.default_value, definition.type, text_);
  } else if (column.nullable && !definition.generated) {
    column.default_text = "null";
  }
  if (definition.on_update) column.on_update_text = normal_default(*definition.on_update, definition.type, text_);
  if (definition.generated) {
    column.generation_text = fmt::format("{} {}", definition.generated->stored ? "stored" : "virtual",
                                         text_of(definition.generated->expression.span));
  }
  return column;
}

// MySQL manual, "InnoDB Limits" and "Limits on Table Column Count".
static size_t most_columns(const Table& table) {
  return table.engine == "InnoDB" ? 1017 : 4096;
}

void TableEditor::place(Column column, const OptionalBox<ColumnPosition>& position, size_t otherwise) {
  size_t at = std::min(otherwise, table_.columns.size());
  if (position && !position->after) at = 0;
  if (position && position->after) {
    if (!need_column(position->after.text, 1054)) return;
    at = table_.position_of(position->after.text) + 1;
  }
  std::vector<Column>& columns = table_.columns.edit();
  columns.insert(columns.begin() + static_cast<std::ptrdiff_t>(at), std::move(column));
}

void TableEditor::add_column(const ColumnDefinition& definition, const OptionalBox<ColumnPosition>& position) {
  if (!need_no_column(definition.name.text)) return;
  if (table_.columns.size() >= most_columns(table_)) return refuse(1117, "the table has too many columns");
  Column column = resolve(definition);
  const Value value = column.auto_increment ? Value(Unknown{"a new number", true}) : default_value_of(column);
  for (KnownRow& row : table_.rows.known.edit_all()) {
    row.cells.push_back({to_lower(column.name), catalog_.named(value)});
  }
  if (column.auto_increment) table_.next_number.reset();
  if (column.auto_increment && table_.rows.complete) table_.next_number = table_.rows.known.size() + 1;
  place(std::move(column), position, table_.columns.size());
  add_column_constraints(definition);
}

void TableEditor::add_column_constraints(const ColumnDefinition& definition) {
  KeyDefinition key;
  key.span = definition.span;
  key.parts.push_back(KeyPart{definition.name.span, definition.name, {}, {}, Direction::unspecified});
  if (definition.is_primary_key) {
    key.kind = KeyKind::primary;
    add_index(key);
  }
  if (definition.is_unique || definition.type.base == BaseType::serial) {
    key.kind = KeyKind::unique;
    add_index(key);
  }
  // MariaDB's belong to the column and go with it.
  if (!catalog_.server().is_mariadb()) {
    for (const CheckConstraint& check : definition.checks) apply(AddCheck{check});
  }
  // MySQL 8 and earlier read REFERENCES beside a column and ignore it (manual, "FOREIGN KEY Constraints"); MariaDB and
  // MySQL 9 make a constraint of it.
  const bool honours = catalog_.server().vendor == Vendor::mariadb || catalog_.server().is_mysql({9, 0, 0});
  if (definition.references && honours) {
    ForeignKeyDefinition foreign_key;
    foreign_key.columns = {definition.name};
    foreign_key.references = *definition.references;
    apply(AddForeignKey{foreign_key});
  }
}

// What is in the rows takes the new type; where that would say more than the same in another form, nobody knows it.
void TableEditor::convert_values(const Column& before, const Column& after) {
  if (before.column_type == after.column_type) return;
  const std::string name = to_lower(before.name);
  for (KnownRow& row : table_.rows.known.edit_all()) {
    for (Cell& cell : row.cells.edit()) {
      if (cell.column != name || is_unknown(cell.value) || is_null(cell.value)) continue;
      Value value = stored_value(cell.value, after);
      const bool same = compare(value, cell.value) == Comparison::equal;
      cell.value = same ? std::move(value) : Value(Unknown{"it was converted to another type"});
    }
  }
}

void TableEditor::replace_column(const Name& old_name, const ColumnDefinition& definition,
                                 const OptionalBox<ColumnPosition>& position) {
  const Column* old_column = need_column(old_name.text, 1054);
  if (!old_column) return;
  Column column = resolve(definition);
  if (!old_column->known) catalog_.infer_type(table_, old_name.text, column.column_type);
  const bool renames = !equals_ignoring_case(old_name.text, definition.name.text);
  if (renames && !need_no_column(definition.name.text)) return;
  const Index* primary = table_.primary_key();
  const bool in_primary = primary && std::ranges::any_of(primary->parts, [&](const IndexPart& part) {
                            return equals_ignoring_case(part.column, old_name.text);
                          });
  if (in_primary) column.nullable = false;
  if (in_primary && column.default_text == "null") column.default_text.clear();
  const size_t at = table_.position_of(old_name.text);
  convert_values(*old_column, column);
  table_.columns.edit().erase(table_.columns.begin() + static_cast<std::ptrdiff_t>(at));
  place(std::move(column), position, at);
  if (renames) {
    rename_in_constraints(old_name.text, definition.name.text);
    table_.absent_columns.push_back(old_name.text);
  }
  add_column_constraints(definition);
}

void TableEditor::rename_in_constraints(const std::string& from, const std::string& to) {
  rename_in_keys(table_, from, to);
  table_.rows.rename_column(to_lower(from), to_lower(to));
}

void TableEditor::apply(const AddColumn& action) {
  if (action.if_not_exists && catalog_.presence_of_column(table_, action.column.name.text) == Presence::present) return;
  add_column(action.column, action.position);
}

void TableEditor::apply(const ModifyColumn& action) {
  const Name& name = action.column.name;
  if (action.if_exists && catalog_.presence_of_column(table_, name.text) == Presence::absent) return;
  replace_column(name, action.column, action.position);
}

void TableEditor::apply(const ChangeColumn& action) {
  if (action.if_exists && catalog_.presence_of_column(table_, action.old_name.text) == Presence::absent) return;
  replace_column(action.old_name, action.column, action.position);
}

void TableEditor::apply(const RenameColumn& action) {
  if (action.if_exists && catalog_.presence_of_column(table_, action.old_name.text) == Presence::absent) return;
  if (!need_column(action.old_name.text, 1054)) return;
  const bool same = equals_ignoring_case(action.old_name.text, action.new_name.text);
  if (!same && !need_no_column(action.new_name.text)) return;
  table_.edit_column(action.old_name.text)->name = action.new_name.text;
  rename_in_constraints(action.old_name.text, action.new_name.text);
  if (!same) table_.absent_columns.push_back(action.old_name.text);
}

void TableEditor::drop_column_from_keys(std::string_view column) {
  const auto is_column = [&](const IndexPart& part) { return equals_ignoring_case(part.column, column); };
  std::vector<Index>& indexes = table_.indexes.edit();
  for (Index& index : indexes) std::erase_if(index.parts, is_column);
  std::erase_if(indexes, [](const Index& index) { return index.parts.empty(); });
}

void TableEditor::apply(const DropColumn& action) {
  if (action.if_exists && catalog_.presence_of_column(table_, action.column.text) == Presence::absent) return;
  if (!need_column(action.column.text, 1091)) return;
  if (table_.complete && table_.columns.size() == 1) {
    return refuse(1090, fmt::format("column `{}` is the only one of table `{}`", action.column.text, table_.name));
  }
  std::vector<Column>& columns = table_.columns.edit();
  columns.erase(columns.begin() + static_cast<std::ptrdiff_t>(table_.position_of(action.column.text)));
  table_.absent_columns.push_back(action.column.text);
  drop_column_from_keys(action.column.text);
  table_.rows.drop_column(to_lower(action.column.text));
}

void TableEditor::apply(const SetColumnDefault& action) {
  if (!need_column(action.column.text, 1054)) return;
  Column* column = table_.edit_column(action.column.text);
  column->default_text = normal_default(action.value, column->definition->type, text_);
  column->definition.edit().default_value = action.value;
}

void TableEditor::apply(const DropColumnDefault& action) {
  if (!need_column(action.column.text, 1054)) return;
  Column* column = table_.edit_column(action.column.text);
  column->default_text.clear();
  column->definition.edit().default_value.reset();
}

void TableEditor::apply(const SetColumnVisibility& action) {
  if (!need_column(action.column.text, 1054)) return;
  table_.edit_column(action.column.text)->definition.edit().visible = action.visible;
}

// Where characters may take more bytes than before, a text type grows so that it holds as many (MySQL manual, "ALTER
// TABLE Statement", CONVERT TO CHARACTER SET).
static void widen_text(Column& column, unsigned before, unsigned after) {
  if (column.charset.empty() || after <= before) return;
  if (column.column_type == "mediumtext") column.column_type = "longtext";
  if (column.column_type == "text") column.column_type = "mediumtext";
  if (column.column_type == "tinytext") column.column_type = "text";
}

void TableEditor::apply(const ConvertCharset& action) {
  const Database* database = catalog_.find_database(table_.schema);
  const bool is_default = !action.charset || equals_ignoring_case(action.charset.text, "default");
  table_.charset =
      is_default && database ? database->charset : canonical_charset(action.charset.text, catalog_.server());
  table_.collation =
      is_default && database ? database->collation : default_collation(table_.charset, catalog_.server());
  if (action.collation) table_.collation = canonical_collation(action.collation.text, catalog_.server());
  for (Column& column : table_.columns.edit()) {
    const bool json_text = column.definition->type.base == BaseType::json && catalog_.server().is_mariadb();
    if ((!is_text(column.definition->type.base) && !json_text) || !column.known) continue;
    widen_text(column, longest_character(column.charset), longest_character(table_.charset));
    column.charset = table_.charset;
    column.collation = table_.collation;
  }
}

// ---- options and partitions

// As SHOW ENGINES writes them; others stay as written.
static std::string canonical_engine(const std::string& written) {
  constexpr std::string_view engines[] = {"InnoDB",  "MyISAM", "Aria",      "MEMORY",
                                          "ARCHIVE", "CSV",    "BLACKHOLE", "FEDERATED"};
  const auto found = std::ranges::find_if(engines, [&](auto engine) { return equals_ignoring_case(engine, written); });
  if (found != std::end(engines)) return std::string(*found);
  return equals_ignoring_case(written, "heap") ? "MEMORY" : written;
}

void TableEditor::set_option(const TableOption& option) {
  if (option.name == "engine") {
    table_.engine = canonical_engine(option.value);
  } else if (option.name == "charset") {
    table_.charset = canonical_charset(option.value, catalog_.server());
    table_.collation = default_collation(table_.charset, catalog_.server());
  } else if (option.name == "collate") {
    table_.collation = canonical_collation(option.value, catalog_.server());
    if (const std::string charset = charset_of_collation(table_.collation); !charset.empty()) table_.charset = charset;
  } else if (option.name == "comment") {
    table_.comment = option.value;
  } else if (option.name == "row_format") {
    table_.row_format = to_lower(option.value);
  } else if (option.name == "auto_increment") {
    table_.auto_increment = std::strtoull(option.value.c_str(), nullptr, 10);
    if (table_.next_number) table_.next_number = std::max(*table_.next_number, table_.auto_increment);
  } else {
    table_.options.edit()[option.name] = option.value;
  }
}

void TableEditor::apply(const SetTableOption& action) {
  set_option(action.option);
}

void TableEditor::partition_by(const Partitioning& partitioning) {
  table_.partitioning = partitioning;
  table_.partition_names.clear();
  for (const PartitionDefinition& partition : partitioning.partitions) {
    table_.partition_names.push_back(partition.name.text);
  }
  if (!partitioning.partitions.empty()) return;
  for (uint64_t i = 0; i < partitioning.count.value_or(1); ++i) table_.partition_names.push_back(fmt::format("p{}", i));
}

void TableEditor::apply(const PartitionBy& action) {
  partition_by(action.partitioning);
}

void TableEditor::apply(const RemovePartitioning&) {
  if (table_.complete && !table_.partitioning) {
    return refuse(1505, fmt::format("table `{}` is not partitioned", table_.name));
  }
  table_.partitioning.reset();
  table_.partition_names.clear();
}

static bool contains_name(const SharedVector<std::string>& names, std::string_view name) {
  return std::ranges::any_of(names, [&](const std::string& n) { return equals_ignoring_case(n, name); });
}

void TableEditor::apply(const AddPartitions& action) {
  for (const PartitionDefinition& partition : action.partitions) {
    if (contains_name(table_.partition_names, partition.name.text)) {
      if (action.if_not_exists) continue;
      return refuse(1517, fmt::format("table `{}` has a partition `{}` already", table_.name, partition.name.text));
    }
    table_.partition_names.push_back(partition.name.text);
  }
  for (uint64_t i = 0; i < action.count.value_or(0); ++i) {
    table_.partition_names.push_back(fmt::format("p{}", table_.partition_names.size()));
  }
}

void TableEditor::apply(const DropPartitions& action) {
  for (const Name& name : action.names) {
    const bool there = contains_name(table_.partition_names, name.text);
    if (!there && action.if_exists) continue;
    if (!there && !table_.complete && catalog_.inferring()) {
      catalog_.require({ObjectKind::partition, table_.schema, name.text, table_.name, ""});
    } else if (!there) {
      return refuse(1507, fmt::format("table `{}` has no partition `{}`", table_.name, name.text));
    }
    std::erase_if(table_.partition_names.edit(),
                  [&](const std::string& n) { return equals_ignoring_case(n, name.text); });
    table_.rows.forget();
  }
}

void TableEditor::apply(const MaintainPartitions& action) {
  if (action.operation == PartitionOperation::truncate || action.operation == PartitionOperation::exchange) {
    table_.rows.forget();
  }
  if (action.operation != PartitionOperation::reorganize || action.into.empty()) return;
  for (const Name& name : action.names) {
    if (!contains_name(table_.partition_names, name.text) && table_.complete) {
      return refuse(1507, fmt::format("table `{}` has no partition `{}`", table_.name, name.text));
    }
  }
  std::erase_if(table_.partition_names.edit(), [&](const std::string& partition) {
    return std::ranges::any_of(action.names, [&](const Name& n) { return equals_ignoring_case(n.text, partition); });
  });
  for (const PartitionDefinition& partition : action.into) table_.partition_names.push_back(partition.name.text);
}

}  // namespace belay
