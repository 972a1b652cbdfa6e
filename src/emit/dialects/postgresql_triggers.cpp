// Triggers of PostgreSQL run a function of their own.
#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"
#include "emit/dialects/postgresql.h"
#include "plan/sql.h"

namespace belay {

std::string PostgresqlWriter::new_value(const std::string& column, const std::string& value) const {
  return fmt::format("NEW.{} := {}", column, value);
}

std::string PostgresqlWriter::conditional(const std::vector<ProgramBranch>& branches) const {
  std::string text;
  for (const ProgramBranch& branch : branches) {
    text += branch.condition.empty() ? "  ELSE\n" : (text.empty() ? "IF " : "  ELSIF ") + branch.condition + " THEN\n";
    for (const std::string& statement : branch.statements) text += "    " + statement + ";\n";
  }
  return text + "  END IF";
}

std::string PostgresqlWriter::raised(const std::string& message) const {
  return fmt::format("RAISE EXCEPTION USING MESSAGE = {}", text_literal(message));
}

// What the function hands back: the row that is to be written, or deleted; behind the event nobody asks.
static std::string_view returned_row(const CreateTrigger& create) {
  if (create.timing == "after") return "NULL";
  return create.event == "delete" ? "OLD" : "NEW";
}

static bool changes_rows(ReferenceAction action) {
  return action == ReferenceAction::cascade || action == ReferenceAction::set_null;
}

void PostgresqlWriter::write_statement(const CreateTrigger& create, Lines& lines) {
  const TriggerBody body = body_of(create);
  if (body.statements.empty()) return;
  const auto acts = [](const ForeignKey& key) { return changes_rows(key.on_delete) || changes_rows(key.on_update); };
  if (std::ranges::any_of(page().find(create.table)->foreign_keys, acts))
    differ(whole_, "it runs for rows that a foreign key changes as well");
  std::string text;
  for (const std::string& statement : body.statements) text += "  " + statement + ";\n";
  const std::string function = table_name(create.trigger);
  const std::string trigger = name(create.trigger.name.text);
  const std::string table = table_name(create.table);
  lines.push_back(fmt::format(
      "CREATE OR REPLACE FUNCTION {}() RETURNS trigger LANGUAGE plpgsql AS $$\nBEGIN\n{}  RETURN {};\nEND $$", function,
      text, returned_row(create)));
  if (create.or_replace || create.if_not_exists)
    lines.push_back(fmt::format("DROP TRIGGER IF EXISTS {} ON {}", trigger, table));
  lines.push_back(fmt::format("CREATE TRIGGER {} {} {} ON {} FOR EACH ROW {} {}()", trigger, to_upper(create.timing),
                              to_upper(create.event), table, trigger_call(), function));
}

// The function takes the trigger with it, whatever its table is called now.
void PostgresqlWriter::write_statement(const DropTrigger& drop, Lines& lines) {
  lines.push_back(fmt::format("DROP FUNCTION IF EXISTS {}() CASCADE", table_name(drop.trigger)));
}

}  // namespace belay
