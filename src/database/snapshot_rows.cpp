#include "database/snapshot_rows.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

namespace belay {
namespace {

std::vector<std::string> compared_columns(const std::string& table, const SnapshotTable& definition,
                                          const SnapshotOptions& options) {
  std::vector<std::string> names;
  for (const SnapshotItem& column : definition.columns) {
    if (!options.ignored_columns.contains(table + '.' + column.name)) names.push_back(column.name);
  }
  return names;
}

std::vector<std::string> key_among(const std::vector<std::string>& columns, const SnapshotTable& definition) {
  for (const std::string& part : definition.primary_key) {
    if (std::find(columns.begin(), columns.end(), part) == columns.end()) return {};
  }
  return definition.primary_key;
}

std::string list_of(const std::vector<std::string>& columns, std::string_view form) {
  std::vector<std::string> items;
  for (const std::string& column : columns) items.push_back(fmt::format(fmt::runtime(form), quote_identifier(column)));
  return fmt::format("{}", fmt::join(items, ", "));
}

// The count, and two sums over the rows in any order: equal rows cancel in the second, which the first tells. Not MD5:
// MySQL 9.6 moved that into a component which servers need not have.
std::string checksum_query(const std::string& from, const std::vector<std::string>& columns) {
  const std::string row =
      fmt::format("SHA2(CONCAT_WS(',', {}), 256)", list_of(columns, "IFNULL(HEX(CAST({} AS BINARY)), '-')"));
  return fmt::format(
      "SELECT COUNT(*), SUM(CAST(CONV(LEFT({0}, 8), 16, 10) AS UNSIGNED)),"
      " BIT_XOR(CAST(CONV(RIGHT({0}, 15), 16, 10) AS UNSIGNED)) FROM {1}",
      row, from);
}

}  // namespace

Result<SnapshotRows> read_rows(Connection& connection, const std::string& database, const std::string& table,
                               const SnapshotTable& definition, const SnapshotOptions& options) {
  SnapshotRows rows;
  rows.columns = compared_columns(table, definition, options);
  rows.key = key_among(rows.columns, definition);
  const std::string from = quote_identifier(database) + '.' + quote_identifier(table);
  const std::string columns = rows.columns.empty() ? "1" : list_of(rows.columns, "{}");
  Result<ResultSet> result =
      connection.query(fmt::format("SELECT {} FROM {} LIMIT {}", columns, from, options.row_limit + 1));
  if (!result) return Failure(result.error());
  rows.count = result->rows.size();
  if (rows.count <= options.row_limit) {
    rows.rows = std::move(result->rows);
    std::sort(rows.rows.begin(), rows.rows.end());
    return rows;
  }
  const Result<ResultSet> sums = connection.query(checksum_query(from, rows.columns));
  if (!sums) return Failure(sums.error());
  const ResultRow& sum = sums->rows.at(0);
  rows.count = std::stoull(sum[0].value_or("0"));
  rows.checksum = sum[1].value_or("") + ':' + sum[2].value_or("");
  return rows;
}

}  // namespace belay
