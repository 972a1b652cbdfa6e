#include "score/lint_judge.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "source/line_index.h"
#include "verify/generated_ids.h"

namespace belay::score {
namespace {

using Places = std::set<std::string>;  // tables, views, routines … by kind and name

void add_different(const std::string& kind, const std::vector<SnapshotItem>& left,
                   const std::vector<SnapshotItem>& right, Places& places) {
  const auto add = [&](const std::vector<SnapshotItem>& some, const std::vector<SnapshotItem>& others) {
    for (const SnapshotItem& item : some)
      if (std::ranges::find(others, item) == others.end()) places.insert(kind + item.name);
  };
  add(left, right);
  add(right, left);
}

void add_different_tables(const std::string& database, const Snapshot& left, const Snapshot& right, Places& places) {
  const auto add = [&](const Snapshot& some, const Snapshot& others) {
    for (auto [name, table] : some.tables) {
      const auto found = others.tables.find(name);
      if (found != others.tables.end()) table.auto_increment = found->second.auto_increment;
      if (found == others.tables.end() || found->second != table)
        places.insert(quote_identifier(database) + '.' + quote_identifier(name));
    }
  };
  add(left, right);
  add(right, left);
}

void add_different(const std::string& name, const Snapshot& left, const Snapshot& right, Places& places) {
  if (left == right) return;
  if (left.database != right.database) places.insert("database " + name);
  add_different_tables(name, left, right, places);
  add_different(name + " view ", left.views, right.views, places);
  add_different(name + " procedure ", left.procedures, right.procedures, places);
  add_different(name + " function ", left.functions, right.functions, places);
  add_different(name + " trigger ", left.triggers, right.triggers, places);
  add_different(name + " event ", left.events, right.events, places);
}

// The table's name as SQL has it and as CHECKSUM TABLE prints it.
std::string quoted(const std::string& printed) {
  const size_t dot = printed.find('.');
  return quote_identifier(printed.substr(0, dot)) + '.' + quote_identifier(printed.substr(dot + 1));
}

// A table that the session may not read at one of the moments says nothing.
void add_different(const Checksums& left, const Checksums& right, Places& places) {
  for (const auto& [table, sum] : left) {
    const auto other = right.find(table);
    if (other != right.end() && other->second != sum) places.insert(quoted(table));
  }
}

Places different_places(const StageState& left, const StageState& right) {
  static const Snapshot nothing;
  Places places;
  const auto of = [](const StageState& state, const std::string& name) -> const Snapshot& {
    const auto found = state.schemas.find(name);
    return found == state.schemas.end() ? nothing : found->second;
  };
  for (const StageState* state : {&left, &right}) {
    for (const auto& [name, snapshot] : state->schemas) add_different(name, of(left, name), of(right, name), places);
  }
  add_different(left.rows, right.rows, places);
  return places;
}

Places different_but_ids(const Schemas& left, const Schemas& right) {
  return different_places({without_generated_ids(left), {}}, {without_generated_ids(right), {}});
}

bool meets(const Places& left, const Places& right) {
  return std::ranges::any_of(left, [&](const std::string& place) { return right.contains(place); });
}

bool takes_rows(const Statement& statement) {
  const auto* create = as<CreateTable>(statement);
  return as<DropTable>(statement) || as<DropDatabase>(statement) || as<TruncateTable>(statement) ||
         (create && create->or_replace);
}

bool changes_rows(const Statement& statement) {
  return as<Insert>(statement) || as<Update>(statement) || as<Delete>(statement) || as<LoadData>(statement);
}

std::string listed(const Places& places) {
  std::string text;
  for (const std::string& place : places) text += (text.empty() ? "" : ", ") + place;
  return text.substr(0, 200);
}

class Judge {
 public:
  Judge(const Script& script, const FirstRun& first, Stage& stage) : script_(script), first_(first), stage_(stage) {}

  std::optional<std::vector<Judgement>> run();

 private:
  bool watch(StageState& state);
  std::optional<Schemas> committed_rows();
  Judgement verdict_on(size_t statement) const;

  struct Watched {
    Seen seen;
    Places changed;
  };

