#include "source/routine_body.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

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

// Reads the words and the names in backticks, one by one: the first few decide of most statements.
class WordReader {
 public:
  explicit WordReader(std::string_view text) : text_(text) {}

  // A view into the text; empty at its end.
  std::string_view next() {
    while (at_ < text_.size()) {
      const size_t begin = std::exchange(at_, behind(text_, at_));
      if (is_plain_word_character(text_[begin]) || text_[begin] == '`') return text_.substr(begin, at_ - begin);
    }
    return {};
  }

 private:
  std::string_view text_;
  size_t at_ = 0;
};

// BEGIN and CASE open, END closes; a body that is whole comes out even.
static bool opens_more_than_it_closes(WordReader words) {
  int depth = 0;
  for (std::string_view word = words.next(); !word.empty(); word = words.next()) {
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
static std::string created_routine(WordReader words) {
  std::string_view kind = words.next();
  while (!kind.empty() && kind_of(kind) == kinds.size()) kind = words.next();
  if (kind_of(kind) >= kinds_with_body) return {};
  std::string_view name = words.next();
  while (is_guard_word(name)) name = words.next();
  if (name.empty()) return to_lower(kind);
  const std::string_view quote = name.starts_with('`') ? "" : "`";
  return fmt::format("{} {}{}{}", to_lower(kind), quote, name, quote);
}

// MariaDB's block outside of a routine.
static std::string anonymous_block(WordReader words) {
  words.next();  // BEGIN
  const bool is_block = equals_ignoring_case(words.next(), "not") && equals_ignoring_case(words.next(), "atomic");
  return is_block ? "the block" : "";
}

std::string routine_cut_in_body(std::string_view statement) {
  const bool creates = equals_ignoring_case(statement.substr(0, 6), "create");
  if (!creates && !equals_ignoring_case(statement.substr(0, 5), "begin")) return {};
  const WordReader head(statement.substr(0, 300));
  const std::string routine = creates ? created_routine(head) : anonymous_block(head);
  return !routine.empty() && opens_more_than_it_closes(WordReader(statement)) ? routine : "";
}

}  // namespace belay
