#include "plan/timeline.h"

#include <algorithm>
#include <limits>

#include "base/text.h"
#include "plan/named_parts.h"
#include "plan/situation.h"
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

static std::string part_key_of(const Timeline::Part& part) {
  return std::to_string(static_cast<int>(part.kind)) + between + to_lower(part.table) + between + to_lower(part.name);
}

static bool hides_changes(const Statement& statement) {
  return as<CallStatement>(statement) || as<Execute>(statement) || as<LoadData>(statement) || as<Use>(statement) ||
         as<Opaque>(statement);
}

Timeline::Timeline(const Analysis& analysis) {
  for (size_t index = 0; index < analysis.facts.statements.size(); ++index) {
    const StatementFacts& facts = analysis.facts.statements[index];
    note(index, facts.creates, created_);
    note(index, facts.destroys, destroyed_);
    for (const Object& object : facts.destroys) {
      if (object.kind == ObjectKind::table) taken_away_.insert(to_lower(object.name));
      if (object.kind == ObjectKind::column) losing_columns_.insert(to_lower(object.table));
    }
    const Statement& statement = analysis.statements[index].statement;
    if (!facts.inline_code) {
      note_making(index, statement);
      note_owner(index, statement, facts);
      note_touched(index, statement, facts);
    }
    const auto* insert = as<Insert>(statement);
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

void Timeline::note_touched(size_t index, const Statement& statement, const StatementFacts& facts) {
  if (hides_changes(statement)) hidden_.push_back(index);
  for (std::string& key : touched_by(facts)) {
    std::vector<size_t>& touching = touching_[std::move(key)];
    if (touching.empty() || touching.back() != index) touching.push_back(index);
  }
}

std::span<const size_t> Timeline::touching(const std::string& key_of_table) const {
  const auto found = touching_.find(key_of_table);
  return found == touching_.end() ? std::span<const size_t>() : found->second;
}

std::pair<size_t, size_t> Timeline::visible_around(size_t index) const {
  const auto next = std::ranges::lower_bound(hidden_, index);
  return {next == hidden_.begin() ? 0 : *std::prev(next) + 1,
          next == hidden_.end() ? std::numeric_limits<size_t>::max() : *next};
}

// Names that a statement gives or takes away are read from its text: of a base that nobody has seen, the facts do not
// say that a column was there to be destroyed.
void Timeline::note_making(size_t index, const Statement& statement) {
  if (const auto* create = as<CreateTable>(statement)) last_makings_[to_lower(create->table.name.text)] = index;
  if (const auto* rename = as<RenameTable>(statement)) {
    for (const RenamePair& pair : rename->pairs) note_renaming(index, pair.from, pair.to);
  }
  if (const auto* alter = as<AlterTable>(statement)) note_clauses(index, *alter);
  note_parts(index, statement);
  if (const auto* drop = as<DropTable>(statement)) {
    for (const QualifiedName& table : drop->tables) last_drops_[to_lower(table.name.text)] = index;
  }
}

void Timeline::note_renaming(size_t index, const QualifiedName& from, const QualifiedName& to) {
  last_renamings_[to_lower(from.name.text)] = index;
  taken_away_.insert(to_lower(from.name.text));
  last_makings_[to_lower(to.name.text)] = index;
}

void Timeline::note_clauses(size_t index, const AlterTable& alter) {
  const std::string table = to_lower(alter.table.name.text);
  reshaped_.insert(table);
  for (const AlterAction& action : alter.actions) {
    if (const auto* to = as<RenameTo>(action)) note_renaming(index, alter.table, to->table);
    const auto* change = as<ChangeColumn>(action);
    const bool renames = change && !equals_ignoring_case(change->old_name.text, change->column.name.text);
    if (renames || as<DropColumn>(action) || as<RenameColumn>(action)) losing_columns_.insert(table);
  }
}

void Timeline::note_parts(size_t index, const Statement& statement) {
  for (const Part& part : parts_made_by(statement)) last_part_makings_[part_key_of(part)] = index;
  for (const Part& part : parts_taken_by(statement)) last_part_takings_[part_key_of(part)] = index;
}

bool Timeline::is_part_made_later(size_t index, const Part& part) const {
  const auto found = last_part_makings_.find(part_key_of(part));
  return found != last_part_makings_.end() && found->second > index;
}

bool Timeline::is_part_taken_later(size_t index, const Part& part) const {
  const auto found = last_part_takings_.find(part_key_of(part));
  return found != last_part_takings_.end() && found->second > index;
}

bool Timeline::owns(std::string_view table) const {
  const auto found = owners_.find(to_lower(table));
  return found != owners_.end() && found->second.back().own;
}

void Timeline::note_owner(size_t index, const Statement& statement, const StatementFacts& facts) {
  const auto set = [&](const QualifiedName& table, bool own) {
    owners_[to_lower(table.name.text)].push_back({index, own});
  };
  const auto rename = [&](const QualifiedName& from, const QualifiedName& to) {
    set(to, owns(from.name.text));
    set(from, false);
  };
  if (const auto* create = as<CreateTable>(statement); create && !create->temporary && !facts.creates.empty())
    set(create->table, true);
  if (const auto* drop = as<DropTable>(statement)) {
    for (const QualifiedName& table : drop->tables) set(table, false);
  }
  if (const auto* renaming = as<RenameTable>(statement)) {
    for (const RenamePair& pair : renaming->pairs) rename(pair.from, pair.to);
  }
  const auto* alter = as<AlterTable>(statement);
  if (!alter) return;
  for (const AlterAction& action : alter->actions) {
    if (const auto* to = as<RenameTo>(action)) rename(alter->table, to->table);
  }
}

bool Timeline::is_own_table(size_t index, std::string_view table) const {
  const auto found = owners_.find(to_lower(table));
  bool own = false;
  if (found == owners_.end()) return own;
  for (const Ownership& ownership : found->second) {
    if (ownership.since < index) own = ownership.own;
  }
  return own;
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

bool Timeline::is_last(Event event, const Object& object) const {
  const Times* times = times_of(event, object);
  const Times* others = times_of(event == Event::created ? Event::destroyed : Event::created, object);
  return times && (!others || others->last < times->last);
}

bool Timeline::makes_or_destroys_table(std::string_view table) const {
  return tables_.contains(to_lower(table));
}

bool Timeline::makes_or_destroys_column(std::string_view table, std::string_view column) const {
  return columns_.contains(column_key_of(table, column));
}

bool Timeline::reshapes_table(std::string_view table) const {
  return makes_or_destroys_table(table) || reshaped_.contains(to_lower(table));
}

bool Timeline::takes_table_away(std::string_view table) const {
  return taken_away_.contains(to_lower(table));
}

bool Timeline::loses_parts(std::string_view table) const {
  return takes_table_away(table) || losing_columns_.contains(to_lower(table));
}

bool Timeline::is_renamed_later(size_t index, std::string_view table) const {
  const auto found = last_renamings_.find(to_lower(table));
  return found != last_renamings_.end() && found->second > index;
}

bool Timeline::is_taken_away_later(size_t index, std::string_view table) const {
  const auto found = last_drops_.find(to_lower(table));
  return is_renamed_later(index, table) || (found != last_drops_.end() && found->second > index);
}

bool Timeline::is_made_later(size_t index, std::string_view table) const {
  const auto found = last_makings_.find(to_lower(table));
  return found != last_makings_.end() && found->second > index;
}

bool Timeline::is_first_insert(size_t index, const QualifiedName& table) const {
  const auto found = first_inserts_.find(key_of(table));
  return found == first_inserts_.end() || found->second >= index;
}

}  // namespace belay
