#include "syntax/executable_comment.h"

namespace belay {

static bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

static int number_of(Version version) {
  return version.major * 10000 + version.minor * 100 + version.patch;
}

// Five or six digits; fewer are no version but text.
static size_t version_digits(std::string_view text) {
  size_t digits = 0;
  while (digits < text.size() && digits < 6 && is_digit(text[digits])) ++digits;
  return digits < 5 ? 0 : digits;
}

static bool reached(int wanted, const Server& server) {
  switch (server.vendor) {
    case Vendor::mysql: return number_of(server.version) >= wanted;
    // MariaDB skips what is meant for MySQL 5.7 and later, which it is not (its "Comment Syntax").
    case Vendor::mariadb: return number_of(server.version) >= wanted && (wanted < 50700 || wanted > 99999);
    case Vendor::tidb: return true;  // it takes the content of every version
    case Vendor::oceanbase: return wanted < 80000;
  }
  return false;
}

// `/*T! … */` and `/*T![auto_rand] … */`
static ExecutableComment read_tidb_comment(std::string_view text, const Server& server) {
  size_t length = 4;
  if (length < text.size() && text[length] == '[') {
    const size_t close = text.find(']', length);
    if (close != std::string_view::npos) length = close + 1;
  }
  return {length, server.vendor == Vendor::tidb};
}

ExecutableComment read_executable_comment(std::string_view text, const Server& server) {
  const bool mariadb_only = text.starts_with("/*M!");
  if (text.starts_with("/*T!")) return read_tidb_comment(text, server);
  if (!mariadb_only && !text.starts_with("/*!")) return {};
  const size_t mark = mariadb_only ? 4 : 3;
  const size_t digits = version_digits(text.substr(mark));
  int wanted = 0;
  for (const char digit : text.substr(mark, digits)) wanted = wanted * 10 + (digit - '0');
  const bool vendor_fits = !mariadb_only || server.vendor == Vendor::mariadb;
  return {mark + digits, vendor_fits && (digits == 0 || reached(wanted, server))};
}

}  // namespace belay
