// The grammar knows where it stopped and what it could have taken. From that, and from what people get wrong, comes one
// message: the first of the guesses below that fits.
#include "syntax/syntax_error.h"

#include <algorithm>
#include <array>
#include <optional>

#include "base/text.h"
#include "syntax/confusable.h"
#include "syntax/expected_words.h"
#include "syntax/lexer.h"
#include "syntax/reserved_words.h"
#include "syntax/spelling.h"

namespace belay {

namespace {

bool begins_statement(Token word) {
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

bool begins_clause(Token word) {
  switch (word) {
    case Token::FROM:
    case Token::GROUP:
    case Token::HAVING:
    case Token::LIMIT:
    case Token::ORDER:
    case Token::SET:
    case Token::VALUES:
    case Token::WHERE: return true;
    default: return false;
  }
}

// Words after which only a name makes sense.
bool wants_name(Token word) {
  switch (word) {
    case Token::ADD:
    case Token::AFTER:
    case Token::AS:
    case Token::CHANGE:
    case Token::COLUMN:
    case Token::DATABASE:
    case Token::DOT:
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

bool begins_type(Token word) {
  switch (word) {
    case Token::BIGINT:
    case Token::BLOB:
    case Token::CHAR:
    case Token::DECIMAL:
    case Token::DOUBLE:
    case Token::FLOAT:
    case Token::IDENTIFIER:
    case Token::INT:
    case Token::INTEGER:
    case Token::LONGTEXT:
    case Token::SMALLINT:
    case Token::TINYINT:
    case Token::VARCHAR: return true;
    default: return false;
  }
}

class FailureReader {
 public:
  FailureReader(const SyntaxTree& tree, GrammarParser& parser, const ParseFailure& failure)
      : tree_(tree), parser_(parser), at_(failure.token), failure_(failure) {
    expected_ = parser.explain(tree.tokens, failure).expected;
  }

  Diagnostic read() {
    static constexpr std::array guesses = {
        &FailureReader::too_deep,         &FailureReader::not_closed,       &FailureReader::odd_character,
        &FailureReader::comment_dashes,    &FailureReader::placeholder,      &FailureReader::unknown_statement,
        &FailureReader::parenthesis,       &FailureReader::misspelt,         &FailureReader::next_statement,
        &FailureReader::trailing_comma,    &FailureReader::missing_comma,    &FailureReader::reserved_column,
        &FailureReader::reserved_word,     &FailureReader::ends_early,
    };
    for (const auto guess : guesses) {
      if (auto error = (this->*guess)()) return *error;
    }
    return error(at_, quoted(at_) + " is not expected here" + expectation());
  }

 private:
  using Guess = std::optional<Diagnostic>;

  Token type(size_t index) const { return tree_.tokens.type(index); }
  std::string_view text(size_t index) const { return tree_.text(index); }
  bool at_end() const { return type(at_) == Token::end_of_input; }
  bool expects(Token token) const { return std::ranges::find(expected_, token) != expected_.end(); }

  std::string quoted(size_t index) const {
    const std::string_view whole = text(index);
    constexpr size_t longest = 40;
    if (whole.starts_with('`') && whole.size() <= longest) return std::string(whole);
    return '`' + std::string(whole.substr(0, longest)) + (whole.size() > longest ? "…`" : "`");
  }

  std::string expectation() const {
    const std::string words = describe_expected(expected_);
    return words.empty() ? "" : "; expected " + words;
  }

  Diagnostic error(size_t token, std::string message, std::string help = {}) const {
    return error(tree_.span(token), std::move(message), std::move(help));
  }

  static Diagnostic error(Span span, std::string message, std::string help = {}) {
    Diagnostic result;
    result.span = span;
    result.message = std::move(message);
    result.help = std::move(help);
    return result;
  }

  // Just after the token before the trouble.
  Span end_of_last() const {
    const uint32_t end = at_ == 0 ? tree_.span(at_).begin : tree_.span(at_ - 1).end;
    return {end, end};
  }

  bool first_on_line(size_t index) const {
    if (index == 0) return true;
    const Span gap{tree_.span(index - 1).end, tree_.span(index).begin};
    return slice(tree_.code, gap).find('\n') != std::string_view::npos;
  }

  Guess too_deep() {
    if (!failure_.too_deep) return std::nullopt;
    return error(at_, "the statement is nested too deeply", "split it");
  }

  // The first token that is not closed is the cause, wherever the grammar stopped.
  Guess not_closed() {
    for (size_t i = 0; i < tree_.tokens.count(); ++i) {
      if (type(i) != Token::UNTERMINATED) continue;
      const char open = text(i).front();
      const Span span{tree_.span(i).begin, tree_.span(i).begin + 1};
      if (open == '/') return error(span, "the comment that begins here is not closed", "close it with */");
      const std::string what = open == '`' ? "name" : "string";
      return error(span, "the " + what + " that begins here is not closed", std::string("close it with ") + open);
    }
    return std::nullopt;
  }

  Guess odd_character() {
    if (type(at_) != Token::UNEXPECTED) return std::nullopt;
    return error(at_, quoted(at_) + " has no meaning in SQL");
  }

  Guess comment_dashes() {
    const bool dashes = type(at_) == Token::MINUS && at_ + 1 < tree_.tokens.count() && type(at_ + 1) == Token::MINUS &&
                        tree_.span(at_).end == tree_.span(at_ + 1).begin;
    if (!dashes) return std::nullopt;
    return error(Span{tree_.span(at_).begin, tree_.span(at_ + 1).end}, "`--` begins a comment only before a space", "put a space after --");
  }

  // <database_name>, ${NAME}, {{ name }}, :name
  Guess placeholder() {
    size_t begin = at_;
    if (text(begin).ends_with('$') && begin + 1 < tree_.tokens.count()) ++at_;
    if (type(begin) == Token::LBRACE && begin > 0 && text(begin - 1).ends_with('$')) --begin;
    const Token first = type(begin);
    const bool angle = first == Token::LT && begin + 2 < tree_.tokens.count() && type(begin + 2) == Token::GT;
    const bool brace = type(at_) == Token::LBRACE;
    const bool colon = first == Token::COLON && begin + 1 < tree_.tokens.count() && type(begin + 1) == Token::IDENTIFIER;
    if (!angle && !brace && !colon) return std::nullopt;
    size_t end = begin + (angle ? 2 : 1);
    if (brace) {
      while (end + 1 < tree_.tokens.count() && type(end) != Token::RBRACE) ++end;
      if (end + 1 < tree_.tokens.count() && type(end + 1) == Token::RBRACE) ++end;
    }
    const Span span{tree_.span(begin).begin, tree_.span(end).end};
    return error(span, "`" + std::string(slice(tree_.code, span)) + "` is a placeholder, not SQL", "put a value in its place");
  }

  // The first word is no statement's; where it is a plain word, the grammar took it for a label and stops at the next.
  Guess unknown_statement() {
    const bool label = at_ == 1 && type(0) == Token::IDENTIFIER && expects(Token::COLON);
    if (at_ != 0 && !label) return std::nullopt;
    if (tree_.tokens.count() == 0) return std::nullopt;
    const bool word = type(0) == Token::IDENTIFIER || word_type(text(0)) != Token::IDENTIFIER;
    if (!word) return error(0, "unknown statement: it begins with " + quoted(0));
    const std::string_view head = closest_statement_head(text(0));
    return error(0, "unknown statement " + quoted(0), head.empty() ? "" : "write " + std::string(head));
  }

  // The parenthesis that is still open where the statement ends, or the one that closes nothing.
  Guess parenthesis() {
    std::vector<size_t> open;
    for (size_t i = 0; i < tree_.tokens.count(); ++i) {
      if (type(i) == Token::LP) open.push_back(i);
      if (type(i) != Token::RP) continue;
      if (open.empty()) {
        if (i != at_) return std::nullopt;
        return error(i, "this parenthesis closes none", "remove it");
      }
      open.pop_back();
    }
    const bool at_close = at_end() || type(at_) == Token::SEMICOLON || begins_clause(type(at_));
    if (open.empty() || !at_close || !expects(Token::RP)) return std::nullopt;
    return error(open.back(), "this parenthesis is not closed", "close it with )");
  }

  // WHER instead of WHERE: here, or one word before, where the grammar took it for an alias.
  Guess misspelt() {
    if (auto here = misspelt_at(at_, expected_)) return here;
    if (at_ == 0 || type(at_ - 1) != Token::IDENTIFIER) return std::nullopt;
    ParseFailure before;
    before.token = at_ - 1;
    return misspelt_at(at_ - 1, parser_.explain(tree_.tokens, before).expected);
  }

  Guess misspelt_at(size_t index, const std::vector<Token>& expected) {
    if (type(index) != Token::IDENTIFIER) return std::nullopt;
    const std::string_view word = closest_word(text(index), expected);
    if (word.empty()) return std::nullopt;
    return error(index, quoted(index) + " is not expected here", "write " + std::string(word));
  }

  Guess next_statement() {
    if (!begins_statement(type(at_)) || !first_on_line(at_) || at_ == 0) return std::nullopt;
    if (!expects(Token::SEMICOLON) && !expects(Token::end_of_input)) return std::nullopt;
    return error(at_, "a new statement begins with " + quoted(at_) + " before the last one has ended", "end the last one with ;");
  }

  Guess trailing_comma() {
    if (at_ == 0 || type(at_ - 1) != Token::COMMA) return std::nullopt;
    const bool nothing_follows = type(at_) == Token::RP || at_end() || type(at_) == Token::SEMICOLON || type(at_) == Token::COMMA ||
                                 begins_clause(type(at_));
    if (!nothing_follows) return std::nullopt;
    return error(at_ - 1, "nothing follows this comma", "remove it");
  }

  // Two elements of a list without a comma between them: what comes next begins a line and looks like an element.
  Guess missing_comma() {
    const bool name_first = type(at_) == Token::QUOTED_IDENTIFIER || type(at_) == Token::IDENTIFIER || type(at_) == Token::LP ||
                            type(at_) == Token::STRING_LITERAL;
    if (expects(Token::COMMA) && name_first && at_ > 0 && (first_on_line(at_) || type(at_) == Token::LP)) {
      return error(end_of_last(), "a comma is missing before " + quoted(at_), "insert a comma");
    }
    // a INT NOT NULL\n b INT: the name was taken for an option, which wants its =.
    const bool name = at_ > 1 && (type(at_ - 1) == Token::IDENTIFIER || type(at_ - 1) == Token::QUOTED_IDENTIFIER);
    const bool option_first = name && expects(Token::EQ) && begins_type(type(at_));
    if (!option_first || !first_on_line(at_ - 1)) return std::nullopt;
    const uint32_t end = tree_.span(at_ - 2).end;
    return error(Span{end, end}, "a comma is missing before " + quoted(at_ - 1), "insert a comma");
  }

  Guess reserved_word() {
    const bool word = !at_end() && type(at_) != Token::IDENTIFIER && word_type(text(at_)) != Token::IDENTIFIER;
    if (!word || !expects(Token::IDENTIFIER) || is_name_somewhere(type(at_))) return std::nullopt;
    const bool name_wanted = at_ > 0 && wants_name(type(at_ - 1));
    if (!name_wanted) return std::nullopt;
    return as_reserved(at_);
  }

  // (key VARCHAR(10)): the word began an element of its own, and the trouble shows one token later.
  Guess reserved_column() {
    if (at_ < 2 || !begins_type(type(at_)) || type(at_ - 1) == Token::IDENTIFIER) return std::nullopt;
    const bool after_separator = type(at_ - 2) == Token::LP || type(at_ - 2) == Token::COMMA || type(at_ - 2) == Token::COLUMN;
    const bool word = word_type(text(at_ - 1)) != Token::IDENTIFIER && !is_name_somewhere(type(at_ - 1));
    if (!after_separator || !word) return std::nullopt;
    return as_reserved(at_ - 1);
  }

  Diagnostic as_reserved(size_t index) const {
    return error(index, quoted(index) + " is a reserved word, not a name", "put it in backquotes: `" + std::string(text(index)) + "`");
  }

  Guess ends_early() {
    if (!at_end() && type(at_) != Token::SEMICOLON) return std::nullopt;
    return error(end_of_last(), "the statement ends too early" + expectation());
  }

  const SyntaxTree& tree_;
  GrammarParser& parser_;
  size_t at_;
  ParseFailure failure_;
  std::vector<Token> expected_;
};

}  // namespace

std::optional<Diagnostic> find_confusable(const SyntaxTree& tree) {
  if (!tree.tokens.has_wide_words) return std::nullopt;
  for (size_t i = 0; i < tree.tokens.count(); ++i) {
    if (tree.tokens.type(i) != Token::IDENTIFIER) continue;
    const auto found = find_confusable(tree.text(i));
    if (!found) continue;
    Diagnostic error;
    error.span.begin = tree.span(i).begin + static_cast<uint32_t>(found->at);
    error.span.end = error.span.begin + static_cast<uint32_t>(found->length);
    error.message = "`" + std::string(slice(tree.code, error.span)) + "` is " + found->name;
    error.help = found->help;
    return error;
  }
  return std::nullopt;
}

Diagnostic explain_failure(const SyntaxTree& tree, GrammarParser& parser, const ParseFailure& failure) {
  return FailureReader(tree, parser, failure).read();
}

}  // namespace belay
