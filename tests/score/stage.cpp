#include "score/stage.h"

#include <fmt/format.h>

namespace belay::score {
namespace {

const std::set<std::string> system_databases = {"information_schema", "mysql", "performance_schema", "sys"};

}  // namespace

Schemas without_rows(Schemas schemas) {
  for (auto& [name, snapshot] : schemas) {
    for (auto& [table_name, table] : snapshot.tables) table.rows = {};
  }
  return schemas;
}

Stage::Stage(Vendor vendor) : process_(vendor) {
  call_steward();
  if (steward_) server_ = steward_->server();
}

// An event that runs, or is dropped because its time is over, is nothing that a statement did.
void Stage::call_steward() {
  steward_ = process_.connect();
  ask("SET GLOBAL event_scheduler = OFF");
}

std::optional<ResultSet> Stage::ask(const std::string& sql) {
  if (!steward_) return std::nullopt;
  auto result = steward_->query(sql);
  if (!result) return std::nullopt;
  return *std::move(result);
}

bool Stage::clear(const std::set<std::string>& databases) {
  session_.reset();
  auto present = ask("SHOW DATABASES");
  if (!present) {
    steward_.reset();
    process_.restart();
    call_steward();
    present = ask("SHOW DATABASES");
  }
  if (!present) return false;
  ask("SET foreign_key_checks = 0");
  for (const ResultRow& row : present->rows) {
    if (!system_databases.contains(*row[0])) ask(fmt::format("DROP DATABASE {}", quote_identifier(*row[0])));
  }
  ask(fmt::format("CREATE DATABASE {}", quote_identifier(home_database)));
  for (const std::string& name : databases) ask(fmt::format("CREATE DATABASE {}", quote_identifier(name)));
  return true;
}

bool Stage::open_session(int64_t time) {
  session_.reset();
  session_ = process_.connect();
  if (!session_) return false;
  for (const std::string& sql : {fmt::format("USE {}", quote_identifier(home_database)),
                                 fmt::format("SET timestamp = {}, rand_seed1 = 1, rand_seed2 = 1", time)}) {
    if (!session_->query(sql)) return false;
  }
  return true;
}

std::optional<Answer> Stage::run(std::string_view sql) {
  if (!session_) return std::nullopt;
  auto answer = session_->execute(sql);
  if (answer) return *std::move(answer);
  session_.reset();
  return std::nullopt;
}

std::optional<Schemas> Stage::read(const SnapshotOptions& options) {
  const auto present = ask("SHOW DATABASES");
  if (!present) return std::nullopt;
  Schemas result;
  for (const ResultRow& row : present->rows) {
    if (system_databases.contains(*row[0])) continue;
    auto snapshot = take_snapshot(*steward_, *row[0], options);
    if (!snapshot) return std::nullopt;
    result.emplace(*row[0], *std::move(snapshot));
  }
  return result;
}

std::optional<Schemas> Stage::schemas() {
  SnapshotOptions options;
  options.rows = false;
  options.auto_increment = true;
  return read(options);
}

std::optional<Schemas> Stage::look_at_rows() {
  SnapshotOptions options;
  options.auto_increment = true;
  options.restrict_is_no_action = true;
  return read(options);
}

// In the session that runs the script: it sees its own rows before they are committed.
std::optional<Checksums> Stage::checksums(const Schemas& schemas) {
  std::string tables;
  for (const auto& [database, snapshot] : schemas) {
    for (const auto& [name, table] : snapshot.tables) {
      if (!tables.empty()) tables += ", ";
      tables += quote_identifier(database) + '.' + quote_identifier(name);
    }
  }
  Checksums result;
  if (tables.empty()) return result;
  if (!session_) return std::nullopt;
  const auto answer = session_->query("CHECKSUM TABLE " + tables);
  if (!answer) return std::nullopt;
  for (const ResultRow& row : answer->rows) {
    if (row[1]) result.emplace(*row[0], *row[1]);  // NULL: the session has locked others
  }
  return result;
}

std::optional<StageState> Stage::look() {
  auto schemas_now = schemas();
  if (!schemas_now) return std::nullopt;
  auto rows_now = checksums(*schemas_now);
  if (!rows_now) return std::nullopt;
  return StageState{*std::move(schemas_now), *std::move(rows_now)};
}

bool Stage::look_again(StageState& state, Reach reach) {
  if (reach == Reach::everything) {
    auto schemas_now = schemas();
    if (!schemas_now) return false;
    state.schemas = *std::move(schemas_now);
  }
  auto rows_now = checksums(state.schemas);
  if (!rows_now) return false;
  state.rows = *std::move(rows_now);
  return true;
}

}  // namespace belay::score
