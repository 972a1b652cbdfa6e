// How many columns of a terminal a text takes.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace belay {

// Of valid UTF-8 without control characters: CJK takes two columns, combining marks none.
size_t display_width(std::string_view text);

// As much of the beginning as fits into `columns`; where something is cut, the last column is "…".
std::string fit(std::string_view text, size_t columns);

// The same behind `line`; returns the columns it takes.
size_t append_fit(std::string& line, std::string_view text, size_t columns);

// `text` filled up with spaces to `columns`.
std::string padded(std::string_view text, size_t columns);

// Bytes of the UTF-8 sequence that begins with `lead`.
size_t sequence_length(char lead);

}  // namespace belay
