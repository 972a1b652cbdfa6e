#include "emit/dialects/sqlite.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/text.h"
#include "emit/writing/translation.h"
#include "plan/sql.h"

namespace belay {

bool SqliteWriter::is_reserved(std::string_view word) const {
  static constexpr std::array words{
#define WORD(word) std::string_view(#word),
#include "emit/dialects/sqlite_words.def"
#undef WORD
  };
  return std::ranges::binary_search(words, word);
}

std::span<const FunctionRow> SqliteWriter::functions() const {
  static constexpr std::array rows{
#define FUNCTION(name, least, most, form, family, arguments, differs) \
  FunctionRow{name, least, most, form, Family::family, arguments, differs},
#include "emit/dialects/sqlite_functions.def"
#undef FUNCTION
  };
  return rows;
}

// ---- types: what a column holds follows from words in its type's name (SQLite's manual, "Datatypes", 3.1)

namespace {

struct TypeRow {
  BaseType base;
  std::string_view text;
  Family family;
  bool has_length = false;
};

constexpr std::array types{
    TypeRow{BaseType::tinyint, "INTEGER", Family::integer},
    TypeRow{BaseType::smallint, "INTEGER", Family::integer},
    TypeRow{BaseType::mediumint, "INTEGER", Family::integer},
    TypeRow{BaseType::integer, "INTEGER", Family::integer},
    TypeRow{BaseType::bigint, "INTEGER", Family::integer},
    TypeRow{BaseType::serial, "INTEGER", Family::integer},
    TypeRow{BaseType::boolean, "INTEGER", Family::integer},
    TypeRow{BaseType::year, "INTEGER", Family::integer},
    TypeRow{BaseType::bit, "INTEGER", Family::integer},
    TypeRow{BaseType::decimal, "NUMERIC", Family::decimal, true},
    TypeRow{BaseType::float_, "REAL", Family::floating},
    TypeRow{BaseType::double_, "REAL", Family::floating},
    TypeRow{BaseType::date, "DATE", Family::date},
    TypeRow{BaseType::time, "TIME", Family::time},
    TypeRow{BaseType::datetime, "DATETIME", Family::moment},
    TypeRow{BaseType::timestamp, "TIMESTAMP", Family::moment},
    TypeRow{BaseType::char_, "CHAR", Family::text, true},
    TypeRow{BaseType::varchar, "VARCHAR", Family::text, true},
    TypeRow{BaseType::tinytext, "TEXT", Family::text},
    TypeRow{BaseType::text, "TEXT", Family::text},
    TypeRow{BaseType::mediumtext, "TEXT", Family::text},
    TypeRow{BaseType::longtext, "TEXT", Family::text},
    TypeRow{BaseType::enum_, "TEXT", Family::text},
    TypeRow{BaseType::set, "TEXT", Family::text},
    TypeRow{BaseType::json, "JSON_TEXT", Family::text},
    TypeRow{BaseType::uuid, "TEXT", Family::text},
    TypeRow{BaseType::inet4, "TEXT", Family::text},
    TypeRow{BaseType::inet6, "TEXT", Family::text},
};

bool compares_by_bytes(const DataType& type) {
  const std::string collation = to_lower(type.collation.text);
  return type.is_binary || collation.ends_with("_bin") || collation.ends_with("_cs") || collation == "binary";
}

std::string with_length(const TypeRow& row, const DataType& type) {
  if (row.base == BaseType::decimal)
    return fmt::format("{}({},{})", row.text, type.length.value_or(10), type.decimals.value_or(0));
  return fmt::format("{}({})", row.text, type.length.value_or(1));
}

}  // namespace

TargetType SqliteWriter::type_of(const DataType& type, bool) const {
  const auto row = std::ranges::find(types, type.base, &TypeRow::base);
  if (row == types.end()) {
    if (type.base == BaseType::vector || type.base == BaseType::foreign)
      return {"", Family::other, "", fmt::format("SQLite has no type `{}`", type.name)};
    return {"BLOB", Family::binary, "", ""};
  }
  TargetType target{row->has_length ? with_length(*row, type) : std::string(row->text), row->family, "", ""};
  if (row->has_length) target.differs = "lengths are not checked";
  if (row->family == Family::text && row->base != BaseType::json && !compares_by_bytes(type))
    target.text += " COLLATE NOCASE";
  return target;
}

std::string SqliteWriter::cast_type(const DataType& type) {
  const bool whole = type.name.starts_with("signed") || type.name.starts_with("unsigned");
  if (whole) return "INTEGER";
  const Family family = type_of(type, false).family;
  switch (family) {
    case Family::integer: return "INTEGER";
    case Family::decimal: return "NUMERIC";
    case Family::floating: return "REAL";
    case Family::binary: return "BLOB";
    default: return "TEXT";
  }
}

// Values carry their type with them: only texts that are counted with, and numbers that are read, are converted.
Sql SqliteWriter::cast_to(Sql value, Family family) {
  switch (family) {
    case Family::integer: return {fmt::format("CAST({} AS INTEGER)", value.text), family};
    case Family::decimal: return {fmt::format("CAST({} AS NUMERIC)", value.text), family};
    case Family::floating: return {fmt::format("CAST({} AS REAL)", value.text), family};
    case Family::text:
      if (is_time(value.family) || value.family == Family::json) return value;
      return {fmt::format("CAST({} AS TEXT)", value.text), family};
    default: return value;
  }
}

std::string SqliteWriter::bytes(std::string_view value) const {
  std::string text = "X'";
  for (const char c : value) text += fmt::format("{:02X}", static_cast<unsigned char>(c));
  return text + "'";
}

std::string SqliteWriter::null_safe_equal(const std::string& left, const std::string& right) const {
  return fmt::format("{} IS {}", left, right);
}

// A default is an expression in parentheses, unless it is a literal or a moment.
std::string SqliteWriter::written_default(const Sql& value) const {
  const bool plain = value.constant || value.text.starts_with("CURRENT_");
  return plain ? value.text : "(" + value.text + ")";
}

Sql SqliteWriter::default_in_values(const Column* column) {
  if (!column) return {"NULL", Family::null};
  ColumnShape shape = shape_of(*column, Table{});
  return {shape.default_value.empty() ? "NULL" : shape.default_value, shape.family};
}

// ---- values of the session

Sql SqliteWriter::last_identity(Span span) {
  differ(span, "last_insert_rowid() is that of the last row, not of the first of several");
  return {"last_insert_rowid()", Family::integer};
}

static constexpr std::string_view kVariables = "sqlbelay_variables";

Sql SqliteWriter::variable(const std::string& variable) {
  const Family family = family_of_variable(variable);
  return {fmt::format("(SELECT value FROM temp.{} WHERE name = {})", kVariables, text_literal(variable)), family};
}

std::string SqliteWriter::declare_variables() const {
  return fmt::format("CREATE TEMP TABLE IF NOT EXISTS {} (name TEXT PRIMARY KEY, value)", kVariables);
}

Lines SqliteWriter::set_variable(const std::string& variable, const std::string& value) {
  return {fmt::format("REPLACE INTO temp.{} (name, value) VALUES ({}, {})", kVariables, text_literal(variable), value)};
}

void SqliteWriter::write_foreign_key_checks(bool on, Lines& lines) {
  lines.push_back(fmt::format("PRAGMA foreign_keys = {}", on ? "ON" : "OFF"));
}

void SqliteWriter::write_statement(const Use&, Lines&) {
  differ(whole_, "SQLite has no schemas: the tables lie in the database of the connection");
}

void SqliteWriter::write_statement(const CreateDatabase&, Lines&) {
  differ(whole_, "SQLite has no schemas: the tables lie in the database of the connection");
}

void SqliteWriter::write_statement(const DropDatabase&, Lines&) {
  refuse(whole_, "SQLite has no schemas: which tables belong to one is not known there");
}

void SqliteWriter::write_statement(const DropRoutine&, Lines&) {
  differ(whole_, "SQLite has no stored programs");
}

// ---- expressions

Sql SqliteWriter::write_like(const PatternMatch& match) {
  const std::string pattern = operand(*match.pattern, Binding::other, Family::text);
  std::string text = fmt::format("{} {}LIKE {}", operand(*match.value, Binding::other, Family::text),
                                 match.negated ? "NOT " : "", pattern);
  if (match.escape)
    text += " ESCAPE " + write(*match.escape).text;
  else if (pattern.find('\\') != std::string::npos)
    text += " ESCAPE '\\'";  // MySQL's, without being told
  return {text, Family::boolean, Binding::comparison};
}

Sql SqliteWriter::write_regexp(const PatternMatch& match) {
  refuse(match.pattern->span, "SQLite has no regular expressions of its own");
  return {};
}

Sql SqliteWriter::shifted(Sql moment, const Interval& interval, bool back) {
  constexpr std::array<std::string_view, 6> units{"second", "minute", "hour", "day", "month", "year"};
  const bool weeks = interval.unit == "week";
  const bool quarters = interval.unit == "quarter";
  const std::string unit = weeks ? "day" : quarters ? "month" : interval.unit;
  if (std::ranges::find(units, unit) == units.end()) {
    refuse(interval.value->span, fmt::format("SQLite has no interval in {}", interval.unit));
    return {};
  }
  const Sql amount = write(*interval.value);
  const std::string factor = weeks ? " * 7" : quarters ? " * 3" : "";
  const std::string sign = back ? "-" : "";
  const std::string number = factor.empty() && amount.constant && is_number(amount.family)
                                 ? fmt::format("'{}{} {}'", back ? "-" : "+", amount.text, unit)
                                 : fmt::format("({}({}){}) || ' {}'", sign, amount.text, factor, unit);
  const bool is_day = moment.family == Family::date && (unit == "day" || unit == "month" || unit == "year");
  return {fmt::format("{}({}, {})", is_day ? "date" : "datetime", moment.text, number),
          is_day ? Family::date : Family::moment};
}

Sql SqliteWriter::write_json_extract(const Expression& document, const Expression& path, bool unquoted, Span) {
  return {fmt::format("{} {} {}", operand(document, Binding::primary), unquoted ? "->>" : "->",
                      operand(path, Binding::primary)),
          unquoted ? Family::unknown : Family::json, Binding::other};
}

Sql SqliteWriter::write_group_concat(const Call& call) {
  std::vector<std::string> parts;
  for (const Expression& argument : call.arguments) parts.push_back(bound(write(argument), Binding::other));
  const GroupConcat concat = call.concat.value_or({});
  if (!concat.order_by.empty()) differ(whole_, "the order inside of GROUP_CONCAT is not kept");
  if (call.distinct) return {fmt::format("group_concat(DISTINCT {})", joined(parts, " || ")), Family::text};
  return {fmt::format("group_concat({}, {})", joined(parts, " || "), text_literal(concat.separator.value_or(","))),
          Family::text};
}

Sql SqliteWriter::write_special_call(const Call& call, Span span, bool& known) {
  const std::string function = to_lower(call.name.text);
  const size_t count = call.arguments.size();
  const auto text = [&](size_t i) { return write(call.arguments.at(i)).text; };
  if (function == "trim" && count >= 1) {
    const std::string_view kind = keyword_of(call) == "leading"    ? "ltrim"
                                  : keyword_of(call) == "trailing" ? "rtrim"
                                                                   : "trim";
    return {count == 2 ? fmt::format("{}({}, {})", kind, text(0), text(1)) : fmt::format("{}({})", kind, text(0)),
            Family::text};
  }
  // A part that is NULL is passed over, with its separator.
  if (function == "concat_ws" && count >= 2) {
    std::vector<std::string> parts;
    for (size_t i = 1; i < count; ++i)
      parts.push_back(fmt::format("COALESCE({} || {}, '')", text(0), bound(write(call.arguments[i]), Binding::other)));
    return {fmt::format("substr({}, length({}) + 1)", joined(parts, " || "), text(0)), Family::text};
  }
  if (function == "date_format" && count == 2) {
    const auto* format = as<Literal>(call.arguments[1]);
    std::string form = format ? format->value : "%?";
    for (size_t at = form.find('%'); at != std::string::npos && at + 1 < form.size(); at = form.find('%', at + 2)) {
      const char c = form[at + 1];
      if (c == 'i')
        form[at + 1] = 'M';
      else if (c == 's')
        form[at + 1] = 'S';
      else if (std::string_view("YmdHjS%").find(c) == std::string_view::npos)
        refuse(span, "the format has no counterpart");
    }
    return {fmt::format("strftime({}, {})", text_literal(form), text(0)), Family::text};
  }
  const bool seconds = function == "timestampdiff" && count == 2;
  if (seconds) {
    constexpr std::array units{std::pair("second", 1), std::pair("minute", 60), std::pair("hour", 3600),
                               std::pair("day", 86400), std::pair("week", 604800)};
    for (const auto& [unit, length] : units) {
      if (keyword_of(call) == unit)
        return {fmt::format("(CAST(strftime('%s', {}) AS INTEGER) - CAST(strftime('%s', {}) AS INTEGER)) / {}", text(1),
                            text(0), length),
                Family::integer, Binding::product};
    }
  }
  if (function == "field" && count >= 2) {
    std::string result = "CASE " + text(0);
    for (size_t i = 1; i < count; ++i) result += fmt::format(" WHEN {} THEN {}", text(i), i);
    return {result + " ELSE 0 END", Family::integer};
  }
  return SqlWriter::write_special_call(call, span, known);
}

std::unique_ptr<TargetDialect> sqlite_dialect() {
  return std::make_unique<WritingDialect<SqliteWriter>>("sqlite");
}

}  // namespace belay
