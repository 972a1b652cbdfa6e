#include "rules/page.h"

#include <filesystem>

#include "base/text.h"
#include "rules/front_matter.h"

namespace belay {

// Calls `visit(line, number)` for each line, numbered from 1.
template <class Visit>
static void for_each_line(std::string_view text, Visit visit) {
  for (uint32_t number = 1; !text.empty(); ++number) {
    const size_t end = std::min(text.find('\n'), text.size());
    visit(text.substr(0, end), number);
    text.remove_prefix(std::min(end + 1, text.size()));
  }
}

// What stands between the first line, `---`, and the next such line; nothing where the page does not begin so.
static std::optional<std::string_view> front_matter_of(std::string_view text) {
  constexpr std::string_view opening = "---\n";
  constexpr std::string_view closing = "\n---\n";
  if (!text.starts_with(opening)) return std::nullopt;
  const size_t end = text.find(closing, opening.size() - 1);
  if (end == std::string_view::npos) return std::nullopt;
  return text.substr(opening.size(), end + 1 - opening.size());
}

Result<Rule> read_page(const std::string& path, std::string_view text) {
  const auto front_matter = front_matter_of(text);
  if (!front_matter) {
    return fail(ErrorKind::configuration, path + ":1: the page has no front matter",
                "begin the page with YAML between two lines of ---");
  }
  const std::filesystem::path file = std::filesystem::path(path);
  Rule rule;
  rule.path = path;
  rule.name = file.stem().string();
  rule.category = file.parent_path().filename().string();
  rule.id = rule.category + "/" + rule.name;
  return read_front_matter(std::move(rule), *front_matter);
}

std::string_view body_of(std::string_view page) {
  const size_t end = page.find("\n---\n");
  return end == std::string_view::npos ? page : page.substr(end + 5);
}

std::string_view section_of(std::string_view page, std::string_view heading) {
  const std::string opening = "\n## " + std::string(heading) + "\n";
  const size_t begin = page.find(opening);
  if (begin == std::string_view::npos) return {};
  const std::string_view rest = page.substr(begin + opening.size());
  return trim(rest.substr(0, rest.find("\n## ")));
}

// The backticks that a line begins with; 0 where they open or close no fence.
static size_t fence_of(std::string_view line) {
  const size_t ticks = std::min(line.find_first_not_of('`'), line.size());
  return ticks < 3 ? 0 : ticks;
}

// A fence ends with as many backticks as it began with, so that an example may hold fences of its own.
class FenceReader {
 public:
  enum class Line { outside, opening, inside, closing };

  Line read(std::string_view line) {
    const size_t ticks = fence_of(line);
    if (open_ == 0 && ticks == 0) return Line::outside;
    if (open_ == 0) {
      open_ = ticks;
      return Line::opening;
    }
    if (ticks < open_ || !trim(line.substr(ticks)).empty()) return Line::inside;
    open_ = 0;
    return Line::closing;
  }

 private:
  size_t open_ = 0;
};

std::vector<std::string> sections_in(std::string_view page) {
  std::vector<std::string> sections;
  FenceReader reader;
  for_each_line(page, [&](std::string_view line, uint32_t) {
    if (reader.read(line) == FenceReader::Line::outside && line.starts_with("## "))
      sections.emplace_back(trim(line.substr(3)));
  });
  return sections;
}

std::vector<Example> examples_in(std::string_view page) {
  std::vector<Example> examples;
  std::string section;
  FenceReader reader;
  for_each_line(page, [&](std::string_view line, uint32_t number) {
    switch (reader.read(line)) {
      case FenceReader::Line::outside:
        if (line.starts_with("## ")) section = trim(line.substr(3));
        return;
      case FenceReader::Line::opening: {
        const std::string_view words = trim(line.substr(fence_of(line)));
        const size_t end = std::min(words.find(' '), words.size());
        examples.push_back(
            {section, std::string(words.substr(0, end)), std::string(trim(words.substr(end))), "", number + 1});
        return;
      }
      case FenceReader::Line::inside: examples.back().text.append(line).append("\n"); return;
      case FenceReader::Line::closing: return;
    }
  });
  std::erase_if(examples,
                [](const Example& example) { return example.language != "sql" && example.language != "markdown"; });
  return examples;
}

}  // namespace belay
