// The tokens of one statement: what the lexer makes and the parser reads. Three arrays, because the parser reads types
// alone and builders the places of few.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <memory>

#include <token.h>
#include "base/span.h"
#include "syntax/row_scanner.h"

namespace belay {

// What a statement's tokens may need a second look for. Few statements have any of these, so that most are spared it.
enum class Look : uint8_t {
  marked_words = 1,   // a word that gives the one before it another meaning (marked_words.h)
  server_words = 2,   // an operator or a word that not all servers take (server_words.h)
  double_quotes = 4,  // "…": a string or a name
  variables = 8,      // @v
};

inline constexpr std::array<uint8_t, token_count> looks = [] {
  using enum Token;
  std::array<uint8_t, token_count> table{};
  const auto set = [&](Look look, std::initializer_list<Token> types) {
    for (const Token type : types) table[static_cast<size_t>(type)] |= static_cast<uint8_t>(look);
  };
  set(Look::marked_words, {BINARY, DUPLICATE, IMMEDIATE, NESTED, NULLS, NEXT, PERIOD, PREVIOUS, QUICK, ROLLUP, ROW,
                           SYSTEM_TIME, VECTOR, VERSIONING});
  set(Look::server_words, {ARROW, DOUBLE_ARROW, MEMBER, AS});
  set(Look::double_quotes, {DOUBLE_QUOTED});
  set(Look::variables, {USER_VARIABLE});
  return table;
}();

class Tokens {
 public:
  bool has_wide_words = false;  // words with bytes beyond ASCII
  PassedRows passed_rows;       // rows of constants that have no tokens here

  // Of all tokens; the last one is end_of_input.
  const uint16_t* types() const { return types_.get(); }
  size_t size() const { return size_; }
  size_t count() const { return size_ == 0 ? 0 : size_ - 1; }  // without end_of_input

  Token type(size_t index) const { return static_cast<Token>(types_[index]); }
  Span span(size_t index) const { return {starts_[index], ends_[index]}; }

  bool needs(Look look) const { return (looks_ & static_cast<uint8_t>(look)) != 0; }
  void need(Look look) { looks_ |= static_cast<uint8_t>(look); }

  void clear() {
    size_ = 0;
    looks_ = 0;
    has_wide_words = false;
    passed_rows = {};
  }

  void push(Token type, size_t begin, size_t end) {
    if (size_ == capacity_) grow();
    types_[size_] = static_cast<uint16_t>(type);
    starts_[size_] = static_cast<uint32_t>(begin);
    ends_[size_] = static_cast<uint32_t>(end);
    looks_ |= looks[static_cast<size_t>(type)];
    ++size_;
  }

  void set_type(size_t index, Token type) { types_[index] = static_cast<uint16_t>(type); }

  void set_last_span(Span span) {
    starts_[size_ - 1] = span.begin;
    ends_[size_ - 1] = span.end;
  }

 private:
  void grow();

  std::unique_ptr<uint16_t[]> types_;
  std::unique_ptr<uint32_t[]> starts_;
  std::unique_ptr<uint32_t[]> ends_;
  size_t size_ = 0;
  size_t capacity_ = 0;
  uint8_t looks_ = 0;
};

}  // namespace belay
