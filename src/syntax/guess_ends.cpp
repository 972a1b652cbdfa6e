// Guesses about ends: statements that run into the next one, blocks and expressions that do not end.
#include "syntax/failure_point.h"

namespace belay {

Guess too_deep(const FailurePoint& point) {
  if (!point.too_deep()) return std::nullopt;
  return mistake(point.span(point.at()), "the statement is nested too deeply", "split it");
}

static bool begins_statement(Token word) {
  switch (word) {
    case Token::ALTER:
    case Token::CALL:
    case Token::CREATE:
    case Token::DELETE:
    case Token::DROP:
    case Token::INSERT:
    case Token::RENAME:
    case Token::REPLACE:
    case Token::SELECT:
    case Token::SET:
    case Token::TRUNCATE:
    case Token::UPDATE:
    case Token::USE: return true;
    default: return false;
  }
}

Guess next_statement(const FailurePoint& point) {
  const size_t at = point.at();
  if (at == 0 || !begins_statement(point.type(at)) || !point.first_on_line(at)) return std::nullopt;
  if (!point.expects(Token::SEMICOLON) && !point.expects(Token::end_of_input)) return std::nullopt;
  return mistake(point.span(at), "a new statement begins with " + point.quoted(at) + " before the last one has ended",
                 "end the last one with ;");
}

// SELECT CASE WHEN a THEN b FROM t
Guess case_without_end(const FailurePoint& point) {
  if (!point.expects(Token::END) || !(point.at_end(point.at()) || point.begins_clause(point.at()))) return std::nullopt;
  std::vector<size_t> open;
  for (size_t i = 0; i < point.at(); ++i) {
    if (point.type(i) == Token::CASE) open.push_back(i);
    if (point.type(i) == Token::END && !open.empty()) open.pop_back();
  }
  if (open.empty()) return std::nullopt;
  return mistake(point.span(open.back()), "this CASE has no END", "write END after its last branch");
}

// BEGIN SELECT 1 END: the END was taken for an alias.
Guess missing_semicolon(const FailurePoint& point) {
  const size_t at = point.at();
  const bool after_end = at > 1 && point.at_end(at) && point.type(at - 1) == Token::END;
  if (!after_end || !point.expects(Token::SEMICOLON)) return std::nullopt;
  return mistake(point.end_of(at - 2), "a semicolon is missing before " + point.quoted(at - 1), "insert ;");
}

Guess ends_early(const FailurePoint& point) {
  if (!point.at_end(point.at())) return std::nullopt;
  const Span end = point.at() == 0 ? Span{point.span(0).begin, point.span(0).begin} : point.end_of(point.at() - 1);
  return mistake(end, "the statement ends too early" + point.expectation());
}

}  // namespace belay
