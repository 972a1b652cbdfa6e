// Guesses about characters: quotes and comments that nothing closes, signs that are no SQL.
#include "syntax/failure_point.h"

namespace belay {

// 'it's': the string ended at the quote in its middle, and the last one opens another.
static Guess quote_within_string(const FailurePoint& point, size_t unterminated) {
  if (unterminated < 2 || point.text(unterminated).front() != '\'') return std::nullopt;
  const bool touching = point.touches_next(unterminated - 2) && point.is_word(unterminated - 1);
  if (!touching || point.type(unterminated - 2) != Token::STRING_LITERAL) return std::nullopt;
  const uint32_t end = point.span(unterminated - 2).end;
  return mistake({end - 1, end}, "the string ends at this quote", "write '' for a quote within a string");
}

// The first token that is not closed is the cause, wherever the grammar stopped.
Guess not_closed(const FailurePoint& point) {
  for (size_t i = 0; i < point.count(); ++i) {
    if (point.type(i) != Token::UNTERMINATED) continue;
    if (auto within = quote_within_string(point, i)) return within;
    const char open = point.text(i).front();
    const Span span{point.span(i).begin, point.span(i).begin + 1};
    if (open == '/') return mistake(span, "the comment that begins here is not closed", "close it with */");
    const std::string what = open == '`' ? "name" : "string";
    return mistake(span, "the " + what + " that begins here is not closed", std::string("close it with ") + open);
  }
  return std::nullopt;
}

Guess odd_character(const FailurePoint& point) {
  if (point.type(point.at()) != Token::UNEXPECTED) return std::nullopt;
  return mistake(point.span(point.at()), point.quoted(point.at()) + " has no meaning in SQL");
}

Guess comment_dashes(const FailurePoint& point) {
  const size_t at = point.at();
  const bool dashes = point.type(at) == Token::MINUS && point.type(at + 1) == Token::MINUS && point.touches_next(at);
  if (!dashes) return std::nullopt;
  return mistake(point.span(at, at + 1), "`--` begins a comment only before a space", "put a space after --");
}

Guess double_equals(const FailurePoint& point) {
  const size_t at = point.at();
  if (at == 0 || point.type(at) != Token::EQ || point.type(at - 1) != Token::EQ || !point.touches_next(at - 1)) {
    return std::nullopt;
  }
  return mistake(point.span(at - 1, at), "`==` is no operator of SQL", "write =");
}

// The last token of a placeholder that begins with token `begin`; `begin` itself where none does.
static size_t end_of_placeholder(const FailurePoint& point, size_t begin) {
  const Token first = point.type(begin);
  if (first == Token::COLON && point.type(begin + 1) == Token::IDENTIFIER) return begin + 1;
  if (first == Token::LT && point.is_word(begin + 1) && point.type(begin + 2) == Token::GT) return begin + 2;
  const size_t brace = first == Token::LBRACE ? begin : begin + 1;
  if (point.type(brace) != Token::LBRACE || !(brace == begin || point.text(begin).ends_with('$'))) return begin;
  size_t end = brace + 1;
  while (end < point.count() && point.type(end) != Token::RBRACE) ++end;
  // {name} is one, {a INT} is a list in the wrong parentheses.
  const bool alone = brace == begin && point.type(brace + 1) != Token::LBRACE;
  if (end >= point.count() || (alone && end != brace + 2)) return begin;
  return point.type(end + 1) == Token::RBRACE ? end + 1 : end;
}

// <database_name>, ${NAME}, {{ name }}, :name
Guess placeholder(const FailurePoint& point) {
  size_t begin = point.at();
  if (begin > 0 && point.type(begin) == Token::LBRACE && point.text(begin - 1).ends_with('$')) --begin;
  const size_t end = end_of_placeholder(point, begin);
  if (end == begin) return std::nullopt;
  const Span span = point.span(begin, end);
  return mistake(span, "`" + std::string(point.text(span)) + "` is a placeholder, not SQL", "put a value in its place");
}

}  // namespace belay
