// What an operator stands between: an operand with what belongs to it. build_operand.cpp builds the grammar's
// `operand`; here is what the flat list of an expression adds to it.
#include <optional>
#include <utility>

#include "base/text.h"
#include "syntax/expression_builder.h"

namespace belay {

static bool is_string(Token type) {
  return type == Token::STRING_LITERAL || type == Token::DOUBLE_QUOTED || type == Token::NATIONAL_STRING;
}

// ---- what follows an operand

void ExpressionBuilder::collate(Part& left) {
  take_token();
  const SyntaxNode collation = take_node();
  const Span extent = joined(left.extent, collation.span());
  become(left, Collate{std::move(left.expression), build_name(collation)}, extent, left.height + 1);
}

void ExpressionBuilder::cast(Part& left) {
  const Span place = take_token().span();
  notes_.extend(place, Syntax::cast_operator);
  const SyntaxNode type = take_node();
  const Span extent = joined(left.extent, type.span());
  BuildNotes of_another_database;  // whose types need no length
  Cast node{std::move(left.expression), build_data_type(type, of_another_database), false, {}};
  become(left, std::move(node), extent, left.height + 1);
}

// x AT TIME ZONE '+00:00' stands in CAST alone (manual, "CAST"); it is kept as an operator with its text.
void ExpressionBuilder::at_time_zone(Part& left) {
  Span place = take_token().span();
  while (!is_string(type_here())) place.end = take_token().span().end;
  const SyntaxToken zone = take_token();
  const Span extent = joined(left.extent, zone.span());
  Expression right{zone.span(), build_literal(zone)};
  become(left, Binary{BinaryOperator::foreign, place, std::move(left.expression), std::move(right)}, extent,
         left.height + 1);
}

// MySQL's -> and ->> take a column and a path; on anything else it is PostgreSQL's.
void ExpressionBuilder::extract(Part& left, BinaryOperator op) {
  const Span place = take_token().span();
  Part path = prefix();
  const auto* literal = as<Literal>(path.expression);
  const bool is_path = literal != nullptr && literal->kind == LiteralKind::string;
  if (as<ColumnReference>(left.expression) == nullptr || !is_path)
    notes_.extend(place, Syntax::json_extract_of_expression);
  const Span extent = joined(left.extent, path.extent);
  become(left, Binary{op, place, std::move(left.expression), std::move(path.expression)}, extent, left.height + 1);
}

// ---- operands

// INTERVAL 1 DAY, and the function INTERVAL(a, b, …), whose list has at least two items.
Part ExpressionBuilder::interval() {
  const SyntaxToken word = take_token();
  if (const auto list = interval_list()) {
    take_node();
    Call call;
    call.name = build_name(word);
    call.arguments = build_expressions(*list, notes_);
    const Span extent = joined(word.span(), list->span());
    return {{extent, std::move(call)}, extent, 1};
  }
  Part value = build(loosest);
  if (at_end() || at_node() || is_string(type_here())) {
    notes_.refuse(word.span(), "INTERVAL without its unit", "write INTERVAL 1 DAY");
    return value;
  }
  const SyntaxToken unit = take_token();
  const Span extent = joined(word.span(), unit.span());
  Interval node{std::move(value.expression), to_lower(unit.text())};
  become(value, std::move(node), extent, value.height + 1);
  return value;
}

std::optional<SyntaxNode> ExpressionBuilder::interval_list() const {
  if (!at_node() || (*child_).rule() != GrammarRule::operand) return std::nullopt;
  const auto list = (*child_).child(GrammarRule::parenthesised);
  if (!list || list->count(GrammarRule::expression) < 2) return std::nullopt;
  return list;
}

Part ExpressionBuilder::introduced_string() {
  const SyntaxToken introducer = take_token();
  Part part = primary();
  part.extent.begin = introducer.span().begin;
  part.expression.span.begin = introducer.span().begin;
  if (auto* literal = std::get_if<Literal>(&part.expression.node); literal != nullptr) {
    literal->charset = to_lower(introducer.text().substr(1));
  } else {
    notes_.refuse(introducer.span(), "a character set's name before something that is no string");
  }
  return part;
}

Part ExpressionBuilder::primary() {
  if (!at_node()) return literal(take_token());
  const SyntaxNode node = take_node();
  if (node.rule() == GrammarRule::operand) return operand(node);
  return literal({&tree(), node.token_begin()});  // the rule `literal`
}

static Part literal_part(SyntaxToken token) {
  return {build_literal_expression(token), token.span(), 0};
}

Part ExpressionBuilder::literal(SyntaxToken token) {
  if (!at_string()) return literal_part(token);
  return adjacent_strings(literal_part(token));
}

bool ExpressionBuilder::at_string() const {
  return !at_node() && is_string(type_here());
}

// 'a' 'b' is 'ab'.
Part ExpressionBuilder::adjacent_strings(Part first) {
  while (at_string() && std::holds_alternative<Literal>(first.expression.node)) {
    const SyntaxToken next = take_token();
    std::get<Literal>(first.expression.node).value += decode_string(next.text());
    first.extent.end = next.span().end;
    first.expression.span.end = next.span().end;
  }
  return first;
}

static std::optional<LiteralKind> temporal_kind(std::string_view word) {
  if (equals_ignoring_case(word, "date")) return LiteralKind::date;
  if (equals_ignoring_case(word, "time")) return LiteralKind::time;
  if (equals_ignoring_case(word, "timestamp")) return LiteralKind::timestamp;
  return std::nullopt;
}

Part ExpressionBuilder::operand(SyntaxNode node) {
  if (!at_string() && !at(Token::ASSIGN)) return build_operand(node, notes_);
  return operand_and_more(node);
}

Part ExpressionBuilder::operand_and_more(SyntaxNode node) {
  Part part = build_operand(node, notes_);
  if (as<UserVariable>(part.expression) != nullptr && at(Token::ASSIGN)) return assigned(std::move(part));
  if (!at_string()) return part;
  if (as<Literal>(part.expression) != nullptr) return adjacent_strings(std::move(part));
  const auto kind = temporal_kind(node.text());  // DATE '2020-01-01'
  if (!kind) return part;
  const SyntaxToken value = take_token();
  const Span extent = joined(part.extent, value.span());
  return {{extent, Literal{*kind, decode_string(value.text()), {}}}, extent, 0};
}

Part ExpressionBuilder::assigned(Part variable) {
  take_token();
  Part value = build(loosest);
  const Span extent = joined(variable.extent, value.extent);
  Assign node{std::get<UserVariable>(variable.expression.node).name, std::move(value.expression)};
  become(value, std::move(node), extent, value.height + 1);
  return value;
}

}  // namespace belay
