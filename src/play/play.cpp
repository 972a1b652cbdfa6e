#include "play/play.h"

#include "play/player.h"

namespace belay {

static Dialect dialect_of(FenceDialect fence) {
  switch (fence) {
    case FenceDialect::mysql: return Dialect::mysql;
    case FenceDialect::mariadb: return Dialect::mariadb;
    case FenceDialect::tidb: return Dialect::tidb;
    case FenceDialect::oceanbase: return Dialect::oceanbase;
    case FenceDialect::postgresql: return Dialect::postgresql;
    case FenceDialect::kwdb: return Dialect::kwdb;
    case FenceDialect::gaussdb: return Dialect::gaussdb;
    case FenceDialect::sqlite: return Dialect::sqlite;
    case FenceDialect::other: return Dialect::other;
  }
  return Dialect::other;
}

Dialect dialect_of(const Script& script, const RawStatement& raw, const Statement& statement) {
  const Dialect own = dialect_of(statement);
  return own == Dialect::mysql ? dialect_of(script.file_of(raw).regions[raw.region].dialect) : own;
}

// Checks of the prose and statements of other databases are not run with the script.
static bool belongs_to_script(const Script& script, const RawStatement& raw, const Parsed& parsed) {
  return !raw.inline_code && is_mysql_family(dialect_of(script, raw, parsed.statement));
}

// Temporary tables end with the session that made them.
static void begin_session(Catalog& catalog) {
  catalog.check_foreign_keys(true);
  catalog.set_mode(default_mode(catalog.server()));
  catalog.set_autocommit(true);
  std::vector<std::string> names;
  for (const auto& [name, database] : catalog.databases()) names.push_back(name);
  for (const std::string& name : names) {
    Database& database = catalog.database(name);
    for (const auto& [table_name, table] : database.tables) {
      if (table.temporary) database.absent.add({ObjectKind::table, name, table_name, "", ""});
    }
    std::erase_if(database.tables, [](const auto& table) { return table.second.temporary; });
  }
}

static Step nothing_done(uint32_t statement, std::string why) {
  Step step;
  step.statement = statement;
  step.applied.why = std::move(why);
  return step;
}

static void drop_states(Step& step) {
  for (TableChange& change : step.applied.tables) {
    change.before.reset();
    change.after.reset();
  }
}

// `left_out` may be empty, and `observer` null.
static Played play_all(const Script& script, const std::vector<Parsed>& statements, Catalog catalog, TableStates states,
                       const std::vector<bool>& left_out, PlayObserver* observer) {
  begin_session(catalog);
  Player player(std::move(catalog), observer);
  std::vector<Step> steps;
  steps.reserve(script.statements.size());
  for (size_t i = 0; i < script.statements.size(); ++i) {
    const RawStatement& raw = script.statements[i];
    if (!belongs_to_script(script, raw, statements[i])) {
      steps.push_back(nothing_done(raw.id, "it is no part of the script"));
      continue;
    }
    if (!left_out.empty() && left_out[i]) {
      steps.push_back(nothing_done(raw.id, "it is left out"));
      continue;
    }
    if (observer) observer->begin(raw, player.catalog());
    steps.push_back(player.run(raw.id, statements[i].statement, script.file_of(raw).code()));
    if (states == TableStates::drop) drop_states(steps.back());
  }
  player.end_session();
  return {player.catalog(), std::move(steps), player.session().user_variables};
}

Played play(const Script& script, const std::vector<Parsed>& statements, Catalog catalog, TableStates states) {
  return play_all(script, statements, std::move(catalog), states, {}, nullptr);
}

Played play(const Script& script, const std::vector<Parsed>& statements, Catalog catalog, PlayObserver& observer) {
  return play_all(script, statements, std::move(catalog), TableStates::drop, {}, &observer);
}

Played play_without(const std::vector<bool>& left_out, const Script& script, const std::vector<Parsed>& statements,
                    Catalog catalog) {
  return play_all(script, statements, std::move(catalog), TableStates::drop, left_out, nullptr);
}

}  // namespace belay
