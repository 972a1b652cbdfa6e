// The operands of expressions: names, variables, literals, parentheses, CASE, and what looks like a function.
#include <algorithm>

#include "base/text.h"
#include "syntax/decode.h"
#include "syntax/expression_builder.h"
#include "syntax/lexer.h"

namespace belay {

// ---- literals

static void set(Literal& literal, LiteralKind kind, std::string_view value = {}) {
  literal.kind = kind;
  literal.value = value;
}

static void read(Literal& literal, SyntaxToken token) {
  const std::string_view text = token.text();
  switch (token.type()) {
    case Token::INTEGER_LITERAL: return set(literal, LiteralKind::integer, text);
    case Token::DECIMAL_LITERAL: return set(literal, LiteralKind::decimal, text);
    case Token::FLOAT_LITERAL: return set(literal, LiteralKind::floating, text);
    case Token::HEX_LITERAL: return set(literal, LiteralKind::hex, decode_hex(text));
    case Token::BIT_LITERAL: return set(literal, LiteralKind::bit, decode_bits(text));
    case Token::NULL_: return set(literal, LiteralKind::null);
    case Token::TRUE: return set(literal, LiteralKind::true_);
    case Token::FALSE: return set(literal, LiteralKind::false_);
    case Token::NATIONAL_STRING: literal.charset = std::string("utf8"); break;
    default: break;
  }
  literal.kind = LiteralKind::string;
  literal.value = decode_string(text);
}

Literal build_literal(SyntaxToken token) {
  Literal literal;
  read(literal, token);
  return literal;
}

// Most values of most scripts come this way: the literal is made where it stays.
Expression build_literal_expression(SyntaxToken token) {
  Expression expression;
  expression.span = token.span();
  read(expression.node.emplace<Literal>(), token);
  return expression;
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

static void read(ColumnReference& column, SyntaxNode column_reference) {
  for (const SyntaxNode part : column_reference.children()) {
    if (part.rule() != GrammarRule::identifier && part.rule() != GrammarRule::anyName) continue;
    if (column.column) {
      column.schema = std::move(column.table);
      column.table = std::move(column.column);
    }
    column.column = build_name(part);
  }
}

ColumnReference build_column_reference(SyntaxNode column_reference) {
  ColumnReference column;
  read(column, column_reference);
  return column;
}

// What `build` makes, with the span of `node`.
template <class Build>
static Part whole(SyntaxNode node, Build build) {
  Part part{build(), node.span(), 1};
  part.expression.span = part.extent;
  return part;
}

// Operands without operands of their own are the most: they are made where they stay.
template <class Leaf>
static Part leaf(SyntaxNode node, Leaf&& value) {
  const Span span = node.span();
  return {{span, std::forward<Leaf>(value)}, span, 0};
}

static Part column_leaf(SyntaxNode node) {
  Part part;
  part.extent = node.span();
  part.expression.span = part.extent;
  read(part.expression.node.emplace<ColumnReference>(), node);
  return part;
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
  const bool is_lone = operand.token_end() - operand.token_begin() == 1;
  if (is_lone && operand.first_token() != Token::DOUBLE_QUOTED) return column_leaf(operand);
  const bool has_parenthesis = operand.has(Token::LP);
  if (operand.has(Token::DOT) && (operand.first_token() == Token::DOUBLE_QUOTED)) {
    notes.extend(operand.child(GrammarRule::identifier)->span(), Syntax::double_quoted_name);
  }
  if (has_parenthesis) {
    Call call;
    for (const SyntaxNode part : operand.children()) {
      if (part.rule() != GrammarRule::identifier && part.rule() != GrammarRule::anyName) continue;
      if (call.name) call.schema = std::move(call.name);
      call.name = build_name(part);
    }
    return whole(operand, [&] { return build_function(std::move(call), operand, notes); });
  }
  if (operand.has(Token::STAR)) {
    ColumnReference names = build_column_reference(operand);
    return leaf(operand, Star{std::move(names.table), std::move(names.column)});
  }
  if (is_lone) return leaf(operand, build_literal({&operand.tree(), operand.token_begin()}));
  return column_leaf(operand);
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
  call.keyword = std::string(operand.first_token() == Token::NEXT_VALUE ? "next value for" : "previous value for");
  ColumnReference argument;
  if (name.schema) argument.table = name.schema;
  argument.column = name.name;
  call.arguments.push_back({sequence.span(), std::move(argument)});
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
    case Token::EXISTS: return whole(operand, [&] { return build_exists(operand, notes); });
    case Token::CASE: return whole(operand, [&] { return build_case(operand.only_child(), notes); });
    case Token::DEFAULT: return whole(operand, [&] { return build_default(operand); });
    case Token::MATCH: return whole(operand, [&] { return build_match(operand, notes); });
    case Token::LBRACE: return whole(operand, [&] { return build_odbc_escape(operand, notes); });
    case Token::NEXT_VALUE:
    case Token::PREVIOUS_VALUE: return whole(operand, [&] { return build_sequence_value(operand, notes); });
    case Token::MAXVALUE:
      return leaf(operand, ColumnReference{{}, {}, build_name(SyntaxToken{&operand.tree(), operand.token_begin()})});
    default:
      if (operand.has_children() && operand.only_child().rule() == GrammarRule::identifier)
        return build_named(operand, notes);
      return whole(operand, [&] { return build_reserved_call(operand, notes); });
  }
}

}  // namespace belay
