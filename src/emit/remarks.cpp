#include "emit/remarks.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "base/text.h"
#include "plan/sql.h"

namespace belay {

std::string commented_out(std::string_view text) {
  std::string result = "-- ";
  for (const char c : text) {
    if (c == '\r') continue;
    result += c == '\n' ? std::string("\n-- ") : std::string(1, c);
  }
  return result;
}

static std::string first_words(const std::string& what) {
  constexpr size_t most = 60;
  if (what.size() <= most) return what;
  size_t end = most;
  while (end > 0 && continues_character(what[end])) --end;
  return what.substr(0, end) + " …";
}

std::string remarks(const std::vector<Difference>& differences, std::string_view statement) {
  std::vector<std::pair<std::string, std::vector<std::string>>> reasons;
  for (const Difference& difference : differences) {
    const std::string head = difference.verdict == Verdict::refused ? "refused: " : "";
    auto found =
        std::ranges::find(reasons, head + difference.why, &std::pair<std::string, std::vector<std::string>>::first);
    if (found == reasons.end()) found = reasons.insert(reasons.end(), {head + difference.why, {}});
    const bool is_all = difference.what == without_comments(statement);
    if (!is_all && std::ranges::count(found->second, first_words(difference.what)) == 0)
      found->second.push_back(first_words(difference.what));
  }
  std::string text;
  for (const auto& [why, what] : reasons) {
    text += fmt::format("-- sqlbelay: {}{}\n", why, what.empty() ? "" : " (" + joined(what, ", ") + ")");
  }
  return text;
}

}  // namespace belay
