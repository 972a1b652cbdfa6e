#include <algorithm>
#include <tuple>

#include "rules/fix.h"
#include "rules/message.h"
#include "rules/rules.h"
#include "rules/subject.h"

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

static void lint_subjects(SubjectKind kind, const Analysis& analysis, const RuleSet& rules, Findings& findings) {
  std::vector<const Rule*> about;
  for (const Rule& rule : rules.rules)
    if (std::ranges::count(rule.on, kind) > 0) about.push_back(&rule);
  if (about.empty()) return;
  for_each_subject(kind, analysis, [&](const Subject& subject) {
    const FieldReader read = [&](Field field) { return value_of(field, subject); };
    for (const Rule* rule : about)
      if (holds(rule->when, read)) findings.items.push_back(make_finding(*rule, subject));
  });
}

Findings lint(const Analysis& analysis, const RuleSet& rules) {
  Findings findings;
  for (const SubjectKind kind : subject_kinds()) lint_subjects(kind, analysis, rules, findings);
  std::ranges::stable_sort(findings.items, {}, [](const Finding& finding) {
    return std::tuple(finding.file, finding.span.begin, std::string_view(finding.rule));
  });
  return findings;
}

}  // namespace belay
