#include "syntax/build_definition.h"
#include "syntax/build_guard.h"

namespace belay {

static CheckConstraint build_check_definition(SyntaxNode check_definition, BuildNotes& notes) {
  CheckConstraint check;
  check.span = check_definition.span();
  check.if_not_exists = has_if_not_exists(check_definition, Syntax::if_not_exists_add_constraint, notes);
  check.condition = build_expression(*check_definition.child(GrammarRule::expression), notes);
  check.enforced = !check_definition.has(Token::NOT);
  if (const auto word = check_definition.token(Token::ENFORCED)) notes.extend(word->span(), Syntax::check_enforcement);
  return check;
}

static TableElement build_constraint(SyntaxNode constraint, BuildNotes& notes) {
  switch (constraint.rule()) {
    case GrammarRule::foreignKeyDefinition: return build_foreign_key_definition(constraint, notes);
    case GrammarRule::checkDefinition: return build_check_definition(constraint, notes);
    default: break;
  }
  has_if_not_exists(constraint, Syntax::if_not_exists_add_index, notes);
  const bool primary = constraint.rule() == GrammarRule::primaryKeyDefinition;
  return build_key(constraint, primary ? KeyKind::primary : KeyKind::unique, notes);
}

// CONSTRAINT [IF NOT EXISTS] [symbol] before a key, a foreign key or a check.
template <class Constraint>
static void add_symbol(Constraint& constraint, SyntaxNode constraint_symbol, BuildNotes& notes) {
  constraint.span.begin = constraint_symbol.span().begin;
  if (const auto symbol = constraint_symbol.child(GrammarRule::identifier)) constraint.symbol = build_name(*symbol);
  if (has_if_not_exists(constraint_symbol, Syntax::if_not_exists_add_constraint, notes))
    constraint.if_not_exists = true;
}

TableElement build_constraint_definition(SyntaxNode constraint_definition, BuildNotes& notes) {
  const auto symbol = constraint_definition.child(GrammarRule::constraintSymbol);
  if (!symbol) return build_constraint(constraint_definition.only_child(), notes);
  TableElement element;
  for (const SyntaxNode part : constraint_definition.children()) {
    if (part != *symbol) element = build_constraint(part, notes);
  }
  if (auto* key = std::get_if<KeyDefinition>(&element)) add_symbol(*key, *symbol, notes);
  if (auto* key = std::get_if<ForeignKeyDefinition>(&element)) add_symbol(*key, *symbol, notes);
  if (auto* check = std::get_if<CheckConstraint>(&element)) add_symbol(*check, *symbol, notes);
  return element;
}

PeriodDefinition build_period_definition(SyntaxNode period_definition, BuildNotes& notes) {
  PeriodDefinition period;
  period.span = period_definition.span();
  period.columns = build_names(period_definition);
  period.name = period.columns.front();
  period.columns.erase(period.columns.begin());
  notes.extend(period.span, Syntax::period);
  return period;
}

TableElement build_table_element(SyntaxNode table_element, BuildNotes& notes) {
  const SyntaxNode element = table_element.only_child();
  switch (element.rule()) {
    case GrammarRule::columnDefinition: return build_column_definition(element, notes);
    case GrammarRule::keyDefinition: return build_key_definition(element, notes);
    case GrammarRule::periodDefinition: return build_period_definition(element, notes);
    default: return build_constraint_definition(element, notes);
  }
}

}  // namespace belay
