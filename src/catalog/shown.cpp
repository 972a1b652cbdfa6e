#include "catalog/shown.h"

#include <algorithm>

#include <fmt/format.h>

#include "base/text.h"
#include "catalog/folded.h"
#include "catalog/literal_text.h"

namespace belay {

namespace {

// CURRENT_TIMESTAMP and its synonyms, with the digits of its fraction.
std::optional<std::string> moment_text(const std::string& lower) {
  constexpr std::string_view synonyms[] = {"current_timestamp", "localtimestamp", "localtime", "now"};
  for (const std::string_view synonym : synonyms) {
    if (!lower.starts_with(synonym)) continue;
    const std::string_view rest = std::string_view(lower).substr(synonym.size());
    if (rest.find_first_not_of("() 0123456789") != rest.npos) return std::nullopt;
    const size_t digit = rest.find_first_of("123456");
    return digit == rest.npos ? "current_timestamp" : fmt::format("current_timestamp({})", rest[digit]);
  }
  return std::nullopt;
}

std::string doubled_backslashes(std::string_view text) {
  std::string result;
  for (const char c : text) result.append(c == '\\' ? 2 : 1, c);
  return result;
}

bool is_moment(const std::string& text) {
  return text.starts_with("current_timestamp");
}

bool is_constant_text(const std::string& text) {
  return text.starts_with('\'') || text.starts_with("b'") ||
         text.find_first_not_of("-+.0123456789e") == std::string::npos;
}

}  // namespace

std::string normal_default(const Expression& value, const DataType& type, std::string_view text) {
  if (const Literal* literal = as<Literal>(value); literal && literal->kind == LiteralKind::null) return "null";
  if (const auto constant = constant_of(value)) return literal_text(*constant, type);
  const std::string written = folded(slice(text, value.span));
  const std::string lower = to_lower(written);
  const bool has_text = written.find_first_of("'\"") != std::string::npos;
  return moment_text(lower).value_or(has_text ? written : lower);
}

std::optional<std::string> shown_default(const Column& column, const Server& server) {
  const std::string& text = column.default_text;
  if (column.definition->generated && column.nullable && server.is_mariadb()) return "NULL";
  if (text.empty() || column.auto_increment) return std::nullopt;
  if (server.is_mariadb()) {
    if (text == "null") return "NULL";
    if (text == "current_timestamp") return "current_timestamp()";
    return text.starts_with('\'') ? doubled_backslashes(text) : text;
  }
  if (text == "null") return std::nullopt;
  if (is_moment(text)) return to_upper(text);
  return text.starts_with('\'') ? text_of_literal(text) : text;
}

std::string shown_extra(const Column& column, const Server& server) {
  std::string extra;
  const auto add = [&](std::string_view words) {
    extra += (extra.empty() ? "" : server.is_mariadb() ? ", " : " ") + std::string(words);
  };
  const bool is_default_expression =
      !column.default_text.empty() && column.default_text != "null" && !is_constant_text(column.default_text);
  if (column.auto_increment) add("auto_increment");
  if (server.is_mysql({8, 0, 13}) && is_default_expression) add("DEFAULT_GENERATED");
  if (!column.on_update_text.empty()) {
    const bool bare = column.on_update_text == "current_timestamp";
    add("on update " +
        (server.is_mariadb() ? column.on_update_text + (bare ? "()" : "") : to_upper(column.on_update_text)));
  }
  if (column.definition->generated)
    add(column.definition->generated->stored ? "STORED GENERATED" : "VIRTUAL GENERATED");
  if (!column.definition->visible.value_or(true)) add("INVISIBLE");
  return extra;
}

std::vector<std::string> shown_checks(const Table& table, const Server& server) {
  std::vector<std::string> names;
  for (const Check& check : table.checks) names.push_back(check.name);
  if (!server.is_mariadb()) return names;
  for (const Column& column : table.columns) {
    const ColumnDefinition& definition = *column.definition;
    if (!definition.checks.empty() || definition.type.base == BaseType::json) names.push_back(column.name);
  }
  return names;
}

std::string_view shown_index_type(const Index& index) {
  switch (index.kind) {
    case KeyKind::fulltext: return "FULLTEXT";
    case KeyKind::spatial: return "SPATIAL";
    case KeyKind::vector: return "VECTOR";
    default: return "BTREE";
  }
}

}  // namespace belay
