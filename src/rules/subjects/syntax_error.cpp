#include <algorithm>

#include "rules/rules.h"
#include "rules/subjects/each.h"
#include "rules/subjects/fields.h"
#include "syntax/syntax.h"

namespace belay {

// Trouble of the splitter, and that of the parser where the splitter had nothing to say of the statement.
static std::vector<Diagnostic> troubles_of(const Analysis& analysis) {
  std::vector<Diagnostic> troubles = analysis.script.diagnostics;
  for (size_t i = 0; i < analysis.statements.size(); ++i) {
    const RawStatement& raw = analysis.script.statements[i];
    const auto error = refusal_by(analysis.server, analysis.statements[i]);
    const bool told = std::ranges::count(analysis.script.diagnostics, raw.id, &Diagnostic::statement) > 0;
    if (!error || told || !belongs_to_script(analysis, raw.id)) continue;
    troubles.push_back(*error);
    troubles.back().file = raw.file;
    troubles.back().statement = raw.id;
  }
  return troubles;
}

void each_syntax_error(const Analysis& analysis, const VisitSubject& visit) {
  for (const Diagnostic& trouble : troubles_of(analysis)) {
    const Place place{trouble.file, trouble.statement, trouble.span};
    visit({analysis, SubjectKind::syntax_error, place, nullptr, &trouble});
  }
}

namespace fields {

static const Diagnostic& diagnostic_of(const Subject& subject) {
  return *std::get<const Diagnostic*>(subject.part);
}

FieldValue trouble(const Subject& subject) {
  return diagnostic_of(subject).message;
}
FieldValue remedy(const Subject& subject) {
  return diagnostic_of(subject).help;
}

}  // namespace fields

}  // namespace belay
