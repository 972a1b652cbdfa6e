#include "syntax/failure_point.h"

#include <algorithm>

#include "syntax/expected_words.h"
#include "syntax/lexer.h"

namespace belay {

FailurePoint::FailurePoint(const SyntaxTree& tree, GrammarParser& parser, const ParseFailure& failure)
    : tree_(tree), parser_(parser), failure_(failure), expected_(parser.explain(tree.tokens, failure).expected) {}

// The beginning of `text`, without half a character at its end.
static std::string shortened(std::string_view text, size_t length) {
  const auto continues = [](char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; };
  while (length > 0 && continues(text[length])) --length;
  return std::string(text.substr(0, length));
}

std::string FailurePoint::quoted(size_t index) const {
  constexpr size_t longest = 40;
  const std::string_view whole = text(index);
  if (whole.size() > longest) return '`' + shortened(whole, longest) + "…`";
  return whole.starts_with('`') ? std::string(whole) : '`' + std::string(whole) + '`';
}

bool FailurePoint::is_keyword(size_t index) const {
  return index < count() && word_type(text(index)) != Token::IDENTIFIER;
}

bool FailurePoint::is_word(size_t index) const {
  return type(index) == Token::IDENTIFIER || is_keyword(index);
}

bool FailurePoint::first_on_line(size_t index) const {
  if (index == 0) return true;
  return text(Span{span(index - 1).end, span(index).begin}).find('\n') != std::string_view::npos;
}

bool FailurePoint::begins_clause(size_t index) const {
  switch (type(index)) {
    case Token::GROUP:
    case Token::ORDER: return type(index + 1) == Token::BY;
    case Token::FROM:
    case Token::HAVING:
    case Token::LIMIT:
    case Token::SET:
    case Token::VALUES:
    case Token::WHERE: return true;
    default: return false;
  }
}

bool FailurePoint::begins_type(size_t index) const {
  switch (type(index)) {
    case Token::BIGINT:
    case Token::BINARY:
    case Token::BLOB:
    case Token::BOOLEAN:
    case Token::CHAR:
    case Token::DECIMAL:
    case Token::DOUBLE:
    case Token::FLOAT:
    case Token::IDENTIFIER:
    case Token::INT:
    case Token::INTEGER:
    case Token::LONGBLOB:
    case Token::LONGTEXT:
    case Token::MEDIUMINT:
    case Token::MEDIUMTEXT:
    case Token::NUMERIC:
    case Token::SMALLINT:
    case Token::TIME:
    case Token::TINYINT:
    case Token::TINYTEXT:
    case Token::VARBINARY:
    case Token::VARCHAR: return true;
    default: return false;
  }
}

bool FailurePoint::expects(Token token) const {
  return std::ranges::find(expected_, token) != expected_.end();
}

std::vector<Token> FailurePoint::expected_at(size_t index) const {
  ParseFailure earlier;
  earlier.token = index;
  return parser_.explain(tree_.tokens, earlier).expected;
}

std::string FailurePoint::expectation() const {
  const std::string words = describe_expected(expected_);
  return words.empty() ? "" : "; expected " + words;
}

Diagnostic mistake(Span span, std::string message, std::string help) {
  Diagnostic diagnostic;
  diagnostic.span = span;
  diagnostic.message = std::move(message);
  diagnostic.help = std::move(help);
  return diagnostic;
}

}  // namespace belay
