// What MySqlLexer.g4 says of a text, by the lexer that ANTLR makes of it.
#pragma once

#include <string_view>

#include "syntax/tokens.h"

namespace belay {

Tokens lex_by_definition(std::string_view code);

}  // namespace belay
