// The fields of facts that a rule page may ask for, by name: one table (fields.def), so that a page which asks for
// anything else does not load.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace belay {

// What a rule is about; one finding for each of these that meets its condition.
enum class SubjectKind {
#define SUBJECT(name) name,
#include "rules/subjects.def"
#undef SUBJECT
};

enum class Field {
#define FIELD(id, ...) id,
#include "rules/fields.def"
#undef FIELD
};

enum class FieldType { text, number, flag, choice };

using FieldValue = std::variant<std::string, int64_t, bool>;

struct FieldEntry {
  std::string_view name;
  FieldType type;
  std::string_view subjects;  // the kinds of subject that have it, as words
  std::string_view choices;   // of a choice: its values, as words
};

const FieldEntry& entry_of(Field field);
std::optional<Field> find_field(std::string_view name);
std::vector<std::string> field_names(SubjectKind subject);
bool has_field(SubjectKind subject, Field field);

std::string_view name_of(SubjectKind subject);
std::optional<SubjectKind> find_subject_kind(std::string_view name);
std::vector<std::string> subject_kind_names();
std::vector<SubjectKind> subject_kinds();

// The words of "none name shape".
std::vector<std::string> words_of(std::string_view text);

}  // namespace belay
