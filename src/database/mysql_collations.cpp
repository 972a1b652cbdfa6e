// utf8mb4_0900_ai_ci is the default of MySQL 8.0 and later (manual, "Unicode Character Sets"), so it stands in every
// dump of one; MariaDB 10.11 answers 1273, unknown collation. But MariaDB lets users define collations by the Unicode
// collation algorithm (manual, "Adding a UCA Collation to a Unicode Character Set"): the same algorithm with the tables
// of Unicode 14 instead of 9, without padding as MySQL's, under MySQL's own numbers. Not to be had this way are three
// levels (as_cs) and 0900_bin; a collation without any rule crashes the engine, hence the rule that changes nothing.
//
// MariaDB's default for utf8mb4 stays utf8mb4_general_ci: which one is the default cannot be configured in 10.11.
#include "database/mysql_collations.h"

namespace belay {

std::string_view mysql_collations() {
  return R"(<?xml version='1.0' encoding='utf-8'?>
<charsets>
  <charset name="utf8mb4">
    <collation name="utf8mb4_0900_ai_ci" id="255" flag="nopad">
      <version>14.0.0</version>
      <rules><reset>a</reset><i>a</i></rules>
    </collation>
    <collation name="utf8mb4_0900_as_ci" id="305" flag="nopad">
      <settings strength="2"/>
      <version>14.0.0</version>
      <rules><reset>a</reset><i>a</i></rules>
    </collation>
  </charset>
</charsets>
)";
}

}  // namespace belay
