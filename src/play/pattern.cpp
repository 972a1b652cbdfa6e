#include "play/pattern.h"

#include "base/text.h"

namespace belay {

// Greedy with one point of return, so that a pattern of many % stays linear in each stretch between them.
bool matches_like(std::string_view text, std::string_view pattern) {
  size_t t = 0;
  size_t p = 0;
  size_t star = std::string_view::npos;
  size_t resume = 0;
  while (t < text.size()) {
    const bool escaped = p + 1 < pattern.size() && pattern[p] == '\\';
    const char wanted = p < pattern.size() ? pattern[escaped ? p + 1 : p] : '\0';
    if (p < pattern.size() && !escaped && wanted == '%') {
      star = p++;
      resume = t;
    } else if (p < pattern.size() &&
               ((wanted == '_' && !escaped) || equals_ignoring_case(text.substr(t, 1), std::string_view(&wanted, 1)))) {
      ++t;
      p += escaped ? 2 : 1;
    } else if (star != std::string_view::npos) {
      p = star + 1;
      t = ++resume;
    } else {
      return false;
    }
  }
  while (p < pattern.size() && pattern[p] == '%') ++p;
  return p == pattern.size();
}

}  // namespace belay
