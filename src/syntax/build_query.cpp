// SELECT, VALUES, TABLE and what UNION makes of them. The grammar lets clauses come in any order and lets each part of
// a union have its own; here the order is checked, and what follows the last part is given to the whole.
#include <utility>

#include "base/text.h"
#include "syntax/build_select.h"

namespace belay {

namespace {

// What a union is made of, in the order of the text: parts[i] operators[i] parts[i + 1].
struct QueryPart {
  Query query;
  bool in_parentheses = false;
};

struct QueryOperator {
  SetOperator op = SetOperator::union_;
  bool all = false;
  Span span;
  friend bool operator==(const QueryOperator& left, const QueryOperator& right) {
    return left.op == right.op && left.all == right.all;
  }
};

struct QueryParts {
  std::vector<QueryPart> parts;
  std::vector<QueryOperator> operators;
};

bool has_tail(const Query& query) {
  return !query.order_by.empty() || query.limit || query.into || !query.locking.empty();
}

}  // namespace

static QueryOperator build_operator(SyntaxNode set_operator, BuildNotes& notes) {
  QueryOperator result;
  result.span = set_operator.span();
  const Token word = set_operator.first_token();
  result.op = word == Token::UNION    ? SetOperator::union_
              : word == Token::EXCEPT ? SetOperator::except
                                      : SetOperator::intersect;
  result.all = set_operator.has(Token::ALL);
  if (result.op != SetOperator::union_) notes.extend(result.span, Syntax::except_and_intersect);
  return result;
}

// (SELECT …) ORDER BY … LIMIT …: what follows wins over what stands inside.
static Query build_parenthesised_primary(SyntaxNode primary, BuildNotes& notes) {
  Query query = build_query(*primary.child(GrammarRule::queryExpression), notes);
  QueryTail tail = build_query_tail(primary, notes);
  if (!tail.order_by.empty()) query.order_by = std::move(tail.order_by);
  if (tail.limit) query.limit = std::move(tail.limit);
  if (tail.into) query.into = std::move(tail.into);
  if (!tail.locking.empty()) query.locking = std::move(tail.locking);
  query.span = primary.span();
  return query;
}

static Query with_tail(SyntaxNode node, decltype(Query::body) body, BuildNotes& notes) {
  QueryTail tail = build_query_tail(node, notes);
  return {node.span(),           std::nullopt,         std::move(body),        std::move(tail.order_by),
          std::move(tail.limit), std::move(tail.into), std::move(tail.locking)};
}

static ValuesConstructor build_values(SyntaxNode values_query, BuildNotes& notes) {
  ValuesConstructor values;
  for (const SyntaxNode row : values_query.children(GrammarRule::row))
    values.rows.push_back(build_expressions(row, notes));
  return values;
}

static QueryPart build_primary(SyntaxNode node, BuildNotes& notes) {
  notes.has_query = true;
  switch (node.rule()) {
    case GrammarRule::queryPrimary:
      if (node.first_token() == Token::LP) return {build_parenthesised_primary(node, notes), true};
      return build_primary(node.only_child(), notes);
    case GrammarRule::querySpecification: return {build_select(node, notes), false};
    case GrammarRule::rowValuesQuery:
      notes.extend(node.span(), Syntax::values_statement);
      return {with_tail(node, build_values(node, notes), notes), false};
    case GrammarRule::valuesQuery:
      notes.extend(node.span(), Syntax::table_value_constructor);
      return {with_tail(node, build_values(node, notes), notes), false};
    case GrammarRule::tableQuery: {
      notes.extend(node.span(), Syntax::table_statement);
      return {with_tail(node, TableQuery{build_qualified_name(*node.child(GrammarRule::qualifiedName))}, notes), false};
    }
    default: return {};
  }
}

static void add_part(QueryParts& result, SyntaxNode node, BuildNotes& notes) {
  if (node.rule() == GrammarRule::setOperator) {
    result.operators.push_back(build_operator(node, notes));
  } else if (node.rule() == GrammarRule::unionTail) {
    for (const SyntaxNode child : node.children()) add_part(result, child, notes);
  } else {
    result.parts.push_back(build_primary(node, notes));
  }
}

// Only the last part of a union may have ORDER BY or LIMIT without parentheses (error 1221); they are the union's.
static QueryTail take_union_tail(QueryParts& parts, BuildNotes& notes) {
  for (size_t i = 0; i + 1 < parts.parts.size(); ++i) {
    const QueryPart& part = parts.parts[i];
    if (!part.in_parentheses && has_tail(part.query)) {
      notes.refuse(part.query.span,
                   "ORDER BY or LIMIT before " + std::string(part.query.order_by.empty() ? "the next part" : "UNION"),
                   "put this part of the union in parentheses");
    }
  }
  Query& last = parts.parts.back().query;
  if (parts.parts.back().in_parentheses) return {};
  return {std::exchange(last.order_by, {}), std::exchange(last.limit, {}), std::exchange(last.into, {}),
          std::exchange(last.locking, {})};
}

static Query combine(Query left, const QueryOperator& op, Query right) {
  Query query;
  query.span = {left.span.begin, right.span.end};
  query.body = SetOperation{op.op, op.all, std::move(left), std::move(right)};
  return query;
}

// INTERSECT binds tighter than the other two (since it exists in MySQL, 8.0.31).
static void fold_intersections(QueryParts& parts) {
  for (size_t i = 0; i < parts.operators.size();) {
    if (parts.operators[i].op != SetOperator::intersect) {
      ++i;
      continue;
    }
    parts.parts[i].query =
        combine(std::move(parts.parts[i].query), parts.operators[i], std::move(parts.parts[i + 1].query));
    parts.parts.erase(parts.parts.begin() + static_cast<std::ptrdiff_t>(i) + 1);
    parts.operators.erase(parts.operators.begin() + static_cast<std::ptrdiff_t>(i));
  }
}

// A long chain of one operator becomes a balanced tree: generated scripts hold unions of thousands.
static Query fold(QueryParts& parts, size_t begin, size_t end, bool uniform) {
  if (end - begin == 1) return std::move(parts.parts[begin].query);
  constexpr size_t long_chain = 64;
  const size_t middle = uniform && end - begin > long_chain ? begin + (end - begin) / 2 : end - 1;
  Query left = fold(parts, begin, middle, uniform);
  return combine(std::move(left), parts.operators[middle - 1], fold(parts, middle, end, uniform));
}

static Query fold_all(QueryParts& parts, BuildNotes& notes) {
  constexpr size_t height_limit = 1000;
  bool uniform = true;
  for (const QueryOperator& op : parts.operators) uniform = uniform && op == parts.operators.front();
  if (!uniform && parts.operators.size() > height_limit) {
    notes.refuse(parts.operators.front().span, "the union has too many parts of different kinds", "split it");
    parts.parts.resize(1);
    parts.operators.clear();
  }
  return fold(parts, 0, parts.parts.size(), uniform);
}

static Query build_union(QueryParts parts, BuildNotes& notes) {
  if (parts.operators.empty()) return std::move(parts.parts.front().query);
  QueryTail tail = take_union_tail(parts, notes);
  const Span span{parts.parts.front().query.span.begin, parts.parts.back().query.span.end};
  fold_intersections(parts);
  Query query = fold_all(parts, notes);
  query.span = span;
  query.order_by = std::move(tail.order_by);
  query.limit = std::move(tail.limit);
  query.into = std::move(tail.into);
  query.locking = std::move(tail.locking);
  return query;
}

// `INSERT INTO t (SELECT …) UNION SELECT …`: the parentheses are the statement's.
static Query build_parenthesised_body(SyntaxNode node, BuildNotes& notes) {
  QueryParts parts;
  parts.parts.push_back({build_parenthesised_primary(node, notes), true});
  if (const auto tail = node.child(GrammarRule::unionTail)) add_part(parts, *tail, notes);
  return build_union(std::move(parts), notes);
}

static Query build_body(SyntaxNode node, BuildNotes& notes) {
  if (node.rule() == GrammarRule::parenthesisedQuery) return build_parenthesised_body(node, notes);
  QueryParts parts;
  for (const SyntaxNode child : node.children()) {
    if (child.rule() != GrammarRule::withClause) add_part(parts, child, notes);
  }
  return build_union(std::move(parts), notes);
}

// ---- ((SELECT …) UNION (SELECT …)), which the grammar reads as an expression or as tables, with a tail

bool is_query_in_parentheses(SyntaxNode parenthesised) {
  return parenthesised.has(GrammarRule::unionTail) || parenthesised.has(GrammarRule::orderByClause) ||
         parenthesised.has(GrammarRule::limitClause);
}

// The innermost parentheses that hold the query: of an expression or of a table.
static std::optional<SyntaxNode> first_query_in(SyntaxNode node) {
  while (true) {
    switch (node.rule()) {
      case GrammarRule::openQuery:
      case GrammarRule::valuesQuery: return node;
      case GrammarRule::parenthesised:
      case GrammarRule::tableFactor:
        if (node.first_token() != Token::LP) return std::nullopt;
        break;
      default: break;
    }
    if (!node.has_children() || node.only_child().token_begin() > node.token_begin() + 1) return std::nullopt;
    node = node.only_child();
  }
}

static Query build_query_in_parentheses(SyntaxNode node, BuildNotes& notes) {
  const auto first = first_query_in(node.only_child());
  if (!first) {
    notes.refuse(node.span(), "a query and something else in the same parentheses");
    return {};
  }
  QueryParts parts;
  const bool values = first->rule() == GrammarRule::valuesQuery;
  parts.parts.push_back({values ? build_primary(*first, notes).query : build_query(*first, notes), true});
  for (const SyntaxNode child : node.children()) {
    if (child.rule() == GrammarRule::unionTail) add_part(parts, child, notes);
  }
  Query query = build_union(std::move(parts), notes);
  QueryTail tail = build_query_tail(node, notes);
  if (!tail.order_by.empty()) query.order_by = std::move(tail.order_by);
  if (tail.limit) query.limit = std::move(tail.limit);
  return query;
}

Query build_query(SyntaxNode node, BuildNotes& notes) {
  if (node.rule() == GrammarRule::parenthesised || node.rule() == GrammarRule::tableFactor) {
    return build_query_in_parentheses(node, notes);
  }
  const auto body = node.child(GrammarRule::queryBody);
  Query query = build_body(body ? *body : node, notes);
  if (const auto with = node.child(GrammarRule::withClause)) {
    query.with = build_with(*with, notes);
    query.span.begin = node.span().begin;
  }
  return query;
}

With build_with(SyntaxNode with_clause, BuildNotes& notes) {
  notes.extend(with_clause.span(), Syntax::common_table_expression);
  With with;
  with.span = with_clause.span();
  with.recursive = with_clause.has(Token::RECURSIVE);
  for (const SyntaxNode node : with_clause.children(GrammarRule::commonTable)) {
    CommonTable table;
    table.span = node.span();
    table.name = build_name(*node.child(GrammarRule::identifier));
    if (const auto columns = node.child(GrammarRule::columnNames)) table.columns = build_names(*columns);
    table.query = build_query(*node.child(GrammarRule::queryExpression), notes);
    with.tables.push_back(std::move(table));
  }
  return with;
}

}  // namespace belay
