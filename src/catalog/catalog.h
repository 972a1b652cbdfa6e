// What is known of a server's schema and of seed rows, and what a statement makes of it.
//
// Presence is three-valued. A catalog that was read from a schema knows everything; one that is inferred from a script
// knows what the script has shown. While `inferring`, a statement that needs an object nobody has seen is taken to
// succeed: the object joins the base as required (or as absent, where the statement creates it).
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "catalog/absences.h"
#include "catalog/foreign_key_index.h"
#include "catalog/object.h"
#include "catalog/sql_mode.h"
#include "catalog/table.h"
#include "model/server.h"
#include "model/statement.h"

namespace belay {

// What the server would say, by its number (MySQL error reference).
struct ServerError {
  uint16_t number = 0;
  std::string why;  // in our words, names the object: "table `users` exists already"
};

struct View {
  std::string definition;  // text of the query
  friend bool operator==(const View&, const View&) = default;
};

struct Routine {
  RoutineKind kind = RoutineKind::procedure;
  std::string name;
  std::string text;  // of the CREATE statement: what a CALL plays
};

struct Trigger {
  std::string table;
  std::string text;        // of the body, folded
  std::string definition;  // the CREATE statement
  friend bool operator==(const Trigger& left, const Trigger& right) {
    return left.table == right.table && left.text == right.text;
  }
};

struct Event {
  std::string text;
  friend bool operator==(const Event&, const Event&) = default;
};

struct Database {
  std::string charset;
  std::string collation;
  std::map<std::string, Table> tables;
  std::map<std::string, View> views;
  std::map<std::string, Routine> procedures;  // keys of routines and events are lower-case
  std::map<std::string, Routine> functions;
  std::map<std::string, Trigger> triggers;
  std::map<std::string, Event> events;
  std::map<std::string, bool> sequences;
  Absences absent;
  ForeignKeyIndex foreign_keys;  // of its tables
  bool complete = false;         // what is not listed is not there
};

// The objects that the first run shows to be needed, or not to be there, in the order met.
struct Base {
  std::vector<Object> required;
  std::vector<Object> absent;
};

using TableState = std::optional<Shared<Table>>;
inline const Table* state_of(const TableState& state) {
  return state ? state->get() : nullptr;
}

struct TableChange {
  std::string schema;
  std::string name;
  TableState before;  // absent: created
  TableState after;   // absent: dropped, or of the same shape as before
};

// One clause of an ALTER TABLE (or the whole of a statement without clauses), tried alone.
struct ClauseResult {
  Span span;
  std::optional<ServerError> error;
  bool changes_schema = false;
  std::string unknown;  // why nothing can be said; empty: it can
};

struct Applied {
  std::optional<ServerError> error;  // the server refuses; the catalog is as before
  std::string unknown;               // why it cannot be said what happens; empty: it can
  bool changes_schema = false;
  bool changes_rows = false;
  std::string why;  // what changes, or why nothing does, in a few words
  std::vector<Object> reads;
  std::vector<Object> creates;
  std::vector<Object> changes;
  std::vector<Object> destroys;
  std::string old_definition;       // the CREATE statement of the routine or trigger that is dropped; empty: not known
  std::vector<TableChange> tables;  // those whose shape or rows the statement may change
  std::vector<ClauseResult> clauses;  // of ALTER TABLE, in order
};

// A known row of a table that a statement names.
struct RowPosition {
  const BaseTable* base = nullptr;
  size_t row = 0;  // into Rows::known
};

// One row of each joined table; an outer join may leave one out.
struct JoinedRow {
  std::vector<RowPosition> positions;
  std::vector<Value> values;  // of the expressions asked for
  bool certain = true;        // it meets the condition; false: it may
};

struct Joined {
  std::vector<JoinedRow> rows;
  bool complete = false;  // false: there may be others that nobody knows
};

// What expressions in DML need from the session: the value of a user variable, the result of a subquery.
class ValueSource {
 public:
  virtual ~ValueSource() = default;
  virtual Value evaluate(const Expression& expression) const = 0;

