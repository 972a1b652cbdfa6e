#include "syntax/build_select.h"

#include <array>
#include <utility>

#include "base/text.h"
#include "syntax/expression_builder.h"

namespace belay {

// ---- clauses that any query may have

OrderItem build_order_item(SyntaxNode order_item, BuildNotes& notes) {
  OrderItem item{build_expression(*order_item.child(GrammarRule::expression), notes), Direction::unspecified};
  if (order_item.has(Token::ASC)) item.direction = Direction::ascending;
  if (order_item.has(Token::DESC)) item.direction = Direction::descending;
  if (const auto nulls = order_item.token(Token::NULLS)) notes.extend(nulls->span(), Syntax::nulls_order);
  return item;
}

std::vector<OrderItem> build_order_items(SyntaxNode node, BuildNotes& notes) {
  std::vector<OrderItem> items;
  items.reserve(node.count(GrammarRule::orderItem));
  for (const SyntaxNode item : node.children(GrammarRule::orderItem)) items.push_back(build_order_item(item, notes));
  return items;
}

static Expression build_limit_value(SyntaxNode limit_value) {
  const SyntaxToken token{&limit_value.tree(), limit_value.token_begin()};
  const Span span = limit_value.span();
  switch (token.type()) {
    case Token::PARAMETER: return {span, Parameter{}};
    case Token::INTEGER_LITERAL: return {span, build_literal(token)};
    default: return {span, build_column_reference(limit_value)};
  }
}

// LIMIT count, LIMIT offset, count; OFFSET stands in a clause of its own.
Limit build_limit(SyntaxNode limit_clause, BuildNotes& notes) {
  Limit limit;
  if (const auto examined = limit_clause.token(Token::EXAMINED)) notes.extend(examined->span(), Syntax::rows_examined);
  limit.span = limit_clause.span();
  const std::vector<SyntaxNode> values = limit_clause.collect(GrammarRule::limitValue);
  if (values.empty()) return limit;
  limit.count = build_limit_value(values.front());
  if (values.size() > 1 && limit_clause.has(Token::COMMA)) {
    limit.offset = std::exchange(limit.count, build_limit_value(values[1]));
  }
  return limit;
}

// OFFSET 2 ROWS may stand alone (MariaDB), OFFSET 2 belongs to LIMIT.
static void add_offset(QueryTail& tail, SyntaxNode offset_clause, BuildNotes& notes) {
  const bool counts_rows = offset_clause.has(Token::ROW) || offset_clause.has(Token::ROWS);
  if (!tail.limit && !counts_rows)
    notes.refuse(offset_clause.span(), "OFFSET stands without LIMIT", "put LIMIT before it");
  if (!tail.limit) tail.limit = Limit{offset_clause.span(), std::nullopt, {}};
  tail.limit->span.end = offset_clause.span().end;
  tail.limit->offset = build_limit_value(*offset_clause.child(GrammarRule::limitValue));
}

// FETCH FIRST 3 ROWS ONLY
static void add_fetch(QueryTail& tail, SyntaxNode fetch_clause, BuildNotes& notes) {
  notes.extend(fetch_clause.span(), Syntax::fetch_first);
  if (!tail.limit) tail.limit = Limit{fetch_clause.span(), std::nullopt, {}};
  tail.limit->span.end = fetch_clause.span().end;
  tail.limit->count = {fetch_clause.span(), Literal{LiteralKind::integer, "1", {}}};
  if (const auto count = fetch_clause.token(Token::INTEGER_LITERAL))
    tail.limit->count = {count->span(), build_literal(*count)};
}

static IntoClause build_into(SyntaxNode into_clause) {
  IntoClause into;
  into.span = into_clause.span();
  into.is_file = into_clause.has(Token::OUTFILE) || into_clause.has(Token::DUMPFILE);
  for (const SyntaxNode target : into_clause.children(GrammarRule::intoTarget)) {
    if (const auto variable = target.token(Token::USER_VARIABLE)) {
      into.targets.push_back({target.span(), build_user_variable(*variable)});
    } else {
      into.targets.push_back({target.span(), build_column_reference(target)});
    }
  }
  return into;
}

static void add_locking(QueryTail& tail, SyntaxNode locking_clause, BuildNotes& notes) {
  const bool share_mode = locking_clause.first_token() == Token::LOCK;
  if (locking_clause.has(Token::OF) || locking_clause.has(Token::SHARE)) {
    if (!share_mode) notes.extend(locking_clause.span(), Syntax::locked_tables);
  }
  const auto wait = locking_clause.child(GrammarRule::lockingWait);
  if (wait && wait->has(Token::WAIT)) notes.extend(wait->span(), Syntax::lock_wait_seconds);
  if (share_mode && locking_clause.has(GrammarRule::lockingWait))
    notes.extend(locking_clause.span(), Syntax::share_mode_wait);
  tail.locking = build_words(locking_clause);
}

static void add_tail_clause(QueryTail& tail, SyntaxNode clause, BuildNotes& notes) {
  switch (clause.rule()) {
    case GrammarRule::orderByClause: tail.order_by = build_order_items(clause, notes); break;
    case GrammarRule::limitClause: tail.limit = build_limit(clause, notes); break;
    case GrammarRule::offsetClause: add_offset(tail, clause, notes); break;
    case GrammarRule::fetchClause: add_fetch(tail, clause, notes); break;
    case GrammarRule::intoClause: tail.into = build_into(clause); break;
    case GrammarRule::lockingClause: add_locking(tail, clause, notes); break;
    default: break;
  }
}

QueryTail build_query_tail(SyntaxNode node, BuildNotes& notes) {
  QueryTail tail;
  for (const SyntaxNode clause : node.children()) add_tail_clause(tail, clause, notes);
  return tail;
}

// ---- the order of SELECT's clauses

namespace {

struct ClauseOrder {
  GrammarRule rule;
  int rank;
  const char* name;
};

constexpr std::array clause_orders = {
    ClauseOrder{GrammarRule::fromClause, 1, "FROM"},        ClauseOrder{GrammarRule::whereClause, 2, "WHERE"},
    ClauseOrder{GrammarRule::groupByClause, 3, "GROUP BY"}, ClauseOrder{GrammarRule::havingClause, 4, "HAVING"},
    ClauseOrder{GrammarRule::windowClause, 5, "WINDOW"},    ClauseOrder{GrammarRule::orderByClause, 6, "ORDER BY"},
    ClauseOrder{GrammarRule::limitClause, 7, "LIMIT"},      ClauseOrder{GrammarRule::offsetClause, 8, "OFFSET"},
    ClauseOrder{GrammarRule::fetchClause, 9, "FETCH"},      ClauseOrder{GrammarRule::procedureClause, 10, "PROCEDURE"},
    ClauseOrder{GrammarRule::intoClause, 11, "INTO"},       ClauseOrder{GrammarRule::lockingClause, 12, "FOR UPDATE"},
};

const ClauseOrder* order_of(GrammarRule rule) {
  for (const ClauseOrder& order : clause_orders) {
    if (order.rule == rule) return &order;
  }
  return nullptr;
}

}  // namespace

// INTO may also stand first, and after FOR UPDATE; several FOR UPDATE OF … may follow one another.
static void check_clause_order(SyntaxNode query_specification, BuildNotes& notes) {
  const ClauseOrder* last = nullptr;
  for (const SyntaxNode clause : query_specification.children()) {
    const ClauseOrder* order = order_of(clause.rule());
    if (order == nullptr) continue;
    const bool into = clause.rule() == GrammarRule::intoClause;
    const bool locking = clause.rule() == GrammarRule::lockingClause;
    if (into && last == nullptr) continue;
    if (last != nullptr && order == last && !locking) {
      notes.refuse(clause.span(), std::string("a second ") + order->name + " in one SELECT");
    } else if (last != nullptr && order->rank < last->rank && !into) {
      notes.refuse(clause.span(), std::string(order->name) + " after " + last->name,
                   std::string("put ") + order->name + " before " + last->name);
    }
    last = order;
  }
}

// ---- SELECT itself

static Token token_before(SyntaxNode node) {
  return node.token_begin() == 0 ? Token::end_of_input : node.tree().tokens.type(node.token_begin() - 1);
}

SelectItem build_select_item(SyntaxNode select_item, BuildNotes& notes) {
  SelectItem item;
  item.span = select_item.span();
  const auto value = select_item.child(GrammarRule::expression);
  if (!value) {
    // The server's grammar: * alone or in front of the others.
    if (token_before(select_item) == Token::COMMA) {
      notes.refuse(select_item.span(), "`*` after another column", "put * first, or write t.*");
    }
    item.value = {select_item.span(), Star{}};
    return item;
  }
  ExpressionBuilder builder(*value, notes);
  item.value = builder.build().expression;
  // A unit or a string after the expression is its alias: SELECT YEAR(d) year, SELECT a 'b'.
  if (!builder.at_end()) item.alias = build_name(builder.take_token());
  const auto alias = select_item.child(GrammarRule::selectAlias);
  if (!builder.at_end() || (alias && item.alias)) {
    notes.refuse(item.alias.span, "`" + item.alias.text + "` does not go on with this expression",
                 "look for a missing comma or operator");
  }
  if (alias) item.alias = build_name(SyntaxToken{&alias->tree(), alias->token_end() - 1});
  return item;
}

WindowSpecification build_window(SyntaxNode node, BuildNotes& notes) {
  WindowSpecification window;
  window.span = node.span();
  const bool named =
      !node.empty() && (node.first_token() == Token::IDENTIFIER || node.first_token() == Token::QUOTED_IDENTIFIER);
  if (named) window.name = build_name(SyntaxToken{&node.tree(), node.token_begin()});
  window.partition_by = build_expressions(node, notes);
  if (const auto order = node.child(GrammarRule::orderByClause)) window.order_by = build_order_items(*order, notes);
  if (const auto frame = node.child(GrammarRule::windowFrame)) window.frame = frame->span();
  return window;
}

static void add_windows(Select& select, SyntaxNode window_clause, BuildNotes& notes) {
  for (const SyntaxNode node : window_clause.children(GrammarRule::namedWindow)) {
    const SyntaxNode specification = *node.child(GrammarRule::windowSpecification);
    select.windows.push_back({build_name(*node.child(GrammarRule::identifier)), build_window(specification, notes)});
  }
}

static void add_grouping(Select& select, SyntaxNode group_by_clause, BuildNotes& notes) {
  for (const SyntaxNode item : group_by_clause.children(GrammarRule::orderItem)) {
    const bool directed = item.has(Token::ASC) || item.has(Token::DESC);
    if (directed) notes.extend(item.span(), Syntax::group_by_direction);
  }
  for (OrderItem& item : build_order_items(group_by_clause, notes)) select.group_by.push_back(std::move(item.value));
  select.with_rollup = group_by_clause.has(Token::ROLLUP);
}

static void add_clause(Select& select, SyntaxNode clause, BuildNotes& notes) {
  switch (clause.rule()) {
    case GrammarRule::selectOption:
      select.distinct |= clause.first_token() == Token::DISTINCT || clause.first_token() == Token::DISTINCTROW;
      break;
    case GrammarRule::selectItem: select.items.push_back(build_select_item(clause, notes)); break;
    case GrammarRule::fromClause:
      if (clause.has_children()) select.from = build_table_references(clause.only_child(), notes);
      break;
    case GrammarRule::whereClause: select.where = build_expression(clause.only_child(), notes); break;
    case GrammarRule::groupByClause: add_grouping(select, clause, notes); break;
    case GrammarRule::havingClause: select.having = build_expression(clause.only_child(), notes); break;
    case GrammarRule::windowClause: add_windows(select, clause, notes); break;
    case GrammarRule::procedureClause: notes.extend(clause.span(), Syntax::procedure_analyse); break;
    default: break;
  }
}

Query build_select(SyntaxNode query_specification, BuildNotes& notes) {
  check_clause_order(query_specification, notes);
  Select select;
  select.span = query_specification.span();
  select.items.reserve(query_specification.count(GrammarRule::selectItem));
  for (const SyntaxNode clause : query_specification.children()) add_clause(select, clause, notes);
  QueryTail tail = build_query_tail(query_specification, notes);
  return {select.span,           std::nullopt,         std::move(select),      std::move(tail.order_by),
          std::move(tail.limit), std::move(tail.into), std::move(tail.locking)};
}

}  // namespace belay
