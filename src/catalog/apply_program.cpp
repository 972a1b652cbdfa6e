// Databases, views, routines, triggers, events and sequences: objects that are known by name and text.
#include <algorithm>
#include <initializer_list>

#include <fmt/format.h>

#include "base/text.h"
#include "catalog/application.h"
#include "catalog/charset.h"
#include "catalog/folded.h"

namespace belay {

using Presence = Catalog::Presence;

namespace {

// Error numbers of one kind of object (MySQL error reference).
struct Errors {
  uint16_t exists;
  uint16_t missing;
};

constexpr Errors view_errors{1050, 1051};
constexpr Errors routine_errors{1304, 1305};
constexpr Errors trigger_errors{1359, 1360};
constexpr Errors event_errors{1537, 1539};
constexpr Errors sequence_errors{1050, 4091};

template <class Objects>
Presence presence_in(const Objects& objects, const Database& database, ObjectKind kind, const std::string& key) {
  if (objects.contains(key)) return Presence::present;
  return database.complete || database.absent.contains(kind, key) ? Presence::absent : Presence::unknown;
}

}  // namespace

// Creates `key` of `kind` unless it is there; true where the caller shall store it.
template <class Objects>
static bool may_create(Catalog& catalog, Applied& applied, Database& database, Objects& objects, const Object& object,
                       const std::string& key, bool replaces, bool guarded, const Errors& errors) {
  const Presence presence = presence_in(objects, database, object.kind, key);
  if (presence == Presence::present && guarded) {
    applied.why = fmt::format("{} `{}` is there already", name_of(object.kind), object.name);
    return false;
  }
  if (presence == Presence::present && !replaces) {
    applied.error =
        ServerError{errors.exists, fmt::format("{} `{}` exists already", name_of(object.kind), object.name)};
    return false;
  }
  if (presence == Presence::unknown && !replaces && !guarded) {
    if (!catalog.inferring()) {
      applied.unknown = fmt::format("whether there is a {} `{}` is not known", name_of(object.kind), object.name);
      return false;
    }
    catalog.require_absent(object);
  }
  database.absent.remove(object.kind, key);
  applied.why = fmt::format("{} `{}` is created", name_of(object.kind), object.name);
  return true;
}

template <class Objects>
static void drop_one(Catalog& catalog, Applied& applied, Database& database, Objects& objects, const Object& object,
                     const std::string& key, bool guarded, const Errors& errors) {
  const Presence presence = presence_in(objects, database, object.kind, key);
  if (presence == Presence::absent) {
    applied.why = fmt::format("there is no {} `{}`", name_of(object.kind), object.name);
    if (!guarded) applied.error = ServerError{errors.missing, applied.why};
    return;
  }
  if (presence == Presence::unknown && !guarded) {
    if (!catalog.inferring()) {
      applied.unknown = fmt::format("whether there is a {} `{}` is not known", name_of(object.kind), object.name);
      return;
    }
    catalog.require(object);
  }
  objects.erase(key);
  database.absent.add({object.kind, object.schema, key, object.table, ""});
  applied.destroys.push_back(object);
  applied.changes_schema = true;
  applied.why = fmt::format("{} `{}` is dropped", name_of(object.kind), object.name);
}

// ---- databases

void Application::apply(const Use& use) {
  need_database(use.database.text);
  catalog_.use(use.database.text);
}

static void set_charset(Database& database, const std::vector<TableOption>& options, const Server& server) {
  for (const TableOption& option : options) {
    if (option.name != "charset") continue;
    database.charset = canonical_charset(option.value, server);
    database.collation = default_collation(database.charset, server);
  }
  for (const TableOption& option : options) {
    if (option.name != "collate") continue;
    database.collation = canonical_collation(option.value, server);
    if (const std::string charset = charset_of_collation(database.collation); !charset.empty())
      database.charset = charset;
  }
}

void Application::apply(const CreateDatabase& create) {
  const bool there = catalog_.databases().contains(create.name.text);
  if (there && create.if_not_exists) {
    applied_.why = fmt::format("database `{}` is there already", create.name.text);
    return;
  }
  if (there && !create.or_replace) {
    return refuse(1007, fmt::format("database `{}` exists already", create.name.text));
  }
  const Object object{ObjectKind::database, "", create.name.text, "", ""};
  catalog_.require_absent(object);
  Database& database = catalog_.database(create.name.text);
  database = {};
  database.complete = true;
  database.charset = catalog_.default_charset_;
  database.collation = catalog_.default_collation_;
  set_charset(database, create.options, catalog_.server());
  applied_.creates.push_back(object);
  applied_.changes_schema = true;
  applied_.why = fmt::format("database `{}` is created", create.name.text);
}

void Application::apply(const AlterDatabase& alter) {
  const std::string name = alter.name ? alter.name.text : catalog_.current_database();
  Database& database = need_database(name);
  const auto before = std::pair(database.charset, database.collation);
  set_charset(database, alter.options, catalog_.server());
  applied_.changes_schema = before != std::pair(database.charset, database.collation);
  applied_.changes.push_back({ObjectKind::database, "", name, "", ""});
}

// A database that the script has needed or made before is there, or was dropped since.
static bool has_met_database(const Base& base, const std::string& name) {
  const auto is_it = [&](const Object& o) { return o.kind == ObjectKind::database && o.name == name; };
  return std::ranges::any_of(base.required, is_it) || std::ranges::any_of(base.absent, is_it);
}

void Application::apply(const DropDatabase& drop) {
  const bool there = catalog_.databases().contains(drop.name.text);
  const bool may_be_there = catalog_.inferring() && !has_met_database(catalog_.base(), drop.name.text);
  if (!there && !drop.if_exists && !may_be_there) {
    return refuse(1008, fmt::format("there is no database `{}`", drop.name.text));
  }
  if (!there && !may_be_there) {
    applied_.why = fmt::format("there is no database `{}`", drop.name.text);
    return;
  }
  if (!there && !drop.if_exists) catalog_.require({ObjectKind::database, "", drop.name.text, "", ""});
  catalog_.drop_database(drop.name.text);
  applied_.destroys.push_back({ObjectKind::database, "", drop.name.text, "", ""});
  applied_.changes_schema = true;
  applied_.changes_rows = true;
  applied_.why = fmt::format("database `{}` is dropped with all its tables", drop.name.text);
}

// ---- views

void Application::apply(const CreateView& create) {
  const std::string schema = catalog_.schema_of(create.view);
  Database& database = need_database(schema);
  const std::string& key = create.view.name.text;
  const Object object{ObjectKind::view, schema, key, "", ""};
  need_query(*create.query);
  if (failed() || !applied_.unknown.empty()) return;
  if (create.is_alter && !database.views.contains(key) && !catalog_.inferring()) {
    return refuse(1146, fmt::format("there is no view `{}`", key));
  }
  const bool replaces = create.or_replace || create.is_alter;
  if (!replaces && database.tables.contains(key)) return refuse(1050, fmt::format("table `{}` exists already", key));
  if (!may_create(catalog_, applied_, database, database.views, object, key, replaces, create.if_not_exists,
                  view_errors)) {
    return;
  }
  const View view{folded(text_of(create.query->span))};
  const auto found = database.views.find(key);
  applied_.changes_schema = found == database.views.end() || !(found->second == view);
  if (!applied_.changes_schema) applied_.why = fmt::format("view `{}` has this definition already", key);
  (found == database.views.end() ? applied_.creates : applied_.changes).push_back(object);
  database.views.insert_or_assign(key, view);
}

void Application::apply(const DropView& drop) {
  for (const QualifiedName& name : drop.views) {
    const std::string schema = catalog_.schema_of(name);
    Database& database = need_database(schema);
    const Object object{ObjectKind::view, schema, name.name.text, "", ""};
    drop_one(catalog_, applied_, database, database.views, object, name.name.text, drop.if_exists, view_errors);
  }
}

// ---- routines

static std::map<std::string, Routine>& routines_of(Database& database, RoutineKind kind) {
  return kind == RoutineKind::procedure ? database.procedures : database.functions;
}

static Object routine_object(RoutineKind kind, const std::string& schema, const std::string& name) {
  return {kind == RoutineKind::procedure ? ObjectKind::procedure : ObjectKind::function, schema, name, "", ""};
}

void Application::apply(const CreateRoutine& create) {
  const std::string schema = catalog_.schema_of(create.routine);
  Database& database = need_database(schema);
  auto& routines = routines_of(database, create.kind);
  const std::string key = to_lower(create.routine.name.text);
  const Object object = routine_object(create.kind, schema, create.routine.name.text);
  if (!may_create(catalog_, applied_, database, routines, object, key, create.or_replace, create.if_not_exists,
                  routine_errors)) {
    return;
  }
  applied_.creates.push_back(object);
  applied_.changes_schema = true;
  routines.insert_or_assign(key, Routine{create.kind, create.routine.name.text, std::string(text_of(statement_span_))});
}

void Application::apply(const AlterRoutine& alter) {
  applied_.changes.push_back(routine_object(alter.kind, catalog_.schema_of(alter.routine), alter.routine.name.text));
}

void Application::apply(const DropRoutine& drop) {
  const std::string schema = catalog_.schema_of(drop.routine);
  Database& database = need_database(schema);
  const auto& routines = routines_of(database, drop.kind);
  const auto known = routines.find(to_lower(drop.routine.name.text));
  if (known != routines.end()) applied_.old_definition = known->second.text;
  drop_one(catalog_, applied_, database, routines_of(database, drop.kind),
           routine_object(drop.kind, schema, drop.routine.name.text), to_lower(drop.routine.name.text), drop.if_exists,
           routine_errors);
}

// ---- triggers, events, sequences

void Application::apply(const CreateTrigger& create) {
  const std::string schema = catalog_.schema_of(create.trigger);
  Database& database = need_database(schema);
  const Table* table = need_table(create.table);
  if (!table) return;
  const Object object{ObjectKind::trigger, schema, create.trigger.name.text, table->name, ""};
  if (!may_create(catalog_, applied_, database, database.triggers, object, create.trigger.name.text, create.or_replace,
                  create.if_not_exists, trigger_errors)) {
    return;
  }
  applied_.creates.push_back(object);
  applied_.changes_schema = true;
  database.triggers.insert_or_assign(create.trigger.name.text, Trigger{table->name, folded(text_of(create.body->span)),
                                                                       std::string(text_of(statement_span_))});
}

void Application::apply(const DropTrigger& drop) {
  const std::string schema = catalog_.schema_of(drop.trigger);
  Database& database = need_database(schema);
  const Object object{ObjectKind::trigger, schema, drop.trigger.name.text, "", ""};
  const auto known = database.triggers.find(drop.trigger.name.text);
  if (known != database.triggers.end()) applied_.old_definition = known->second.definition;
  drop_one(catalog_, applied_, database, database.triggers, object, drop.trigger.name.text, drop.if_exists,
           trigger_errors);
}

void Application::apply(const CreateEvent& create) {
  const std::string schema = catalog_.schema_of(create.event);
  Database& database = need_database(schema);
  const std::string key = to_lower(create.event.name.text);
  const Object object{ObjectKind::event, schema, create.event.name.text, "", ""};
  if (create.is_alter) {
    applied_.changes.push_back(object);
    return;
  }
  if (!may_create(catalog_, applied_, database, database.events, object, key, create.or_replace, create.if_not_exists,
                  event_errors)) {
    return;
  }
  applied_.creates.push_back(object);
  applied_.changes_schema = true;
  database.events.insert_or_assign(key, Event{folded(text_of(create.schedule))});
}

void Application::apply(const DropEvent& drop) {
  const std::string schema = catalog_.schema_of(drop.event);
  Database& database = need_database(schema);
  const Object object{ObjectKind::event, schema, drop.event.name.text, "", ""};
  drop_one(catalog_, applied_, database, database.events, object, to_lower(drop.event.name.text), drop.if_exists,
           event_errors);
}

void Application::apply(const CreateSequence& create) {
  const std::string schema = catalog_.schema_of(create.sequence);
  Database& database = need_database(schema);
  const std::string& key = create.sequence.name.text;
  const Object object{ObjectKind::sequence, schema, key, "", ""};
  if (create.is_alter) {
    applied_.changes.push_back(object);
    return;
  }
  if (!may_create(catalog_, applied_, database, database.sequences, object, key, create.or_replace,
                  create.if_not_exists, sequence_errors)) {
    return;
  }
  applied_.creates.push_back(object);
  applied_.changes_schema = true;
  database.sequences.insert_or_assign(key, true);
}

void Application::apply(const DropSequence& drop) {
  for (const QualifiedName& name : drop.sequences) {
    const std::string schema = catalog_.schema_of(name);
    Database& database = need_database(schema);
    const Object object{ObjectKind::sequence, schema, name.name.text, "", ""};
    drop_one(catalog_, applied_, database, database.sequences, object, name.name.text, drop.if_exists, sequence_errors);
  }
}

}  // namespace belay
