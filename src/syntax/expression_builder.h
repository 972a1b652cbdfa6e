// Private to the expression builders: the flat list of the grammar's rule `expression` as items, and the parser that
// resolves precedence over them.
#pragma once

#include <optional>
#include <type_traits>
#include <utility>

#include "syntax/build.h"

namespace belay {

// How tightly an operator binds.
enum Binding : int {
  loosest = 0,
  binds_or,
  binds_xor,
  binds_and,
  binds_not,
  binds_comparison,
  binds_predicate,
  binds_bit_or,
  binds_bit_and,
  binds_shift,
  binds_sum,
  binds_product,
  binds_bit_xor,
  binds_sign,
  binds_bang,
  binds_collate,
};

inline Span joined(Span left, Span right) {
  return {left.begin, right.end};
}

// An expression with the place it takes, outer parentheses included: what the span of the operator above it covers.
struct Part {
  Expression expression;
  Span extent;
  uint32_t height = 0;
};

class ExpressionBuilder {
 public:
  ExpressionBuilder(SyntaxNode list, BuildNotes& notes);

  // Everything up to an item that cannot go on with the expression: a unit, a string, or the end.
  Part build() { return build(0); }

  // In POSITION(a IN b) the word IN ends the first argument.
  Part build_before_in();

  bool at_end() const { return token_ >= list_.token_end(); }
  bool at(Token type) const { return !at_node() && !at_end() && tree().tokens.type(token_) == type; }
  SyntaxToken take_token();

 private:
  const SyntaxTree& tree() const { return list_.tree(); }
  bool at_node() const;
  Token type_here() const;
  SyntaxNode take_node();

  Part build(int least);
  Part build_at(int least);
  Part prefix();
  Part prefix_operator(UnaryOperator op, int binding);
  Part interval();
  Part introduced_string();
  Part primary();
  Part literal(SyntaxToken token);
  Part operand(SyntaxNode node);
  Part operand_and_more(SyntaxNode node);
  bool at_string() const;
  Part adjacent_strings(Part first);
  Part assigned(Part variable);
  std::optional<SyntaxNode> interval_list() const;
  void skip_child();

  bool infix(Part& left, int least);
  bool binary(Part& left, int least);
  bool predicate(Part& left, int least);
  bool at_chain(BinaryOperator op) const;
  void chain(Part& left, BinaryOperator op, int binding);
  void rest_of_chain(Part& left, BinaryOperator op, int binding);
  Part balanced(std::vector<Part>& parts, const std::vector<Span>& places, size_t begin, size_t end, BinaryOperator op);
  void join(Part& left, BinaryOperator op, Span place, Part right);
  void in(Part& left, bool negated);
  void between(Part& left, bool negated);
  void pattern(Part& left, PatternKind kind, bool negated);
  void is(Part& left);
  void collate(Part& left);
  void cast(Part& left);
  void at_time_zone(Part& left);
  void extract(Part& left, BinaryOperator op);
  void foreign(Part& left);
  void member_of(Part& left);
  void sounds_like(Part& left);
  Part right_operand(int binding);

  // `part` becomes the operator that has it as an operand: what `node` took of it is gone.
  template <class Node>
  void become(Part& part, Node&& node, Span extent, uint32_t height);
  void check_height(Span extent, uint32_t height);

  SyntaxNode list_;
  BuildNotes& notes_;
  SyntaxNode::Children::Iterator child_;  // the next child of the list that has not been taken
  SyntaxNode::Children::Iterator end_;
  uint32_t token_;
  bool stops_at_in_ = false;
  uint32_t depth_ = 0;
};

template <class Node>
void ExpressionBuilder::become(Part& part, Node&& node, Span extent, uint32_t height) {
  check_height(extent, height);
  part.expression.span = extent;
  part.expression.node.emplace<std::remove_cvref_t<Node>>(std::forward<Node>(node));
  part.extent = extent;
  part.height = height;
}

// The rule `operand`, without what the flat list adds to it.
Part build_operand(SyntaxNode operand, BuildNotes& notes);

// A function call whose name has been read: a Call, or a Cast. `operand` holds the arguments and what follows them.
Expression build_function(Call call, SyntaxNode operand, BuildNotes& notes);
Expression build_parenthesised(SyntaxNode parenthesised, BuildNotes& notes);
bool is_quantifier_call(const Call& call);

// 'abc', 0x1F, 1.5 …
Literal build_literal(SyntaxToken token);
Expression build_literal_expression(SyntaxToken token);

}  // namespace belay
