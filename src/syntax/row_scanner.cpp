#include "syntax/row_scanner.h"

#include "base/text.h"

namespace belay {

size_t rows_parsed_of(size_t size) {
  if (size < long_insert) return SIZE_MAX;
  return size < huge_insert ? 256 : 1;
}

// ---- where rows begin

void RowWatch::see_in_row(Token token) {
  if (token == Token::LP) ++depth_;
  if (token != Token::RP || --depth_ > 0) return;
  place_ = Place::behind_row;
  if (rows_left_ > 0) --rows_left_;
}

void RowWatch::see(Token token) {
  switch (place_) {
    case Place::before_insert:
      place_ = token == Token::INSERT || token == Token::REPLACE ? Place::before_values : Place::elsewhere;
      return;
    case Place::before_values:
      if (token == Token::VALUES || token == Token::VALUE) place_ = depth_ == 0 ? Place::before_row : place_;
      if (token == Token::SELECT || token == Token::SET || token == Token::WITH) place_ = Place::elsewhere;
      if (token == Token::LP) ++depth_;
      if (token == Token::RP) depth_ -= depth_ > 0;
      return;
    case Place::before_row:
      place_ = token == Token::LP ? Place::in_row : Place::elsewhere;
      depth_ = 1;
      return;
    case Place::in_row: return see_in_row(token);
    case Place::behind_row: place_ = token == Token::COMMA ? Place::before_row : Place::elsewhere; return;
    case Place::elsewhere: return;
  }
}

// ---- rows of constants

namespace {

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}

bool is_hex_digit(char c) {
  return is_digit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

bool is_bit(char c) {
  return c == '0' || c == '1';
}

// Each function takes one thing and stands behind it, or says that it is not there.
class RowReader {
 public:
  RowReader(std::string_view code, size_t at) : at_(code.data() + at), end_(code.data() + code.size()) {}

  const char* place() const { return at_; }

  bool row() {
    if (!take('(')) return false;
    do {
      skip_blanks();
      if (!constant()) return false;
      skip_blanks();
    } while (take(','));
    if (!take(')')) return false;
    skip_blanks();
    return take(',');
  }

 private:
  bool at_end() const { return at_ == end_; }

  bool take(char c) {
    if (at_end() || *at_ != c) return false;
    ++at_;
    return true;
  }

  void skip_blanks() {
    while (!at_end() && *at_ <= ' ' && is_space(*at_)) ++at_;
  }

  bool take_all(bool (*belongs)(char)) {
    const char* const begin = at_;
    while (!at_end() && belongs(*at_)) ++at_;
    return at_ > begin;
  }

  bool constant() {
    if (at_end()) return false;
    const char c = *at_;
    if (c == '\'' || c == '"') return quoted(c);
    return is_letter(c) ? word() : number();
  }

  bool quoted(char quote) {
    if (!take(quote)) return false;
    while (!at_end()) {
      const char c = *at_++;
      if (c == '\\') {
        if (at_end()) return false;
        ++at_;
      } else if (c == quote && !take(quote)) {
        return true;
      }
    }
    return false;
  }

  bool number() {
    if (!take('-')) take('+');
    if (end_ - at_ > 2 && at_[0] == '0' && at_[1] == 'x') {
      at_ += 2;
      return take_all(is_hex_digit);
    }
    const bool whole = take_all(is_digit);
    const bool fraction = take('.') && take_all(is_digit);
    return (whole || fraction) && exponent();
  }

  bool exponent() {
    if (!take('e') && !take('E')) return true;
    if (!take('-')) take('+');
    return take_all(is_digit);
  }

  // NULL, and the strings that have a letter before them: X'1F', b'01', _binary '…'.
  bool word() {
    const char* const begin = at_;
    take_all(is_letter);
    const std::string_view word(begin, static_cast<size_t>(at_ - begin));
    if (equals_ignoring_case(word, "null") || equals_ignoring_case(word, "default")) return true;
    if (equals_ignoring_case(word, "true") || equals_ignoring_case(word, "false")) return true;
    if (equals_ignoring_case(word, "x")) return digit_string(is_hex_digit);
    if (equals_ignoring_case(word, "b")) return digit_string(is_bit);
    if (word != "_binary") return false;
    skip_blanks();
    return quoted('\'');
  }

  bool digit_string(bool (*belongs)(char)) {
    if (!take('\'')) return false;
    take_all(belongs);
    return take('\'');
  }

  const char* at_;
  const char* end_;
};

}  // namespace

size_t behind_plain_row(std::string_view code, size_t at) {
  RowReader reader(code, at);
  return reader.row() ? static_cast<size_t>(reader.place() - code.data()) : at;
}

}  // namespace belay
