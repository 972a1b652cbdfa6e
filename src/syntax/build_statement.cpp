// One statement: which builder its rule has.
#include <utility>

#include "syntax/build_ddl.h"
#include "syntax/build_dml.h"
#include "syntax/build_session.h"

namespace belay {

// WITH … SELECT, UPDATE or DELETE
static StatementNode build_with_statement(SyntaxNode with_statement, BuildNotes& notes) {
  With with = build_with(*with_statement.child(GrammarRule::withClause), notes);
  for (const SyntaxNode node : with_statement.children()) {
    switch (node.rule()) {
      case GrammarRule::updateStatement: {
        Update update = build_update(node, notes);
        update.with = std::move(with);
        return update;
      }
      case GrammarRule::deleteStatement: {
        Delete result = build_delete(node, notes);
        result.with = std::move(with);
        return result;
      }
      case GrammarRule::insertStatement:
      case GrammarRule::replaceStatement: notes.extend(node.span(), Syntax::with_before_insert); return build_insert(node, notes);
      default: break;
    }
  }
  return QueryStatement{build_query(with_statement, notes)};
}

static StatementNode build_node(SyntaxNode node, BuildNotes& notes) {
  switch (node.rule()) {
    case GrammarRule::createStatement: return build_create_statement(node, notes);
    case GrammarRule::alterStatement: return build_alter_statement(node, notes);
    case GrammarRule::dropStatement: return build_drop_statement(node, notes);
    case GrammarRule::renameStatement: return build_rename_statement(node, notes);
    case GrammarRule::truncateTable: return build_truncate_table(node, notes);
    case GrammarRule::insertStatement:
    case GrammarRule::replaceStatement: return build_insert(node, notes);
    case GrammarRule::updateStatement: return build_update(node, notes);
    case GrammarRule::deleteStatement: return build_delete(node, notes);
    case GrammarRule::withStatement: return build_with_statement(node, notes);
    case GrammarRule::queryStatement: return QueryStatement{build_query(node, notes)};
    case GrammarRule::callStatement: return build_call_statement(node, notes);
    case GrammarRule::doStatement: return Do{build_expressions(node, notes)};
    case GrammarRule::setStatement: return build_set(node, notes);
    case GrammarRule::useStatement: return build_use(node);
    case GrammarRule::prepareStatement: return build_prepare(node, notes);
    case GrammarRule::executeStatement: return build_execute(node, notes);
    case GrammarRule::executeImmediate: return build_execute_immediate(node, notes);
    case GrammarRule::deallocatePrepare: return build_deallocate(node);
    case GrammarRule::startStatement:
    case GrammarRule::beginStatement:
    case GrammarRule::commitStatement:
    case GrammarRule::rollbackStatement:
    case GrammarRule::savepointStatement:
    case GrammarRule::releaseSavepoint: return build_transaction(node);
    case GrammarRule::lockStatement: return build_lock_tables(node.only_child());
    case GrammarRule::unlockStatement: return UnlockTables{};
    default: return Opaque{};
  }
}

Statement build_statement(SyntaxNode statement, BuildNotes& notes) {
  Statement result;
  result.span = statement.span();
  result.node = build_node(statement.only_child(), notes);
  return result;
}

}  // namespace belay
