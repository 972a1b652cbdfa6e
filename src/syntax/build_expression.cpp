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

// Trees higher than this would overflow the stack of those who walk them.
constexpr uint32_t height_limit = 1000;

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

bool is_string(Token type) {
  return type == Token::STRING_LITERAL || type == Token::DOUBLE_QUOTED || type == Token::NATIONAL_STRING;
}

bool is_comparison(BinaryOperator op) {
  return op >= BinaryOperator::equal && op <= BinaryOperator::greater_or_equal;
}

Span joined(Span left, Span right) {
  return {left.begin, right.end};
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

Part ExpressionBuilder::make(Expression&& expression, Span extent, uint32_t height) {
  if (height > height_limit) notes_.refuse(extent, "the expression is nested too deeply", "split it");
  return {std::move(expression), extent, height};
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
    part = make({extent, Unary{op, std::move(part.expression)}}, extent, part.height + 1);
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
  const Span extent = joined(left.extent, right.extent);
  const uint32_t height = std::max(left.height, right.height) + 1;
  left = make({extent, Binary{op, place, std::move(left.expression), std::move(right.expression)}}, extent, height);
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

// Chains of AND and OR may be thousands long in generated scripts. Both are associative: long ones become balanced
// trees, so that their height stays small.
static Part balanced(std::vector<Part>& parts, const std::vector<Span>& places, size_t begin, size_t end,
                     BinaryOperator op) {
  if (end - begin == 1) return std::move(parts[begin]);
  constexpr size_t long_chain = 64;
  const size_t middle = end - begin > long_chain ? begin + (end - begin) / 2 : end - 1;
  Part left = balanced(parts, places, begin, middle, op);
  Part right = balanced(parts, places, middle, end, op);
  const Span extent = joined(left.extent, right.extent);
  const uint32_t height = std::max(left.height, right.height) + 1;
  return {{extent, Binary{op, places[middle - 1], std::move(left.expression), std::move(right.expression)}},
          extent,
          height};
}

void ExpressionBuilder::chain(Part& left, BinaryOperator op, int binding) {
  const bool is_or = op == BinaryOperator::or_;
  std::vector<Part> parts;
  std::vector<Span> places;
  parts.reserve(4);
  places.reserve(4);
  parts.push_back(std::move(left));
  while (at(is_or ? Token::OR : Token::AND) || at(is_or ? Token::PIPE_PIPE : Token::AND_AND)) {
    places.push_back(take_token().span());
    parts.push_back(build(binding + 1));
  }
  left = balanced(parts, places, 0, parts.size(), op);
}

// ---- predicates

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
  left = make({extent, std::move(match)}, extent, height + 1);
}

void ExpressionBuilder::in(Part& left, bool negated) {
  const Span place = take_token().span();
  Part right = build(binds_predicate + 1);
  const Span extent = joined(left.extent, right.extent);
  const uint32_t height = std::max(left.height, right.height) + 1;
  const bool parenthesised = slice(tree().code, right.extent).starts_with('(');
  if (!parenthesised) notes_.refuse(place, "IN needs a list in parentheses after it", "write IN (…)");
  Expression expression{extent, {}};
  if (auto* query = std::get_if<Subquery>(&right.expression.node)) {
    expression.node = InQuery{negated, std::move(left.expression), std::move(query->query)};
  } else if (auto* row = std::get_if<Row>(&right.expression.node);
             row != nullptr && right.extent == right.expression.span) {
    expression.node = InList{negated, std::move(left.expression), std::move(row->items)};
  } else {
    InList list{negated, std::move(left.expression), {}};
    list.items.push_back(std::move(right.expression));
    expression.node = std::move(list);
  }
  left = make(std::move(expression), extent, height);
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
  left = make({extent, std::move(node)}, extent, height);
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
  left = make({extent, std::move(node)}, extent, left.height + 1);
}

void ExpressionBuilder::member_of(Part& left) {
  Span place = take_token().span();
  place.end = take_token().span().end;
  Part right = build(binds_predicate + 1);
  const Span extent = joined(left.extent, right.extent);
  const uint32_t height = std::max(left.height, right.height) + 1;
  Binary node{BinaryOperator::member_of, place, std::move(left.expression), std::move(right.expression)};
  left = make({extent, std::move(node)}, extent, height);
}

void ExpressionBuilder::sounds_like(Part& left) {
  Span place = take_token().span();
  place.end = take_token().span().end;
  Part right = build(binds_predicate + 1);
  const Span extent = joined(left.extent, right.extent);
  const uint32_t height = std::max(left.height, right.height) + 1;
  Binary node{BinaryOperator::sounds_like, place, std::move(left.expression), std::move(right.expression)};
  left = make({extent, std::move(node)}, extent, height);
}

void ExpressionBuilder::foreign(Part& left) {
  const Span place = take_token().span();
  notes_.extend(place, Syntax::foreign_operator);
  Part right = build(binds_predicate + 1);
  const Span extent = joined(left.extent, right.extent);
  const uint32_t height = std::max(left.height, right.height) + 1;
  Binary node{BinaryOperator::foreign, place, std::move(left.expression), std::move(right.expression)};
  left = make({extent, std::move(node)}, extent, height);
}

// ---- what follows an operand

void ExpressionBuilder::collate(Part& left) {
  take_token();
  const SyntaxNode collation = take_node();
  const Span extent = joined(left.extent, collation.span());
  left = make({extent, Collate{std::move(left.expression), build_name(collation)}}, extent, left.height + 1);
}

void ExpressionBuilder::cast(Part& left) {
  const Span place = take_token().span();
  notes_.extend(place, Syntax::cast_operator);
  const SyntaxNode type = take_node();
  const Span extent = joined(left.extent, type.span());
  BuildNotes of_another_database;  // whose types need no length
  Cast node{std::move(left.expression), build_data_type(type, of_another_database), false, {}};
  left = make({extent, std::move(node)}, extent, left.height + 1);
}

// x AT TIME ZONE '+00:00' stands in CAST alone (manual, "CAST"); it is kept as an operator with its text.
void ExpressionBuilder::at_time_zone(Part& left) {
  Span place = take_token().span();
  while (!is_string(type_here())) place.end = take_token().span().end;
  const SyntaxToken zone = take_token();
  const Span extent = joined(left.extent, zone.span());
  Expression right{zone.span(), build_literal(zone)};
  left = make({extent, Binary{BinaryOperator::foreign, place, std::move(left.expression), std::move(right)}}, extent,
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
  left = make({extent, Binary{op, place, std::move(left.expression), std::move(path.expression)}}, extent,
              left.height + 1);
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
    return make({extent, std::move(call)}, extent, 1);
  }
  Part value = build(loosest);
  if (at_end() || at_node() || is_string(type_here())) {
    notes_.refuse(word.span(), "INTERVAL without its unit", "write INTERVAL 1 DAY");
    return value;
  }
  const SyntaxToken unit = take_token();
  const Span extent = joined(word.span(), unit.span());
  Interval node{std::move(value.expression), to_lower(unit.text())};
  return make({extent, std::move(node)}, extent, value.height + 1);
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
  return {{token.span(), build_literal(token)}, token.span(), 0};
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
  return make({extent, std::move(node)}, extent, value.height + 1);
}

// ---- the front

static void refuse_rest(ExpressionBuilder& builder, BuildNotes& notes) {
  if (builder.at_end() || notes.error) return;
  const SyntaxToken token = builder.take_token();
  notes.refuse(token.span(), "`" + std::string(token.text()) + "` does not go on with this expression");
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
    const SyntaxToken token{&node.tree(), node.token_begin()};
    return {token.span(), build_literal(token)};  // nearly all of a dump
  }
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
