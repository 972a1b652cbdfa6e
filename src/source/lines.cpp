#include "source/lines.h"

#include <algorithm>

namespace belay {

std::vector<Line> lines_of(std::string_view text) {
  std::vector<Line> lines;
  for (size_t begin = 0; begin < text.size();) {
    const size_t content_end = std::min(text.find_first_of("\r\n", begin), text.size());
    const bool two_bytes = text.substr(content_end, 2) == "\r\n";
    const size_t end = std::min(content_end + (two_bytes ? 2 : 1), text.size());
    lines.push_back({.content = {static_cast<uint32_t>(begin), static_cast<uint32_t>(content_end)},
                     .end = static_cast<uint32_t>(end)});
    begin = end;
  }
  return lines;
}

}  // namespace belay
