#include "syntax/build_dml.h"

#include <algorithm>
#include <utility>

#include "base/text.h"

namespace belay {

Assignment build_assignment(SyntaxNode assignment, BuildNotes& notes) {
  const SyntaxNode target = *assignment.child(GrammarRule::columnReference);
  return {assignment.span(),
          {target.span(), build_column_reference(target)},
          build_expression(*assignment.child(GrammarRule::expression), notes)};
}

static std::vector<Assignment> build_assignments(SyntaxNode node, BuildNotes& notes) {
  std::vector<Assignment> assignments;
  assignments.reserve(node.count(GrammarRule::assignment));
  for (const SyntaxNode child : node.children(GrammarRule::assignment))
    assignments.push_back(build_assignment(child, notes));
  return assignments;
}

static std::vector<SelectItem> build_returning(SyntaxNode returning_clause, BuildNotes& notes) {
  notes.extend(returning_clause.span(), Syntax::returning);
  std::vector<SelectItem> items;
  for (const SyntaxNode item : returning_clause.children(GrammarRule::selectItem))
    items.push_back(build_select_item(item, notes));
  return items;
}

// ---- INSERT, REPLACE

static void add_row_alias(Insert& insert, SyntaxNode row_alias, BuildNotes& notes) {
  notes.extend(row_alias.span(), Syntax::row_alias);
  insert.row_alias = build_name(*row_alias.child(GrammarRule::identifier));
  if (const auto columns = row_alias.child(GrammarRule::columnNames)) insert.row_alias_columns = build_names(*columns);
}

// Its values are built for what may be said against them.
static void count_row(Insert& insert, SyntaxNode row, BuildNotes& notes) {
  build_expressions(row, notes);
  if (insert.bulk_row_count++ == 0) insert.bulk_rows.begin = row.span().begin;
  insert.bulk_rows.end = row.span().end;
}

// Rows that the scanner passed over stand before the last row, which is among those counted.
static void count_passed_rows(Insert& insert, const PassedRows& passed) {
  if (passed.count == 0) return;
  insert.bulk_row_count += passed.count;
  insert.bulk_rows.begin = std::min(insert.bulk_rows.begin, passed.span.begin);
  insert.bulk_rows.end = std::max(insert.bulk_rows.end, passed.span.end);
}

// Of an INSERT as dumps have them, the rows behind the first one are counted only.
static size_t rows_built(SyntaxNode insert_values, size_t rows) {
  const size_t parsed = rows_parsed_of(insert_values.span().size());
  return insert_values.tree().tokens.passed_rows.count > 0 || rows > parsed ? 1 : rows;
}

static void add_rows(Insert& insert, SyntaxNode insert_values, BuildNotes& notes) {
  const size_t built = rows_built(insert_values, insert_values.count(GrammarRule::row));
  insert.rows.reserve(built);
  insert.row_spans.reserve(built);
  for (const SyntaxNode row : insert_values.children()) {
    if (row.rule() != GrammarRule::row) continue;
    if (insert.rows.size() == built) {
      count_row(insert, row, notes);
      continue;
    }
    insert.rows.push_back(build_expressions(row, notes));
    insert.row_spans.push_back(row.span());
  }
  count_passed_rows(insert, insert_values.tree().tokens.passed_rows);
  if (const auto alias = insert_values.child(GrammarRule::rowAlias)) add_row_alias(insert, *alias, notes);
}

// The column of an INSERT may be written with its table; the table is the statement's anyhow.
static Name column_name(SyntaxNode column_reference) {
  return build_column_reference(column_reference).column;
}

static void add_set_form(Insert& insert, SyntaxNode insert_source, BuildNotes& notes) {
  insert.is_set_form = true;
  Expressions row;
  for (Assignment& assignment : build_assignments(insert_source, notes)) {
    insert.columns.push_back(std::get<ColumnReference>(assignment.target.node).column);
    row.push_back(std::move(assignment.value));
  }
  insert.rows.push_back(std::move(row));
  insert.row_spans.push_back(insert_source.span());
  if (const auto alias = insert_source.child(GrammarRule::rowAlias)) add_row_alias(insert, *alias, notes);
}

// VALUES ROW(1), ROW(2): rows as any others
static bool add_row_values(Insert& insert, SyntaxNode open_query, BuildNotes& notes) {
  const auto values = open_query.child(GrammarRule::rowValuesQuery);
  if (!values || open_query.has(GrammarRule::unionTail)) return false;
  notes.extend(values->span(), Syntax::values_statement);
  add_rows(insert, *values, notes);
  return true;
}

static void add_source(Insert& insert, SyntaxNode insert_source, BuildNotes& notes) {
  if (const auto values = insert_source.child(GrammarRule::insertValues)) return add_rows(insert, *values, notes);
  if (insert_source.first_token() == Token::SET) return add_set_form(insert, insert_source, notes);
  const SyntaxNode query = *insert_source.child(GrammarRule::openQuery);
  if (!add_row_values(insert, query, notes)) insert.query = build_query(query, notes);
}

// (a, b), or the query itself in parentheses with what may follow it
static void add_columns(Insert& insert, SyntaxNode insert_columns, BuildNotes& notes) {
  if (const auto query = insert_columns.child(GrammarRule::queryExpression)) {
    insert.query = build_query(*query, notes);
    return;
  }
  insert.has_column_list = true;
  insert.columns.reserve(insert_columns.count(GrammarRule::columnReference));
  for (const SyntaxNode column : insert_columns.children(GrammarRule::columnReference)) {
    insert.columns.push_back(column_name(column));
  }
}

static void add_insert_option(Insert& insert, SyntaxNode insert_option) {
  if (insert_option.first_token() == Token::IGNORE) {
    insert.ignore = true;
  } else {
    insert.priority = to_lower(insert_option.text());
  }
}

static void add_insert_part(Insert& insert, SyntaxNode part, BuildNotes& notes) {
  switch (part.rule()) {
    case GrammarRule::insertOption: add_insert_option(insert, part); break;
    case GrammarRule::qualifiedName: insert.table = build_qualified_name(part); break;
    case GrammarRule::partitionNames: insert.partitions = build_names(part); break;
    case GrammarRule::insertColumns: add_columns(insert, part, notes); break;
    case GrammarRule::insertSource: add_source(insert, part, notes); break;
    case GrammarRule::parenthesisedQuery: insert.query = build_query(part, notes); break;
    case GrammarRule::onDuplicateKey:
      insert.on_duplicate_span = part.span();
      insert.on_duplicate = build_assignments(part, notes);
      break;
    case GrammarRule::returningClause: insert.returning = build_returning(part, notes); break;
    default: break;
  }
}

// `INSERT INTO t (SELECT …) UNION SELECT …` and `INSERT INTO t (a)` without rows: what the grammar's parentheses let
// through.
static void check_insert(const Insert& insert, SyntaxNode insert_statement, BuildNotes& notes) {
  if (insert_statement.has(GrammarRule::unionTail) && insert.has_column_list) {
    notes.refuse(insert_statement.child(GrammarRule::unionTail)->span(), "UNION after a column list",
                 "put a query before it");
  }
  if (!insert.query && insert.rows.empty()) {
    notes.refuse(insert_statement.span(), "the statement has no rows to insert", "add VALUES (…), SET … or SELECT …");
  }
}

Insert build_insert(SyntaxNode insert_statement, BuildNotes& notes) {
  Insert insert;
  insert.replace = insert_statement.rule() == GrammarRule::replaceStatement;
  for (const SyntaxNode part : insert_statement.children()) add_insert_part(insert, part, notes);
  const SyntaxNode table = *insert_statement.child(GrammarRule::qualifiedName);
  insert.verb = {insert_statement.span().begin, insert_statement.tree().span(table.token_begin() - 1).end};
  check_insert(insert, insert_statement, notes);
  return insert;
}

// ---- UPDATE

// The LIMIT of UPDATE and DELETE has no offset.
static Limit build_row_limit(SyntaxNode limit_clause, BuildNotes& notes) {
  Limit limit = build_limit(limit_clause, notes);
  if (limit.offset) notes.refuse(limit.span, "LIMIT takes one number here", "write the number of rows alone");
  return limit;
}

Update build_update(SyntaxNode update_statement, BuildNotes& notes) {
  Update update;
  update.ignore = update_statement.has(Token::IGNORE);
  update.tables = build_table_references(*update_statement.child(GrammarRule::tableReferences), notes);
  update.assignments = build_assignments(update_statement, notes);
  if (const auto from = update_statement.child(GrammarRule::fromClause))
    notes.extend(from->span(), Syntax::update_from);
  if (const auto where = update_statement.child(GrammarRule::whereClause))
    update.where = build_expression(where->only_child(), notes);
  if (const auto order = update_statement.child(GrammarRule::orderByClause))
    update.order_by = build_order_items(*order, notes);
  if (const auto limit = update_statement.child(GrammarRule::limitClause))
    update.limit = build_row_limit(*limit, notes);
  if (const auto returning = update_statement.child(GrammarRule::returningClause))
    notes.extend(returning->span(), Syntax::update_returning);
  return update;
}

// ---- DELETE

// a, s.a, a.*, s.a.*
static QualifiedName build_target(SyntaxNode delete_target) {
  QualifiedName target;
  for (const SyntaxNode part : delete_target.children()) {
    if (part.rule() != GrammarRule::identifier && part.rule() != GrammarRule::anyName) continue;
    target.schema = std::move(target.name);
    target.name = build_name(part);
    target.span.end = target.name.span.end;
  }
  target.span.begin = delete_target.span().begin;
  return target;
}

// The one table of DELETE FROM t AS x PARTITION (p).
static TableReference build_only_target(SyntaxNode delete_target, BuildNotes& notes) {
  BaseTable table;
  table.table = build_target(delete_target);
  if (delete_target.has(Token::STAR))
    notes.refuse(delete_target.span(), "`.*` after the table of a DELETE from one table", "remove it");
  if (const auto partitions = delete_target.child(GrammarRule::partitionNames))
    table.partitions = build_names(*partitions);
  if (const auto alias = delete_target.child(GrammarRule::tableAlias)) {
    table.alias = build_name(SyntaxToken{&alias->tree(), alias->token_end() - 1});
    notes.extend(alias->span(), Syntax::delete_alias);
  }
  return {delete_target.span(), std::move(table)};
}

static void add_targets(Delete& result, SyntaxNode delete_statement, BuildNotes& notes) {
  const std::vector<SyntaxNode> targets = delete_statement.collect(GrammarRule::deleteTarget);
  if (const auto tables = delete_statement.child(GrammarRule::tableReferences)) {
    result.multi_table = true;
    result.tables = build_table_references(*tables, notes);
    for (const SyntaxNode target : targets) result.targets.push_back(build_target(target));
    return;
  }
  result.tables = build_only_target(targets.front(), notes);
  if (targets.size() > 1)
    notes.refuse(targets[1].span(), "several tables after DELETE FROM without USING",
                 "add USING and the joined tables");
}

static void check_delete_limit(SyntaxNode delete_statement, BuildNotes& notes) {
  const auto limit = delete_statement.child(GrammarRule::limitClause);
  if (!limit || !delete_statement.has(GrammarRule::tableReferences)) return;
  notes.refuse(limit->span(), "LIMIT in a DELETE of joined tables", "select the rows in WHERE");
}

Delete build_delete(SyntaxNode delete_statement, BuildNotes& notes) {
  Delete result;
  add_targets(result, delete_statement, notes);
  check_delete_limit(delete_statement, notes);
  for (const SyntaxNode part : delete_statement.children()) {
    switch (part.rule()) {
      case GrammarRule::deleteOption: result.ignore |= part.first_token() == Token::IGNORE; break;
      case GrammarRule::whereClause: result.where = build_expression(part.only_child(), notes); break;
      case GrammarRule::orderByClause: result.order_by = build_order_items(part, notes); break;
      case GrammarRule::limitClause: result.limit = build_row_limit(part, notes); break;
      case GrammarRule::returningClause: result.returning = build_returning(part, notes); break;
      default: break;
    }
  }
  return result;
}

// ---- CALL

CallStatement build_call_statement(SyntaxNode call_statement, BuildNotes& notes) {
  return {build_qualified_name(*call_statement.child(GrammarRule::qualifiedName)),
          build_expressions(call_statement, notes)};
}

}  // namespace belay
