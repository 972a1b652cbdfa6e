// What the text of one token means: names without their quotes, strings without their escapes, numbers.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace belay {

// `a``b`, "a""b" and plain words.
std::string decode_name(std::string_view token);

// '…' and "…" with the escapes of the default sql_mode (MySQL Reference Manual, "String Literals"): \% and \_ keep
// their backslash, because only LIKE gives them a meaning.
std::string decode_string(std::string_view token);

// Adjacent strings are one value: appends the next of them.
void append_decoded_string(std::string& value, std::string_view token);

// The bytes of x'…' and 0x….
std::string decode_hex(std::string_view token);

// The digits 0 and 1 of b'…' and 0b….
std::string_view decode_bits(std::string_view token);

// Decimal digits; what does not fit is the largest number.
uint64_t decode_integer(std::string_view token);
uint32_t decode_small_integer(std::string_view token);

}  // namespace belay
