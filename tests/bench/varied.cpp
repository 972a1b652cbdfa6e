#include "bench/varied.h"

#include <fmt/format.h>

#include <algorithm>

namespace belay::bench {

static constexpr const char* column_names[] = {"id",          "name",       "status",  "owner_id",
                                               "created_at",  "updated_at", "amount",  "comment",
                                               "tenant_code", "version",    "enabled", "`order`"};
static constexpr const char* column_types[] = {
    "BIGINT UNSIGNED NOT NULL",
    "VARCHAR(255) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin DEFAULT NULL",
    "INT(11) NOT NULL DEFAULT '0'",
    "DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3) ON UPDATE CURRENT_TIMESTAMP(3)",
    "DECIMAL(20,4) DEFAULT '0.0000'",
    "LONGTEXT",
    "TINYINT(1) DEFAULT 1",
    "ENUM('new','paid','sent','closed') NOT NULL DEFAULT 'new'",
    "JSON DEFAULT NULL",
};
static constexpr const char* notes[] = {"the name that users see", "租户编码", "état de la commande", "0: off, 1: on",
                                        "who changed it last"};

std::string VariedStatements::table() {
  return fmt::format("t_{}", random_.below(std::max<size_t>(created_, 1)));
}

std::string VariedStatements::column() {
  return random_.one_of(column_names);
}

std::string VariedStatements::literal() {
  switch (random_.below(5)) {
    case 0: return fmt::format("{}", random_.below(1000000));
    case 1: return fmt::format("'{} {}'", random_.one_of(notes), random_.below(1000));
    case 2: return "NULL";
    case 3: return fmt::format("{}.{:02}", random_.below(10000), random_.below(100));
    default: return "NOW()";
  }
}

std::string VariedStatements::column_definition() {
  return fmt::format("{} COMMENT '{}'", random_.one_of(column_types), random_.one_of(notes));
}

std::string VariedStatements::condition() {
  return fmt::format("{} = {} AND ({} > {} OR {} IN (1, 2, {}))", column(), literal(), column(), random_.below(100),
                     column(), random_.below(1000));
}

std::string VariedStatements::create_table() {
  std::string text =
      fmt::format("CREATE TABLE IF NOT EXISTS `t_{}` (\n  `id` BIGINT NOT NULL AUTO_INCREMENT", created_++);
  for (size_t i = 1; i < std::size(column_names); ++i) {
    if (random_.below(2) == 0) text += fmt::format(",\n  {} {}", column_names[i], column_definition());
  }
  return text + ",\n  PRIMARY KEY (`id`)\n) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COMMENT='" + random_.one_of(notes) +
         "'";
}

std::string VariedStatements::alter_table() {
  return fmt::format(
      "ALTER TABLE {}\n  ADD COLUMN added_{} {} AFTER id,\n  MODIFY COLUMN {} {},\n  ADD INDEX idx_{} ({}, id)",
      table(), made_, column_definition(), column(), column_definition(), made_, column());
}

std::string VariedStatements::create_index() {
  return fmt::format("CREATE UNIQUE INDEX uk_{} ON {} ({}, {}(32) DESC) USING BTREE", made_, table(), column(),
                     column());
}

std::string VariedStatements::insert() {
  std::string text = fmt::format("INSERT INTO {} (id, name, status, owner_id, amount) VALUES", table());
  const size_t rows = 1 + random_.below(6);
  for (size_t i = 0; i < rows; ++i) {
    text += fmt::format("{}\n  ({}, 'name {}', {}, {}, {})", i == 0 ? "" : ",", made_ * 10 + i, made_, literal(),
                        literal(), literal());
  }
  return random_.below(3) == 0 ? text + "\nON DUPLICATE KEY UPDATE name = VALUES(name)" : text;
}

std::string VariedStatements::update() {
  return fmt::format(
      "UPDATE {} AS a INNER JOIN {} AS b ON a.id = b.owner_id SET a.{} = {}, a.updated_at = NOW(), a.comment = "
      "CONCAT(b.name, ' ', {})\nWHERE a.{}",
      table(), table(), column(), literal(), literal(), condition());
}

std::string VariedStatements::remove() {
  return fmt::format("DELETE FROM {} WHERE {} ORDER BY id LIMIT {}", table(), condition(), 1 + random_.below(500));
}

std::string VariedStatements::select() {
  return fmt::format(
      "SELECT a.id, COUNT(*) AS number, SUM(CASE WHEN b.status = {} THEN b.amount * 2 + 1 ELSE 0 END) total\n"
      "FROM {} a LEFT JOIN {} b ON a.id = b.owner_id AND b.enabled = 1\nWHERE a.{} GROUP BY a.id HAVING COUNT(*) > {} "
      "ORDER BY total DESC LIMIT 20",
      literal(), table(), table(), condition(), random_.below(9));
}

std::string VariedStatements::create_view() {
  return fmt::format("CREATE OR REPLACE VIEW v_{} AS\nSELECT id, name, {} FROM {} WHERE {}", random_.below(tables_),
                     column(), table(), condition());
}

std::string VariedStatements::next() {
  ++made_;
  // One table for every ten statements, as long as there are tables to make.
  if (created_ < tables_ && made_ % 10 == 1) return create_table();
  switch (random_.below(16)) {
    case 0:
    case 1:
    case 2:
    case 3: return alter_table();
    case 4: return create_index();
    case 5:
    case 6:
    case 7:
    case 8: return insert();
    case 9:
    case 10: return update();
    case 11:
    case 12: return remove();
    case 13:
    case 14: return select();
    default: return create_view();
  }
}

}  // namespace belay::bench
