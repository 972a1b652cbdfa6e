// Guesses about words: misspelt ones, and reserved ones in the place of names.
#include "syntax/failure_point.h"
#include "syntax/reserved_words.h"
#include "syntax/spelling.h"

namespace belay {

// The first word is no statement's; where it is a plain word, the grammar took it for a label and stops at the next.
Guess unknown_statement(const FailurePoint& point) {
  const bool label = point.at() == 1 && point.type(0) == Token::IDENTIFIER && point.expects(Token::COLON);
  if (point.count() == 0 || (point.at() != 0 && !label)) return std::nullopt;
  if (!point.is_word(0)) return mistake(point.span(0), "unknown statement: it begins with " + point.quoted(0));
  const std::string_view head = closest_statement_head(point.text(0));
  const std::string help = head.empty() || point.is_keyword(0) ? "" : "write " + std::string(head);
  return mistake(point.span(0), "unknown statement " + point.quoted(0), help);
}

static Guess misspelt_at(const FailurePoint& point, size_t index, const std::vector<Token>& expected) {
  if (point.type(index) != Token::IDENTIFIER) return std::nullopt;
  const std::string word(closest_word(point.text(index), expected));
  if (word.empty()) return std::nullopt;
  return mistake(point.span(index), point.quoted(index) + " is not expected here; expected " + word, "write " + word);
}

// WHER instead of WHERE: here, or one word before, where the grammar took it for an alias.
Guess misspelt(const FailurePoint& point) {
  const size_t at = point.at();
  if (auto here = misspelt_at(point, at, point.expected())) return here;
  if (at == 0 || point.type(at - 1) != Token::IDENTIFIER) return std::nullopt;
  return misspelt_at(point, at - 1, point.expected_at(at - 1));
}

static Diagnostic as_reserved(const FailurePoint& point, size_t index) {
  return mistake(point.span(index), point.quoted(index) + " is a reserved word, not a name",
                 "put it in backquotes: `" + std::string(point.text(index)) + "`");
}

static bool is_reserved_everywhere(const FailurePoint& point, size_t index) {
  return point.is_keyword(index) && !is_name_somewhere(point.type(index));
}

// Words after which only a name makes sense.
static bool wants_name(Token word) {
  switch (word) {
    case Token::ADD:
    case Token::AFTER:
    case Token::AS:
    case Token::CHANGE:
    case Token::COLUMN:
    case Token::DATABASE:
    case Token::DROP:
    case Token::EXISTS:
    case Token::FROM:
    case Token::INTO:
    case Token::JOIN:
    case Token::MODIFY:
    case Token::RENAME:
    case Token::TABLE:
    case Token::TO:
    case Token::UPDATE:
    case Token::USE: return true;
    default: return false;
  }
}

// What follows a column's name in definitions, lists and conditions.
static bool follows_name(const FailurePoint& point, size_t index) {
  switch (point.type(index)) {
    case Token::AND:
    case Token::AS:
    case Token::ASC:
    case Token::COMMA:
    case Token::DESC:
    case Token::EQ:
    case Token::FROM:
    case Token::GT:
    case Token::IS:
    case Token::LT:
    case Token::NEQ:
    case Token::OR:
    case Token::RP: return true;
    default: return point.begins_type(index) && point.type(index) != Token::IDENTIFIER;
  }
}

Guess reserved_word(const FailurePoint& point) {
  const size_t at = point.at();
  if (at == 0 || !is_reserved_everywhere(point, at) || !point.expects(Token::IDENTIFIER)) return std::nullopt;
  const bool in_place_of_name = wants_name(point.type(at - 1)) || follows_name(point, at + 1);
  if (!in_place_of_name || point.begins_clause(at)) return std::nullopt;
  return as_reserved(point, at);
}

// (key VARCHAR(10)): the word began an element of its own, and the trouble shows one token later.
Guess reserved_column(const FailurePoint& point) {
  const size_t at = point.at();
  if (at < 2 || !point.begins_type(at) || !is_reserved_everywhere(point, at - 1)) return std::nullopt;
  const Token before = point.type(at - 2);
  if (before != Token::LP && before != Token::COMMA && before != Token::COLUMN) return std::nullopt;
  return as_reserved(point, at - 1);
}

}  // namespace belay
