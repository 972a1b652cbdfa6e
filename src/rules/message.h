// Sentences with {field} placeholders.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "rules/criterion.h"

namespace belay {

// What stands between braces, in order.
std::vector<std::string> placeholders_in(std::string_view text);

// `text` with every placeholder replaced; placeholders must be fields (page.cpp sees to it).
std::string fill(std::string_view text, const FieldReader& read);

std::string to_text(const FieldValue& value);

}  // namespace belay
