// Sequences: MariaDB's and TiDB's. Their numbers are not modelled.
#include "syntax/build_guard.h"
#include "syntax/build_program.h"

namespace belay {

static CreateSequence build_sequence(SyntaxNode node, BuildNotes& notes) {
  CreateSequence sequence;
  notes.extend(node.span(), Syntax::sequence);
  sequence.sequence = build_qualified_name(*node.child(GrammarRule::qualifiedName));
  return sequence;
}

CreateSequence build_create_sequence(SyntaxNode statement, SyntaxNode create_sequence, BuildNotes& notes) {
  allow_modifiers(statement, {Token::OR, Token::TEMPORARY}, notes);
  CreateSequence create = build_sequence(create_sequence, notes);
  create.if_not_exists = has_if_not_exists(create_sequence);
  create.or_replace = replaces(statement, create.if_not_exists, notes);
  return create;
}

CreateSequence build_alter_sequence(SyntaxNode alter_sequence, BuildNotes& notes) {
  CreateSequence alter = build_sequence(alter_sequence, notes);
  alter.is_alter = true;
  return alter;
}

DropSequence build_drop_sequence(SyntaxNode drop_sequence, BuildNotes& notes) {
  DropSequence drop;
  notes.extend(drop_sequence.span(), Syntax::sequence);
  drop.if_exists = has_if_exists(drop_sequence);
  for (const SyntaxNode name : drop_sequence.children(GrammarRule::qualifiedName)) {
    drop.sequences.push_back(build_qualified_name(name));
  }
  return drop;
}

}  // namespace belay
