// What each statement reads, creates, changes and destroys, and what happens when it runs a second time. Everything
// downstream (rules, plan, verify, report) reads these and nothing else.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "catalog/catalog.h"
#include "facts/statement_index.h"
#include "play/play.h"
#include "source/source.h"
#include "syntax/syntax.h"

namespace belay {

enum class Outcome { harmless, fails, changes, unknown };

struct SecondRun {
  Outcome outcome = Outcome::unknown;
  uint16_t error = 0;  // the server's number where it fails
  std::string why;
};

// What protects the statement against a second run: nothing, a test of the name alone (hides drift), or of the shape.
enum class GuardKind { none, name, shape };

enum class UndoClass { nothing, exact, schema, before_image, impossible };

// One clause of ALTER TABLE; the second run of each is what it would be alone.
struct ClauseFacts {
  Span span;
  std::string kind;  // "add_column", "drop_index", "modify_column" …
  Object object;     // what the clause is about
  GuardKind guard = GuardKind::none;
  SecondRun second_run;
};

// Rows that the statement reads and that others insert. `rows.detail` is the condition as written.
struct RowUse {
  Object rows;
  std::vector<uint32_t> inserted_by;  // ids of statements before it: those of its rows, else those that may have them
  std::vector<uint32_t>
      inserted_later_by;  // no statement before it, but these after it insert the rows that it asks for
};

// A foreign key that the statement makes, and what it refers to.
struct ReferenceFacts {
  Object key;
  std::vector<Object> columns;   // of its own table
  std::vector<Object> referred;  // columns of the other one; that table alone where none are named
};

struct StatementFacts {
  uint32_t id = 0;
  uint32_t file = 0;
  Span span;
  std::string kind;
  Dialect dialect = Dialect::mysql;
  bool inline_code = false;  // a statement of the guide's prose: a check to run, not part of the script
  std::vector<Object> reads;
  std::vector<RowUse> row_uses;
  std::vector<Object> creates;
  std::vector<Object> parts;  // columns, indexes and checks of the tables that it creates
  std::vector<ReferenceFacts> references;
  std::vector<Object> changes;
  std::vector<Object> destroys;
  GuardKind guard = GuardKind::none;
  std::optional<ServerError> first_run;  // the first run is refused by what the script itself did before
  SecondRun second_run;
  bool loses_data = false;
  std::string loss;       // what is lost
  std::string algorithm;  // "instant", "inplace", "copy"; empty: not an ALTER
  std::string lock;       // "none", "shared", "exclusive"; empty
  bool rebuilds = false;
  UndoClass undo = UndoClass::nothing;
  std::string undo_why;
  bool implicit_commit = false;
  std::vector<ClauseFacts> clauses;
};

struct Facts {
  Base base;
  std::vector<StatementFacts> statements;  // one for each statement of the script, in order
};

// What a second run of the statement comes to that did this.
SecondRun second_run_of(const Applied& applied);

std::string_view name_of(Outcome outcome);
std::string_view name_of(GuardKind guard);
std::string_view name_of(UndoClass undo);

// A script with everything that is known of it.
struct Analysis {
  Server server;
  Script script;
  std::vector<Parsed> statements;  // parallel to script.statements
  Played first;
  Played second;
  Facts facts;
  StatementIndex index;
};

// Parses, plays twice and gathers. `base` is the schema that the script will meet; nothing: it is inferred.
Analysis analyse(Script script, const Server& server, const std::optional<Catalog>& base = std::nullopt);

}  // namespace belay
