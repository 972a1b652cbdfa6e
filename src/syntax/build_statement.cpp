// One statement: which builder its rule has.
#include <utility>

#include "base/text.h"
#include "syntax/build_ddl.h"
#include "syntax/build_dml.h"
#include "syntax/build_program.h"
#include "syntax/build_session.h"

namespace belay {

// WITH … SELECT, UPDATE or DELETE
static StatementNode build_with_statement(SyntaxNode with_statement, BuildNotes& notes) {
  With with = build_with(*with_statement.child(GrammarRule::withClause), notes);
  for (const SyntaxNode node : with_statement.children()) {
    switch (node.rule()) {
      case GrammarRule::updateStatement: {
        notes.extend(node.span(), Syntax::with_before_change);
        Update update = build_update(node, notes);
        update.with = std::move(with);
        return update;
      }
      case GrammarRule::deleteStatement: {
        notes.extend(node.span(), Syntax::with_before_change);
        Delete result = build_delete(node, notes);
        result.with = std::move(with);
        return result;
      }
      case GrammarRule::insertStatement:
      case GrammarRule::replaceStatement:
        notes.extend(node.span(), Syntax::with_before_insert);
        return build_insert(node, notes);
      default: break;
    }
  }
  return QueryStatement{build_query(with_statement, notes)};
}

static StatementNode build_node(SyntaxNode node, BuildNotes& notes);

// SET RESOURCE GROUP g FOR 5
static StatementNode build_resource_group(SyntaxNode set_assignment, BuildNotes& notes) {
  const SyntaxNode word = set_assignment.only_child();
  if (!equals_ignoring_case(word.text(), "resource"))
    notes.refuse(word.span(), "`GROUP` stands without RESOURCE", "write SET RESOURCE GROUP");
  notes.extend(set_assignment.span(), Syntax::mysql_statement);
  Utility utility;
  utility.kind = "set_resource_group";
  return utility;
}

// SET PASSWORD changes an account, not the session; SET STATEMENT … FOR is the statement behind it.
static StatementNode build_set_statement(SyntaxNode set_statement, BuildNotes& notes) {
  if (const auto variables = set_statement.child(GrammarRule::setForStatement)) {
    notes.extend(variables->span(), Syntax::set_for_statement);
    return build_node(variables->child(GrammarRule::programStatement)->only_child(), notes);
  }
  const auto password = set_statement.child(GrammarRule::setPassword);
  if (password) return build_account_statement(set_statement, *password, notes);
  const auto assignment = set_statement.child(GrammarRule::setAssignment);
  if (assignment && assignment->has(Token::GROUP)) return build_resource_group(*assignment, notes);
  if (const auto threads = set_statement.token(Token::FOR)) notes.refuse(threads->span(), "`FOR` is not expected here");
  return build_set(set_statement, notes);
}

// START TRANSACTION or REPLICA, LOCK TABLES or INSTANCE, BEGIN [WORK] or NOT ATOMIC.
static StatementNode build_session_statement(SyntaxNode node, BuildNotes& notes) {
  switch (node.rule()) {
    case GrammarRule::startStatement:
      if (!node.has(GrammarRule::startTransaction)) return build_utility(node, notes);
      return build_transaction(node);
    case GrammarRule::lockStatement:
      if (!node.has(GrammarRule::lockTables)) return build_utility(node, notes);
      return build_lock_tables(node.only_child());
    case GrammarRule::unlockStatement:
      if (node.has(Token::IDENTIFIER)) return build_utility(node, notes);
      return UnlockTables{};
    default:
      if (node.has(Token::ATOMIC)) return build_anonymous_block(node, notes);
      return build_transaction(node);
  }
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
    case GrammarRule::setStatement: return build_set_statement(node, notes);
    case GrammarRule::useStatement: return build_use(node);
    case GrammarRule::prepareStatement: return build_prepare(node, notes);
    case GrammarRule::executeStatement: return build_execute(node, notes);
    case GrammarRule::executeImmediate: return build_execute_immediate(node, notes);
    case GrammarRule::deallocatePrepare: return build_deallocate(node);
    case GrammarRule::startStatement:
    case GrammarRule::beginStatement:
    case GrammarRule::lockStatement:
    case GrammarRule::unlockStatement: return build_session_statement(node, notes);
    case GrammarRule::commitStatement:
    case GrammarRule::rollbackStatement:
    case GrammarRule::savepointStatement:
    case GrammarRule::releaseSavepoint: return build_transaction(node);
    case GrammarRule::grantStatement: return build_grant(node, notes);
    case GrammarRule::revokeStatement: return build_revoke(node, notes);
    case GrammarRule::loadStatement: return build_load(node, notes);
    case GrammarRule::explainStatement:
    case GrammarRule::maintainTables:
    case GrammarRule::utilityStatement: return build_utility(node, notes);
    default: return build_compound_statement(node, notes);
  }
}

// IF, CASE and loops outside of a stored program: MariaDB's.
static bool is_compound(GrammarRule rule) {
  switch (rule) {
    case GrammarRule::ifStatement:
    case GrammarRule::caseStatement:
    case GrammarRule::loopStatement:
    case GrammarRule::whileStatement:
    case GrammarRule::repeatStatement: return true;
    default: return false;
  }
}

Statement build_statement(SyntaxNode statement, BuildNotes& notes) {
  if (statement.rule() == GrammarRule::statement && is_compound(statement.only_child().rule())) {
    notes.extend(statement.span(), Syntax::anonymous_block);
  }
  return {statement.span(), build_node(statement.only_child(), notes), {}};
}

}  // namespace belay
