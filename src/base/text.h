// Small text helpers. SQL keywords and identifiers compare ASCII-case-insensitively here; what MySQL's collations add
// to that (accents) is the catalog's business.
#pragma once

#include <string>
#include <string_view>

namespace belay {

std::string to_lower(std::string_view text);  // ASCII letters only
std::string to_upper(std::string_view text);  // ASCII letters only
bool equals_ignoring_case(std::string_view left, std::string_view right);
std::string_view trim(std::string_view text);  // ASCII white space on both sides
bool is_space(char c);
bool continues_character(char c);  // a byte of UTF-8 that is not the first one of its character

// The position of the first byte that is not valid UTF-8 (surrogates and overlong forms are not), or npos.
size_t find_invalid_utf8(std::string_view text);

}  // namespace belay
