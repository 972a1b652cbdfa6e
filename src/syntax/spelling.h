// Which word was meant.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "syntax/tokens.h"

namespace belay {

// The word among `candidates` (in upper case) that differs from `word` by a letter or two; empty where none does.
std::string_view closest_word(std::string_view word, std::span<const std::string_view> candidates);
std::string_view closest_word(std::string_view word, const std::vector<Token>& candidates);

// The same among the words that begin statements.
std::string_view closest_statement_head(std::string_view word);

}  // namespace belay
