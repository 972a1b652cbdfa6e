#include "syntax/build_ddl.h"
#include "syntax/build_definition.h"
#include "syntax/build_guard.h"

namespace belay {

static KeyKind kind_of(SyntaxNode create_statement) {
  if (has_modifier(create_statement, Token::UNIQUE)) return KeyKind::unique;
  if (has_modifier(create_statement, Token::FULLTEXT)) return KeyKind::fulltext;
  if (has_modifier(create_statement, Token::SPATIAL)) return KeyKind::spatial;
  if (has_modifier(create_statement, Token::VECTOR)) return KeyKind::vector;
  return KeyKind::index;
}

// ALGORITHM and LOCK say how the statement is to run, they are no part of the key.
static std::vector<AlterAction> requirements_of(SyntaxNode node, GrammarRule option_rule, BuildNotes& notes) {
  std::vector<AlterAction> requirements;
  for (const SyntaxNode option : node.children()) {
    if (option.rule() != option_rule) continue;
    if (option.first_token() == Token::ALGORITHM) requirements.push_back(build_require_algorithm(option, notes));
    if (option.first_token() == Token::LOCK) requirements.push_back(build_require_lock(option));
  }
  return requirements;
}

static void drop_requirements(KeyDefinition& key, const std::vector<AlterAction>& requirements) {
  for (const AlterAction& requirement : requirements) std::erase(key.other_options, requirement.span);
}

CreateIndex build_create_index(SyntaxNode create_statement, SyntaxNode create_index, BuildNotes& notes) {
  CreateIndex create;
  allow_modifiers(
      create_statement,
      {Token::OR, Token::UNIQUE, Token::FULLTEXT, Token::SPATIAL, Token::VECTOR, Token::ONLINE, Token::OFFLINE}, notes);
  create.if_not_exists = has_if_not_exists(create_index, Syntax::if_not_exists_create_index, notes);
  create.or_replace = replaces(create_statement, create.if_not_exists, notes);
  create.table = build_qualified_name(*create_index.child(GrammarRule::qualifiedName));
  create.key = build_key(create_index, kind_of(create_statement), notes);
  create.requirements = requirements_of(create_index, GrammarRule::keyOption, notes);
  drop_requirements(create.key, create.requirements);
  return create;
}

DropIndex build_drop_index(SyntaxNode drop_index, BuildNotes& notes) {
  DropIndex drop;
  drop.if_exists = has_if_exists(drop_index, Syntax::if_exists_drop_index, notes);
  drop.name = build_name(*drop_index.child(GrammarRule::identifier));
  drop.table = build_qualified_name(*drop_index.child(GrammarRule::qualifiedName));
  drop.requirements = requirements_of(drop_index, GrammarRule::dropIndexOption, notes);
  return drop;
}

}  // namespace belay
