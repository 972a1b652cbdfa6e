// The second step of lexing: words that the next words give another meaning get a type of their own (see MySqlLexer.g4).
#pragma once

#include "syntax/tokens.h"

namespace belay {

// Whether a statement with such a word may hold a marked one. Rare words only: the others cost a pass over the tokens.
bool is_mark_trigger(Token type);

void mark_words(Tokens& tokens);

}  // namespace belay
