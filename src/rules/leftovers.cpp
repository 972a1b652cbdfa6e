// One walk over each file's statements, with the state of the session as it would be: what is changed is noted where
// it happens, and forgotten where the script takes it back. Stored programs are not followed.
#include "rules/leftovers.h"

#include <algorithm>
#include <map>

#include "base/overloaded.h"
#include "base/text.h"
#include "catalog/implicit_commit.h"
#include "rules/setting.h"
#include "rules/subjects/each.h"

namespace belay {

namespace {

class Session {
 public:
  void run(const StatementFacts& facts, const Statement& statement);
  void set_delimiter(Place place, const std::string& delimiter);
  std::vector<Leftover> leftovers() const;

 private:
  void run(const Set& set);
  void run(const SetItem& item);
  void run(const QueryStatement& statement);
  void run(const Use& use);
  void run(const Transaction& transaction);
  void run(const CreateTable& create);
  void run(const DropTable& drop);
  void run(const LockTables& lock);
  void run(const CreateRoutine& create) {
    made_[to_lower(create.routine.name.text)] = {place_, create.routine.name.text};
  }
  void run(const CallStatement& call);
  void run(const DropRoutine& drop) { take_back(LeftoverKind::procedure, to_lower(drop.routine.name.text)); }
  void run(const UnlockTables&) { take_back(LeftoverKind::locks, ""); }
  template <class T>
  void run(const T&) {}

  void set_charset(const SetItem& item);
  void remember_saved(const std::string& variable, const Expression& value);
  bool restores(const SetItem& item) const;
  void leave(LeftoverKind kind, std::string name, std::string value);
  void take_back(LeftoverKind kind, const std::string& name);

