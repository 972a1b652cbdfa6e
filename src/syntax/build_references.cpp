#include "base/text.h"
#include "syntax/build_definition.h"
#include "syntax/build_guard.h"
#include "syntax/node_reader.h"

namespace belay {

ReferenceAction build_reference_action(SyntaxNode reference_action) {
  switch (reference_action.first_token()) {
    case Token::RESTRICT: return ReferenceAction::restrict;
    case Token::CASCADE: return ReferenceAction::cascade;
    case Token::NO: return ReferenceAction::no_action;
    default: return reference_action.has(Token::DEFAULT) ? ReferenceAction::set_default : ReferenceAction::set_null;
  }
}

References build_references(SyntaxNode references_clause, BuildNotes& notes) {
  References references;
  references.span = references_clause.span();
  bool deletes = false;
  for (NodeReader reader(references_clause); !reader.done();) {
    if (const auto table = reader.accept(GrammarRule::qualifiedName)) {
      references.table = build_qualified_name(*table);
    } else if (const auto columns = reader.accept(GrammarRule::columnNames)) {
      references.columns = build_names(*columns);
    } else if (const auto action = reader.accept(GrammarRule::referenceAction)) {
      ReferenceAction& chosen = deletes ? references.on_delete : references.on_update;
      if (chosen != ReferenceAction::unspecified)
        notes.refuse(action->span(), "the same reference action is given twice");
      chosen = build_reference_action(*action);
    } else {
      const SyntaxToken word = reader.take_token();
      deletes = word.type() == Token::DELETE;
      if (word.type() == Token::MATCH) references.match = to_lower(reader.take_token().text());
    }
  }
  return references;
}

ForeignKeyDefinition build_foreign_key_definition(SyntaxNode foreign_key_definition, BuildNotes& notes) {
  ForeignKeyDefinition key;
  key.span = foreign_key_definition.span();
  key.if_not_exists = has_if_not_exists(foreign_key_definition, Syntax::if_not_exists_add_constraint, notes);
  if (const auto name = foreign_key_definition.child(GrammarRule::identifier)) key.name = build_name(*name);
  key.columns = build_names(*foreign_key_definition.child(GrammarRule::columnNames));
  key.references = build_references(*foreign_key_definition.child(GrammarRule::referencesClause), notes);
  return key;
}

}  // namespace belay
