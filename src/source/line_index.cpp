#include "source/line_index.h"

#include <algorithm>

namespace belay {

static constexpr size_t mark_distance = size_t{64} * 1024;
static constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

static bool continues_code_point(char c) {
  return (static_cast<unsigned char>(c) & 0xC0) == 0x80;
}

// Where `from` gets to behind `text`. Lines end with LF; the CR of CRLF is the last column of its line.
static Position advance(Position from, std::string_view text) {
  if (const size_t last_line_feed = text.rfind('\n'); last_line_feed != std::string_view::npos) {
    from.line += static_cast<uint32_t>(std::ranges::count(text, '\n'));
    from.column = 1;
    text.remove_prefix(last_line_feed + 1);
  }
  from.column +=
      static_cast<uint32_t>(text.size() - static_cast<size_t>(std::ranges::count_if(text, continues_code_point)));
  return from;
}

// Editors do not show a byte order mark, so it takes no column.
static Position advance_from_start(std::string_view text) {
  if (text.starts_with(byte_order_mark)) text.remove_prefix(byte_order_mark.size());
  return advance({}, text);
}

Position position_of(const SourceFile& file, uint32_t byte) {
  return advance_from_start(std::string_view(file.text).substr(0, byte));
}

LineIndex::LineIndex(const SourceFile& file) {
  const std::string_view text = file.text;
  marks_.reserve(text.size() / mark_distance + 1);
  marks_.emplace_back();
  for (size_t begin = 0; begin + mark_distance < text.size(); begin += mark_distance) {
    const std::string_view stretch = text.substr(begin, mark_distance);
    marks_.push_back(begin == 0 ? advance_from_start(stretch) : advance(marks_.back(), stretch));
  }
}

Position LineIndex::position_of(const SourceFile& file, uint32_t byte) const {
  const size_t mark = std::min(byte / mark_distance, marks_.size() - 1);
  const size_t begin = mark * mark_distance;
  const std::string_view stretch = std::string_view(file.text).substr(begin, byte - begin);
  return mark == 0 ? advance_from_start(stretch) : advance(marks_[mark], stretch);
}

}  // namespace belay
