#include "rules/dynamic_texts.h"
#include "rules/subjects/each.h"
#include "rules/subjects/fields.h"

namespace belay {

void each_dynamic_text(const Analysis& analysis, const VisitSubject& visit) {
  for (const DynamicText& text : dynamic_texts_of(analysis)) {
    const StatementFacts& statement = analysis.facts.statements[text.place.statement - 1];
    visit({analysis, SubjectKind::dynamic_text, text.place, &statement, &text});
  }
}

FieldValue fields::dynamic_text_tables(const Subject& subject) {
  return std::get<const DynamicText*>(subject.part)->tables;
}

}  // namespace belay
