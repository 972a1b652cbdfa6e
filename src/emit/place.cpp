#include "emit/place.h"

#include <algorithm>
#include <utility>

#include "base/text.h"
#include "plan/sql.h"
#include "source/byte_order_mark.h"

namespace belay {

uint32_t start_of(std::string_view code) {
  return code.starts_with(byte_order_mark) ? byte_order_mark.size() : 0;
}

// The end of what stands before the statement and is not trivia: another statement, a DELIMITER line, prose.
static uint32_t end_of_previous(const Script& script, const RawStatement& statement) {
  const auto place = std::pair(statement.file, statement.span.begin);
  auto piece = std::ranges::lower_bound(script.pieces, place, {},
                                        [](const Piece& p) { return std::pair(p.file, p.span.begin); });
  while (piece != script.pieces.begin()) {
    --piece;
    if (piece->file != statement.file) break;
    if (piece->kind != PieceKind::trivia) return piece->span.end;
  }
  return start_of(script.file_of(statement).code());
}

uint32_t place_before(const Script& script, size_t statement) {
  const RawStatement& raw = script.statements[statement];
  const std::string_view text = script.file_of(raw).code();
  const uint32_t previous = end_of_previous(script, raw);
  uint32_t place = raw.span.begin;
  bool on_new_line = previous == start_of(text) || text[previous - 1] == '\n';
  if (on_new_line) place = previous;
  bool is_blank = true;
  for (size_t at = previous; at < raw.span.begin;) {
    if (const size_t end = end_of_comment(text, at); end != at) {
      is_blank = false;
      at = end;
      continue;
    }
    if (text[at] == '\n') {
      if (!on_new_line || is_blank) place = static_cast<uint32_t>(at + 1);
      on_new_line = true;
      is_blank = true;
    } else if (!is_space(text[at])) {
      is_blank = false;
    }
    ++at;
  }
  return on_new_line ? place : raw.span.begin;
}

uint32_t place_after(const Script& script, size_t statement) {
  const RawStatement& raw = script.statements[statement];
  return raw.delimiter.empty() ? raw.span.end : raw.delimiter.end;
}

std::string_view text_before_delimiter(const Script& script, size_t statement) {
  const RawStatement& raw = script.statements[statement];
  const uint32_t end = raw.delimiter.empty() ? raw.span.end : raw.delimiter.begin;
  return trim(slice(script.file_of(raw).code(), {raw.span.begin, end}));
}

std::string_view break_after(const Script& script, size_t statement) {
  const std::string_view code = script.file_of(script.statements[statement]).code();
  for (size_t at = place_after(script, statement); at < code.size() && code[at] != '\n'; ++at) {
    if (is_space(code[at])) continue;
    const bool is_line_comment = end_of_comment(code, at) != at && !code.substr(at).starts_with("/*");
    return is_line_comment ? "" : "\n";
  }
  return "";
}

}  // namespace belay
