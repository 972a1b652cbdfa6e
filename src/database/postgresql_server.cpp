#include "database/postgresql_server.h"

#include <fmt/format.h>
#include <libpq-fe.h>

#include <cstdlib>

#include "database/shared_library.h"

namespace belay {
namespace {

struct PqLibrary {
  decltype(&::PQconnectdbParams) connect = nullptr;
  decltype(&::PQstatus) status = nullptr;
  decltype(&::PQfinish) finish = nullptr;
  decltype(&::PQerrorMessage) error_message = nullptr;
  decltype(&::PQexec) execute = nullptr;
  decltype(&::PQresultStatus) result_status = nullptr;
  decltype(&::PQresultErrorField) error_field = nullptr;
  decltype(&::PQclear) clear = nullptr;
  decltype(&::PQntuples) rows = nullptr;
  decltype(&::PQnfields) columns = nullptr;
  decltype(&::PQfname) column_name = nullptr;
  decltype(&::PQgetisnull) is_null = nullptr;
  decltype(&::PQgetvalue) value = nullptr;
  decltype(&::PQgetlength) length = nullptr;
  decltype(&::PQcmdTuples) affected = nullptr;
  decltype(&::PQsetNoticeProcessor) set_notices = nullptr;
};

bool find_all(void* handle, PqLibrary& library) {
  return load_function(handle, "PQconnectdbParams", library.connect) &&
         load_function(handle, "PQstatus", library.status) && load_function(handle, "PQfinish", library.finish) &&
         load_function(handle, "PQerrorMessage", library.error_message) &&
         load_function(handle, "PQexec", library.execute) &&
         load_function(handle, "PQresultStatus", library.result_status) &&
         load_function(handle, "PQresultErrorField", library.error_field) &&
         load_function(handle, "PQclear", library.clear) && load_function(handle, "PQntuples", library.rows) &&
         load_function(handle, "PQnfields", library.columns) && load_function(handle, "PQfname", library.column_name) &&
         load_function(handle, "PQgetisnull", library.is_null) && load_function(handle, "PQgetvalue", library.value) &&
         load_function(handle, "PQgetlength", library.length) &&
         load_function(handle, "PQcmdTuples", library.affected) &&
         load_function(handle, "PQsetNoticeProcessor", library.set_notices);
}

Result<PqLibrary> load_library(const std::string& name) {
  void* handle = dlopen(name.c_str(), RTLD_NOW | RTLD_LOCAL);
  PqLibrary library;
  if (handle == nullptr || !find_all(handle, library)) return cannot_load(name, "libpq5");
  return library;
}

class PostgresqlConnection : public Connection {
 public:
  PostgresqlConnection(const PqLibrary& library, PGconn* session) : library_(library), session_(session) {}
  ~PostgresqlConnection() override { library_.finish(session_); }

  Result<Answer> execute(std::string_view sql) override;
  Server server() const override { return {}; }  // none of MySQL's family

 private:
  ResultSet read(PGresult* result) const;

  const PqLibrary& library_;
  PGconn* session_;
};

ResultSet PostgresqlConnection::read(PGresult* result) const {
  ResultSet set;
  const int width = library_.columns(result);
  for (int i = 0; i < width; ++i) set.columns.emplace_back(library_.column_name(result, i));
  for (int row = 0; row < library_.rows(result); ++row) {
    ResultRow& fields = set.rows.emplace_back(static_cast<size_t>(width));
    for (int i = 0; i < width; ++i) {
      if (library_.is_null(result, row, i) != 0) continue;
      fields[static_cast<size_t>(i)].emplace(library_.value(result, row, i),
                                             static_cast<size_t>(library_.length(result, row, i)));
    }
  }
  return set;
}

Result<Answer> PostgresqlConnection::execute(std::string_view sql) {
  PGresult* result = library_.execute(session_, std::string(sql).c_str());
  Answer answer;
  const ExecStatusType status = library_.result_status(result);
  if (status == PGRES_TUPLES_OK) answer.results.push_back(read(result));
  const char* affected = library_.affected(result);
  answer.affected_rows = affected ? std::strtoull(affected, nullptr, 10) : 0;
  if (status == PGRES_FATAL_ERROR || status == PGRES_BAD_RESPONSE || status == PGRES_NONFATAL_ERROR) {
    const char* sqlstate = library_.error_field(result, PG_DIAG_SQLSTATE);
    const char* message = library_.error_field(result, PG_DIAG_MESSAGE_PRIMARY);
    answer.error = QueryError{0, sqlstate ? sqlstate : "", message ? message : library_.error_message(session_)};
  }
  library_.clear(result);
  if (library_.status(session_) != CONNECTION_OK)
    return fail(ErrorKind::run_failed, fmt::format("the connection is lost: {}", library_.error_message(session_)));
  return answer;
}

class PostgresqlServer : public Engine {
 public:
  PostgresqlServer(PqLibrary library, Url url, std::chrono::seconds timeout)
      : library_(library), url_(std::move(url)), timeout_(timeout) {}

  Result<std::unique_ptr<Connection>> connect() override;
  std::string name() const override { return to_string(url_); }

 private:
  PqLibrary library_;
  Url url_;
  std::chrono::seconds timeout_;
};

Result<std::unique_ptr<Connection>> PostgresqlServer::connect() {
  const std::string port = url_.port == 0 ? "" : std::to_string(url_.port);
  const std::string& host = url_.socket.empty() ? url_.host : url_.socket;  // a folder is one of sockets
  const char* from_environment = std::getenv("SQLBELAY_PASSWORD");
  const std::string password = url_.password.value_or(from_environment ? from_environment : "");
  const std::string options = timeout_.count() == 0 ? "" : fmt::format("-c statement_timeout={}s", timeout_.count());
  const char* keys[] = {"host", "port", "user", "password", "dbname", "client_encoding", "options", nullptr};
  const char* values[] = {host.c_str(),          port.c_str(), url_.user.c_str(), password.c_str(),
                          url_.database.c_str(), "UTF8",       options.c_str(),   nullptr};
  PGconn* session = library_.connect(keys, values, 0);
  if (library_.status(session) != CONNECTION_OK) {
    const std::string why = library_.error_message(session);
    library_.finish(session);
    return fail(ErrorKind::run_failed, fmt::format("cannot connect to {}: {}", to_string(url_), why));
  }
  library_.set_notices(
      session, [](void*, const char*) {}, nullptr);
  return std::make_unique<PostgresqlConnection>(library_, session);
}

}  // namespace

Result<std::unique_ptr<Engine>> open_postgresql_server(const Url& url, const EngineOptions& options) {
  auto library = load_library("libpq.so.5");
  if (!library) return Failure(library.error());
  return std::make_unique<PostgresqlServer>(*library, url, options.statement_timeout);
}

}  // namespace belay
