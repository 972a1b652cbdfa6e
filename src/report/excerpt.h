// The line of a file where something is, with a mark below it.
#pragma once

#include <string>

#include "report/paint.h"

namespace belay {

//    |
// 12 | CREATE TABLE users (
//    | ^^^^^^^^^^^^^^^^^^^^
// Of a span over several lines the first; a long line is cut around the span.
std::string excerpt(const SourceFile& file, Span span, uint32_t line, Paint mark, Style style);

}  // namespace belay
