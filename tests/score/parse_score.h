// How the parser does on a corpus, measured against a server: what both read, what one of them alone does.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <vector>

#include "score/corpus.h"
#include "score/server_judge.h"

namespace belay::score {

struct Tally {
  size_t statements = 0;
  size_t skipped = 0;  // written for another database, inline code of a guide, or nothing that a server can judge
  size_t parsed = 0;   // of the judged: what we make of them
  size_t opaque = 0;
  size_t rejected = 0;
  size_t accepted_parsed = 0;  // of those that the server accepts
  size_t accepted_opaque = 0;
  size_t accepted = 0;
  size_t refused_rejected = 0;  // of those that the server refuses
  size_t refused = 0;

  size_t judged() const { return accepted + refused; }
  size_t accepted_rejected() const { return accepted - accepted_parsed - accepted_opaque; }
  size_t agreed() const { return accepted_parsed + accepted_opaque + refused_rejected; }
  Tally& operator+=(const Tally& other);
};

struct Disagreement {
  bool server_accepts = false;
  std::string cause;  // the message of the one that refuses, without the names and values in it
  std::string place;  // path:line
  std::string excerpt;
};

struct ParseScore {
  Server server;
  std::map<std::string, Tally> projects;
  std::vector<Disagreement> disagreements;
  std::vector<std::string> unreadable;  // "path: why"

  Tally total() const;
};

ParseScore score_parse(const std::vector<CorpusFile>& files, ServerJudge& judge);

}  // namespace belay::score
