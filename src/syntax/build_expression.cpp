// The grammar leaves an expression as a flat list of operands and operators. This is the precedence parser over it:
// MySQL's table (manual 14.4.1 "Operator Precedence"), refined by what the server's grammar does: LIKE, IN, REGEXP and
// BETWEEN bind tighter than =, and `@v := x` takes everything to its right.
#include <algorithm>
#include <array>
#include <utility>

#include "base/text.h"
#include "syntax/expression_builder.h"

namespace belay {

namespace {

// Trees higher than this would overflow the stack of those who walk them.
constexpr uint32_t height_limit = 1000;

// A chain of AND or OR that is longer is not built from left to right.
constexpr size_t long_chain = 64;

// Operators that wait for their right side, each a call: @a := @b := …, INTERVAL INTERVAL …
constexpr uint32_t depth_limit = 200;

struct BinaryForm {
  Token token;
  BinaryOperator op;
  Binding binding;
};

constexpr std::array binary_forms = {
    BinaryForm{Token::EQ, BinaryOperator::equal, binds_comparison},
    BinaryForm{Token::NULL_SAFE_EQ, BinaryOperator::null_safe_equal, binds_comparison},
    BinaryForm{Token::NEQ, BinaryOperator::not_equal, binds_comparison},
    BinaryForm{Token::LT, BinaryOperator::less, binds_comparison},
    BinaryForm{Token::LE, BinaryOperator::less_or_equal, binds_comparison},
    BinaryForm{Token::GT, BinaryOperator::greater, binds_comparison},
    BinaryForm{Token::GE, BinaryOperator::greater_or_equal, binds_comparison},
    BinaryForm{Token::PIPE, BinaryOperator::bit_or, binds_bit_or},
    BinaryForm{Token::AMPERSAND, BinaryOperator::bit_and, binds_bit_and},
    BinaryForm{Token::SHIFT_LEFT, BinaryOperator::shift_left, binds_shift},
    BinaryForm{Token::SHIFT_RIGHT, BinaryOperator::shift_right, binds_shift},
    BinaryForm{Token::PLUS, BinaryOperator::add, binds_sum},
    BinaryForm{Token::MINUS, BinaryOperator::subtract, binds_sum},
    BinaryForm{Token::STAR, BinaryOperator::multiply, binds_product},
    BinaryForm{Token::SLASH, BinaryOperator::divide, binds_product},
    BinaryForm{Token::DIV, BinaryOperator::integer_divide, binds_product},
    BinaryForm{Token::MOD, BinaryOperator::modulo, binds_product},
    BinaryForm{Token::PERCENT, BinaryOperator::modulo, binds_product},
    BinaryForm{Token::CARET, BinaryOperator::bit_xor, binds_bit_xor},
    BinaryForm{Token::XOR, BinaryOperator::xor_, binds_xor},
};

constexpr std::array<uint8_t, token_count> binary_form_of = [] {
  std::array<uint8_t, token_count> index{};
  for (size_t i = 0; i < binary_forms.size(); ++i) {
    index[static_cast<size_t>(binary_forms[i].token)] = static_cast<uint8_t>(i + 1);
  }
  return index;
}();

bool is_comparison(BinaryOperator op) {
  return op >= BinaryOperator::equal && op <= BinaryOperator::greater_or_equal;
}

// One call deeper, as long as it lives.
class Level {
 public:
  explicit Level(uint32_t& depth) : depth_(depth) { ++depth_; }
  Level(const Level&) = delete;
  Level& operator=(const Level&) = delete;
  ~Level() { --depth_; }

