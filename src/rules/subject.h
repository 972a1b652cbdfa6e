// What a rule looks at: a statement, a clause of ALTER TABLE, or a syntax error, and the reading of its fields.
#pragma once

#include "facts/facts.h"
#include "rules/field.h"

namespace belay {

struct Subject {
  const Analysis& analysis;
  SubjectKind kind = SubjectKind::statement;
  const StatementFacts* statement = nullptr;  // of a clause: its statement; of a syntax error: absent
  const ClauseFacts* clause = nullptr;
  const Diagnostic* trouble = nullptr;  // of a syntax error
};

// `field` is one that the subject has.
FieldValue value_of(Field field, const Subject& subject);

}  // namespace belay
