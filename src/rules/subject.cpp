#include "rules/subject.h"

#include "rules/subjects/each.h"
#include "rules/subjects/fields.h"

namespace belay {

void for_each_subject(SubjectKind kind, const Analysis& analysis, const VisitSubject& visit) {
  switch (kind) {
#define SUBJECT(name)     \
  case SubjectKind::name: \
    return each_##name(analysis, visit);
#include "rules/subjects.def"
#undef SUBJECT
  }
}

using Reader = FieldValue (*)(const Subject&);

static constexpr Reader readers[] = {
#define FIELD(id, ...) fields::id,
#include "rules/fields.def"
#undef FIELD
};

FieldValue value_of(Field field, const Subject& subject) {
  return readers[static_cast<size_t>(field)](subject);
}

const Statement& statement_of(const Subject& subject) {
  return subject.analysis.statements[subject.statement->id - 1].statement;
}

const ClauseFacts* clause_of(const Subject& subject) {
  const auto* clause = std::get_if<const ClauseFacts*>(&subject.part);
  return clause ? *clause : nullptr;
}

}  // namespace belay
