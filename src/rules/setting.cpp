#include "rules/setting.h"

#include "base/text.h"
#include "catalog/expression_walk.h"

namespace belay {

std::string setting_name(const SetItem& item) {
  return to_lower(item.name.text);
}

bool is_of_session(const SetItem& item) {
  return item.kind == SetKind::system_variable && item.scope != VariableScope::global &&
         item.scope != VariableScope::persist && item.scope != VariableScope::persist_only;
}

static std::string text_of(const Literal& literal) {
  switch (literal.kind) {
    case LiteralKind::default_: return "default";
    case LiteralKind::true_: return "1";
    case LiteralKind::false_: return "0";
    default: return to_lower(literal.value);
  }
}

std::string setting_value(const SetItem& item) {
  if (const auto* literal = as<Literal>(item.value)) return text_of(*literal);
  const auto* word = as<ColumnReference>(item.value);
  return word ? to_lower(word->column.text) : std::string();
}

bool is_switched_off(const SetItem& item) {
  const std::string value = setting_value(item);
  return value == "0" || value == "off" || value == "false";
}

static bool names_strict_mode(std::string_view modes) {
  const std::string words = to_lower(modes);
  return words.find("strict_") != std::string::npos || words.find("traditional") != std::string::npos;
}

// REPLACE(@@sql_mode, 'STRICT_TRANS_TABLES', '')
static bool takes_strict_mode_out(const Call& call) {
  if (!equals_ignoring_case(call.name.text, "replace") || call.arguments.size() != 3) return false;
  const auto* what = as<Literal>(call.arguments[1]);
  const auto* with = as<Literal>(call.arguments[2]);
  return what && with && names_strict_mode(what->value) && !names_strict_mode(with->value);
}

bool lifts_strict_mode(const SetItem& item) {
  if (!is_of_session(item) || setting_name(item) != "sql_mode") return false;
  bool takes_out = false;
  for_each_expression(item.value, [&](const Expression& part) {
    if (const auto* call = as<Call>(part)) takes_out |= takes_strict_mode_out(*call);
  });
  if (takes_out) return true;
  if (!as<Literal>(item.value) && !as<ColumnReference>(item.value)) return false;
  const std::string value = setting_value(item);
  return value != "default" && !names_strict_mode(value);
}

}  // namespace belay