  // The rows of a join that meet a condition, with the values of some expressions in each.
  virtual std::optional<Joined> join(const TableReference&, const Expression* /*where*/,
                                     const std::vector<const Expression*>& /*wanted*/) const {
    return std::nullopt;
  }

  // A query's rows, where they are known exactly.
  virtual std::optional<std::vector<std::vector<Value>>> rows_of(const Query&) const { return std::nullopt; }

  // A text that stays the same as long as the tables that the query reads do; nothing: it cannot be told.
  virtual std::optional<std::string> state_of(const Query&) const { return std::nullopt; }
};

class Catalog {
 public:
  explicit Catalog(Server server) : server_(server), mode_(default_mode(server)) {}

  // The state after `statement`, or the error that the server gives. `text` is what the statement's spans point into.
  Applied apply(const Statement& statement, std::string_view text, const ValueSource& values);

  void infer(bool on) { inferring_ = on; }
  bool inferring() const { return inferring_; }
  const Base& base() const { return base_; }
  void require(Object object);         // while inferring: it must be there before the script runs; widens a type
  void assume_absent(Object object);   // while inferring: a guard of the first run did not find it
  void require_absent(Object object);  // while inferring: it must not be there
  Column& infer_column(Table& table, const std::string& column);
  void infer_type(const Table& table, std::string_view column, const std::string& column_type);
  const Server& server() const { return server_; }

  // SET foreign_key_checks of the session.
  void check_foreign_keys(bool on) { checks_foreign_keys_ = on; }
  bool checks_foreign_keys() const { return checks_foreign_keys_; }

  // SET sql_mode of the session.
  void set_mode(SqlMode mode) { mode_ = std::move(mode); }
  const SqlMode& mode() const { return mode_; }

  // Rows that are not committed are gone after a rollback, and at the end of the session.
  void set_autocommit(bool on);
  void begin();
  void commit();
  bool rollback();               // false: there was nothing to take back
  bool rollback_to_savepoint();  // what goes is not known

  // A fresh value gets an identity, so that it is known again.
  Value named(Value value);

  // The table's rows may be others from here on.
  void note_write(Table& table) { table.rows.written = ++last_identity_; }

  // What a new database gets; unknown unless told.
  void set_default_charset(std::string charset, std::string collation);

  const std::string& current_database() const { return current_database_; }
  void use(const std::string& database) { current_database_ = database; }

  const std::map<std::string, Database>& databases() const { return databases_; }
  Database& database(const std::string& name) { return databases_[name]; }
  void drop_database(const std::string& name) { databases_.erase(name); }
  const Database* find_database(const std::string& name) const;
  const Table* find_table(const std::string& schema, const std::string& name) const;
  const Table* find_table(const QualifiedName& name) const;
  std::string schema_of(const QualifiedName& name) const;  // the current database where none is written

  enum class Presence { present, absent, unknown };
  Presence presence_of_table(const std::string& schema, const std::string& name) const;
  Presence presence_of_column(const Table& table, std::string_view column) const;
  Presence presence_of_index(const Table& table, std::string_view index) const;

 private:
  friend class Application;  // one apply() in progress (catalog/application.h)

  Server server_;
  std::string current_database_;
  std::string default_charset_;
  std::string default_collation_;
  std::map<std::string, Database> databases_;
  std::map<std::string, bool> accounts_;  // user@host; false: known not to be there
  Base base_;
  std::map<std::tuple<ObjectKind, std::string, std::string, std::string>, size_t>
      required_at_;  // by kind, schema, table, name
  bool inferring_ = false;
  bool checks_foreign_keys_ = true;
  SqlMode mode_;
  bool autocommits_ = true;
  bool in_transaction_ = false;
  bool has_uncommitted_ = false;
  std::map<std::pair<std::string, std::string>, Rows> uncommitted_;  // by schema and table: the rows before
  uint64_t last_identity_ = 0;
};

}  // namespace belay
