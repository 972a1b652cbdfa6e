#include "catalog/catalog.h"

#include <algorithm>

#include "base/text.h"
#include "catalog/application.h"

namespace belay {

Applied Catalog::apply(const Statement& statement, std::string_view text, const ValueSource& values) {
  return Application(*this, text, values).run(statement);
}

Value Catalog::named(Value value) {
  auto* unknown = std::get_if<Unknown>(&value);
  if (unknown && unknown->fresh && unknown->identity == 0) unknown->identity = ++last_identity_;
  return value;
}

void Catalog::set_default_charset(std::string charset, std::string collation) {
  default_charset_ = std::move(charset);
  default_collation_ = std::move(collation);
}

const Database* Catalog::find_database(const std::string& name) const {
  const auto found = databases_.find(name);
  return found == databases_.end() ? nullptr : &found->second;
}

const Table* Catalog::find_table(const std::string& schema, const std::string& name) const {
  const Database* database = find_database(schema);
  if (!database) return nullptr;
  const auto found = database->tables.find(name);
  return found == database->tables.end() ? nullptr : &found->second;
}

const Table* Catalog::find_table(const QualifiedName& name) const {
  return find_table(schema_of(name), name.name.text);
}

std::string Catalog::schema_of(const QualifiedName& name) const {
  return name.schema ? name.schema.text : current_database_;
}

Catalog::Presence Catalog::presence_of_table(const std::string& schema, const std::string& name) const {
  const Database* database = find_database(schema);
  if (!database) return Presence::unknown;
  if (database->tables.contains(name) || database->views.contains(name)) return Presence::present;
  const bool absent = database->complete || database->absent.contains(ObjectKind::table, name);
  return absent ? Presence::absent : Presence::unknown;
}

static bool contains_name(const SharedVector<std::string>& names, std::string_view name) {
  return std::ranges::any_of(names, [&](const std::string& n) { return equals_ignoring_case(n, name); });
}

Catalog::Presence Catalog::presence_of_column(const Table& table, std::string_view column) const {
  if (table.find_column(column)) return Presence::present;
  if (table.complete || contains_name(table.absent_columns, column)) return Presence::absent;
  return Presence::unknown;
}

Catalog::Presence Catalog::presence_of_index(const Table& table, std::string_view index) const {
  if (table.find_index(index)) return Presence::present;
  if (table.complete || contains_name(table.absent_indexes, index)) return Presence::absent;
  return Presence::unknown;
}

static auto key_of(const Object& object) {
  return std::tuple(object.kind, object.schema, object.table, to_lower(object.name));
}

void Catalog::require(Object object) {
  const auto [place, is_new] = required_at_.try_emplace(key_of(object), base_.required.size());
  if (is_new) base_.required.push_back(std::move(object));
}

void Catalog::require_absent(Object object) {
  base_.absent.push_back(std::move(object));
}

void Catalog::assume_absent(Object object) {
  Database& its_database = database(object.schema);
  const auto found = its_database.tables.find(object.table);
  if (found != its_database.tables.end()) {
    const bool is_column = object.kind == ObjectKind::column;
    const bool there = is_column ? found->second.find_column(object.name) != nullptr
                                 : found->second.find_index(object.name) != nullptr;
    if (there) return;
    if (is_column) found->second.absent_columns.push_back(object.name);
    if (object.kind == ObjectKind::index) found->second.absent_indexes.push_back(object.name);
  }
  if (object.kind == ObjectKind::table && presence_of_table(object.schema, object.name) == Presence::present) return;
  its_database.absent.add(object);
}

Column& Catalog::infer_column(Table& table, const std::string& name) {
  require({ObjectKind::column, table.schema, name, table.name, ""});
  Column column;
  column.name = name;
  column.known = false;
  column.definition.edit().name.text = name;
  // The commonest convention there is; without it no row of an inferred table could be told from another.
  if (equals_ignoring_case(name, "id") && !table.primary_key()) {
    column.auto_increment = true;
    column.nullable = false;
    Index index;
    index.name = "PRIMARY";
    index.kind = KeyKind::primary;
    index.assumed = true;
    index.parts.push_back(IndexPart{name, 0, false, ""});
    table.indexes.push_back(std::move(index));
    for (KnownRow& row : table.rows.known.edit_all()) row.cells.push_back({"id", Unknown{"a new number", true}});
  }
  table.columns.push_back(std::move(column));
  return table.columns.edit().back();
}

// Types that literals suggest, from narrow to wide; a later sight of the column may widen an earlier one.
static int width_of(std::string_view column_type) {
  constexpr std::string_view ladder[] = {"", "bigint", "decimal(65,10)", "datetime", "varchar(255)", "longtext"};
  const auto found = std::ranges::find(ladder, column_type);
  return found == std::end(ladder) ? -1 : static_cast<int>(found - std::begin(ladder));
}

void Catalog::infer_type(const Table& table, std::string_view column, const std::string& column_type) {
  const auto found = required_at_.find(key_of({ObjectKind::column, table.schema, std::string(column), table.name, ""}));
  if (found == required_at_.end()) return;
  std::string& detail = base_.required[found->second].detail;
  const int now = width_of(detail);
  const int next = width_of(column_type);
  if (next < 0 ? now >= 0 : now >= 0 && next > now) detail = column_type;
}

}  // namespace belay
