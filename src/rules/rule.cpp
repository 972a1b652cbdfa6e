#include "rules/rule.h"

#include <algorithm>
#include <array>

namespace belay {

static constexpr std::array<std::string_view, 3> severity_names = {"info", "warning", "error"};
static constexpr std::array<std::string_view, 3> applicability_names = {"none", "safe", "unsafe"};

template <class T>
static std::optional<T> find_named(const std::array<std::string_view, 3>& names, std::string_view name) {
  const auto found = std::ranges::find(names, name);
  if (found == names.end()) return std::nullopt;
  return static_cast<T>(found - names.begin());
}

std::string_view name_of(Severity severity) {
  return severity_names[static_cast<size_t>(severity)];
}
std::string_view name_of(Applicability applicability) {
  return applicability_names[static_cast<size_t>(applicability)];
}
std::optional<Severity> find_severity(std::string_view name) {
  return find_named<Severity>(severity_names, name);
}
std::optional<Applicability> find_applicability(std::string_view name) {
  return find_named<Applicability>(applicability_names, name);
}

const Rule* RuleSet::find(std::string_view id) const {
  const auto found = std::ranges::lower_bound(rules, id, {}, &Rule::id);
  return found == rules.end() || found->id != id ? nullptr : &*found;
}

}  // namespace belay
