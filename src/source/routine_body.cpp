#include "source/routine_body.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <vector>

#include "base/text.h"
#include "source/lexis.h"

namespace belay {

// What CREATE may make; the first four have bodies.
static constexpr std::array<std::string_view, 12> kinds = {"procedure", "function", "trigger", "event",
                                                           "table",     "view",     "index",   "database",
                                                           "schema",    "user",     "server",  "sequence"};
static constexpr size_t kinds_with_body = 4;

static bool is_plain_word_character(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

static size_t behind(std::string_view text, size_t at) {
  const Lexis& lexis = lexis_of(FenceDialect::mysql);
  const char c = text[at];
  if (c == '\'' || c == '"' || c == '`') return std::min(end_of_quoted(text, at, lexis), text.size());
  if (begins_line_comment(text, at, lexis)) return end_of_line(text, at);
  if (begins_executable_comment(text, at)) return at + 3;
  if (begins_block_comment(text, at)) return std::min(end_of_block_comment(text, at, lexis), text.size());
  size_t end = at;
  while (end < text.size() && is_plain_word_character(text[end])) ++end;
  return std::max(end, at + 1);
}

// The words and the names in backticks: views into `text`.
static std::vector<std::string_view> words_of(std::string_view text) {
  std::vector<std::string_view> words;
  for (size_t at = 0; at < text.size();) {
    const size_t end = behind(text, at);
    if (is_plain_word_character(text[at]) || text[at] == '`') words.push_back(text.substr(at, end - at));
    at = end;
  }
  return words;
}

// BEGIN and CASE open, END closes; a body that is whole comes out even.
static bool opens_more_than_it_closes(const std::vector<std::string_view>& words) {
  int depth = 0;
  for (const std::string_view word : words) {
    if (equals_ignoring_case(word, "begin") || equals_ignoring_case(word, "case")) ++depth;
    if (equals_ignoring_case(word, "end")) --depth;
  }
  return depth > 0;
}

static size_t kind_of(std::string_view word) {
  const auto* const kind =
      std::ranges::find_if(kinds, [&](std::string_view name) { return equals_ignoring_case(word, name); });
  return static_cast<size_t>(kind - kinds.begin());
}

static bool is_guard_word(std::string_view word) {
  return equals_ignoring_case(word, "if") || equals_ignoring_case(word, "not") || equals_ignoring_case(word, "exists");
}

// "procedure `p`" where the statement creates something with a body, else empty.
static std::string created_routine(const std::vector<std::string_view>& words) {
  const auto kind = std::ranges::find_if(words, [](std::string_view word) { return kind_of(word) < kinds.size(); });
  if (kind == words.end() || kind_of(*kind) >= kinds_with_body) return {};
  const auto name = std::find_if_not(kind + 1, words.end(), is_guard_word);
  if (name == words.end()) return to_lower(*kind);
  const std::string_view quote = name->starts_with('`') ? "" : "`";
  return fmt::format("{} {}{}{}", to_lower(*kind), quote, *name, quote);
}

// MariaDB's block outside of a routine.
static std::string anonymous_block(const std::vector<std::string_view>& words) {
  const bool is_block =
      words.size() >= 3 && equals_ignoring_case(words[1], "not") && equals_ignoring_case(words[2], "atomic");
  return is_block ? "the block" : "";
}

std::string routine_cut_in_body(std::string_view statement) {
  const bool creates = equals_ignoring_case(statement.substr(0, 6), "create");
  if (!creates && !equals_ignoring_case(statement.substr(0, 5), "begin")) return {};
  const std::vector<std::string_view> head = words_of(statement.substr(0, 300));
  const std::string routine = creates ? created_routine(head) : anonymous_block(head);
  return !routine.empty() && opens_more_than_it_closes(words_of(statement)) ? routine : "";
}

}  // namespace belay
