#include <algorithm>

#include "syntax/build_ddl.h"

namespace belay {

static bool is_modifier(SyntaxNode node) {
  const GrammarRule rule = node.rule();
  return rule == GrammarRule::createModifier || rule == GrammarRule::alterModifier || rule == GrammarRule::dropModifier;
}

bool has_modifier(SyntaxNode statement, Token word) {
  for (const SyntaxNode node : statement.children()) {
    if (!is_modifier(node)) return false;
    if (node.first_token() == word) return true;
  }
  return false;
}

void allow_modifiers(SyntaxNode statement, std::initializer_list<Token> allowed, BuildNotes& notes) {
  for (const SyntaxNode node : statement.children()) {
    if (!is_modifier(node)) return;
    if (std::ranges::find(allowed, node.first_token()) == allowed.end()) {
      notes.refuse(node.span(), "`" + std::string(node.text()) + "` does not go with this statement");
    }
  }
}

bool replaces(SyntaxNode statement, bool if_not_exists, BuildNotes& notes) {
  for (const SyntaxNode node : statement.children()) {
    if (!is_modifier(node)) return false;
    if (node.first_token() != Token::OR) continue;
    if (if_not_exists) notes.refuse(node.span(), "OR REPLACE does not go with IF NOT EXISTS");
    notes.extend(node.span(), Syntax::or_replace_object);
    return true;
  }
  return false;
}

}  // namespace belay
