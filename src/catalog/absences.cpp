#include "catalog/absences.h"

#include "base/text.h"

namespace belay {

static auto key_of(const Object& object) {
  const bool has_file = object.kind == ObjectKind::table || object.kind == ObjectKind::view;
  // The names of triggers are the database's, whatever their table.
  const bool is_of_table = object.kind != ObjectKind::trigger;
  return std::tuple(object.kind, is_of_table ? object.table : std::string(),
                    has_file ? object.name : to_lower(object.name));
}

void Absences::add(const Object& object) {
  keys_.insert(key_of(object));
}

void Absences::remove(ObjectKind kind, const std::string& name) {
  keys_.erase(key_of({kind, "", name, "", ""}));
}

bool Absences::contains(const Object& object) const {
  return keys_.contains(key_of(object));
}

}  // namespace belay
