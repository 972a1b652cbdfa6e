#include "rules/security_traits.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/overloaded.h"
#include "base/text.h"
#include "catalog/statement_walk.h"

namespace belay {

// Privileges of the whole server (MySQL manual, "Static Privilege Descriptions") that lead to every other one.
static bool administers(std::string_view privilege) {
  static constexpr std::string_view names[] = {"super", "file", "process", "shutdown", "create user", "system_user"};
  return std::ranges::count(names, to_lower(privilege)) > 0;
}

bool grants_administration_in(const Statement& statement) {
  const auto* grant = as<Grant>(statement);
  return grant && !grant->is_revoke && grant->object.name && std::ranges::any_of(grant->privileges, administers);
}

bool grants_option_in(const Statement& statement) {
  const auto* grant = as<Grant>(statement);
  if (!grant || grant->is_revoke || !grant->object.name) return false;
  return grant->with_grant_option || std::ranges::count(grant->privileges, "grant option") > 0;
}

std::string shown(const Account& account) {
  if (!account.host) return fmt::format("`{}`", account.user.text);
  return fmt::format("`{}`@`{}`", account.user.text, account.host.text);
}

static const OptionalBox<Account>& definer_of(const Statement& statement) {
  static const OptionalBox<Account> nobody;
  if (const auto* view = as<CreateView>(statement)) return view->definer;
  if (const auto* routine = as<CreateRoutine>(statement)) return routine->definer;
  if (const auto* trigger = as<CreateTrigger>(statement)) return trigger->definer;
  if (const auto* event = as<CreateEvent>(statement)) return event->definer;
  return nobody;
}

std::string definer_in(const Statement& statement) {
  const auto& definer = definer_of(statement);
  if (!definer) return {};
  const std::string user = to_lower(definer->user.text);
  const bool whoever = !definer->user.quoted && (user == "current_user" || user == "current_role");
  return whoever ? std::string() : shown(*definer);
}

std::string_view sql_security_in(const Statement& statement) {
  const auto* view = as<CreateView>(statement);
  if (view && !view->sql_security.empty()) return view->sql_security == "invoker" ? "invoker" : "definer";
  const auto* routine = as<CreateRoutine>(statement);
  if (!routine) return "not_told";
  for (const std::string& words : routine->characteristics)
    if (words.starts_with("sql security")) return words.ends_with("invoker") ? "invoker" : "definer";
  return "not_told";
}

bool reads_client_file_in(const Statement& statement) {
  const auto* load = as<LoadData>(statement);
  return load && load->local;
}

bool writes_server_file_in(const Statement& statement) {
  bool found = false;
  for_each_query(statement, [&](const Query& query) { found |= query.into && query.into->is_file; });
  return found;
}

bool loads_library_in(const Statement& statement) {
  const auto is_language = [](const std::string& words) { return words.starts_with("language"); };
  if (const auto* routine = as<CreateRoutine>(statement))  // CREATE FUNCTION … SONAME
    return !routine->body && std::ranges::none_of(routine->characteristics, is_language);
  const auto* utility = as<Utility>(statement);
  return utility && utility->kind.starts_with("install_");
}

}  // namespace belay
