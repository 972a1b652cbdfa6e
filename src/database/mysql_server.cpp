#include "database/mysql_server.h"

#include <fmt/format.h>

#include <cstdlib>

#include "database/client_library.h"

namespace belay {
namespace {

constexpr unsigned connect_patience = 10;  // seconds
constexpr unsigned access_denied = 1045;   // ER_ACCESS_DENIED_ERROR

class MysqlConnection : public Connection {
 public:
  MysqlConnection(const ClientLibrary& library, MYSQL* session)
      : library_(library), session_(session), server_(server_of(library.server_info(session))) {}
  ~MysqlConnection() override { library_.close(session_); }

  Result<Answer> execute(std::string_view sql) override { return run_statement(library_, session_, sql); }
  Server server() const override { return server_; }

 private:
  const ClientLibrary& library_;
  MYSQL* session_;
  Server server_;
};

class MysqlServer : public Engine {
 public:
  MysqlServer(ClientLibrary library, Url url, std::chrono::seconds timeout)
      : library_(library), url_(std::move(url)), timeout_(timeout) {}

  Result<std::unique_ptr<Connection>> connect() override;
  std::string name() const override { return to_string(url_); }

 private:
  void set_options(MYSQL* session) const;
  Failure cannot_connect(MYSQL* session) const;

  ClientLibrary library_;
  Url url_;
  std::chrono::seconds timeout_;
};

const char* or_null(const std::string& text) {
  return text.empty() ? nullptr : text.c_str();
}

void MysqlServer::set_options(MYSQL* session) const {
  const unsigned refuse_local_files = 0;  // LOAD DATA LOCAL: the server would name a file of this machine
  library_.options(session, MYSQL_READ_DEFAULT_GROUP, "client");  // what the URL does not say
  library_.options(session, MYSQL_OPT_CONNECT_TIMEOUT, &connect_patience);
  library_.options(session, MYSQL_SET_CHARSET_NAME, "utf8mb4");
  library_.options(session, MYSQL_OPT_LOCAL_INFILE, &refuse_local_files);
  if (timeout_.count() == 0) return;
  const auto seconds = static_cast<unsigned>(timeout_.count());
  library_.options(session, MYSQL_OPT_READ_TIMEOUT, &seconds);
}

Failure MysqlServer::cannot_connect(MYSQL* session) const {
  const bool denied = library_.error_number(session) == access_denied;
  Error error = describe_last_error(library_, session, fmt::format("cannot connect to {}", to_string(url_)));
  if (denied) error.help = "give the password in SQLBELAY_PASSWORD";
  library_.close(session);
  return Failure(std::move(error));
}

Result<std::unique_ptr<Connection>> MysqlServer::connect() {
  MYSQL* session = library_.init(nullptr);
  if (session == nullptr) return fail(ErrorKind::run_failed, "no memory for a connection");
  set_options(session);
  const char* password = url_.password ? url_.password->c_str() : nullptr;
  if (library_.real_connect(session, or_null(url_.host), or_null(url_.user), password, or_null(url_.database),
                            url_.port, or_null(url_.socket), CLIENT_MULTI_RESULTS) == nullptr) {
    return cannot_connect(session);
  }
  auto connection = std::make_unique<MysqlConnection>(library_, session);
  // The client library names utf8mb4's MariaDB collation when it connects; MySQL 8.0 has another default.
  if (const Result<ResultSet> set = connection->query("SET NAMES utf8mb4"); !set) return Failure(set.error());
  return connection;
}

}  // namespace

Result<std::unique_ptr<Engine>> open_mysql_server(const Url& url, const EngineOptions& options) {
  const Result<ClientLibrary> library = load_client_library(options.client_library, "libmariadb3");
  if (!library) return Failure(library.error());
  Url complete = url;
  if (const char* password = std::getenv("SQLBELAY_PASSWORD"); password != nullptr && !url.password) {
    complete.password = password;
  }
  return std::make_unique<MysqlServer>(*library, std::move(complete), options.statement_timeout);
}

}  // namespace belay
