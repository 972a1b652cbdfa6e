// Where our lines go between the author's.
#pragma once

#include <string_view>

#include "source/source.h"

namespace belay {

// Behind the byte order mark, if there is one.
uint32_t start_of(std::string_view code);

// The begin of the line on which the statement's own comments begin: those above it without a blank line between. The
// statement's begin where it shares its line with the one before.
uint32_t place_before(const Script& script, size_t statement);

// Behind the delimiter, or the statement's end where it has none.
uint32_t place_after(const Script& script, size_t statement);

// The statement with what stands between it and its delimiter: a comment.
std::string_view text_before_delimiter(const Script& script, size_t statement);

// A line break where the statement shares its line with what follows: so that a comment in its place ends with it.
std::string_view break_after(const Script& script, size_t statement);

}  // namespace belay
