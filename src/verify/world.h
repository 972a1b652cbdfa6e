// The databases of a verification: made anew for every run, compared as a whole. Private to verify/.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "database/database.h"
#include "database/snapshot.h"

namespace belay {

struct RunStatement {
  std::string sql;
  uint32_t id = 0;  // of the script it comes from
};

struct RunError {
  size_t position = 0;  // index into the statements
  QueryError error;
};

// The databases that exist, by name.
using State = std::map<std::string, Snapshot>;

// The safe script's ledger and images are no part of what it builds; after a rollback none may be left.
enum class SideTables { hide, show };

class World {
 public:
  // `named` are the databases beside that of the connection; `base` runs after every reset.
  World(Engine& engine, std::vector<std::string> required, std::vector<std::string> named,
        std::vector<std::string> base);

  Result<void> reset();
  Result<void> drop();

  // A session of its own: runs until a statement fails, as the mysql client does. The clock stands still at `time`, so
  // that two runs write the same now().
  Result<std::optional<RunError>> run(const std::vector<RunStatement>& statements, size_t count, int64_t time);

  Result<std::unique_ptr<Connection>> open_session(int64_t time);
  Result<State> look(SideTables side_tables = SideTables::hide);

 private:
  Engine& engine_;
  std::unique_ptr<Connection> steward_;  // the session for our own work
  std::vector<std::string> required_;
  std::vector<std::string> named_;
  std::vector<std::string> base_;
};

// The first few differences, one a line; empty: equal.
std::string difference_of(const State& expected, const State& seen);

inline constexpr int64_t first_run_time = 1'700'000'000;   // any moment; 2023-11-14
inline constexpr int64_t second_run_time = 1'700'003'600;  // an hour later

}  // namespace belay
