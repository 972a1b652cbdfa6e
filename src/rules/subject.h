// What a rule looks at: a statement, a part of one, or something around them, and the reading of its fields.
#pragma once

#include <functional>
#include <variant>

#include "facts/alteration.h"
#include "facts/facts.h"
#include "facts/feature.h"
#include "rules/field.h"

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

enum class LeftoverKind { setting, charset, database, locks, delimiter, transaction, temporary_table };

// What a file leaves in the session that ran it (rules/leftovers.h).
struct Leftover {
  LeftoverKind kind = LeftoverKind::setting;
  std::string name;   // of the setting or the table
  std::string value;  // what it is left as, where that is known
  Place place;
};

// A line that the command-line client keeps to itself: SOURCE, DELIMITER and their kin.
struct ClientLine {
  std::string word;  // lower-case
  std::string argument;
  bool taken_back = false;  // of DELIMITER: the file ends with the usual one
};

struct Subject {
  const Analysis& analysis;
  SubjectKind kind = SubjectKind::statement;
  Place place;
  const StatementFacts* statement = nullptr;  // the subject itself, or the statement that it is a part of
  std::variant<std::monostate, const ClauseFacts*, const Diagnostic*, ColumnPart, KeyPlace, CallPart,
               const AllowedRule*, const Alteration*, const Feature*, const Leftover*, const ClientLine*, const SetItem*>
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
