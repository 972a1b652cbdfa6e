// Talking to databases: the embedded MariaDB and MySQL or MariaDB servers. An Engine is a place that sessions are
// opened on; a Connection is one session. What a driver reports becomes an Error in this folder and nowhere else.
// The database libraries are loaded when they are first needed, never linked.
#pragma once

#include <chrono>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "model/server.h"

namespace belay {

// How the server refused a statement. This is data, not an Error: a statement that fails is an answer.
struct QueryError {
  unsigned number = 0;  // 1050
  std::string sqlstate;
  std::string message;
  friend bool operator==(const QueryError&, const QueryError&) = default;
};

using ResultField = std::optional<std::string>;  // the server's text form; nothing: NULL
using ResultRow = std::vector<ResultField>;

struct ResultSet {
  std::vector<std::string> columns;
  std::vector<ResultRow> rows;
};

struct Answer {
  std::vector<ResultSet> results;  // one for a SELECT, several for a CALL
  uint64_t affected_rows = 0;      // rows changed, not rows matched; of the last result
  uint64_t last_insert_id = 0;
  unsigned warnings = 0;
  std::optional<QueryError> error;  // results read before it are kept

  bool ok() const { return !error; }
};

class Connection {
 public:
  Connection() = default;
  Connection(const Connection&) = delete;
  Connection& operator=(const Connection&) = delete;
  virtual ~Connection() = default;

  // Runs one statement, without its delimiter. An Error means that the session or the engine is gone.
  virtual Result<Answer> execute(std::string_view sql) = 0;

  virtual Server server() const = 0;  // what this session really talks to

  // For queries of our own, which are not expected to fail: the last result, and an Error where the server refuses.
  Result<ResultSet> query(std::string_view sql);
};

class Engine {
 public:
  Engine() = default;
  Engine(const Engine&) = delete;
  Engine& operator=(const Engine&) = delete;
  virtual ~Engine() = default;  // after its connections

  // A new session, with the database of the URL as its current one where the URL names one.
  virtual Result<std::unique_ptr<Connection>> connect() = 0;

  virtual std::string name() const = 0;  // for reports; never with a password
};

// scheme://[user[:password]@][host][:port][/database][?socket=/path] or scheme:[path]
struct Url {
  std::string scheme;
  std::string user;
  std::optional<std::string> password;
  std::string host;
  uint16_t port = 0;  // 0: the default
  std::string database;
  std::string socket;
  std::string path;  // of the second form
};

Result<Url> parse_url(std::string_view text);
std::string to_string(const Url& url);  // without the password

// MySQL's default since 8.0 (manual, "Server SQL Modes"), but for ONLY_FULL_GROUP_BY: MariaDB does not see that a
// column depends on a grouped key, and would refuse (1055) what MySQL accepts.
inline constexpr std::string_view mysql_default_sql_mode =
    "STRICT_TRANS_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION";

struct EngineOptions {
  std::string sql_mode{mysql_default_sql_mode};  // of the embedded engine; a server keeps its own
  std::chrono::seconds statement_timeout{0};     // 0: none. The session is lost, an embedded engine is stopped
  std::string scratch_folder;  // of throwaway databases; empty: in memory if there is room, else TMPDIR
  std::string embedded_library = "libmariadbd.so.19";
  std::string client_library = "libmariadb.so.3";
};

// Starts or addresses the engine that the URL names. A server is first reached by connect(). Where the URL holds no
// password, SQLBELAY_PASSWORD does, else the client's option file.
Result<std::unique_ptr<Engine>> open_engine(const Url& url, const EngineOptions& options = {});

// `name`, with the back quotes in it doubled.
std::string quote_identifier(std::string_view name);

// A string literal that means the same under every sql_mode.
std::string quote_text(std::string_view text);

}  // namespace belay
