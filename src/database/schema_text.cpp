#include "database/schema_text.h"

#include <fmt/format.h>

#include <algorithm>

namespace belay {

Result<std::vector<std::string>> user_databases(Connection& connection) {
  static constexpr std::string_view own[] = {"information_schema", "mysql", "performance_schema", "sys"};
  const auto present = connection.query("SHOW DATABASES");
  if (!present) return Failure(present.error());
  std::vector<std::string> names;
  for (const ResultRow& row : present->rows) {
    if (std::find(std::begin(own), std::end(own), *row[0]) == std::end(own)) names.push_back(*row[0]);
  }
  return names;
}

namespace {

// What SHOW gives to one kind of object: where the names are, and the text.
struct Kind {
  std::string_view list;  // with the database as a text
  std::string_view word;  // of SHOW CREATE
  size_t text_column;
};

constexpr std::string_view tables_query =
    "SELECT TABLE_NAME FROM information_schema.TABLES WHERE TABLE_SCHEMA = {} AND TABLE_TYPE = 'BASE TABLE'";
constexpr std::string_view views_query = "SELECT TABLE_NAME FROM information_schema.VIEWS WHERE TABLE_SCHEMA = {}";
constexpr std::string_view procedures_query =
    "SELECT ROUTINE_NAME FROM information_schema.ROUTINES WHERE ROUTINE_SCHEMA = {} AND ROUTINE_TYPE = 'PROCEDURE'";
constexpr std::string_view functions_query =
    "SELECT ROUTINE_NAME FROM information_schema.ROUTINES WHERE ROUTINE_SCHEMA = {} AND ROUTINE_TYPE = 'FUNCTION'";
constexpr std::string_view triggers_query =
    "SELECT TRIGGER_NAME FROM information_schema.TRIGGERS WHERE TRIGGER_SCHEMA = {}";
constexpr std::string_view events_query = "SELECT EVENT_NAME FROM information_schema.EVENTS WHERE EVENT_SCHEMA = {}";

constexpr Kind kinds[] = {
    {tables_query, "TABLE", 1},       {views_query, "VIEW", 1},       {procedures_query, "PROCEDURE", 2},
    {functions_query, "FUNCTION", 2}, {triggers_query, "TRIGGER", 2}, {events_query, "EVENT", 3},
};

Result<std::vector<std::string>> names_of(Connection& connection, std::string_view query, const std::string& database) {
  const auto rows = connection.query(fmt::format(fmt::runtime(query), quote_text(database)) + " ORDER BY 1");
  if (!rows) return Failure(rows.error());
  std::vector<std::string> names;
  for (const ResultRow& row : rows->rows) names.push_back(*row[0]);
  return names;
}

// A view may stand on one that comes later: each is there as a stand-in first.
std::string stand_ins(const std::vector<std::string>& views) {
  std::string text;
  for (const std::string& view : views) text += fmt::format("CREATE VIEW {} AS SELECT 1;\n", quote_identifier(view));
  return text;
}

std::string replacing(std::string text) {
  constexpr std::string_view create = "CREATE ";
  return text.starts_with(create) ? text.insert(create.size(), "OR REPLACE ") : text;
}

}  // namespace

Result<std::string> schema_text(Connection& connection, const std::string& database) {
  std::string text = "SET foreign_key_checks = 0;\n";
  for (const Kind& kind : kinds) {
    const auto names = names_of(connection, kind.list, database);
    if (!names) return Failure(names.error());
    const bool is_view = kind.word == "VIEW";
    if (is_view) text += stand_ins(*names);
    for (const std::string& name : *names) {
      const auto shown = connection.query(
          fmt::format("SHOW CREATE {} {}.{}", kind.word, quote_identifier(database), quote_identifier(name)));
      if (!shown || shown->rows.empty() || !shown->rows[0][kind.text_column]) continue;
      const std::string& made = *shown->rows[0][kind.text_column];
      text += fmt::format("DELIMITER ;;\n{};;\nDELIMITER ;\n", is_view ? replacing(made) : made);
    }
  }
  return text;
}

}  // namespace belay
