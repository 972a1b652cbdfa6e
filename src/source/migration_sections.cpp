#include "source/migration_sections.h"

#include <algorithm>
#include <cstring>
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

// memmem() is twice as fast as find() where the first letter is a common one.
size_t find_in(std::string_view text, size_t begin, size_t end, std::string_view wanted) {
  const void* found = memmem(text.data() + begin, end - begin, wanted.data(), wanted.size());
  return found ? static_cast<size_t>(static_cast<const char*>(found) - text.data()) : text.npos;
}

void find_marks(std::string_view text, size_t begin, size_t end, std::vector<Mark>& marks) {
  for (const std::string_view tool : {"+goose ", "+migrate ", "migrate:"}) {
    const size_t reach = std::min(end + tool.size() - 1, text.size());
    for (size_t at = find_in(text, begin, reach, tool); at != text.npos; at = find_in(text, at + 1, reach, tool))
      if (const auto mark = mark_at(text, at, tool)) marks.push_back(*mark);
  }
}

// Stretch by stretch: of a dump no more stays in memory than is looked at.
std::vector<Mark> marks_in(const Text& file) {
  constexpr size_t stretch = size_t{256} * 1024;
  const std::string_view text = file;
  std::vector<Mark> marks;
  for (size_t begin = 0; begin < text.size(); begin += stretch) {
    const size_t end = std::min(begin + stretch, text.size());
    find_marks(text, begin, end, marks);
    file.release({static_cast<uint32_t>(begin), static_cast<uint32_t>(end)});
  }
  std::ranges::sort(marks, {}, &Mark::begin);
  return marks;
}

}  // namespace

std::vector<Region> migration_sections(const Text& text) {
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
