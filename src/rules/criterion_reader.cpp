#include "rules/criterion_reader.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "rules/page_error.h"
#include "rules/suggestion.h"

namespace belay {

Field read_field(std::string_view name, YAML::Mark mark, const std::vector<SubjectKind>& subjects) {
  const auto field = find_field(name);
  for (const SubjectKind subject : subjects) {
    if (field && has_field(subject, *field)) continue;
    throw PageError{mark, fmt::format("a {} has no field `{}`", name_of(subject), name),
                    suggestion(name, field_names(subject))};
  }
  return *field;
}

static FieldValue read_value(const YAML::Node& node, Field field) {
  const FieldEntry& entry = entry_of(field);
  const std::string text = text_of(node, fmt::format("the value of `{}`", entry.name));
  switch (entry.type) {
    case FieldType::text: return text;
    case FieldType::choice: {
      const auto choices = words_of(entry.choices);
      if (std::ranges::count(choices, text) > 0) return text;
      throw PageError{node.Mark(), fmt::format("`{}` is never `{}`", entry.name, text), suggestion(text, choices)};
    }
    case FieldType::flag:
      if (text == "true" || text == "false") return text == "true";
      throw PageError{node.Mark(), fmt::format("`{}` is no value of `{}`", text, entry.name), "write true or false"};
    case FieldType::number: break;
  }
  int64_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error == std::errc{} && end == text.data() + text.size()) return number;
  throw PageError{node.Mark(), fmt::format("`{}` is no number", text), "write a whole number"};
}

static std::vector<FieldValue> read_values(const YAML::Node& node, Field field) {
  if (!node.IsSequence()) return {read_value(node, field)};
  std::vector<FieldValue> values;
  for (const auto& item : node) values.push_back(read_value(item, field));
  return values;
}

static TestKind read_test_kind(const YAML::Node& node, Field field) {
  const std::string name = text_of(node, "a comparison");
  const FieldType type = entry_of(field).type;
  if (name == "is") return TestKind::is;
  if (name == "like" && type == FieldType::text) return TestKind::like;
  if (name == "at_least" && type == FieldType::number) return TestKind::at_least;
  if (name == "at_most" && type == FieldType::number) return TestKind::at_most;
  const std::vector<std::string> known = type == FieldType::text ? std::vector<std::string>{"is", "like", "not"}
                                         : type == FieldType::number
                                             ? std::vector<std::string>{"is", "at_least", "at_most", "not"}
                                             : std::vector<std::string>{"is", "not"};
  throw PageError{node.Mark(), fmt::format("`{}` cannot be compared by `{}`", entry_of(field).name, name),
                  suggestion(name, known)};
}

static Criterion all_of(std::vector<Criterion> parts) {
  if (parts.size() == 1) return std::move(parts.front());
  return {AllOf{std::move(parts)}};
}

// What stands after `field:`: a value, a list of them, or comparisons.
static Criterion read_test(const YAML::Node& node, Field field) {
  if (!node.IsMap()) return {Test{field, TestKind::is, read_values(node, field)}};
  std::vector<Criterion> parts;
  for (const auto& entry : node) {
    Criterion& part = parts.emplace_back();
    if (entry.first.IsScalar() && entry.first.Scalar() == "not")
      part.node = Not{read_test(entry.second, field)};
    else
      part.node = Test{field, read_test_kind(entry.first, field), read_values(entry.second, field)};
  }
  return all_of(std::move(parts));
}

static std::vector<Criterion> read_list(const YAML::Node& node, const std::vector<SubjectKind>& subjects) {
  if (!node.IsSequence()) throw PageError{node.Mark(), "`all` and `any` take a list", "begin each condition with -"};
  std::vector<Criterion> parts;
  for (const auto& item : node) parts.push_back(read_criterion(item, subjects));
  return parts;
}

static Criterion read_entry(const YAML::Node& key, const YAML::Node& value, const std::vector<SubjectKind>& subjects) {
  const std::string name = text_of(key, "a field");
  if (name == "all") return {AllOf{read_list(value, subjects)}};
  if (name == "any") return {AnyOf{read_list(value, subjects)}};
  if (name == "not") return {Not{read_criterion(value, subjects)}};
  return read_test(value, read_field(name, key.Mark(), subjects));
}

Criterion read_criterion(const YAML::Node& node, const std::vector<SubjectKind>& subjects) {
  if (!node.IsMap()) throw PageError{node.Mark(), "a condition is no list", "write `field: value`"};
  std::vector<Criterion> parts;
  for (const auto& entry : node) parts.push_back(read_entry(entry.first, entry.second, subjects));
  return all_of(std::move(parts));
}

}  // namespace belay
