// What is done about each statement: how its second run becomes harmless, what is noted before its first run, and how
// it is taken back.
//
// Two kinds of side tables serve the rollback. The *ledger* holds a line for each fact about the time before: was the
// column there, where did the counter stand. An *image* is a copy of a table's definition, made by CREATE TABLE … LIKE,
// with the rows that a statement is about to change. Both are filled by INSERT IGNORE, so the first run's answer stays.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "facts/facts.h"
#include "plan/options.h"
#include "source/edit.h"

namespace belay {

// ---- SQL that we write. Conditions are expressions that are true, false or NULL; NULL counts as false.

struct Plain {
  std::string sql;  // runs as it is
};
struct Stored {  // a program: its body may hold semicolons
  std::string sql;
};
struct When {  // prepared from a string where the condition holds
  std::string condition;
  std::string sql;
};
struct Clause {
  std::string condition;  // empty: always
  std::string text;
};
struct AlterWhen {   // one ALTER TABLE of the clauses whose condition holds; nothing where none does
  std::string head;  // "ALTER TABLE t"
  std::vector<Clause> clauses;
  std::string tail;  // ", ALGORITHM=INPLACE"
};
struct Computed {  // the statement's text is the first of these expressions that is not NULL; none: nothing to do
  std::vector<std::string> expressions;
};
using Change = std::variant<Plain, Stored, When, AlterWhen, Computed>;

// ---- the second run

struct Unchanged {};  // it is harmless already, or not part of the script
struct Edited {       // the author's text with some words more
  std::vector<Edit> edits;
};
struct Replaced {
  std::vector<std::string> comments;  // the author's, which the replacement would lose
  std::vector<Change> changes;
};
struct Prepared {  // the author's text as it stands, prepared where the condition holds; it may be long, so it is not
                   // copied
  std::string condition;
};
struct LeftOut {  // it stays as a comment
  std::string why;
};
struct Unguarded {
  std::string why;  // no guard can save it: it stays, and the reader is told
};
using Forward = std::variant<Unchanged, Edited, Replaced, Prepared, LeftOut, Unguarded>;

// ---- before the first run

struct Record {
  std::string key;         // in the ledger: "12 version"
  std::string expression;  // what the server is asked
  std::string table;       // as Situation::key_of_table names it, for telling what a statement before may change
  bool of_part = false;    // asks for a row, a column, an index: other parts of the table do not change the answer
};

struct Image {
  std::string name;          // of the side table
  std::string schema;        // that it lies in; empty: the current database
  std::string table;         // that it is an image of, as SQL
  QualifiedName base;        // the same
  std::string rows;          // a query for the rows to keep; empty: the definition alone
  std::string while_true;    // the condition under which the query can run; empty: always
  std::string create_while;  // the condition under which the definition can be copied; empty: always
  uint32_t create_at = 0;  // the statement before which the table is made: DDL would end a transaction; 0: it is there
};

// Under `strict`: what is there already must look as the statement would make it. It is looked at once, before the
// statement runs first.
struct ShapeCheck {
  std::string key;                      // of the ledger's line that it has been looked at: "12 shape"
  std::string while_present;            // the condition under which there is something to look at
  std::string model;                    // a side table that shows how it should be, as SQL; empty: none is needed
  std::vector<std::string> make_model;  // what makes that table
  std::string difference;               // an expression: what differs, in words; NULL: nothing
};

// ---- the way back

struct Irreversible {
  std::string why;
};
using Inverse = std::variant<std::vector<Change>, Irreversible>;

struct PlanStep {
  uint32_t statement = 0;  // id
  Forward forward;
  std::vector<Record> records;
  std::vector<Image> images;
  std::vector<ShapeCheck> shape_checks;
  std::vector<Change> before;  // around the statement: a transaction that ties a mark to the change
  std::vector<Change> after;
  Inverse inverse = std::vector<Change>{};
  UndoClass undo = UndoClass::nothing;
  std::string undo_why;
  std::vector<std::string> touches;       // tables that the statement creates, changes or destroys, as in Record::table
  std::vector<std::string> tables_aside;  // the names, as SQL, that dropped tables have meanwhile
  std::vector<std::string> events_aside;
  std::string database;        // current when it runs; empty: that of the connection
  bool asks_counters = false;  // reads AUTO_INCREMENT from information_schema
};

// What the safe script saves before the script changes it and sets back at its end.
struct SessionSettings {
  std::vector<std::string> names;  // of system variables
  uint32_t save_at = 0;            // the statement before which they are saved; 0: there are none
};

struct Plan {
  std::string within;  // of the statements that a CALL runs: what goes before their numbers, "12c"
  std::string run;     // eight hexadecimal digits of a hash of the script
  std::string schema;  // of the side tables; empty: the current database
  std::string ledger;  // the ledger's name as SQL
  bool capture = true;
  bool strict = false;
  bool own_database = false;      // the ledger lies in a database of its own: the script makes those that it works in
  bool foreign_keys_off = false;  // the rollback checks no foreign keys: tables go in an order that they would forbid
  bool already_safe = false;      // the script is one of ours: nothing is noted twice
  uint32_t ledger_at = 0;         // the statement before which the ledger is made; 0: it is not needed
  SessionSettings settings;
  std::vector<std::optional<SecondRun>> second_runs;  // beside guards, where it is another than the script's own
  std::vector<PlanStep> steps;                        // one a statement, in order
};

Plan make_plan(const Analysis& analysis, const PlanOptions& options = {});

// CREATE DATABASE and CREATE TABLE of the ledger, without a delimiter; the first is empty where it has no database of
// its own.
std::string create_ledger_database(const Plan& plan);
std::string create_ledger(const Plan& plan);

}  // namespace belay
