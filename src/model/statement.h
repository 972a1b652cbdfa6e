// One statement as a plain value: what the parser made of it, with a span for whatever an edit may want to touch.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/box.h"
#include "base/optional_box.h"
#include "model/expression.h"
#include "model/extension.h"
#include "model/name.h"
#include "model/query.h"
#include "model/table_definition.h"

namespace belay {

struct Statement;
using Statements = std::vector<Statement>;

// ---- tables and databases

struct CreateTable {
  bool temporary = false;
  bool or_replace = false;
  bool if_not_exists = false;
  Span table_keyword;  // the word TABLE: where IF NOT EXISTS goes
  QualifiedName table;
  std::vector<TableElement> elements;
  OptionalBox<LikeTable> like;
  std::vector<TableOption> options;
  OptionalBox<Partitioning> partitioning;
  OptionalBox<Query> query;  // CREATE TABLE … SELECT
};

struct AlterTable {
  bool ignore = false;  // MariaDB: of rows that a new unique key cannot tell apart, the first stays
  bool if_exists = false;
  QualifiedName table;
  std::vector<AlterAction> actions;
};

struct DropTable {
  bool temporary = false;
  bool if_exists = false;
  Span table_keyword;
  std::vector<QualifiedName> tables;
  bool cascade = false;
};

struct RenamePair {
  Span span;
  QualifiedName from;
  QualifiedName to;
};
struct RenameTable {
  bool if_exists = false;
  std::vector<RenamePair> pairs;
};

struct TruncateTable {
  QualifiedName table;
};

struct CreateIndex {
  bool or_replace = false;
  bool if_not_exists = false;  // also in key.if_not_exists
  QualifiedName table;
  KeyDefinition key;
  std::vector<AlterAction> requirements;  // ALGORITHM, LOCK
};

struct DropIndex {
  bool if_exists = false;
  Name name;  // PRIMARY where quoted so
  QualifiedName table;
  std::vector<AlterAction> requirements;
};

struct CreateDatabase {
  bool or_replace = false;
  bool if_not_exists = false;
  Span database_keyword;
  Name name;
  std::vector<TableOption> options;  // charset, collate, encryption, comment
};
struct AlterDatabase {
  Name name;  // empty: the current one
  std::vector<TableOption> options;
};
struct DropDatabase {
  bool if_exists = false;
  Span database_keyword;
  Name name;
};

// ---- views, routines, triggers, events

struct CreateView {
  bool or_replace = false;
  bool if_not_exists = false;
  bool is_alter = false;  // ALTER VIEW: the same clauses, but the view must exist
  Span create_keyword;    // the word CREATE (or ALTER)
  OptionalBox<Account> definer;
  std::string sql_security;  // lower-case: "definer", "invoker"
  std::string algorithm;     // lower-case
  QualifiedName view;
  std::vector<Name> columns;
  Box<Query> query;
  std::string check_option;  // lower-case: "cascaded", "local"
};
struct DropView {
  bool if_exists = false;
  Span view_keyword;
  std::vector<QualifiedName> views;
};

enum class RoutineKind { procedure, function };
enum class ParameterMode { in, out, inout };
struct RoutineParameter {
  ParameterMode mode = ParameterMode::in;
  Name name;
  DataType type;
};
struct CreateRoutine {
  RoutineKind kind = RoutineKind::procedure;
  bool or_replace = false;
  bool if_not_exists = false;
  bool is_aggregate = false;
  Span create_keyword;
  Span kind_keyword;  // the word PROCEDURE or FUNCTION
  OptionalBox<Account> definer;
  QualifiedName routine;
  std::vector<RoutineParameter> parameters;
  OptionalBox<DataType> returns;
  std::vector<std::string> characteristics;  // lower-case words each: "deterministic", "comment"
  OptionalBox<Statement> body;               // absent for loadable functions (SONAME) and foreign languages
};
struct AlterRoutine {
  RoutineKind kind = RoutineKind::procedure;
  QualifiedName routine;
};
struct DropRoutine {
  RoutineKind kind = RoutineKind::procedure;
  bool if_exists = false;
  Span kind_keyword;
  QualifiedName routine;
};

struct CreateTrigger {
  bool or_replace = false;
  bool if_not_exists = false;
  Span create_keyword;
  Span trigger_keyword;
  OptionalBox<Account> definer;
  QualifiedName trigger;
  std::string timing;  // "before", "after"
  std::string event;   // "insert", "update", "delete"
  QualifiedName table;
  std::string order;  // "follows x", "precedes x"
  Box<Statement> body;
};
struct DropTrigger {
  bool if_exists = false;
  Span trigger_keyword;
  QualifiedName trigger;
};

struct CreateEvent {
  bool or_replace = false;
  bool if_not_exists = false;
  bool is_alter = false;
  Span create_keyword;
  Span event_keyword;
  OptionalBox<Account> definer;
  QualifiedName event;
  QualifiedName rename_to;  // ALTER EVENT … RENAME TO
  Span schedule;
  OptionalBox<Statement> body;
};
struct DropEvent {
  bool if_exists = false;
  Span event_keyword;
  QualifiedName event;
};

// ---- data

struct Assignment {
  Span span;
  Expression target;  // ColumnReference
  Expression value;
};

struct Insert {
  bool replace = false;
  bool ignore = false;
  std::string priority;  // lower-case: "delayed", "low_priority", "high_priority"
  Span verb;             // INSERT [modifiers] [INTO]: what a rewrite replaces
  QualifiedName table;
  std::vector<Name> partitions;
  std::vector<Name> columns;     // of the column list, or of SET
  bool has_column_list = false;  // `INSERT INTO t () VALUES ()` has one that is empty
  bool is_set_form = false;      // INSERT … SET a = 1: one row
  std::vector<Expressions> rows;
  std::vector<Span> row_spans;  // with parentheses
  Span bulk_rows;               // rows beyond those in `rows` that were scanned but not built (long dumps)
  uint64_t bulk_row_count = 0;
  OptionalBox<Query> query;
  Name row_alias;
  std::vector<Name> row_alias_columns;
  Span on_duplicate_span;
  std::vector<Assignment> on_duplicate;
  std::vector<SelectItem> returning;
};

struct Update {
  OptionalBox<With> with;
  bool ignore = false;
  TableReference tables;
  std::vector<Assignment> assignments;
  OptionalBox<Expression> where;
  std::vector<OrderItem> order_by;
  OptionalBox<Limit> limit;
};

struct Delete {
  OptionalBox<With> with;
  bool ignore = false;
  bool multi_table = false;
  std::vector<QualifiedName> targets;  // of a multi-table DELETE: names or aliases
  TableReference tables;               // where the rows come from; the table itself for the single-table form
  OptionalBox<Expression> where;
  std::vector<OrderItem> order_by;
  OptionalBox<Limit> limit;
  std::vector<SelectItem> returning;
};

struct QueryStatement {
  Box<Query> query;
};

struct CallStatement {
  QualifiedName routine;
  Expressions arguments;
};

struct LoadData {
  bool local = false;
  bool replace = false;
  bool ignore = false;
  bool xml = false;
  std::string file;
  QualifiedName table;
};

struct Do {
  Expressions values;
};

// ---- session

enum class SetKind { user_variable, system_variable, names, charset, password, role, transaction };
struct SetItem {
  Span span;
  SetKind kind = SetKind::system_variable;
  VariableScope scope = VariableScope::unspecified;
  Name name;         // of the variable; a local variable of a stored program looks like a system variable
  Expression value;  // Literal default_ for DEFAULT; for names and charset a string literal
};
struct Set {
  std::vector<SetItem> items;
};

struct Use {
  Name database;
};

struct Prepare {
  Name name;
  Expression source;  // string literal or UserVariable; EXECUTE IMMEDIATE takes any expression
};
struct Execute {
  Name name;
  bool immediate = false;
  Expression source;  // of EXECUTE IMMEDIATE
  Expressions using_values;
};
struct Deallocate {
  Name name;
};

enum class TransactionAction { start, commit, rollback, savepoint, rollback_to_savepoint, release_savepoint, xa };
struct Transaction {
  TransactionAction action = TransactionAction::start;
  Name savepoint;
};

struct LockTables {
  std::vector<QualifiedName> tables;
};
struct UnlockTables {};

// ---- accounts

enum class AccountAction { create_user, alter_user, drop_user, rename_user, create_role, drop_role, set_password };
struct AccountStatement {
  AccountAction action = AccountAction::create_user;
  bool or_replace = false;
  bool if_exists = false;
  bool if_not_exists = false;
  std::vector<Account> accounts;
};
struct Grant {
  bool is_revoke = false;
  std::vector<std::string> privileges;  // lower-case; roles as written
  QualifiedName object;                 // "*" where a star; empty for roles
  std::vector<Account> accounts;
  bool with_grant_option = false;
};

// ---- compound statements

struct Declare {  // DECLARE a, b INT DEFAULT 0
  std::vector<Name> variables;
  DataType type;
  OptionalBox<Expression> default_value;
};
struct DeclareCondition {
  Name name;
  Span value;
};
struct DeclareCursor {
  Name name;
  Box<Query> query;
};
enum class HandlerAction { continue_, exit, undo };
struct DeclareHandler {
  HandlerAction action = HandlerAction::continue_;
  std::vector<std::string> conditions;  // "1060", "sqlstate 42000", "sqlexception", "not found", a condition's name
  Box<Statement> body;
};
struct Block {
  Name label;
  bool not_atomic = false;
  Statements statements;  // declarations first
};
struct ConditionalBranch {
  Expression condition;
  Statements statements;
};
struct If {
  std::vector<ConditionalBranch> branches;
  Statements otherwise;
};
struct CaseStatement {
  OptionalBox<Expression> operand;
  std::vector<ConditionalBranch> branches;
  bool has_else = false;
  Statements otherwise;
};
enum class LoopKind { loop, while_, repeat };
struct Loop {
  LoopKind kind = LoopKind::loop;
  Name label;
  OptionalBox<Expression> condition;  // WHILE's before, REPEAT's UNTIL after
  Statements statements;
};
struct Jump {  // LEAVE, ITERATE
  bool leave = true;
  Name label;
};
struct Return {
  Expression value;
};
enum class CursorAction { open, fetch, close };
struct CursorStatement {
  CursorAction action = CursorAction::open;
  Name cursor;
  Expressions into;
};
struct Signal {
  bool resignal = false;
  std::string sqlstate;  // or the condition's name
  std::vector<Assignment> items;
};
struct GetDiagnostics {
  std::vector<Assignment> items;  // target: variable; value: the item's name as a ColumnReference
};

// ---- the rest

// Statements that change neither schema nor rows of interest, or that are known by kind alone: SHOW, ANALYZE, FLUSH,
// EXPLAIN, CHANGE REPLICATION SOURCE, CREATE SERVER …
struct Utility {
  std::string kind;  // snake_case: "show_tables", "analyze_table", "explain"
  std::vector<QualifiedName> tables;
  bool implicit_commit = false;
};

struct CreateSequence {
  bool or_replace = false;
  bool if_not_exists = false;
  bool is_alter = false;
  QualifiedName sequence;
};
struct DropSequence {
  bool if_exists = false;
  std::vector<QualifiedName> sequences;
};

// Text that is no statement we know, or that does not parse.
struct Opaque {};

struct Statement {
  Span span;
  std::variant<Opaque, CreateTable, AlterTable, DropTable, RenameTable, TruncateTable, CreateIndex, DropIndex,
               CreateDatabase, AlterDatabase, DropDatabase, CreateView, DropView, CreateRoutine, AlterRoutine,
               DropRoutine, CreateTrigger, DropTrigger, CreateEvent, DropEvent, Insert, Update, Delete, QueryStatement,
               CallStatement, LoadData, Do, Set, Use, Prepare, Execute, Deallocate, Transaction, LockTables,
               UnlockTables, AccountStatement, Grant, Declare, DeclareCondition, DeclareCursor, DeclareHandler, Block,
               If, CaseStatement, Loop, Jump, Return, CursorStatement, Signal, GetDiagnostics, Utility, CreateSequence,
               DropSequence>
      node = Opaque{};
  std::vector<Extension> extensions;  // forms that not every server accepts
  bool has_query = true;              // a query stands somewhere in it; most have none, and are spared the search
  bool has_variable = true;           // the same of @variables
};

template <class T>
const T* as(const Statement& statement) {
  return std::get_if<T>(&statement.node);
}

// The statement's kind as the command line and the JSON name it: "create_table", "insert", "opaque".
std::string_view kind_of(const Statement& statement);

// Whose statement it is, judged by its extensions: PostgreSQL's and KWDB's forms take it out of the MySQL script.
Dialect dialect_of(const Statement& statement);

}  // namespace belay
