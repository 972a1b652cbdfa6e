// Where the grammar stopped, and what the guesses about the cause ask of that place.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "source/diagnostic.h"
#include "syntax/grammar_parser.h"
#include "syntax/tree.h"

namespace belay {

// A mistake that explains the failure, or nothing.
using Guess = std::optional<Diagnostic>;

class FailurePoint {
 public:
  FailurePoint(const SyntaxTree& tree, GrammarParser& parser, const ParseFailure& failure);

  size_t at() const { return failure_.token; }
  bool too_deep() const { return failure_.too_deep; }
  size_t count() const {
    return tree_.tokens.count();
  }  // without the end of input, which may be asked for all the same

  Token type(size_t index) const {
    return index < tree_.tokens.size() ? tree_.tokens.type(index) : Token::end_of_input;
  }
  std::string_view text(size_t index) const { return tree_.text(index); }
  std::string_view text(Span span) const { return slice(tree_.code, span); }
  Span span(size_t index) const { return tree_.span(index); }
  Span span(size_t first, size_t last) const { return {span(first).begin, span(last).end}; }
  Span end_of(size_t index) const { return {span(index).end, span(index).end}; }
  std::string quoted(size_t index) const;  // in backquotes, shortened

  bool at_end(size_t index) const { return type(index) == Token::end_of_input || type(index) == Token::SEMICOLON; }
  bool is_word(size_t index) const;  // a keyword or a plain name
  bool is_keyword(size_t index) const;
  bool touches_next(size_t index) const { return index + 1 < count() && span(index).end == span(index + 1).begin; }
  bool first_on_line(size_t index) const;
  bool begins_clause(size_t index) const;  // FROM, WHERE, ORDER BY …
  bool begins_type(size_t index) const;

  bool expects(Token token) const;
  const std::vector<Token>& expected() const { return expected_; }
  std::vector<Token> expected_at(size_t index) const;  // before the place of the failure
  std::string expectation() const;                     // "; expected (, IF or a name", or nothing

 private:
  const SyntaxTree& tree_;
  GrammarParser& parser_;
  ParseFailure failure_;
  std::vector<Token> expected_;
};

Diagnostic mistake(Span span, std::string message, std::string help = {});

// Characters: what is not closed, what is no SQL.
Guess not_closed(const FailurePoint& point);
Guess odd_character(const FailurePoint& point);
Guess comment_dashes(const FailurePoint& point);
Guess double_equals(const FailurePoint& point);
Guess placeholder(const FailurePoint& point);

// Words: misspelt ones, and reserved ones in the place of names.
Guess unknown_statement(const FailurePoint& point);
Guess misspelt(const FailurePoint& point);
Guess reserved_word(const FailurePoint& point);
Guess reserved_column(const FailurePoint& point);

// Lists: parentheses and commas.
Guess parenthesis(const FailurePoint& point);
Guess trailing_comma(const FailurePoint& point);
Guess missing_comma(const FailurePoint& point);

// Ends: statements and blocks that do not end, or too early.
Guess too_deep(const FailurePoint& point);
Guess next_statement(const FailurePoint& point);
Guess case_without_end(const FailurePoint& point);
Guess missing_semicolon(const FailurePoint& point);
Guess ends_early(const FailurePoint& point);

}  // namespace belay
