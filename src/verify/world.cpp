#include "verify/world.h"

#include <algorithm>

#include <fmt/format.h>

namespace belay {

// What stands for the database of the connection, which a script does not name.
static constexpr std::string_view default_database = "belay_scratch";

World::World(Engine& engine, std::vector<std::string> required, std::vector<std::string> named,
             std::vector<std::string> base)
    : engine_(engine), required_(std::move(required)), named_(std::move(named)), base_(std::move(base)) {}

static Result<void> run_own(Connection& connection, const std::string& sql) {
  const auto answer = connection.query(sql);
  if (!answer) return tl::unexpected(answer.error());
  return {};
}

// A script that makes databases has its ledger in one of its own.
static Result<std::vector<std::string>> side_databases_of(Connection& connection) {
  const auto listed = connection.query("SHOW DATABASES LIKE '\\_sqlbelay\\_%'");
  if (!listed) return tl::unexpected(listed.error());
  std::vector<std::string> names;
  for (const ResultRow& row : listed->rows) names.push_back(*row.front());
  return names;
}

Result<void> World::drop() {
  if (!steward_) return {};
  std::vector<std::string> databases = named_;
  databases.emplace_back(default_database);
  const auto side_databases = side_databases_of(*steward_);
  if (!side_databases) return tl::unexpected(side_databases.error());
  std::ranges::copy(*side_databases, std::back_inserter(databases));
  for (const std::string& name : databases) {
    if (auto dropped = run_own(*steward_, fmt::format("DROP DATABASE IF EXISTS {}", quote_identifier(name)));
        !dropped) {
      return dropped;
    }
  }
  return {};
}

Result<void> World::reset() {
  if (!steward_) {
    auto session = engine_.connect();
    if (!session) return tl::unexpected(session.error());
    steward_ = std::move(*session);
  }
  if (auto dropped = drop(); !dropped) return dropped;
  std::vector<std::string> statements;
  for (const std::string& name : required_)
    statements.push_back(fmt::format("CREATE DATABASE {}", quote_identifier(name)));
  statements.push_back(
      fmt::format("CREATE DATABASE {} DEFAULT CHARACTER SET utf8mb4", quote_identifier(default_database)));
  statements.push_back(fmt::format("USE {}", quote_identifier(default_database)));
  statements.push_back(fmt::format("SET timestamp = {}", first_run_time));
  statements.insert(statements.end(), base_.begin(), base_.end());
  for (const std::string& sql : statements) {
    if (auto done = run_own(*steward_, sql); !done) return done;
  }
  return {};
}

Result<std::unique_ptr<Connection>> World::open_session(int64_t time) {
  auto session = engine_.connect();
  if (!session) return session;
  for (const std::string& sql :
       {fmt::format("USE {}", quote_identifier(default_database)), fmt::format("SET timestamp = {}", time)}) {
    if (auto done = run_own(**session, sql); !done) return tl::unexpected(done.error());
  }
  return session;
}

Result<std::optional<RunError>> World::run(const std::vector<RunStatement>& statements, size_t count, int64_t time) {
  auto session = open_session(time);
  if (!session) return tl::unexpected(session.error());
  for (size_t i = 0; i < std::min(count, statements.size()); ++i) {
    const auto answer = (*session)->execute(statements[i].sql);
    if (!answer) return tl::unexpected(answer.error());
    if (answer->error) return RunError{i, *answer->error};
  }
  return std::nullopt;
}

// MariaDB makes NO ACTION of RESTRICT where a key is added without foreign_key_checks.
static SnapshotOptions what_is_compared() {
  SnapshotOptions options;
  options.restrict_is_no_action = true;
  return options;
}

Result<State> World::look(SideTables side_tables) {
  const auto listed = steward_->query("SELECT SCHEMA_NAME FROM information_schema.SCHEMATA");
  if (!listed) return tl::unexpected(listed.error());
  std::vector<std::string> wanted = named_;
  wanted.emplace_back(default_database);
  State state;
  for (const ResultRow& row : listed->rows) {
    const std::string& name = *row.front();
    const bool is_side = side_tables == SideTables::show && name.starts_with("_sqlbelay_");
    if (!is_side && std::ranges::find(wanted, name) == wanted.end()) continue;
    auto snapshot = take_snapshot(*steward_, name, what_is_compared());
    if (!snapshot) return tl::unexpected(snapshot.error());
    if (side_tables == SideTables::hide) {
      std::erase_if(snapshot->tables, [](const auto& table) { return table.first.starts_with("_sqlbelay_"); });
      std::erase_if(snapshot->events, [](const auto& event) { return event.name.starts_with("_sqlbelay_"); });
    }
    state.emplace(name, std::move(*snapshot));
  }
  return state;
}

std::string difference_of(const State& expected, const State& seen) {
  std::vector<std::string> lines;
  for (const auto& [name, snapshot] : seen) {
    if (!expected.contains(name)) lines.push_back(fmt::format("database `{}` is there", name));
  }
  for (const auto& [name, snapshot] : expected) {
    const auto other = seen.find(name);
    if (other == seen.end()) {
      lines.push_back(fmt::format("database `{}` is not there", name));
      continue;
    }
    std::ranges::move(differences(snapshot, other->second), std::back_inserter(lines));
  }
  constexpr size_t most_lines = 8;
  if (lines.size() > most_lines) lines.resize(most_lines);
  return fmt::format("{}", fmt::join(lines, "\n"));
}

}  // namespace belay
