#include "rules/quotes.h"

#include <array>
#include <utility>

#include "source/lexis.h"
#include "syntax/syntax.h"

namespace belay {

using Quote = std::pair<std::string_view, std::string_view>;
static constexpr std::array quotes = {Quote{"\u2018", "'"}, Quote{"\u2019", "'"}, Quote{"\u201C", "\""},
                                      Quote{"\u201D", "\""}};
static constexpr std::string_view quotes_begin = "\xE2\x80";  // in UTF-8; most statements are spared the search

static const Quote* quote_at(std::string_view code, size_t at) {
  for (const Quote& quote : quotes)
    if (code.substr(at).starts_with(quote.first)) return &quote;
  return nullptr;
}

// Behind the string or the comment that begins at `at`; `at` itself where none does.
static size_t behind_string_or_comment(std::string_view code, size_t at) {
  const Lexis& lexis = lexis_of(FenceDialect::mysql);
  if (code[at] == '\'' || code[at] == '"' || code[at] == '`') return end_of_quoted(code, at, lexis);
  if (begins_line_comment(code, at, lexis)) return end_of_line(code, at);
  if (begins_block_comment(code, at)) return end_of_block_comment(code, at, lexis);
  return at;
}

static std::vector<Edit> straight_quotes_in(std::string_view code, uint32_t offset) {
  std::vector<Edit> edits;
  if (code.find(quotes_begin) == std::string_view::npos) return edits;
  for (size_t at = 0; at < code.size();) {
    const size_t behind = behind_string_or_comment(code, at);
    if (behind == std::string_view::npos) break;
    const Quote* quote = behind == at ? quote_at(code, at) : nullptr;
    const auto begin = static_cast<uint32_t>(at);
    if (quote)
      edits.push_back(
          {{offset + begin, offset + begin + static_cast<uint32_t>(quote->first.size())}, std::string(quote->second)});
    at = quote ? at + quote->first.size() : std::max(behind, at + 1);
  }
  return edits;
}

// The rows of a dump are plain literals where they were passed over unread: nothing in them is left to look at.
static bool has_rows_passed_over(const Statement& statement) {
  const auto* insert = as<Insert>(statement);
  return insert && !insert->bulk_rows.empty();
}

std::optional<std::vector<Edit>> straightened_quotes(const Analysis& analysis, uint32_t statement) {
  if (statement == 0 || has_rows_passed_over(analysis.statements[statement - 1].statement)) return std::nullopt;
  const RawStatement& raw = analysis.script.statements[statement - 1];
  const std::string_view code = analysis.script.text_of(raw);
  std::vector<Edit> inside = straight_quotes_in(code, 0);
  if (inside.empty() || parse_text(apply_edits(code, inside), analysis.server).error) return std::nullopt;
  return straight_quotes_in(code, raw.span.begin);
}

}  // namespace belay
