// Quotes that a word processor has made round. Private to rules/.
#pragma once

#include <optional>
#include <vector>

#include "rules/subject.h"
#include "source/edit.h"

namespace belay {

// The edits that make the statement parse by nothing but straight quotes in place of typographic ones; nothing where
// that is not enough. Those inside of strings and comments are left alone.
std::optional<std::vector<Edit>> straightened_quotes(const Analysis& analysis, uint32_t statement);

}  // namespace belay
