// Users and roles: who they are. What authenticates them is not modelled.
#include "syntax/build_guard.h"
#include "syntax/build_program.h"

namespace belay {

// Of 'user'@'host': the lexer takes @'host' for a user variable.
Account build_account(SyntaxNode account_name) {
  const SyntaxTree& tree = account_name.tree();
  Account account;
  account.span = account_name.span();
  account.user = build_name(SyntaxToken{&tree, account_name.token_begin()});
  const SyntaxToken last{&tree, account_name.token_end() - 1};
  if (last.type() == Token::USER_VARIABLE) account.host = build_user_variable(last).name;
  if (account_name.has(Token::AT_SIGN)) account.host = build_name(last);
  return account;
}

// `a DEFAULT ROLE r1, r2`: what follows names roles.
static bool names_default_role(SyntaxNode user_specification) {
  for (const SyntaxNode clause : user_specification.children()) {
    if (clause.rule() == GrammarRule::userClause && clause.first_token() == Token::DEFAULT && clause.has(Token::ROLE)) {
      return true;
    }
  }
  return false;
}

std::vector<Account> build_accounts(SyntaxNode node) {
  std::vector<Account> accounts;
  for (const SyntaxNode part : node.children()) {
    switch (part.rule()) {
      case GrammarRule::accountName: accounts.push_back(build_account(part)); break;
      case GrammarRule::accountNames: return build_accounts(part);
      case GrammarRule::userSpecification:
        accounts.push_back(build_account(part.only_child()));
        if (names_default_role(part)) return accounts;
        break;
      default: break;
    }
  }
  return accounts;
}

std::optional<Account> definer_of(SyntaxNode statement) {
  for (const SyntaxNode modifier : statement.children()) {
    if (const auto definer = modifier.child(GrammarRule::definer)) return build_account(definer->only_child());
  }
  return std::nullopt;
}

static AccountAction action_of(GrammarRule rule) {
  switch (rule) {
    case GrammarRule::alterUser: return AccountAction::alter_user;
    case GrammarRule::dropUser: return AccountAction::drop_user;
    case GrammarRule::renameUser: return AccountAction::rename_user;
    case GrammarRule::createRole: return AccountAction::create_role;
    case GrammarRule::dropRole: return AccountAction::drop_role;
    case GrammarRule::setPassword: return AccountAction::set_password;
    default: return AccountAction::create_user;
  }
}

AccountStatement build_account_statement(SyntaxNode statement, SyntaxNode node, BuildNotes& notes) {
  AccountStatement result;
  if (statement.rule() == GrammarRule::createStatement) allow_modifiers(statement, {Token::OR}, notes);
  result.action = action_of(node.rule());
  result.if_exists = has_if_exists(node);
  result.if_not_exists = has_if_not_exists(node);
  result.or_replace = replaces(statement, result.if_not_exists, notes);
  result.accounts = build_accounts(node);
  return result;
}

}  // namespace belay
