#include "score/lint_score.h"

#include <fmt/format.h>

#include "rules/convergence.h"
#include "score/chain_start.h"
#include "score/lint_judge.h"
#include "score/percentage.h"
#include "verify/stand_in.h"

namespace belay::score {
namespace {

constexpr const char* in_chain = "in its chain";
constexpr const char* without_schema = "without a schema";
constexpr const char* on_stand_ins = "alone on stand-ins";

class LintChain {
 public:
  LintChain(const Chain& chain, const RuleSet& rules, LintScore& score, Stage& stage)
      : chain_(chain), rules_(rules), score_(score), stage_(stage) {}

  void run();

 private:
  bool add(Script script);
  void leave(const Script& script, const FirstRun& first);
  bool run_twice(const Analysis& analysis, const FirstRun& first);
  bool restore();

  const Chain& chain_;
  const RuleSet& rules_;
  LintScore& score_;
  Stage& stage_;
  Catalog catalog_{Server{}};
  std::set<std::string> databases_;
  std::vector<std::vector<std::string>> history_;  // what succeeded, file by file
};

void leave_in(LintTally& tally, const Script& script) {
  ++tally.files;
  ++tally.files_stopped;
  tally.skipped += script.statements.size();
}

void LintChain::leave(const Script& script, const FirstRun& first) {
  leave_in(score_.ways[in_chain], script);
  leave_in(score_.ways[without_schema], script);
  const QueryError& refusal = *first.refusal;
  score_.mistakes.push_back({"stopped", fmt::format("{} {}", refusal.number, without_names(refusal.message)),
                             script.files.front().path, "", refusal.message});
}

// The second run is undone, where it did something, for those that come after.
bool LintChain::run_twice(const Analysis& analysis, const FirstRun& first) {
  stage_.end_session();  // what the first did not commit is gone
  if (!stage_.open_session(second_run_time())) return false;
  const auto before = stage_.look();
  const auto judgements = judge_second_run(analysis.script, first, stage_);
  if (!before || !judgements) return restore();
  compare(analysis, rules_, *judgements, in_chain, score_);
  compare(analyse(analysis.script, stage_.server()), rules_, *judgements, without_schema, score_);
  if (!stage_.open_session(second_run_time())) return false;
  const auto after = stage_.look();
  return (after && *after == *before) || restore();
}

bool LintChain::add(Script script) {
  const auto first = run_first(script, stage_);
  if (!first) return false;
  if (first->refusal) {
    leave(script, *first);
    script.statements.resize(first->done);
  }
  history_.emplace_back();
  for (const RawStatement& raw : script.statements) history_.back().emplace_back(script.text_of(raw));
  if (first->session_lost && !restore()) return false;
  const Analysis analysis = analyse(std::move(script), stage_.server(), catalog_);
  catalog_ = analysis.first.catalog;
  catalog_.use("");
  return first->refusal || run_twice(analysis, *first);
}

bool LintChain::restore() {
  if (!stage_.clear(databases_)) return false;
  for (const auto& statements : history_) {
    if (!stage_.open_session(first_run_time())) return false;
    for (const std::string& sql : statements) stage_.run(sql);
  }
  return true;
}

void LintChain::run() {
  databases_ = databases_needed(chain_, stage_.server());
  if (!stage_.clear(databases_) || !stage_.open_session(first_run_time())) return;
  catalog_ = empty_catalog(stage_, databases_);
  for_each_script(chain_, score_.unreadable, [&](const ChainFile&, Script script) { return add(std::move(script)); });
}

// INSERT IGNORE and its kin rest on a key, and the stand-in of a table that nobody has seen has none but `id`.
void leave_guarded_inserts(const Analysis& analysis, std::vector<Judgement>& judgements) {
  for (size_t i = 0; i < judgements.size(); ++i) {
    const auto* insert = as<Insert>(analysis.statements[i].statement);
    const bool is_guarded = insert && (insert->ignore || insert->replace || !insert->on_duplicate.empty());
    if (is_guarded && !knows_target_of_insert(analysis, analysis.facts.statements[i]))
      judgements[i].verdict = Verdict::tells_nothing;
  }
}

void score_alone(const ChainFile& file, const RuleSet& rules, LintScore& score, Stage& stage) {
  std::vector<std::string> told_already;
  const auto script = read_script(file, told_already);
  if (!script || script->statements.empty()) return;
  const Analysis analysis = analyse(*script, stage.server());
  if (!stage.clear(databases_of(analysis.facts.base)) || !stage.open_session(first_run_time())) return;
  for (const std::string& sql : stand_in_statements(analysis)) {
    if (const auto answer = stage.run(sql); !answer || answer->error) {
      return leave_in(score.ways[on_stand_ins], *script);
    }
  }
  const auto first = run_first(*script, stage);
  if (!first || first->refusal) return leave_in(score.ways[on_stand_ins], *script);
  if (auto judgements = judge_second_run(*script, *first, stage)) {
    leave_guarded_inserts(analysis, *judgements);
    compare(analysis, rules, *judgements, on_stand_ins, score);
  }
}

}  // namespace

double LintTally::precision() const {
  return percentage(flagged - false_alarms, flagged);
}

double LintTally::recall() const {
  return percentage(found, to_find);
}

LintTally& LintTally::operator+=(const LintTally& other) {
  files += other.files;
  files_stopped += other.files_stopped;
  judged += other.judged;
  skipped += other.skipped;
  to_find += other.to_find;
  found += other.found;
  flagged += other.flagged;
  false_alarms += other.false_alarms;
  return *this;
}

LintTally LintScore::total() const {
  LintTally sum;
  for (const auto& [way, tally] : ways) sum += tally;
  return sum;
}

LintScore score_lint(const std::vector<Chain>& chains, Stage& stage) {
  LintScore score;
  score.server = stage.server();
  const auto rules = load_rules();
  if (!rules) return score;  // the tests of the pages say so first
  for (const Chain& chain : chains) {
    if (!stage.trouble().empty()) break;
    LintChain(chain, *rules, score, stage).run();
    for (const ChainFile& file : chain.files) {
      if (stage.trouble().empty()) score_alone(file, *rules, score, stage);
    }
  }
  return score;
}

}  // namespace belay::score
