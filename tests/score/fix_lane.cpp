#include "score/fix_lane.h"

#include <fmt/format.h>

#include <algorithm>

#include "verify/world.h"

namespace belay::score {

static size_t count_errors(const Analysis& analysis) {
  return static_cast<size_t>(
      std::ranges::count_if(analysis.statements, [](const Parsed& parsed) { return parsed.error.has_value(); }));
}

FixedScript fix_script(const Script& script, const Server& server, const RuleSet& rules, Applicability limit,
                       const std::optional<Catalog>& base) {
  const auto fix = [&](const Script& text) {
    Analysis analysis = analyse(text, server, base);
    const size_t errors = count_errors(analysis);
    Findings findings = lint(analysis, rules);
    return std::pair(fix_all(std::move(analysis), std::move(findings), rules, limit, base), errors);
  };
  auto [once, errors] = fix(script);
  FixedScript fixed;
  fixed.changed = once.applied > 0;
  fixed.parses = count_errors(once.analysis) <= errors;
  fixed.converges = once.settled && (!fixed.changed || fix(once.analysis.script).first.applied == 0);
  fixed.script = std::move(once.analysis.script);
  return fixed;
}

static std::vector<std::string> statements_of(const Script& script) {
  std::vector<std::string> result;
  for (const RawStatement& raw : script.statements) result.emplace_back(script.text_of(raw));
  return result;
}

void FixLane::miss(const std::string& kind, const std::string& path, const std::string& detail) {
  misses_.push_back({kind, without_names(detail.substr(0, detail.find('\n'))), path, detail});
}

void FixLane::note(const FixedScript& fixed, const std::string& path) {
  ++tally_.files;
  tally_.converged += fixed.converges ? 1 : 0;
  tally_.parses += fixed.parses ? 1 : 0;
  tally_.fixed += fixed.changed ? 1 : 0;
  if (!fixed.converges) miss("converges", path, "fixing what was fixed finds more to do");
  if (!fixed.parses) miss("parses", path, "the fixed script has more syntax errors");
}

bool FixLane::restore() {
  if (!start_(stage_)) return false;
  for (const auto& statements : history_) {
    if (!stage_.open_session(first_run_time())) return false;
    for (const std::string& sql : statements) stage_.run(sql);
  }
  stage_.end_session();
  return true;
}

bool FixLane::run_original(const OriginalRun& original) {
  const auto run = run_first(original.script, stage_);
  stage_.end_session();
  return run && !run->session_lost;
}

void FixLane::compare(const Schemas& expected, const Schemas& seen, const std::string& path) {
  const std::string schema = difference_of(without_rows(expected), without_rows(seen));
  const std::string rows = difference_of(expected, seen);
  ++tally_.judged;
  tally_.same_schema += schema.empty() ? 1 : 0;
  tally_.same_rows += rows.empty() ? 1 : 0;
  if (!schema.empty())
    miss("schema", path, schema);
  else if (!rows.empty())
    miss("rows", path, rows);
}

void FixLane::leave(const std::string& path, const std::string& why) {
  ++tally_.undecided;
  miss("undecided", path, why);
}

static Schemas without_counters(Schemas schemas) {
  for (auto& [name, snapshot] : schemas)
    for (auto& [table_name, table] : snapshot.tables) table.auto_increment.reset();
  return schemas;
}

void FixLane::miss_refusal(const FixedScript& fixed, const FirstRun& run, const std::string& path) {
  ++tally_.judged;
  const RawStatement& raw = fixed.script.statements[run.done];
  miss("schema", path,
       fmt::format("{} {}\nin: {}", run.refusal->number, run.refusal->message,
                   fixed.script.text_of(raw).substr(0, 400)));
}

// The original runs here, too: it may never end in the same place twice. Counters that differ between its own two runs
// (MySQL shows them as they were a while ago) say nothing.
bool FixLane::judge_beside_original(const OriginalRun& original, const Schemas& seen, const std::string& path) {
  if (!restore() || !run_original(original)) return false;
  const auto again = stage_.look_at_rows();
  if (!again) return leave(path, "the server was lost"), true;
  if (difference_of(*original.end, *again).empty()) return compare(*original.end, seen, path), true;
  const Schemas expected = without_counters(*original.end);
  const bool is_steady = difference_of(expected, without_counters(*again)).empty();
  is_steady ? compare(expected, without_counters(seen), path) : leave(path, "two runs of the original differ");
  return true;
}

bool FixLane::judge(const OriginalRun& original, const FixedScript& fixed) {
  const std::string& path = fixed.script.files.front().path;
  const auto run = run_first(fixed.script, stage_);
  stage_.end_session();
  const auto seen = run ? stage_.look_at_rows() : std::nullopt;
  if (!seen) return leave(path, "the server was lost"), restore() && run_original(original);
  if (run->refusal) return miss_refusal(fixed, *run, path), restore() && run_original(original);
  if (*seen == *original.end) return compare(*original.end, *seen, path), true;
  return judge_beside_original(original, *seen, path);
}

bool FixLane::follow(const OriginalRun& original, const FixedScript& fixed) {
  bool in_step = true;
  if (!fixed.changed || original.stopped || !original.end) {
    tally_.stopped += fixed.changed && original.stopped ? 1 : 0;
    tally_.undecided += fixed.changed && !original.stopped ? 1 : 0;
    in_step = run_original(original);
  } else {
    in_step = judge(original, fixed);
  }
  history_.push_back(statements_of(original.script));
  return in_step || restore();
}

}  // namespace belay::score
