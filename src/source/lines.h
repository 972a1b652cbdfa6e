// The lines of a Markdown text as CommonMark counts them (section 2.1): they end with LF, CRLF or a lone CR.
#pragma once

#include <string_view>
#include <vector>

#include "base/span.h"

namespace belay {

struct Line {
  Span content;      // without its ending
  uint32_t end = 0;  // behind its ending
};

std::vector<Line> lines_of(std::string_view text);

}  // namespace belay
