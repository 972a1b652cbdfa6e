// One subject for each way in which a change of a column may lose values.
#include "facts/column_change.h"

#include <algorithm>

#include "base/text.h"
#include "rules/column_changes.h"
#include "rules/rules.h"
#include "rules/subjects/each.h"
#include "rules/subjects/fields.h"
#include "rules/touched_tables.h"

namespace belay {

void each_value_loss(const Analysis& analysis, const VisitSubject& visit) {
  for_each_column_change(analysis, [&](const ColumnChange& change) {
    for (const Narrowing& narrowing : narrowings(change.before, change.after)) {
      const ValueLossPart part{change, narrowing};
      visit(
          {analysis, SubjectKind::value_loss, {change.facts.file, change.facts.id, change.span}, &change.facts, &part});
    }
  });
}

namespace fields {

static const ValueLossPart& loss_of(const Subject& subject) {
  return *std::get<const ValueLossPart*>(subject.part);
}

static std::string_view name_of(ValueLoss loss) {
  switch (loss) {
    case ValueLoss::nulls: return "nulls";
    case ValueLoss::range: return "range";
    case ValueLoss::sign: return "sign";
    case ValueLoss::decimals: return "decimals";
    case ValueLoss::fraction: return "fraction";
    case ValueLoss::length: return "length";
    case ValueLoss::members: return "members";
    case ValueLoss::charset: return "charset";
    case ValueLoss::recoded: return "recoded";
  }
  return {};
}

// An UPDATE before it that gives the column a value.
static bool is_filled_before(const Subject& subject) {
  const ColumnChange& change = loss_of(subject).change;
  for (const uint32_t id : subject.analysis.index.about_table(change.table.name)) {
    if (id >= change.facts.id) break;
    const auto* update = as<Update>(subject.analysis.statements[id - 1].statement);
    if (!update || !belongs_to_script(subject.analysis, id)) continue;
    bool names_table = false;
    for_each_needed_table(subject.analysis.statements[id - 1].statement, [&](const QualifiedName& table) {
      names_table |= equals_ignoring_case(table.name.text, change.table.name);
    });
    if (!names_table) continue;
    const auto assigns = [&](const Assignment& assignment) {
      const auto* target = as<ColumnReference>(assignment.target);
      return target && equals_ignoring_case(target->column.text, change.before.name);
    };
    if (std::ranges::any_of(update->assignments, assigns)) return true;
  }
  return false;
}

FieldValue value_loss_kind(const Subject& subject) {
  return std::string(name_of(loss_of(subject).narrowing.loss));
}
FieldValue value_loss_column(const Subject& subject) {
  return loss_of(subject).change.before.name;
}
FieldValue value_loss_table(const Subject& subject) {
  return loss_of(subject).change.table.name;
}
FieldValue value_loss_what(const Subject& subject) {
  return loss_of(subject).narrowing.what;
}
FieldValue value_loss_before(const Subject& subject) {
  return loss_of(subject).change.before.column_type;
}
FieldValue value_loss_after(const Subject& subject) {
  return loss_of(subject).change.after.column_type;
}
FieldValue value_loss_filled(const Subject& subject) {
  return is_filled_before(subject);
}

}  // namespace fields

}  // namespace belay
