// The second step of lexing: words that the next words give another meaning get a type of their own (see
// MySqlLexer.g4).
#pragma once

#include "syntax/tokens.h"

namespace belay {

// For tokens that need Look::marked_words: a marked word needs one of those.
void mark_words(Tokens& tokens);

// A word with a dot and another word right behind it is a name, reserved or not: `default.t`, `trigger.id` (the
// server's lexer decides so). `dot` is the index of a DOT, the word after it is known to follow at once.
void mark_name_before_dot(Tokens& tokens, size_t dot);

}  // namespace belay