 private:
  uint32_t& depth_;
};

}  // namespace

// ---- the list

ExpressionBuilder::ExpressionBuilder(SyntaxNode list, BuildNotes& notes)
    : list_(list),
      notes_(notes),
      child_(list.children().begin()),
      end_(list.children().end()),
      token_(list.token_begin()) {}

bool ExpressionBuilder::at_node() const {
  return !(child_ == end_) && (*child_).token_begin() == token_;
}

// What stands here, end_of_input at the end; only for places where no node is.
Token ExpressionBuilder::type_here() const {
  return at_end() ? Token::end_of_input : tree().tokens.type(token_);
}

SyntaxToken ExpressionBuilder::take_token() {
  return {&tree(), token_++};
}

SyntaxNode ExpressionBuilder::take_node() {
  const SyntaxNode node = *child_;
  token_ = node.token_end();
  ++child_;
  return node;
}

void ExpressionBuilder::check_height(Span extent, uint32_t height) {
  if (height > height_limit) notes_.refuse(extent, "the expression is nested too deeply", "split it");
}

// ---- precedence

Part ExpressionBuilder::build_before_in() {
  stops_at_in_ = true;
  Part part = build(loosest);
  stops_at_in_ = false;
  return part;
}

Part ExpressionBuilder::build(int least) {
  const Level level(depth_);
  if (depth_ > depth_limit) {
    notes_.refuse(list_.span(), "the expression is nested too deeply", "split it");
    return {};
  }
  return build_at(least);
}

Part ExpressionBuilder::build_at(int least) {
  Part left = prefix();
  while (!at_end() && !at_node() && !notes_.error && infix(left, least)) {
  }
  return left;
}

Part ExpressionBuilder::prefix() {
  if (at_node()) return primary();
  switch (type_here()) {
    case Token::NOT: return prefix_operator(UnaryOperator::logical_not, binds_not);
    case Token::PLUS: return prefix_operator(UnaryOperator::plus, binds_sign);
    case Token::MINUS: return prefix_operator(UnaryOperator::minus, binds_sign);
    case Token::TILDE: return prefix_operator(UnaryOperator::bit_not, binds_sign);
    case Token::BANG: return prefix_operator(UnaryOperator::logical_not, binds_bang);
    case Token::BINARY: return prefix_operator(UnaryOperator::binary, binds_collate);
    case Token::INTERVAL: return interval();
    case Token::INTRODUCER: return introduced_string();
    default: return primary();
  }
}

// A row of the same prefix operators is taken by a loop: 100,000 times NOT must not be 100,000 calls.
Part ExpressionBuilder::prefix_operator(UnaryOperator op, int binding) {
  std::vector<Span> places;
  const Token type = type_here();
  while (at(type)) places.push_back(take_token().span());
  if (places.size() > height_limit) {
    notes_.refuse(places.front(), "the expression is nested too deeply", "split it");
    places.resize(1);
  }
  Part part = build(binding);
  for (auto place = places.rbegin(); place != places.rend(); ++place) {
    const Span extent = joined(*place, part.extent);
    become(part, Unary{op, std::move(part.expression)}, extent, part.height + 1);
  }
  return part;
}

bool ExpressionBuilder::infix(Part& left, int least) {
  switch (type_here()) {
    case Token::OR:
    case Token::PIPE_PIPE:
      if (least > binds_or) return false;
      return chain(left, BinaryOperator::or_, binds_or), true;
    case Token::AND:
    case Token::AND_AND:
      if (least > binds_and) return false;
      return chain(left, BinaryOperator::and_, binds_and), true;
    case Token::COLLATE: return collate(left), true;
    case Token::DOUBLE_COLON: return cast(left), true;
    case Token::ARROW: return extract(left, BinaryOperator::json_extract), true;
    case Token::DOUBLE_ARROW: return extract(left, BinaryOperator::json_extract_unquoted), true;
    case Token::AT: return at_time_zone(left), true;
    case Token::IS:
      if (least > binds_comparison) return false;
      return is(left), true;
    default: return binary(left, least) || predicate(left, least);
  }
}

bool ExpressionBuilder::binary(Part& left, int least) {
  const uint8_t form = binary_form_of[static_cast<size_t>(type_here())];
  if (form == 0) return false;
  const auto [token, op, binding] = binary_forms[form - 1U];
  if (binding < least) return false;
  const Span place = take_token().span();
  const bool all = is_comparison(op) && at(Token::ALL);
  if (all) take_token();
  Part right = right_operand(binding + 1);
  if (auto* query = std::get_if<Subquery>(&right.expression.node); query != nullptr && all)
    query->quantifier = Quantifier::all;
  join(left, op, place, std::move(right));
  return true;
}

// `= ANY (SELECT …)` came as a call of a function ANY.
Part ExpressionBuilder::right_operand(int binding) {
  Part part = build(binding);
  if (const auto* call = as<Call>(part.expression); call != nullptr && is_quantifier_call(*call)) {
    Subquery query = std::get<Subquery>(call->arguments.front().node);
    query.quantifier = Quantifier::any;
    part.expression.node = std::move(query);
  }
  return part;
}

void ExpressionBuilder::join(Part& left, BinaryOperator op, Span place, Part right) {
  const Span extent = joined(left.extent, right.extent);
  const uint32_t height = std::max(left.height, right.height) + 1;
  become(left, Binary{op, place, std::move(left.expression), std::move(right.expression)}, extent, height);
}

bool ExpressionBuilder::at_chain(BinaryOperator op) const {
  return op == BinaryOperator::or_ ? at(Token::OR) || at(Token::PIPE_PIPE) : at(Token::AND) || at(Token::AND_AND);
}

// a AND b AND c, left to right.
void ExpressionBuilder::chain(Part& left, BinaryOperator op, int binding) {
  for (size_t links = 0; at_chain(op); ++links) {
    if (links == long_chain) return rest_of_chain(left, op, binding);
    const Span place = take_token().span();
    join(left, op, place, build(binding + 1));
  }
}

// Generated scripts hold chains of thousands. AND and OR are associative: what goes on becomes a balanced tree, so that
// its height stays small.
void ExpressionBuilder::rest_of_chain(Part& left, BinaryOperator op, int binding) {
  std::vector<Part> parts;
  std::vector<Span> places;
  parts.push_back(std::move(left));
  while (at_chain(op)) {
    places.push_back(take_token().span());
    parts.push_back(build(binding + 1));
  }
  left = balanced(parts, places, 0, parts.size(), op);
}

Part ExpressionBuilder::balanced(std::vector<Part>& parts, const std::vector<Span>& places, size_t begin, size_t end,
                                 BinaryOperator op) {
  if (end - begin == 1) return std::move(parts[begin]);
  const size_t middle = begin + (end - begin) / 2;
  Part left = balanced(parts, places, begin, middle, op);
  join(left, op, places[middle - 1], balanced(parts, places, middle, end, op));
  return left;
}

// ---- the front

static void refuse_rest(ExpressionBuilder& builder, BuildNotes& notes) {
  if (builder.at_end() || notes.error) return;
  const SyntaxToken token = builder.take_token();
  notes.refuse(token.span(), "`" + std::string(token.text()) + "` does not go on with this expression");
}

static bool is_operand_alone(SyntaxNode node) {
  if (!node.has_children()) return false;
  const SyntaxNode child = node.only_child();
  return child.rule() == GrammarRule::operand && child.token_begin() == node.token_begin() &&
         child.token_end() == node.token_end();
}

Expression build_expression(SyntaxNode node, BuildNotes& notes) {
  switch (node.rule()) {
    case GrammarRule::setValue:
    case GrammarRule::setDefaultValue:
      if (node.has_children()) return build_expression(node.only_child(), notes);
      return {node.span(), ColumnReference{{}, {}, build_name(SyntaxToken{&node.tree(), node.token_begin()})}};
    default: break;
  }
  if (node.token_end() - node.token_begin() == 1 && !node.has_children()) {
    return build_literal_expression({&node.tree(), node.token_begin()});  // nearly all of a dump
  }
  if (is_operand_alone(node)) return build_operand(node.only_child(), notes).expression;
  ExpressionBuilder builder(node, notes);
  Part part = builder.build();
  refuse_rest(builder, notes);
  return std::move(part.expression);
}

Expressions build_expressions(SyntaxNode node, BuildNotes& notes) {
  Expressions expressions;
  expressions.reserve(node.count(GrammarRule::expression));
  for (const SyntaxNode child : node.children()) {
    if (child.rule() == GrammarRule::expression) expressions.push_back(build_expression(child, notes));
  }
  return expressions;
}

}  // namespace belay
