// Triggers of SQLite: a condition and statements that change rows.
#include <fmt/format.h>

#include "base/text.h"
#include "emit/dialects/sqlite.h"

namespace belay {

std::string SqliteWriter::raised(const std::string& message) const {
  return fmt::format("SELECT RAISE(ABORT, {})", text_literal(message));
}

void SqliteWriter::write_statement(const CreateTrigger& create, Lines& lines) {
  const TriggerBody body = body_of(create);
  if (body.statements.empty()) return;
  const std::string trigger = name(create.trigger.name.text);
  if (create.or_replace) lines.push_back("DROP TRIGGER IF EXISTS " + trigger);
  CarriedTrigger carried;
  carried.head = fmt::format("CREATE TRIGGER {}{} {} {} ON ", create.if_not_exists ? "IF NOT EXISTS " : "", trigger,
                             to_upper(create.timing), to_upper(create.event));
  carried.tail = " FOR EACH ROW";
  if (!body.condition.empty()) carried.tail += " WHEN " + body.condition;
  carried.tail += "\nBEGIN\n";
  for (const std::string& statement : body.statements) carried.tail += "  " + statement + ";\n";
  carried.tail += "END";
  lines.push_back(carried.head + table_name(create.table) + carried.tail);
  course().triggers[create.trigger.name.text] = std::move(carried);
}

void SqliteWriter::write_statement(const DropTrigger& drop, Lines& lines) {
  course().triggers.erase(drop.trigger.name.text);
  lines.push_back("DROP TRIGGER IF EXISTS " + table_name(drop.trigger));
}

// They went with the table that was made anew.
void SqliteWriter::write_triggers_again(const Table& table, const TableShape& shape, Lines& lines) {
  const Database* database = page().catalog().find_database(table.schema);
  if (!database) return;
  for (const auto& [trigger, known] : database->triggers) {
    const auto carried = course().triggers.find(trigger);
    if (known.table == table.name && carried != course().triggers.end())
      lines.push_back(carried->second.head + shape.name + carried->second.tail);
  }
}

}  // namespace belay
