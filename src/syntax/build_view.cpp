#include "base/text.h"
#include "syntax/build_guard.h"
#include "syntax/build_program.h"

namespace belay {

// The word behind ALGORITHM = or SQL SECURITY among the modifiers, in lower case.
static std::string modifier_word(SyntaxNode statement, GrammarRule rule) {
  for (const SyntaxNode modifier : statement.children()) {
    const auto node = modifier.child(rule);
    if (node) return to_lower(node->tree().text(node->token_end() - 1));
  }
  return {};
}

// WITH CHECK OPTION alone means CASCADED (MySQL manual, "The View WITH CHECK OPTION Clause").
static std::string check_option_of(SyntaxNode view) {
  const auto option = view.child(GrammarRule::checkOption);
  if (!option) return {};
  return option->has(Token::LOCAL) ? "local" : "cascaded";
}

static CreateView build_view(SyntaxNode statement, SyntaxNode view, BuildNotes& notes) {
  CreateView create;
  create.create_keyword = statement.tree().span(statement.token_begin());
  create.definer = definer_of(statement);
  create.sql_security = modifier_word(statement, GrammarRule::sqlSecurity);
  create.algorithm = modifier_word(statement, GrammarRule::viewAlgorithm);
  create.view = build_qualified_name(*view.child(GrammarRule::qualifiedName));
  if (const auto columns = view.child(GrammarRule::columnNames)) create.columns = build_names(*columns);
  create.query = build_query(*view.child(GrammarRule::queryExpression), notes);
  create.check_option = check_option_of(view);
  return create;
}

CreateView build_create_view(SyntaxNode statement, SyntaxNode create_view, BuildNotes& notes) {
  allow_modifiers(statement, {Token::OR, Token::ALGORITHM, Token::DEFINER, Token::SQL}, notes);
  CreateView create = build_view(statement, create_view, notes);
  create.or_replace = has_modifier(statement, Token::OR);
  create.if_not_exists = has_if_not_exists(create_view, Syntax::if_not_exists_view, notes);
  if (create.or_replace && create.if_not_exists) {
    notes.refuse(create_view.child(GrammarRule::ifNotExists)->span(), "OR REPLACE does not go with IF NOT EXISTS");
  }
  return create;
}

CreateView build_alter_view(SyntaxNode statement, SyntaxNode alter_view, BuildNotes& notes) {
  allow_modifiers(statement, {Token::ALGORITHM, Token::DEFINER, Token::SQL}, notes);
  CreateView alter = build_view(statement, alter_view, notes);
  alter.is_alter = true;
  return alter;
}

DropView build_drop_view(SyntaxNode drop_view) {
  DropView drop;
  drop.if_exists = has_if_exists(drop_view);
  drop.view_keyword = drop_view.tree().span(drop_view.token_begin());
  for (const SyntaxNode view : drop_view.children(GrammarRule::qualifiedName)) {
    drop.views.push_back(build_qualified_name(view));
  }
  return drop;
}

}  // namespace belay
