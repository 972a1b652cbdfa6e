// Bytes to tokens, as MySqlLexer.g4 says, for one statement. Beyond that grammar it evaluates executable comments:
// `/*!80013 … */` is text where the server's version is reached, and a comment elsewhere.
#pragma once

#include <string_view>

#include "base/span.h"
#include "model/server.h"
#include "syntax/tokens.h"

namespace belay {

// Replaces the content of `tokens`; their places are offsets into `code`.
void lex(std::string_view code, Span range, const Server& server, Tokens& tokens);

// The same without most rows of a long INSERT (row_scanner.h).
void lex_for_parser(std::string_view code, Span range, const Server& server, Tokens& tokens);

// The type a word has as such: a keyword's, or IDENTIFIER.
Token word_type(std::string_view word);

// How a token type is written in a message: "(", "SELECT", "a name".
std::string_view written(Token token);

}  // namespace belay
