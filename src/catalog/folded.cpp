#include "catalog/folded.h"

#include "base/text.h"

namespace belay {

std::string folded(std::string_view text) {
  std::string result;
  char quote = 0;
  for (const char c : trim(text)) {
    if (quote == 0 && is_space(c)) {
      if (result.back() != ' ') result += ' ';
      continue;
    }
    if (quote == 0 && (c == '\'' || c == '"' || c == '`')) {
      quote = c;
    } else if (c == quote) {
      quote = 0;
    }
    result += c;
  }
  return result;
}

}  // namespace belay
