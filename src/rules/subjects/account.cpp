#include "rules/security_traits.h"
#include "rules/subjects/each.h"
#include "rules/subjects/fields.h"

namespace belay {

static std::string_view action_of(const Statement& statement) {
  const auto* grant = as<Grant>(statement);
  if (grant) return grant->is_revoke ? "" : "grant";
  const auto* own = as<AccountStatement>(statement);
  if (!own) return "";
  switch (own->action) {
    case AccountAction::create_user: return "create";
    case AccountAction::alter_user:
    case AccountAction::set_password: return "change";
    default: return "";
  }
}

static const std::vector<Account>& accounts_of(const Statement& statement) {
  const auto* grant = as<Grant>(statement);
  return grant ? grant->accounts : as<AccountStatement>(statement)->accounts;
}

// SET PASSWORD without FOR names nobody.
void each_account(const Analysis& analysis, const VisitSubject& visit) {
  static const Account whoever{{"CURRENT_USER", {}, false}, {}, {}};
  for_each_statement(analysis, [&](const StatementFacts& facts, const Statement& statement) {
    const std::string_view action = action_of(statement);
    if (action.empty()) return;
    const std::string_view text = analysis.script.text_of(analysis.script.statements[facts.id - 1]);
    const auto credentials = credentials_in(text, analysis.server);
    const auto& accounts = accounts_of(statement);
    for (size_t i = 0; i < credentials.size(); ++i) {
      const Account& account = i < accounts.size() ? accounts[i] : whoever;
      const Place place{facts.file, facts.id, account.span.empty() ? facts.span : account.span};
      visit({analysis, SubjectKind::account, place, &facts, AccountPart{account, credentials[i], action}});
    }
  });
}

namespace fields {

static const AccountPart& account_of(const Subject& subject) {
  return std::get<AccountPart>(subject.part);
}

// <password>, ${PASSWORD}, {{ password }}, %PASSWORD%: nobody means these letters.
static bool is_placeholder(std::string_view password) {
  const auto between = [&](std::string_view open, std::string_view close) {
    return password.size() > open.size() + close.size() && password.starts_with(open) && password.ends_with(close);
  };
  return between("<", ">") || between("${", "}") || between("{", "}") || between("[", "]") || between("%", "%") ||
         between("$(", ")") || (password.starts_with('$') && password.size() > 1);
}

static std::string_view name_of(CredentialKind kind) {
  switch (kind) {
    case CredentialKind::not_told: return "not_told";
    case CredentialKind::password: return "password";
    case CredentialKind::empty: return "empty";
    case CredentialKind::hash: return "hash";
    case CredentialKind::generated: return "generated";
    case CredentialKind::plugin: return "plugin";
  }
  return {};
}

FieldValue account(const Subject& subject) {
  return shown(account_of(subject).account);
}
FieldValue account_action(const Subject& subject) {
  return std::string(account_of(subject).action);
}
FieldValue account_credential(const Subject& subject) {
  const Credential& credential = account_of(subject).credential;
  const bool placeholder = credential.kind == CredentialKind::password && is_placeholder(credential.text);
  return std::string(placeholder ? "placeholder" : name_of(credential.kind));
}

}  // namespace fields

}  // namespace belay
