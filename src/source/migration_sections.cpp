#include "source/migration_sections.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>

#include "base/text.h"

namespace belay {

static constexpr std::array<std::string_view, 3> tools = {"+goose ", "+migrate ", "migrate:"};

// Whether the line is a mark, and of which way.
static std::optional<bool> goes_back(std::string_view line) {
  line = trim(line);
  if (!line.starts_with("--")) return std::nullopt;
  line = trim(line.substr(2));
  const auto* tool = std::ranges::find_if(tools, [&](std::string_view name) { return line.starts_with(name); });
  if (tool == tools.end()) return std::nullopt;
  line = trim(line.substr(tool->size()));
  const std::string word = to_lower(line.substr(0, line.find_first_of(" \t")));
  if (word != "up" && word != "down") return std::nullopt;
  return word == "down";
}

static std::string_view line_at(std::string_view text, size_t begin) {
  return text.substr(begin, text.find('\n', begin) - begin);
}

static size_t behind_line_feed(std::string_view text, size_t from, size_t end) {
  const size_t line_feed = text.substr(0, end).find('\n', from);
  return line_feed == text.npos ? end : line_feed + 1;
}

void MigrationSections::look(std::string_view text, Span stretch) {
  const bool begins_line = stretch.begin == 0 || text[stretch.begin - 1] == '\n';
  size_t begin = begins_line ? stretch.begin : behind_line_feed(text, stretch.begin, stretch.end);
  for (; begin < stretch.end; begin = behind_line_feed(text, begin, stretch.end)) {
    if (text[begin] != '-' && !is_space(text[begin])) continue;  // as in most lines
    if (const auto back = goes_back(line_at(text, begin))) marks_.push_back({static_cast<uint32_t>(begin), *back});
  }
}

std::vector<Region> MigrationSections::regions(size_t size) const {
  std::vector<Region> regions;
  Mark section;
  const auto close = [&](uint32_t end) {
    if (section.begin < end || size == 0)
      regions.push_back({{section.begin, end}, FenceDialect::mysql, {}, section.goes_back});
  };
  for (const Mark& mark : marks_) {
    if (mark.goes_back == section.goes_back) continue;
    close(mark.begin);
    section = mark;
  }
  close(static_cast<uint32_t>(size));
  return regions;
}

}  // namespace belay
