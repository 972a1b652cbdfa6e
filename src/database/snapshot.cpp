#include "database/snapshot.h"

#include <fmt/format.h>

#include <algorithm>

#include "database/snapshot_queries.h"
#include "database/snapshot_rows.h"

namespace belay {
namespace {

using Items = std::vector<SnapshotItem>;

// The columns of a result from the given one on are properties.
SnapshotProperties properties_of(const ResultSet& result, const ResultRow& row, size_t first) {
  SnapshotProperties properties;
  for (size_t i = first; i < row.size(); ++i) properties.emplace_back(result.columns[i], row[i]);
  return properties;
}

class SnapshotReader {
 public:
  SnapshotReader(Connection& connection, const std::string& database, const SnapshotOptions& options)
      : connection_(connection), name_(database), options_(options), ask_{connection.server(), quote_text(database)} {}

  Result<Snapshot> read();

 private:
  // Runs one query and hands every row to `take`. After a failure nothing more is asked.
  template <class Take>
  void each(const std::string& query, Take take);

  void each_of_a_table(const std::string& query, Items SnapshotTable::*items);
  void each_of_the_database(const std::string& query, Items& items);
  SnapshotItem* item_of(Items SnapshotTable::*items, const ResultRow& row);

  void ask_for_fresh_statistics();
  void read_defaults();
  void read_tables();
  void read_indexes();
  void read_foreign_keys();
  void read_partitions();
  void read_views();
  void read_routines();
  void read_all_rows();
  std::string without_database(std::string text) const;

