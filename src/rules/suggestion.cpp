#include "rules/suggestion.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <numeric>

namespace belay {

// Levenshtein's distance, one row at a time.
static size_t distance(std::string_view left, std::string_view right) {
  std::vector<size_t> row(right.size() + 1);
  std::iota(row.begin(), row.end(), size_t{0});
  for (size_t i = 1; i <= left.size(); ++i) {
    size_t diagonal = row[0];
    row[0] = i;
    for (size_t j = 1; j <= right.size(); ++j) {
      const size_t replaced = diagonal + (left[i - 1] == right[j - 1] ? 0 : 1);
      diagonal = row[j];
      row[j] = std::min({replaced, row[j] + 1, row[j - 1] + 1});
    }
  }
  return row.back();
}

std::string nearest(std::string_view word, const std::vector<std::string>& known) {
  const auto distance_to = [&](const std::string& candidate) { return distance(word, candidate); };
  const auto best = std::ranges::min_element(known, {}, distance_to);
  const size_t limit = std::max<size_t>(2, word.size() / 3);
  return best == known.end() || distance_to(*best) > limit ? std::string() : *best;
}

std::string suggestion(std::string_view word, const std::vector<std::string>& known) {
  const std::string best = nearest(word, known);
  if (!best.empty()) return fmt::format("did you mean `{}`", best);
  return fmt::format("use one of {}", fmt::join(known, ", "));
}

}  // namespace belay
