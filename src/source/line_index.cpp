#include "source/line_index.h"

#include <algorithm>
#include <cstring>

#include "source/byte_order_mark.h"

namespace belay {

static constexpr size_t mark_distance = size_t{4} * 1024;

// How many code points begin in `text`: all bytes but those of the form 10xxxxxx, eight at a time.
static size_t count_code_points(std::string_view text) {
  size_t continuations = 0;
  size_t at = 0;
  for (; at + 8 <= text.size(); at += 8) {
    uint64_t word = 0;
    std::memcpy(&word, text.data() + at, sizeof word);
    // One in each byte that continues a code point; the product adds them up in its highest byte.
    const uint64_t ones = (word >> 7) & (~word >> 6) & 0x0101010101010101U;
    continuations += (ones * 0x0101010101010101U) >> 56;
  }
  for (; at < text.size(); ++at) continuations += (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80 ? 1 : 0;
  return text.size() - continuations;
}

// Where `from` gets to behind `text`. Lines end with LF; the CR of CRLF is the last column of its line.
static Position advance(Position from, std::string_view text) {
  size_t line_begin = 0;
  for (size_t end = text.find('\n'); end != text.npos; end = text.find('\n', line_begin)) {
    from = {.line = from.line + 1, .column = 1};
    line_begin = end + 1;
  }
  from.column += static_cast<uint32_t>(count_code_points(text.substr(line_begin)));
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

void add_marks(std::vector<Position>& marks, std::string_view text, Span stretch) {
  for (size_t begin = (marks.size() - 1) * mark_distance; begin + mark_distance <= stretch.end;
       begin += mark_distance) {
    const std::string_view passed = text.substr(begin, mark_distance);
    marks.push_back(begin == 0 ? advance_from_start(passed) : advance(marks.back(), passed));
  }
}

// A question about one byte brings its neighbourhood into memory; reports ask from the beginning to the end.
void LineIndex::release_behind(const SourceFile& file, uint32_t byte) const {
  constexpr uint32_t distance = 1024 * 1024;
  if (byte < released_ + distance) return;
  file.text.release({released_, byte - distance / 2});
  released_ = byte - distance / 2;
}

Position LineIndex::position_of(const SourceFile& file, uint32_t byte) const {
  const size_t mark = std::min(byte / mark_distance, file.marks.size() - 1);
  const auto begin = static_cast<uint32_t>(mark * mark_distance);
  release_behind(file, byte);
  const bool goes_on = last_byte_ > begin + byte_order_mark.size() && last_byte_ <= byte;
  const uint32_t from = goes_on ? last_byte_ : begin;
  const std::string_view stretch = std::string_view(file.text).substr(from, byte - from);
  last_ = from == 0 ? advance_from_start(stretch) : advance(goes_on ? last_ : file.marks[mark], stretch);
  last_byte_ = byte;
  return last_;
}

}  // namespace belay
