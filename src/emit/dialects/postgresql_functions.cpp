// PostgreSQL's functions: most of them as a table, then JSON, dates and patterns.
#include <fmt/format.h>

#include <array>
#include <optional>

#include "base/text.h"
#include "emit/dialects/postgresql.h"
#include "emit/writing/json_path.h"
#include "plan/sql.h"

namespace belay {

std::span<const FunctionRow> PostgresqlWriter::functions() const {
  static constexpr std::array rows{
#define FUNCTION(name, least, most, form, family, arguments, differs) \
  FunctionRow{name, least, most, form, Family::family, arguments, differs},
#include "emit/dialects/postgresql_functions.def"
#undef FUNCTION
  };
  return rows;
}

// ---- dates

static std::string_view interval_unit(std::string_view unit) {
  constexpr std::array<std::string_view, 8> same{"microsecond", "second", "minute", "hour",
                                                 "day",         "week",   "month",  "year"};
  for (const std::string_view each : same) {
    if (each == unit) return each;
  }
  return {};
}

Sql PostgresqlWriter::shifted(Sql moment, const Interval& interval, bool back) {
  if (moment.constant && moment.family == Family::text) moment = cast_to(moment, Family::moment);
  if (moment.family == Family::text || is_number(moment.family)) moment = cast_to(moment, Family::moment);
  const bool quarters = interval.unit == "quarter";
  const std::string_view unit = quarters ? "month" : interval_unit(interval.unit);
  if (unit.empty()) {
    refuse(interval.value->span, fmt::format("an interval in {} is written in another way", interval.unit));
    return {};
  }
  const Sql amount = write(*interval.value, Family::decimal);
  const bool plain = amount.constant && !quarters && amount.text.find('\'') == std::string::npos;
  const std::string length =
      plain ? fmt::format("INTERVAL '{} {}'", amount.text, unit)
            : fmt::format("{} * INTERVAL '{} {}'", bound(amount, Binding::product), quarters ? 3 : 1, unit);
  return {fmt::format("{} {} {}", bound(moment, Binding::sum), back ? "-" : "+", length), Family::moment, Binding::sum};
}

// The forms of DATE_FORMAT, as to_char() has them (MySQL manual, "Date and Time Functions").
static std::optional<std::string> template_of(std::string_view format) {
  std::string result;
  std::string words;  // that stand for themselves
  const auto close = [&] {
    const bool plain = words.find_first_not_of(" -/:.,") == std::string::npos;
    if (!words.empty()) result += plain ? words : "\"" + words + "\"";
    words.clear();
  };
  for (size_t i = 0; i < format.size(); ++i) {
    if (format[i] != '%' || i + 1 == format.size()) {
      words += format[i];
      continue;
    }
    std::string_view pattern;
    switch (format[++i]) {
      case 'Y': pattern = "YYYY"; break;
      case 'y': pattern = "YY"; break;
      case 'm': pattern = "MM"; break;
      case 'c': pattern = "FMMM"; break;
      case 'd': pattern = "DD"; break;
      case 'e': pattern = "FMDD"; break;
      case 'H': pattern = "HH24"; break;
      case 'h':
      case 'I': pattern = "HH12"; break;
      case 'i': pattern = "MI"; break;
      case 's':
      case 'S': pattern = "SS"; break;
      case 'f': pattern = "US"; break;
      case 'p': pattern = "AM"; break;
      case 'T': pattern = "HH24:MI:SS"; break;
      case 'M': pattern = "FMMonth"; break;
      case 'b': pattern = "Mon"; break;
      case 'W': pattern = "FMDay"; break;
      case 'a': pattern = "Dy"; break;
      case 'j': pattern = "DDD"; break;
      case '%': words += '%'; continue;
      default: return std::nullopt;
    }
    close();
    result += pattern;
  }
  close();
  return result;
}

// ---- JSON

static std::string array_of(const std::vector<std::string>& steps) {
  std::string text = "'{";
  for (size_t i = 0; i < steps.size(); ++i) {
    if (i > 0) text += ',';
    const bool plain = steps[i].find_first_not_of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_") ==
                       std::string::npos;
    text += plain ? steps[i] : "\"" + steps[i] + "\"";
  }
  return text + "}'";
}

static std::optional<std::vector<std::string>> path_of(const Expression& path) {
  const auto* literal = as<Literal>(path);
  if (!literal || literal->kind != LiteralKind::string) return std::nullopt;
  return json_steps(literal->value);
}

Sql PostgresqlWriter::write_json_extract(const Expression& document, const Expression& path, bool unquoted, Span span) {
  const auto steps = path_of(path);
  if (!steps) {
    refuse(span, "the path is not plain: only keys and places in arrays are carried over");
    return {};
  }
  const std::string text = bound(write(document, Family::json), Binding::primary);
  return {fmt::format("{} {} {}", text, unquoted ? "#>>" : "#>", array_of(*steps)),
          unquoted ? Family::text : Family::json, Binding::other};
}

// ---- the rest

Sql PostgresqlWriter::write_group_concat(const Call& call) {
  std::vector<std::string> parts;
  for (const Expression& argument : call.arguments) {
    parts.push_back(bound(cast_to(write(argument), Family::text), Binding::other));
  }
  const GroupConcat concat = call.concat.value_or({});
  std::string text = fmt::format("string_agg({}{}, {}", call.distinct ? "DISTINCT " : "", joined(parts, " || "),
                                 text_literal(concat.separator.value_or(",")));
  // With DISTINCT the values are sorted as what they are made: texts.
  std::vector<std::string> order;
  for (const OrderItem& item : concat.order_by) {
    const Sql value = write(item.value);
    const Sql sorted = call.distinct ? cast_to(value, Family::text) : value;
    if (call.distinct && bound(sorted, Binding::other) != joined(parts, " || "))
      refuse(item.value.span, "with DISTINCT the texts are sorted as they are, and not by something else");
    order.push_back(sorted.text + (item.direction == Direction::descending ? " DESC" : ""));
  }
  if (!order.empty()) text += " ORDER BY " + joined(order, ", ");
  return {text + ")", Family::text};
}

Sql PostgresqlWriter::write_special_call(const Call& call, Span span, bool& known) {
  const std::string function = to_lower(call.name.text);
  const size_t count = call.arguments.size();
  const auto argument = [&](size_t i) -> const Expression& { return call.arguments.at(i); };
  const auto text = [&](size_t i) { return write(argument(i), Family::text).text; };
  const bool moments =
      function == "current_timestamp" || function == "now" || function == "localtimestamp" || function == "localtime";
  if (moments && count == 1) return {fmt::format("LOCALTIMESTAMP({})", write(argument(0)).text), Family::moment};
  if (function == "date_format" && count == 2) {
    const auto* format = as<Literal>(argument(1));
    const auto form = format ? template_of(format->value) : std::nullopt;
    if (!form) refuse(span, "the format has no counterpart");
    return {fmt::format("to_char({}, {})", write(argument(0), Family::moment).text, text_literal(form.value_or(""))),
            Family::text};
  }
  if (function == "str_to_date" && count == 2) {
    const auto* format = as<Literal>(argument(1));
    const auto form = format ? template_of(format->value) : std::nullopt;
    if (!form) refuse(span, "the format has no counterpart");
    return {fmt::format("CAST(to_timestamp({}, {}) AS timestamp)", text(0), text_literal(form.value_or(""))),
            Family::moment};
  }
  const bool cuts = function == "substr" || function == "substring" || function == "mid";
  if (cuts && (count == 2 || count == 3)) {
    const Sql from = write(argument(1), Family::integer);
    const std::string length = count == 3 ? fmt::format(", CAST({} AS integer)", write(argument(2)).text) : "";
    if (!from.text.starts_with('-'))
      return {fmt::format("substr({}, CAST({} AS integer){})", text(0), from.text, length), Family::text};
    return {count == 2 ? fmt::format("right({}, {})", text(0), from.text.substr(1))
                       : fmt::format("substr(right({}, {}), 1{})", text(0), from.text.substr(1), length),
            Family::text};
  }
  if (function == "trim" && count >= 1) {
    const std::string side = keyword_of(call).empty() ? "BOTH" : to_upper(keyword_of(call));
    const std::string what = count == 2 ? text(1) + " " : "";
    return {count == 2 || !keyword_of(call).empty() ? fmt::format("trim({} {}FROM {})", side, what, text(0))
                                                    : fmt::format("trim({})", text(0)),
            Family::text};
  }
  if (function == "extract" && count == 1 && !interval_unit(keyword_of(call)).empty()) {
    return {
        fmt::format("CAST(extract({} FROM {}) AS integer)", keyword_of(call), write(argument(0), Family::moment).text),
        Family::integer};
  }
  if (function == "hex" && count == 1) {
    const Sql value = write(argument(0));
    if (is_number(value.family)) return {fmt::format("upper(to_hex({}))", value.text), Family::text};
    const std::string raw =
        value.family == Family::binary ? value.text : fmt::format("convert_to({}, 'UTF8')", value.text);
    return {fmt::format("upper(encode({}, 'hex'))", raw), Family::text};
  }
  if (function == "sha2" && count == 2) {
    const std::string size = write(argument(1)).text;
    if (size != "224" && size != "256" && size != "384" && size != "512")
      refuse(span, "there is no SHA-2 of this size");
    return {fmt::format("encode(sha{}(convert_to({}, 'UTF8')), 'hex')", size, text(0)), Family::text};
  }
  if (function == "substring_index" && count == 3) {
    const std::string place = write(argument(2)).text;
    if (place == "1" || place == "-1")
      return {fmt::format("split_part({}, {}, {})", text(0), text(1), place), Family::text};
    refuse(span, "only the first and the last part are carried over");
    return {};
  }
  if (function == "locate" && count == 3) {
    refuse(span, "the search begins at the start there");
    return {};
  }
  if (function == "convert_tz" && count == 3) {
    const auto zone = [&](size_t i) {
      const Sql sql = write(argument(i), Family::text);
      const bool offset = sql.constant && (sql.text.starts_with("'+") || sql.text.starts_with("'-"));
      return offset ? fmt::format("INTERVAL {}", sql.text) : sql.text;
    };
    return {fmt::format("({} AT TIME ZONE {}) AT TIME ZONE {}",
                        bound(write(argument(0), Family::moment), Binding::primary), zone(1), zone(2)),
            Family::moment, Binding::other};
  }
  if (function == "timestampdiff" && count == 2) {
    const std::string from = write(argument(0), Family::moment).text;
    const std::string to = write(argument(1), Family::moment).text;
    const auto seconds = [&](int each) {
      return Sql{
          fmt::format("CAST(trunc(extract(epoch FROM (CAST({} AS timestamp) - CAST({} AS timestamp))) / {}) AS bigint)",
                      to, from, each),
          Family::integer};
    };
    if (keyword_of(call) == "second") return seconds(1);
    if (keyword_of(call) == "minute") return seconds(60);
    if (keyword_of(call) == "hour") return seconds(3600);
    if (keyword_of(call) == "day") return seconds(86400);
    if (keyword_of(call) == "week") return seconds(604800);
    const std::string age = fmt::format("age(CAST({} AS timestamp), CAST({} AS timestamp))", to, from);
    const std::string years = fmt::format("CAST(extract(year FROM {}) AS integer)", age);
    if (keyword_of(call) == "year") return {years, Family::integer};
    if (keyword_of(call) == "month")
      return {fmt::format("{} * 12 + CAST(extract(month FROM {}) AS integer)", years, age), Family::integer,
              Binding::sum};
    refuse(span, "a difference in this unit is written in another way");
    return {};
  }
  const bool sets = function == "json_set" || function == "json_insert" || function == "json_replace";
  if (sets && count == 3) {
    const auto steps = path_of(argument(1));
    if (!steps || function == "json_insert") refuse(span, "this change of a document has no counterpart");
    return {fmt::format("jsonb_set({}, {}, to_jsonb({}){})", write(argument(0), Family::json).text,
                        array_of(steps.value_or(std::vector<std::string>())),
                        as<Literal>(argument(2)) ? cast_to(write(argument(2)), write(argument(2)).family).text
                                                 : write(argument(2)).text,
                        function == "json_replace" ? ", false" : ""),
            Family::json};
  }
  if (function == "json_remove" && count == 2) {
    const auto steps = path_of(argument(1));
    if (!steps) refuse(span, "the path is not plain");
    return {fmt::format("{} #- {}", bound(write(argument(0), Family::json), Binding::primary),
                        array_of(steps.value_or(std::vector<std::string>()))),
            Family::json, Binding::other};
  }
  if (function == "json_contains" && count == 2) {
    return {fmt::format("{} @> {}", bound(write(argument(0), Family::json), Binding::other),
                        bound(cast_to(write(argument(1)), Family::json), Binding::other)),
            Family::boolean, Binding::comparison};
  }
  if (function == "json_valid" && count == 1) {
    if (write(argument(0)).family == Family::json)
      return {fmt::format("{} IS NOT NULL", bound(write(argument(0)), Binding::other)), Family::boolean,
              Binding::comparison};
    return write_json_check(write(argument(0), Family::text), span);
  }
  if (function == "field" && count >= 2) {
    std::string result = "CASE " + text(0);
    for (size_t i = 1; i < count; ++i) result += fmt::format(" WHEN {} THEN {}", text(i), i);
    return {result + " ELSE 0 END", Family::integer};
  }
  if (function == "elt" && count >= 2) {
    std::string result = "CASE " + write(argument(0), Family::integer).text;
    for (size_t i = 1; i < count; ++i) result += fmt::format(" WHEN {} THEN {}", i, text(i));
    return {result + " END", Family::text};
  }
  return SqlWriter::write_special_call(call, span, known);
}

// Before PostgreSQL 16 the only test of a document is the cast, which fails where MySQL's function is false. A CHECK
// refuses the row either way; NULL stays NULL.
Sql PostgresqlWriter::write_json_check(const Sql& document, Span span) {
  if (!in_check_) {
    refuse(span, "PostgreSQL has no function `json_valid` before 16");
    return {};
  }
  differ(span, "a text that is no document fails by the cast, not by the check");
  return {fmt::format("CAST(CAST({} AS json) AS text) <> ''", document.text), Family::boolean, Binding::comparison};
}

// MySQL compares without regard to case, and so do these.
Sql PostgresqlWriter::write_like(const PatternMatch& match) {
  std::string text = fmt::format("{} {}ILIKE {}", operand(*match.value, Binding::other, Family::text),
                                 match.negated ? "NOT " : "", operand(*match.pattern, Binding::other, Family::text));
  if (match.escape) text += " ESCAPE " + write(*match.escape).text;
  return {text, Family::boolean, Binding::comparison};
}

Sql PostgresqlWriter::write_regexp(const PatternMatch& match) {
  return {fmt::format("{} {} {}", operand(*match.value, Binding::other, Family::text), match.negated ? "!~*" : "~*",
                      operand(*match.pattern, Binding::other, Family::text)),
          Family::boolean, Binding::comparison};
}

}  // namespace belay
