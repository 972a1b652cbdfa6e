#include "rules/examples.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

#include "rules/page.h"
#include "rules/rules.h"

namespace belay {

namespace {

class Trial {
 public:
  Trial(const Rule& rule, std::string_view page, const RuleSet& all)
      : rule_(rule), all_(all), examples_(examples_in(page)) {}

  std::vector<FailedExample> run();

 private:
  std::vector<Example> below(std::string_view section) const;
  std::vector<Finding> findings_in(const Example& example);
  void expect_flagged(const Example& example);
  void expect_accepted(const Example& example);
  void expect_fixed(const Example& flagged, const Example& fixed);
  void expect_sections();
  void fail_at(uint32_t line, std::string message) { failed_.push_back({line, std::move(message)}); }

  const Rule& rule_;
  const RuleSet& all_;
  std::vector<Example> examples_;
  std::vector<FailedExample> failed_;
};

}  // namespace

std::vector<Example> Trial::below(std::string_view section) const {
  std::vector<Example> examples;
  std::ranges::copy_if(examples_, std::back_inserter(examples),
                       [&](const Example& example) { return example.section == section; });
  return examples;
}

static bool is_of(const Finding& finding, std::string_view category) {
  return finding.rule.starts_with(category) && finding.rule.substr(category.size()).starts_with('/');
}

// An example of SQL is several files where a line says so.
static Result<std::vector<SourceFile>> files_of(const Example& example) {
  constexpr std::string_view mark = "-- next file\n";
  const bool is_guide = example.language == "markdown";
  std::vector<SourceFile> files;
  for (std::string_view rest = example.text; !rest.empty();) {
    const size_t end = is_guide ? rest.npos : rest.find(mark);
    auto file = read_text(is_guide ? "example.md" : fmt::format("example{}.sql", files.size() + 1),
                          std::string(rest.substr(0, end)));
    if (!file) return Failure(file.error());
    files.push_back(*std::move(file));
    rest.remove_prefix(end == rest.npos ? rest.size() : end + mark.size());
  }
  return files;
}

// Of the rule's category.
std::vector<Finding> Trial::findings_in(const Example& example) {
  const auto server = example.options.empty() ? Server{} : parse_server(example.options);
  if (!server) fail_at(example.line, fmt::format("`{}` is no server", example.options));
  auto files = files_of(example);
  if (!files) fail_at(example.line, files.error().message);
  if (!server || !files) return {};
  std::vector<Finding> findings = lint(analyse(split(std::move(*files)), *server), all_).items;
  std::erase_if(findings, [&](const Finding& finding) { return !is_of(finding, rule_.category); });
  return findings;
}

static bool raises(const std::vector<Finding>& findings, const Rule& rule) {
  return std::ranges::count(findings, rule.id, &Finding::rule) > 0;
}

void Trial::expect_flagged(const Example& example) {
  const auto findings = findings_in(example);
  if (findings.size() == 1 && raises(findings, rule_)) return;
  std::vector<std::string> found;
  for (const Finding& finding : findings) found.push_back(finding.rule);
  fail_at(example.line, found.empty() ? fmt::format("`{}` does not flag this", rule_.name)
                                      : fmt::format("this is flagged by {}", fmt::join(found, ", ")));
}

void Trial::expect_accepted(const Example& example) {
  if (raises(findings_in(example), rule_)) fail_at(example.line, fmt::format("`{}` flags this", rule_.name));
}

void Trial::expect_fixed(const Example& flagged, const Example& fixed) {
  const auto findings = findings_in(flagged);
  const auto found = std::ranges::find(findings, rule_.id, &Finding::rule);
  if (found == findings.end() || !found->fix) return fail_at(flagged.line, "this has no fix");
  const std::string result = apply_edits(flagged.text, found->fix->edits);
  if (result != fixed.text) return fail_at(fixed.line, fmt::format("the fix gives another text:\n{}", result));
  expect_accepted(fixed);
}

void Trial::expect_sections() {
  for (const std::string_view section : {"Flagged", "Accepted"})
    if (below(section).empty()) fail_at(1, fmt::format("there is no example below `## {}`", section));
  const bool fixes = rule_.fix != Applicability::none;
  if (below("Fixed").empty() == fixes)
    fail_at(1, fixes ? "there is no example below `## Fixed`" : "there are fixed examples and no fix");
  if (below("Fixed").size() > below("Flagged").size()) fail_at(1, "there are more fixed examples than flagged ones");
}

std::vector<FailedExample> Trial::run() {
  expect_sections();
  const auto flagged = below("Flagged");
  const auto fixed = below("Fixed");
  for (const Example& example : flagged) expect_flagged(example);
  for (const Example& example : below("Accepted")) expect_accepted(example);
  for (size_t i = 0; i < std::min(flagged.size(), fixed.size()); ++i) expect_fixed(flagged[i], fixed[i]);
  return std::move(failed_);
}

std::vector<FailedExample> failed_examples(const Rule& rule, std::string_view page, const RuleSet& all) {
  return Trial(rule, page, all).run();
}

}  // namespace belay
