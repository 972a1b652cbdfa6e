// One pass over the bytes, a switch on the class of the first one. MySqlLexer.g4 is the definition; a test holds the
// two together, token by token.
#include "syntax/lexer.h"

#include <array>
#include <cstring>

#include "base/text.h"
#include "syntax/executable_comment.h"
#include "syntax/keyword_table.h"
#include "syntax/marked_words.h"
#include "syntax/row_scanner.h"

namespace belay {

namespace {

enum class Class : uint8_t { letter, digit, blank, quote, sign, unexpected };

constexpr std::array<Class, 256> classes = [] {
  std::array<Class, 256> table{};
  for (size_t byte = 0; byte < table.size(); ++byte) {
    const auto c = static_cast<unsigned char>(byte);
    const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == '$' || c >= 0x80;
    table[byte] = letter                                 ? Class::letter
                  : c >= '0' && c <= '9'                 ? Class::digit
                  : c == ' ' || (c >= '\t' && c <= '\r') ? Class::blank
                  : c == '\'' || c == '"' || c == '`'    ? Class::quote
                  : c > ' ' && c < 0x7F && c != '\\'     ? Class::sign
                                                         : Class::unexpected;
  }
  return table;
}();

Class class_of(char c) {
  return classes[static_cast<uint8_t>(c)];
}

bool is_word(char c) {
  return class_of(c) <= Class::digit;
}

bool is_digit(char c) {
  return class_of(c) == Class::digit;
}

bool is_hex_digit(char c) {
  return is_digit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

class Lexer {
 public:
  Lexer(std::string_view code, Span range, const Server& server, Tokens& tokens)
      : code_(code.substr(0, range.end)), at_(range.begin), server_(server), tokens_(tokens) {}

  void run() {
    tokens_.clear();
    while (at_ < code_.size()) next();
    finish();
  }

  void run_over_rows(size_t rows_parsed) {
    tokens_.clear();
    RowWatch watch(rows_parsed);
    while (at_ < code_.size()) {
      if (watch.at_further_row()) pass_rows();
      const size_t seen = tokens_.size();
      if (at_ < code_.size()) next();
      for (size_t i = seen; i < tokens_.size(); ++i) watch.see(tokens_.type(i));
    }
    finish();
  }

 private:
  void finish() {
    add(Token::end_of_input, at_);
    if (tokens_.needs(Look::marked_words)) mark_words(tokens_);
  }

  // The comma before the rows takes the place of the last one behind them, so that a mistake behind them is found
  // there.
  void pass_rows() {
    PassedRows& passed = tokens_.passed_rows;
    for (size_t behind = behind_plain_row(code_, at_); behind != at_; behind = behind_plain_row(code_, at_)) {
      if (passed.count++ == 0) passed.span.begin = static_cast<uint32_t>(at_);
      passed.span.end = static_cast<uint32_t>(behind);
      tokens_.set_last_span({static_cast<uint32_t>(behind - 1), static_cast<uint32_t>(behind)});
      at_ = behind;
      skip_blanks();
    }
  }

  void next() {
    switch (class_of(code_[at_])) {
      case Class::letter: return word();
      case Class::digit: return number();
      case Class::blank: return skip_blanks();
      case Class::quote:
        return quoted(at_, code_[at_] == '\''  ? Token::STRING_LITERAL
                           : code_[at_] == '"' ? Token::DOUBLE_QUOTED
                                               : Token::QUOTED_IDENTIFIER);
      case Class::sign: return sign();
      case Class::unexpected: return unexpected();
    }
  }

  void skip_blanks() {
    while (at_ < code_.size() && class_of(code_[at_]) == Class::blank) ++at_;
  }

  char peek(size_t offset) const { return at_ + offset < code_.size() ? code_[at_ + offset] : '\0'; }

  void add(Token type, size_t end) {
    tokens_.push(type, at_, end);
    at_ = end;
  }

  void take(Token type, size_t length) { add(type, at_ + length); }

  size_t end_of_word(size_t from) {
    uint8_t bits = 0;
    for (; from < code_.size() && is_word(code_[from]); ++from) bits |= static_cast<uint8_t>(code_[from]);
    if (bits >= 0x80) tokens_.has_wide_words = true;
    return from;
  }

  void word() {
    if (peek(1) == '\'' && prefixed_string()) return;
    const size_t end = end_of_word(at_);
    const char* const text = code_.data() + at_;
    const Token type = *text == '_' ? introducer_or_name(text, end - at_) : find_keyword(text, end - at_);
    add(type, end);
  }

  static Token introducer_or_name(const char* text, size_t length) {
    const std::string_view name(text + 1, length - 1);
#define INTRODUCER(charset) \
  if (equals_ignoring_case(name, charset)) return Token::INTRODUCER;
#include "syntax/introducers.def"
#undef INTRODUCER
    return Token::IDENTIFIER;
  }

  // N'…', X'…', B'…'; false where the letter before the quote is a name of its own.
  bool prefixed_string() {
    switch (code_[at_]) {
      case 'n':
      case 'N': return quoted(at_ + 1, Token::NATIONAL_STRING), true;
      case 'x':
      case 'X': return digit_string(Token::HEX_LITERAL, is_hex_digit);
      case 'b':
      case 'B': return digit_string(Token::BIT_LITERAL, [](char c) { return c == '0' || c == '1'; });
      default: return false;
    }
  }

  bool digit_string(Token type, bool (*allowed)(char)) {
    size_t end = at_ + 2;
    while (end < code_.size() && allowed(code_[end])) ++end;
    if (end >= code_.size() || code_[end] != '\'') return false;
    add(type, end + 1);
    return true;
  }

  // The end of what the quote at `open` opens, after the closing one; npos where nothing closes it.
  size_t end_of_quoted(size_t open) const {
    const char quote = code_[open];
    const bool escapes = quote != '`';
    for (size_t i = open + 1; i < code_.size(); ++i) {
      if (escapes && code_[i] == '\\') {
        ++i;
      } else if (code_[i] == quote) {
        if (i + 1 == code_.size() || code_[i + 1] != quote) return i + 1;
        ++i;
      }
    }
    return std::string_view::npos;
  }

  void quoted(size_t open, Token type) {
    const size_t end = end_of_quoted(open);
    if (end != std::string_view::npos) return add(type, end);
    if (open > at_) take(Token::IDENTIFIER, open - at_);  // the N or the @ before it
    add(Token::UNTERMINATED, code_.size());
  }

  void number() {
    if (code_[at_] == '0' && based_number()) return;
    size_t end = at_;
    while (end < code_.size() && is_digit(code_[end])) ++end;
    if (end < code_.size() && code_[end] == '.') return fraction(end);
    if (end < code_.size() && (code_[end] | 0x20) == 'e' && exponent(end) != end) {
      // 1e5 is a number, 1e5x a name; 1e+5 is a number whatever follows.
      const size_t after = exponent(end);
      const size_t name = end_of_word(end);
      return name > after ? add(Token::IDENTIFIER, name) : add(Token::FLOAT_LITERAL, after);
    }
    const size_t name = end_of_word(end);
    add(name > end ? Token::IDENTIFIER : Token::INTEGER_LITERAL, name);
  }

  // 0x1F, 0b01
  bool based_number() {
    const char base = static_cast<char>(peek(1) | 0x20);
    if (base != 'x' && base != 'b') return false;
    size_t end = at_ + 2;
    while (end < code_.size() && (base == 'x' ? is_hex_digit(code_[end]) : code_[end] == '0' || code_[end] == '1'))
      ++end;
    if (end == at_ + 2 || end_of_word(end) > end) return false;
    add(base == 'x' ? Token::HEX_LITERAL : Token::BIT_LITERAL, end);
    return true;
  }

  // From the point on.
  void fraction(size_t point) {
    size_t end = point + 1;
    while (end < code_.size() && is_digit(code_[end])) ++end;
    const size_t after = exponent(end);
    add(after == end ? Token::DECIMAL_LITERAL : Token::FLOAT_LITERAL, after);
  }

  // The end of the exponent at `from`, or `from` where there is none.
  size_t exponent(size_t from) const {
    if (from >= code_.size() || (code_[from] | 0x20) != 'e') return from;
    size_t end = from + 1;
    if (end < code_.size() && (code_[end] == '+' || code_[end] == '-')) ++end;
    if (end >= code_.size() || !is_digit(code_[end])) return from;
    while (end < code_.size() && is_digit(code_[end])) ++end;
    return end;
  }

  void sign() {
    switch (code_[at_]) {
      case ';': return take(Token::SEMICOLON, 1);
      case ',': return take(Token::COMMA, 1);
      case '(': return take(Token::LP, 1);
      case ')': return take(Token::RP, 1);
      case '{': return take(Token::LBRACE, 1);
      case '}': return take(Token::RBRACE, 1);
      case '[': return take(Token::LBRACKET, 1);
      case ']': return take(Token::RBRACKET, 1);
      case '?': return take(Token::PARAMETER, 1);
      case '=': return take(Token::EQ, 1);
      case '+': return take(Token::PLUS, 1);
      case '%': return take(Token::PERCENT, 1);
      case '^': return take(Token::CARET, 1);
      case '.': return dot();
      case '*': return star();
      case '-': return minus();
      case '/': return slash();
      case '#': return skip_line();
      case '<': return less();
      case '>': return either('=', Token::GE, '>', Token::SHIFT_RIGHT, Token::GT);
      case '!': return either('=', Token::NEQ, '\0', Token::NEQ, Token::BANG);
      case '|': return either('|', Token::PIPE_PIPE, '\0', Token::PIPE, Token::PIPE);
      case '&': return either('&', Token::AND_AND, '\0', Token::AMPERSAND, Token::AMPERSAND);
      case ':': return either('=', Token::ASSIGN, ':', Token::DOUBLE_COLON, Token::COLON);
      case '~': return either('*', Token::FOREIGN_OPERATOR, '\0', Token::TILDE, Token::TILDE);
      case '@': return at_sign();
      default: return take(Token::UNEXPECTED, 1);
    }
  }

  void unexpected() {
    const bool is_null = code_[at_] == '\\' && (peek(1) == 'N' || peek(1) == 'n');
    if (!is_null) return take(Token::UNEXPECTED, 1);
    tokens_.need(Look::server_words);
    take(Token::NULL_, 2);
  }

  // Two characters where the second is `first` or `second`, else one. A NUL never matches: it is no sign's second half.
  void either(char first, Token type, char second, Token other_type, Token single) {
    const char next = peek(1);
    if (next == first) return take(type, 2);
    if (next == second && second != '\0') return take(other_type, 2);
    take(single, 1);
  }

  void less() {
    if (peek(1) == '=') return peek(2) == '>' ? take(Token::NULL_SAFE_EQ, 3) : take(Token::LE, 2);
    either('>', Token::NEQ, '<', Token::SHIFT_LEFT, Token::LT);
  }

  void dot() {
    if (is_digit(peek(1))) return fraction(at_);
    take(Token::DOT, 1);
    if (at_ < code_.size() && is_word(code_[at_])) mark_name_before_dot(tokens_, tokens_.size() - 1);
  }

  void star() {
    if (in_executable_comment_ && peek(1) == '/') {
      in_executable_comment_ = false;
      at_ += 2;
      return;
    }
    take(Token::STAR, 1);
  }

  void minus() {
    if (peek(1) == '>') return peek(2) == '>' ? take(Token::DOUBLE_ARROW, 3) : take(Token::ARROW, 2);
    if (peek(1) != '-') return take(Token::MINUS, 1);
    const bool at_end = at_ + 2 >= code_.size();
    const auto after = static_cast<uint8_t>(peek(2));
    if (at_end || (after != 0 && after <= ' ') || after == 0x7F) return skip_line();
    take(Token::MINUS, 1);
  }

  void skip_line() {
    const void* end = std::memchr(code_.data() + at_, '\n', code_.size() - at_);
    at_ = end == nullptr ? code_.size() : static_cast<size_t>(static_cast<const char*>(end) - code_.data()) + 1;
  }

  void slash() {
    if (peek(1) != '*') return take(Token::SLASH, 1);
    const ExecutableComment comment = read_executable_comment(code_.substr(at_), server_);
    if (comment.applies && !in_executable_comment_) {
      in_executable_comment_ = true;
      at_ += comment.marker_length;
      return;
    }
    const size_t close = code_.find("*/", at_ + 2);
    if (close == std::string_view::npos) return add(Token::UNTERMINATED, code_.size());
    at_ = close + 2;
  }

  void at_sign() {
    const char next = peek(1);
    if (next == '@') return take(Token::AT_AT, 2);
    if (next == '>') return take(Token::FOREIGN_OPERATOR, 2);
    if (at_ + 1 < code_.size() && class_of(next) == Class::quote) {
      const size_t end = end_of_quoted(at_ + 1);
      return end == std::string_view::npos ? take(Token::AT_SIGN, 1) : add(Token::USER_VARIABLE, end);
    }
    size_t end = at_ + 1;
    while (end < code_.size() && (is_word(code_[end]) || code_[end] == '.')) ++end;
    end == at_ + 1 ? take(Token::AT_SIGN, 1) : add(Token::USER_VARIABLE, end);
  }

  std::string_view code_;
  size_t at_;
  const Server& server_;
  Tokens& tokens_;
  bool in_executable_comment_ = false;
};

}  // namespace

void lex(std::string_view code, Span range, const Server& server, Tokens& tokens) {
  Lexer(code, range, server, tokens).run();
}

void lex_for_parser(std::string_view code, Span range, const Server& server, Tokens& tokens) {
  if (range.size() < long_insert) return lex(code, range, server, tokens);
  Lexer(code, range, server, tokens).run_over_rows(rows_parsed_of(range.size()));
}

Token word_type(std::string_view word) {
  return word.empty() ? Token::IDENTIFIER : find_keyword(word.data(), word.size());
}

}  // namespace belay
