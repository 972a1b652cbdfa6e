#include "source/lexis.h"

#include <algorithm>

#include "base/text.h"

namespace belay {

static constexpr Lexis mysql_lexis = {.backslash_escapes = true,
                                      .backticks = true,
                                      .hash_comments = true,
                                      .dashes_need_space = true,
                                      .executable_comments = true,
                                      .client = ClientCommands::mysql};
// PostgreSQL manual, 4.1 "Lexical Structure"; KWDB and GaussDB follow it.
static constexpr Lexis postgresql_lexis = {
    .nested_comments = true, .dollar_quotes = true, .client = ClientCommands::psql};
// SQLite takes MySQL's backticks (https://sqlite.org/lang_keywords.html); for the rest it follows the standard.
static constexpr Lexis standard_lexis = {.backticks = true};

const Lexis& lexis_of(FenceDialect dialect) {
  switch (dialect) {
    case FenceDialect::mysql:
    case FenceDialect::mariadb:
    case FenceDialect::tidb:
    case FenceDialect::oceanbase: return mysql_lexis;
    case FenceDialect::postgresql:
    case FenceDialect::kwdb:
    case FenceDialect::gaussdb: return postgresql_lexis;
    case FenceDialect::sqlite:
    case FenceDialect::other: return standard_lexis;
  }
  return mysql_lexis;
}

static bool is_control_or_space(char c) {
  return static_cast<unsigned char>(c) <= ' ' || c == '\x7F';
}

bool begins_line_comment(std::string_view code, size_t at, const Lexis& lexis) {
  if (code[at] == '#') return lexis.hash_comments;
  if (!code.substr(at).starts_with("--")) return false;
  return !lexis.dashes_need_space || at + 2 == code.size() || is_control_or_space(code[at + 2]);
}

bool begins_block_comment(std::string_view code, size_t at) {
  return code.substr(at).starts_with("/*");
}

bool begins_executable_comment(std::string_view code, size_t at) {
  return code.substr(at).starts_with("/*!") || code.substr(at).starts_with("/*M!");
}

bool begins_hint(std::string_view code, size_t at) {
  return code.substr(at).starts_with("/*+");
}

size_t end_of_line(std::string_view code, size_t at) {
  return std::min(code.find('\n', at), code.size());
}

static size_t end_of_nested_comment(std::string_view code, size_t at) {
  int depth = 0;
  while (at != code.npos) {
    const bool closes = code.substr(at).starts_with("*/");
    depth += closes ? -1 : begins_block_comment(code, at) ? 1 : 0;
    if (depth == 0) return at + 2;
    const bool marked = closes || begins_block_comment(code, at);
    at = code.find_first_of("*/", at + (marked ? 2 : 1));
  }
  return code.npos;
}

// A commented-out executable comment: to the mysql client `/* /*! a */ b */` is one comment, if the inner one ends on
// the line where it begins (tried on the client of MariaDB 10.11).
static size_t end_of_mysql_comment(std::string_view code, size_t at) {
  size_t begin = at + 2;
  while (true) {
    const size_t close = code.find("*/", begin);
    if (close == code.npos) return code.npos;
    const std::string_view passed = code.substr(begin, close - begin);
    const std::string_view last_line = passed.substr(passed.rfind('\n') + 1);
    if (last_line.find("/*!") == last_line.npos) return close + 2;
    begin = close + 2;
  }
}

size_t end_of_block_comment(std::string_view code, size_t at, const Lexis& lexis) {
  if (lexis.nested_comments) return end_of_nested_comment(code, at);
  if (lexis.executable_comments) return end_of_mysql_comment(code, at);
  const size_t close = code.find("*/", at + 2);
  return close == code.npos ? code.npos : close + 2;
}

static bool is_word_character(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '$' ||
         static_cast<unsigned char>(c) >= 0x80;
}

// PostgreSQL's E'…'.
static bool is_escape_string(std::string_view code, size_t at) {
  if (code[at] != '\'' || at == 0 || (code[at - 1] != 'E' && code[at - 1] != 'e')) return false;
  return at == 1 || !is_word_character(code[at - 2]);
}

static size_t end_of_escaped(std::string_view code, size_t at, char quote) {
  for (; at < code.size() && code[at] != quote; ++at) {
    if (code[at] == '\\') ++at;
  }
  return at < code.size() ? at + 1 : code.npos;
}

// A doubled quote reads as the end of one string and the start of another: for finding ends that is the same.
size_t end_of_quoted(std::string_view code, size_t at, const Lexis& lexis) {
  const char quote = code[at];
  const bool escapes = (lexis.backslash_escapes && quote != '`') || (lexis.dollar_quotes && is_escape_string(code, at));
  if (escapes) return end_of_escaped(code, at + 1, quote);
  const size_t close = code.find(quote, at + 1);
  return close == code.npos ? code.npos : close + 1;
}

size_t dollar_tag_length(std::string_view code, size_t at) {
  if (at > 0 && is_word_character(code[at - 1])) return 0;
  size_t end = at + 1;
  while (end < code.size() && code[end] != '$' && is_word_character(code[end])) ++end;
  const bool starts_with_digit = end > at + 1 && code[at + 1] >= '0' && code[at + 1] <= '9';
  return end < code.size() && code[end] == '$' && !starts_with_digit ? end + 1 - at : 0;
}

size_t end_of_dollar_quoted(std::string_view code, size_t at) {
  const size_t length = dollar_tag_length(code, at);
  const size_t close = code.find(code.substr(at, length), at + length);
  return close == code.npos ? code.npos : close + length;
}

}  // namespace belay
