// Colour where the reader wants it.
#pragma once

#include <string>
#include <string_view>

#include "report/report.h"

namespace belay {

enum class Paint { bold, dim, red, yellow, blue, green };

std::string paint(Style style, Paint colour, std::string_view text);
Paint paint_of(Severity severity);

}  // namespace belay
