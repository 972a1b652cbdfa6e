#include "syntax/spelling.h"

#include <algorithm>
#include <array>
#include <numeric>
#include <string>
#include <utility>

#include "base/text.h"
#include "syntax/lexer.h"

namespace belay {

// How many letters must be inserted, left out, changed or swapped with their neighbour to get from one to the other.
static size_t distance(std::string_view left, std::string_view right) {
  std::vector<size_t> before_last, last(right.size() + 1), current(right.size() + 1);
  std::iota(last.begin(), last.end(), size_t{0});
  for (size_t i = 1; i <= left.size(); ++i) {
    current[0] = i;
    for (size_t j = 1; j <= right.size(); ++j) {
      const size_t change = last[j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1);
      current[j] = std::min({last[j] + 1, current[j - 1] + 1, change});
      const bool swapped = i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1];
      if (swapped) current[j] = std::min(current[j], before_last[j - 2] + 1);
    }
    before_last = std::exchange(last, current);
  }
  return last.back();
}

// One slip for short words, two for long ones; words of two letters and less are too alike.
static size_t slips_allowed(std::string_view word) {
  return word.size() < 3 ? 0 : word.size() < 7 ? 1 : 2;
}

// Of two that are equally close, the one of the same length is meant: FORM is FROM rather than FOR.
std::string_view closest_word(std::string_view word, std::span<const std::string_view> candidates) {
  const std::string upper = to_upper(word);
  std::string_view best;
  std::pair<size_t, bool> least{slips_allowed(word) + 1, false};
  for (const std::string_view candidate : candidates) {
    if (candidate.size() < 3) continue;
    const std::pair<size_t, bool> difference{distance(upper, candidate), candidate.size() != word.size()};
    if (difference < least) {
      least = difference;
      best = candidate;
    }
  }
  return best;
}

std::string_view closest_word(std::string_view word, const std::vector<Token>& candidates) {
  std::vector<std::string_view> words;
  for (const Token token : candidates) words.push_back(written(token));
  return closest_word(word, words);
}

std::string_view closest_statement_head(std::string_view word) {
  static constexpr std::array<std::string_view, 24> heads = {
      "ALTER",  "ANALYZE", "BEGIN",   "CALL",     "COMMIT", "CREATE", "DELETE",   "DESCRIBE",
      "DROP",   "EXECUTE", "EXPLAIN", "FLUSH",    "GRANT",  "INSERT", "OPTIMIZE", "PREPARE",
      "RENAME", "REPLACE", "REVOKE",  "ROLLBACK", "SELECT", "SHOW",   "TRUNCATE", "UPDATE"};
  return closest_word(word, heads);
}

}  // namespace belay
