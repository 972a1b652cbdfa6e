// A syntax error in words for people: where, what stands there, what was expected, and what is the likely mistake.
#pragma once

#include "source/diagnostic.h"
#include "syntax/grammar_parser.h"
#include "syntax/tree.h"

namespace belay {

Diagnostic explain_failure(const SyntaxTree& tree, Span statement, GrammarParser& parser, const ParseFailure& failure);

}  // namespace belay
