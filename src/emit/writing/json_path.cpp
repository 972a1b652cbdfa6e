#include "emit/writing/json_path.h"

#include <algorithm>

namespace belay {

std::optional<std::vector<std::string>> json_steps(std::string_view path) {
  if (!path.starts_with('$')) return std::nullopt;
  std::vector<std::string> steps;
  size_t at = 1;
  while (at < path.size()) {
    const bool place = path[at] == '[';
    if (!place && path[at] != '.') return std::nullopt;
    ++at;
    const bool quoted = !place && at < path.size() && path[at] == '"';
    if (quoted) ++at;
    const size_t end = std::min(path.size(), path.find_first_of(place ? "]" : quoted ? "\"" : ".[", at));
    const std::string step(path.substr(at, end - at));
    if (step.empty() || step.find('*') != std::string::npos) return std::nullopt;
    if (place && step.find_first_not_of("0123456789") != std::string::npos) return std::nullopt;
    steps.push_back(step);
    at = place || quoted ? end + 1 : end;
  }
  return steps;
}

}  // namespace belay
