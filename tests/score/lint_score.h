// How the findings about a second run do on chains of migrations, judged by a server that makes one.
//
// Every file whose first run succeeds runs again, statement by statement and past failures. Its statements are linted
// twice: as part of the chain, with all that is known of what went before, and as people mostly lint, the file alone
// without a schema. A file is also run alone on stand-ins for what it needs, which judges those whose base is nowhere
// in the corpus.
//
// What is fair:
// - A statement is to be found if its second run fails, or changes something that the whole second run leaves different
//   from what the first left.
// - A change that the same run takes back (DROP TABLE IF EXISTS, then CREATE; a helper procedure; DELETE, then INSERT)
//   need not be found. To find it is false, except where a table was dropped or emptied: rows that came in between
//   would be gone.
// - So it is with rows that are deleted and inserted anew and get other values of AUTO_INCREMENT: to find it is right,
//   and need not be.
// - The clock stands still: that a row says it was changed a minute later is what its author wants.
// - A change of rows that met none in the first run and none in the second tells nothing: it is not judged.
// - Counters of AUTO_INCREMENT, which refused INSERTs move, are no change.
// - Only idempotency findings of severity error and warning count, and one for a statement is as good as three.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <vector>

#include "model/server.h"
#include "score/chain.h"

namespace belay::score {

struct LintTally {
  size_t files = 0;
  size_t files_stopped = 0;  // the first run is refused: not judged
  size_t judged = 0;         // statements
  size_t skipped = 0;        // those of such files, and those that tell nothing
  size_t to_find = 0;
  size_t found = 0;  // of those
  size_t flagged = 0;
  size_t false_alarms = 0;  // of those

  double precision() const;
  double recall() const;
  LintTally& operator+=(const LintTally& other);
};

struct LintMistake {
  std::string kind;   // "miss", "false", "stopped"
  std::string cause;  // groups those that have one
  std::string place;  // "alone path:line"
  std::string excerpt;
  std::string detail;
};

struct LintScore {
  Server server;
  std::map<std::string, LintTally> ways;  // "in its chain", "without a schema", "alone on stand-ins"
  std::vector<LintMistake> mistakes;
  std::vector<std::string> unreadable;

  LintTally total() const;
};

class Stage;
LintScore score_lint(const std::vector<Chain>& chains, Stage& stage);

}  // namespace belay::score
