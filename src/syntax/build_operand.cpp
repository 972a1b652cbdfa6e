// The operands of expressions: names, variables, literals, parentheses, CASE, and what looks like a function.
#include <algorithm>

#include "base/text.h"
#include "syntax/decode.h"
#include "syntax/expression_builder.h"
#include "syntax/lexer.h"

namespace belay {

// ---- literals

Literal build_literal(SyntaxToken token) {
  const std::string_view text = token.text();
  switch (token.type()) {
    case Token::INTEGER_LITERAL: return {LiteralKind::integer, std::string(text), {}};
    case Token::DECIMAL_LITERAL: return {LiteralKind::decimal, std::string(text), {}};
    case Token::FLOAT_LITERAL: return {LiteralKind::floating, std::string(text), {}};
    case Token::HEX_LITERAL: return {LiteralKind::hex, decode_hex(text), {}};
    case Token::BIT_LITERAL: return {LiteralKind::bit, std::string(decode_bits(text)), {}};
    case Token::NULL_: return {LiteralKind::null, {}, {}};
    case Token::TRUE: return {LiteralKind::true_, {}, {}};
    case Token::FALSE: return {LiteralKind::false_, {}, {}};
    case Token::NATIONAL_STRING: return {LiteralKind::string, decode_string(text), "utf8"};
    default: return {LiteralKind::string, decode_string(text), {}};
  }
}

// ---- names

UserVariable build_user_variable(SyntaxToken user_variable) {
  std::string_view text = user_variable.text().substr(1);
  Name name;
  name.span = {user_variable.span().begin + 1, user_variable.span().end};
  name.quoted = text.front() == '`' || text.front() == '\'' || text.front() == '"';
  name.text = name.quoted ? decode_quoted_name(text) : std::string(text);
  return {std::move(name)};
}

ColumnReference build_column_reference(SyntaxNode column_reference) {
  ColumnReference column;
  for (const SyntaxNode part : column_reference.children()) {
    if (part.rule() != GrammarRule::identifier && part.rule() != GrammarRule::anyName) continue;
    column.schema = std::move(column.table);
    column.table = std::move(column.column);
    column.column = build_name(part);
  }
  return column;
}

static Part whole(SyntaxNode node, Expression&& expression, uint32_t height = 1) {
  const Span span = node.span();
  return {{span, std::move(expression.node)}, span, height};
}

// Operands without operands of their own are the most: they are made where they stay.
template <class Leaf>
static Part leaf(SyntaxNode node, Leaf&& value) {
  const Span span = node.span();
  return {{span, std::forward<Leaf>(value)}, span, 0};
}

static VariableScope scope_of(Token word) {
  switch (word) {
    case Token::GLOBAL: return VariableScope::global;
    case Token::SESSION: return VariableScope::session;
    case Token::LOCAL: return VariableScope::local;
    case Token::PERSIST: return VariableScope::persist;
    case Token::PERSIST_ONLY: return VariableScope::persist_only;
    default: return VariableScope::unspecified;
  }
}

SystemVariable build_system_variable(SyntaxNode node) {
  SystemVariable variable;
  const std::vector<SyntaxNode> parts = node.collect(GrammarRule::anyName);
  size_t first = 0;
  if (parts.size() > 1) variable.scope = scope_of(word_type(parts.front().text()));
  if (variable.scope != VariableScope::unspecified) first = 1;
  variable.name = build_name(parts[first]);
  for (size_t i = first + 1; i < parts.size(); ++i) {
    const Name part = build_name(parts[i]);
    variable.name.text += '.' + part.text;
    variable.name.span.end = part.span.end;
  }
  return variable;
}

// a, t.a, s.t.a, t.*, f(…), s.f(…): what begins with a name
static Part build_named(SyntaxNode operand, BuildNotes& notes) {
  const bool has_parenthesis = operand.has(Token::LP);
  if (operand.has(Token::DOT) && (operand.first_token() == Token::DOUBLE_QUOTED)) {
    notes.extend(operand.child(GrammarRule::identifier)->span(), Syntax::double_quoted_name);
  }
  if (has_parenthesis) {
    Call call;
    for (const SyntaxNode part : operand.children()) {
      if (part.rule() != GrammarRule::identifier && part.rule() != GrammarRule::anyName) continue;
      call.schema = std::move(call.name);
      call.name = build_name(part);
    }
    return whole(operand, build_function(std::move(call), operand, notes));
  }
  if (operand.has(Token::STAR)) {
    const ColumnReference names = build_column_reference(operand);
    return whole(operand, {{}, Star{names.table, names.column}});
  }
  const SyntaxToken word{&operand.tree(), operand.token_begin()};
  if (operand.token_end() - operand.token_begin() == 1 && word.type() == Token::DOUBLE_QUOTED) {
    return leaf(operand, build_literal(word));
  }
  return leaf(operand, build_column_reference(operand));
}

// ---- compound operands

Expression build_parenthesised(SyntaxNode parenthesised, BuildNotes& notes) {
  if (const auto query = parenthesised.child(GrammarRule::openQuery)) {
    return {parenthesised.span(), Subquery{Quantifier::none, build_query(*query, notes)}};
  }
  if (is_query_in_parentheses(parenthesised)) {
    return {parenthesised.span(), Subquery{Quantifier::none, build_query(parenthesised, notes)}};
  }
  Expressions items = build_expressions(parenthesised, notes);
  if (items.size() == 1) return std::move(items.front());
  return {parenthesised.span(), Row{std::move(items)}};
}

static Expression build_case(SyntaxNode node, BuildNotes& notes) {
  Case result;
  bool after_else = false;
  for (const SyntaxNode child : node.children()) {
    after_else = after_else || node.tree().tokens.type(child.token_begin() - 1) == Token::ELSE;
    if (child.rule() == GrammarRule::caseBranch) {
      Expressions pair = build_expressions(child, notes);
      result.branches.push_back({std::move(pair[0]), std::move(pair[1])});
    } else if (after_else) {
      result.otherwise = build_expression(child, notes);
    } else {
      result.operand = build_expression(child, notes);
    }
  }
  return {{}, std::move(result)};
}

static Expression build_match(SyntaxNode operand, BuildNotes& notes) {
  Match match;
  for (const SyntaxNode column : operand.children(GrammarRule::columnReference)) {
    match.columns.push_back({column.span(), build_column_reference(column)});
  }
  const SyntaxNode against = *operand.child(GrammarRule::againstValue);
  match.against = build_expression(against, notes);
  for (uint32_t token = against.token_end(); token + 1 < operand.token_end(); ++token) {
    if (!match.modifier.empty()) match.modifier += ' ';
    match.modifier += to_lower(operand.tree().text(token));
  }
  return {{}, std::move(match)};
}

// {d '2020-01-01'}; other escapes of ODBC are what they hold.
static Expression build_odbc_escape(SyntaxNode operand, BuildNotes& notes) {
  Expression value = build_expression(*operand.child(GrammarRule::expression), notes);
  const std::string kind = to_lower(operand.child(GrammarRule::identifier)->text());
  auto* literal = std::get_if<Literal>(&value.node);
  if (literal == nullptr || literal->kind != LiteralKind::string) return value;
  if (kind == "d") literal->kind = LiteralKind::date;
  if (kind == "t") literal->kind = LiteralKind::time;
  if (kind == "ts") literal->kind = LiteralKind::timestamp;
  return value;
}

// NEXT VALUE FOR s, as the function nextval(s)
static Expression build_sequence_value(SyntaxNode operand, BuildNotes& notes) {
  notes.extend(operand.span(), Syntax::sequence);
  const SyntaxNode sequence = *operand.child(GrammarRule::qualifiedName);
  const QualifiedName name = build_qualified_name(sequence);
  Call call;
  call.name.text = operand.first_token() == Token::NEXT_VALUE ? "nextval" : "lastval";
  call.name.span = operand.tree().span(operand.token_begin());
  call.keyword = operand.first_token() == Token::NEXT_VALUE ? "next value for" : "previous value for";
  call.arguments.push_back({sequence.span(), ColumnReference{{}, name.schema, name.name}});
  return {{}, std::move(call)};
}

// DEFAULT, and DEFAULT(column)
static Expression build_default(SyntaxNode operand) {
  const auto column = operand.child(GrammarRule::columnReference);
  if (!column) return {{}, Literal{LiteralKind::default_, {}, {}}};
  Call call;
  call.name = build_name(SyntaxToken{&operand.tree(), operand.token_begin()});
  call.arguments.push_back({column->span(), build_column_reference(*column)});
  return {{}, std::move(call)};
}

static Expression build_exists(SyntaxNode operand, BuildNotes& notes) {
  return {{}, Exists{build_query(*operand.child(GrammarRule::queryExpression), notes)}};
}

// A reserved word as a function: LEFT(s, 1), CURRENT_TIMESTAMP, VALUES(a)
static Expression build_reserved_call(SyntaxNode operand, BuildNotes& notes) {
  Call call;
  call.name = build_name(SyntaxToken{&operand.tree(), operand.token_begin()});
  call.parenthesised = operand.has(Token::LP);
  return build_function(std::move(call), operand, notes);
}

Part build_operand(SyntaxNode operand, BuildNotes& notes) {
  switch (operand.first_token()) {
    case Token::LP: return {build_parenthesised(*operand.child(GrammarRule::parenthesised), notes), operand.span(), 1};
    case Token::USER_VARIABLE: return leaf(operand, build_user_variable({&operand.tree(), operand.token_begin()}));
    case Token::AT_AT: return leaf(operand, build_system_variable(operand));
    case Token::PARAMETER: return leaf(operand, Parameter{});
    case Token::EXISTS: return whole(operand, build_exists(operand, notes));
    case Token::CASE: return whole(operand, build_case(operand.only_child(), notes));
    case Token::DEFAULT: return whole(operand, build_default(operand));
    case Token::MATCH: return whole(operand, build_match(operand, notes));
    case Token::LBRACE: return whole(operand, build_odbc_escape(operand, notes));
    case Token::NEXT_VALUE:
    case Token::PREVIOUS_VALUE: return whole(operand, build_sequence_value(operand, notes));
    case Token::MAXVALUE:
      return leaf(operand, ColumnReference{{}, {}, build_name(SyntaxToken{&operand.tree(), operand.token_begin()})});
    default:
      if (operand.has_children() && operand.only_child().rule() == GrammarRule::identifier)
        return build_named(operand, notes);
      return whole(operand, build_reserved_call(operand, notes));
  }
}

}  // namespace belay
