#include "syntax/decode.h"

namespace belay {

// What stands in the quotes of x'…' and b'…', or behind 0x and 0b.
static std::string_view digits_of(std::string_view literal) {
  const std::string_view digits = literal.substr(2);
  return literal[1] == '\'' ? digits.substr(0, digits.size() - 1) : digits;
}

static unsigned digit_value(char c) {
  return c <= '9' ? static_cast<unsigned>(c - '0') : (static_cast<unsigned>(c) & 7U) + 9;  // 'a' is 0x61, 'A' is 0x41
}

std::string decode_hex(std::string_view literal) {
  const std::string_view digits = digits_of(literal);
  std::string bytes((digits.size() + 1) / 2, '\0');
  const size_t padding = digits.size() % 2;  // 0xA is 0x0A
  for (size_t at = 0; at < digits.size(); ++at) {
    char& byte = bytes[(at + padding) / 2];
    byte = static_cast<char>(static_cast<unsigned char>(byte) << 4U | digit_value(digits[at]));
  }
  return bytes;
}

std::string_view decode_bits(std::string_view literal) {
  return digits_of(literal);
}

}  // namespace belay
