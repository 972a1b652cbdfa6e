// Which user variables a statement reads, and who set them.
#include <algorithm>

#include "base/text.h"
#include "catalog/statement_walk.h"
#include "play/player.h"

namespace belay {

void Player::note_use(const std::string& variable) {
  const auto known = std::ranges::find(step_.uses, variable, &VariableUse::variable);
  if (known != step_.uses.end()) return;
  const auto definition = defined_by_.find(variable);
  step_.uses.push_back({variable, definition == defined_by_.end() ? 0 : definition->second});
}

void Player::note_uses(const Statement& statement) {
  if (!statement.has_variable) return;
  for_each_expression(statement, [&](const Expression& part) {
    if (const auto* variable = as<UserVariable>(part)) note_use(to_lower(variable->name.text));
  });
}

}  // namespace belay
