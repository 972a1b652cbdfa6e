#include "syntax/marked_words.h"

#include <array>

#include "syntax/keyword_table.h"

namespace belay {

namespace {

struct MarkedWord {
  Token mark;
  std::array<Token, 3> words;
};

constexpr Token any = Token::end_of_input;

constexpr std::array marked_words = [] {
  using enum Token;
  return std::array{
#define MARKED(mark, first, second, third) MarkedWord{mark, {first, second, third}},
#include "syntax/marked_words.def"
#undef MARKED
  };
}();

// QUICK is an option of DELETE and CHECK TABLE, and a name elsewhere.
bool is_quick_option(const Tokens& tokens, size_t index) {
  if (index == 0 || tokens.type(index) != Token::QUICK) return false;
  const Token before = tokens.type(index - 1);
  return before == Token::DELETE || before == Token::LOW_PRIORITY || before == Token::IGNORE;
}

// `= BINARY` is the value of a variable or an option where nothing follows; elsewhere BINARY is an operator.
bool is_binary_value(const Tokens& tokens, size_t index) {
  if (index == 0 || tokens.type(index) != Token::BINARY || tokens.type(index - 1) != Token::EQ) return false;
  const Token after = tokens.type(index + 1);
  return after == Token::COMMA || after == Token::SEMICOLON || after == Token::end_of_input;
}

bool matches(const Tokens& tokens, size_t index, const MarkedWord& marked) {
  for (size_t offset = 0; offset < marked.words.size() && marked.words[offset] != any; ++offset) {
    if (index + offset >= tokens.count() || tokens.type(index + offset) != marked.words[offset]) return false;
  }
  return true;
}

void mark(Tokens& tokens, size_t index) {
  for (const MarkedWord& marked : marked_words) {
    if (matches(tokens, index, marked)) {
      tokens.set_type(index, marked.mark);
      return;
    }
  }
  if (is_quick_option(tokens, index)) tokens.set_type(index, Token::DELETE_QUICK);
  if (is_binary_value(tokens, index)) tokens.set_type(index, Token::IDENTIFIER);
}

constexpr std::array<bool, token_count> starts_mark = [] {
  std::array<bool, token_count> starts{};
  for (const MarkedWord& marked : marked_words) starts[static_cast<size_t>(marked.words[0])] = true;
  starts[static_cast<size_t>(Token::QUICK)] = true;
  starts[static_cast<size_t>(Token::BINARY)] = true;
  return starts;
}();

}  // namespace

void mark_name_before_dot(Tokens& tokens, size_t dot) {
  if (dot == 0 || tokens.span(dot - 1).end != tokens.span(dot).begin) return;
  if (is_keyword[tokens.types()[dot - 1]]) tokens.set_type(dot - 1, Token::IDENTIFIER);
}

// From the left: a mark looks at the words after it, which are unmarked yet.
void mark_words(Tokens& tokens) {
  for (size_t index = 0; index < tokens.count(); ++index) {
    if (starts_mark[tokens.types()[index]]) mark(tokens, index);
  }
}

}  // namespace belay
