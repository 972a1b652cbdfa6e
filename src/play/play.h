// Runs a script over a catalog the way a client would, statement after statement, going on after errors.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "catalog/catalog.h"
#include "source/source.h"
#include "syntax/syntax.h"

namespace belay {

// A user variable read by one statement that another one set last.
struct VariableUse {
  std::string variable;
  uint32_t defined_by = 0;  // statement id; 0: nobody set it before
};

// A statement that EXECUTE or CALL ran. One that names a local variable says nothing outside of its routine.
struct InnerStatement {
  std::string text;
  bool needs_routine = false;
};

struct Step {
  uint32_t statement = 0;  // id
  Applied applied;
  std::vector<VariableUse> uses;
  std::vector<std::string> defines;  // user variables set
  std::vector<Statement> dynamic;    // statements that EXECUTE or CALL ran, in order
  std::vector<InnerStatement> ran;   // the same with their texts, and those of the bodies of routines
  bool guarded = false;              // ran (or did not run) by a test of information_schema
  std::optional<bool> autocommit;    // as it is left, by a routine's body too; nothing: it was not set
};

struct Played {
  Catalog catalog;          // the state afterwards
  std::vector<Step> steps;  // one a statement
  std::map<std::string, Value> variables;
};

// A statement's own language, or else that of the fence it stands in.
Dialect dialect_of(const Script& script, const RawStatement& raw, const Statement& statement);

// Whether each step keeps what it read, and the tables that it changed as they were before and after: the larger part
// of a long script's memory. The names of what it changed are there in any case.
enum class TableStates { keep, drop };

class Player;
class PlayObserver;

// Plays a script's statements one by one, for those who do more with each while it is at hand: a long script does not
// fit into the processor's caches, so that every pass over it costs again. The script must outlive this.
class Playing {
 public:
  Playing(const Script& script, Catalog catalog, TableStates states = TableStates::keep,
          PlayObserver* observer = nullptr);
  ~Playing();

  const Step& play(const Parsed& statement);  // the script's next; the step is valid until the next call
  void leave_out();                           // the next does nothing
  Played finish();                            // once, behind the last

 private:
  const Script& script_;
  TableStates states_;
  PlayObserver* observer_;
  std::unique_ptr<Player> player_;
  std::vector<Step> steps_;
};

// `statements` is parallel to script.statements. Inline code and statements of other dialects change nothing.
Played play(const Script& script, const std::vector<Parsed>& statements, Catalog catalog,
            TableStates states = TableStates::keep);

// The same without the states of tables, and as if the statements that are `left_out` did nothing.
Played play_without(const std::vector<bool>& left_out, const Script& script, const std::vector<Parsed>& statements,
                    Catalog catalog);

}  // namespace belay
