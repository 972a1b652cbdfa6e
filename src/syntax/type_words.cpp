#include "syntax/type_words.h"

#include <algorithm>
#include <array>

namespace belay {

namespace {

struct TypeWord {
  std::string_view word;
  BaseType base;
};

// The one-word names and their synonyms (MySQL Reference Manual, "Using Data Types from Other Database Engines"); UUID,
// INET4 and INET6 are MariaDB's. SIGNED and UNSIGNED are types in CAST. In the order of the alphabet.
constexpr auto type_words = std::to_array<TypeWord>({
    {"bigint", BaseType::bigint},
    {"binary", BaseType::binary},
    {"bit", BaseType::bit},
    {"blob", BaseType::blob},
    {"bool", BaseType::boolean},
    {"boolean", BaseType::boolean},
    {"char", BaseType::char_},
    {"character", BaseType::char_},
    {"date", BaseType::date},
    {"datetime", BaseType::datetime},
    {"dec", BaseType::decimal},
    {"decimal", BaseType::decimal},
    {"double", BaseType::double_},
    {"enum", BaseType::enum_},
    {"fixed", BaseType::decimal},
    {"float", BaseType::float_},
    {"float4", BaseType::float_},
    {"float8", BaseType::double_},
    {"geomcollection", BaseType::geometrycollection},
    {"geometry", BaseType::geometry},
    {"geometrycollection", BaseType::geometrycollection},
    {"inet4", BaseType::inet4},
    {"inet6", BaseType::inet6},
    {"int", BaseType::integer},
    {"int1", BaseType::tinyint},
    {"int2", BaseType::smallint},
    {"int3", BaseType::mediumint},
    {"int4", BaseType::integer},
    {"int8", BaseType::bigint},
    {"integer", BaseType::integer},
    {"json", BaseType::json},
    {"linestring", BaseType::linestring},
    {"long", BaseType::mediumtext},
    {"longblob", BaseType::longblob},
    {"longtext", BaseType::longtext},
    {"mediumblob", BaseType::mediumblob},
    {"mediumint", BaseType::mediumint},
    {"mediumtext", BaseType::mediumtext},
    {"middleint", BaseType::mediumint},
    {"multilinestring", BaseType::multilinestring},
    {"multipoint", BaseType::multipoint},
    {"multipolygon", BaseType::multipolygon},
    {"nchar", BaseType::char_},
    {"numeric", BaseType::decimal},
    {"nvarchar", BaseType::varchar},
    {"point", BaseType::point},
    {"polygon", BaseType::polygon},
    {"real", BaseType::double_},
    {"serial", BaseType::serial},
    {"set", BaseType::set},
    {"signed", BaseType::bigint},
    {"smallint", BaseType::smallint},
    {"text", BaseType::text},
    {"time", BaseType::time},
    {"timestamp", BaseType::timestamp},
    {"tinyblob", BaseType::tinyblob},
    {"tinyint", BaseType::tinyint},
    {"tinytext", BaseType::tinytext},
    {"unsigned", BaseType::bigint},
    {"uuid", BaseType::uuid},
    {"varbinary", BaseType::varbinary},
    {"varchar", BaseType::varchar},
    {"varcharacter", BaseType::varchar},
    {"vector", BaseType::vector},
    {"year", BaseType::year},
});
static_assert(std::ranges::is_sorted(type_words, {}, &TypeWord::word));

BaseType base_type_of_word(std::string_view word) {
  const auto* found = std::ranges::lower_bound(type_words, word, {}, &TypeWord::word);
  return found != type_words.end() && found->word == word ? found->base : BaseType::foreign;
}

// What the second word makes of the first one.
BaseType combined(BaseType first, std::string_view second) {
  if (first == BaseType::double_ && second == "precision") return BaseType::double_;
  if (first == BaseType::char_ && (second == "varying" || second == "varchar")) return BaseType::varchar;
  if (first == BaseType::mediumtext && second == "varbinary") return BaseType::mediumblob;  // LONG VARBINARY
  if (first == BaseType::mediumtext && second.starts_with("varchar")) return BaseType::mediumtext;
  if (first == BaseType::mediumtext && second.starts_with("char varying")) return BaseType::mediumtext;
  if (first == BaseType::bigint && (second == "int" || second == "integer")) return BaseType::bigint;  // SIGNED INT
  return BaseType::foreign;
}

}  // namespace

BaseType base_type_of(std::string_view words) {
  constexpr std::string_view national = "national ";
  if (words.starts_with(national)) words.remove_prefix(national.size());
  const size_t space = words.find(' ');
  if (space == std::string_view::npos) return base_type_of_word(words);
  return combined(base_type_of_word(words.substr(0, space)), words.substr(space + 1));
}

}  // namespace belay
