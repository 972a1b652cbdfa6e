// One statement with everything that is known around it, and the names of what is noted about it.
#pragma once

#include <string>
#include <string_view>

#include "plan/lookup.h"
#include "plan/plan.h"
#include "plan/session.h"
#include "plan/timeline.h"

namespace belay {

struct Situation {
  const Analysis& analysis;
  const Timeline& timeline;
  const Plan& plan;
  const SessionState& session;
  size_t index;

  const RawStatement& raw() const { return analysis.script.statements[index]; }
  const Statement& statement() const { return analysis.statements[index].statement; }
  const StatementFacts& facts() const { return analysis.facts.statements[index]; }
  // Of the statement as it stands, in the script as it will be.
  const SecondRun& second_run() const;

  std::string_view text() const { return analysis.script.text_of(raw()); }
  std::string_view text(Span span) const { return slice(analysis.script.file_of(raw()).text, span); }

  // The table as it is when the statement runs first; nothing where nobody has seen it.
  const Table* table_before(const QualifiedName& table) const;

  // The second run fails or changes something, or a stop half-way leaves a state in which the next run fails.
  bool needs_guard() const;
  // Nothing but a mark in the ledger tells that the statement has run: a later one takes its work back, or gives the
  // table that it works on another name.
  bool runs_once() const;
  bool works_on_table_renamed_later() const;

  // It takes away a part of a table that a later statement makes anew under the same name, or the other way round: a
  // second run would meet what is not meant.
  bool passes_name_on() const;

  // The script takes a table that it names away, or a column of one: where that is gone, the server refuses the
  // statement even if it has nothing to do.
  bool names_what_goes() const;

  // All that it changes are tables that the script itself has made: they go as a whole when they are taken back.
  bool works_on_own_tables() const;

  // A later statement takes the table away, so that the second run does not find it.
  bool table_is_gone_later() const { return second_run().error == 1146; }

  // All that the statement drops was made by the script itself.
  bool drops_only_own() const;

  // "shop.orders" in lower case with the schema that the statement means, for telling tables apart.
  std::string key_of_table(const QualifiedName& table) const;

  // "12", "12 version": the name of a line in the ledger.
  std::string key(std::string_view suffix = {}) const;
  Record record(const Lookup& lookup, const QualifiedName& table, std::string_view suffix = {}) const;
  std::string noted(std::string_view key) const;               // (SELECT value FROM ledger WHERE step = '12')
  std::string was_absent(std::string_view suffix = {}) const;  // NULL where nothing was noted
  std::string was_present(std::string_view suffix = {}) const;

  // The condition under which something is ours to take back: it was not there before. Empty without a ledger.
  std::string is_ours(std::string_view suffix = {}) const { return plan.capture ? was_absent(suffix) : ""; }

  // The ledger's line that a statement ran, for what must happen once; and the statement that writes it.
  std::string is_not_done() const;
  Plain mark_done() const;

  // A side table that is a copy of `table`'s definition. `number` tells several images of one statement apart.
  Image image_of(const QualifiedName& table, int number = 0) const;
};

// Whether the statement is one that we write beside the author's, or a row of theirs with our guard.
bool is_of_safe_script(std::string_view text, const Statement& statement);

// The tables, as Situation::key_of_table names them, and the variables ("@v") that a statement creates, changes or
// destroys.
std::vector<std::string> touched_by(const StatementFacts& facts);

// Whether the table's primary key, as far as it is known, holds the column.
bool is_part_of_primary_key(const Table* table, std::string_view column);

// Both conditions; either may be empty.
std::string both(std::string_view left, std::string_view right);

// The whole statement, prepared where it is not marked as done and `condition` holds, with its mark.
void run_once(const Situation& situation, PlanStep& step, std::string_view condition = {});

// `change` where there is a condition, else the statement as it is.
Change when(std::string condition, std::string sql);

// The image takes the rows that `query` gives while `condition` holds; that may be empty. A later run finds the table
// as the script has left it, and what has other columns then does not go in.
void keep_rows(const Situation& situation, Image& image, std::string query, const std::string& condition = {});

// A step that leaves nothing to take back.
PlanStep without_trace(Forward forward);

// A new object: noted whether it was there before, taken back by `drop` where it was not.
PlanStep creating(const Situation& situation, Forward forward, const Lookup& lookup, const QualifiedName& table,
                  std::string drop);

// A step that cannot be taken back.
PlanStep without_inverse(Forward forward, std::string why);

// Adds what makes rows and the mark one: both happen or none. Inside of the author's transaction they do anyway.
void tie_to_mark(const Situation& situation, PlanStep& step);

}  // namespace belay
