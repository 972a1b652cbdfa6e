#include "database/client_library.h"

#include <fmt/format.h>

#include "database/shared_library.h"

namespace belay {
namespace {

bool find_all(void* handle, ClientLibrary& library) {
  return load_function(handle, "mysql_server_init", library.server_init) &&
         load_function(handle, "mysql_server_end", library.server_end) &&
         load_function(handle, "mysql_init", library.init) && load_function(handle, "mysql_options", library.options) &&
         load_function(handle, "mysql_real_connect", library.real_connect) &&
         load_function(handle, "mysql_close", library.close) &&
         load_function(handle, "mysql_real_query", library.real_query) &&
         load_function(handle, "mysql_store_result", library.store_result) &&
         load_function(handle, "mysql_free_result", library.free_result) &&
         load_function(handle, "mysql_next_result", library.next_result) &&
         load_function(handle, "mysql_field_count", library.field_count) &&
         load_function(handle, "mysql_num_fields", library.num_fields) &&
         load_function(handle, "mysql_fetch_fields", library.fetch_fields) &&
         load_function(handle, "mysql_fetch_row", library.fetch_row) &&
         load_function(handle, "mysql_fetch_lengths", library.fetch_lengths) &&
         load_function(handle, "mysql_num_rows", library.num_rows) &&
         load_function(handle, "mysql_affected_rows", library.affected_rows) &&
         load_function(handle, "mysql_insert_id", library.insert_id) &&
         load_function(handle, "mysql_warning_count", library.warning_count) &&
         load_function(handle, "mysql_errno", library.error_number) &&
         load_function(handle, "mysql_sqlstate", library.sqlstate) &&
         load_function(handle, "mysql_error", library.error_message) &&
         load_function(handle, "mysql_get_server_info", library.server_info) &&
         load_function(handle, "mysql_thread_id", library.thread_id);
}

// Numbers that the client library itself reports (errmsg.h, CR_MIN_ERROR to CR_MAX_ERROR); a server never uses them.
bool is_client_error(unsigned number) {
  return number >= 2000 && number < 3000;
}

ResultSet read_result(const ClientLibrary& library, MYSQL_RES* result) {
  ResultSet set;
  const unsigned width = library.num_fields(result);
  const MYSQL_FIELD* fields = library.fetch_fields(result);
  for (unsigned i = 0; i < width; ++i) set.columns.emplace_back(fields[i].name);
  set.rows.reserve(library.num_rows(result));
  while (MYSQL_ROW cells = library.fetch_row(result)) {
    const unsigned long* lengths = library.fetch_lengths(result);
    ResultRow& row = set.rows.emplace_back(width);
    for (unsigned i = 0; i < width; ++i) {
      if (cells[i] != nullptr) row[i].emplace(cells[i], lengths[i]);
    }
  }
  library.free_result(result);
  return set;
}

void read_status(const ClientLibrary& library, MYSQL* session, Answer& answer) {
  const bool returned_rows = library.field_count(session) != 0;  // then the library counts those
  answer.affected_rows = returned_rows ? 0 : library.affected_rows(session);
  answer.last_insert_id = library.insert_id(session);
  answer.warnings = library.warning_count(session);
}

QueryError last_error(const ClientLibrary& library, MYSQL* session) {
  return {library.error_number(session), library.sqlstate(session), library.error_message(session)};
}

}  // namespace

Result<ClientLibrary> load_client_library(const std::string& name, const std::string& package) {
  void* handle = dlopen(name.c_str(), RTLD_NOW | RTLD_LOCAL);
  ClientLibrary library;
  if (handle == nullptr) return cannot_load(name, package);
  if (!find_all(handle, library)) {
    return fail(ErrorKind::run_failed, fmt::format("{} is not a MariaDB library: {}", name, dlerror()),
                fmt::format("install the package {}", package));
  }
  return library;
}

Result<Answer> run_statement(const ClientLibrary& library, MYSQL* session, std::string_view sql) {
  Answer answer;
  int next = library.real_query(session, sql.data(), sql.size());
  while (next == 0) {
    if (MYSQL_RES* result = library.store_result(session)) answer.results.push_back(read_result(library, result));
    if (library.error_number(session) != 0) break;
    read_status(library, session, answer);
    next = library.next_result(session);
  }
  if (library.error_number(session) != 0) answer.error = last_error(library, session);
  if (answer.error && is_client_error(answer.error->number)) {
    return Failure(describe_last_error(library, session, "the connection is lost"));
  }
  return answer;
}

Error describe_last_error(const ClientLibrary& library, MYSQL* session, std::string_view what) {
  const QueryError error = last_error(library, session);
  return {ErrorKind::run_failed, fmt::format("{}: {} ({})", what, error.message, error.number), {}};
}

}  // namespace belay
