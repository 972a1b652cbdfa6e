#include "emit/write_change.h"

#include <fmt/format.h>

#include "base/overloaded.h"
#include "plan/sql.h"

namespace belay {

// A statement that does nothing and gives no result: DO 0. SELECT 1 would print a row.
static std::string execute(std::string_view expression, std::string_view delimiter) {
  return fmt::format(
      "SET @sqlbelay_sql = {0}{1}\n"
      "PREPARE sqlbelay_statement FROM @sqlbelay_sql{1}\n"
      "EXECUTE sqlbelay_statement{1}\n"
      "DEALLOCATE PREPARE sqlbelay_statement{1}",
      expression, delimiter);
}

static std::string write(const When& change, std::string_view delimiter) {
  return execute(fmt::format("IF({},\n  {},\n  'DO 0')", change.condition, quoted(change.sql)), delimiter);
}

static std::string write(const Computed& change, std::string_view delimiter) {
  return execute(fmt::format("COALESCE(\n  {},\n  'DO 0')", joined(change.expressions, ",\n  ")), delimiter);
}

// The client alone knows DELIMITER; without a semicolon in the body it is not needed.
static std::string write(const Stored& stored, std::string_view delimiter) {
  if (stored.sql.find(delimiter) == std::string::npos) return stored.sql + std::string(delimiter);
  return fmt::format("DELIMITER //\n{} //\nDELIMITER {}", stored.sql, delimiter);
}

static std::string write(const Clause& clause) {
  if (clause.condition.empty()) return quoted(clause.text);
  return fmt::format("IF({},\n    {}, NULL)", clause.condition, quoted(clause.text));
}

static std::string write(const AlterWhen& change, std::string_view delimiter) {
  std::string clauses;
  for (const Clause& clause : change.clauses) clauses += ",\n  " + write(clause);
  const std::string tail = change.tail.empty() ? "" : ", " + quoted(change.tail);
  return fmt::format("SET @sqlbelay_clauses = CONCAT_WS(', '{}){}\n", clauses, delimiter) +
         execute(fmt::format("IF(@sqlbelay_clauses = '', 'DO 0', CONCAT({}, @sqlbelay_clauses{}))",
                             quoted(change.head + " "), tail),
                 delimiter);
}

std::string write_change(const Change& change, std::string_view delimiter) {
  return std::visit(Overloaded{
                        [&](const Plain& plain) { return plain.sql + std::string(delimiter); },
                        [&](const Stored& stored) { return write(stored, delimiter); },
                        [&](const auto& prepared) { return write(prepared, delimiter); },
                    },
                    change);
}

Computed stop_with(std::string_view message) {
  constexpr int most = 64;  // the length of a name
  return {{fmt::format("CONCAT('CALL sqlbelay.`', LEFT({}, {}), '`')", message, most)}};
}

std::string write_changes(const std::vector<Change>& changes, std::string_view delimiter) {
  std::vector<std::string> texts;
  for (const Change& change : changes) texts.push_back(write_change(change, delimiter));
  return joined(texts, "\n");
}

}  // namespace belay
