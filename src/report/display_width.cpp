#include "report/display_width.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>

namespace belay {

struct Range {
  uint32_t first;
  uint32_t last;
};

// East Asian Width W and F (Unicode 15, EastAsianWidth.txt), neighbouring blocks joined.
static constexpr std::array wide = {
    Range{0x1100, 0x115F}, Range{0x2E80, 0x303E},   Range{0x3041, 0xA4CF},   Range{0xA960, 0xA97F},
    Range{0xAC00, 0xD7A3}, Range{0xF900, 0xFAFF},   Range{0xFE30, 0xFE6F},   Range{0xFF00, 0xFF60},
    Range{0xFFE0, 0xFFE6}, Range{0x1F300, 0x1F64F}, Range{0x1F900, 0x1F9FF}, Range{0x20000, 0x3FFFD},
};
// Combining marks, zero-width spaces and variation selectors.
static constexpr std::array zero = {Range{0x0300, 0x036F}, Range{0x200B, 0x200F}, Range{0x20D0, 0x20FF},
                                    Range{0xFE00, 0xFE0F}, Range{0xFEFF, 0xFEFF}};

template <size_t size>
static bool contains(const std::array<Range, size>& ranges, uint32_t code_point) {
  return std::ranges::any_of(ranges,
                             [&](Range range) { return range.first <= code_point && code_point <= range.last; });
}

size_t sequence_length(char lead) {
  const auto byte = static_cast<uint8_t>(lead);
  return byte < 0xC0 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4;
}

static uint32_t decode(std::string_view sequence) {
  const auto lead = static_cast<uint8_t>(sequence.front());
  uint32_t code_point = sequence.size() == 1 ? lead : lead & (0xFFU >> (sequence.size() + 1));
  for (const char c : sequence.substr(1)) code_point = code_point << 6 | (static_cast<uint8_t>(c) & 0x3FU);
  return code_point;
}

static size_t width_of(std::string_view sequence) {
  if (sequence.size() == 1) return 1;
  const uint32_t code_point = decode(sequence);
  return contains(zero, code_point) ? 0 : contains(wide, code_point) ? 2 : 1;
}

static bool is_ascii(std::string_view text) {
  uint64_t bits = 0;
  size_t at = 0;
  for (uint64_t eight = 0; at + sizeof eight <= text.size(); at += sizeof eight) {
    std::memcpy(&eight, text.data() + at, sizeof eight);
    bits |= eight;
  }
  for (; at < text.size(); ++at) bits |= static_cast<uint8_t>(text[at]);
  return (bits & 0x8080'8080'8080'8080) == 0;
}

size_t display_width(std::string_view text) {
  if (is_ascii(text)) return text.size();
  size_t width = 0;
  for (size_t at = 0; at < text.size(); at += sequence_length(text[at]))
    width += width_of(text.substr(at, sequence_length(text[at])));
  return width;
}

size_t append_fit(std::string& line, std::string_view text, size_t columns) {
  // As many bytes of ASCII as columns: nothing needs to be decoded.
  const bool plain = is_ascii(text.substr(0, columns));
  if (plain && text.size() <= columns) {
    line += text;
    return text.size();
  }
  if (!plain) {
    if (const size_t width = display_width(text); width <= columns) {
      line += text;
      return width;
    }
  }
  size_t end = plain && columns > 0 ? columns - 1 : 0;
  size_t width = end + 1;  // the ellipsis
  while (true) {
    const std::string_view next = text.substr(end, sequence_length(text[end]));
    const size_t wider = width + width_of(next);
    if (wider > columns) break;
    width = wider;
    end += next.size();
  }
  line.append(text.substr(0, end)).append("…");
  return width;
}

std::string fit(std::string_view text, size_t columns) {
  std::string fitted;
  append_fit(fitted, text, columns);
  return fitted;
}

std::string padded(std::string_view text, size_t columns) {
  const size_t width = display_width(text);
  return std::string(text) + std::string(columns > width ? columns - width : 0, ' ');
}

}  // namespace belay
