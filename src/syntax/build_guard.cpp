#include "syntax/build_guard.h"

namespace belay {

static bool has_guard(SyntaxNode node, GrammarRule rule, Syntax form, BuildNotes& notes) {
  const auto guard = node.child(rule);
  if (guard) notes.extend(guard->span(), form);
  return guard.has_value();
}

bool has_if_exists(SyntaxNode node, Syntax form, BuildNotes& notes) {
  return has_guard(node, GrammarRule::ifExists, form, notes);
}

bool has_if_not_exists(SyntaxNode node, Syntax form, BuildNotes& notes) {
  return has_guard(node, GrammarRule::ifNotExists, form, notes);
}

}  // namespace belay
