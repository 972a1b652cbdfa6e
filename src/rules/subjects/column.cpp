#include <algorithm>

#include "rules/row_traits.h"
#include "rules/subjects/each.h"
#include "rules/subjects/fields.h"
#include "rules/table_traits.h"

namespace belay {

using VisitDefinition = std::function<void(const QualifiedName& table, const ColumnDefinition& definition)>;

static const ColumnDefinition* definition_in(const AlterAction& action) {
  if (const auto* add = as<AddColumn>(action)) return &add->column;
  if (const auto* modify = as<ModifyColumn>(action)) return &modify->column;
  const auto* change = as<ChangeColumn>(action);
  return change ? &change->column : nullptr;
}

static void for_each_definition(const Statement& statement, const VisitDefinition& visit) {
  if (const auto* create = as<CreateTable>(statement)) {
    for (const TableElement& element : create->elements)
      if (const auto* definition = std::get_if<ColumnDefinition>(&element)) visit(create->table, *definition);
  }
  if (const auto* alter = as<AlterTable>(statement)) {
    for (const AlterAction& action : alter->actions)
      if (const auto* definition = definition_in(action)) visit(alter->table, *definition);
  }
}

void each_column(const Analysis& analysis, const VisitSubject& visit) {
  for_each_statement(analysis, [&](const StatementFacts& facts, const Statement& statement) {
    for_each_definition(statement, [&](const QualifiedName& table, const ColumnDefinition& definition) {
      const Place place{facts.file, facts.id, definition.span};
      visit({analysis, SubjectKind::column, place, &facts, ColumnPart{table, definition}});
    });
  });
}

namespace fields {

static const ColumnDefinition& definition_of(const Subject& subject) {
  return std::get<ColumnPart>(subject.part).definition;
}

FieldValue column_name(const Subject& subject) {
  return definition_of(subject).name.text;
}
FieldValue column_table(const Subject& subject) {
  return std::get<ColumnPart>(subject.part).table.name.text;
}
FieldValue column_type(const Subject& subject) {
  return definition_of(subject).type.name;
}
FieldValue column_first_of_type(const Subject& subject) {
  const ColumnDefinition* first = nullptr;
  for_each_definition(statement_of(subject), [&](const QualifiedName&, const ColumnDefinition& definition) {
    if (!first && definition.type.name == definition_of(subject).type.name) first = &definition;
  });
  return first == &definition_of(subject);
}
FieldValue column_length(const Subject& subject) {
  return static_cast<int64_t>(definition_of(subject).type.length.value_or(0));
}
FieldValue column_decimals(const Subject& subject) {
  return int64_t{definition_of(subject).type.decimals.value_or(0)};
}
FieldValue column_null(const Subject& subject) {
  const auto& nullable = definition_of(subject).nullable;
  return std::string(!nullable ? "not_told" : *nullable ? "yes" : "no");
}
FieldValue column_auto_increment(const Subject& subject) {
  return definition_of(subject).auto_increment;
}
FieldValue column_comment(const Subject& subject) {
  return std::string(definition_of(subject).comment ? "present" : "missing");
}

FieldValue column_default(const Subject& subject) {
  return std::string(definition_of(subject).default_value ? "present" : "missing");
}
FieldValue column_generated(const Subject& subject) {
  return definition_of(subject).generated.has_value();
}
FieldValue column_added(const Subject& subject) {
  const auto* alter = as<AlterTable>(statement_of(subject));
  return alter && std::ranges::any_of(alter->actions, [&](const AlterAction& action) {
           const auto* add = as<AddColumn>(action);
           return add && &add->column == &definition_of(subject);
         });
}
FieldValue column_zero_date(const Subject& subject) {
  return has_zero_date_default(subject.analysis, *subject.statement, definition_of(subject));
}
FieldValue column_unsigned(const Subject& subject) {
  return definition_of(subject).type.is_unsigned;
}
FieldValue column_foreign_charset(const Subject& subject) {
  return charsets_of(subject.analysis, *subject.statement, std::get<ColumnPart>(subject.part)).foreign;
}
FieldValue column_table_charset(const Subject& subject) {
  return charsets_of(subject.analysis, *subject.statement, std::get<ColumnPart>(subject.part)).of_table;
}
FieldValue column_commented_siblings(const Subject& subject) {
  const auto* create = as<CreateTable>(statement_of(subject));
  return int64_t{create ? commented_siblings(*create, definition_of(subject)) : 0};
}

}  // namespace fields

}  // namespace belay
