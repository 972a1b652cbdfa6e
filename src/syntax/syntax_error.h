// A syntax error in words for people: where, what stands there, what was expected, and what is the likely mistake.
#pragma once

#include <optional>

#include "source/diagnostic.h"
#include "syntax/grammar_parser.h"
#include "syntax/tree.h"

namespace belay {

// A full-width parenthesis, a typographic quote or the like in a word: to the server part of a name, to its author
// none.
std::optional<Diagnostic> find_confusable(const SyntaxTree& tree);

Diagnostic explain_failure(const SyntaxTree& tree, GrammarParser& parser, const ParseFailure& failure);

}  // namespace belay
