// Whether bytes are a script at all.
#pragma once

#include <functional>
#include <string>

#include "base/result.h"
#include "source/text.h"

namespace belay {

// The error for what is binary or not UTF-8, with its line. Gives the memory of a mapped text back as it goes; `look`
// sees each stretch before: a pass over a long text costs as much for its pages as for its bytes.
Result<void> check_text(const std::string& path, const Text& text, const std::function<void(Span)>& look);

// The error for what a Span of 32 bits cannot point into.
Result<void> check_size(const std::string& path, size_t size);

}  // namespace belay
