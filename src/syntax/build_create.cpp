// CREATE, ALTER, DROP and RENAME: which object they are about decides what they are.
#include "syntax/build_program.h"

namespace belay {

// What follows the modifiers.
static SyntaxNode object_of(SyntaxNode statement) {
  SyntaxNode object = statement;
  for (const SyntaxNode child : statement.children()) object = child;
  return object;
}

StatementNode build_create_statement(SyntaxNode statement, BuildNotes& notes) {
  const SyntaxNode object = object_of(statement);
  switch (object.rule()) {
    case GrammarRule::createTable: return build_create_table(statement, object, notes);
    case GrammarRule::createIndex: return build_create_index(statement, object, notes);
    case GrammarRule::createDatabase: return build_create_database(statement, object, notes);
    case GrammarRule::createView: return build_create_view(statement, object, notes);
    case GrammarRule::createProcedure: return build_create_procedure(statement, object, notes);
    case GrammarRule::createFunction: return build_create_function(statement, object, notes);
    case GrammarRule::createTrigger: return build_create_trigger(statement, object, notes);
    case GrammarRule::createEvent: return build_create_event(statement, object, notes);
    case GrammarRule::createSequence: return build_create_sequence(statement, object, notes);
    case GrammarRule::createUser:
    case GrammarRule::createRole: return build_account_statement(statement, object, notes);
    default: return build_other_object(statement, object, notes);
  }
}

StatementNode build_alter_statement(SyntaxNode statement, BuildNotes& notes) {
  const SyntaxNode object = object_of(statement);
  switch (object.rule()) {
    case GrammarRule::alterTable: {
      AlterTable alter = build_alter_table(object, notes);
      alter.ignore = has_modifier(statement, Token::IGNORE);
      if (alter.ignore) notes.extend(statement.span(), Syntax::alter_ignore);
      return alter;
    }
    case GrammarRule::alterDatabase: return build_alter_database(object, notes);
    case GrammarRule::alterView: return build_alter_view(statement, object, notes);
    case GrammarRule::alterRoutine: return build_alter_routine(object);
    case GrammarRule::alterEvent: return build_alter_event(statement, object, notes);
    case GrammarRule::alterUser: return build_account_statement(statement, object, notes);
    case GrammarRule::alterSequence: return build_alter_sequence(object, notes);
    default: return build_other_object(statement, object, notes);
  }
}

StatementNode build_drop_statement(SyntaxNode statement, BuildNotes& notes) {
  const SyntaxNode object = object_of(statement);
  switch (object.rule()) {
    case GrammarRule::dropTable: return build_drop_table(statement, object, notes);
    case GrammarRule::dropIndex: return build_drop_index(object, notes);
    case GrammarRule::dropDatabase: return build_drop_database(object);
    case GrammarRule::dropPrepare: return Deallocate{build_name(*object.child(GrammarRule::identifier))};
    case GrammarRule::dropView: return build_drop_view(object);
    case GrammarRule::dropRoutine: return build_drop_routine(object);
    case GrammarRule::dropTrigger: return build_drop_trigger(object);
    case GrammarRule::dropEvent: return build_drop_event(object);
    case GrammarRule::dropSequence: return build_drop_sequence(object, notes);
    case GrammarRule::dropUser:
    case GrammarRule::dropRole: return build_account_statement(statement, object, notes);
    default: return build_other_object(statement, object, notes);
  }
}

StatementNode build_rename_statement(SyntaxNode statement, BuildNotes& notes) {
  const SyntaxNode object = statement.only_child();
  if (object.rule() == GrammarRule::renameUser) return build_account_statement(statement, object, notes);
  return build_rename_table(object, notes);
}

}  // namespace belay
