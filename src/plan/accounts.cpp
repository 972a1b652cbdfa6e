// Accounts and their privileges. An account shows in information_schema.user_privileges also where it has none: as
// USAGE (MySQL manual, "The INFORMATION_SCHEMA USER_PRIVILEGES Table").
#include <fmt/format.h>
#include <algorithm>

#include "base/text.h"
#include "plan/sql.h"
#include "plan/statements.h"

namespace belay {

namespace {

// 'app'@'%', as information_schema has it.
std::string grantee_of(const Account& account) {
  return quoted(fmt::format("'{}'@'{}'", account.user.text, account.host ? account.host.text : "%"));
}

Lookup find_account(const Account& account) {
  return {"information_schema.user_privileges WHERE grantee = " + grantee_of(account)};
}

// ---- CREATE USER, DROP USER …

Forward guard(const Situation& situation, const AccountStatement& node, const char* words) {
  if (!situation.needs_guard() || node.accounts.empty() || node.if_exists || node.if_not_exists) return {};
  const uint32_t at = node.accounts.front().span.begin;
  const Span verb{situation.raw().span.begin, situation.raw().span.begin + 4};
  return Edited{{{{at, at}, in_case_of(situation.text(verb), words)}}};
}

// Without the ledger nothing tells whose account it is.
PlanStep create_users(const Situation& situation, const AccountStatement& node) {
  Forward forward = guard(situation, node, "IF NOT EXISTS ");
  if (node.or_replace) return without_inverse(std::move(forward), "what the account was before is not kept");
  if (!situation.plan.capture) return without_inverse(std::move(forward), "an account stays: it may have been there");
  PlanStep step = without_trace(std::move(forward));
  std::vector<Change> inverse;
  for (size_t i = 0; i < node.accounts.size(); ++i) {
    const std::string suffix = fmt::format("account {}", i + 1);
    step.records.push_back({situation.key(suffix), find_account(node.accounts[i]).exists(), ""});
    inverse.insert(inverse.begin(), When{situation.was_absent(suffix),
                                         fmt::format("DROP USER IF EXISTS {}", situation.text(node.accounts[i].span))});
  }
  step.inverse = std::move(inverse);
  step.undo = UndoClass::exact;
  return step;
}

const char* why_not(AccountAction action) {
  switch (action) {
    case AccountAction::drop_user:
    case AccountAction::drop_role: return "the account is gone with its password and its privileges";
    case AccountAction::alter_user:
    case AccountAction::set_password: return "the old password was not kept";
    default: return "accounts are left as they are";
  }
}

// ---- GRANT, REVOKE

// The view of information_schema that shows one kind of privilege, and the rows of the object.
Lookup find_privileges(const Grant& node, const Account& account) {
  const bool all_objects = node.object.name.text == "*";
  if (all_objects && node.object.schema.text == "*")
    return {fmt::format("information_schema.user_privileges WHERE grantee = {} AND privilege_type <> 'USAGE'",
                        grantee_of(account))};
  const std::string schema = schema_of(node.object);
  if (all_objects)
    return {fmt::format("information_schema.schema_privileges WHERE grantee = {} AND table_schema = {}",
                        grantee_of(account), schema)};
  return {
      fmt::format("information_schema.table_privileges WHERE grantee = {} AND table_schema = {} AND table_name = {}",
                  grantee_of(account), schema, quoted(node.object.name.text))};
}

bool are_all(const std::string& privilege) {
  return privilege == "all" || privilege == "all privileges";
}

Lookup find_privilege(const Grant& node, const Account& account, const std::string& privilege) {
  Lookup lookup = find_privileges(node, account);
  if (!are_all(privilege)) lookup.rows += " AND privilege_type = " + quoted(to_upper(privilege));
  return lookup;
}

Lookup find_grant_option(const Grant& node, const Account& account) {
  return {find_privileges(node, account).rows + " AND is_grantable = 'YES'"};
}

// Columns, routines and roles have views of their own, which are not asked.
bool can_be_asked(const Grant& node) {
  const bool is_known = !node.object.name.text.empty() && !node.accounts.empty();
  return is_known && std::ranges::none_of(node.privileges, [](const std::string& privilege) {
           return privilege.find('(') != std::string::npos || privilege == "execute" || privilege == "proxy";
         });
}

std::string object_of(const Grant& node) {
  const auto text = [](const Name& name) { return name.text == "*" ? std::string("*") : quoted_name(name.text); };
  return (node.object.schema ? text(node.object.schema) + "." : "") + text(node.object.name);
}

class PrivilegesBack {
 public:
  PrivilegesBack(const Situation& situation, const Grant& node, PlanStep& step)
      : situation_(situation), node_(node), step_(step) {}

