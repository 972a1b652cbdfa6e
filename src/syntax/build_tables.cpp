// What stands after FROM: tables, derived tables, joins.
#include <utility>

#include "base/text.h"
#include "syntax/build_select.h"

namespace belay {

static Name build_alias(SyntaxNode table_alias) {
  return build_name(SyntaxToken{&table_alias.tree(), table_alias.token_end() - 1});
}

static Name alias_of(SyntaxNode table_factor) {
  const auto alias = table_factor.child(GrammarRule::tableAlias);
  return alias ? build_alias(*alias) : Name{};
}

static void note_table(SyntaxNode qualified_name, const QualifiedName& table, BuildNotes& notes) {
  if (equals_ignoring_case(table.schema.text, "kwdb_internal"))
    notes.extend(table.schema.span, Syntax::kwdb_internal_schema);
  if (qualified_name.first_token() == Token::DOUBLE_QUOTED) notes.extend(table.span, Syntax::double_quoted_name);
}

static BaseTable build_base_table(SyntaxNode table_factor, BuildNotes& notes) {
  BaseTable table;
  const SyntaxNode name = *table_factor.child(GrammarRule::qualifiedName);
  table.table = build_qualified_name(name);
  note_table(name, table.table, notes);
  table.alias = alias_of(table_factor);
  if (const auto partitions = table_factor.child(GrammarRule::partitionNames))
    table.partitions = build_names(*partitions);
  for (const SyntaxNode hint : table_factor.children(GrammarRule::indexHint)) {
    if (hint.first_token() != Token::USE && !hint.has(GrammarRule::indexHintName)) {
      notes.refuse(hint.span(), "the hint names no index", "name one, or remove it");
    }
    table.hints.push_back({hint.span(), std::string(hint.text())});
  }
  if (const auto point = table_factor.child(GrammarRule::systemTimePoint))
    notes.extend(point->span(), Syntax::system_versioning);
  return table;
}

// generate_series(1, 3): a function where a table may stand.
static TableFunction build_table_function(SyntaxNode table_factor, BuildNotes& notes) {
  TableFunction function;
  function.name = build_qualified_name(*table_factor.child(GrammarRule::qualifiedName)).name;
  if (const auto arguments = table_factor.child(GrammarRule::callArguments)) {
    for (const SyntaxNode argument : arguments->children(GrammarRule::callArgument)) {
      for (Expression& value : build_expressions(argument, notes)) function.arguments.push_back(std::move(value));
    }
  }
  function.alias = alias_of(table_factor);
  notes.extend(table_factor.span(), Syntax::table_function);
  return function;
}

static TableFunction build_json_table(SyntaxNode table_factor, BuildNotes& notes) {
  const SyntaxNode json_table = *table_factor.child(GrammarRule::jsonTable);
  notes.extend(json_table.span(), Syntax::json_table);
  TableFunction function;
  function.name = build_name(SyntaxToken{&json_table.tree(), json_table.token_begin()});
  function.arguments = build_expressions(json_table, notes);
  function.alias = alias_of(table_factor);
  return function;
}

static DerivedTable build_derived(SyntaxNode table_factor, Query query) {
  DerivedTable derived;
  derived.query = std::move(query);
  derived.alias = alias_of(table_factor);
  if (const auto columns = table_factor.child(GrammarRule::columnNames)) derived.columns = build_names(*columns);
  return derived;
}

// ((SELECT 1)) AS x: parentheses around nothing but a derived table without an alias
static bool is_wrapped_query(SyntaxNode table_factor, const TableReference& inner) {
  const auto* derived = std::get_if<DerivedTable>(&inner.node);
  return derived != nullptr && !derived->alias && table_factor.has(GrammarRule::tableAlias);
}

static TableReference build_in_parentheses(SyntaxNode table_factor, BuildNotes& notes) {
  const Span span = table_factor.span();
  if (const auto query = table_factor.child(GrammarRule::openQuery)) {
    return {span, build_derived(table_factor, build_query(*query, notes))};
  }
  if (table_factor.has(GrammarRule::valuesQuery))
    return {span, build_derived(table_factor, build_query(table_factor, notes))};
  if (is_query_in_parentheses(table_factor))
    return {span, build_derived(table_factor, build_query(table_factor, notes))};
  TableReference inner = build_table_references(*table_factor.child(GrammarRule::tableReferences), notes);
  if (is_wrapped_query(table_factor, inner)) {
    return {span, build_derived(table_factor, std::move(*std::get<DerivedTable>(inner.node).query))};
  }
  if (const auto alias = table_factor.child(GrammarRule::tableAlias)) {
    notes.refuse(alias->span(), "an alias for tables in parentheses", "name the tables inside instead");
  }
  return inner;
}

static TableReference build_reference(SyntaxNode table_reference, BuildNotes& notes);

static TableReference build_factor(SyntaxNode table_factor, BuildNotes& notes) {
  const Span span = table_factor.span();
  switch (table_factor.first_token()) {
    case Token::LP: return build_in_parentheses(table_factor, notes);
    case Token::LATERAL: {
      notes.extend(span, Syntax::lateral);
      DerivedTable derived =
          build_derived(table_factor, build_query(*table_factor.child(GrammarRule::queryExpression), notes));
      derived.lateral = true;
      return {span, std::move(derived)};
    }
    case Token::JSON_TABLE: return {span, build_json_table(table_factor, notes)};
    case Token::LBRACE: return build_reference(*table_factor.child(GrammarRule::tableReference), notes);  // {OJ …}
    default:
      if (table_factor.has(Token::LP)) return {span, build_table_function(table_factor, notes)};
      return {span, build_base_table(table_factor, notes)};
  }
}

// ---- joins

static JoinKind join_kind(SyntaxNode join_type, BuildNotes& notes) {
  const bool left = join_type.has(Token::LEFT);
  const bool right = join_type.has(Token::RIGHT);
  switch (join_type.first_token()) {
    case Token::NATURAL: return left ? JoinKind::natural_left : right ? JoinKind::natural_right : JoinKind::natural;
    case Token::STRAIGHT_JOIN: return JoinKind::straight;
    case Token::CROSS: return JoinKind::cross;
    case Token::FULL: notes.extend(join_type.span(), Syntax::full_join); return JoinKind::full;
    default: return left ? JoinKind::left : right ? JoinKind::right : JoinKind::inner;
  }
}

static std::vector<SyntaxNode> conditions_of(SyntaxNode join_part) {
  std::vector<SyntaxNode> conditions;
  for (const SyntaxNode child : join_part.children()) {
    if (child.rule() == GrammarRule::expression || child.rule() == GrammarRule::columnNames)
      conditions.push_back(child);
  }
  return conditions;
}

namespace {

// MySQL joins 61 tables at most (error 1116); trees of thousands would overflow the stack of those who walk them.
constexpr size_t table_limit = 1000;

void refuse_tables(Span span, BuildNotes& notes) {
  notes.refuse(span, "too many tables in one join", "split the statement");
}

// The joins of one table reference. `a JOIN b JOIN c ON x ON y` is a JOIN (b JOIN c ON x) ON y: a join without a
// condition waits for the one that comes later, if one does.
class Joiner {
 public:
  Joiner(SyntaxNode table_reference, BuildNotes& notes)
      : parts_(table_reference.collect(GrammarRule::joinPart)), notes_(notes) {
    tables_.push_back(build_factor(table_reference.only_child(), notes));
  }

