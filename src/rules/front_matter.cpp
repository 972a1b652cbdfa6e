#include "rules/front_matter.h"

#include <fmt/format.h>
#include <yaml-cpp/yaml.h>

#include <algorithm>

#include "rules/criterion_reader.h"
#include "rules/fix_names.h"
#include "rules/message.h"
#include "rules/page_error.h"
#include "rules/suggestion.h"

namespace belay {

static const std::vector<std::string> known_keys() {
  return {"summary", "severity", "fix", "fix_by", "on", "when", "message", "help", "corresponds"};
}

static void check_keys(const YAML::Node& root) {
  if (!root.IsMap()) throw PageError{root.Mark(), "the front matter is no mapping", "write `key: value`"};
  for (const auto& entry : root) {
    const std::string key = text_of(entry.first, "a key");
    if (std::ranges::count(known_keys(), key) == 0)
      throw PageError{entry.first.Mark(), fmt::format("a page has no `{}`", key), suggestion(key, known_keys())};
  }
  for (const char* key : {"summary", "severity", "fix", "on", "message", "help"})
    if (!root[key])
      throw PageError{root.Mark(), fmt::format("the page has no `{}`", key), fmt::format("add `{}: …`", key)};
}

static Severity read_severity(const YAML::Node& node) {
  const std::string name = text_of(node, "`severity`");
  if (const auto severity = find_severity(name)) return *severity;
  throw PageError{node.Mark(), fmt::format("`{}` is no severity", name),
                  suggestion(name, {"error", "warning", "info"})};
}

static Applicability read_applicability(const YAML::Node& node) {
  const std::string name = text_of(node, "`fix`");
  if (const auto applicability = find_applicability(name)) return *applicability;
  throw PageError{node.Mark(), fmt::format("a fix is never `{}`", name), suggestion(name, {"safe", "unsafe", "none"})};
}

static std::string read_fix_by(const YAML::Node& node) {
  const std::string name = text_of(node, "`fix_by`");
  if (std::ranges::count(fix_names(), name) > 0) return name;
  throw PageError{node.Mark(), fmt::format("nobody fixes by `{}`", name), suggestion(name, fix_names())};
}

static SubjectKind read_subject(const YAML::Node& node) {
  const std::string name = text_of(node, "`on`");
  if (const auto subject = find_subject_kind(name)) return *subject;
  throw PageError{node.Mark(), fmt::format("no rule is on `{}`", name), suggestion(name, subject_kind_names())};
}

static std::vector<SubjectKind> read_subjects(const YAML::Node& node) {
  if (!node.IsSequence()) return {read_subject(node)};
  std::vector<SubjectKind> subjects;
  for (const auto& item : node) subjects.push_back(read_subject(item));
  return subjects;
}

static std::string read_sentence(const YAML::Node& node, std::string_view key,
                                 const std::vector<SubjectKind>& subjects) {
  const std::string text = text_of(node, key);
  for (const auto& name : placeholders_in(text)) read_field(name, node.Mark(), subjects);
  return text;
}

static std::vector<Correspondence> read_correspondences(const YAML::Node& node) {
  std::vector<Correspondence> correspondences;
  for (const auto& entry : node) {
    Correspondence correspondence{text_of(entry.first, "a tool"), {}};
    for (const auto& item : entry.second) correspondence.rules.push_back(text_of(item, "a tool's rule"));
    correspondences.push_back(std::move(correspondence));
  }
  return correspondences;
}

static Rule read_root(Rule rule, const YAML::Node& root) {
  check_keys(root);
  rule.summary = text_of(root["summary"], "`summary`");
  rule.severity = read_severity(root["severity"]);
  rule.fix = read_applicability(root["fix"]);
  if (root["fix_by"]) rule.fix_by = read_fix_by(root["fix_by"]);
  if ((rule.fix == Applicability::none) != rule.fix_by.empty())
    throw PageError{root["fix"].Mark(), "`fix` and `fix_by` disagree",
                    "name what fixes it in `fix_by`, or write `fix: none`"};
  rule.on = read_subjects(root["on"]);
  if (root["when"]) rule.when = read_criterion(root["when"], rule.on);
  rule.message = read_sentence(root["message"], "`message`", rule.on);
  rule.help = read_sentence(root["help"], "`help`", rule.on);
  if (root["corresponds"]) rule.corresponds = read_correspondences(root["corresponds"]);
  return rule;
}

// Marks count from 0, and the front matter begins on the page's second line.
static Failure page_failure(const std::string& path, YAML::Mark mark, const std::string& message, std::string help) {
  return fail(ErrorKind::configuration, fmt::format("{}:{}: {}", path, mark.line + 2, message), std::move(help));
}

Result<Rule> read_front_matter(Rule rule, std::string_view text) {
  const std::string path = rule.path;
  try {
    return read_root(std::move(rule), YAML::Load(std::string(text)));
  } catch (const PageError& error) {
    return page_failure(path, error.mark, error.message, error.help);
  } catch (const YAML::Exception& error) {
    return page_failure(path, error.mark, error.msg, "mend the YAML");
  }
}

}  // namespace belay
