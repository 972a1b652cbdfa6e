// How translations do on chains of migrations. Each file runs as it is on MariaDB and translated on the target, each
// from what its predecessors left there; then both databases are compared.
//
// A table that has begun to differ is counted against the file that made it differ, not against those that follow.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "score/chain.h"
#include "score/stage.h"

namespace belay::score {

struct TranslateTally {
  size_t files = 0;
  size_t statements = 0;  // of the originals, as far as MariaDB ran them
  size_t refused = 0;     // of those, not carried over
  size_t emitted = 0;     // statements for the target
  size_t accepted = 0;
  size_t judged = 0;  // files
  size_t equal = 0;

  TranslateTally& operator+=(const TranslateTally& other);
};

struct TranslateMiss {
  std::string kind;   // "accepted", "refused", "equal"
  std::string cause;  // groups those that have one
  std::string path;
  std::string detail;
};

struct TranslateScore {
  std::string target;
  size_t chains = 0;
  std::map<std::string, TranslateTally> projects;
  std::vector<TranslateMiss> misses;
  std::vector<std::string> unreadable;

  TranslateTally total() const;
};

class TranslateTarget;

TranslateScore score_translate(const std::vector<Chain>& chains, Stage& stage, TranslateTarget& target);

}  // namespace belay::score
