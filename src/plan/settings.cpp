#include "plan/settings.h"

#include <algorithm>
#include <iterator>

#include "base/text.h"
#include "plan/session.h"
#include "rules/leftovers.h"
#include "rules/setting.h"

namespace belay {

namespace {

bool sets(const Set& set, const std::vector<std::string>& names, bool charset) {
  return std::ranges::any_of(set.items, [&](const SetItem& item) {
    const bool is_charset = item.kind == SetKind::names || item.kind == SetKind::charset;
    return is_charset ? charset : is_of_session(item) && std::ranges::count(names, setting_name(item)) > 0;
  });
}

uint32_t first_that_sets(const Analysis& analysis, const std::vector<std::string>& names, bool charset) {
  for (size_t i = 0; i < analysis.statements.size(); ++i) {
    const auto* set = as<Set>(analysis.statements[i].statement);
    if (set && !analysis.facts.statements[i].inline_code && sets(*set, names, charset))
      return analysis.facts.statements[i].id;
  }
  return 0;
}

// AUTOCOMMIT = 1 would commit what the author has left to be forgotten.
bool leaves_rows_uncommitted(const Analysis& analysis) {
  bool uncommitted = false;
  for (size_t i = 0; i < analysis.statements.size(); ++i) {
    const Statement& statement = analysis.statements[i].statement;
    const StatementFacts& facts = analysis.facts.statements[i];
    const auto* transaction = as<Transaction>(statement);
    const bool ends = facts.implicit_commit || (transaction && (transaction->action == TransactionAction::commit ||
                                                                transaction->action == TransactionAction::rollback));
    if (ends)
      uncommitted = false;
    else if (as<Insert>(statement) || as<Update>(statement) || as<Delete>(statement) || as<LoadData>(statement))
      uncommitted = true;
  }
  return uncommitted;
}

// MySQL manual, "SET NAMES Statement": what it sets.
constexpr const char* kCharsets[] = {"character_set_client", "character_set_results", "character_set_connection",
                                     "collation_connection"};

void add(std::vector<std::string>& names, const std::string& name) {
  if (std::ranges::count(names, name) == 0) names.push_back(name);
}

}  // namespace

SessionSettings settings_to_restore(const Analysis& analysis) {
  SessionSettings settings;
  bool charset = false;
  for (const Leftover& leftover : leftovers_of(analysis)) {
    charset |= leftover.kind == LeftoverKind::charset;
    if (leftover.kind != LeftoverKind::setting) continue;
    if (leftover.name != "autocommit" || !leaves_rows_uncommitted(analysis)) add(settings.names, leftover.name);
  }
  settings.save_at = first_that_sets(analysis, settings.names, charset);
  if (charset) std::ranges::copy(kCharsets, std::back_inserter(settings.names));
  if (settings.save_at == 0) settings.names.clear();
  return settings;
}

}  // namespace belay
