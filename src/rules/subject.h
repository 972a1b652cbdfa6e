// What a rule looks at: a statement, a part of one, or something around them, and the reading of its fields.
#pragma once

#include <functional>
#include <variant>

#include "facts/alteration.h"
#include "facts/facts.h"
#include "facts/feature.h"
#include "rules/field.h"
#include "syntax/credential.h"

namespace belay {

// Where a finding points to.
struct Place {
  uint32_t file = 0;       // index into Script::files
  uint32_t statement = 0;  // id; 0 where no statement can be named
  Span span;
};

struct ColumnPart {
  const QualifiedName& table;
  const ColumnDefinition& definition;
};

// `definition` of a key that stands beside a column has no parts: `column` is its only one.
struct KeyPlace {
  const QualifiedName& table;
  const KeyDefinition* definition = nullptr;
  const ColumnDefinition* column = nullptr;
};

struct CallPart {
  const Expression& expression;
  const Call& call;
};

struct AllowedRule;  // suppression.h

enum class LeftoverKind { setting, charset, database, locks, delimiter, transaction, temporary_table, procedure };

// What a file leaves in the session that ran it (rules/leftovers.h).
struct Leftover {
  LeftoverKind kind = LeftoverKind::setting;
  std::string name;   // of the setting, the table or the procedure
  std::string value;  // what it is left as, where that is known; of a procedure: its name as written
  Place place;
};

enum class EarlyUseKind { table, column, foreign_key, view, trigger, call };

// Something is used that a later statement of the same file creates (rules/early_uses.h).
struct EarlyUse {
  EarlyUseKind kind = EarlyUseKind::table;
  std::string name;
  uint32_t created_by = 0;  // statement's id
  Place place;
};

enum class TransactionEventKind {
  ends_early,  // DDL commits rows that the transaction has changed
  only_ddl,    // the transaction has changed nothing when DDL ends it
  nested,      // another one is begun
};

struct TransactionEvent {
  TransactionEventKind kind = TransactionEventKind::ends_early;
  uint32_t other = 0;  // statement's id: what begins the transaction, or of `only_ddl` what ends it
  Place place;
};

enum class VariableFlowKind {
  unset,       // read, and nobody has set it
  other_file,  // read, and set by another file
  stale,       // a query may find no row and leave the value of the query before
  overwritten  // set, and set again before anybody reads it
};

struct VariableFlow {
  VariableFlowKind kind = VariableFlowKind::unset;
  std::string variable;
  uint32_t other = 0;  // id of the other statement that sets it; 0: none
  Place place;
};

// ALTERs of one table that could be one (rules/alter_runs.h); the place is the second's.
struct AlterRun {
  std::string table;
  uint32_t first = 0;  // statement's id
  uint32_t count = 0;
  uint32_t rebuilds = 0;  // how many of them rebuild the table
  Place place;
};

enum class RevisionKind { dropped_again, changed_again };

struct Revision {
  RevisionKind kind = RevisionKind::dropped_again;
  Object object;
  uint32_t other = 0;  // the earlier statement's id
  Place place;
};

enum class GuardFaultKind {
  no_schema,     // it looks into every database
  other_object,  // it asks about another object than it protects
  wrong_side,    // it makes what is there, or drops what is not
  one_name,      // of a rename it asks for one name alone
};

// A test of information_schema that people wrote, and what is wrong with it (rules/guard_faults.h).
struct GuardFault {
  GuardFaultKind kind = GuardFaultKind::no_schema;
  std::string tested;
  std::string guarded;
  Place place;
};

enum class LateChangeKind {
  view_of_star,  // a view shows the columns that its table had
  source_gone    // rows are read from what is dropped or renamed later
};

struct LateChange {
  LateChangeKind kind = LateChangeKind::view_of_star;
  std::string name;  // of the view, or of what is gone
  uint32_t by = 0;   // statement's id
  Place place;
};

enum class TypeClashKind { foreign_key, same_name };

struct TypeClash {
  TypeClashKind kind = TypeClashKind::foreign_key;
  std::string column;
  std::string type;
  std::string other;
  std::string other_type;
  Place place;
};

struct DynamicText {
  std::string tables;
  Place place;
};

struct ColumnChange;
struct Narrowing;
struct ValueLossPart {
  const ColumnChange& change;
  const Narrowing& narrowing;
};

// What a new definition of a column passes over: the attribute's kind, and the attribute itself.
struct LostAttribute {
  std::string kind;
  std::string text;
  std::string column = {};
  std::string table = {};
};

// A line that the command-line client keeps to itself: SOURCE, DELIMITER and their kin.
struct ClientLine {
  std::string word;  // lower-case
  std::string argument;
  bool taken_back = false;  // of DELIMITER: the file ends with the usual one
};

struct AccountPart {
  const Account& account;
  const Credential& credential;
  std::string_view action;
};

struct FencePart {
  Span content;
  std::string label;
  std::string holds;         // a value of fence.holds
  std::string dialect = {};  // a value of fence.dialect
};

struct ShellPasswordPart {
  std::string program;
};

struct Subject {
  const Analysis& analysis;
  SubjectKind kind = SubjectKind::statement;
  Place place;
  const StatementFacts* statement = nullptr;  // the subject itself, or the statement that it is a part of
  std::variant<std::monostate, const ClauseFacts*, const Diagnostic*, ColumnPart, KeyPlace, CallPart,
               const AllowedRule*, const Alteration*, const Feature*, const Leftover*, const ClientLine*,
               const SetItem*, const EarlyUse*, const TransactionEvent*, const VariableFlow*, const AlterRun*,
               const Revision*, const ValueLossPart*, const LostAttribute*, AccountPart, FencePart, ShellPasswordPart,
               const GuardFault*, const LateChange*, const TypeClash*, const DynamicText*>
      part = {};
};

using VisitSubject = std::function<void(const Subject&)>;

// Calls `visit` for every subject of the kind in what belongs to the script.
void for_each_subject(SubjectKind kind, const Analysis& analysis, const VisitSubject& visit);

// `field` is one that the subject has.
FieldValue value_of(Field field, const Subject& subject);

// The statement as it was parsed; `subject` has one.
const Statement& statement_of(const Subject& subject);

// Of a clause; nothing for other subjects.
const ClauseFacts* clause_of(const Subject& subject);

}  // namespace belay
