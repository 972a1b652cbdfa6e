// IF EXISTS, IF NOT EXISTS, OR REPLACE: read, and noted where not every server accepts them.
#pragma once

#include "syntax/build.h"

namespace belay {

// Whether the rule ifExists is among the node's children; every server knows it there.
inline bool has_if_exists(SyntaxNode node) {
  return node.has(GrammarRule::ifExists);
}
inline bool has_if_not_exists(SyntaxNode node) {
  return node.has(GrammarRule::ifNotExists);
}

// The same, where only some servers know it: `form`.
bool has_if_exists(SyntaxNode node, Syntax form, BuildNotes& notes);
bool has_if_not_exists(SyntaxNode node, Syntax form, BuildNotes& notes);

}  // namespace belay
