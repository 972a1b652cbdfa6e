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
  step.applied.reads = {};
}

static Catalog ready(Catalog catalog) {
  begin_session(catalog);
  return catalog;
}

Playing::Playing(const Script& script, Catalog catalog, TableStates states, PlayObserver* observer)
    : script_(script),
      states_(states),
      observer_(observer),
      player_(std::make_unique<Player>(ready(std::move(catalog)), observer)) {
  steps_.reserve(script.statements.size());
}

Playing::~Playing() = default;

const Step& Playing::play(const Parsed& statement) {
  const RawStatement& raw = script_.statements[steps_.size()];
  if (!belongs_to_script(script_, raw, statement)) {
    return steps_.emplace_back(nothing_done(raw.id, "it is no part of the script"));
  }
  if (observer_) observer_->begin(raw, player_->catalog());
  steps_.push_back(player_->run(raw.id, statement.statement, script_.file_of(raw).code()));
  if (states_ == TableStates::drop) drop_states(steps_.back());
  return steps_.back();
}

void Playing::leave_out() {
  steps_.push_back(nothing_done(script_.statements[steps_.size()].id, "it is left out"));
}

Played Playing::finish() {
  player_->end_session();
  return {player_->catalog(), std::move(steps_), player_->session().user_variables};
}

Played play(const Script& script, const std::vector<Parsed>& statements, Catalog catalog, TableStates states) {
  Playing playing(script, std::move(catalog), states);
  for (const Parsed& statement : statements) playing.play(statement);
  return playing.finish();
}

Played play(const Script& script, const std::vector<Parsed>& statements, Catalog catalog, PlayObserver& observer) {
  Playing playing(script, std::move(catalog), TableStates::drop, &observer);
  for (const Parsed& statement : statements) playing.play(statement);
  return playing.finish();
}

Played play_without(const std::vector<bool>& left_out, const Script& script, const std::vector<Parsed>& statements,
                    Catalog catalog) {
  Playing playing(script, std::move(catalog), TableStates::drop);
  for (size_t i = 0; i < statements.size(); ++i) {
    if (left_out[i]) {
      playing.leave_out();
    } else {
      playing.play(statements[i]);
    }
  }
  return playing.finish();
}

}  // namespace belay
