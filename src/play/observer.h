// Playing a script while somebody watches: what a translation is made of.
#pragma once

#include "play/play.h"

namespace belay {

// Told of every statement that reaches the schema or the rows once it has run, also of those that EXECUTE and CALL run.
class PlayObserver {
 public:
  virtual ~PlayObserver() = default;
  virtual void begin(const RawStatement& statement, const Catalog& before) = 0;  // a statement of the script
  virtual void ran(const Statement& statement, std::string_view text, const Catalog& after, const Applied& applied) = 0;
};

// As play(), without the states of tables.
Played play(const Script& script, const std::vector<Parsed>& statements, Catalog catalog, PlayObserver& observer);

}  // namespace belay
