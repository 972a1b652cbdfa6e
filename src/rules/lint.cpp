#include <algorithm>
#include <map>
#include <tuple>

#include "rules/fix.h"
#include "rules/message.h"
#include "rules/rule_index.h"
#include "rules/rules.h"
#include "rules/subject.h"
#include "rules/suppression.h"

namespace belay {

bool belongs_to_script(const Analysis& analysis, uint32_t statement) {
  const StatementFacts& facts = analysis.facts.statements[statement - 1];
  return !facts.inline_code && is_mysql_family(facts.dialect);
}

static Finding make_finding(const Rule& rule, const Subject& subject) {
  const FieldReader read = [&](Field field) { return value_of(field, subject); };
  const Place& place = subject.place;
  Finding finding{
      rule.id,    rule.severity, fill(rule.message, read), fill(rule.help, read), place.file, place.statement,
      place.span, std::nullopt};
  if (rule.fix == Applicability::none) return finding;
  if (auto edits = make_fix(rule.fix_by, subject)) finding.fix = Fix{rule.fix, std::move(*edits)};
  return finding;
}

static void check(const Subject& subject, RuleIndex& index, Findings& findings) {
  const FieldReader read = [&](Field field) { return value_of(field, subject); };
  for (const Rule* rule : index.candidates_for(subject))
    if (holds(rule->when, read)) findings.items.push_back(make_finding(*rule, subject));
}

static void lint_subjects(SubjectKind kind, const Analysis& analysis, const RuleSet& rules, Findings& findings) {
  RuleIndex index(kind, rules);
  if (index.empty()) return;
  for_each_subject(kind, analysis, [&](const Subject& subject) { check(subject, index, findings); });
}

static void lint_suppressions(const std::vector<AllowedRule>& allowed, const Analysis& analysis, const RuleSet& rules,
                              Findings& findings) {
  RuleIndex index(SubjectKind::suppression, rules);
  for (const AllowedRule& each : allowed) {
    const Place place{each.file, each.statement, each.span};
    check({analysis, SubjectKind::suppression, place, nullptr, &each}, index, findings);
  }
}

// Asked once for each rule and file.
static void apply_settings(const Script& script, const RuleSet& rules, Findings& findings) {
  const RuleSettings& settings = rules.settings;
  if (settings.changes.empty()) return;
  std::map<std::pair<uint32_t, std::string>, std::optional<Severity>> known;
  std::erase_if(findings.items, [&](Finding& finding) {
    const auto [place, is_new] = known.try_emplace({finding.file, finding.rule});
    if (is_new) place->second = settings.severity_of(*rules.find(finding.rule), script.files[finding.file].path);
    finding.severity = place->second.value_or(finding.severity);
    return !place->second;
  });
}

Findings lint(const Analysis& analysis, const RuleSet& rules) {
  Findings findings;
  for (const SubjectKind kind : subject_kinds()) lint_subjects(kind, analysis, rules, findings);
  apply_settings(analysis.script, rules, findings);
  lint_suppressions(suppress(findings, analysis.script, rules), analysis, rules, findings);
  apply_settings(analysis.script, rules, findings);  // to what was said of the comments
  std::ranges::stable_sort(findings.items, {}, [](const Finding& finding) {
    return std::tuple(finding.file, finding.span.begin, std::string_view(finding.rule));
  });
  return findings;
}

}  // namespace belay
