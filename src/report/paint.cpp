#include "report/paint.h"

#include <fmt/format.h>

namespace belay {

// ECMA-48, Select Graphic Rendition.
static std::string_view code_of(Paint colour) {
  switch (colour) {
    case Paint::bold: return "1";
    case Paint::dim: return "2";
    case Paint::red: return "1;31";
    case Paint::yellow: return "1;33";
    case Paint::blue: return "1;34";
    case Paint::green: return "1;32";
  }
  return "0";
}

std::string paint(Style style, Paint colour, std::string_view text) {
  if (!style.colour || text.empty()) return std::string(text);
  return fmt::format("\033[{}m{}\033[0m", code_of(colour), text);
}

Paint paint_of(Severity severity) {
  switch (severity) {
    case Severity::error: return Paint::red;
    case Severity::warning: return Paint::yellow;
    case Severity::info: return Paint::blue;
  }
  return Paint::bold;
}

}  // namespace belay
