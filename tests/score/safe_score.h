// How safe and rollback scripts do on chains of migrations, on a server that runs them.
//
// Each file runs from what its predecessors left. Its safe script is run once and again, stopped and run again, and
// taken back; the end is compared with that of the original.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <vector>

#include "model/server.h"
#include "score/chain.h"

namespace belay::score {

struct SafeTally {
  size_t files = 0;
  size_t refused = 0;    // the server refuses the original here
  size_t undecided = 0;  // two runs of the original differ, or the server was lost
  size_t judged = 0;
  size_t equal = 0;
  size_t second_run = 0;
  size_t prefixes = 0;  // files
  size_t stops = 0;
  size_t stops_left = 0;  // that were not tried, of files with very many
  size_t other_ids = 0;   // stops behind which AUTO_INCREMENT gave other values
  size_t promised = 0;
  size_t rollback_schema = 0;  // of the promised
  size_t rollback_rows = 0;
  size_t authors_back = 0;      // judged files that come with a way back of the authors'
  size_t authors_restored = 0;  // whose schema that restores
  size_t ours_as_well = 0;      // of those, ours does too

  size_t skipped() const { return files - judged; }
  SafeTally& operator+=(const SafeTally& other);
};

struct SafeMiss {
  std::string kind;   // "equal", "second_run", "prefixes", "rollback", "authors", "promised", "undecided", "refused"
  std::string cause;  // groups those that have one
  std::string path;
  std::string detail;
};

struct SafeScore {
  Server server;
  size_t chains = 0;
  std::map<std::string, SafeTally> projects;
  std::vector<SafeMiss> misses;
  std::vector<std::string> unreadable;

  SafeTally total() const;
};

class Stage;

// Of each safe script at most `most_stops` stops are tried, at even distances.
SafeScore score_safe(const std::vector<Chain>& chains, Stage& stage, size_t most_stops);

}  // namespace belay::score