  Place place_;
  std::map<std::pair<LeftoverKind, std::string>, Leftover> left_;
  struct Made {
    Place place;
    std::string name;  // as written
  };
  std::map<std::string, Made> made_;          // procedures, by lower-case name
  std::map<std::string, std::string> saved_;  // user variable → the system variable that it keeps
  std::string first_database_;
  std::string first_charset_;
};

void Session::leave(LeftoverKind kind, std::string name, std::string value) {
  left_.insert_or_assign({kind, name}, Leftover{kind, name, std::move(value), place_});
}

void Session::take_back(LeftoverKind kind, const std::string& name) {
  left_.erase({kind, name});
}

void Session::run(const StatementFacts& facts, const Statement& statement) {
  place_ = {facts.file, facts.id, facts.span};
  if (commits_implicitly(statement)) take_back(LeftoverKind::transaction, "");
  std::visit([&](const auto& node) { run(node); }, statement.node);
}

// ---- SET

void Session::run(const Set& set) {
  for (const SetItem& item : set.items) run(item);
}

void Session::run(const SetItem& item) {
  if (item.kind == SetKind::user_variable) return remember_saved(to_lower(item.name.text), item.value);
  if (item.kind == SetKind::names || item.kind == SetKind::charset) return set_charset(item);
  if (!is_of_session(item)) return;
  const std::string name = setting_name(item);
  if (restores(item)) return take_back(LeftoverKind::setting, name);
  leave(LeftoverKind::setting, name, setting_value(item));
}

void Session::remember_saved(const std::string& variable, const Expression& value) {
  if (const auto* system = as<SystemVariable>(value)) saved_[variable] = to_lower(system->name.text);
}

// SELECT @@sql_mode INTO @old
void Session::run(const QueryStatement& statement) {
  const auto* select = std::get_if<Select>(&statement.query->body);
  const auto& into = statement.query->into;
  if (!select || !into || into->targets.size() != select->items.size()) return;
  for (size_t i = 0; i < into->targets.size(); ++i) {
    if (const auto* variable = as<UserVariable>(into->targets[i]))
      remember_saved(to_lower(variable->name.text), select->items[i].value);
  }
}

// Switches that every server begins with (MySQL manual, "Server System Variables").
static bool is_first_value(const std::string& name, const std::string& value) {
  const bool is_switch = name == "foreign_key_checks" || name == "unique_checks" || name == "autocommit";
  return is_switch && (value == "1" || value == "on" || value == "true");
}

bool Session::restores(const SetItem& item) const {
  const std::string value = setting_value(item);
  if (value == "default" || is_first_value(setting_name(item), value)) return true;
  if (const auto* global = as<SystemVariable>(item.value)) return global->scope == VariableScope::global;
  const auto* variable = as<UserVariable>(item.value);
  if (!variable) return false;
  const auto saved = saved_.find(to_lower(variable->name.text));
  return saved != saved_.end() && saved->second == setting_name(item);
}

// A script may say in which charset it is written: that is no change as long as it says it once, and every client of
// today means utf8mb4 anyway.
void Session::set_charset(const SetItem& item) {
  const std::string charset = setting_value(item);
  if (charset.empty()) return;
  if (first_charset_.empty()) first_charset_ = charset;
  if (charset.starts_with("utf8") || charset == "default") return take_back(LeftoverKind::charset, "");
  leave(LeftoverKind::charset, "", charset);
}

// ---- database, locks, transactions, temporary tables

// The first USE says where the script runs; what is left is another one.
void Session::run(const Use& use) {
  if (first_database_.empty()) first_database_ = use.database.text;
  if (use.database.text == first_database_) return take_back(LeftoverKind::database, "");
  leave(LeftoverKind::database, "", use.database.text);
}

void Session::run(const Transaction& transaction) {
  switch (transaction.action) {
    case TransactionAction::start:
      take_back(LeftoverKind::locks, "");  // MySQL manual, "LOCK TABLES": START TRANSACTION releases them
      return leave(LeftoverKind::transaction, "", "");
    case TransactionAction::commit:
    case TransactionAction::rollback: return take_back(LeftoverKind::transaction, "");
    default: return;
  }
}

void Session::run(const LockTables& lock) {
  leave(LeftoverKind::locks, "", lock.tables.empty() ? "" : lock.tables.front().name.text);
}

void Session::run(const CreateTable& create) {
  if (create.temporary) leave(LeftoverKind::temporary_table, create.table.name.text, "");
}

void Session::run(const DropTable& drop) {
  for (const QualifiedName& table : drop.tables) take_back(LeftoverKind::temporary_table, table.name.text);
}

// A procedure that the script makes and calls is a tool of the script.
void Session::run(const CallStatement& call) {
  const std::string name = to_lower(call.routine.name.text);
  const auto made = made_.find(name);
  if (made == made_.end()) return;
  place_ = made->second.place;
  leave(LeftoverKind::procedure, name, made->second.name);
}

void Session::set_delimiter(Place place, const std::string& delimiter) {
  place_ = place;
  if (delimiter == ";") return take_back(LeftoverKind::delimiter, "");
  leave(LeftoverKind::delimiter, "", delimiter);
}

std::vector<Leftover> Session::leftovers() const {
  std::vector<Leftover> leftovers;
  for (const auto& [key, leftover] : left_) leftovers.push_back(leftover);
  std::ranges::stable_sort(leftovers, {}, [](const Leftover& leftover) { return leftover.place.span.begin; });
  return leftovers;
}

}  // namespace

std::vector<Leftover> leftovers_of(const Analysis& analysis) {
  std::vector<Session> sessions(analysis.script.files.size());
  for_each_statement(analysis, [&](const StatementFacts& facts, const Statement& statement) {
    sessions[facts.file].run(facts, statement);
  });
  for_each_client_line(analysis, [&](const ClientLine& line, Place place) {
    if (line.word == "delimiter") sessions[place.file].set_delimiter(place, line.argument);
  });
  std::vector<Leftover> leftovers;
  for (const Session& session : sessions) {
    const std::vector<Leftover> own = session.leftovers();
    leftovers.insert(leftovers.end(), own.begin(), own.end());
  }
  return leftovers;
}

}  // namespace belay
