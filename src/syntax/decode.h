// The values of hexadecimal and bit literals. Names, strings and numbers: build.h.
#pragma once

#include <string>
#include <string_view>

namespace belay {

// The bytes of x'…' and 0x….
std::string decode_hex(std::string_view literal);

// The digits 0 and 1 of b'…' and 0b….
std::string_view decode_bits(std::string_view literal);

}  // namespace belay
