#include "database/sqlite_file.h"

#include <fmt/format.h>
#include <sqlite3.h>

#include "database/shared_library.h"

namespace belay {
namespace {

struct SqliteLibrary {
  decltype(&::sqlite3_open_v2) open = nullptr;
  decltype(&::sqlite3_close_v2) close = nullptr;
  decltype(&::sqlite3_prepare_v2) prepare = nullptr;
  decltype(&::sqlite3_step) step = nullptr;
  decltype(&::sqlite3_finalize) finalize = nullptr;
  decltype(&::sqlite3_column_count) column_count = nullptr;
  decltype(&::sqlite3_column_name) column_name = nullptr;
  decltype(&::sqlite3_column_type) column_type = nullptr;
  decltype(&::sqlite3_column_text) column_text = nullptr;
  decltype(&::sqlite3_column_bytes) column_bytes = nullptr;
  decltype(&::sqlite3_changes) changes = nullptr;
  decltype(&::sqlite3_errmsg) message = nullptr;
  decltype(&::sqlite3_extended_errcode) code = nullptr;
};

bool find_all(void* handle, SqliteLibrary& library) {
  return load_function(handle, "sqlite3_open_v2", library.open) &&
         load_function(handle, "sqlite3_close_v2", library.close) &&
         load_function(handle, "sqlite3_prepare_v2", library.prepare) &&
         load_function(handle, "sqlite3_step", library.step) &&
         load_function(handle, "sqlite3_finalize", library.finalize) &&
         load_function(handle, "sqlite3_column_count", library.column_count) &&
         load_function(handle, "sqlite3_column_name", library.column_name) &&
         load_function(handle, "sqlite3_column_type", library.column_type) &&
         load_function(handle, "sqlite3_column_text", library.column_text) &&
         load_function(handle, "sqlite3_column_bytes", library.column_bytes) &&
         load_function(handle, "sqlite3_changes", library.changes) &&
         load_function(handle, "sqlite3_errmsg", library.message) &&
         load_function(handle, "sqlite3_extended_errcode", library.code);
}

Result<SqliteLibrary> load_library(const std::string& name) {
  void* handle = dlopen(name.c_str(), RTLD_NOW | RTLD_LOCAL);
  SqliteLibrary library;
  if (handle == nullptr || !find_all(handle, library)) return cannot_load(name, "libsqlite3-0");
  return library;
}

class SqliteConnection : public Connection {
 public:
  SqliteConnection(const SqliteLibrary& library, sqlite3* session) : library_(library), session_(session) {}
  ~SqliteConnection() override { library_.close(session_); }

  Result<Answer> execute(std::string_view sql) override;
  Server server() const override { return {}; }  // none of MySQL's family

 private:
  ResultRow row(sqlite3_stmt* statement, int width) const;

  const SqliteLibrary& library_;
  sqlite3* session_;
};

ResultRow SqliteConnection::row(sqlite3_stmt* statement, int width) const {
  ResultRow fields(static_cast<size_t>(width));
  for (int i = 0; i < width; ++i) {
    if (library_.column_type(statement, i) == SQLITE_NULL) continue;
    const auto* text = reinterpret_cast<const char*>(library_.column_text(statement, i));
    fields[static_cast<size_t>(i)].emplace(text, static_cast<size_t>(library_.column_bytes(statement, i)));
  }
  return fields;
}

Result<Answer> SqliteConnection::execute(std::string_view sql) {
  Answer answer;
  sqlite3_stmt* statement = nullptr;
  int code = library_.prepare(session_, sql.data(), static_cast<int>(sql.size()), &statement, nullptr);
  if (code == SQLITE_OK) {
    const int width = library_.column_count(statement);
    ResultSet set;
    for (int i = 0; i < width; ++i) set.columns.emplace_back(library_.column_name(statement, i));
    while ((code = library_.step(statement)) == SQLITE_ROW) set.rows.push_back(row(statement, width));
    if (width > 0) answer.results.push_back(std::move(set));
  }
  if (code != SQLITE_OK && code != SQLITE_DONE)
    answer.error = QueryError{static_cast<unsigned>(library_.code(session_)), "", library_.message(session_)};
  answer.affected_rows = static_cast<uint64_t>(library_.changes(session_));
  library_.finalize(statement);
  return answer;
}

class SqliteFile : public Engine {
 public:
  SqliteFile(SqliteLibrary library, std::string path) : library_(library), path_(std::move(path)) {}

  Result<std::unique_ptr<Connection>> connect() override {
    sqlite3* session = nullptr;
    const int code =
        library_.open(path_.c_str(), &session, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_URI, nullptr);
    if (code == SQLITE_OK) return std::make_unique<SqliteConnection>(library_, session);
    const std::string why = session ? library_.message(session) : "no memory";
    library_.close(session);
    return fail(ErrorKind::run_failed, fmt::format("cannot open {}: {}", path_, why));
  }
  std::string name() const override { return "sqlite:" + path_; }

 private:
  SqliteLibrary library_;
  std::string path_;
};

}  // namespace

Result<std::unique_ptr<Engine>> open_sqlite_file(const Url& url, const EngineOptions&) {
  auto library = load_library("libsqlite3.so.0");
  if (!library) return Failure(library.error());
  return std::make_unique<SqliteFile>(*library, url.path.empty() ? ":memory:" : url.path);
}

}  // namespace belay
