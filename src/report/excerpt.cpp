#include "report/excerpt.h"

#include <fmt/format.h>

#include <algorithm>

#include "report/display_width.h"

namespace belay {

static constexpr size_t widest = 100;         // columns of source
static constexpr size_t read_at_most = 1000;  // bytes of a line
static constexpr size_t lead_in = 20;         // bytes kept before a span that stands far to the right

// Tabs and other control characters would not be one column wide.
static std::string printable(std::string_view text) {
  std::string result(text);
  std::ranges::replace_if(
      result, [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; }, ' ');
  return result;
}

static bool continues_sequence(char c) {
  return (static_cast<unsigned char>(c) & 0xC0) == 0x80;
}

struct Window {
  std::string before;  // of the line, up to the span
  std::string marked;
  std::string after;
};

// Where the line ends, or where enough of it was seen: lines of dumps are megabytes long.
static size_t end_of_line_near(std::string_view text, size_t at) {
  const std::string_view near = text.substr(at, read_at_most);
  if (const size_t end = near.find('\n'); end != near.npos) return at + end;
  size_t end = at + near.size();
  while (end < text.size() && continues_sequence(text[end])) --end;
  return end;
}

static Window window_around(std::string_view text, Span span) {
  const size_t begin = span.begin == 0 ? 0 : text.rfind('\n', span.begin - 1) + 1;
  const size_t end = end_of_line_near(text, span.begin);
  const size_t marked_end = std::clamp<size_t>(span.end, span.begin, end);
  size_t shown = begin;
  const bool is_far =
      span.begin - begin > read_at_most || display_width(text.substr(begin, marked_end - begin)) > widest;
  if (is_far && span.begin - begin > lead_in) {
    shown = span.begin - lead_in;
    while (continues_sequence(text[shown])) ++shown;
  }
  const std::string before = (shown > begin ? "…" : "") + printable(text.substr(shown, span.begin - shown));
  const std::string marked =
      fit(printable(text.substr(span.begin, marked_end - span.begin)), widest - display_width(before));
  const size_t left = widest - std::min(widest, display_width(before + marked));
  const std::string rest = printable(text.substr(marked_end, end - marked_end));
  return {before, marked, left > 1 ? fit(rest, left) : ""};
}

std::string excerpt(const SourceFile& file, Span span, uint32_t line, Paint mark, Style style) {
  const Window window = window_around(file.text, span);
  const std::string number = std::to_string(line);
  const std::string margin(number.size() + 1, ' ');
  const std::string carets(std::max<size_t>(1, display_width(window.marked)), '^');
  const std::string bar = paint(style, Paint::blue, "|");
  std::string source = window.before + window.marked + window.after;
  source.erase(source.find_last_not_of(' ') + 1);
  return fmt::format("{0}{1}\n{2} {1} {3}\n{0}{1} {4}{5}\n", margin, bar, paint(style, Paint::blue, number), source,
                     std::string(display_width(window.before), ' '), paint(style, mark, carets));
}

}  // namespace belay
