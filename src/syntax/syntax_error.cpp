// The grammar knows where it stopped and what it could have taken. From that, and from what people get wrong, comes one
// message: the first of the guesses below that fits.
#include "syntax/syntax_error.h"

#include <array>

#include "syntax/confusable.h"
#include "syntax/failure_point.h"

namespace belay {

std::optional<Diagnostic> find_confusable(const SyntaxTree& tree) {
  if (!tree.tokens.has_wide_words) return std::nullopt;
  for (size_t i = 0; i < tree.tokens.count(); ++i) {
    if (tree.tokens.type(i) != Token::IDENTIFIER) continue;
    const auto found = find_confusable(tree.text(i));
    if (!found) continue;
    const uint32_t begin = tree.span(i).begin + static_cast<uint32_t>(found->at);
    const Span span{begin, begin + static_cast<uint32_t>(found->length)};
    return mistake(span, "`" + std::string(slice(tree.code, span)) + "` is " + found->name, found->help);
  }
  return std::nullopt;
}

// What is nested too deeply has no expected tokens, and every other guess would be about the wrong place.
Diagnostic explain_failure(const SyntaxTree& tree, GrammarParser& parser, const ParseFailure& failure) {
  static constexpr std::array guesses = {
      too_deep,          not_closed,     odd_character, comment_dashes,    double_equals,    placeholder,
      unknown_statement, parenthesis,    misspelt,      next_statement,    case_without_end, reserved_column,
      reserved_word,     trailing_comma, missing_comma, missing_semicolon, ends_early,
  };
  const FailurePoint point(tree, parser, failure);
  for (const auto guess : guesses) {
    if (auto found = guess(point)) return *found;
  }
  return mistake(point.span(point.at()), point.quoted(point.at()) + " is not expected here" + point.expectation());
}

}  // namespace belay
