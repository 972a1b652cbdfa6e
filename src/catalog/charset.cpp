#include "catalog/charset.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "base/text.h"

namespace belay {

namespace {

struct Charset {
  std::string_view name;
  std::string_view collation;  // what follows the name in its default collation
  unsigned longest;            // bytes of a character
};

// SHOW CHARACTER SET, the same on MySQL 9.7 and MariaDB 10.11 but for utf8mb4.
constexpr std::array charsets = {
    Charset{"utf8mb4", "general_ci", 4},  Charset{"utf8mb3", "general_ci", 3}, Charset{"utf8", "general_ci", 3},
    Charset{"latin1", "swedish_ci", 1},   Charset{"ascii", "general_ci", 1},   Charset{"gbk", "chinese_ci", 2},
    Charset{"gb2312", "chinese_ci", 2},   Charset{"gb18030", "chinese_ci", 4}, Charset{"big5", "chinese_ci", 2},
    Charset{"latin2", "general_ci", 1},   Charset{"latin5", "turkish_ci", 1},  Charset{"latin7", "general_ci", 1},
    Charset{"cp1250", "general_ci", 1},   Charset{"cp1251", "general_ci", 1},  Charset{"cp1256", "general_ci", 1},
    Charset{"cp1257", "general_ci", 1},   Charset{"cp850", "general_ci", 1},   Charset{"cp852", "general_ci", 1},
    Charset{"cp866", "general_ci", 1},    Charset{"cp932", "japanese_ci", 2},  Charset{"dec8", "swedish_ci", 1},
    Charset{"eucjpms", "japanese_ci", 3}, Charset{"euckr", "korean_ci", 2},    Charset{"greek", "general_ci", 1},
    Charset{"hebrew", "general_ci", 1},   Charset{"hp8", "english_ci", 1},     Charset{"keybcs2", "general_ci", 1},
    Charset{"koi8r", "general_ci", 1},    Charset{"koi8u", "general_ci", 1},   Charset{"macce", "general_ci", 1},
    Charset{"macroman", "general_ci", 1}, Charset{"sjis", "japanese_ci", 2},   Charset{"swe7", "swedish_ci", 1},
    Charset{"tis620", "thai_ci", 1},      Charset{"ucs2", "general_ci", 2},    Charset{"ujis", "japanese_ci", 3},
    Charset{"utf16", "general_ci", 4},    Charset{"utf16le", "general_ci", 4}, Charset{"utf32", "general_ci", 4},
    Charset{"armscii8", "general_ci", 1}, Charset{"geostd8", "general_ci", 1},
};

const Charset* find(std::string_view name) {
  const auto found = std::ranges::find(charsets, name, &Charset::name);
  return found == charsets.end() ? nullptr : &*found;
}

// MySQL 8.0.29 and MariaDB 10.6 release notes.
bool shows_utf8mb3(const Server& server) {
  return server.is_mysql({8, 0, 29}) || server.is_mariadb({10, 6, 0});
}

}  // namespace

std::string canonical_charset(std::string_view charset, const Server& server) {
  std::string name = to_lower(charset);
  if (name == "utf8" && shows_utf8mb3(server)) return "utf8mb3";
  if (name == "utf8mb3" && !shows_utf8mb3(server)) return "utf8";
  return name;
}

std::string canonical_collation(std::string_view collation, const Server& server) {
  const std::string name = to_lower(collation);
  const std::string charset = charset_of_collation(name);
  if (charset != "utf8" && charset != "utf8mb3") return name;
  return canonical_charset(charset, server) + name.substr(charset.size());
}

std::string default_collation(std::string_view charset, const Server& server) {
  if (charset == "binary") return "binary";
  if (charset == "utf8mb4" && server.is_mysql({8, 0, 0})) return "utf8mb4_0900_ai_ci";
  // TiDB's documents, "Character Set and Collation".
  if (server.vendor == Vendor::tidb) return find(charset) ? fmt::format("{}_bin", charset) : std::string();
  // MariaDB 11.6 release notes, character_set_collations.
  if (charset == "utf8mb4" && server.is_mariadb({11, 6, 0})) return "utf8mb4_uca1400_ai_ci";
  const Charset* found = find(charset);
  return found ? fmt::format("{}_{}", charset, found->collation) : std::string();
}

std::string charset_of_collation(std::string_view collation) {
  if (collation.starts_with("uca1400_")) return "";
  return std::string(collation.substr(0, collation.find('_')));
}

Collating collating_of(std::string_view collation) {
  const auto has = [&](std::string_view part) { return collation.find(part) != std::string_view::npos; };
  const bool is_binary = collation.ends_with("_bin") || collation == "binary";
  Collating collating;
  collating.folds_case = !is_binary && !collation.ends_with("_cs") && !has("_cs_");
  collating.folds_accents = !is_binary;
  collating.pads = collation != "binary" && !has("_0900_") && !has("_nopad_");
  return collating;
}

unsigned longest_character(std::string_view charset) {
  const Charset* found = find(charset);
  return charset == "binary" ? 1 : found ? found->longest : 4;
}

}  // namespace belay
