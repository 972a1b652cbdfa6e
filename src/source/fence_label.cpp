#include "source/fence_label.h"

#include <algorithm>
#include <array>
#include <utility>

#include "base/text.h"

namespace belay {

using Entry = std::pair<std::string_view, FenceDialect>;

// Labels as highlighters and guides write them. "other": SQL that neither MySQL nor one of our targets reads.
static constexpr std::array labels = {
    Entry{"sql", FenceDialect::mysql},
    Entry{"mysql", FenceDialect::mysql},
    Entry{"mysql-sql", FenceDialect::mysql},
    Entry{"sql-mysql", FenceDialect::mysql},
    Entry{"mysql5", FenceDialect::mysql},
    Entry{"mysql8", FenceDialect::mysql},
    Entry{"mariadb", FenceDialect::mariadb},
    Entry{"mariadb-sql", FenceDialect::mariadb},
    Entry{"tidb", FenceDialect::tidb},
    Entry{"tidb-sql", FenceDialect::tidb},
    Entry{"oceanbase", FenceDialect::oceanbase},
    Entry{"oceanbase-sql", FenceDialect::oceanbase},
    Entry{"obmysql", FenceDialect::oceanbase},
    Entry{"postgresql", FenceDialect::postgresql},
    Entry{"postgres", FenceDialect::postgresql},
    Entry{"postgresql-sql", FenceDialect::postgresql},
    Entry{"postgres-sql", FenceDialect::postgresql},
    Entry{"pgsql", FenceDialect::postgresql},
    Entry{"psql", FenceDialect::postgresql},
    Entry{"plpgsql", FenceDialect::postgresql},
    Entry{"kwdb", FenceDialect::kwdb},
    Entry{"kwdb-sql", FenceDialect::kwdb},
    Entry{"kaiwudb", FenceDialect::kwdb},
    Entry{"gaussdb", FenceDialect::gaussdb},
    Entry{"gaussdb-sql", FenceDialect::gaussdb},
    Entry{"opengauss", FenceDialect::gaussdb},
    Entry{"opengauss-sql", FenceDialect::gaussdb},
    Entry{"sqlite", FenceDialect::sqlite},
    Entry{"sqlite3", FenceDialect::sqlite},
    Entry{"sqlite-sql", FenceDialect::sqlite},
    Entry{"plsql", FenceDialect::other},
    Entry{"oracle", FenceDialect::other},
    Entry{"oracle-sql", FenceDialect::other},
    Entry{"tsql", FenceDialect::other},
    Entry{"t-sql", FenceDialect::other},
    Entry{"mssql", FenceDialect::other},
    Entry{"sqlserver", FenceDialect::other},
    Entry{"db2", FenceDialect::other},
    Entry{"h2", FenceDialect::other},
    Entry{"hsqldb", FenceDialect::other},
    Entry{"dm", FenceDialect::other},
    Entry{"dameng", FenceDialect::other},
    Entry{"kingbase", FenceDialect::other},
    Entry{"clickhouse", FenceDialect::other},
    Entry{"doris", FenceDialect::other},
    Entry{"starrocks", FenceDialect::other},
    Entry{"hiveql", FenceDialect::other},
    Entry{"hive-sql", FenceDialect::other},
    Entry{"spark-sql", FenceDialect::other},
    Entry{"sparksql", FenceDialect::other},
    Entry{"flink-sql", FenceDialect::other},
    Entry{"ansi-sql", FenceDialect::other},
};

std::string fence_label(std::string_view info) {
  info = trim(info);
  while (info.starts_with('{') || info.starts_with('.')) info.remove_prefix(1);  // pandoc: {.sql .numberLines}
  return std::string(info.substr(0, info.find_first_of(" \t\r\n{},:=")));
}

std::optional<FenceDialect> dialect_of_label(std::string_view label) {
  const std::string lower = to_lower(label);
  const auto* const entry = std::ranges::find(labels, lower, &Entry::first);
  if (entry == labels.end()) return std::nullopt;
  return entry->second;
}

}  // namespace belay
