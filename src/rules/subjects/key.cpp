#include <fmt/format.h>
#include <fmt/ranges.h>

#include "rules/existing_rows.h"
#include "rules/subjects/each.h"
#include "rules/subjects/fields.h"
#include "rules/table_limits.h"
#include "rules/table_traits.h"

namespace belay {

using VisitKey = std::function<void(const KeyPlace& key, Span span)>;

static void visit_definition(const QualifiedName& table, const KeyDefinition& key, const VisitKey& visit) {
  visit({table, &key, nullptr}, key.span);
}

static void visit_column(const QualifiedName& table, const ColumnDefinition& column, const VisitKey& visit) {
  if (column.is_primary_key || column.is_unique) visit({table, nullptr, &column}, column.span);
}

static void visit_element(const QualifiedName& table, const TableElement& element, const VisitKey& visit) {
  if (const auto* key = std::get_if<KeyDefinition>(&element)) visit_definition(table, *key, visit);
  if (const auto* column = std::get_if<ColumnDefinition>(&element)) visit_column(table, *column, visit);
}

static void visit_action(const QualifiedName& table, const AlterAction& action, const VisitKey& visit) {
  if (const auto* add = as<AddKey>(action)) visit_definition(table, add->key, visit);
  if (const auto* add = as<AddColumn>(action)) visit_column(table, add->column, visit);
  if (const auto* modify = as<ModifyColumn>(action)) visit_column(table, modify->column, visit);
  if (const auto* change = as<ChangeColumn>(action)) visit_column(table, change->column, visit);
}

static void for_each_key(const Statement& statement, const VisitKey& visit) {
  if (const auto* create = as<CreateTable>(statement))
    for (const TableElement& element : create->elements) visit_element(create->table, element, visit);
  if (const auto* alter = as<AlterTable>(statement))
    for (const AlterAction& action : alter->actions) visit_action(alter->table, action, visit);
  if (const auto* create = as<CreateIndex>(statement)) visit_definition(create->table, create->key, visit);
}

void each_key(const Analysis& analysis, const VisitSubject& visit) {
  for_each_statement(analysis, [&](const StatementFacts& facts, const Statement& statement) {
    for_each_key(statement, [&](const KeyPlace& key, Span span) {
      visit({analysis, SubjectKind::key, {facts.file, facts.id, span}, &facts, key});
    });
  });
}

namespace fields {

static const KeyPlace& key_of(const Subject& subject) {
  return std::get<KeyPlace>(subject.part);
}

static std::string_view name_of(KeyKind kind) {
  switch (kind) {
    case KeyKind::primary: return "primary";
    case KeyKind::unique: return "unique";
    case KeyKind::index: return "index";
    case KeyKind::fulltext: return "fulltext";
    case KeyKind::spatial: return "spatial";
    case KeyKind::vector: return "vector";
  }
  return {};
}

FieldValue key_table(const Subject& subject) {
  return key_of(subject).table.name.text;
}
FieldValue key_name(const Subject& subject) {
  const KeyPlace& key = key_of(subject);
  if (!key.definition) return std::string();
  return key.definition->name ? key.definition->name.text : key.definition->symbol.text;
}
FieldValue key_kind(const Subject& subject) {
  const KeyPlace& key = key_of(subject);
  if (key.definition) return std::string(name_of(key.definition->kind));
  return std::string(key.column->is_primary_key ? "primary" : "unique");
}
FieldValue key_columns(const Subject& subject) {
  const KeyPlace& key = key_of(subject);
  if (key.column) return fmt::format("`{}`", key.column->name.text);
  std::vector<std::string> parts;
  for (const KeyPart& part : key.definition->parts)
    parts.push_back(part.column ? fmt::format("`{}`", part.column.text) : "(…)");
  return fmt::format("{}", fmt::join(parts, ", "));
}

FieldValue key_may_meet_duplicates(const Subject& subject) {
  return may_meet_duplicates(subject.analysis, *subject.statement, key_of(subject));
}
FieldValue key_added(const Subject& subject) {
  return as<AlterTable>(statement_of(subject)) != nullptr;
}
FieldValue key_beside_column(const Subject& subject) {
  return key_of(subject).column != nullptr;
}
FieldValue key_nullable_columns(const Subject& subject) {
  std::vector<std::string> columns;
  for (const std::string& column : nullable_columns(subject.analysis, *subject.statement, key_of(subject)))
    columns.push_back(fmt::format("`{}`", column));
  return fmt::format("{}", fmt::join(columns, ", "));
}
FieldValue key_covered_by(const Subject& subject) {
  return index_that_covers(subject.analysis, *subject.statement, key_of(subject));
}

static std::optional<KeyRoom> excess_of(const Subject& subject) {
  return excess_of_key(subject.analysis, *subject.statement, key_of(subject));
}
FieldValue key_excess(const Subject& subject) {
  const auto room = excess_of(subject);
  return static_cast<int64_t>(room ? room->bytes : 0);
}
FieldValue key_limit(const Subject& subject) {
  const auto room = excess_of(subject);
  return static_cast<int64_t>(room ? room->limit : 0);
}

}  // namespace fields

}  // namespace belay
