// Calls of functions: most are a row of the dialect's table, a few need more than a table can say.
#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"
#include "emit/writing/sql_writer.h"
#include "plan/sql.h"

namespace belay {

static Family family_of_letter(char letter) {
  switch (letter) {
    case 't': return Family::text;
    case 'n': return Family::decimal;
    case 'i': return Family::integer;
    case 'b': return Family::boolean;
    case 'm': return Family::moment;
    case 'd': return Family::date;
    case 'j': return Family::json;
    default: return Family::unknown;
  }
}

static Family wanted_of(const FunctionRow& row, size_t argument) {
  if (row.arguments.empty()) return Family::unknown;
  return family_of_letter(row.arguments[std::min(argument, row.arguments.size() - 1)]);
}

// $1 stands for the first argument, $* for all, $+2 for those from the second on.
Sql SqlWriter::fill(const FunctionRow& row, const Call& call) {
  std::vector<std::string> arguments;
  Family first = Family::unknown;
  for (const Expression& argument : call.arguments) {
    Sql sql = write(argument, wanted_of(row, arguments.size()));
    if (first == Family::unknown && sql.family != Family::null) first = sql.family;
    arguments.push_back(call.arguments.size() == 1 || row.form.find(" $") == std::string_view::npos
                            ? sql.text
                            : bound(sql, Binding::unary));
  }
  if (call.distinct && !arguments.empty()) arguments.front() = "DISTINCT " + arguments.front();
  const auto from = [&](size_t begin) {
    return joined({arguments.begin() + static_cast<std::ptrdiff_t>(std::min(begin, arguments.size())), arguments.end()},
                  ", ");
  };
  std::string text;
  for (size_t i = 0; i < row.form.size(); ++i) {
    const char next = i + 1 < row.form.size() ? row.form[i + 1] : ' ';
    if (row.form[i] != '$') {
      text += row.form[i];
    } else if (next == '*') {
      text += from(0);
      ++i;
    } else if (next == '+') {
      text += from(static_cast<size_t>(row.form[i + 2] - '1'));
      i += 2;
    } else {
      text += arguments.at(static_cast<size_t>(next - '1'));
      ++i;
    }
  }
  return {text, row.family == Family::unknown ? first : row.family};
}

std::string SqlWriter::over(const WindowSpecification& window) {
  std::vector<std::string> parts;
  if (window.name) parts.push_back(name(window.name.text));
  std::vector<std::string> by;
  for (const Expression& each : window.partition_by) by.push_back(write(each).text);
  if (!by.empty()) parts.push_back("PARTITION BY " + joined(by, ", "));
  if (!window.order_by.empty()) parts.push_back(order_by(window.order_by));
  if (!window.frame.empty()) parts.emplace_back(page().text_of(window.frame));
  return " OVER (" + joined(parts, " ") + ")";
}

// Functions that every dialect writes alike.
Sql SqlWriter::write_special_call(const Call& call, Span span, bool& known) {
  const std::string function = to_lower(call.name.text);
  const auto argument = [&](size_t i) -> const Expression& { return call.arguments.at(i); };
  const size_t count = call.arguments.size();
  if (function == "if" && count == 3) {
    const Family family = common_family({&argument(1), &argument(2)});
    return {fmt::format("CASE WHEN {} THEN {} ELSE {} END", write_condition(argument(0)).text,
                        write(argument(1), family).text, write(argument(2), family).text),
            family};
  }
  if ((function == "ifnull" || function == "coalesce") && count >= 1) {
    std::vector<const Expression*> all;
    for (const Expression& each : call.arguments) all.push_back(&each);
    const Family family = common_family(all);
    std::vector<std::string> texts;
    for (const Expression& each : call.arguments) texts.push_back(write(each, family).text);
    return {fmt::format("COALESCE({})", joined(texts, ", ")), family};
  }
  // NULL where any of its arguments is, unlike the function of the same name elsewhere.
  if (function == "concat" && count >= 1) {
    std::vector<std::string> texts;
    for (const Expression& each : call.arguments) texts.push_back(bound(write(each, Family::text), Binding::other));
    return {joined(texts, " || "), Family::text, count > 1 ? Binding::other : Binding::primary};
  }
  if (function == "isnull" && count == 1) {
    return {operand(argument(0), Binding::other) + " IS NULL", Family::boolean, Binding::comparison};
  }
  if (function == "values" && count == 1 && !row_prefix_.empty()) {
    const auto* column = as<ColumnReference>(argument(0));
    const Column* found = column ? find_column(*column) : nullptr;
    if (column) {
      return {row_prefix_ + name(found ? found->name : column->column.text),
              found ? family_of(*found) : Family::unknown};
    }
  }
  if (function == "last_insert_id" && count == 0) return last_identity(span);
  if (function == "group_concat") return write_group_concat(call);
  const bool adds = function == "date_add" || function == "adddate";
  const bool subtracts = function == "date_sub" || function == "subdate";
  if ((adds || subtracts) && count == 2) {
    if (const auto* interval = as<Interval>(argument(1))) return shifted(write(argument(0)), *interval, subtracts);
    const Interval days{argument(1), "day"};
    return shifted(write(argument(0)), days, subtracts);
  }
  if (function == "timestampadd" && count == 2 && !keyword_of(call).empty()) {
    return shifted(write(argument(1)), Interval{argument(0), *call.keyword}, false);
  }
  if (function == "json_extract" && count == 2) return write_json_extract(argument(0), argument(1), false, span);
  if (function == "json_unquote" && count == 1) {
    const auto* inner = as<Call>(argument(0));
    if (inner && equals_ignoring_case(inner->name.text, "json_extract") && inner->arguments.size() == 2)
      return write_json_extract(inner->arguments[0], inner->arguments[1], true, span);
    const auto* arrow = as<Binary>(argument(0));
    if (arrow && arrow->op == BinaryOperator::json_extract)
      return write_json_extract(*arrow->left, *arrow->right, true, span);
  }
  known = false;
  return {};
}

std::vector<FunctionRow> rows_before(std::span<const FunctionRow> own, std::span<const FunctionRow> inherited) {
  std::vector<FunctionRow> rows(own.begin(), own.end());
  rows.insert(rows.end(), inherited.begin(), inherited.end());
  return rows;
}

const FunctionRow* SqlWriter::row_of(std::string_view function, size_t arguments) const {
  const auto is_it = [&](const FunctionRow& row) {
    return row.name == function && row.least <= arguments && arguments <= row.most;
  };
  const auto found = std::ranges::find_if(functions(), is_it);
  return found == functions().end() ? nullptr : &*found;
}

Sql SqlWriter::write_node(const Call& call, Span span) {
  const std::string function = to_lower(call.name.text);
  const FunctionRow* row = row_of(function, call.arguments.size());
  bool known = !call.schema && !(row && row->form.empty());
  Sql sql;
  if (known) sql = write_special_call(call, span, known);
  if (!known && !call.schema && row && !row->form.empty()) {
    if (!row->differs.empty()) differ(span, std::string(row->differs));
    sql = fill(*row, call);
    known = true;
  }
  if (!known) {
    refuse(span, fmt::format("{} has no function `{}` that does the same", database_name(), function));
    return {};
  }
  if (call.over) sql.text += over(*call.over);
  return sql;
}

}  // namespace belay
