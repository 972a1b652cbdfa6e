// CREATE, ALTER, DROP and RENAME: which object they are about decides what they are.
#include "syntax/build_ddl.h"

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
    default: return Opaque{};
  }
}

StatementNode build_alter_statement(SyntaxNode statement, BuildNotes& notes) {
  const SyntaxNode object = object_of(statement);
  switch (object.rule()) {
    case GrammarRule::alterTable: return build_alter_table(object, notes);
    case GrammarRule::alterDatabase: return build_alter_database(object);
    default: return Opaque{};
  }
}

StatementNode build_drop_statement(SyntaxNode statement, BuildNotes& notes) {
  const SyntaxNode object = object_of(statement);
  switch (object.rule()) {
    case GrammarRule::dropTable: return build_drop_table(statement, object, notes);
    case GrammarRule::dropIndex: return build_drop_index(object, notes);
    case GrammarRule::dropDatabase: return build_drop_database(object);
    case GrammarRule::dropPrepare: return Deallocate{build_name(*object.child(GrammarRule::identifier))};
    default: return Opaque{};
  }
}

StatementNode build_rename_statement(SyntaxNode statement, BuildNotes& notes) {
  return build_rename_table(statement.only_child(), notes);
}

}  // namespace belay
