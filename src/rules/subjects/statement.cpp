// Statements and the clauses of ALTER TABLE: rules may be on either, and ask most of the same fields.
#include <fmt/format.h>

#include <algorithm>
#include <string_view>

#include "base/text.h"
#include "rules/convergence.h"
#include "rules/drift.h"
#include "rules/existing_rows.h"
#include "rules/row_traits.h"
#include "rules/rules.h"
#include "rules/scans.h"
#include "rules/statement_traits.h"
#include "rules/subjects/each.h"
#include "rules/subjects/fields.h"
#include "rules/table_life.h"
#include "rules/table_limits.h"

namespace belay {

void for_each_statement(const Analysis& analysis, const VisitStatement& visit) {
  for (const StatementFacts& statement : analysis.facts.statements)
    if (belongs_to_script(analysis, statement.id)) visit(statement, analysis.statements[statement.id - 1].statement);
}

void each_statement(const Analysis& analysis, const VisitSubject& visit) {
  for_each_statement(analysis, [&](const StatementFacts& facts, const Statement&) {
    visit({analysis, SubjectKind::statement, {facts.file, facts.id, facts.span}, &facts});
  });
}

void each_clause(const Analysis& analysis, const VisitSubject& visit) {
  for_each_statement(analysis, [&](const StatementFacts& facts, const Statement&) {
    for (const ClauseFacts& clause : facts.clauses)
      visit({analysis, SubjectKind::clause, {facts.file, facts.id, clause.span}, &facts, &clause});
  });
}

namespace fields {

static const std::vector<Object>& objects_of(const StatementFacts& statement) {
  if (!statement.creates.empty()) return statement.creates;
  if (!statement.destroys.empty()) return statement.destroys;
  return statement.changes;
}

// What the subject is about: of a statement the first thing that it creates, destroys or changes.
static const Object& main_object(const Subject& subject) {
  static const Object none;
  if (clause_of(subject)) return clause_of(subject)->object;
  const auto& objects = objects_of(*subject.statement);
  return objects.empty() ? none : objects.front();
}

static std::string quoted(const Object& object) {
  if (object.kind == ObjectKind::row) return fmt::format("`{}`", object.table);
  if (object.table.empty()) return fmt::format("`{}`", object.name);
  if (object.name.empty()) return fmt::format("of `{}`", object.table);
  return fmt::format("`{}`.`{}`", object.table, object.name);
}

static const SecondRun& second_run(const Subject& subject) {
  return clause_of(subject) ? clause_of(subject)->second_run : subject.statement->second_run;
}

FieldValue kind(const Subject& subject) {
  return clause_of(subject) ? clause_of(subject)->kind : subject.statement->kind;
}
FieldValue object(const Subject& subject) {
  const Object& first = main_object(subject);
  std::string text = quoted(first);
  if (clause_of(subject)) return text;
  const auto& objects = objects_of(*subject.statement);
  for (size_t i = 1; i < objects.size(); ++i)
    if (objects[i].kind == first.kind && first.kind != ObjectKind::row) text += ", " + quoted(objects[i]);
  return text;
}
FieldValue object_kind(const Subject& subject) {
  return std::string(name_of(main_object(subject).kind));
}
FieldValue object_name(const Subject& subject) {
  return main_object(subject).name;
}
FieldValue object_table(const Subject& subject) {
  const Object& about = main_object(subject);
  return about.kind == ObjectKind::table ? about.name : about.table;
}
FieldValue object_schema(const Subject& subject) {
  return main_object(subject).schema;
}
FieldValue object_detail(const Subject& subject) {
  return main_object(subject).detail;
}
FieldValue guard(const Subject& subject) {
  return std::string(name_of(clause_of(subject) ? clause_of(subject)->guard : subject.statement->guard));
}
FieldValue rows_inserted_later_by(const Subject& subject) {
  for (const RowUse& use : subject.statement->row_uses) {
    if (!use.inserted_later_by.empty()) return int64_t{use.inserted_later_by.front()};
  }
  return int64_t{0};
}

FieldValue second_run_outcome(const Subject& subject) {
  return std::string(name_of(second_run(subject).outcome));
}
FieldValue second_run_error(const Subject& subject) {
  return int64_t{second_run(subject).error};
}
FieldValue second_run_why(const Subject& subject) {
  return second_run(subject).why;
}
FieldValue first_run_error(const Subject& subject) {
  return int64_t{subject.statement->first_run ? subject.statement->first_run->number : uint16_t{0}};
}
FieldValue first_run_why(const Subject& subject) {
  return subject.statement->first_run ? subject.statement->first_run->why : std::string();
}
FieldValue statement_kind(const Subject& subject) {
  return subject.statement->kind;
}
FieldValue statement_outcome(const Subject& subject) {
  return std::string(name_of(subject.statement->second_run.outcome));
}
FieldValue converges(const Subject& subject) {
  return converges(subject.analysis, *subject.statement);
}
FieldValue loses_data(const Subject& subject) {
  return subject.statement->loses_data;
}
FieldValue loss(const Subject& subject) {
  return subject.statement->loss;
}
FieldValue algorithm(const Subject& subject) {
  return subject.statement->algorithm;
}
FieldValue lock(const Subject& subject) {
  return subject.statement->lock;
}
FieldValue rebuilds(const Subject& subject) {
  return subject.statement->rebuilds;
}
FieldValue undo(const Subject& subject) {
  return std::string(name_of(subject.statement->undo));
}
FieldValue undo_why(const Subject& subject) {
  return subject.statement->undo_why;
}
FieldValue implicit_commit(const Subject& subject) {
  return subject.statement->implicit_commit;
}
FieldValue without_where(const Subject& subject) {
  return has_no_where(statement_of(subject)) && !fills_new_columns(subject.analysis, *subject.statement);
}
FieldValue primary_key(const Subject& subject) {
  return std::string(primary_key_of(statement_of(subject)));
}
FieldValue engine(const Subject& subject) {
  return engine_of(statement_of(subject));
}
FieldValue table_known(const Subject& subject) {
  return knows_target_of_insert(subject.analysis, *subject.statement);
}
FieldValue grants_all(const Subject& subject) {
  return grants_all_of(statement_of(subject));
}
FieldValue account_from_anywhere(const Subject& subject) {
  return has_account_from_anywhere(statement_of(subject));
}

FieldValue cascades_to(const Subject& subject) {
  return tables_in_cascade_of(subject.analysis, statement_of(subject));
}
FieldValue defined_by_script(const Subject& subject) {
  return is_defined_by_script(subject.analysis, *subject.statement);
}
FieldValue made_again(const Subject& subject) {
  return is_made_again(subject.analysis, *subject.statement, *clause_of(subject));
}

FieldValue longest_list(const Subject& subject) {
  return int64_t{longest_list_in(statement_of(subject))};
}
FieldValue copied_from(const Subject& subject) {
  return tables_copied_from(subject.analysis, *subject.statement);
}
FieldValue overwrites(const Subject& subject) {
  return columns_overwritten_by(statement_of(subject));
}
FieldValue insert_ignore(const Subject& subject) {
  const auto* insert = as<Insert>(statement_of(subject));
  return insert && insert->ignore;
}
FieldValue zero_date(const Subject& subject) {
  return zero_date_in(subject.analysis, *subject.statement);
}
FieldValue created_anew_by(const Subject& subject) {
  return int64_t{created_anew_by(subject.analysis, *subject.statement)};
}
FieldValue unlimited_lock_wait(const Subject& subject) {
  return waits_for_lock_without_limit(subject.analysis, *subject.statement);
}
FieldValue auto_increment_start(const Subject& subject) {
  return static_cast<int64_t>(first_number_of(subject.analysis, *subject.statement));
}

FieldValue row_bytes(const Subject& subject) {
  return static_cast<int64_t>(row_bytes_of(subject.analysis, *subject.statement));
}
FieldValue long_name(const Subject& subject) {
  return long_name_in(*subject.statement);
}
FieldValue drift(const Subject& subject) {
  return drift_behind_guard(subject.analysis, *subject.statement);
}
FieldValue scans_table(const Subject& subject) {
  return scans_table(subject.analysis, *subject.statement);
}
FieldValue refused_later(const Subject& subject) {
  return refusal_by_next_server(subject.analysis, *subject.statement);
}
FieldValue multiplies(const Subject& subject) {
  return std::ranges::any_of(subject.statement->clauses, [](const ClauseFacts& clause) {
    return clause.kind.starts_with("add_") && clause.object.name.empty() &&
           clause.second_run.outcome == Outcome::changes;
  });
}

static const AlterAction* action_of(const Subject& subject) {
  const auto* alter = as<AlterTable>(statement_of(subject));
  const auto& clauses = subject.statement->clauses;
  const size_t index = static_cast<size_t>(clause_of(subject) - clauses.data());
  return alter && index < alter->actions.size() ? &alter->actions[index] : nullptr;
}

FieldValue new_charset(const Subject& subject) {
  const AlterAction* action = action_of(subject);
  const auto* convert = action ? as<ConvertCharset>(*action) : nullptr;
  return convert ? to_lower(convert->charset.text) : std::string();
}

// The table that a clause, a column or a key belongs to.
static const QualifiedName* table_of(const Subject& subject) {
  if (const auto* column = std::get_if<ColumnPart>(&subject.part)) return &column->table;
  if (const auto* key = std::get_if<KeyPlace>(&subject.part)) return &key->table;
  const auto* alter = as<AlterTable>(statement_of(subject));
  return alter ? &alter->table : nullptr;
}

FieldValue table_made_by_script(const Subject& subject) {
  const QualifiedName* table = table_of(subject);
  return table && is_made_by_script(subject.analysis, *subject.statement, *table);
}

}  // namespace fields

}  // namespace belay