  TableReference join() {
    if (parts_.empty()) return std::move(tables_.back());
    if (parts_.size() > table_limit) refuse_tables(parts_.front().span(), notes_);
    const std::vector<bool> waits = find_waiting();
    for (size_t i = 0; i < parts_.size() && !notes_.error; ++i) add(parts_[i], waits[i]);
    while (tables_.size() > 1) close(std::nullopt);
    return std::move(tables_.back());
  }

 private:
  std::vector<bool> find_waiting() const {
    std::vector<bool> waits(parts_.size());
    size_t surplus = 0;
    for (size_t i = parts_.size(); i-- > 0;) {
      const size_t conditions = conditions_of(parts_[i]).size();
      waits[i] = conditions == 0 && surplus > 0;
      surplus -= waits[i] ? 1 : 0;
      surplus += conditions > 1 ? conditions - 1 : 0;
    }
    return waits;
  }

  void add(SyntaxNode join_part, bool waits) {
    kinds_.push_back(join_kind(*join_part.child(GrammarRule::joinType), notes_));
    tables_.push_back(build_factor(*join_part.child(GrammarRule::tableFactor), notes_));
    if (waits) return;
    const std::vector<SyntaxNode> conditions = conditions_of(join_part);
    if (conditions.empty()) return close(std::nullopt);
    for (const SyntaxNode condition : conditions) {
      if (kinds_.empty()) return notes_.refuse(condition.span(), "a condition without its JOIN");
      close(condition);
    }
  }

  void close(std::optional<SyntaxNode> condition) {
    Join join;
    join.kind = kinds_.back();
    kinds_.pop_back();
    const bool outer = join.kind == JoinKind::left || join.kind == JoinKind::right || join.kind == JoinKind::full;
    if (outer && !condition)
      notes_.refuse(tables_.back().span, "an outer join without ON or USING", "add its condition");
    if (condition && condition->rule() == GrammarRule::expression) join.on = build_expression(*condition, notes_);
    if (condition && condition->rule() == GrammarRule::columnNames) join.using_columns = build_names(*condition);
    TableReference right = std::move(tables_.back());
    tables_.pop_back();
    const Span span{tables_.back().span.begin, condition ? condition->span().end : right.span.end};
    join.left = std::move(tables_.back());
    join.right = std::move(right);
    tables_.back() = {span, std::move(join)};
  }

  std::vector<SyntaxNode> parts_;
  BuildNotes& notes_;
  std::vector<TableReference> tables_;
  std::vector<JoinKind> kinds_;
};

}  // namespace

static TableReference build_reference(SyntaxNode table_reference, BuildNotes& notes) {
  return Joiner(table_reference, notes).join();
}

TableReference build_table_references(SyntaxNode table_references, BuildNotes& notes) {
  std::optional<TableReference> result;
  if (table_references.count(GrammarRule::tableReference) > table_limit) refuse_tables(table_references.span(), notes);
  for (const SyntaxNode node : table_references.children()) {
    if (notes.error && result) break;
    TableReference next = build_reference(node, notes);
    if (!result) {
      result = std::move(next);
      continue;
    }
    const Span span{result->span.begin, next.span.end};
    result = TableReference{span, Join{JoinKind::comma, std::move(*result), std::move(next), std::nullopt, {}}};
  }
  return std::move(*result);
}

}  // namespace belay
