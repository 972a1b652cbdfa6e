#include <fmt/format.h>

#include "database/database.h"

namespace belay {

Result<ResultSet> Connection::query(std::string_view sql) {
  Result<Answer> answer = execute(sql);
  if (!answer) return Failure(answer.error());
  if (answer->error) {
    return fail(ErrorKind::run_failed, fmt::format("the server refuses `{:.60}`: {} ({})", sql, answer->error->message,
                                                   answer->error->number));
  }
  if (answer->results.empty()) return ResultSet{};
  return std::move(answer->results.back());
}

std::string quote_identifier(std::string_view name) {
  std::string quoted = "`";
  for (char c : name) quoted.append(c == '`' ? 2 : 1, c);
  return quoted + '`';
}

// Hexadecimal where a backslash or a quote would depend on NO_BACKSLASH_ESCAPES.
std::string quote_text(std::string_view text) {
  if (text.find_first_of(std::string_view("\\'\0", 3)) == std::string_view::npos) return fmt::format("'{}'", text);
  std::string quoted = "_utf8mb4 x'";
  for (char c : text) quoted += fmt::format("{:02x}", static_cast<unsigned char>(c));
  return quoted + '\'';
}

}  // namespace belay
