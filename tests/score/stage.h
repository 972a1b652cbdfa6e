// Where a chain of migrations is acted out: a private server that holds the chain's databases and nothing else.
//
// What a statement did is seen by comparing the server before and after. Schemas are read whole, rows by the checksum
// of every table, which costs a fraction of a millisecond each.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "database/snapshot.h"
#include "score/private_server.h"

namespace belay::score {

// The database of the connection, which scripts do not name.
inline constexpr const char* home_database = "belay_chain";

using Schemas = std::map<std::string, Snapshot>;
Schemas without_rows(Schemas schemas);

using Checksums = std::map<std::string, std::string>;  // by quoted name

struct StageState {
  Schemas schemas;  // without rows
  Checksums rows;
  friend bool operator==(const StageState&, const StageState&) = default;
};

// What one statement can have changed.
enum class Reach { rows, everything };

class Stage {
 public:
  explicit Stage(Vendor vendor);

  const std::string& trouble() const { return process_.trouble(); }
  const Server& server() const { return server_; }

  // Empties the server and makes the home database and these.
  bool clear(const std::set<std::string>& databases);

  // A new session in the home database whose clock stands still and whose RAND() begins anew. False: the server is gone
  // for good.
  bool open_session(int64_t time);

  // Nothing: the statement ended the session (or the server, which is then empty).
  std::optional<Answer> run(std::string_view sql);

  void end_session() { session_.reset(); }  // what it has not committed is gone

  std::optional<StageState> look();
  std::optional<Schemas> look_at_rows();            // schemas and rows, as another session sees them
  bool look_again(StageState& state, Reach reach);  // replaces what may have changed

 private:
  std::optional<Schemas> read(const SnapshotOptions& options);
  void call_steward();
  std::optional<Schemas> schemas();
  std::optional<Checksums> checksums(const Schemas& schemas);
  std::optional<ResultSet> ask(const std::string& sql);

  PrivateServer process_;
  Server server_;
  std::unique_ptr<Connection> steward_;  // for our own questions
  std::unique_ptr<Connection> session_;
};

}  // namespace belay::score
