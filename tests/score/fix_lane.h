// One way of fixing, and the server that runs what comes of it. Private to `score fix`.
//
// The lane keeps in step with the stage where the originals run, so that both begin each file in the same state.
#pragma once

#include <functional>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "rules/fixing.h"
#include "score/fix_score.h"
#include "score/script_score.h"
#include "score/stage.h"

namespace belay::score {

struct FixedScript {
  Script script;
  bool changed = false;
  bool converges = true;
  bool parses = true;
};

FixedScript fix_script(const Script& script, const Server& server, const RuleSet& rules, Applicability limit,
                       const std::optional<Catalog>& base);

// The original's first run, and what it left.
struct OriginalRun {
  const Script& script;  // as far as the server took it, with what it refused
  bool stopped = false;
  std::optional<Schemas> end;
};

class FixLane {
 public:
  // `start` brings a stage into the state that the first file meets. False: it cannot.
  FixLane(Stage& stage, const std::function<bool(Stage&)>& start, FixTally& tally, std::vector<FixMiss>& misses)
      : stage_(stage), start_(start), tally_(tally), misses_(misses) {}

  // Counts what can be said of the text alone.
  void note(const FixedScript& fixed, const std::string& path);

  // False: the lane cannot keep in step.
  bool follow(const OriginalRun& original, const FixedScript& fixed);

 private:
  bool judge(const OriginalRun& original, const FixedScript& fixed);
  bool judge_beside_original(const OriginalRun& original, const Schemas& seen, const std::string& path);
  bool run_original(const OriginalRun& original);
  bool restore();
  void compare(const Schemas& expected, const Schemas& seen, const std::string& path);
  void miss_refusal(const FixedScript& fixed, const FirstRun& run, const std::string& path);
  void leave(const std::string& path, const std::string& why);
  void miss(const std::string& kind, const std::string& path, const std::string& detail);

  Stage& stage_;
  std::function<bool(Stage&)> start_;
  FixTally& tally_;
  std::vector<FixMiss>& misses_;
  std::vector<std::vector<std::string>> history_;  // the originals, file by file
};

}  // namespace belay::score
