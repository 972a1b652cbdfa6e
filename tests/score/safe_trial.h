// One script's safe and rollback scripts, tried from the state that the server is in. Private to `score safe`.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "facts/facts.h"
#include "plan/plan.h"
#include "score/safe_score.h"
#include "score/stage.h"

namespace belay::score {

// The outcome of one file; the misses say why something is not so.
struct Trial {
  std::string path;
  bool equal = false;
  bool second_run = false;
  bool prefixes = false;
  bool promised = false;
  bool rollback_schema = false;
  bool rollback_rows = false;
  size_t stops = 0;
  size_t stops_left = 0;
  size_t other_ids = 0;
  Schemas end;  // what the safe script has made; empty where the server refused it
  std::vector<SafeMiss> misses;
  std::optional<std::string> authors_miss;  // what their own way back leaves; empty: nothing
};

struct TrialPlace {
  Stage& stage;
  std::function<bool()> restore;  // builds the state before the script anew
  size_t most_stops;
};

// Leaves the server as it was before. Nothing: that could not be done.
std::optional<Trial> try_safe(const Analysis& analysis, const TrialPlace& place);

// The first difference but for counters, which a refused INSERT moves; empty: equal.
std::string difference_but_counters(Schemas expected, Schemas seen);

}  // namespace belay::score
