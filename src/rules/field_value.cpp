// One function a field, named as in fields.def.
#include <fmt/format.h>

#include <string_view>

#include "rules/convergence.h"
#include "rules/statement_traits.h"
#include "rules/subject.h"

namespace belay {

static const std::vector<Object>& objects_of(const StatementFacts& statement) {
  if (!statement.creates.empty()) return statement.creates;
  if (!statement.destroys.empty()) return statement.destroys;
  return statement.changes;
}

// What the subject is about: of a statement the first thing that it creates, destroys or changes.
static const Object& main_object(const Subject& subject) {
  static const Object none;
  if (subject.clause) return subject.clause->object;
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
  return subject.clause ? subject.clause->second_run : subject.statement->second_run;
}

static const Statement& statement_of(const Subject& subject) {
  return subject.analysis.statements[subject.statement->id - 1].statement;
}

static FieldValue kind(const Subject& subject) {
  return subject.clause ? subject.clause->kind : subject.statement->kind;
}
static FieldValue object(const Subject& subject) {
  const Object& first = main_object(subject);
  std::string text = quoted(first);
  if (subject.clause) return text;
  const auto& objects = objects_of(*subject.statement);
  for (size_t i = 1; i < objects.size(); ++i)
    if (objects[i].kind == first.kind && first.kind != ObjectKind::row) text += ", " + quoted(objects[i]);
  return text;
}
static FieldValue object_kind(const Subject& subject) {
  return std::string(name_of(main_object(subject).kind));
}
static FieldValue object_name(const Subject& subject) {
  return main_object(subject).name;
}
static FieldValue object_table(const Subject& subject) {
  const Object& about = main_object(subject);
  return about.kind == ObjectKind::table ? about.name : about.table;
}
static FieldValue object_schema(const Subject& subject) {
  return main_object(subject).schema;
}
static FieldValue object_detail(const Subject& subject) {
  return main_object(subject).detail;
}
static FieldValue guard(const Subject& subject) {
  return std::string(name_of(subject.clause ? subject.clause->guard : subject.statement->guard));
}
static FieldValue rows_inserted_later_by(const Subject& subject) {
  for (const RowUse& use : subject.statement->row_uses) {
    if (!use.inserted_later_by.empty()) return int64_t{use.inserted_later_by.front()};
  }
  return int64_t{0};
}

static FieldValue second_run_outcome(const Subject& subject) {
  return std::string(name_of(second_run(subject).outcome));
}
static FieldValue second_run_error(const Subject& subject) {
  return int64_t{second_run(subject).error};
}
static FieldValue second_run_why(const Subject& subject) {
  return second_run(subject).why;
}
static FieldValue first_run_error(const Subject& subject) {
  return int64_t{subject.statement->first_run ? subject.statement->first_run->number : uint16_t{0}};
}
static FieldValue first_run_why(const Subject& subject) {
  return subject.statement->first_run ? subject.statement->first_run->why : std::string();
}
static FieldValue statement_kind(const Subject& subject) {
  return subject.statement->kind;
}
static FieldValue statement_outcome(const Subject& subject) {
  return std::string(name_of(subject.statement->second_run.outcome));
}
static FieldValue converges(const Subject& subject) {
  return converges(subject.analysis, *subject.statement);
}
static FieldValue loses_data(const Subject& subject) {
  return subject.statement->loses_data;
}
static FieldValue loss(const Subject& subject) {
  return subject.statement->loss;
}
static FieldValue algorithm(const Subject& subject) {
  return subject.statement->algorithm;
}
static FieldValue lock(const Subject& subject) {
  return subject.statement->lock;
}
static FieldValue rebuilds(const Subject& subject) {
  return subject.statement->rebuilds;
}
static FieldValue undo(const Subject& subject) {
  return std::string(name_of(subject.statement->undo));
}
static FieldValue undo_why(const Subject& subject) {
  return subject.statement->undo_why;
}
static FieldValue implicit_commit(const Subject& subject) {
  return subject.statement->implicit_commit;
}
static FieldValue without_where(const Subject& subject) {
  return has_no_where(statement_of(subject));
}
static FieldValue primary_key(const Subject& subject) {
  return std::string(primary_key_of(statement_of(subject)));
}
static FieldValue engine(const Subject& subject) {
  return engine_of(statement_of(subject));
}
static FieldValue grants_all(const Subject& subject) {
  return grants_all_of(statement_of(subject));
}
static FieldValue account_from_anywhere(const Subject& subject) {
  return has_account_from_anywhere(statement_of(subject));
}
static FieldValue trouble(const Subject& subject) {
  return subject.trouble->message;
}
static FieldValue remedy(const Subject& subject) {
  return subject.trouble->help;
}

using Reader = FieldValue (*)(const Subject&);

static constexpr Reader readers[] = {
#define FIELD(id, ...) id,
#include "rules/fields.def"
#undef FIELD
};

FieldValue value_of(Field field, const Subject& subject) {
  return readers[static_cast<size_t>(field)](subject);
}

}  // namespace belay
