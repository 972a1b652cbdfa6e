#include <algorithm>

#include "base/text.h"
#include "rules/fixes/fixes.h"
#include "rules/table_traits.h"

namespace belay::fixes {

static bool is_over(const Index& index, const KeyDefinition& key) {
  return std::ranges::equal(index.parts, key.parts, [](const IndexPart& part, const KeyPart& written) {
    return equals_ignoring_case(part.column, written.column.text);
  });
}

// The name that the server gives: that of the first column, with a number where it is taken (MySQL manual, CREATE
// TABLE). Empty: the statement adds two such indexes, or none that is seen.
static std::string name_by_server(const Subject& subject, const KeyPlace& key) {
  const TableChange* change = change_of(subject.analysis, *subject.statement, key.table);
  const Table* before = change ? state_of(change->before) : nullptr;
  const Table* after = change ? state_of(change->after) : nullptr;
  if (!after) return {};
  std::string name;
  for (const Index& index : after->indexes) {
    if (!is_over(index, *key.definition) || (before && before->find_index(index.name))) continue;
    if (!name.empty()) return {};
    name = index.name;
  }
  return name;
}

static std::string quoted_as(std::string_view written, const std::string& name) {
  const bool in_backticks = written.starts_with('`');
  return in_backticks ? "`" + name + "`" : name;
}

Edits name_index(const Subject& subject) {
  const KeyPlace& place = std::get<KeyPlace>(subject.part);
  const KeyDefinition* key = place.definition;
  if (!key || key->parts.empty() || !key->parts.front().column || !key->algorithm.empty()) return std::nullopt;
  const std::string name = name_by_server(subject, place);
  const auto& file = subject.analysis.script.files[subject.statement->file];
  const uint32_t end = key->parts.front().span.begin;
  const size_t open = std::string_view(file.text).rfind('(', end);
  if (name.empty() || open == std::string_view::npos || open < key->span.begin) return std::nullopt;
  const auto at = static_cast<uint32_t>(open);
  const std::string_view before = std::string_view(file.text).substr(0, open);
  const std::string words = quoted_as(slice(file.text, key->parts.front().column.span), name);
  return std::vector<Edit>{{{at, at}, (before.ends_with(' ') ? "" : " ") + words + " "}};
}

}  // namespace belay::fixes
