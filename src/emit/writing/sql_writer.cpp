#include "emit/writing/sql_writer.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/checksum.h"
#include "base/text.h"
#include "plan/sql.h"

namespace belay {

// ---- names and literals

static bool is_plain(std::string_view text) {
  const auto fits = [](char c) { return (c >= 'a' && c <= 'z') || c == '_' || (c >= '0' && c <= '9'); };
  return !text.empty() && std::ranges::all_of(text, fits) && !(text.front() >= '0' && text.front() <= '9');
}

std::string SqlWriter::name(std::string_view text) const {
  const std::string fitting = shortened(std::string(text));
  if (is_plain(fitting) && !is_reserved(fitting)) return fitting;
  std::string result = "\"";
  for (const char c : fitting) {
    if (c == '"') result += c;
    result += c;
  }
  return result + "\"";
}

// The end of a long name is often all that tells two of them apart, so it gives way to a number made of the whole.
std::string SqlWriter::shortened(std::string text) const {
  if (text.size() <= longest_name()) return text;
  Checksum checksum;
  checksum.add(text);
  size_t kept = longest_name() - 9;
  while (kept > 0 && continues_character(text[kept])) --kept;
  return fmt::format("{}_{:08x}", text.substr(0, kept), checksum.value());
}

std::string SqlWriter::table_name(const QualifiedName& table) {
  if (!table.schema) return name(table.name.text);
  if (has_schemas()) return name(table.schema.text) + "." + name(table.name.text);
  differ(table.span,
         fmt::format("{} has no schemas: the table lies in the database of the connection", database_name()));
  return name(table.name.text);
}

// A table that lies elsewhere than in the current database is named with its schema.
std::string SqlWriter::table_name(const Table& table) const {
  const bool elsewhere = has_schemas() && table.schema != page().catalog().current_database();
  return elsewhere ? name(table.schema) + "." + name(table.name) : name(table.name);
}

std::string SqlWriter::text_literal(std::string_view text) {
  std::string result = "'";
  for (const char c : text) {
    if (c == '\'') result += c;
    result += c;
  }
  return result + "'";
}

std::string SqlWriter::names(const std::vector<std::string>& all) const {
  std::vector<std::string> written;
  for (const std::string& each : all) written.push_back(name(each));
  return joined(written, ", ");
}

// ---- statements

template <class Node>
void SqlWriter::write_statement(const Node&, Lines&) {
  refuse(whole_, fmt::format("{} has no such statement", database_name()));
}

Lines SqlWriter::write(const Statement& statement, Page& page, Course& course) {
  page_ = &page;
  course_ = &course;
  whole_ = statement.span;
  scopes_.clear();
  overridden_.clear();
  Lines lines;
  if (as<Opaque>(statement)) {
    refuse(whole_, "the statement could not be read");
  } else {
    std::visit([&](const auto& node) { write_statement(node, lines); }, statement.node);
  }
  if (!page.is_refused()) return lines;
  lose_variables(statement);
  return {};
}

// What would set them is not in the script: nor can be what reads them.
void SqlWriter::lose_variables(const Statement& statement) {
  const auto lose = [&](const Name& variable) { course().assigned.insert(to_lower(variable.text)); };
  if (const auto* set = as<Set>(statement)) {
    for (const SetItem& item : set->items) {
      if (item.kind == SetKind::user_variable) lose(item.name);
    }
  }
  const auto* query = as<QueryStatement>(statement);
  if (!query) return;
  for (const Expression& target : query->query->into ? query->query->into->targets : Expressions{}) {
    if (const auto* variable = as<UserVariable>(target)) lose(variable->name);
  }
}

}  // namespace belay
