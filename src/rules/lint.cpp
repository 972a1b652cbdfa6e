#include <algorithm>
#include <tuple>

#include "rules/fix.h"
#include "rules/message.h"
#include "rules/rules.h"
#include "rules/subject.h"
#include "syntax/syntax.h"

namespace belay {

bool belongs_to_script(const Analysis& analysis, uint32_t statement) {
  const StatementFacts& facts = analysis.facts.statements[statement - 1];
  return !facts.inline_code && is_mysql_family(facts.dialect);
}

static Finding make_finding(const Rule& rule, const Subject& subject) {
  const FieldReader read = [&](Field field) { return value_of(field, subject); };
  Finding finding{rule.id, rule.severity, fill(rule.message, read), fill(rule.help, read), 0, 0, {}, std::nullopt};
  if (subject.trouble) {
    finding.file = subject.trouble->file;
    finding.statement = subject.trouble->statement;
    finding.span = subject.trouble->span;
    return finding;
  }
  finding.file = subject.statement->file;
  finding.statement = subject.statement->id;
  finding.span = subject.clause ? subject.clause->span : subject.statement->span;
  if (rule.fix == Applicability::none) return finding;
  if (auto edits = make_fix(rule.fix_by, subject)) finding.fix = Fix{rule.fix, std::move(*edits)};
  return finding;
}

static void check(const Subject& subject, const RuleSet& rules, std::vector<Finding>& findings) {
  const FieldReader read = [&](Field field) { return value_of(field, subject); };
  for (const Rule& rule : rules.rules) {
    if (std::ranges::count(rule.on, subject.kind) == 0 || !holds(rule.when, read)) continue;
    findings.push_back(make_finding(rule, subject));
  }
}

// Trouble of the splitter, and that of the parser where the splitter had nothing to say of the statement.
static std::vector<Diagnostic> troubles_of(const Analysis& analysis) {
  std::vector<Diagnostic> troubles = analysis.script.diagnostics;
  for (size_t i = 0; i < analysis.statements.size(); ++i) {
    const RawStatement& raw = analysis.script.statements[i];
    const auto error = refusal_by(analysis.server, analysis.statements[i]);
    const bool told = std::ranges::count(analysis.script.diagnostics, raw.id, &Diagnostic::statement) > 0;
    if (!error || told || !belongs_to_script(analysis, raw.id)) continue;
    troubles.push_back(*error);
    troubles.back().file = raw.file;
    troubles.back().statement = raw.id;
  }
  return troubles;
}

Findings lint(const Analysis& analysis, const RuleSet& rules) {
  Findings findings;
  for (const Diagnostic& trouble : troubles_of(analysis))
    check({analysis, SubjectKind::syntax_error, nullptr, nullptr, &trouble}, rules, findings.items);
  for (const StatementFacts& statement : analysis.facts.statements) {
    if (!belongs_to_script(analysis, statement.id)) continue;
    check({analysis, SubjectKind::statement, &statement, nullptr, nullptr}, rules, findings.items);
    for (const ClauseFacts& clause : statement.clauses)
      check({analysis, SubjectKind::clause, &statement, &clause, nullptr}, rules, findings.items);
  }
  std::ranges::stable_sort(findings.items, {}, [](const Finding& finding) {
    return std::tuple(finding.file, finding.span.begin, std::string_view(finding.rule));
  });
  return findings;
}

}  // namespace belay
