// Expressions. MySQL converts whatever stands in the wrong place; other databases want it said, so every piece of SQL
// knows its family, and fit() says it.
#include <fmt/format.h>

#include <algorithm>

#include "base/overloaded.h"
#include "base/text.h"
#include "catalog/literal_text.h"
#include "emit/writing/sql_writer.h"
#include "plan/sql.h"

namespace belay {

std::string SqlWriter::bound(const Sql& sql, Binding least) {
  return sql.binding < least ? "(" + sql.text + ")" : sql.text;
}

std::string SqlWriter::operand(const Expression& expression, Binding least, Family wanted) {
  return bound(write(expression, wanted), least);
}

Sql SqlWriter::write(const Expression& expression) {
  return std::visit([&](const auto& node) { return write_node(node, expression.span); }, expression.node);
}

template <class Node>
Sql SqlWriter::write_node(const Node&, Span span) {
  refuse(span, fmt::format("{} has nothing like it", database_name()));
  return {};
}

static bool is_whole_number(std::string_view text) {
  if (text.starts_with('-') || text.starts_with('+')) text.remove_prefix(1);
  return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

// A literal takes the form that its place wants.
static Sql as_number(const Sql& value) {
  std::string inner = value.text.substr(1, value.text.size() - 2);
  if (!is_whole_number(inner)) return value;
  return {inner, Family::integer, inner.starts_with('-') ? Binding::unary : Binding::primary, true};
}

Sql SqlWriter::fit(Sql value, Family wanted) {
  if (wanted == Family::unknown || value.family == wanted || value.family == Family::null) return value;
  const bool to_number = is_number(wanted);
  if (wanted == Family::boolean) {
    if (!has_booleans()) return value;
    if (value.constant && value.family == Family::integer)
      return {value.text == "0" ? "FALSE" : "TRUE", Family::boolean, Binding::primary, true};
    if (value.family == Family::text || value.family == Family::bits) value = cast_to(value, Family::integer);
    return {bound(value, Binding::other) + " <> 0", Family::boolean, Binding::comparison};
  }
  if (value.family == Family::boolean && value.constant && to_number)
    return {value.text == "FALSE" || value.text == "0" ? "0" : "1", Family::integer, Binding::primary, true};
  if (value.family == Family::boolean && has_booleans() && (to_number || wanted == Family::text)) {
    return fit(cast_to(value, Family::integer), wanted);
  }
  if (value.constant && value.family == Family::text) return to_number ? as_number(value) : value;
  if (value.constant && is_number(value.family) && (is_time(wanted) || wanted == Family::json))
    return {text_literal(value.text), Family::text, Binding::primary, true};
  if (value.constant && wanted == Family::text && value.family != Family::binary)
    return {text_literal(value.text), Family::text, Binding::primary, true};
  if (value.family == Family::unknown || (to_number && is_number(value.family))) return value;
  if (is_time(wanted) && is_time(value.family)) return value;
  return cast_to(value, wanted);
}

Family SqlWriter::family_of(const Column& column) const {
  return column.known ? type_of(column.definition->type, column.auto_increment).family : Family::unknown;
}

// ---- leaves

Sql SqlWriter::write_node(const Literal& literal, Span span) {
  switch (literal.kind) {
    case LiteralKind::string: return {text_literal(literal.value), Family::text, Binding::primary, true};
    case LiteralKind::integer: return {literal.value, Family::integer, Binding::primary, true};
    case LiteralKind::decimal: return {literal.value, Family::decimal, Binding::primary, true};
    case LiteralKind::floating: return {literal.value, Family::floating, Binding::primary, true};
    case LiteralKind::hex: return {bytes(literal.value), Family::binary, Binding::primary, true};
    case LiteralKind::bit: {
      const unsigned long long number =
          literal.value.size() > 63 ? 0 : std::strtoull(literal.value.c_str(), nullptr, 2);
      if (literal.value.size() > 63) refuse(span, "the bits do not fit in a number");
      return {std::to_string(number), Family::integer, Binding::primary, true};
    }
    case LiteralKind::null: return {"NULL", Family::null, Binding::primary, true};
    case LiteralKind::true_: return {has_booleans() ? "TRUE" : "1", Family::boolean, Binding::primary, true};
    case LiteralKind::false_: return {has_booleans() ? "FALSE" : "0", Family::boolean, Binding::primary, true};
    case LiteralKind::date:
    case LiteralKind::timestamp:
    case LiteralKind::time: {
      const Family family = literal.kind == LiteralKind::date   ? Family::date
                            : literal.kind == LiteralKind::time ? Family::time
                                                                : Family::moment;
      return cast_to({text_literal(literal.value), Family::text, Binding::primary, true}, family);
    }
    case LiteralKind::default_: return {"DEFAULT", Family::null, Binding::primary, true};
  }
  return {};
}

const Column* SqlWriter::find_column(const ColumnReference& reference) const {
  if (is_of_trigger(reference)) return trigger_table_->find_column(reference.column.text);
  for (auto scope = scopes_.rbegin(); scope != scopes_.rend(); ++scope) {
    for (const ScopeEntry& entry : *scope) {
      if (!entry.table) continue;
      if (reference.table && !equals_ignoring_case(entry.name, reference.table->text)) continue;
      if (const Column* column = entry.table->find_column(reference.column.text)) return column;
    }
  }
  return nullptr;
}

// A column is spelled as its table has it: MySQL does not look at the case.
Sql SqlWriter::write_node(const ColumnReference& reference, Span) {
  const Column* column = find_column(reference);
  if (!reference.table) {
    const auto set = overridden_.find(to_lower(reference.column.text));
    if (set != overridden_.end() && column) return set->second;
  }
  std::string text;
  if (reference.table && !row_alias_.empty() && equals_ignoring_case(reference.table->text, row_alias_))
    return {row_prefix_ + name(column ? column->name : reference.column.text),
            column ? family_of(*column) : Family::unknown};
  if (reference.schema && has_schemas()) text = name(reference.schema->text) + ".";
  if (reference.table)
    text += (is_of_trigger(reference) ? to_upper(reference.table->text) : name(reference.table->text)) + ".";
  if (!reference.table && column) text += qualifier_;
  text += name(column ? column->name : reference.column.text);
  return {text, column ? family_of(*column) : Family::unknown};
}

Sql SqlWriter::write_node(const Star& star, Span) {
  return {star.table ? name(star.table->text) + ".*" : "*"};
}

Sql SqlWriter::write_node(const UserVariable& reference, Span span) {
  const std::string name = to_lower(reference.name.text);
  if (trigger_table_) refuse(span, "a trigger reads the variable when it runs");
  if (course().lost_variables.contains(name)) refuse(span, "what sets the variable is refused");
  if (!course().variables.contains(name)) {
    differ(span, fmt::format("@{} was not set: it is NULL", name));
    return {"NULL", Family::null, Binding::primary, true};
  }
  differ(span, loss_of_variables());
  return variable(name);
}

// ---- operators

Sql SqlWriter::write_node(const Unary& unary, Span span) {
  switch (unary.op) {
    case UnaryOperator::plus: return write(*unary.operand);
    case UnaryOperator::minus: {
      const Sql value = write(*unary.operand);
      return {"-" + bound(value, Binding::primary), value.family, Binding::unary, value.constant};
    }
    case UnaryOperator::bit_not:
      return {"~" + operand(*unary.operand, Binding::unary), Family::integer, Binding::unary};
    case UnaryOperator::logical_not:
      return {"NOT " + operand(*unary.operand, Binding::not_, Family::boolean), Family::boolean, Binding::not_};
    case UnaryOperator::binary:
      differ(span, fmt::format("{} compares the bytes of texts without being told", database_name()));
      return write(*unary.operand);
    case UnaryOperator::prior: break;
  }
  refuse(span, fmt::format("{} has no such operator", database_name()));
  return {};
}

// The family that values of several places are brought to before they are compared.
Family SqlWriter::common_family(const std::vector<const Expression*>& expressions) {
  Family family = Family::unknown;
  for (const Expression* each : expressions) {
    const Sql sql = write(*each);
    if (sql.family == Family::unknown && !sql.constant) return Family::unknown;
    if (!sql.constant && sql.family != Family::null) return sql.family;
    if (family == Family::unknown) family = sql.family;
  }
  return family;
}

static bool is_row(const Expression& expression) {
  return as<Row>(expression) || as<Subquery>(expression);
}

Sql SqlWriter::write_comparison(const Binary& binary, std::string_view sign) {
  const Family family =
      is_row(*binary.left) && as<Row>(*binary.left) ? Family::unknown : common_family({&*binary.left, &*binary.right});
  const std::string left = operand(*binary.left, Binding::other, family);
  const std::string right = operand(*binary.right, Binding::other, family);
  if (sign == "<=>") return {null_safe_equal(left, right), Family::boolean, Binding::comparison};
  return {fmt::format("{} {} {}", left, sign, right), Family::boolean, Binding::comparison};
}

Sql SqlWriter::write_arithmetic(const Binary& binary) {
  const auto number = [&](const Expression& each, Binding least) {
    Sql sql = write(each);
    if (sql.family == Family::text || sql.family == Family::boolean) sql = fit(sql, Family::integer);
    return std::pair(bound(sql, least), sql.family);
  };
  const bool is_sum = binary.op == BinaryOperator::add || binary.op == BinaryOperator::subtract;
  const Binding binding = is_sum ? Binding::sum : Binding::product;
  const auto [left, left_family] = number(*binary.left, binding);
  const auto [right, right_family] = number(*binary.right, static_cast<Binding>(static_cast<int>(binding) + 1));
  const Family family = left_family == Family::integer ? right_family : left_family;
  switch (binary.op) {
    case BinaryOperator::add: return {left + " + " + right, family, binding};
    case BinaryOperator::subtract: return {left + " - " + right, family, binding};
    case BinaryOperator::multiply: return {left + " * " + right, family, binding};
    case BinaryOperator::modulo: return {left + " % " + right, family, binding};
    case BinaryOperator::divide:
      return {fmt::format("{} * 1.0 / {}", left, right), Family::decimal, binding};  // of integers too
    default: break;
  }
  const Sql quotient{fmt::format("{} / {}", left, right), Family::decimal, binding};
  return left_family == Family::integer && right_family == Family::integer
             ? Sql{quotient.text, Family::integer, binding}
             : cast_to({fmt::format("trunc({})", quotient.text), Family::decimal}, Family::integer);
}

// moment + INTERVAL 1 DAY, and INTERVAL 1 DAY + moment
Sql SqlWriter::write_shift(const Binary& binary, Span span) {
  const auto* interval = as<Interval>(*binary.right);
  const bool back = binary.op == BinaryOperator::subtract;
  if (interval) return shifted(write(*binary.left), *interval, back);
  if (back) refuse(span, "an interval cannot stand before a minus");
  return shifted(write(*binary.right), *as<Interval>(*binary.left), false);
}

Sql SqlWriter::write_node(const Binary& binary, Span span) {
  const auto logical = [&](std::string_view word, Binding binding) {
    return Sql{fmt::format("{} {} {}", operand(*binary.left, binding, Family::boolean), word,
                           operand(*binary.right, binding, Family::boolean)),
               Family::boolean, binding};
  };
  const auto bits = [&](std::string_view sign) {
    return Sql{fmt::format("{} {} {}", operand(*binary.left, Binding::sum), sign, operand(*binary.right, Binding::sum)),
               Family::integer, Binding::other};
  };
  switch (binary.op) {
    case BinaryOperator::or_: return logical("OR", Binding::or_);
    case BinaryOperator::and_: return logical("AND", Binding::and_);
    case BinaryOperator::xor_: {
      const auto side = [&](const Expression& each) { return "(" + write_condition(each).text + ")"; };
      return {fmt::format("{} <> {}", side(*binary.left), side(*binary.right)), Family::boolean, Binding::comparison};
    }
    case BinaryOperator::equal: return write_comparison(binary, "=");
    case BinaryOperator::not_equal: return write_comparison(binary, "<>");
    case BinaryOperator::less: return write_comparison(binary, "<");
    case BinaryOperator::less_or_equal: return write_comparison(binary, "<=");
    case BinaryOperator::greater: return write_comparison(binary, ">");
    case BinaryOperator::greater_or_equal: return write_comparison(binary, ">=");
    case BinaryOperator::null_safe_equal: return write_comparison(binary, "<=>");
    case BinaryOperator::bit_or: return bits("|");
    case BinaryOperator::bit_and: return bits("&");
    case BinaryOperator::shift_left: return bits("<<");
    case BinaryOperator::shift_right: return bits(">>");
    case BinaryOperator::add:
    case BinaryOperator::subtract:
      if (as<Interval>(*binary.left) || as<Interval>(*binary.right)) return write_shift(binary, span);
      return write_arithmetic(binary);
    case BinaryOperator::multiply:
    case BinaryOperator::divide:
    case BinaryOperator::integer_divide:
    case BinaryOperator::modulo: return write_arithmetic(binary);
    case BinaryOperator::json_extract: return write_json_extract(*binary.left, *binary.right, false, span);
    case BinaryOperator::json_extract_unquoted: return write_json_extract(*binary.left, *binary.right, true, span);
    case BinaryOperator::concat:
      return {fmt::format("{} || {}", operand(*binary.left, Binding::other, Family::text),
                          operand(*binary.right, Binding::other, Family::text)),
              Family::text, Binding::other};
    case BinaryOperator::bit_xor:
    case BinaryOperator::sounds_like:
    case BinaryOperator::member_of:
    case BinaryOperator::foreign: break;
  }
  refuse(span, fmt::format("{} has no such operator", database_name()));
  return {};
}

Sql SqlWriter::write_node(const PatternMatch& match, Span) {
  return match.kind == PatternKind::like ? write_like(match) : write_regexp(match);
}

Sql SqlWriter::write_node(const Between& between, Span) {
  const Family family = common_family({&*between.value, &*between.low, &*between.high});
  return {fmt::format("{}{} BETWEEN {} AND {}", operand(*between.value, Binding::other, family),
                      between.negated ? " NOT" : "", operand(*between.low, Binding::other, family),
                      operand(*between.high, Binding::other, family)),
          Family::boolean, Binding::comparison};
}

Sql SqlWriter::write_node(const Is& is, Span) {
  const std::string negation = is.negated ? " NOT" : "";
  if (is.test == TruthTest::null) {
    return {operand(*is.value, Binding::other) + " IS" + negation + " NULL", Family::boolean, Binding::comparison};
  }
  const std::string value = bound(write_condition(*is.value), Binding::other);
  const std::string_view word = is.test == TruthTest::true_ ? "TRUE" : is.test == TruthTest::false_ ? "FALSE" : "NULL";
  return {fmt::format("{} IS{} {}", value, negation, word), Family::boolean, Binding::comparison};
}

Sql SqlWriter::write_node(const InList& in, Span) {
  std::vector<const Expression*> all{&*in.value};
  for (const Expression& item : in.items) all.push_back(&item);
  const Family family = as<Row>(*in.value) ? Family::unknown : common_family(all);
  std::vector<std::string> items;
  for (const Expression& item : in.items) items.push_back(write(item, family).text);
  return {fmt::format("{}{} IN ({})", operand(*in.value, Binding::other, family), in.negated ? " NOT" : "",
                      joined(items, ", ")),
          Family::boolean, Binding::comparison};
}

Sql SqlWriter::write_node(const InQuery& in, Span) {
  return {fmt::format("{}{} IN ({})", operand(*in.value, Binding::other), in.negated ? " NOT" : "", write(*in.query)),
          Family::boolean, Binding::comparison};
}

Sql SqlWriter::write_node(const Subquery& subquery, Span) {
  const std::string_view word = subquery.quantifier == Quantifier::any   ? "ANY "
                                : subquery.quantifier == Quantifier::all ? "ALL "
                                                                         : "";
  const auto* select = std::get_if<Select>(&subquery.query->body);
  Family family = Family::unknown;
  std::string text = fmt::format("{}({})", word, write(*subquery.query));
  if (select && select->items.size() == 1) {
    open_scope(*subquery.query);
    family = write(select->items.front().value).family;
    close_scope();
  }
  return {std::move(text), family == Family::null ? Family::unknown : family};
}

Sql SqlWriter::write_node(const Exists& exists, Span) {
  return {fmt::format("EXISTS ({})", write(*exists.query)), Family::boolean};
}

Sql SqlWriter::write_node(const Case& node, Span) {
  std::vector<const Expression*> results;
  for (const CaseBranch& branch : node.branches) results.push_back(&branch.then);
  if (node.otherwise) results.push_back(&*node.otherwise);
  const Family family = common_family(results);
  std::string text = "CASE";
  if (node.operand) text += " " + write(*node.operand).text;
  for (const CaseBranch& branch : node.branches) {
    const Family wanted = node.operand ? common_family({&*node.operand, &branch.when}) : Family::boolean;
    text += fmt::format(" WHEN {} THEN {}", write(branch.when, wanted).text, write(branch.then, family).text);
  }
  if (node.otherwise) text += " ELSE " + write(*node.otherwise, family).text;
  return {text + " END", family};
}

Sql SqlWriter::write_node(const Cast& cast, Span span) {
  if (cast.is_array) refuse(span, fmt::format("{} has no multi-valued index", database_name()));
  const TargetType type = type_of(*cast.type, false);
  return {fmt::format("CAST({} AS {})", write(*cast.value).text, cast_type(*cast.type)), type.family};
}

Sql SqlWriter::write_node(const Collate& collate, Span span) {
  differ(span, fmt::format("{} has no collation `{}`", database_name(), collate.collation.text));
  return write(*collate.value);
}

Sql SqlWriter::write_node(const Row& row, Span) {
  std::vector<std::string> items;
  for (const Expression& item : row.items) items.push_back(write(item).text);
  return {"(" + joined(items, ", ") + ")"};
}

// ---- what columns take

static unsigned long long number_of_bytes(std::string_view bytes) {
  unsigned long long number = 0;
  for (const char c : bytes) number = number << 8U | static_cast<unsigned char>(c);
  return number;
}

// 0x10, b'1' and '\0' are numbers, bits or bytes: whatever their column is.
std::optional<Sql> SqlWriter::bytes_for(const Literal& literal, const Column& column) const {
  const DataType& type = column.definition->type;
  const Family family = family_of(column);
  const bool is_text = literal.kind == LiteralKind::string;
  if (is_text ? type.base != BaseType::bit : literal.kind != LiteralKind::hex && literal.kind != LiteralKind::bit)
    return std::nullopt;
  if (is_text && !literal.value.empty() && static_cast<unsigned char>(literal.value.front()) > 1) return std::nullopt;
  const bool is_bits = literal.kind == LiteralKind::bit;
  const unsigned long long number =
      is_bits ? std::strtoull(literal.value.c_str(), nullptr, 2) : number_of_bytes(literal.value);
  if (family == Family::bits) {
    std::string digits;
    for (uint64_t i = type.length.value_or(1); i-- > 0;) digits += (number >> i & 1U) != 0 ? '1' : '0';
    return Sql{"B'" + digits + "'", Family::bits, Binding::primary, true};
  }
  const Sql value{std::to_string(number), Family::integer, Binding::primary, true};
  if (is_number(family)) return value;
  if (family == Family::boolean)
    return has_booleans() ? Sql{number == 0 ? "FALSE" : "TRUE", Family::boolean, Binding::primary, true} : value;
  if (family == Family::text && !is_bits) return Sql{text_literal(literal.value), Family::text, Binding::primary, true};
  return std::nullopt;
}

Sql SqlWriter::value_for(const Expression& expression, const Column* column) {
  if (!column) return write(expression);
  const Family family = family_of(*column);
  const auto* literal = as<Literal>(expression);
  if (const auto value = literal ? bytes_for(*literal, *column) : std::nullopt) return *value;
  Sql value = write(expression);
  if (family == Family::bits && value.constant && value.family == Family::integer)
    return bytes_for({LiteralKind::hex, std::string(1, static_cast<char>(std::atoi(value.text.c_str()))), {}}, *column)
        .value_or(value);
  if (is_time(family) && value.constant && is_no_day(value.text)) {
    differ(expression.span, fmt::format("{} has no such day: the value is NULL", database_name()));
    return {"NULL", Family::null, Binding::primary, true};
  }
  if (family == Family::boolean && !has_booleans()) return value;
  return fit(std::move(value), family);
}

Sql SqlWriter::parsed_expression(const std::string& text, Family wanted) {
  const Parsed parsed = parse_text("DO " + text, page().catalog().server());
  const auto* statement = as<Do>(parsed.statement);
  if (!statement || statement->values.size() != 1) {
    refuse(whole_, fmt::format("the expression {} could not be read", text));
    return {};
  }
  ++aside_;
  Sql sql = write(statement->values.front(), wanted);
  --aside_;
  return sql;
}

}  // namespace belay
