#include "report/words.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"

namespace belay {

std::string shortened(std::string_view text, size_t letters) {
  size_t at = 0;
  for (size_t count = 0; at < text.size(); ++at) {
    const bool begins_letter = (static_cast<unsigned char>(text[at]) & 0xC0) != 0x80;
    if (begins_letter && ++count > letters) return std::string(text.substr(0, at)) + "…";
  }
  return std::string(text);
}

std::string counted(size_t number, std::string_view word) {
  const std::string_view plural = number == 1 ? "" : word.ends_with('x') ? "es" : "s";
  return fmt::format("{} {}{}", number, word, plural);
}

std::string shown(const Object& object) {
  if (object.kind == ObjectKind::row) return fmt::format("`{}`", object.table);
  if (object.table.empty()) return fmt::format("`{}`", object.name);
  if (object.name.empty()) return fmt::format("of `{}`", object.table);
  return fmt::format("`{}`.`{}`", object.table, object.name);
}

std::string words_for(ObjectKind kind) {
  std::string words(name_of(kind));
  std::ranges::replace(words, '_', ' ');
  return words;
}

std::string shown(const std::vector<Object>& objects) {
  std::string text;
  for (const Object& object : objects) {
    if (!text.empty()) text += ", ";
    text += object.kind == ObjectKind::row ? "rows of " : words_for(object.kind) + " ";
    text += shown(object);
  }
  return text;
}

// Lines of dumps are megabytes long.
static constexpr size_t longest_line = 1000;

std::string_view first_line_of(std::string_view text) {
  const std::string_view trimmed = trim(text);
  size_t end = std::min(longest_line, trimmed.size());
  while (end < trimmed.size() && end > 0 && (static_cast<unsigned char>(trimmed[end]) & 0xC0) == 0x80) --end;
  const std::string_view line = trimmed.substr(0, end);
  return line.substr(0, line.find_first_of("\r\n"));
}

std::string shown(const SecondRun& run) {
  if (run.outcome == Outcome::fails && run.error != 0) return fmt::format("fails ({})", run.error);
  return std::string(name_of(run.outcome));
}

}  // namespace belay
