#include "plan/timeline.h"

#include "base/text.h"
#include "plan/sql.h"

namespace belay {

static constexpr char between = '\0';

static std::string exact_key_of(const Object& object) {
  return std::to_string(static_cast<int>(object.kind)) + between + object.schema + between + object.table + between +
         object.name;
}

static std::string column_key_of(std::string_view table, std::string_view column) {
  return to_lower(table) + between + to_lower(column);
}

Timeline::Timeline(const Analysis& analysis) {
  for (size_t index = 0; index < analysis.facts.statements.size(); ++index) {
    const StatementFacts& facts = analysis.facts.statements[index];
    note(index, facts.creates, created_);
    note(index, facts.destroys, destroyed_);
    const auto* insert = as<Insert>(analysis.statements[index].statement);
    if (insert && !facts.inline_code) first_inserts_.try_emplace(key_of(insert->table), index);
  }
}

void Timeline::note(size_t index, const std::vector<Object>& objects, Events& events) {
  for (const Object& object : objects) {
    events.try_emplace(exact_key_of(object), Times{index, index}).first->second.last = index;
    if (object.kind == ObjectKind::table) tables_.insert(to_lower(object.name));
    if (object.kind == ObjectKind::column) columns_.insert(column_key_of(object.table, object.name));
  }
}

const Timeline::Times* Timeline::times_of(Event event, const Object& object) const {
  const Events& events = event == Event::created ? created_ : destroyed_;
  const auto found = events.find(exact_key_of(object));
  return found == events.end() ? nullptr : &found->second;
}

bool Timeline::is_before(size_t index, Event event, const Object& object) const {
  const Times* times = times_of(event, object);
  return times && times->first < index;
}

bool Timeline::is_only_after(size_t index, Event event, const Object& object) const {
  const Times* times = times_of(event, object);
  return times && times->last > index && times->first >= index;
}

bool Timeline::makes_or_destroys_table(std::string_view table) const {
  return tables_.contains(to_lower(table));
}

bool Timeline::makes_or_destroys_column(std::string_view table, std::string_view column) const {
  return columns_.contains(column_key_of(table, column));
}

bool Timeline::is_first_insert(size_t index, const QualifiedName& table) const {
  const auto found = first_inserts_.find(key_of(table));
  return found == first_inserts_.end() || found->second >= index;
}

}  // namespace belay
