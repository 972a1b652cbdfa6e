#include "source/inline_code.h"

#include <algorithm>
#include <array>

#include "base/text.h"

namespace belay {

static constexpr std::array query_verbs = {
    std::string_view("select"),   std::string_view("show"), std::string_view("with"),  std::string_view("explain"),
    std::string_view("describe"), std::string_view("desc"), std::string_view("table"), std::string_view("values"),
};

bool looks_like_query(std::string_view code) {
  code = trim(code);
  const auto* const end = std::ranges::find_if(code, is_space);
  const std::string verb = to_lower({code.begin(), end});
  return end != code.end() && std::ranges::find(query_verbs, verb) != query_verbs.end();
}

static size_t backticks_at(std::string_view text, size_t at) {
  return std::min(text.find_first_not_of('`', at), text.size()) - at;
}

// The start of the run of exactly `length` backticks that closes a code span whose content begins at `from`.
static size_t closing_run(std::string_view text, size_t from, size_t length) {
  while (true) {
    const size_t at = text.find('`', from);
    if (at == text.npos) return text.npos;
    const size_t run = backticks_at(text, at);
    if (run == length) return at;
    from = at + run;
  }
}

static bool equals_ignoring_spaces(std::string_view left, std::string_view right) {
  while (true) {
    left = trim(left);
    right = trim(right);
    const auto [l, r] = std::ranges::mismatch(left, right);
    if (l == left.end() || r == right.end()) return l == left.end() && r == right.end();
    if (l == left.begin() && r == right.begin()) return false;
    const bool at_spaces = is_space(*l) && is_space(*r);
    if (!at_spaces) return false;
    left = {l, left.end()};
    right = {r, right.end()};
  }
}

static Span trimmed(std::string_view text, size_t begin, size_t end) {
  while (begin < end && is_space(text[begin])) ++begin;
  while (begin < end && is_space(text[end - 1])) --end;
  return {static_cast<uint32_t>(begin), static_cast<uint32_t>(end)};
}

std::optional<CodeSpan> find_code_span(std::string_view whole, Span within, std::string_view content) {
  const std::string_view text = whole.substr(0, within.end);
  for (size_t at = text.find('`', within.begin); at != text.npos; at = text.find('`', at)) {
    const size_t run = backticks_at(text, at);
    const size_t begin = at + run;
    const bool escaped = at > within.begin && text[at - 1] == '\\';
    const size_t end = escaped ? text.npos : closing_run(text, begin, run);
    if (end == text.npos) {
      at = begin;
    } else if (equals_ignoring_spaces(text.substr(begin, end - begin), content)) {
      return CodeSpan{.content = trimmed(text, begin, end), .end = static_cast<uint32_t>(end + run)};
    } else {
      at = end + run;
    }
  }
  return std::nullopt;
}

}  // namespace belay
