// A range of keys in an ordered map.
#pragma once

#include <map>
#include <string>

namespace belay {

template <class Value>
void erase_prefix(std::map<std::string, Value>& entries, const std::string& prefix) {
  const auto first = entries.lower_bound(prefix);
  auto last = first;
  while (last != entries.end() && last->first.starts_with(prefix)) ++last;
  entries.erase(first, last);
}

}  // namespace belay
