// Characters that look like SQL's own and are not: full-width punctuation from input methods, typographic quotes from
// word processors, spaces from web pages.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace belay {

struct Confusable {
  size_t at = 0;  // byte in the text
  size_t length = 0;
  std::string name;  // "a full-width comma"
  std::string help;  // "write ,"
};

std::optional<Confusable> find_confusable(std::string_view text);

}  // namespace belay
