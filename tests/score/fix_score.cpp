#include "score/fix_score.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "score/chain_start.h"
#include "score/fix_lane.h"
#include "verify/stand_in.h"

namespace belay::score {
namespace {

struct Way {
  Applicability limit;
  const char* name;
};
constexpr std::array<Way, 2> ways = {{{Applicability::safe, "safe fixes"}, {Applicability::unsafe, "unsafe as well"}}};

// Where the originals run, and a server for what each way makes of them.
struct Stages {
  Stage& original;
  std::vector<std::unique_ptr<Stage>> fixed;  // parallel to `ways`

  bool in_trouble() const {
    return !original.trouble().empty() ||
           std::ranges::any_of(fixed, [](const auto& stage) { return !stage->trouble().empty(); });
  }
};

using Start = std::function<bool(Stage&)>;

class Fixer {
 public:
  Fixer(const std::string& place, const Start& start, const RuleSet& rules, FixScore& score, Stages& stages);

  // Runs the script on what went before. False: a server cannot be asked to the end.
  bool add(Script script, const std::optional<Catalog>& base);

  // How far the server took the script that was added last.
  size_t done() const { return done_; }

 private:
  const RuleSet& rules_;
  Stages& stages_;
  std::vector<FixLane> lanes_;
  size_t done_ = 0;
};

Fixer::Fixer(const std::string& place, const Start& start, const RuleSet& rules, FixScore& score, Stages& stages)
    : rules_(rules), stages_(stages) {
  for (size_t i = 0; i < ways.size(); ++i) {
    FixTally& tally = score.ways[fmt::format("{}, {}", place, ways[i].name)];
    lanes_.emplace_back(*stages.fixed[i], start, tally, score.misses);
  }
}

bool Fixer::add(Script script, const std::optional<Catalog>& base) {
  std::vector<FixedScript> fixed;
  for (size_t i = 0; i < ways.size(); ++i) {
    fixed.push_back(fix_script(script, stages_.original.server(), rules_, ways[i].limit, base));
    lanes_[i].note(fixed.back(), script.files.front().path);
  }
  const auto run = run_first(script, stages_.original);
  if (!run || run->session_lost) return false;
  stages_.original.end_session();
  done_ = run->done;
  script.statements.resize(done_ + (run->refusal ? 1 : 0));  // what is refused may move a counter
  OriginalRun original{script, run->refusal.has_value(), std::nullopt};
  if (std::ranges::any_of(fixed, &FixedScript::changed)) original.end = stages_.original.look_at_rows();
  bool in_step = true;
  for (size_t i = 0; i < lanes_.size(); ++i) in_step = lanes_[i].follow(original, fixed[i]) && in_step;
  return in_step;
}

bool start_all(Stages& stages, const Start& start) {
  return start(stages.original) && std::ranges::all_of(stages.fixed, [&](const auto& stage) { return start(*stage); });
}

void score_chain(const Chain& chain, const RuleSet& rules, FixScore& score, Stages& stages) {
  const std::set<std::string> databases = databases_needed(chain, stages.original.server());
  const Start start = [&](Stage& stage) { return stage.clear(databases); };
  if (!start_all(stages, start)) return;
  Fixer fixer("in its chain", start, rules, score, stages);
  Catalog catalog = empty_catalog(stages.original, databases);
  for_each_script(chain, score.unreadable, [&](const ChainFile&, Script script) {
    if (!fixer.add(script, catalog)) return false;
    script.statements.resize(fixer.done());
    catalog = analyse(std::move(script), stages.original.server(), catalog).first.catalog;
    catalog.use("");
    return true;
  });
}

void score_alone(const ChainFile& file, const RuleSet& rules, FixScore& score, Stages& stages) {
  std::vector<std::string> told_already;
  const auto script = read_script(file, told_already);
  if (!script || script->statements.empty()) return;
  const Analysis analysis = analyse(*script, stages.original.server());
  const Start start = [&](Stage& stage) {
    if (!stage.clear(databases_of(analysis.facts.base)) || !stage.open_session(first_run_time())) return false;
    for (const std::string& sql : stand_in_statements(analysis)) stage.run(sql);
    stage.end_session();
    return true;
  };
  if (start_all(stages, start)) Fixer("alone on stand-ins", start, rules, score, stages).add(*script, std::nullopt);
}

}  // namespace

FixTally& FixTally::operator+=(const FixTally& other) {
  files += other.files;
  converged += other.converged;
  parses += other.parses;
  fixed += other.fixed;
  stopped += other.stopped;
  undecided += other.undecided;
  judged += other.judged;
  same_schema += other.same_schema;
  same_rows += other.same_rows;
  return *this;
}

FixTally FixScore::total() const {
  FixTally sum;
  for (const auto& [way, tally] : ways) sum += tally;
  return sum;
}

FixScore score_fix(const std::vector<Chain>& chains, Stage& stage) {
  FixScore score;
  score.server = stage.server();
  const auto rules = load_rules();
  if (!rules) return score;  // the tests of the pages say so first
  Stages stages{stage, {}};
  for (size_t i = 0; i < ways.size(); ++i) stages.fixed.push_back(std::make_unique<Stage>(stage.server().vendor));
  for (const Chain& chain : chains) {
    if (stages.in_trouble()) break;
    score_chain(chain, *rules, score, stages);
    for (const ChainFile& file : chain.files) {
      if (!stages.in_trouble()) score_alone(file, *rules, score, stages);
    }
  }
  return score;
}

}  // namespace belay::score
