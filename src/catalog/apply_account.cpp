// Users and roles, by name.
#include <fmt/format.h>

#include "catalog/application.h"

namespace belay {

// CREATE USER and DROP USER answer with one number whatever was wrong (MySQL error reference, ER_CANNOT_USER).
static constexpr uint16_t cannot_user = 1396;

void Application::create_account(const AccountStatement& statement, const Object& object, const std::string& key) {
  const auto known = catalog_.accounts_.find(key);
  const bool there = known != catalog_.accounts_.end() && known->second;
  if (there && statement.if_not_exists) {
    applied_.why = fmt::format("account {} is there already", object.name);
    return;
  }
  if (there && !statement.or_replace) return refuse(cannot_user, fmt::format("account {} exists already", object.name));
  if (known == catalog_.accounts_.end() && catalog_.inferring() && !statement.if_not_exists) {
    catalog_.require_absent(object);
  }
  catalog_.accounts_[key] = true;
  applied_.creates.push_back(object);
  applied_.changes_schema = true;
  applied_.why = fmt::format("account {} is created", object.name);
}

void Application::drop_account(const AccountStatement& statement, const Object& object, const std::string& key) {
  const auto known = catalog_.accounts_.find(key);
  if (known != catalog_.accounts_.end() && !known->second) {
    applied_.why = fmt::format("there is no account {}", object.name);
    if (!statement.if_exists) refuse(cannot_user, applied_.why);
    return;
  }
  if (known == catalog_.accounts_.end() && catalog_.inferring() && !statement.if_exists) catalog_.require(object);
  catalog_.accounts_[key] = false;
  applied_.destroys.push_back(object);
  applied_.changes_schema = true;
  applied_.why = fmt::format("account {} is dropped", object.name);
}

void Application::apply(const AccountStatement& statement) {
  for (const Account& account : statement.accounts) {
    const std::string host = account.host ? account.host.text : "%";
    const std::string key = fmt::format("{}@{}", account.user.text, host);
    const Object object{ObjectKind::user, "", fmt::format("'{}'@'{}'", account.user.text, host), "", ""};
    switch (statement.action) {
      case AccountAction::create_user:
      case AccountAction::create_role: create_account(statement, object, key); break;
      case AccountAction::drop_user:
      case AccountAction::drop_role: drop_account(statement, object, key); break;
      case AccountAction::alter_user:
      case AccountAction::rename_user:
      case AccountAction::set_password: applied_.changes.push_back(object); break;
    }
    if (failed()) return;
  }
}

}  // namespace belay
