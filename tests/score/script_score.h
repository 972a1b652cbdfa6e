// One script on the stage, once and again: what the second run did against what the facts said.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "score/facts_score.h"
#include "score/stage.h"

namespace belay::score {

// Two moments, an hour apart: what the second run writes with now() differs. Not in the past: an event that has ended
// already is not created.
int64_t first_run_time();
int64_t second_run_time();

// The first run, as far as it succeeds.
struct FirstRun {
  size_t done = 0;                      // statements
  std::vector<uint64_t> affected_rows;  // of each of those
  std::optional<QueryError> refusal;
  bool session_lost = false;
};

// False of what would end or change the server itself, for all that comes after.
bool may_run(const Statement& statement);

// In a new session. Nothing: there can be none.
std::optional<FirstRun> run_first(const Script& script, Stage& stage);

struct Seen {
  Outcome outcome = Outcome::unknown;
  unsigned error = 0;
  std::string message;
};

// Runs the statement and brings `state` up to date. Nothing: the session or the server was lost.
std::optional<Seen> see(const Statement& statement, std::string_view text, Stage& stage, StageState& state);

class ScriptScorer {
 public:
  ScriptScorer(FactsScore& score, FactsTally& tally, Stage& stage) : score_(score), tally_(tally), stage_(stage) {}

  // From `state`, which is what the first run left. False: the server could not be asked to the end.
  bool run_second(const Analysis& analysis, StageState state);

  void report(const Script& script, const RawStatement& raw, FactsDisagreement disagreement);

 private:
  void compare(const Analysis& analysis, size_t statement, const Seen& seen);

  FactsScore& score_;
  FactsTally& tally_;
  Stage& stage_;
};

// Reasons that are alike but for names and values are one.
std::string without_names(std::string_view text);

}  // namespace belay::score
