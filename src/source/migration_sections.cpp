#include "source/migration_sections.h"

#include <algorithm>
#include <optional>

#include "base/text.h"

namespace belay {

namespace {

struct Mark {
  uint32_t begin = 0;  // of its line
  bool goes_back = false;
};

size_t line_before(std::string_view text, size_t at) {
  const size_t line_end = at == 0 ? text.npos : text.rfind('\n', at - 1);
  return line_end == text.npos ? 0 : line_end + 1;
}

// `at` is where the tool's name stands.
std::optional<Mark> mark_at(std::string_view text, size_t at, std::string_view tool) {
  const size_t begin = line_before(text, at);
  const std::string_view before = trim(text.substr(begin, at - begin));
  if (before != "--") return std::nullopt;
  const size_t end = std::min(text.find('\n', at), text.size());
  const std::string_view rest = trim(text.substr(at + tool.size(), end - at - tool.size()));
  const std::string word = to_lower(rest.substr(0, rest.find_first_of(" \t")));
  if (word != "up" && word != "down") return std::nullopt;
  return Mark{static_cast<uint32_t>(begin), word == "down"};
}

std::vector<Mark> marks_in(std::string_view text) {
  std::vector<Mark> marks;
  for (const std::string_view tool : {"+goose ", "+migrate ", "migrate:"})
    for (size_t at = text.find(tool); at != text.npos; at = text.find(tool, at + 1))
      if (const auto mark = mark_at(text, at, tool)) marks.push_back(*mark);
  std::ranges::sort(marks, {}, &Mark::begin);
  return marks;
}

}  // namespace

std::vector<Region> migration_sections(std::string_view text) {
  std::vector<Region> regions;
  Mark section;
  const auto close = [&](uint32_t end) {
    if (section.begin < end || text.empty())
      regions.push_back({{section.begin, end}, FenceDialect::mysql, {}, section.goes_back});
  };
  for (const Mark& mark : marks_in(text)) {
    if (mark.goes_back == section.goes_back) continue;
    close(mark.begin);
    section = mark;
  }
  close(static_cast<uint32_t>(text.size()));
  return regions;
}

}  // namespace belay
