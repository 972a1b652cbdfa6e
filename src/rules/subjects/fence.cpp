// Fences of guides, and the passwords in those for the shell.
#include <algorithm>

#include "rules/guide.h"
#include "rules/subjects/each.h"
#include "rules/subjects/fields.h"

namespace belay {

// Of a fence that the MySQL script leaves out.
static std::string foreign_dialect_of(const Region& region) {
  switch (region.dialect) {
    case FenceDialect::postgresql: return "postgresql";
    case FenceDialect::kwdb: return "kwdb";
    case FenceDialect::gaussdb: return "gaussdb";
    case FenceDialect::sqlite: return "sqlite";
    case FenceDialect::other: return "other";
    default: return {};
  }
}

static void visit_region(const Analysis& analysis, uint32_t file, uint32_t index, const VisitSubject& visit) {
  const Region& region = analysis.script.files[file].regions[index];
  if (region.inline_code) return;
  const SplitStatement split = split_statement_at_end(analysis, file, index);
  FencePart part{region.span, region.label, split.first > 0 ? "half_statement" : "sql", foreign_dialect_of(region)};
  const Span span = split.first > 0 ? analysis.script.statements[split.first - 1].span : region.span;
  visit({analysis, SubjectKind::fence, {file, split.first, span}, nullptr, std::move(part)});
}

static void visit_other(const Analysis& analysis, uint32_t file, const OtherFence& fence, const VisitSubject& visit) {
  const std::string holds = holds_sql(analysis.script.files[file], fence, analysis.server) ? "sql" : "other";
  visit({analysis, SubjectKind::fence, {file, 0, fence.span}, nullptr, FencePart{fence.span, fence.label, holds, ""}});
}

void each_fence(const Analysis& analysis, const VisitSubject& visit) {
  for (uint32_t file = 0; file < analysis.script.files.size(); ++file) {
    const SourceFile& guide = analysis.script.files[file];
    if (guide.language != Language::markdown) continue;
    for (uint32_t region = 0; region < guide.regions.size(); ++region) visit_region(analysis, file, region, visit);
    for (const OtherFence& fence : guide.other_fences) visit_other(analysis, file, fence, visit);
  }
}

void each_shell_password(const Analysis& analysis, const VisitSubject& visit) {
  for (uint32_t file = 0; file < analysis.script.files.size(); ++file) {
    const SourceFile& guide = analysis.script.files[file];
    for (const OtherFence& fence : guide.other_fences)
      for (const ShellPassword& found : shell_passwords_in(guide, fence))
        visit(
            {analysis, SubjectKind::shell_password, {file, 0, found.word}, nullptr, ShellPasswordPart{found.program}});
  }
}

namespace fields {

static const FencePart& fence_of(const Subject& subject) {
  return std::get<FencePart>(subject.part);
}

FieldValue fence_label(const Subject& subject) {
  return fence_of(subject).label;
}
FieldValue fence_dialect(const Subject& subject) {
  return fence_of(subject).dialect;
}
FieldValue fence_holds(const Subject& subject) {
  return fence_of(subject).holds;
}
FieldValue shell_program(const Subject& subject) {
  return std::get<ShellPasswordPart>(subject.part).program;
}

}  // namespace fields

}  // namespace belay
