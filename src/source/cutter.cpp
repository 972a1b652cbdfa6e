// The rules are those of the mysql client, because it is what runs these files: it cuts at the delimiter wherever that
// stands outside of strings, identifiers and comments, also inside parentheses, BEGIN … END and /*! … */ (only a hint,
// /*+ … */, hides it), and it reads its own commands only where a statement could begin. Two deviations, on the side of
// what the author meant: DELIMITER is obeyed behind other text on its line (and diagnosed), and a hint may span lines.
#include "source/cutter.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"
#include "source/byte_order_mark.h"
#include "source/client_command.h"

namespace belay {

static Lexis lexis_for(const Region& region) {
  Lexis lexis = lexis_of(region.dialect);
  if (region.inline_code) lexis.client = ClientCommands::none;
  return lexis;
}

// MySQL's strings are passed over by arithmetic; those of other dialects must be looked at, and so must a delimiter.
static bool passes_over_strings(const Lexis& lexis, std::string_view delimiter) {
  return lexis.backslash_escapes && delimiter.front() != '\'';
}

static std::string stops_of(const Lexis& lexis, std::string_view delimiter) {
  std::string stops = "\"\\-/#";
  if (!passes_over_strings(lexis, delimiter)) stops += '\'';
  if (lexis.backticks) stops += '`';
  if (lexis.dollar_quotes) stops += '$';
  return stops + delimiter.front();
}

Cutter::Cutter(Script& script, CutPlace& place)
    : script_(script),
      place_(place),
      region_(script.files[place.file].regions[place.region]),
      lexis_(lexis_for(region_)),
      code_(script.files[place.file].code().substr(0, region_.span.end)),
      delimiter_(lexis_.client == ClientCommands::mysql ? place.delimiter : ";"),
      finder_(code_, stops_of(lexis_, delimiter_)),
      at_(region_.span.begin),
      trail_(script.files[place.file].text, region_.span.begin) {}

void Cutter::run() {
  if (at_ == 0 && code_.starts_with(byte_order_mark)) {
    at_ = byte_order_mark.size();
    push(PieceKind::trivia, 0, at_);
  }
  for (skip_trivia(); at_ < code_.size(); skip_trivia()) {
    if (!take_client_command()) take_statement();
    trail_.pass(static_cast<uint32_t>(at_));
  }
}

void Cutter::use_delimiter(std::string_view delimiter) {
  delimiter_ = delimiter;
  finder_ = StopFinder(code_, stops_of(lexis_, delimiter_));
}

size_t Cutter::next_stop(size_t at) {
  if (!passes_over_strings(lexis_, delimiter_)) return finder_.next_stop(at);
  const size_t stop = finder_.next_stop_outside_of_strings(at);
  return stop == code_.npos ? closed(code_.npos, opening_of_unclosed_string(at), "string", "'") : stop;
}

size_t Cutter::opening_of_unclosed_string(size_t at) const {
  while (true) {
    const size_t opening = code_.find('\'', at);
    at = end_of_quoted(code_, opening, lexis_);
    if (at == code_.npos) return opening;
  }
}

size_t Cutter::delimiter_length_at(size_t at) const {
  if (code_[at] == delimiter_.front() && code_.substr(at).starts_with(delimiter_)) return delimiter_.size();
  if (code_[at] != '\\' || lexis_.client != ClientCommands::mysql || at + 1 == code_.size()) return 0;
  return code_[at + 1] == 'g' || code_[at + 1] == 'G' ? 2 : 0;
}

size_t Cutter::trimmed_end(size_t begin, size_t end) const {
  while (end > begin && is_space(code_[end - 1])) --end;
  return end;
}

// A comment that is not closed is no trivia: it becomes a statement, so that it is seen.
size_t Cutter::behind_trivia(size_t at) const {
  if (is_space(code_[at])) return at + 1;
  if (delimiter_length_at(at) > 0) return at;
  if (begins_line_comment(code_, at, lexis_)) return end_of_line(code_, at);
  if (!begins_block_comment(code_, at)) return at;
  if (lexis_.executable_comments && begins_executable_comment(code_, at)) return at;
  const size_t end = end_of_block_comment(code_, at, lexis_);
  return end == code_.npos ? at : end;
}

void Cutter::skip_trivia() {
  const size_t begin = at_;
  while (at_ < code_.size()) {
    const size_t behind = behind_trivia(at_);
    if (behind == at_) break;
    at_ = behind;
  }
  push(PieceKind::trivia, begin, at_);
}

// What is not closed reaches to the end of the region.
size_t Cutter::closed(size_t end, size_t opening, std::string_view what, std::string_view close) {
  if (end != code_.npos) return end;
  diagnose(fmt::format("{} is never closed", what), fmt::format("close it with {}", close),
           span_of(opening, opening + 1), next_id());
  return code_.size();
}

size_t Cutter::behind_comment(size_t at, size_t end, Trailing& trailing) const {
  const bool goes_on = trailing.end > 0 && trimmed_end(trailing.end, at) == trailing.end;
  trailing = {.begin = goes_on ? trailing.begin : at, .end = end};
  return end;
}

size_t Cutter::behind_slash(size_t at, Trailing& trailing) {
  if (!begins_block_comment(code_, at)) return at + 1;
  if (lexis_.executable_comments && begins_executable_comment(code_, at)) return at + 3;
  const size_t end = end_of_block_comment(code_, at, lexis_);
  const bool is_content = end == code_.npos || (lexis_.executable_comments && begins_hint(code_, at));
  return is_content ? closed(end, at, "comment", "*/") : behind_comment(at, end, trailing);
}

size_t Cutter::behind_dollar(size_t at) {
  const size_t tag_length = lexis_.dollar_quotes ? dollar_tag_length(code_, at) : 0;
  if (tag_length == 0) return at + 1;
  return closed(end_of_dollar_quoted(code_, at), at, "dollar-quoted string", code_.substr(at, tag_length));
}

size_t Cutter::behind_token(size_t at, Trailing& trailing) {
  switch (code_[at]) {
    case '\'': return closed(end_of_quoted(code_, at, lexis_), at, "string", "'");
    case '"':
      return closed(end_of_quoted(code_, at, lexis_), at, lexis_.backslash_escapes ? "string" : "quoted identifier",
                    "\"");
    case '`': return lexis_.backticks ? closed(end_of_quoted(code_, at, lexis_), at, "quoted identifier", "`") : at + 1;
    case '/': return behind_slash(at, trailing);
    case '#':
    case '-':
      return begins_line_comment(code_, at, lexis_) ? behind_comment(at, end_of_line(code_, at), trailing) : at + 1;
    case '\\':  // the mysql client takes the byte behind it as it is
      return std::min(at + (lexis_.client == ClientCommands::mysql ? 2 : 1), code_.size());
    case '$': return behind_dollar(at);
    default: return at + 1;
  }
}

void Cutter::take_statement() {
  Trailing trailing;
  for (size_t at = next_stop(at_); at < code_.size();) {
    if (const size_t length = delimiter_length_at(at); length > 0) return finish(at, length, trailing);
    const bool clears = lexis_.client == ClientCommands::mysql && code_.substr(at).starts_with("\\c");
    if (clears) return take_command(at + 2);
    at = next_stop(behind_token(at, trailing));
  }
  finish(code_.size(), 0, trailing);
}

void Cutter::finish(size_t end, size_t delimiter_length, Trailing trailing) {
  size_t content_end = trimmed_end(at_, end);
  if (trailing.end > 0 && content_end <= trailing.end) content_end = trimmed_end(at_, trailing.begin);
  const Span delimiter = span_of(end, end + delimiter_length);
  const bool kept = delimiter_length > 0 && lexis_.client == ClientCommands::mysql &&
                    is_client_command(code_.substr(at_, content_end - at_));
  if (kept) {
    if (is_delimiter(code_.substr(at_, content_end - at_))) diagnose_missing_delimiter(span_of(at_, content_end));
    push(PieceKind::client_command, at_, content_end);
  } else {
    push_statement(at_, content_end, delimiter);
  }
  push(PieceKind::trivia, content_end, end);
  push(PieceKind::delimiter, delimiter.begin, delimiter.end);
  at_ = delimiter.end;
}

void Cutter::push(PieceKind kind, size_t begin, size_t end) {
  if (begin < end) script_.pieces.push_back({.kind = kind, .file = place_.file, .span = span_of(begin, end)});
}

void Cutter::push_statement(size_t begin, size_t end, Span delimiter) {
  if (begin == end) return;
  const Span span = span_of(begin, end);
  script_.statements.push_back({.id = next_id(),
                                .file = place_.file,
                                .span = span,
                                .delimiter = delimiter,
                                .delimiter_text = delimiter_,
                                .region = place_.region,
                                .inline_code = region_.inline_code});
  push(PieceKind::statement, begin, end);
  if (lexis_.client == ClientCommands::mysql) diagnose_statement(span, !delimiter.empty());
}

}  // namespace belay