  const Script& script_;
  const FirstRun& first_;
  Stage& stage_;
  std::vector<Statement> statements_;
  std::vector<Watched> watched_;
  Places left_;          // what the whole run leaves different
  Places left_but_ids_;  // of that, more than the values of AUTO_INCREMENT
};

Judgement Judge::verdict_on(size_t statement) const {
  const auto& [seen, changed] = watched_[statement];
  const Statement& parsed = statements_[statement];
  if (seen.outcome == Outcome::fails) return {Verdict::fails, fmt::format("{} {}", seen.error, seen.message)};
  if (changed.empty()) {
    const bool met_none = changes_rows(parsed) && first_.affected_rows[statement] == 0;
    return {met_none ? Verdict::tells_nothing : Verdict::harmless, ""};
  }
  if (meets(changed, left_but_ids_)) return {Verdict::repeats, listed(changed)};
  if (meets(changed, left_)) return {Verdict::other_ids, listed(changed)};
  return {takes_rows(parsed) ? Verdict::taken_with_rows : Verdict::taken_back, listed(changed)};
}

bool Judge::watch(StageState& state) {
  for (const RawStatement& raw : script_.statements) {
    statements_.push_back(parse(script_.file_of(raw), raw.span, stage_.server()).statement);
    const StageState before = state;
    const auto seen = see(statements_.back(), script_.text_of(raw), stage_, state);
    if (!seen) return false;
    watched_.push_back({*seen, seen->outcome == Outcome::changes ? different_places(before, state) : Places{}});
  }
  return true;
}

std::optional<Schemas> Judge::committed_rows() {
  stage_.end_session();
  return stage_.look_at_rows();
}

std::optional<std::vector<Judgement>> Judge::run() {
  const auto rows_before = committed_rows();
  if (!rows_before || !stage_.open_session(first_run_time())) return std::nullopt;
  const auto start = stage_.look();
  if (!start) return std::nullopt;
  StageState state = *start;
  if (!watch(state)) return std::nullopt;
  left_ = different_places(*start, state);
  if (!left_.empty()) {
    const auto rows_after = committed_rows();
    if (!rows_after) return std::nullopt;
    left_but_ids_ = different_but_ids(*rows_before, *rows_after);
  }
  std::vector<Judgement> judgements;
  for (size_t i = 0; i < watched_.size(); ++i) judgements.push_back(verdict_on(i));
  return judgements;
}

bool is_to_find(Verdict verdict) {
  return verdict == Verdict::fails || verdict == Verdict::repeats;
}

bool may_be_flagged(Verdict verdict) {
  return is_to_find(verdict) || verdict == Verdict::taken_with_rows || verdict == Verdict::other_ids;
}

std::string_view name_of(Verdict verdict) {
  switch (verdict) {
    case Verdict::harmless: return "harmless";
    case Verdict::fails: return "fails";
    case Verdict::repeats: return "changes again";
    case Verdict::other_ids: return "other ids";
    case Verdict::taken_back: return "taken back";
    case Verdict::taken_with_rows: return "taken back but for rows";
    case Verdict::tells_nothing: return "tells nothing";
  }
  return "";
}

// The first idempotency finding of each statement that counts.
std::map<uint32_t, const Finding*> flags_in(const Findings& findings) {
  std::map<uint32_t, const Finding*> flags;
  for (const Finding& finding : findings.items) {
    if (finding.severity >= Severity::warning && finding.rule.starts_with("idempotency/"))
      flags.emplace(finding.statement, &finding);
  }
  return flags;
}

LintMistake mistake(const Analysis& analysis, size_t statement, const std::string& way, const Judgement& judgement,
                    const Finding* flag) {
  const Script& script = analysis.script;
  const RawStatement& raw = script.statements[statement];
  const StatementFacts& facts = analysis.facts.statements[statement];
  const SourceFile& file = script.file_of(raw);
  const std::string said =
      flag ? flag->rule
           : fmt::format("{} ({})", name_of(facts.second_run.outcome), without_names(facts.second_run.why));
  std::string excerpt(script.text_of(raw).substr(0, 300));
  std::ranges::replace(excerpt, '\n', ' ');
  return {flag ? "false" : "miss", fmt::format("{}: {} / {}: {}", way, facts.kind, name_of(judgement.verdict), said),
          fmt::format("{}:{}", file.path, LineIndex().position_of(file, raw.span.begin).line), excerpt,
          fmt::format("{}{}{}", judgement.detail, flag ? "\n    said: " : "", flag ? flag->message : "")};
}

}  // namespace

std::optional<std::vector<Judgement>> judge_second_run(const Script& script, const FirstRun& first, Stage& stage) {
  return Judge(script, first, stage).run();
}

void compare(const Analysis& analysis, const RuleSet& rules, const std::vector<Judgement>& judgements,
             const std::string& way, LintScore& score) {
  LintTally& tally = score.ways[way];
  ++tally.files;
  const Findings findings = lint(analysis, rules);
  const auto flags = flags_in(findings);
  for (size_t i = 0; i < judgements.size(); ++i) {
    const Judgement& judgement = judgements[i];
    if (judgement.verdict == Verdict::tells_nothing) {
      ++tally.skipped;
      continue;
    }
    const auto flag = flags.find(static_cast<uint32_t>(i + 1));
    const bool flagged = flag != flags.end();
    const bool missed = is_to_find(judgement.verdict) && !flagged;
    const bool false_alarm = flagged && !may_be_flagged(judgement.verdict);
    ++tally.judged;
    tally.to_find += is_to_find(judgement.verdict) ? 1 : 0;
    tally.found += is_to_find(judgement.verdict) && flagged ? 1 : 0;
    tally.flagged += flagged ? 1 : 0;
    tally.false_alarms += false_alarm ? 1 : 0;
    if (missed || false_alarm)
      score.mistakes.push_back(mistake(analysis, i, way, judgement, flagged ? flag->second : nullptr));
  }
}

}  // namespace belay::score
