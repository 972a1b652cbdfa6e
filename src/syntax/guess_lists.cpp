// Guesses about lists: parentheses and commas.
#include "syntax/failure_point.h"

namespace belay {

// The parenthesis that is still open where the statement ends, or the one that closes nothing.
Guess parenthesis(const FailurePoint& point) {
  std::vector<size_t> open;
  for (size_t i = 0; i < point.count(); ++i) {
    if (point.type(i) == Token::LP) open.push_back(i);
    if (point.type(i) != Token::RP) continue;
    if (open.empty()) {
      if (i != point.at()) return std::nullopt;
      return mistake(point.span(i), "this parenthesis closes none", "remove it");
    }
    open.pop_back();
  }
  const bool at_close = point.at_end(point.at()) || point.begins_clause(point.at());
  if (open.empty() || !at_close || !point.expects(Token::RP)) return std::nullopt;
  return mistake(point.span(open.back()), "this parenthesis is not closed", "close it with )");
}

Guess trailing_comma(const FailurePoint& point) {
  const size_t at = point.at();
  if (at == 0 || point.type(at - 1) != Token::COMMA) return std::nullopt;
  const Token next = point.type(at);
  const bool nothing_follows = next == Token::RP || next == Token::COMMA || point.at_end(at) || point.begins_clause(at);
  if (!nothing_follows) return std::nullopt;
  return mistake(point.span(at - 1), "nothing follows this comma", "remove it");
}

static Diagnostic comma_before(const FailurePoint& point, size_t index) {
  return mistake(point.end_of(index - 1), "a comma is missing before " + point.quoted(index), "insert a comma");
}

// The words that begin an element of CREATE TABLE other than a column.
static bool begins_element(Token word) {
  switch (word) {
    case Token::CHECK:
    case Token::CONSTRAINT:
    case Token::FOREIGN:
    case Token::FULLTEXT:
    case Token::INDEX:
    case Token::KEY:
    case Token::PRIMARY:
    case Token::SPATIAL:
    case Token::UNIQUE: return true;
    default: return false;
  }
}

// Those that begin an action of ALTER TABLE.
static bool begins_action(Token word) {
  switch (word) {
    case Token::ADD:
    case Token::ALTER:
    case Token::CHANGE:
    case Token::DROP:
    case Token::MODIFY:
    case Token::RENAME: return true;
    default: return false;
  }
}

// What stops the grammar begins an element itself: a name or a row on a line of its own, a row, an action.
static bool begins_next_element(const FailurePoint& point, size_t index) {
  const Token type = point.type(index);
  if (type == Token::LP) return true;
  if (begins_action(type)) return point.type(0) == Token::ALTER;
  const bool name = type == Token::QUOTED_IDENTIFIER || type == Token::IDENTIFIER || type == Token::STRING_LITERAL;
  return (name || begins_element(type)) && point.first_on_line(index);
}

// a INT NOT NULL b INT: the name was taken for an option, which wants its =.
static Guess name_taken_for_option(const FailurePoint& point) {
  const size_t at = point.at();
  if (at < 2 || !point.expects(Token::EQ) || !point.begins_type(at)) return std::nullopt;
  const Token before = point.type(at - 1);
  if (before != Token::IDENTIFIER && before != Token::QUOTED_IDENTIFIER) return std::nullopt;
  return comma_before(point, at - 1);
}

// a INT NOT NULL
// PRIMARY KEY (a): the words were taken for attributes of the column, and the trouble shows at the parenthesis.
static Guess key_taken_for_attribute(const FailurePoint& point) {
  const size_t at = point.at();
  constexpr size_t longest_head = 3;  // UNIQUE KEY name
  if (point.type(at) != Token::LP) return std::nullopt;
  for (size_t back = 1; back <= longest_head && back < at; ++back) {
    const size_t head = at - back;
    if (begins_element(point.type(head)) && point.first_on_line(head)) return comma_before(point, head);
  }
  return std::nullopt;
}

// Two elements of a list without a comma between them.
Guess missing_comma(const FailurePoint& point) {
  if (point.at() == 0) return std::nullopt;
  if (auto key = key_taken_for_attribute(point)) return key;
  if (point.expects(Token::COMMA) && begins_next_element(point, point.at())) return comma_before(point, point.at());
  return name_taken_for_option(point);
}

}  // namespace belay
