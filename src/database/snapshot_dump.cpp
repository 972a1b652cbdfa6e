#include <fmt/format.h>
#include <fmt/ranges.h>

#include "database/snapshot.h"
#include "database/snapshot_text.h"

namespace belay {
namespace {

std::string list_of(const SnapshotProperties& properties) {
  std::vector<std::string> parts;
  for (const auto& [name, value] : properties) parts.push_back(name + ' ' + property_text(value));
  return fmt::format("{}", fmt::join(parts, ", "));
}

std::string dump_items(std::string_view kind, const std::vector<SnapshotItem>& items) {
  std::string text;
  for (const SnapshotItem& item : items) {
    text += fmt::format("{} {}: {}\n", kind, quote_identifier(item.name), list_of(item.properties));
  }
  return text;
}

std::string dump_rows(const SnapshotRows& rows) {
  if (rows.columns.empty()) return {};
  std::string text = fmt::format("  {} rows of {}\n", rows.count, fmt::join(rows.columns, ", "));
  if (!rows.checksum.empty()) text += fmt::format("    checksum {}\n", rows.checksum);
  for (const ResultRow& row : rows.rows) text += fmt::format("    {}\n", row_text(row));
  return text;
}

std::string dump_table(const std::string& name, const SnapshotTable& table) {
  std::string text = fmt::format("table {}: {}\n", quote_identifier(name), list_of(table.properties));
  if (table.auto_increment) text += fmt::format("  AUTO_INCREMENT {}\n", *table.auto_increment);
  text += dump_items("  column", table.columns);
  text += dump_items("  index", table.indexes);
  text += dump_items("  foreign key", table.foreign_keys);
  text += dump_items("  check", table.checks);
  text += dump_items("  partition", table.partitions);
  return text + dump_rows(table.rows);
}

}  // namespace

std::string dump_of(const Snapshot& snapshot) {
  std::string text = fmt::format("database: {}\n", list_of(snapshot.database));
  for (const auto& [name, table] : snapshot.tables) text += dump_table(name, table);
  text += dump_items("view", snapshot.views);
  text += dump_items("procedure", snapshot.procedures);
  text += dump_items("function", snapshot.functions);
  text += dump_items("trigger", snapshot.triggers);
  return text + dump_items("event", snapshot.events);
}

}  // namespace belay
