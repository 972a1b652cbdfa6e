// Functions, variables, modes, charsets and plugins that the target lacks.
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/text.h"
#include "emit/dialects/mysql.h"
#include "plan/sql.h"

namespace belay {

namespace {

// What takes their place is the same under another name.
constexpr std::array<std::string_view, 30> renamed{"astext",
                                                   "aswkt",
                                                   "asbinary",
                                                   "aswkb",
                                                   "geomfromtext",
                                                   "geometryfromtext",
                                                   "geomfromwkb",
                                                   "pointfromtext",
                                                   "polyfromtext",
                                                   "polygonfromtext",
                                                   "linefromtext",
                                                   "linestringfromtext",
                                                   "numpoints",
                                                   "geometrytype",
                                                   "geometryn",
                                                   "numgeometries",
                                                   "exteriorring",
                                                   "startpoint",
                                                   "endpoint",
                                                   "glength",
                                                   "json_merge",
                                                   "master_pos_wait",
                                                   "nvl",
                                                   "nvl2",
                                                   "json_detailed",
                                                   "tx_isolation",
                                                   "tx_read_only",
                                                   "transaction_isolation",
                                                   "transaction_read_only",
                                                   "storage_engine"};

std::string_view noun_of(FeatureKind kind) {
  switch (kind) {
    case FeatureKind::function: return "function";
    case FeatureKind::variable: return "variable";
    case FeatureKind::charset: return "charset";
    case FeatureKind::collation: return "collation";
    case FeatureKind::plugin: return "authentication plugin";
    default: return "";
  }
}

}  // namespace

void MySqlRewording::look_at_features() {
  for (const Feature& feature : features_) {
    if (feature.statement == raw().id && lacks(feature)) meet(feature);
  }
}

void MySqlRewording::meet(const Feature& feature) {
  if (feature.kind == FeatureKind::sql_mode) return;                               // leave_out_modes()
  if (feature.kind == FeatureKind::collation && other_word(feature.word)) return;  // it has other words
  if (feature.name == "literal_default_of_blob") {
    if (is_before(8, 0, 13)) return refuse(feature.span, server_name() + " has no DEFAULT for a column of this type");
    insert(feature.span.begin, "(");
    return insert(feature.span.end, ")");
  }
  if (std::ranges::count(renamed, feature.name) > 0)
    return replace_last_word(
        {feature.span.begin,
         feature.span.begin + static_cast<uint32_t>(text(feature.span).find(feature.word) + feature.word.size())},
        feature.word, feature.instead, "");
  if (feature.kind == FeatureKind::form)
    return refuse(feature.span, fmt::format("{} does not take this ({})", server_name(), feature.change));
  const std::string hint = feature.instead == "another way" ? "" : fmt::format(": write {}", feature.instead);
  refuse(feature.span, fmt::format("{} has no {} `{}` ({}){}", server_name(), noun_of(feature.kind), feature.name,
                                   feature.change, hint));
}

// SET sql_mode = 'STRICT_TRANS_TABLES,NO_AUTO_CREATE_USER': the words that are gone go.
void MySqlRewording::leave_out_modes(const Statement& statement) {
  const auto* set = as<Set>(statement);
  for (const SetItem& item : set ? set->items : std::vector<SetItem>()) {
    const auto* literal = as<Literal>(item.value);
    if (!literal || !equals_ignoring_case(item.name.text, "sql_mode")) continue;
    std::vector<std::string> kept;
    std::vector<std::string> gone;
    for (std::string_view rest = literal->value; !rest.empty();) {
      const size_t end = std::min(rest.find(','), rest.size());
      const std::string_view mode = trim(rest.substr(0, end));
      const bool is_gone = std::ranges::any_of(features_, [&](const Feature& feature) {
        return feature.kind == FeatureKind::sql_mode && feature.span == item.value.span &&
               feature.name == to_lower(mode) && lacks(feature);
      });
      (is_gone ? gone : kept).emplace_back(mode);
      rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    if (!gone.empty())
      replace(item.value.span, quoted(joined(kept, ",")),
              fmt::format("{} has no mode {}", server_name(), joined(gone, ", ")));
  }
}

}  // namespace belay
