// MySQL's C API, found in a library at run time: libmariadb talks to servers, libmariadbd is the embedded engine, and
// both have the same functions.
#pragma once

#include <mysql.h>

#include <string>

#include "database/database.h"

namespace belay {

struct ClientLibrary {
  decltype(&::mysql_server_init) server_init = nullptr;
  decltype(&::mysql_server_end) server_end = nullptr;
  decltype(&::mysql_init) init = nullptr;
  decltype(&::mysql_options) options = nullptr;
  decltype(&::mysql_real_connect) real_connect = nullptr;
  decltype(&::mysql_close) close = nullptr;
  decltype(&::mysql_real_query) real_query = nullptr;
  decltype(&::mysql_store_result) store_result = nullptr;
  decltype(&::mysql_free_result) free_result = nullptr;
  decltype(&::mysql_next_result) next_result = nullptr;
  decltype(&::mysql_field_count) field_count = nullptr;
  decltype(&::mysql_num_fields) num_fields = nullptr;
  decltype(&::mysql_fetch_fields) fetch_fields = nullptr;
  decltype(&::mysql_fetch_row) fetch_row = nullptr;
  decltype(&::mysql_fetch_lengths) fetch_lengths = nullptr;
  decltype(&::mysql_num_rows) num_rows = nullptr;
  decltype(&::mysql_affected_rows) affected_rows = nullptr;
  decltype(&::mysql_insert_id) insert_id = nullptr;
  decltype(&::mysql_warning_count) warning_count = nullptr;
  decltype(&::mysql_errno) error_number = nullptr;
  decltype(&::mysql_sqlstate) sqlstate = nullptr;
  decltype(&::mysql_error) error_message = nullptr;
  decltype(&::mysql_get_server_info) server_info = nullptr;
  decltype(&::mysql_thread_id) thread_id = nullptr;
};

// Loads the library for the rest of the process. `package` is what a Debian user installs to have it.
Result<ClientLibrary> load_client_library(const std::string& library, const std::string& package);

// Runs one statement and reads all of its results. What the server reports is in the answer; what the library itself
// reports (the connection is lost) is an Error.
Result<Answer> run_statement(const ClientLibrary& library, MYSQL* session, std::string_view sql);

Error describe_last_error(const ClientLibrary& library, MYSQL* session, std::string_view what);

// "8.4.3", "10.11.19-MariaDB-0+deb12u1-embedded", "8.0.11-TiDB-v8.5.0"
Server server_of(std::string_view version_text);

}  // namespace belay
