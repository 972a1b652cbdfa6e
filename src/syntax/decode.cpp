#include "syntax/decode.h"

#include <algorithm>
#include <charconv>
#include <limits>

namespace belay {

static bool is_quote(char c) {
  return c == '`' || c == '"' || c == '\'';
}

static std::string_view without_quotes(std::string_view token) {
  return token.substr(1, token.size() - 2);
}

std::string decode_name(std::string_view token) {
  if (token.size() < 2 || !is_quote(token.front())) return std::string(token);
  const char quote = token.front();
  const std::string_view content = without_quotes(token);
  if (content.find(quote) == std::string_view::npos) return std::string(content);
  std::string name;
  name.reserve(content.size());
  for (size_t at = 0; at < content.size(); ++at) {
    name += content[at];
    if (content[at] == quote) ++at;  // the second one of a pair
  }
  return name;
}

// The character that `\c` stands for; every other character stands for itself.
static char unescaped(char c) {
  switch (c) {
    case '0': return '\0';
    case 'b': return '\b';
    case 'n': return '\n';
    case 'r': return '\r';
    case 't': return '\t';
    case 'Z': return '\x1a';
    default: return c;
  }
}

static void append_escape(std::string& value, char c) {
  if (c == '%' || c == '_') value += '\\';
  value += unescaped(c);
}

void append_decoded_string(std::string& value, std::string_view token) {
  const char quote = token.front();
  const char special[] = {quote, '\\'};
  std::string_view rest = without_quotes(token);
  while (true) {
    const size_t at = rest.find_first_of(std::string_view(special, 2));
    value.append(rest.substr(0, at));
    if (at == std::string_view::npos) return;
    const char second = at + 1 < rest.size() ? rest[at + 1] : quote;
    rest[at] == quote ? value.push_back(quote) : append_escape(value, second);
    rest.remove_prefix(std::min(at + 2, rest.size()));
  }
}

std::string decode_string(std::string_view token) {
  std::string value;
  value.reserve(token.size());
  append_decoded_string(value, token);
  return value;
}

// What stands in the quotes of x'…' and b'…', or behind 0x and 0b.
static std::string_view digits_of(std::string_view token) {
  const std::string_view digits = token.substr(2);
  return token[1] == '\'' ? digits.substr(0, digits.size() - 1) : digits;
}

static unsigned digit_value(char c) {
  return c <= '9' ? static_cast<unsigned>(c - '0') : (static_cast<unsigned>(c) & 7U) + 9;  // 'a' is 0x61, 'A' is 0x41
}

std::string decode_hex(std::string_view token) {
  const std::string_view digits = digits_of(token);
  std::string bytes((digits.size() + 1) / 2, '\0');
  const size_t padding = digits.size() % 2;  // 0xA is 0x0A
  for (size_t at = 0; at < digits.size(); ++at) {
    char& byte = bytes[(at + padding) / 2];
    byte = static_cast<char>(static_cast<unsigned char>(byte) << 4U | digit_value(digits[at]));
  }
  return bytes;
}

std::string_view decode_bits(std::string_view token) {
  return digits_of(token);
}

template <class Number>
static Number decode_number(std::string_view token) {
  Number number = 0;
  const auto [end, error] = std::from_chars(token.data(), token.data() + token.size(), number);
  return error == std::errc::result_out_of_range ? std::numeric_limits<Number>::max() : number;
}

uint64_t decode_integer(std::string_view token) {
  return decode_number<uint64_t>(token);
}

uint32_t decode_small_integer(std::string_view token) {
  return decode_number<uint32_t>(token);
}

}  // namespace belay
