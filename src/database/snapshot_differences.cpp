#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <span>

#include "database/snapshot.h"
#include "database/snapshot_text.h"

namespace belay {
namespace {

constexpr size_t most_rows_named = 5;  // of a table

using Items = std::vector<SnapshotItem>;
using Lines = std::vector<std::string>;

const ResultField* find_property(const SnapshotProperties& properties, const std::string& name) {
  for (const auto& [its_name, value] : properties) {
    if (its_name == name) return &value;
  }
  return nullptr;
}

std::string has(const std::string& subject, const std::string& name, const ResultField& first,
                const ResultField& second) {
  return fmt::format("{} has {} {}", subject, name, pair_text(property_text(first), property_text(second)));
}

void compare_properties(const std::string& subject, const SnapshotProperties& first, const SnapshotProperties& second,
                        Lines& lines) {
  for (const auto& [name, value] : first) {
    const ResultField* other = find_property(second, name);
    const ResultField none;
    if (other == nullptr || *other != value) lines.push_back(has(subject, name, value, other ? *other : none));
  }
  for (const auto& [name, value] : second) {
    if (find_property(first, name) == nullptr) lines.push_back(has(subject, name, std::nullopt, value));
  }
}

const SnapshotItem* find_item(const Items& items, const std::string& name) {
  for (const SnapshotItem& item : items) {
    if (item.name == name) return &item;
  }
  return nullptr;
}

// `subject` begins every line: "table `t`: column ".
void compare_items(const std::string& subject, const Items& first, const Items& second, Lines& lines) {
  for (const SnapshotItem& item : first) {
    const std::string name = subject + quote_identifier(item.name);
    if (const SnapshotItem* other = find_item(second, item.name)) {
      compare_properties(name, item.properties, other->properties, lines);
    } else {
      lines.push_back(name + " is only in the first");
    }
  }
  for (const SnapshotItem& item : second) {
    if (find_item(first, item.name) == nullptr) {
      lines.push_back(subject + quote_identifier(item.name) + " is only in the second");
    }
  }
}

// The names of those items that the others have too.
std::vector<std::string> common_names(const Items& items, const Items& others) {
  std::vector<std::string> names;
  for (const SnapshotItem& item : items) {
    if (find_item(others, item.name) != nullptr) names.push_back(item.name);
  }
  return names;
}

void compare_order(const std::string& subject, const Items& first, const Items& second, Lines& lines) {
  const std::vector<std::string> left = common_names(first, second);
  const std::vector<std::string> right = common_names(second, first);
  if (left == right) return;
  lines.push_back(
      fmt::format("{} in the order {}", subject,
                  pair_text(fmt::format("{}", fmt::join(left, ", ")), fmt::format("{}", fmt::join(right, ", ")))));
}

// The values of the key, which are how a person finds the row.
ResultRow key_of(const SnapshotRows& rows, const ResultRow& row) {
  ResultRow key;
  for (const std::string& name : rows.key) {
    const auto column = std::find(rows.columns.begin(), rows.columns.end(), name);
    key.push_back(row[static_cast<size_t>(column - rows.columns.begin())]);
  }
  return key;
}

std::string row_name(const SnapshotRows& rows, const ResultRow& row) {
  const ResultRow key = key_of(rows, row);
  std::vector<std::string> parts;
  for (size_t i = 0; i < key.size(); ++i) parts.push_back(rows.key[i] + '=' + field_text(key[i]));
  return fmt::format("row {}", fmt::join(parts, ", "));
}

std::vector<ResultRow> rows_missing_in(const std::vector<ResultRow>& others, const std::vector<ResultRow>& rows) {
  std::vector<ResultRow> missing;
  std::set_difference(rows.begin(), rows.end(), others.begin(), others.end(), std::back_inserter(missing));
  return missing;
}

void compare_row(const SnapshotRows& rows, const ResultRow& first, const ResultRow& second, Lines& lines) {
  for (size_t i = 0; i < first.size(); ++i) {
    if (first[i] == second[i]) continue;
    lines.push_back(fmt::format("{} has {} {}", row_name(rows, first), rows.columns[i],
                                pair_text(field_text(first[i]), field_text(second[i]))));
  }
}

// The rows that only one side has; with a key, those of equal keys are told of as one row that changed.
Lines compare_different_rows(const SnapshotRows& rows, std::vector<ResultRow> first, std::vector<ResultRow> second) {
  Lines lines;
  std::map<ResultRow, ResultRow> second_by_key;
  if (!rows.key.empty()) {
    for (ResultRow& row : second) second_by_key.emplace(key_of(rows, row), std::move(row));
    second.clear();
  }
  for (const ResultRow& row : first) {
    const auto other = rows.key.empty() ? second_by_key.end() : second_by_key.find(key_of(rows, row));
    if (other == second_by_key.end()) {
      lines.push_back(fmt::format("row {} is only in the first", shortened(row_text(row))));
    } else {
      compare_row(rows, row, other->second, lines);
      second_by_key.erase(other);
    }
  }
  for (auto& [key, row] : second_by_key) second.push_back(std::move(row));
  for (const ResultRow& row : second) {
    lines.push_back(fmt::format("row {} is only in the second", shortened(row_text(row))));
  }
  return lines;
}

void compare_rows(const std::string& subject, const SnapshotRows& first, const SnapshotRows& second, Lines& lines) {
  if (first == second) return;
  if (first.count != second.count) lines.push_back(fmt::format("{}: {} / {} rows", subject, first.count, second.count));
  if (first.columns != second.columns) return;  // told of as a difference of the columns
  if (first.checksum != second.checksum) {
    if (first.count == second.count) lines.push_back(fmt::format("{}: some of its {} rows", subject, first.count));
    return;
  }
  const Lines found =
      compare_different_rows(first, rows_missing_in(second.rows, first.rows), rows_missing_in(first.rows, second.rows));
  const std::span named = std::span(found).first(std::min(found.size(), most_rows_named));
  for (const std::string& line : named) lines.push_back(fmt::format("{}: {}", subject, line));
  if (found.size() > named.size()) {
    lines.push_back(fmt::format("{}: {} more differences of rows", subject, found.size() - named.size()));
  }
}

void compare_table(const std::string& name, const SnapshotTable& first, const SnapshotTable& second, Lines& lines) {
  if (first == second) return;
  const std::string subject = fmt::format("table {}", quote_identifier(name));
  compare_properties(subject, first.properties, second.properties, lines);
  if (first.auto_increment != second.auto_increment) {
    lines.push_back(has(subject, "AUTO_INCREMENT", first.auto_increment, second.auto_increment));
  }
  compare_items(subject + ": column ", first.columns, second.columns, lines);
  compare_order(subject + " has its columns", first.columns, second.columns, lines);
  compare_items(subject + ": index ", first.indexes, second.indexes, lines);
  compare_items(subject + ": foreign key ", first.foreign_keys, second.foreign_keys, lines);
  compare_items(subject + ": check ", first.checks, second.checks, lines);
  compare_items(subject + ": partition ", first.partitions, second.partitions, lines);
  compare_order(subject + " has its partitions", first.partitions, second.partitions, lines);
  compare_rows(subject, first.rows, second.rows, lines);
}

void compare_tables(const Snapshot& first, const Snapshot& second, Lines& lines) {
  for (const auto& [name, table] : first.tables) {
    const auto other = second.tables.find(name);
    if (other == second.tables.end()) {
      lines.push_back(fmt::format("table {} is only in the first", quote_identifier(name)));
    } else {
      compare_table(name, table, other->second, lines);
    }
  }
  for (const auto& [name, table] : second.tables) {
    if (!first.tables.contains(name)) {
      lines.push_back(fmt::format("table {} is only in the second", quote_identifier(name)));
    }
  }
}

}  // namespace

std::vector<std::string> differences(const Snapshot& first, const Snapshot& second) {
  Lines lines;
  compare_properties("the database", first.database, second.database, lines);
  compare_tables(first, second, lines);
  compare_items("view ", first.views, second.views, lines);
  compare_items("procedure ", first.procedures, second.procedures, lines);
  compare_items("function ", first.functions, second.functions, lines);
  compare_items("trigger ", first.triggers, second.triggers, lines);
  compare_items("event ", first.events, second.events, lines);
  return lines;
}

}  // namespace belay
