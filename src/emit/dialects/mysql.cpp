// MySQL from 5.7 on: what the scripts are written in, though not each version reads all of it.
#include "emit/dialects/mysql.h"

#include "base/text.h"
#include "facts/feature_support.h"

namespace belay {

// The table of words knows MySQL and MariaDB; the others follow MySQL 8.0.
static Server model_of(const Server& target) {
  return target.is_mysql() ? target : Server{Vendor::mysql, {8, 0, 0}};
}

MySqlRewording::MySqlRewording(const Analysis& analysis, const Server& target)
    : Rewording(analysis, target), features_(features_of(analysis, model_of(target))) {}

// What MySQL has taken away since 5.7 the others keep.
bool MySqlRewording::lacks(const Feature& feature) const {
  return feature.support == Support::missing || (feature.support == Support::removed && target().is_mysql());
}

bool MySqlRewording::is_before(uint16_t major, uint16_t minor, uint16_t patch) const {
  if (!target().is_mysql()) return false;  // MySQL 8.0 is what the others follow
  Version version = target().version;
  if (version.patch == 0) version.patch = 99;
  return version < Version{major, minor, patch};
}

void MySqlRewording::look_at(const Statement& statement) {
  if (const auto* alter = as<AlterTable>(statement)) look_at_actions(*alter);
  look_at_meaning(statement);
  if (!is_inner()) look_at_features();
  if (!is_inner()) leave_out_modes(statement);
  if (!guards_.empty()) ask_before(statement);
  guards_.clear();
}

// ---- collations

static NewWord collation_before_8(std::string_view word) {
  const bool tells_cases = word.ends_with("_cs") || word.ends_with("_bin");
  if (tells_cases) return {"utf8mb4_bin", "it sorts by code point"};
  return {"utf8mb4_unicode_520_ci", "it sorts by Unicode 5.2, takes accents for nothing, and pads with spaces"};
}

// MariaDB's collations of Unicode 14 have MySQL's of Unicode 9 as their nearest: utf8mb4_uca1400_nopad_as_cs.
static NewWord collation_of_9(std::string_view word) {
  const std::string_view ending = word.substr(word.size() - 6);  // _ai_ci
  const bool known = ending == "_as_ci" || ending == "_as_cs";
  return {"utf8mb4_0900" + std::string(known ? ending : "_ai_ci"), "it sorts by Unicode 9.0 instead of 14.0"};
}

std::optional<NewWord> MySqlRewording::other_word(std::string_view written) const {
  const std::string word = to_lower(written);
  const bool newer = word.starts_with("utf8mb4_") && word.find("0900_") != std::string::npos;
  const bool of_mariadb = word.find("uca1400_") != std::string::npos;
  const size_t nopad = word.find("_nopad_");
  if (!newer && !of_mariadb && nopad == std::string::npos) return std::nullopt;
  const auto support = support_of(FeatureKind::collation, word, target());
  if (!support || support->support != Support::missing) return std::nullopt;
  if (newer) return collation_before_8(word);
  if (of_mariadb && word.size() > 6) return is_before(8, 0, 1) ? collation_before_8(word) : collation_of_9(word);
  return NewWord{word.substr(0, nopad) + word.substr(nopad + 6), "it pads with spaces"};
}

std::unique_ptr<TargetDialect> mysql_dialect(const Server& target) {
  return std::make_unique<RewordingDialect<MySqlRewording>>("mysql", target);
}

}  // namespace belay
