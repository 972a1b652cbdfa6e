// One script's second run, and what lint had to say before. Private to `score lint`.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "facts/facts.h"
#include "rules/rules.h"
#include "score/lint_score.h"
#include "score/script_score.h"
#include "score/stage.h"

namespace belay::score {

enum class Verdict {
  harmless,
  fails,
  repeats,          // the run leaves something different
  other_ids,        // the same rows under other values of AUTO_INCREMENT
  taken_back,       // the same run undoes the change
  taken_with_rows,  // so it does, but rows that came in between would be gone
  tells_nothing,
};

struct Judgement {
  Verdict verdict = Verdict::harmless;
  std::string detail;  // the server's words, or what changed
};

// Runs the script again from what the first run left; `first` says what that met. Nothing: the server could not be
// asked to the end.
std::optional<std::vector<Judgement>> judge_second_run(const Script& script, const FirstRun& first, Stage& stage);

// The analysis is of the judged script.
void compare(const Analysis& analysis, const RuleSet& rules, const std::vector<Judgement>& judgements,
             const std::string& way, LintScore& score);

}  // namespace belay::score
