// Transactions, savepoints and table locks.
#include "syntax/build_session.h"

namespace belay {

static Transaction with_savepoint(TransactionAction action, SyntaxNode node) {
  return {action, build_name(*node.child(GrammarRule::identifier))};
}

Transaction build_transaction(SyntaxNode statement) {
  switch (statement.rule()) {
    case GrammarRule::commitStatement: return {TransactionAction::commit, {}};
    case GrammarRule::savepointStatement: return with_savepoint(TransactionAction::savepoint, statement);
    case GrammarRule::releaseSavepoint: return with_savepoint(TransactionAction::release_savepoint, statement);
    case GrammarRule::rollbackStatement:
      if (statement.has(Token::TO)) return with_savepoint(TransactionAction::rollback_to_savepoint, statement);
      return {TransactionAction::rollback, {}};
    default: return {TransactionAction::start, {}};
  }
}

LockTables build_lock_tables(SyntaxNode lock_tables) {
  LockTables lock;
  for (const SyntaxNode table : lock_tables.children(GrammarRule::lockTable)) {
    lock.tables.push_back(build_qualified_name(*table.child(GrammarRule::qualifiedName)));
  }
  return lock;
}

}  // namespace belay
