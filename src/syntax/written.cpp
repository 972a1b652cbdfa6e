// How token types are written in messages.
#include <array>

#include "syntax/keyword_table.h"
#include "syntax/lexer.h"

namespace belay {

namespace {

struct Written {
  Token token;
  std::string_view text;
};

// Marked words are written like the words they mark; what has no entry and is no keyword is not worth saying.
constexpr std::array signs = {
    Written{Token::end_of_input, "the end"},
    Written{Token::SEMICOLON, "the end"},
    Written{Token::COMMA, ","},
    Written{Token::LP, "("},
    Written{Token::RP, ")"},
    Written{Token::DOT, "."},
    Written{Token::EQ, "="},
    Written{Token::ASSIGN, ":="},
    Written{Token::STAR, "*"},
    Written{Token::COLON, ":"},
    Written{Token::IDENTIFIER, "a name"},
    Written{Token::QUOTED_IDENTIFIER, "a name"},
    Written{Token::STRING_LITERAL, "a string"},
    Written{Token::INTEGER_LITERAL, "a number"},
    Written{Token::USER_VARIABLE, "a variable"},
    Written{Token::ON_DUPLICATE, "ON DUPLICATE KEY UPDATE"},
    Written{Token::WITH_ROLLUP, "WITH ROLLUP"},
    Written{Token::VALUES_ROW, "VALUES"},
};

constexpr std::array<std::string_view, token_count> texts = [] {
  std::array<std::string_view, token_count> table{};
  for (const Keyword& keyword : keywords) table[static_cast<size_t>(keyword.type)] = keyword.text;
  for (const Written& sign : signs) table[static_cast<size_t>(sign.token)] = sign.text;
  return table;
}();

}  // namespace

std::string_view written(Token token) {
  return texts[static_cast<size_t>(token)];
}

}  // namespace belay
