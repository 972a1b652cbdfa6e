#include "facts/session_checks.h"

#include "base/text.h"

namespace belay {

static bool is_off(const Expression& value) {
  if (const auto* literal = as<Literal>(value)) return literal->value == "0" || literal->kind == LiteralKind::false_;
  const auto* word = as<ColumnReference>(value);  // OFF
  return word && equals_ignoring_case(word->column.text, "off");
}

void SessionChecks::pass(const Statement& statement) {
  const auto* set = as<Set>(statement);
  if (!set) return;
  for (const SetItem& item : set->items)
    if (equals_ignoring_case(item.name.text, "foreign_key_checks")) foreign_keys_ = !is_off(item.value);
}

}  // namespace belay
