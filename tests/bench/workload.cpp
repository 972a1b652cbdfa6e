#include "bench/workload.h"

#include <fmt/format.h>

#include "bench/varied.h"

namespace belay::bench {

void write_varied(std::ostream& out, size_t statements, size_t tables) {
  VariedStatements varied(tables);
  for (size_t i = 0; i < statements; ++i) {
    if (i % 7 == 0) out << "-- step " << i << ": as the release notes say\n";
    out << varied.next() << ";\n\n";
  }
}

void write_guide(std::ostream& out) {
  constexpr size_t statements = 48;
  VariedStatements varied(6);
  out << "# Upgrade from 2.3 to 2.4 升级指南\n\n";
  for (size_t i = 0; i < statements; ++i) {
    if (i % 4 == 0) out << fmt::format("## {}. Tables of module {}\n\n", i / 4 + 1, i / 4);
    out << "Stop the writers of this module first, and keep a copy of the tables below. 执行前请先备份数据库。 The "
           "step takes\n"
           "about a minute for each million rows; `SHOW PROCESSLIST` tells how far it is. Nothing else must run "
           "meanwhile,\n"
           "and what fails half-way is repeated from the start of the step, not from its middle.\n\n";
    out << "```sql\n" << varied.next() << ";\n```\n\n";
  }
}

void write_dump(std::ostream& out, size_t size, size_t insert_size) {
  Random random;
  out << "/*!40101 SET NAMES utf8mb4 */;\nDROP TABLE IF EXISTS `events`;\n"
         "CREATE TABLE `events` (\n  `id` bigint NOT NULL AUTO_INCREMENT,\n  `user_id` int DEFAULT NULL,\n  `name` "
         "varchar(64) NOT NULL,\n"
         "  `payload` text,\n  `amount` decimal(10,2) DEFAULT NULL,\n  `created_at` datetime NOT NULL,\n  PRIMARY KEY "
         "(`id`)\n"
         ") ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;\nLOCK TABLES `events` WRITE;\n";
  size_t id = 0;
  for (size_t written = 0; written < size; written += insert_size) {
    out << "INSERT INTO `events` VALUES ";
    for (size_t length = 0; length < insert_size;) {
      const std::string row = fmt::format(
          "{}({},{},'user.{}','{{\\\"path\\\":\\\"/orders/{}\\\",\\\"agent\\\":\\\"Mozilla/5.0 (X11; Linux "
          "x86_64)\\\"}}',{}.{:02},'2024-02-{:02} 10:{:02}:00')",
          length == 0 ? "" : ",", ++id, random.below(100000), random.below(100000), random.below(1000000),
          random.below(10000), random.below(100), 1 + random.below(28), random.below(60));
      out << row;
      length += row.size();
    }
    out << ";\n";
  }
  out << "UNLOCK TABLES;\n";
}

void write_nested_parentheses(std::ostream& out, size_t depth) {
  out << "SELECT " << std::string(depth, '(') << "1" << std::string(depth, ')') << ";\n";
}

void write_quotes(std::ostream& out, size_t size) {
  const std::string quotes(1000, '\'');
  for (size_t written = 0; written < size; written += quotes.size()) out << quotes;
}

}  // namespace belay::bench
