// How the facts do on chains of migrations, measured against a server that really runs them.
//
// Every file runs from what its predecessors left, then a second time. Compared are the foretold and the real outcome
// of every statement of the second run, and the foretold and the real schema after the first. Beside that every file
// runs alone, on stand-in tables, as the script of somebody who gives no schema.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <vector>

#include "facts/facts.h"
#include "score/chain.h"

namespace belay::score {

struct FactsTally {
  size_t files = 0;
  size_t files_stopped = 0;  // a statement of the first run was refused: the file ends before it
  size_t statements = 0;
  size_t statements_left = 0;    // those behind such a stop, and that statement
  size_t refusals_foreseen = 0;  // of the stops: those that the facts foretell with the same number
  size_t judged = 0;
  size_t agreed = 0;
  size_t unknown = 0;
  size_t failures = 0;           // seen, and foreseen as failures
  size_t failures_numbered = 0;  // with the right number
  size_t guarded = 0;  // of those judged: statements under a guard of the script's own that asks information_schema
  size_t guarded_agreed = 0;
  size_t schemas = 0;
  size_t schemas_equal = 0;

  FactsTally& operator+=(const FactsTally& other);
};

struct FactsDisagreement {
  std::string kind;   // "outcome", "unknown", "error number", "schema", "stopped"
  std::string cause;  // groups those that have one
  std::string place;  // path:line
  std::string excerpt;
  std::string predicted;
  std::string seen;
};

struct FactsScore {
  Server server;
  size_t chains = 0;
  size_t whole_chains = 0;  // every file's first run succeeds
  std::map<std::string, FactsTally> projects;
  FactsTally whole;  // of those chains
  FactsTally alone;  // every file by itself, on stand-ins for what it needs
  std::vector<FactsDisagreement> disagreements;
  std::vector<std::string> unreadable;

  FactsTally total() const;
};

class Stage;
FactsScore score_facts(const std::vector<Chain>& chains, Stage& stage);

}  // namespace belay::score
