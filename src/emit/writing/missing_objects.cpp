#include "emit/writing/missing_objects.h"

#include <fmt/format.h>

#include "base/text.h"

namespace belay {

// Views and tables share their names.
static Object identity(const Object& object) {
  const bool is_relation = object.kind == ObjectKind::view;
  return {is_relation ? ObjectKind::table : object.kind, to_lower(object.schema), to_lower(object.name),
          to_lower(object.table), ""};
}

// Routines, triggers and the like of a refused statement are none of the target's anyway.
static bool is_carried(const Object& object) {
  switch (object.kind) {
    case ObjectKind::table:
    case ObjectKind::view:
    case ObjectKind::column:
    case ObjectKind::index:
    case ObjectKind::foreign_key:
    case ObjectKind::check: return true;
    default: return false;
  }
}

static Object table_of(const Object& object) {
  return {ObjectKind::table, to_lower(object.schema), to_lower(object.table), "", ""};
}

static std::string_view words_of(ObjectKind kind) {
  return kind == ObjectKind::foreign_key ? "foreign key" : name_of(kind);
}

std::string MissingObjects::why_lost(const Object& object) const {
  if (!object.table.empty() && lost_.contains(table_of(object)))
    return fmt::format("what makes table `{}` is refused", object.table);
  if (!lost_.contains(identity(object))) return {};
  return fmt::format("what makes {} `{}` is refused", words_of(object.kind), object.name);
}

std::string MissingObjects::why_not(const StatementFacts& facts) const {
  if (empty()) return {};
  std::string why;
  const auto need = [&](const Object& object) {
    if (why.empty()) why = why_lost(object);
  };
  for (const Object& object : facts.reads) need(object);
  for (const Object& object : facts.changes) need(object);
  for (const ReferenceFacts& reference : facts.references) {
    for (const Object& object : reference.referred) need(object);
  }
  for (const Object& object : facts.destroys) {
    if (facts.guard == GuardKind::none) need(object);
  }
  for (const Object& object : facts.creates) {
    if (why.empty() && !object.table.empty() && lost_.contains(table_of(object))) why = why_lost(object);
    if (why.empty() && left_.contains(identity(object)))
      why = fmt::format("what takes the {} `{}` of before away is refused", words_of(object.kind), object.name);
  }
  return why;
}

void MissingObjects::note_refused(const StatementFacts& facts) {
  for (const Object& object : facts.creates) {
    if (is_carried(object) && left_.erase(identity(object)) == 0) lost_.insert(identity(object));
  }
  for (const Object& object : facts.destroys) {
    if (is_carried(object) && lost_.erase(identity(object)) == 0) left_.insert(identity(object));
  }
}

void MissingObjects::note_written(const StatementFacts& facts) {
  for (const Object& object : facts.creates) lost_.erase(identity(object));
  for (const Object& object : facts.destroys) {
    lost_.erase(identity(object));
    left_.erase(identity(object));
  }
}

}  // namespace belay
