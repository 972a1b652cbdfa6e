#include "score/safe_score.h"

#include <fmt/format.h>

#include <algorithm>

#include "score/chain_start.h"
#include "score/safe_trial.h"
#include "score/script_score.h"

namespace belay::score {
namespace {

class SafeChain {
 public:
  SafeChain(const Chain& chain, SafeScore& score, Stage& stage, size_t most_stops)
      : chain_(chain), score_(score), stage_(stage), most_stops_(most_stops) {}

  void run();

 private:
  bool add(const ChainFile& file, Script script);
  std::optional<Trial> try_it(const Script& script);
  void judge(Trial trial);
  void judge_authors(Trial& trial);
  std::optional<std::string> try_authors_way_back(const ChainFile& file, const Script& script);
  bool is_steady(const Script& script, const Schemas& end);
  void leave(const std::string& kind, const std::string& path, const std::string& why);
  void keep(Script script, size_t done);
  bool restore();

  const Chain& chain_;
  SafeScore& score_;
  Stage& stage_;
  size_t most_stops_;
  SafeTally tally_;
  Catalog catalog_{Server{}};
  std::set<std::string> databases_;
  std::vector<std::vector<std::string>> history_;  // what succeeded, file by file
};

bool SafeChain::restore() {
  if (!stage_.clear(databases_)) return false;
  for (const auto& statements : history_) {
    if (!stage_.open_session(first_run_time())) return false;
    for (const std::string& sql : statements) stage_.run(sql);
  }
  stage_.end_session();
  return true;
}

void SafeChain::leave(const std::string& kind, const std::string& path, const std::string& why) {
  (kind == "refused" ? tally_.refused : tally_.undecided) += 1;
  score_.misses.push_back({kind, without_names(why), path, why});
}

// The originals of a chain follow one another; what ours left is gone.
void SafeChain::keep(Script script, size_t done) {
  script.statements.resize(done);
  history_.emplace_back();
  for (const RawStatement& raw : script.statements) history_.back().emplace_back(script.text_of(raw));
  catalog_ = analyse(std::move(script), stage_.server(), catalog_).first.catalog;
  catalog_.use("");
}

std::optional<Trial> SafeChain::try_it(const Script& script) {
  const Analysis analysis = analyse(script, stage_.server(), catalog_);
  const bool runs = std::ranges::all_of(analysis.statements, [](const Parsed& one) { return may_run(one.statement); });
  if (!runs) return std::nullopt;
  return try_safe(analysis, {stage_, [this] { return restore(); }, most_stops_});
}

// Whether a second first run ends in the same state: not where it asks for a UUID or the hour.
bool SafeChain::is_steady(const Script& script, const Schemas& end) {
  if (!restore() || !run_first(script, stage_)) return false;
  stage_.end_session();
  const auto again = stage_.look_at_rows();
  return again && difference_but_counters(end, *again).empty();
}

void SafeChain::judge_authors(Trial& trial) {
  if (!trial.authors_miss) return;
  const bool restored = trial.authors_miss->empty();
  ++tally_.authors_back;
  tally_.authors_restored += restored ? 1 : 0;
  tally_.ours_as_well += restored && trial.rollback_schema ? 1 : 0;
  if (!restored)
    trial.misses.push_back({"authors", without_names(*trial.authors_miss), trial.path, *trial.authors_miss});
}

void SafeChain::judge(Trial trial) {
  ++tally_.judged;
  tally_.equal += trial.equal ? 1 : 0;
  tally_.second_run += trial.second_run ? 1 : 0;
  tally_.prefixes += trial.prefixes ? 1 : 0;
  tally_.stops += trial.stops;
  tally_.stops_left += trial.stops_left;
  tally_.other_ids += trial.other_ids;
  tally_.promised += trial.promised ? 1 : 0;
  tally_.rollback_schema += trial.rollback_schema ? 1 : 0;
  tally_.rollback_rows += trial.rollback_rows ? 1 : 0;
  judge_authors(trial);
  std::ranges::move(trial.misses, std::back_inserter(score_.misses));
}

// What the schema lacks after the authors' own way back; empty: nothing. No value: they have none, or the state before
// could not be seen.
std::optional<std::string> SafeChain::try_authors_way_back(const ChainFile& file, const Script& script) {
  const auto back = read_way_back(file);
  const auto start = back ? stage_.look_at_rows() : std::nullopt;
  if (!start) return std::nullopt;
  const auto there = run_first(script, stage_);
  std::optional<std::string> missing;
  if (there && !there->refusal) {
    const auto home = run_first(*back, stage_);
    stage_.end_session();
    const auto seen = stage_.look_at_rows();
    if (home && home->refusal) missing = home->refusal->message;
    if (home && !home->refusal && seen) missing = difference_but_counters(without_rows(*start), without_rows(*seen));
  }
  return restore() ? missing : std::nullopt;
}

bool SafeChain::add(const ChainFile& file, Script script) {
  const std::string path = script.files.front().path;
  ++tally_.files;
  std::optional<Trial> trial = try_it(script);
  if (!trial && !restore()) return false;
  if (trial) trial->path = path;
  if (trial) trial->authors_miss = try_authors_way_back(file, script);
  const auto first = run_first(script, stage_);
  if (!first) return false;
  stage_.end_session();
  const auto end = stage_.look_at_rows();
  if (first->refusal) {
    leave("refused", path, fmt::format("{} {}", first->refusal->number, first->refusal->message));
  } else if (!trial || !end) {
    leave("undecided", path, "the state before the script cannot be made again");
  } else {
    const std::string difference = trial->end.empty() ? "" : difference_but_counters(*end, trial->end);
    trial->equal = !trial->end.empty() && difference.empty();
    if (!difference.empty() && !is_steady(script, *end)) {
      leave("undecided", path, "two runs of the original differ");
    } else {
      if (!difference.empty())
        trial->misses.push_back(
            {"equal", without_names(difference.substr(0, difference.find('\n'))), path, difference});
      judge(*std::move(trial));
    }
  }
  keep(std::move(script), first->done);
  return !first->session_lost || restore();
}

void SafeChain::run() {
  databases_ = databases_needed(chain_, stage_.server());
  if (!stage_.clear(databases_) || !stage_.open_session(first_run_time())) return;
  catalog_ = empty_catalog(stage_, databases_);
  for_each_script(chain_, score_.unreadable,
                  [&](const ChainFile& file, Script script) { return add(file, std::move(script)); });
  if (tally_.files == 0) return;
  ++score_.chains;
  score_.projects[chain_.project] += tally_;
}

}  // namespace

SafeTally& SafeTally::operator+=(const SafeTally& other) {
  files += other.files;
  refused += other.refused;
  undecided += other.undecided;
  judged += other.judged;
  equal += other.equal;
  second_run += other.second_run;
  prefixes += other.prefixes;
  stops += other.stops;
  stops_left += other.stops_left;
  other_ids += other.other_ids;
  promised += other.promised;
  rollback_schema += other.rollback_schema;
  rollback_rows += other.rollback_rows;
  authors_back += other.authors_back;
  authors_restored += other.authors_restored;
  ours_as_well += other.ours_as_well;
  return *this;
}

SafeTally SafeScore::total() const {
  SafeTally sum;
  for (const auto& [name, tally] : projects) sum += tally;
  return sum;
}

SafeScore score_safe(const std::vector<Chain>& chains, Stage& stage, size_t most_stops) {
  SafeScore score;
  score.server = stage.server();
  for (const Chain& chain : chains) {
    if (!stage.trouble().empty()) break;
    SafeChain(chain, score, stage, most_stops).run();
  }
  return score;
}

}  // namespace belay::score
