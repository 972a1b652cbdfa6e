// What `lint --fix` does to chains of migrations, judged by servers that run the original and what became of it.
//
// Every file is fixed twice: by the safe fixes, and by the unsafe ones as well. The result must parse as well as the
// original did, and fixing it again must find nothing to do. Where a fix changed the text, both run from the state that
// the originals before them left (or alone, on stand-ins for what the file needs) and must end in the same schema, to
// the counters of AUTO_INCREMENT, and the same rows.
//
// Unsafe fixes may end elsewhere: each difference is to be read, and to be one that the rule's page announces.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <vector>

#include "model/server.h"
#include "score/chain.h"

namespace belay::score {

struct FixTally {
  size_t files = 0;
  size_t converged = 0;  // of the files
  size_t parses = 0;
  size_t fixed = 0;
  size_t stopped = 0;    // of the fixed: the server refuses the original here
  size_t undecided = 0;  // two runs of the original differ, or a server was lost
  size_t judged = 0;
  size_t same_schema = 0;
  size_t same_rows = 0;  // and schema

  FixTally& operator+=(const FixTally& other);
};

struct FixMiss {
  std::string kind;   // "converges", "parses", "schema", "rows", "undecided"
  std::string cause;  // groups those that have one
  std::string path;
  std::string detail;
};

struct FixScore {
  Server server;
  std::map<std::string, FixTally> ways;  // "in its chain, safe fixes" …
  std::vector<FixMiss> misses;
  std::vector<std::string> unreadable;

  FixTally total() const;
};

class Stage;
FixScore score_fix(const std::vector<Chain>& chains, Stage& stage);

}  // namespace belay::score
