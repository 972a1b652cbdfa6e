#include "verify/scripts.h"

#include "emit/emit.h"
#include "plan/plan.h"
#include "verify/stand_in.h"

namespace belay {

namespace {

// Inline code and statements of other databases are no part of the script.
std::vector<RunStatement> original_statements(const Analysis& analysis) {
  std::vector<RunStatement> result;
  for (const RawStatement& raw : analysis.script.statements) {
    const StatementFacts& facts = analysis.facts.statements[raw.id - 1];
    if (raw.inline_code || !is_mysql_family(facts.dialect)) continue;
    result.push_back({std::string(analysis.script.text_of(raw)), raw.id});
  }
  return result;
}

std::vector<RunStatement> statements_of(const std::string& name, std::string text) {
  std::vector<RunStatement> result;
  auto file = read_text(name, std::move(text));
  if (!file) return result;  // what we write is UTF-8 and holds no NUL
  const Script script = split(std::move(*file));
  for (const RawStatement& raw : script.statements) result.push_back({std::string(script.text_of(raw)), 0});
  return result;
}

std::vector<std::string> base_statements(const Analysis& analysis, const std::vector<Script>& base) {
  if (base.empty()) return stand_in_statements(analysis);
  std::vector<std::string> result;
  for (const Script& script : base) {
    for (const RawStatement& raw : script.statements) result.emplace_back(script.text_of(raw));
  }
  return result;
}

}  // namespace

static std::vector<uint32_t> not_undone(const Plan& plan) {
  std::vector<uint32_t> ids;
  for (const PlanStep& step : plan.steps) {
    if (step.undo == UndoClass::impossible || step.undo == UndoClass::schema) ids.push_back(step.statement);
  }
  return ids;
}

Scripts scripts_for(const Analysis& analysis, const VerifyOptions& options) {
  const Analysis& source = options.phased ? *options.phased : analysis;
  const Plan plan = make_plan(source, options.plan);
  return {base_statements(analysis, options.base),
          original_statements(analysis),
          statements_of("safe.sql", emit_safe(plan, source).text),
          statements_of("rollback.sql", emit_rollback(plan, source).text),
          statements_of("cleanup.sql", emit_clean_up(plan, source).text),
          not_undone(plan)};
}

}  // namespace belay