  std::vector<Change> changes() {
    for (const Account& account : node_.accounts) {
      for (const std::string& privilege : node_.privileges)
        take_back(account, to_upper(privilege), find_privilege(node_, account, privilege));
      if (node_.with_grant_option && !node_.is_revoke)
        take_back(account, "GRANT OPTION", find_grant_option(node_, account));
    }
    return std::move(changes_);
  }

 private:
  void take_back(const Account& account, const std::string& privilege, const Lookup& lookup) {
    const std::string suffix = fmt::format("privilege {}", step_.records.size() + 1);
    step_.records.push_back({situation_.key(suffix), lookup.exists(), ""});
    const std::string_view who = situation_.text(account.span);
    changes_.insert(changes_.begin(),
                    node_.is_revoke ? When{both(situation_.was_present(suffix), lookup.absent()),
                                           fmt::format("GRANT {} ON {} TO {}", privilege, object_of(node_), who)}
                                    : When{both(situation_.was_absent(suffix), lookup.present()),
                                           fmt::format("REVOKE {} ON {} FROM {}", privilege, object_of(node_), who)});
  }

  const Situation& situation_;
  const Grant& node_;
  PlanStep& step_;
  std::vector<Change> changes_;
};

// MySQL refuses (1141) to revoke what there is not.
Forward revoke_what_there_is(const Situation& situation, const Grant& node) {
  if (!node.is_revoke || situation.plan.already_safe) return {};
  std::vector<std::string> conditions;
  for (const Account& account : node.accounts) {
    for (const std::string& privilege : node.privileges)
      conditions.push_back(find_privilege(node, account, privilege).present());
  }
  const std::string any = joined(conditions, " OR ");
  return Prepared{conditions.size() > 1 ? "(" + any + ")" : any};
}

}  // namespace

PlanStep plan_statement(const Situation& situation, const AccountStatement& node) {
  if (node.action == AccountAction::create_user) return create_users(situation, node);
  const bool creates = node.action == AccountAction::create_role;
  const bool drops = node.action == AccountAction::drop_user || node.action == AccountAction::drop_role;
  Forward forward = creates || drops ? guard(situation, node, creates ? "IF NOT EXISTS " : "IF EXISTS ") : Forward{};
  return without_inverse(std::move(forward), why_not(node.action));
}

// A second GRANT of the same does nothing.
PlanStep plan_statement(const Situation& situation, const Grant& node) {
  const bool takes_all = std::ranges::any_of(node.privileges, are_all);
  if (!can_be_asked(node) || (takes_all && node.is_revoke))
    return without_inverse({}, "which privileges there were is not known");
  Forward forward = revoke_what_there_is(situation, node);
  if (!situation.plan.capture) return without_inverse(std::move(forward), "privileges stay: they may have been there");
  PlanStep step = without_trace(std::move(forward));
  step.inverse = PrivilegesBack(situation, node, step).changes();
  step.undo = UndoClass::exact;
  if (takes_all) step.undo_why = "where the account had some of them before, the others stay with it";
  return step;
}

}  // namespace belay