  Connection& connection_;
  const std::string& name_;
  const SnapshotOptions& options_;
  SnapshotQueries ask_;
  Snapshot snapshot_;
  bool has_views_ = false;
  bool has_partitions_ = false;
  std::optional<Error> error_;
};

template <class Take>
void SnapshotReader::each(const std::string& query, Take take) {
  if (error_ || query.empty()) return;
  const Result<ResultSet> result = connection_.query(query);
  if (!result) {
    error_ = result.error();
    return;
  }
  for (const ResultRow& row : result->rows) take(*result, row);
}

void SnapshotReader::each_of_a_table(const std::string& query, Items SnapshotTable::*items) {
  each(query, [&](const ResultSet& result, const ResultRow& row) {
    const auto table = snapshot_.tables.find(row[0].value_or(""));
    if (table == snapshot_.tables.end()) return;  // of a view
    (table->second.*items).push_back({row[1].value_or(""), properties_of(result, row, 2)});
  });
}

void SnapshotReader::each_of_the_database(const std::string& query, Items& items) {
  each(query, [&](const ResultSet& result, const ResultRow& row) {
    items.push_back({row[0].value_or(""), properties_of(result, row, 1)});
  });
}

// The item that the row's first two columns name.
SnapshotItem* SnapshotReader::item_of(Items SnapshotTable::*items, const ResultRow& row) {
  const auto table = snapshot_.tables.find(row[0].value_or(""));
  if (table == snapshot_.tables.end()) return nullptr;
  for (SnapshotItem& item : table->second.*items) {
    if (item.name == row[1]) return &item;
  }
  return nullptr;
}

void SnapshotReader::read_defaults() {
  each(ask_.database_defaults(),
       [&](const ResultSet& result, const ResultRow& row) { snapshot_.database = properties_of(result, row, 0); });
  if (!error_ && snapshot_.database.empty()) {
    error_ = Error{ErrorKind::run_failed, fmt::format("there is no database {}", quote_identifier(name_)), {}};
  }
}

void SnapshotReader::read_tables() {
  constexpr size_t kind = 2;
  constexpr size_t create_options = 6;
  each(ask_.tables(), [&](const ResultSet& result, const ResultRow& row) {
    if (row[kind] == "VIEW") {
      has_views_ = true;
      return;
    }
    has_partitions_ |= row[create_options].value_or("").find("partitioned") != std::string::npos;
    SnapshotTable& table = snapshot_.tables[row[0].value_or("")];
    table.properties = properties_of(result, row, kind);
    // MySQL tells of a table that nothing was inserted into now no counter, now 1.
    if (options_.auto_increment && row[1] != "1") table.auto_increment = row[1];
  });
  each_of_a_table(ask_.columns(), &SnapshotTable::columns);
}

// `name`, `name`(10), `name` DESC, (expression)
std::string index_part(const ResultRow& row, bool is_column) {
  std::string part = row[2].value_or("");
  part = is_column ? quote_identifier(part) : '(' + part + ')';
  if (row[3]) part += '(' + *row[3] + ')';
  if (row[4] == "D") part += " DESC";
  return part;
}

bool has_column(const SnapshotTable& table, const std::string& name) {
  return std::any_of(table.columns.begin(), table.columns.end(),
                     [&](const SnapshotItem& column) { return column.name == name; });
}

void SnapshotReader::read_indexes() {
  constexpr size_t first_property = 5;
  each(ask_.index_parts(), [&](const ResultSet& result, const ResultRow& row) {
    const auto found = snapshot_.tables.find(row[0].value_or(""));
    if (found == snapshot_.tables.end()) return;
    SnapshotTable& table = found->second;
    const std::string name = row[1].value_or("");
    const std::string part = index_part(row, has_column(table, row[2].value_or("")));
    if (name == "PRIMARY") table.primary_key.push_back(row[2].value_or(""));
    if (table.indexes.empty() || table.indexes.back().name != name) {
      table.indexes.push_back({name, {{"columns", part}}});
      for (auto& property : properties_of(result, row, first_property)) {
        table.indexes.back().properties.push_back(std::move(property));
      }
    } else {
      *table.indexes.back().properties.front().second += ", " + part;
    }
  });
}

static void rename_restrict(SnapshotItem& foreign_key) {
  for (auto& [name, value] : foreign_key.properties) {
    if ((name == "on_update" || name == "on_delete") && value == "RESTRICT") value = "NO ACTION";
  }
}

void SnapshotReader::read_foreign_keys() {
  each_of_a_table(ask_.foreign_keys(), &SnapshotTable::foreign_keys);
  const bool none = std::all_of(snapshot_.tables.begin(), snapshot_.tables.end(),
                                [](const auto& table) { return table.second.foreign_keys.empty(); });
  if (none) return;
  each(ask_.foreign_columns(), [&](const ResultSet&, const ResultRow& row) {
    SnapshotItem* key = item_of(&SnapshotTable::foreign_keys, row);
    if (key == nullptr) return;
    key->properties.emplace_back(fmt::format("column {}", row[2].value_or("")), row[3]);
  });
  if (!options_.restrict_is_no_action) return;
  for (auto& [name, table] : snapshot_.tables) {
    for (SnapshotItem& key : table.foreign_keys) rename_restrict(key);
  }
}

void SnapshotReader::read_partitions() {
  if (!has_partitions_) return;
  each(ask_.partitions(), [&](const ResultSet& result, const ResultRow& row) {
    SnapshotTable& table = snapshot_.tables[row[0].value_or("")];
    const std::string name = row[1].value_or("") + (row[2] ? '.' + *row[2] : std::string());
    table.partitions.push_back({name, properties_of(result, row, 3)});
  });
}

// `database`.`table` → `table`: the server writes the database into every view.
std::string SnapshotReader::without_database(std::string text) const {
  const std::string prefix = quote_identifier(name_) + '.';
  for (size_t at = text.find(prefix); at != std::string::npos; at = text.find(prefix, at))
    text.erase(at, prefix.size());
  return text;
}

void SnapshotReader::read_views() {
  if (!has_views_) return;
  each_of_the_database(ask_.views(), snapshot_.views);
  for (SnapshotItem& view : snapshot_.views) {
    ResultField& definition = view.properties.front().second;
    if (definition) definition = without_database(*definition);
  }
}

void SnapshotReader::read_routines() {
  const auto routines_of = [&](const ResultRow& row) -> Items& {
    return row[0] == "PROCEDURE" ? snapshot_.procedures : snapshot_.functions;
  };
  each(ask_.routines(), [&](const ResultSet& result, const ResultRow& row) {
    SnapshotProperties properties{{"parameters", ""}};
    for (auto& property : properties_of(result, row, 2)) properties.push_back(std::move(property));
    routines_of(row).push_back({row[1].value_or(""), std::move(properties)});
  });
  if (snapshot_.procedures.empty() && snapshot_.functions.empty()) return;
  each(ask_.parameters(), [&](const ResultSet&, const ResultRow& row) {
    for (SnapshotItem& routine : routines_of(row)) {
      if (routine.name != row[1]) continue;
      std::string& list = *routine.properties.front().second;
      list += (list.empty() ? "" : ", ") + row[2].value_or("");
    }
  });
}

void SnapshotReader::read_all_rows() {
  if (!options_.rows) return;
  for (auto& [name, table] : snapshot_.tables) {
    if (error_) return;
    Result<SnapshotRows> rows = read_rows(connection_, name_, name, table, options_);
    if (!rows) {
      error_ = rows.error();
    } else {
      table.rows = *std::move(rows);
    }
  }
}

void sort_by_name(Items& items) {
  std::sort(items.begin(), items.end(), [](const auto& left, const auto& right) { return left.name < right.name; });
}

// Not by the server: its order would depend on its collation.
void sort_by_names(Snapshot& snapshot) {
  for (auto& [name, table] : snapshot.tables) {
    for (Items* items : {&table.indexes, &table.foreign_keys, &table.checks}) sort_by_name(*items);
  }
  for (Items* items :
       {&snapshot.views, &snapshot.procedures, &snapshot.functions, &snapshot.triggers, &snapshot.events}) {
    sort_by_name(*items);
  }
}

// MySQL tells AUTO_INCREMENT from statistics that are a day old, unless told otherwise (manual, "Optimizing
// INFORMATION_SCHEMA Queries").
void SnapshotReader::ask_for_fresh_statistics() {
  if (!options_.auto_increment || !connection_.server().is_mysql({8, 0, 0})) return;
  each("SET SESSION information_schema_stats_expiry = 0", [](const ResultSet&, const ResultRow&) {});
}

Result<Snapshot> SnapshotReader::read() {
  ask_for_fresh_statistics();
  read_defaults();
  read_tables();
  read_indexes();
  read_foreign_keys();
  each_of_a_table(ask_.checks(), &SnapshotTable::checks);
  read_partitions();
  read_views();
  read_routines();
  each_of_the_database(ask_.triggers(), snapshot_.triggers);
  each_of_the_database(ask_.events(), snapshot_.events);
  read_all_rows();
  sort_by_names(snapshot_);
  if (error_) return Failure(*error_);
  return std::move(snapshot_);
}

}  // namespace

Result<Snapshot> take_snapshot(Connection& connection, const std::string& database, const SnapshotOptions& options) {
  return SnapshotReader(connection, database, options).read();
}

}  // namespace belay
