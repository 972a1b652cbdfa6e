#include "facts/facts.h"

#include <algorithm>

#include "base/overloaded.h"
#include "catalog/implicit_commit.h"
#include "facts/clause.h"
#include "facts/online_ddl.h"
#include "facts/row_uses.h"
#include "facts/table_parts.h"
#include "facts/undo.h"

namespace belay {

std::string_view name_of(Outcome outcome) {
  switch (outcome) {
    case Outcome::harmless: return "harmless";
    case Outcome::fails: return "fails";
    case Outcome::changes: return "changes";
    case Outcome::unknown: return "unknown";
  }
  return "";
}

std::string_view name_of(GuardKind guard) {
  switch (guard) {
    case GuardKind::none: return "none";
    case GuardKind::name: return "name";
    case GuardKind::shape: return "shape";
  }
  return "";
}

std::string_view name_of(UndoClass undo) {
  switch (undo) {
    case UndoClass::nothing: return "nothing";
    case UndoClass::exact: return "exact";
    case UndoClass::schema: return "schema";
    case UndoClass::before_image: return "before_image";
    case UndoClass::impossible: return "impossible";
  }
  return "";
}

SecondRun second_run_of(const Applied& applied) {
  if (applied.error) return {Outcome::fails, applied.error->number, applied.error->why};
  if (!applied.unknown.empty()) return {Outcome::unknown, 0, applied.unknown};
  if (applied.changes_schema || applied.changes_rows) return {Outcome::changes, 0, applied.why};
  return {Outcome::harmless, 0, applied.why.empty() ? "it changes neither schema nor rows" : applied.why};
}

static SecondRun second_run_of(const ClauseResult& clause) {
  if (clause.error) return {Outcome::fails, clause.error->number, clause.error->why};
  if (!clause.unknown.empty()) return {Outcome::unknown, 0, clause.unknown};
  if (clause.changes_schema) return {Outcome::changes, 0, "the clause changes the table again"};
  return {Outcome::harmless, 0, "the table has this shape already"};
}

namespace {

// `INSERT … SELECT … WHERE NOT EXISTS (…)` and its kin: the query looks for the row first.
bool looks_before_insert(const Insert& insert) {
  if (!insert.query) return false;
  const Select* select = std::get_if<Select>(&insert.query->body);
  return select && select->where && !select->from;
}

GuardKind guard_of(const Statement& statement, const Step& step) {
  const auto named = [](bool guarded) { return guarded ? GuardKind::name : GuardKind::none; };
  if (step.guarded) return GuardKind::name;
  return std::visit(
      Overloaded{
          [&](const CreateTable& s) { return named(s.if_not_exists || s.or_replace); },
          [&](const CreateDatabase& s) { return named(s.if_not_exists || s.or_replace); },
          [&](const CreateView& s) { return named(s.if_not_exists || s.or_replace || s.is_alter); },
          [&](const CreateRoutine& s) { return named(s.if_not_exists || s.or_replace); },
          [&](const CreateTrigger& s) { return named(s.if_not_exists || s.or_replace); },
          [&](const CreateEvent& s) { return named(s.if_not_exists || s.or_replace || s.is_alter); },
          [&](const CreateSequence& s) { return named(s.if_not_exists || s.or_replace || s.is_alter); },
          [&](const CreateIndex& s) { return named(s.if_not_exists || s.or_replace); },
          [&](const DropTable& s) { return named(s.if_exists); },
          [&](const DropDatabase& s) { return named(s.if_exists); },
          [&](const DropView& s) { return named(s.if_exists); },
          [&](const DropRoutine& s) { return named(s.if_exists); },
          [&](const DropTrigger& s) { return named(s.if_exists); },
          [&](const DropEvent& s) { return named(s.if_exists); },
          [&](const DropIndex& s) { return named(s.if_exists); },
          [&](const DropSequence& s) { return named(s.if_exists); },
          [&](const RenameTable& s) { return named(s.if_exists); },
          [&](const AccountStatement& s) { return named(s.if_exists || s.if_not_exists || s.or_replace); },
          [&](const Insert& s) {
            return named(s.ignore || s.replace || !s.on_duplicate.empty() || looks_before_insert(s));
          },
          [&](const AlterTable& s) {
            const bool all = !s.actions.empty() && std::ranges::all_of(s.actions, [](const AlterAction& action) {
              return belay::guard_of(action) != GuardKind::none;
            });
            return named(all);
          },
          [](const auto&) { return GuardKind::none; },
      },
      statement.node);
}

std::vector<ClauseFacts> clauses_of(const AlterTable& alter, const Applied& first, const Applied& second) {
  const std::string schema = first.tables.empty() ? alter.table.schema.text : first.tables.front().schema;
  std::vector<ClauseFacts> clauses;
  for (size_t i = 0; i < alter.actions.size(); ++i) {
    const AlterAction& action = alter.actions[i];
    ClauseFacts clause;
    clause.span = action.span;
    clause.kind = kind_of(action);
    clause.object = object_of(action, schema, alter.table.name.text);
    clause.guard = belay::guard_of(action);
    if (i < second.clauses.size()) {
      clause.second_run = second_run_of(second.clauses[i]);
    } else {
      clause.second_run = second_run_of(second);  // the table itself is not there any more, or not known
    }
    clauses.push_back(std::move(clause));
  }
  return clauses;
}

void add_online_ddl(StatementFacts& facts, const std::vector<AlterAction>& actions, const Applied& first,
                    const Server& server) {
  const Table* before = first.tables.empty() ? nullptr : state_of(first.tables.front().before);
  std::optional<OnlineDdl> whole;
  for (const AlterAction& action : actions) {
    const std::optional<OnlineDdl> one = online_ddl_of(action, before, server);
    if (one) whole = whole ? combine(*whole, *one) : *one;
  }
  if (!whole) return;
  facts.algorithm = name_of(whole->algorithm);
  facts.lock = name_of(whole->lock);
  facts.rebuilds = whole->rebuilds;
}

// EXECUTE and CALL are what they run: their undo class and losses are those of the inner statements.
void add_undo(StatementFacts& facts, const Statement& statement, const Step& step) {
  std::vector<const Statement*> statements{&statement};
  for (const Statement& dynamic : step.dynamic) statements.push_back(&dynamic);
  for (const Statement* one : statements) {
    const Undo undo = undo_of(*one, step.applied);
    if (undo.kind > facts.undo) {
      facts.undo = undo.kind;
      facts.undo_why = undo.why;
    }
    const Loss loss = loss_of(*one, step.applied);
    if (loss.loses_data && !facts.loses_data) {
      facts.loses_data = true;
      facts.loss = loss.what;
    }
    facts.implicit_commit |= commits_implicitly(*one);
  }
}

StatementFacts facts_of(const Script& script, const RawStatement& raw, const Parsed& parsed, const Step& first,
                        const Step& second, const Server& server) {
  const Statement& statement = parsed.statement;
  StatementFacts facts;
  facts.id = raw.id;
  facts.file = raw.file;
  facts.span = raw.span;
  facts.kind = kind_of(statement);
  facts.dialect = dialect_of(script, raw, statement);
  facts.inline_code = raw.inline_code;
  facts.reads = first.applied.reads;
  facts.creates = first.applied.creates;
  facts.parts = parts_of(first.applied);
  facts.references = references_of(first.applied);
  facts.changes = first.applied.changes;
  facts.destroys = first.applied.destroys;
  for (const VariableUse& use : first.uses) facts.reads.push_back({ObjectKind::variable, "", use.variable, "", ""});
  for (const std::string& name : first.defines) facts.changes.push_back({ObjectKind::variable, "", name, "", ""});
  facts.first_run = first.applied.error;
  facts.guard = guard_of(statement, second);
  facts.second_run = second_run_of(second.applied);
  if (const auto* alter = as<AlterTable>(statement)) facts.clauses = clauses_of(*alter, first.applied, second.applied);
  add_online_ddl(facts, actions_of(statement), first.applied, server);
  add_undo(facts, statement, first);
  return facts;
}

}  // namespace

static Catalog begun(const Server& server, const std::optional<Catalog>& base) {
  Catalog catalog = base.value_or(Catalog(server));
  catalog.infer(true);
  return catalog;
}

static Catalog begun_again(Catalog after) {
  after.infer(false);
  after.use("");
  return after;
}

// Each statement is played as soon as it is parsed, and its facts are gathered as soon as it is played again.
Analysis analyse(Script script, const Server& server, const std::optional<Catalog>& base) {
  const size_t count = script.statements.size();
  std::vector<Parsed> statements;
  statements.reserve(count);
  Playing first_run(script, begun(server, base));
  parse_each(script, server, [&](Parsed parsed) { first_run.play(statements.emplace_back(std::move(parsed))); });
  Played first = first_run.finish();

  Facts facts;
  facts.base = first.catalog.base();
  facts.statements.reserve(count);
  std::vector<std::vector<RowUse>> uses = row_uses(script, statements, first);
  Playing second_run(script, begun_again(first.catalog), TableStates::drop);
  for (size_t i = 0; i < count; ++i) {
    const Step& second = second_run.play(statements[i]);
    facts.statements.push_back(
        facts_of(script, script.statements[i], statements[i], first.steps[i], second, first.catalog.server()));
    facts.statements.back().row_uses = std::move(uses[i]);
  }
  Played second = second_run.finish();
  StatementIndex index(statements);
  return {server,           std::move(script), std::move(statements), std::move(first), std::move(second),
          std::move(facts), std::move(index)};
}

}  // namespace belay
