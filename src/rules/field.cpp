#include "rules/field.h"

#include <algorithm>
#include <array>

namespace belay {

static constexpr std::array entries = {
#define FIELD(id, name, type, subjects, choices) FieldEntry{name, FieldType::type, subjects, choices},
#include "rules/fields.def"
#undef FIELD
};

static constexpr std::array subject_names = {
#define SUBJECT(name) std::string_view(#name),
#include "rules/subjects.def"
#undef SUBJECT
};

std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> words;
  while (!text.empty()) {
    const size_t end = std::min(text.find(' '), text.size());
    if (end > 0) words.emplace_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return words;
}

const FieldEntry& entry_of(Field field) {
  return entries[static_cast<size_t>(field)];
}

std::optional<Field> find_field(std::string_view name) {
  const auto found = std::ranges::find(entries, name, &FieldEntry::name);
  if (found == entries.end()) return std::nullopt;
  return static_cast<Field>(found - entries.begin());
}

bool has_field(SubjectKind subject, Field field) {
  return std::ranges::count(words_of(entry_of(field).subjects), name_of(subject)) > 0;
}

std::vector<std::string> field_names(SubjectKind subject) {
  std::vector<std::string> names;
  for (size_t i = 0; i < entries.size(); ++i)
    if (has_field(subject, static_cast<Field>(i))) names.emplace_back(entries[i].name);
  return names;
}

std::string_view name_of(SubjectKind subject) {
  return subject_names[static_cast<size_t>(subject)];
}

std::optional<SubjectKind> find_subject_kind(std::string_view name) {
  const auto found = std::ranges::find(subject_names, name);
  if (found == subject_names.end()) return std::nullopt;
  return static_cast<SubjectKind>(found - subject_names.begin());
}

std::vector<SubjectKind> subject_kinds() {
  return {
#define SUBJECT(name) SubjectKind::name,
#include "rules/subjects.def"
#undef SUBJECT
  };
}

std::vector<std::string> subject_kind_names() {
  return {subject_names.begin(), subject_names.end()};
}

}  // namespace belay
