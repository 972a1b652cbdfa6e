#include "score/facts_score.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "score/chain_start.h"
#include "score/predicted_schema.h"
#include "score/script_score.h"
#include "verify/stand_in.h"

namespace belay::score {
namespace {

class ChainScorer {
 public:
  ChainScorer(const Chain& chain, FactsScore& score, Stage& stage) : chain_(chain), score_(score), stage_(stage) {}

  void run();

 private:
  bool add(Script script);
  void stop(const Script& script, const FirstRun& first);
  bool run_twice(const Analysis& analysis);
  void compare_schema(const Analysis& analysis, const StageState& after);
  bool restore();

  const Chain& chain_;
  FactsScore& score_;
  Stage& stage_;
  FactsTally tally_;
  ScriptScorer scorer_{score_, tally_, stage_};
  Catalog catalog_{Server{}};
  std::set<std::string> databases_;
  std::vector<std::vector<std::string>> history_;  // what succeeded, file by file
};

void ChainScorer::stop(const Script& script, const FirstRun& first) {
  ++tally_.files_stopped;
  tally_.statements_left += script.statements.size() - first.done;
  const QueryError& refusal = *first.refusal;
  scorer_.report(script, script.statements[first.done],
                 {"stopped", fmt::format("{} {}", refusal.number, without_names(refusal.message)), "", "", "",
                  fmt::format("{} {}", refusal.number, refusal.message)});
  if (first.session_lost) return;
  const Analysis whole = analyse(script, stage_.server(), catalog_);
  const auto& foreseen = whole.facts.statements[first.done].first_run;
  tally_.refusals_foreseen += foreseen && foreseen->number == refusal.number ? 1 : 0;
}

bool ChainScorer::add(Script script) {
  const auto first = run_first(script, stage_);
  if (!first) return false;
  ++tally_.files;
  tally_.statements += script.statements.size();
  if (first->refusal) {
    stop(script, *first);
    script.statements.resize(first->done);
  }
  history_.emplace_back();
  for (const RawStatement& raw : script.statements) history_.back().emplace_back(script.text_of(raw));
  if (first->session_lost && !restore()) return false;
  const Analysis analysis = analyse(std::move(script), stage_.server(), catalog_);
  if (!analysis.script.statements.empty() && !run_twice(analysis)) return false;
  catalog_ = analysis.first.catalog;
  catalog_.use("");
  return true;
}

// The second run is undone, where it did something, for those that come after.
bool ChainScorer::run_twice(const Analysis& analysis) {
  if (!stage_.open_session(second_run_time())) return false;  // what the first did not commit is gone
  const auto before = stage_.look();
  if (!before) return false;
  compare_schema(analysis, *before);
  const bool to_the_end = scorer_.run_second(analysis, *before);
  if (!to_the_end) return restore();
  if (!stage_.open_session(second_run_time())) return false;
  const auto after = stage_.look();
  return (after && *after == *before) || restore();
}

void ChainScorer::compare_schema(const Analysis& analysis, const StageState& after) {
  std::vector<std::string> lines;
  const Catalog& catalog = analysis.first.catalog;
  for (const auto& [name, seen] : after.schemas) {
    const Database* database = catalog.find_database(name == home_database ? "" : name);
    if (!database) {
      lines.push_back(fmt::format("database `{}` is only on the server", name));
      continue;
    }
    std::ranges::move(differences(predicted_schema(catalog, *database, name), comparable(seen)),
                      std::back_inserter(lines));
  }
  ++tally_.schemas;
  tally_.schemas_equal += lines.empty() ? 1 : 0;
  const size_t most = std::min<size_t>(lines.size(), 40);
  for (size_t i = 0; i < most; ++i) {
    scorer_.report(analysis.script, analysis.script.statements.front(),
                   {"schema", without_names(lines[i]), "", "", "", lines[i]});
  }
}

bool ChainScorer::restore() {
  if (!stage_.clear(databases_)) return false;
  for (const auto& statements : history_) {
    if (!stage_.open_session(first_run_time())) return false;
    for (const std::string& sql : statements) stage_.run(sql);
  }
  return true;
}

void ChainScorer::run() {
  databases_ = databases_needed(chain_, stage_.server());
  if (!stage_.clear(databases_) || !stage_.open_session(first_run_time())) return;
  catalog_ = empty_catalog(stage_, databases_);
  for_each_script(chain_, score_.unreadable, [&](const ChainFile&, Script script) { return add(std::move(script)); });
  if (tally_.files == 0) return;
  ++score_.chains;
  score_.projects[chain_.project] += tally_;
  if (tally_.files_stopped != 0) return;
  ++score_.whole_chains;
  score_.whole += tally_;
}

// A file that nothing goes before: on stand-ins for what it needs, as somebody has it who gives no schema.
void score_alone(const ChainFile& file, FactsScore& score, Stage& stage) {
  auto script = read_script(file, score.unreadable);
  if (!script || script->statements.empty()) return;
  Analysis analysis = analyse(*script, stage.server());
  if (!stage.clear(databases_of(analysis.facts.base)) || !stage.open_session(first_run_time())) return;
  for (const std::string& sql : stand_in_statements(analysis)) {
    if (const auto answer = stage.run(sql); !answer || answer->error) return;
  }
  FactsTally& tally = score.alone;
  ScriptScorer scorer(score, tally, stage);
  const auto first = run_first(*script, stage);
  if (!first || first->session_lost) return;
  ++tally.files;
  tally.statements += script->statements.size();
  if (first->refusal) {
    ++tally.files_stopped;
    tally.statements_left += script->statements.size() - first->done;
    script->statements.resize(first->done);
    analysis = analyse(*script, stage.server());
  }
  if (!stage.open_session(second_run_time())) return;
  if (const auto before = stage.look()) scorer.run_second(analysis, *before);
}

}  // namespace

FactsTally& FactsTally::operator+=(const FactsTally& other) {
  files += other.files;
  files_stopped += other.files_stopped;
  statements += other.statements;
  statements_left += other.statements_left;
  refusals_foreseen += other.refusals_foreseen;
  judged += other.judged;
  agreed += other.agreed;
  unknown += other.unknown;
  failures += other.failures;
  failures_numbered += other.failures_numbered;
  guarded += other.guarded;
  guarded_agreed += other.guarded_agreed;
  schemas += other.schemas;
  schemas_equal += other.schemas_equal;
  return *this;
}

FactsTally FactsScore::total() const {
  FactsTally sum;
  for (const auto& [name, tally] : projects) sum += tally;
  return sum;
}

FactsScore score_facts(const std::vector<Chain>& chains, Stage& stage) {
  FactsScore score;
  score.server = stage.server();
  for (const Chain& chain : chains) {
    if (!stage.trouble().empty()) break;
    ChainScorer(chain, score, stage).run();
    for (const ChainFile& file : chain.files) {
      if (stage.trouble().empty()) score_alone(file, score, stage);
    }
  }
  return score;
}

}  // namespace belay::score
