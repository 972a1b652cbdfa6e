// MODIFY and CHANGE define a column from nothing: an attribute that is not written again is gone. One subject for each
// attribute that was there and that the new definition passes over in silence.
#include "base/text.h"
#include "catalog/column_type.h"
#include "rules/column_changes.h"
#include "rules/subjects/each.h"
#include "rules/subjects/fields.h"

namespace belay {

// Types that have no default before MySQL 8.0.13, and then only an expression.
static bool may_have_default(BaseType type) {
  return type != BaseType::json && type != BaseType::geometry &&
         (!is_text(type) || type == BaseType::char_ || type == BaseType::varchar || type == BaseType::enum_ ||
          type == BaseType::set);
}

static bool has_default(const Column& column) {
  return !column.default_text.empty() && column.default_text != "null";
}

static bool writes_charset(const ColumnDefinition& definition) {
  return definition.type.charset || definition.type.collation || definition.collation || definition.type.is_binary ||
         definition.type.is_national;
}

static bool loses_charset(const ColumnChange& change) {
  return writes_charset(*change.before.definition) && !writes_charset(change.definition) &&
         is_text(change.definition.type.base) && !change.before.charset.empty() && !change.after.charset.empty() &&
         (change.before.charset != change.after.charset || change.before.collation != change.after.collation);
}

static std::vector<LostAttribute> lost_attributes(const ColumnChange& change) {
  const ColumnDefinition& now = change.definition;
  const Column& before = change.before;
  const bool same_kind = may_have_default(now.type.base) && !change.after.auto_increment;
  std::vector<LostAttribute> lost;
  if (!before.nullable && change.after.nullable && !now.nullable) lost.push_back({"not_null", "NOT NULL"});
  if (has_default(before) && !now.default_value && !now.generated && same_kind)
    lost.push_back({"default", "DEFAULT " + before.default_text});
  const auto& comment = before.definition->comment;
  if (comment && !comment->empty() && !now.comment) lost.push_back({"comment", "COMMENT '" + *comment + "'"});
  if (!before.on_update_text.empty() && !now.on_update)
    lost.push_back({"on_update", "ON UPDATE " + to_upper(before.on_update_text)});
  if (before.auto_increment && !change.after.auto_increment) lost.push_back({"auto_increment", "AUTO_INCREMENT"});
  if (loses_charset(change)) lost.push_back({"charset", before.charset + " " + before.collation});
  return lost;
}

void each_lost_attribute(const Analysis& analysis, const VisitSubject& visit) {
  for_each_column_change(analysis, [&](const ColumnChange& change) {
    for (LostAttribute& lost : lost_attributes(change)) {
      lost.column = change.before.name;
      lost.table = change.table.name;
      const Place place{change.facts.file, change.facts.id, change.span};
      visit({analysis, SubjectKind::lost_attribute, place, &change.facts, &lost});
    }
  });
}

namespace fields {

static const LostAttribute& attribute_of(const Subject& subject) {
  return *std::get<const LostAttribute*>(subject.part);
}

FieldValue lost_kind(const Subject& subject) {
  return attribute_of(subject).kind;
}
FieldValue lost_text(const Subject& subject) {
  return attribute_of(subject).text;
}
FieldValue lost_column(const Subject& subject) {
  return attribute_of(subject).column;
}
FieldValue lost_table(const Subject& subject) {
  return attribute_of(subject).table;
}

}  // namespace fields

}  // namespace belay
