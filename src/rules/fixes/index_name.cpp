#include "rules/fixes/fixes.h"
#include "rules/table_traits.h"

namespace belay::fixes {

// The name that the server gives where it is free: that of the first column (MySQL manual, CREATE TABLE).
Edits name_index(const Subject& subject) {
  const KeyDefinition* key = std::get<KeyPlace>(subject.part).definition;
  if (!key || key->parts.empty() || !key->parts.front().column || !key->algorithm.empty()) return std::nullopt;
  const auto& file = subject.analysis.script.files[subject.statement->file];
  const uint32_t end = key->parts.front().span.begin;
  const size_t open = std::string_view(file.text).rfind('(', end);
  if (open == std::string_view::npos || open < key->span.begin) return std::nullopt;
  const auto at = static_cast<uint32_t>(open);
  const std::string_view before = std::string_view(file.text).substr(0, open);
  const std::string name(slice(file.text, key->parts.front().column.span));
  return std::vector<Edit>{{{at, at}, (before.ends_with(' ') ? "" : " ") + name + " "}};
}

}  // namespace belay::fixes
