// The operators of expressions that are words or take more than two operands: LIKE, IN, BETWEEN, IS …
#include <algorithm>
#include <utility>

#include "syntax/expression_builder.h"

namespace belay {

bool ExpressionBuilder::predicate(Part& left, int least) {
  if (least > binds_predicate) return false;
  if (stops_at_in_ && at(Token::IN)) return false;
  const bool negated = at(Token::NOT);
  if (negated) take_token();
  switch (type_here()) {
    case Token::LIKE: return pattern(left, PatternKind::like, negated), true;
    case Token::REGEXP:
    case Token::RLIKE: return pattern(left, PatternKind::regexp, negated), true;
    case Token::IN: return in(left, negated), true;
    case Token::BETWEEN: return between(left, negated), true;
    case Token::MEMBER: return member_of(left), true;
    case Token::SOUNDS: return sounds_like(left), true;
    case Token::FOREIGN_OPERATOR:
    case Token::TILDE: return foreign(left), true;
    default: return false;
  }
}

void ExpressionBuilder::pattern(Part& left, PatternKind kind, bool negated) {
  take_token();
  Part pattern = build(binds_predicate + 1);
  PatternMatch match{kind, negated, std::move(left.expression), std::move(pattern.expression), std::nullopt};
  Span extent = joined(left.extent, pattern.extent);
  uint32_t height = std::max(left.height, pattern.height);
  if (kind == PatternKind::like && at(Token::ESCAPE)) {
    take_token();
    Part escape = build(binds_predicate + 1);
    extent.end = escape.extent.end;
    height = std::max(height, escape.height);
    match.escape = std::move(escape.expression);
  }
  become(left, std::move(match), extent, height + 1);
}

void ExpressionBuilder::in(Part& left, bool negated) {
  const Span place = take_token().span();
  Part right = build(binds_predicate + 1);
  const Span extent = joined(left.extent, right.extent);
  const uint32_t height = std::max(left.height, right.height) + 1;
  const bool parenthesised = slice(tree().code, right.extent).starts_with('(');
  if (!parenthesised) notes_.refuse(place, "IN needs a list in parentheses after it", "write IN (…)");
  if (auto* query = std::get_if<Subquery>(&right.expression.node)) {
    become(left, InQuery{negated, std::move(left.expression), std::move(query->query)}, extent, height);
  } else if (auto* row = std::get_if<Row>(&right.expression.node);
             row != nullptr && right.extent == right.expression.span) {
    become(left, InList{negated, std::move(left.expression), std::move(row->items)}, extent, height);
  } else {
    InList list{negated, std::move(left.expression), {}};
    list.items.push_back(std::move(right.expression));
    become(left, std::move(list), extent, height);
  }
}

// BETWEEN low AND high: `low` is no comparison, `high` may be a predicate.
void ExpressionBuilder::between(Part& left, bool negated) {
  const Span place = take_token().span();
  Part low = build(binds_predicate + 1);
  if (!at(Token::AND)) {
    notes_.refuse(place, "BETWEEN without its AND", "write BETWEEN low AND high");
    return;
  }
  take_token();
  Part high = build(binds_predicate);
  const Span extent = joined(left.extent, high.extent);
  const uint32_t height = std::max({left.height, low.height, high.height}) + 1;
  Between node{negated, std::move(left.expression), std::move(low.expression), std::move(high.expression)};
  become(left, std::move(node), extent, height);
}

void ExpressionBuilder::is(Part& left) {
  take_token();
  Is node;
  node.negated = at(Token::NOT);
  if (node.negated) take_token();
  const SyntaxToken test = take_token();
  node.test = test.type() == Token::TRUE      ? TruthTest::true_
              : test.type() == Token::FALSE   ? TruthTest::false_
              : test.type() == Token::UNKNOWN ? TruthTest::unknown
                                              : TruthTest::null;
  node.value = std::move(left.expression);
  const Span extent = joined(left.extent, test.span());
  become(left, std::move(node), extent, left.height + 1);
}

void ExpressionBuilder::member_of(Part& left) {
  Span place = take_token().span();
  place.end = take_token().span().end;
  join(left, BinaryOperator::member_of, place, build(binds_predicate + 1));
}

void ExpressionBuilder::sounds_like(Part& left) {
  Span place = take_token().span();
  place.end = take_token().span().end;
  join(left, BinaryOperator::sounds_like, place, build(binds_predicate + 1));
}

void ExpressionBuilder::foreign(Part& left) {
  const Span place = take_token().span();
  notes_.extend(place, Syntax::foreign_operator);
  join(left, BinaryOperator::foreign, place, build(binds_predicate + 1));
}

}  // namespace belay
