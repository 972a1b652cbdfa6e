// One database at one moment, schema and rows, as plain values that compare: how verification proves that two ways lead
// to the same end. The name of the database itself is not part of it, so databases of different names compare.
#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "database/database.h"

namespace belay {

// What information_schema says of an object, in words of our own: {"type", "int(11)"}, {"default", nothing}.
using SnapshotProperties = std::vector<std::pair<std::string, ResultField>>;

// A column, an index, a view, a routine …
struct SnapshotItem {
  std::string name;
  SnapshotProperties properties;
  friend bool operator==(const SnapshotItem&, const SnapshotItem&) = default;
};

struct SnapshotRows {
  std::vector<std::string> columns;  // those that are compared
  std::vector<std::string> key;      // the primary key, where all of it is among them
  uint64_t count = 0;
  std::vector<ResultRow> rows;  // sorted; empty where there are more than the limit
  std::string checksum;         // of all rows, in place of those
  friend bool operator==(const SnapshotRows&, const SnapshotRows&) = default;
};

struct SnapshotTable {
  SnapshotProperties properties;
  ResultField auto_increment;            // where asked for
  std::vector<std::string> primary_key;  // its columns
  std::vector<SnapshotItem> columns;     // in order, as are partitions; the others by name
  std::vector<SnapshotItem> indexes;
  std::vector<SnapshotItem> foreign_keys;
  std::vector<SnapshotItem> checks;
  std::vector<SnapshotItem> partitions;
  SnapshotRows rows;  // where asked for
  friend bool operator==(const SnapshotTable&, const SnapshotTable&) = default;
};

struct Snapshot {
  SnapshotProperties database;
  std::map<std::string, SnapshotTable> tables;
  std::vector<SnapshotItem> views;  // these by name
  std::vector<SnapshotItem> procedures;
  std::vector<SnapshotItem> functions;
  std::vector<SnapshotItem> triggers;
  std::vector<SnapshotItem> events;
  friend bool operator==(const Snapshot&, const Snapshot&) = default;
};

struct SnapshotOptions {
  bool rows = true;
  bool auto_increment = false;            // the next value: a failed INSERT moves it, so it seldom says anything
  std::set<std::string> ignored_columns;  // "table.column" whose values are not compared (NOW(), UUID())
  bool restrict_is_no_action = false;  // of foreign keys: InnoDB obeys both alike (manual, "FOREIGN KEY Constraints")
  size_t row_limit = 10'000;           // of a table; more are compared by their checksum
};

// Best taken from a session of its own: it sees committed rows only, and that session's time zone and modes are the
// server's. An Error where the database does not exist.
Result<Snapshot> take_snapshot(Connection& connection, const std::string& database,
                               const SnapshotOptions& options = {});

// For a person, one difference a line, `first / second`: "table `t`: column `c` has type int(11) / bigint(20)". Empty
// where the two are equal. Of many different rows only the first few are named.
std::vector<std::string> differences(const Snapshot& first, const Snapshot& second);

// The whole of it as text; equal snapshots give equal texts.
std::string dump_of(const Snapshot& snapshot);

}  // namespace belay
