#include "expression_text.h"

#include "base/overloaded.h"
#include "base/text.h"
#include "syntax/syntax.h"

namespace belay {

namespace {

std::string text(const Expression& expression);

std::string list(std::string head, const Expressions& items) {
  for (const Expression& item : items) head += ' ' + text(item);
  return '(' + head + ')';
}

template <class... Operands>
std::string node(const std::string& head, const Operands&... operands) {
  return '(' + head + ((' ' + text(*operands)) + ... + "") + ')';
}

std::string dotted(const OptionalBox<Name>& schema, const OptionalBox<Name>& table, const std::string& last) {
  return (schema ? schema->text + '.' : "") + (table ? table->text + '.' : "") + last;
}

std::string literal(const Literal& value) {
  const std::string charset = value.charset ? '_' + *value.charset : "";
  switch (value.kind) {
    case LiteralKind::string: return charset + '\'' + value.value + '\'';
    case LiteralKind::null: return "null";
    case LiteralKind::true_: return "true";
    case LiteralKind::false_: return "false";
    case LiteralKind::default_: return "default";
    case LiteralKind::date: return "date'" + value.value + '\'';
    case LiteralKind::time: return "time'" + value.value + '\'';
    case LiteralKind::timestamp: return "timestamp'" + value.value + '\'';
    case LiteralKind::hex: return charset + "x'" + value.value + '\'';
    case LiteralKind::bit: return charset + "b'" + value.value + '\'';
    default: return value.value;
  }
}

std::string operator_text(BinaryOperator op) {
  static const char* const names[] = {
      "or", "xor", "and", "=", "<=>", "<>", "<", "<=", ">",   ">=",     "|",           "&",         "<<",     ">>",
      "+",  "-",   "*",   "/", "div", "%",  "^", "->", "->>", "concat", "sounds like", "member of", "foreign"};
  return names[static_cast<size_t>(op)];
}

std::string operator_text(UnaryOperator op) {
  static const char* const names[] = {"+", "-", "~", "not", "binary", "prior"};
  return names[static_cast<size_t>(op)];
}

std::string negated(bool is, const std::string& word) {
  return is ? "not " + word : word;
}

std::string truth(TruthTest test) {
  static const char* const names[] = {"null", "true", "false", "unknown"};
  return names[static_cast<size_t>(test)];
}

std::string in_list(const InList& in) {
  return '(' + negated(in.negated, "in") + ' ' + text(*in.value) + ' ' + list("list", in.items) + ')';
}

std::string case_text(const Case& value) {
  std::string result = "(case";
  if (value.operand) result += ' ' + text(*value.operand);
  for (const CaseBranch& branch : value.branches)
    result += " (when " + text(branch.when) + ' ' + text(branch.then) + ')';
  if (value.otherwise) result += " (else " + text(*value.otherwise) + ')';
  return result + ')';
}

std::string call(const Call& value) {
  std::string head = dotted({}, value.schema, to_lower(value.name.text)) + (value.parenthesised ? "()" : "");
  if (value.distinct) head += " distinct";
  if (value.keyword) head += " [" + *value.keyword + ']';
  std::string result = list(head, value.arguments);
  result.pop_back();
  const GroupConcat concat = value.concat.value_or({});
  for (const OrderItem& item : concat.order_by) result += " by " + text(item.value);
  if (concat.separator) result += " separator '" + *concat.separator + '\'';
  if (value.over) result += " over " + list(value.over->name.text, value.over->partition_by);
  return result + ')';
}

std::string text(const Expression& expression) {
  return std::visit(
      Overloaded{
          [](const Literal& value) { return literal(value); },
          [](const ColumnReference& value) { return dotted(value.schema, value.table, value.column.text); },
          [](const Star& value) { return dotted(value.schema, value.table, "*"); },
          [](const UserVariable& value) { return '@' + value.name.text; },
          [](const SystemVariable& value) { return "@@" + value.name.text; },
          [](const Parameter&) { return std::string("?"); },
          [](const Unary& value) { return node(operator_text(value.op), value.operand); },
          [](const Binary& value) { return node(operator_text(value.op), value.left, value.right); },
          [](const PatternMatch& value) {
            const std::string head = negated(value.negated, value.kind == PatternKind::like ? "like" : "regexp");
            return value.escape ? node(head, value.value, value.pattern, value.escape)
                                : node(head, value.value, value.pattern);
          },
          [](const Between& value) {
            return node(negated(value.negated, "between"), value.value, value.low, value.high);
          },
          [](const Is& value) { return node(negated(value.negated, "is") + ' ' + truth(value.test), value.value); },
          [](const InList& value) { return in_list(value); },
          [](const InQuery& value) { return node(negated(value.negated, "in query"), value.value); },
          [](const Subquery& value) {
            static const char* const names[] = {"query", "any query", "all query"};
            return '(' + std::string(names[static_cast<size_t>(value.quantifier)]) + ')';
          },
          [](const Exists&) { return std::string("(exists)"); },
          [](const Case& value) { return case_text(value); },
          [](const Call& value) { return call(value); },
          [](const Cast& value) { return node("cast " + value.type->name, value.value); },
          [](const Interval& value) { return node("interval " + value.unit, value.value); },
          [](const Collate& value) { return node("collate " + value.collation.text, value.value); },
          [](const Row& value) { return list("row", value.items); },
          [](const Match& value) {
            return list("match [" + value.modifier + "] " + text(*value.against), value.columns);
          },
          [](const Assign& value) { return node(":= @" + value.variable.text, value.value); },
          [](const OpaqueExpression&) { return std::string("opaque"); },
      },
      expression.node);
}

}  // namespace

std::string expression_text(std::string_view sql) {
  const Parsed parsed = parse_text("SELECT " + std::string(sql), {});
  if (parsed.error) return "error: " + parsed.error->message;
  const auto& select = std::get<Select>(as<QueryStatement>(parsed.statement)->query->body);
  std::string result = text(select.items.front().value);
  if (select.items.front().alias) result += " as " + select.items.front().alias.text;
  return result;
}

}  // namespace belay
