#include "emit/dialects/postgresql.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <functional>

#include "base/text.h"
#include "emit/writing/translation.h"
#include "plan/sql.h"

namespace belay {

bool PostgresqlWriter::is_reserved(std::string_view word) const {
  static constexpr std::array words{
#define WORD(word) std::string_view(#word),
#include "emit/dialects/postgresql_words.def"
#undef WORD
  };
  return std::ranges::binary_search(words, word);
}

// ---- types

namespace {

enum class Parameter { none, length, both, precision };

struct TypeRow {
  BaseType base;
  std::string_view text;
  std::string_view wider;  // of UNSIGNED; empty: the same
  Family family;
  Parameter parameter = Parameter::none;
  std::string_view differs = {};
};

constexpr std::array types{
    TypeRow{BaseType::tinyint, "smallint", "", Family::integer},
    TypeRow{BaseType::smallint, "smallint", "integer", Family::integer},
    TypeRow{BaseType::mediumint, "integer", "", Family::integer},
    TypeRow{BaseType::integer, "integer", "bigint", Family::integer},
    TypeRow{BaseType::bigint, "bigint", "", Family::integer},
    TypeRow{BaseType::serial, "bigint", "", Family::integer},
    TypeRow{BaseType::boolean, "smallint", "", Family::integer},
    TypeRow{BaseType::year, "smallint", "", Family::integer},
    TypeRow{BaseType::decimal, "numeric", "", Family::decimal, Parameter::both},
    TypeRow{BaseType::float_, "real", "", Family::floating},
    TypeRow{BaseType::double_, "double precision", "", Family::floating},
    TypeRow{BaseType::bit, "bit", "", Family::bits, Parameter::length},
    TypeRow{BaseType::date, "date", "", Family::date},
    TypeRow{BaseType::time, "time", "", Family::time, Parameter::precision,
            "a time is that of a day: 24:00:00 at most"},
    TypeRow{BaseType::datetime, "timestamp", "", Family::moment, Parameter::precision},
    TypeRow{BaseType::timestamp, "timestamp", "", Family::moment, Parameter::precision},
    TypeRow{BaseType::char_, "char", "", Family::text, Parameter::length},
    TypeRow{BaseType::varchar, "varchar", "", Family::text, Parameter::length},
    TypeRow{BaseType::tinytext, "text", "", Family::text},
    TypeRow{BaseType::text, "text", "", Family::text},
    TypeRow{BaseType::mediumtext, "text", "", Family::text},
    TypeRow{BaseType::longtext, "text", "", Family::text},
    TypeRow{BaseType::enum_, "varchar", "", Family::text},
    TypeRow{BaseType::set, "text", "", Family::text, Parameter::none, "which words a SET may hold is not checked"},
    TypeRow{BaseType::binary, "bytea", "", Family::binary},
    TypeRow{BaseType::varbinary, "bytea", "", Family::binary},
    TypeRow{BaseType::tinyblob, "bytea", "", Family::binary},
    TypeRow{BaseType::blob, "bytea", "", Family::binary},
    TypeRow{BaseType::mediumblob, "bytea", "", Family::binary},
    TypeRow{BaseType::longblob, "bytea", "", Family::binary},
    TypeRow{BaseType::json, "jsonb", "", Family::json},
    TypeRow{BaseType::uuid, "uuid", "", Family::uuid},
    TypeRow{BaseType::inet4, "inet", "", Family::other},
    TypeRow{BaseType::inet6, "inet", "", Family::other},
};

constexpr std::string_view kSpatial = "without PostGIS there are no such shapes: their bytes (WKB) are kept";

std::string with_parameter(const TypeRow& row, const DataType& type, std::string_view text) {
  switch (row.parameter) {
    case Parameter::none: return std::string(text);
    case Parameter::length: return fmt::format("{}({})", text, type.length.value_or(1));
    case Parameter::both:
      return type.decimals ? fmt::format("{}({},{})", text, type.length.value_or(10), *type.decimals)
                           : fmt::format("{}({})", text, type.length.value_or(10));
    case Parameter::precision: return fmt::format("{}({})", text, type.length.value_or(0));
  }
  return std::string(text);
}

size_t longest(const std::vector<std::string>& values) {
  size_t length = 1;
  for (const std::string& value : values) {
    length = std::max(length, static_cast<size_t>(std::ranges::count_if(value, std::not_fn(continues_character))));
  }
  return length;
}

}  // namespace

TargetType PostgresqlWriter::type_of(const DataType& type, bool auto_increment) const {
  if (type.base == BaseType::bit && type.length.value_or(1) == 1) return {"boolean", Family::boolean, "", ""};
  const auto row = std::ranges::find(types, type.base, &TypeRow::base);
  if (row == types.end()) {
    if (type.base == BaseType::vector || type.base == BaseType::foreign)
      return {"", Family::other, "", fmt::format("PostgreSQL has no type `{}`", type.name)};
    return {"bytea", Family::binary, std::string(kSpatial), ""};
  }
  TargetType target{with_parameter(*row, type, row->text), row->family, std::string(row->differs), ""};
  if (type.base == BaseType::enum_) target.text = fmt::format("varchar({})", longest(type.values));
  if (type.is_unsigned && !row->wider.empty()) target.text = row->wider;
  if (type.is_unsigned && type.base == BaseType::bigint && !auto_increment)
    target.differs = "numbers above 9223372036854775807 do not fit";
  if (type.is_zerofill) target.differs = "numbers are not filled up with zeros";
  return target;
}

std::string PostgresqlWriter::cast_type(const DataType& type) {
  const bool whole = type.name.starts_with("signed") || type.name.starts_with("unsigned");
  if (whole) return "bigint";
  if (type.base == BaseType::char_ || type.base == BaseType::varchar)
    return type.length ? fmt::format("varchar({})", *type.length) : "text";
  return type_of(type, false).text;
}

static std::string_view name_of_family(Family family) {
  switch (family) {
    case Family::boolean: return "boolean";
    case Family::integer: return "bigint";
    case Family::decimal: return "numeric";
    case Family::floating: return "double precision";
    case Family::binary: return "bytea";
    case Family::date: return "date";
    case Family::time: return "time";
    case Family::moment: return "timestamp";
    case Family::json: return "jsonb";
    case Family::uuid: return "uuid";
    default: return "text";
  }
}

Sql PostgresqlWriter::cast_to(Sql value, Family family) {
  if (family == Family::binary && value.family == Family::text && value.constant) return value;
  if (family == Family::boolean) return fit(cast_to(std::move(value), Family::integer), Family::boolean);
  if (family == Family::bits || family == Family::other || family == Family::null) return value;
  const bool counts = is_number(family) && value.family == Family::boolean;
  return {fmt::format("CAST({} AS {})", value.text, counts ? "integer" : name_of_family(family)), family};
}

std::string PostgresqlWriter::bytes(std::string_view value) const {
  std::string text = "'\\x";
  for (const char c : value) text += fmt::format("{:02x}", static_cast<unsigned char>(c));
  return text + "'";
}

// ---- values of the session

std::string PostgresqlWriter::null_safe_equal(const std::string& left, const std::string& right) const {
  return fmt::format("{} IS NOT DISTINCT FROM {}", left, right);
}

Sql PostgresqlWriter::default_in_values(const Column*) {
  return {"DEFAULT", Family::null, Binding::primary, true};
}

Sql PostgresqlWriter::last_identity(Span span) {
  differ(span, "lastval() is the last number that the session drew, not the first of several rows");
  return {"lastval()", Family::integer};
}

// A setting of the session with a prefix of its own holds any text.
static std::string setting_of(const std::string& variable) {
  std::string result = "sqlbelay.";
  for (const char c : variable) result += std::isalnum(static_cast<unsigned char>(c)) || c == '_' ? c : '_';
  return result;
}

// A value whose type is not known keeps it in a table: no text would fit into a column of numbers.
std::string PostgresqlWriter::table_of_variable(const std::string& variable) const {
  return name("sqlbelay_" + variable);
}

Sql PostgresqlWriter::variable(const std::string& variable) {
  const Family family = family_of_variable(variable);
  if (family == Family::unknown && course().variables.contains(variable))
    return {fmt::format("(SELECT value FROM pg_temp.{})", table_of_variable(variable))};
  const std::string text = fmt::format("NULLIF(current_setting('{}', true), '')", setting_of(variable));
  if (family == Family::text || family == Family::unknown || family == Family::null) return {text, Family::text};
  return cast_to({text, Family::text}, family);
}

Lines PostgresqlWriter::set_variable(const std::string& variable, const std::string& value) {
  if (family_of_variable(variable) != Family::unknown)
    return {fmt::format("SELECT set_config('{}', CAST({} AS text), false)", setting_of(variable), value)};
  const std::string table = table_of_variable(variable);
  return {"DROP TABLE IF EXISTS pg_temp." + table,
          fmt::format("CREATE TEMPORARY TABLE {} AS SELECT {} AS value", table, value)};
}

std::string PostgresqlWriter::count_on(const std::string& table, const std::string& column) const {
  return fmt::format("SELECT setval(pg_get_serial_sequence({}, {}), GREATEST((SELECT MAX({}) FROM {}), 0) + 1, false)",
                     text_literal(table), text_literal(column), name(column), table);
}

// AUTO_INCREMENT goes on behind explicit values, an identity column does not.
Lines PostgresqlWriter::finish(const Statement* next, Page&, Course& course) {
  Lines lines;
  if (next && as<Insert>(*next)) return lines;
  for (const auto& [table, column] : course.counters) lines.push_back(count_on(table, column));
  course.counters.clear();
  return lines;
}

void PostgresqlWriter::write_foreign_key_checks(bool on, Lines& lines) {
  differ(whole_, "only a superuser may leave foreign keys unchecked");
  lines.push_back(fmt::format("SET session_replication_role = {}", on ? "origin" : "replica"));
}

void PostgresqlWriter::write_statement(const Use& use, Lines& lines) {
  lines.push_back(fmt::format("SET search_path TO {}", name(use.database.text)));
}

void PostgresqlWriter::write_statement(const CreateDatabase& create, Lines& lines) {
  differ(whole_, "a database of MySQL is a schema here");
  lines.push_back(
      fmt::format("CREATE SCHEMA {}{}", create.if_not_exists ? "IF NOT EXISTS " : "", name(create.name.text)));
}

void PostgresqlWriter::write_statement(const DropDatabase& drop, Lines& lines) {
  differ(whole_, "a database of MySQL is a schema here");
  lines.push_back(fmt::format("DROP SCHEMA {}{} CASCADE", drop.if_exists ? "IF EXISTS " : "", name(drop.name.text)));
}

void PostgresqlWriter::write_statement(const DropRoutine& drop, Lines& lines) {
  lines.push_back(fmt::format("DROP {} IF EXISTS {}", drop.kind == RoutineKind::procedure ? "PROCEDURE" : "FUNCTION",
                              table_name(drop.routine)));
}

std::unique_ptr<TargetDialect> postgresql_dialect() {
  return std::make_unique<WritingDialect<PostgresqlWriter>>("postgresql");
}

}  // namespace belay
