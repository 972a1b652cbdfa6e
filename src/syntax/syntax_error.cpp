#include "syntax/syntax_error.h"

namespace belay {

Diagnostic explain_failure(const SyntaxTree& tree, Span, GrammarParser&, const ParseFailure& failure) {
  Diagnostic error;
  error.span = tree.span(failure.token);
  error.message = "`" + std::string(tree.text(failure.token)) + "` is not expected here";
  return error;
}

}  // namespace belay
