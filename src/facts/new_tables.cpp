#include "facts/new_tables.h"

#include <algorithm>

namespace belay {

namespace {

// Rows that come from elsewhere may be many.
bool brings_rows(const Query& query) {
  const auto* select = std::get_if<Select>(&query.body);
  return !select || select->from.has_value();
}

// The table that the statement fills with rows from elsewhere; nothing: none.
const QualifiedName* filled_by(const Statement& statement) {
  if (const auto* load = as<LoadData>(statement)) return &load->table;
  const auto* insert = as<Insert>(statement);
  return insert && insert->query && brings_rows(*insert->query) ? &insert->table : nullptr;
}

}  // namespace

std::string schema_in(const Step& step, const QualifiedName& table) {
  const auto of_name = [&](const auto& one) { return one.name == table.name.text; };
  if (table.schema) return table.schema.text;
  const auto change = std::ranges::find_if(step.applied.tables, of_name);
  if (change != step.applied.tables.end()) return change->schema;
  const auto created = std::ranges::find_if(step.applied.creates, of_name);
  return created == step.applied.creates.end() ? std::string() : created->schema;
}

bool NewTables::contains(const std::string& schema, const std::string& table) const {
  return tables_.contains({schema, table});
}

void NewTables::pass(const Statement& statement, const Step& step) {
  pass_one(statement, step);
  for (const Statement& dynamic : step.dynamic) pass_one(dynamic, step);
}

void NewTables::pass_one(const Statement& statement, const Step& step) {
  const auto key = [&](const QualifiedName& table) { return std::pair(schema_in(step, table), table.name.text); };
  if (const auto* create = as<CreateTable>(statement); create && !create->query) tables_.insert(key(create->table));
  if (const QualifiedName* filled = filled_by(statement)) tables_.erase(key(*filled));
  const auto* rename = as<RenameTable>(statement);
  if (!rename) return;
  for (const RenamePair& pair : rename->pairs)
    if (tables_.erase(key(pair.from)) > 0) tables_.insert(key(pair.to));
}

}  // namespace belay
