// The tokens of one statement: what the lexer makes and the parser reads. Three arrays, because the parser reads types
// alone and builders the places of few.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include <token.h>
#include "base/span.h"
#include "syntax/row_scanner.h"

namespace belay {

struct Tokens {
  std::vector<uint16_t> types;  // the last one is end_of_input, and so is what `count` does not count
  std::vector<uint32_t> starts;
  std::vector<uint32_t> ends;
  bool has_wide_words = false;  // words with bytes beyond ASCII
  PassedRows passed_rows;       // rows of constants that have no tokens here

  size_t count() const { return types.empty() ? 0 : types.size() - 1; }
  Token type(size_t index) const { return static_cast<Token>(types[index]); }
  Span span(size_t index) const { return {starts[index], ends[index]}; }
};

}  // namespace belay
