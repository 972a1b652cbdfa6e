// How each database tells what it holds.
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

#include "base/text.h"
#include "catalog/literal_text.h"
#include "model/statement.h"
#include "score/portrait.h"

namespace belay::score {
namespace {

struct FamilyWord {
  std::string_view word;  // the type's name begins so
  std::string_view family;
};

// The first that fits; MySQL's, PostgreSQL's and our SQLite's names of types.
constexpr FamilyWord families[] = {
    {"bit(1)", "integer"},   {"bit", "bits"},          {"boolean", "integer"}, {"tinyint", "integer"},
    {"smallint", "integer"}, {"mediumint", "integer"}, {"interval", "text"},   {"int", "integer"},
    {"bigint", "integer"},   {"year", "integer"},      {"decimal", "decimal"}, {"numeric", "decimal"},
    {"float", "float"},      {"double", "float"},      {"real", "float"},      {"datetime", "moment"},
    {"timestamp", "moment"}, {"date", "date"},         {"time", "time"},       {"binary", "binary"},
    {"varbinary", "binary"}, {"tinyblob", "binary"},   {"blob", "binary"},     {"mediumblob", "binary"},
    {"longblob", "binary"},  {"bytea", "binary"},      {"geometry", "binary"}, {"point", "binary"},
    {"polygon", "binary"},   {"linestring", "binary"}, {"multi", "binary"},
};

std::string family_of(const std::string& type) {
  const std::string lower = to_lower(type);
  for (const FamilyWord& each : families) {
    if (lower.starts_with(each.word)) return std::string(each.family);
  }
  return "text";
}

ResultField property(const SnapshotItem& item, std::string_view name) {
  for (const auto& [key, value] : item.properties) {
    if (key == name) return value;
  }
  return std::nullopt;
}

std::string hex(const std::string& bytes) {
  std::string result;
  for (const char c : bytes) result += fmt::format("{:02x}", static_cast<unsigned char>(c));
  return result;
}

// A key's columns without their quotes, prefix lengths and directions.
std::string plain_part(std::string part) {
  part = to_lower(part);
  std::erase(part, '`');
  std::erase(part, '"');
  for (const std::string_view wrapper : {"left(", "substr("}) {
    if (part.starts_with(wrapper)) part = part.substr(wrapper.size(), part.find_first_of(",)") - wrapper.size());
  }
  if (const size_t cast = part.find("::"); cast != std::string::npos) part.erase(cast);
  if (const size_t length = part.find('('); length != std::string::npos && length > 0) part.erase(length);
  for (const std::string_view word : {" desc", " asc", " nocase", " collate"}) {
    if (const size_t at = part.find(word); at != std::string::npos) part.erase(at);
  }
  return std::string(trim(part));
}

void sort_all(TablePortrait& table) {
  std::ranges::sort(table.keys);
  table.keys.erase(std::unique(table.keys.begin(), table.keys.end()), table.keys.end());
  std::ranges::sort(table.foreign_keys);
  std::ranges::sort(table.rows);
}

// A row with its columns in the order of their names.
std::string row_text(const ResultRow& row, const std::vector<ColumnPortrait>& columns, bool raw_bytes) {
  std::vector<std::string> parts;
  for (size_t i = 0; i < columns.size() && i < row.size(); ++i) {
    std::string value = "NULL";
    if (row[i] && columns[i].family == "binary") {
      value = raw_bytes ? hex(*row[i]) : row[i]->substr(std::min<size_t>(2, row[i]->size()));
    } else if (row[i] && columns[i].family == "integer" && raw_bytes && row[i]->size() == 1 &&
               static_cast<unsigned char>((*row[i])[0]) < 2) {
      value = (*row[i])[0] == 1 ? "1" : "0";  // BIT(1)
    } else if (row[i] && row[i]->starts_with("0000-00-00")) {
      value = "NULL";
    } else if (row[i]) {
      value = plain_value(*row[i], columns[i].family);
    }
    parts.push_back(fmt::format("{}={}", columns[i].name, value));
  }
  std::ranges::sort(parts);
  return fmt::format("{}", fmt::join(parts, ", "));
}

std::vector<ResultRow> ask(Connection& connection, const std::string& sql) {
  auto result = connection.query(sql);
  return result ? std::move(result->rows) : std::vector<ResultRow>();
}

std::string double_quoted(const std::string& name) {
  std::string result = "\"";
  for (const char c : name) result.append(c == '"' ? 2 : 1, c);
  return result + "\"";
}

// ---- MariaDB and MySQL

// MySQL shows a default bare, and of an expression that it is one.
std::string shown_as_sql(const std::string& text, const std::string& extra) {
  const bool is_bare = !text.empty() && extra.find("default_generated") == std::string::npos && !text.starts_with("b'");
  return is_bare ? "'" + text + "'" : text;
}

TablePortrait table_of(const SnapshotTable& table, Vendor vendor) {
  TablePortrait portrait;
  for (const SnapshotItem& column : table.columns) {
    const std::string type = property(column, "type").value_or("");
    const std::string family = family_of(type);
    const std::string extra = to_lower(property(column, "extra").value_or(""));
    std::string text = property(column, "default").value_or("");
    if (vendor == Vendor::mysql) text = shown_as_sql(text, extra);
    ColumnPortrait one{to_lower(column.name), family, property(column, "nullable").value_or("") == "YES",
                       plain_default(text, family)};
    if (extra.find("auto_increment") != std::string::npos) one.default_value = "number";
    const bool is_generated = extra.find(" generated") != std::string::npos;  // VIRTUAL GENERATED
    if (is_generated) one.default_value = "generated";
    if (is_no_day(text)) portrait.zero_dates.push_back(one.name);
    portrait.columns.push_back(std::move(one));
  }
  for (const SnapshotItem& index : table.indexes) {
    const std::string type = property(index, "type").value_or("");
    if (type == "FULLTEXT" || type == "SPATIAL") continue;
    std::vector<std::string> parts;
    std::string list = property(index, "columns").value_or("");
    for (size_t at = 0; at < list.size();) {
      const size_t end = std::min(list.size(), list.find(", ", at));
      parts.push_back(plain_part(list.substr(at, end - at)));
      at = end + 2;
    }
    const bool unique = property(index, "unique").value_or("") == "YES";
    portrait.keys.push_back(fmt::format("{}({})", unique ? "unique " : "", fmt::join(parts, ", ")));
  }
  for (const SnapshotItem& key : table.foreign_keys) {
    constexpr std::string_view pair = "column ";  // its name: the column that it refers to
    std::vector<std::string> columns;
    std::vector<std::string> referenced;
    for (const auto& [name, value] : key.properties) {
      if (!name.starts_with(pair)) continue;
      columns.push_back(to_lower(name.substr(pair.size())));
      referenced.push_back(to_lower(value.value_or("")));
    }
    portrait.foreign_keys.push_back(fmt::format("({}) -> {} ({})", fmt::join(columns, ", "),
                                                to_lower(property(key, "referenced_table").value_or("")),
                                                fmt::join(referenced, ", ")));
  }
  for (const ResultRow& row : table.rows.rows) portrait.rows.push_back(row_text(row, portrait.columns, true));
  sort_all(portrait);
  return portrait;
}

// ---- PostgreSQL

void read_keys(Connection& connection, const std::string& oid, TablePortrait& portrait) {
  const auto keys =
      ask(connection,
          fmt::format("SELECT i.indisunique, (SELECT string_agg(pg_get_indexdef(i.indexrelid, k, true), '|' ORDER BY k)"
                      " FROM generate_series(1, i.indnkeyatts) k) FROM pg_index i WHERE i.indrelid = {}",
                      oid));
  for (const ResultRow& row : keys) {
    std::vector<std::string> parts;
    const std::string list = row[1].value_or("");
    for (size_t at = 0; at < list.size();) {
      const size_t end = std::min(list.size(), list.find('|', at));
      parts.push_back(plain_part(list.substr(at, end - at)));
      at = end + 1;
    }
    portrait.keys.push_back(fmt::format("{}({})", row[0] == "t" ? "unique " : "", fmt::join(parts, ", ")));
  }
  const auto references =
      ask(connection,
          fmt::format(
              "SELECT (SELECT string_agg(a.attname, ', ' ORDER BY k.n) FROM unnest(c.conkey) WITH ORDINALITY k(v, n)"
              " JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = k.v), f.relname,"
              " (SELECT string_agg(a.attname, ', ' ORDER BY k.n) FROM unnest(c.confkey) WITH ORDINALITY k(v, n)"
              " JOIN pg_attribute a ON a.attrelid = c.confrelid AND a.attnum = k.v)"
              " FROM pg_constraint c JOIN pg_class f ON f.oid = c.confrelid WHERE c.contype = 'f' AND c.conrelid = {}",
              oid));
  for (const ResultRow& row : references)
    portrait.foreign_keys.push_back(fmt::format("({}) -> {} ({})", to_lower(row[0].value_or("")),
                                                to_lower(row[1].value_or("")), to_lower(row[2].value_or(""))));
}

}  // namespace

static Portrait portrait_of(const Schemas& schemas, Vendor vendor) {
  Portrait portrait;
  for (const auto& [name, snapshot] : schemas) {
    for (const auto& [table_name, table] : snapshot.tables) {
      const bool is_view =
          std::ranges::any_of(snapshot.views, [&](const SnapshotItem& view) { return view.name == table_name; });
      if (!is_view) portrait[to_lower(table_name)] = table_of(table, vendor);
    }
  }
  return portrait;
}

std::optional<Portrait> portrait_of_mariadb(const Schemas& schemas) {
  return portrait_of(schemas, Vendor::mariadb);
}

std::optional<Portrait> portrait_of_mysql(const Schemas& schemas) {
  return portrait_of(schemas, Vendor::mysql);
}

std::optional<Portrait> portrait_of_postgresql(Connection& connection) {
  Portrait portrait;
  const auto tables =
      ask(connection,
          "SELECT c.oid, n.nspname, c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace"
          " WHERE c.relkind IN ('r', 'p') AND n.nspname NOT LIKE 'pg\\_%' AND n.nspname <> 'information_schema'");
  for (const ResultRow& row : tables) {
    TablePortrait table;
    const auto columns = ask(
        connection,
        fmt::format(
            "SELECT a.attname, format_type(a.atttypid, a.atttypmod), NOT a.attnotnull, pg_get_expr(d.adbin, d.adrelid),"
            " a.attidentity, a.attgenerated FROM pg_attribute a LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid"
            " AND d.adnum = a.attnum WHERE a.attrelid = {} AND a.attnum > 0 AND NOT a.attisdropped ORDER BY a.attnum",
            *row[0]));
    std::vector<std::string> names;
    for (const ResultRow& column : columns) {
      const std::string family = family_of(*column[1]);
      ColumnPortrait one{to_lower(*column[0]), family, column[2] == "t", plain_default(column[3].value_or(""), family)};
      if (column[4] != "") one.default_value = "number";
      if (column[5] != "") one.default_value = "generated";
      names.push_back(double_quoted(*column[0]));
      table.columns.push_back(std::move(one));
    }
    read_keys(connection, *row[0], table);
    const std::string relation = double_quoted(*row[1]) + "." + double_quoted(*row[2]);
    if (!names.empty()) {
      for (const ResultRow& each : ask(connection, fmt::format("SELECT {} FROM {}", fmt::join(names, ", "), relation)))
        table.rows.push_back(row_text(each, table.columns, false));
    }
    sort_all(table);
    portrait[to_lower(*row[2])] = std::move(table);
  }
  return portrait;
}

std::optional<Portrait> portrait_of_sqlite(Connection& connection) {
  Portrait portrait;
  for (const ResultRow& row :
       ask(connection,
           "SELECT name, sql FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'")) {
    TablePortrait table;
    const std::string quoted = double_quoted(*row[0]);
    const bool counts = to_lower(row[1].value_or("")).find("autoincrement") != std::string::npos;
    std::vector<std::string> names;
    std::vector<std::pair<int, std::string>> primary;
    for (const ResultRow& column : ask(connection, fmt::format("PRAGMA table_xinfo({})", quoted))) {
      const std::string family = family_of(*column[2]);
      const bool generated = column[6] == "2" || column[6] == "3";
      ColumnPortrait one{to_lower(*column[1]), family, column[3] == "0", plain_default(column[4].value_or(""), family)};
      if (column[5] != "0") primary.emplace_back(std::stoi(*column[5]), one.name);
      if (counts && column[5] == "1") one.default_value = "number";
      if (generated) one.default_value = "generated";
      names.push_back(double_quoted(*column[1]));
      table.columns.push_back(std::move(one));
    }
    std::ranges::sort(primary);
    std::vector<std::string> parts;
    for (const auto& [place, name] : primary) parts.push_back(name);
    if (!parts.empty()) table.keys.push_back(fmt::format("unique ({})", fmt::join(parts, ", ")));
    for (const ResultRow& index : ask(connection, fmt::format("PRAGMA index_list({})", quoted))) {
      if (index[3] == "pk") continue;
      const auto definition =
          ask(connection, fmt::format("SELECT sql FROM sqlite_master WHERE name = '{}'", *index[1]));
      const std::string sql = definition.empty() ? "" : definition[0][0].value_or("");
      std::vector<std::string> columns;
      std::string list = sql.substr(std::min(sql.size(), sql.find(" (") + 2));
      if (!list.empty()) list.pop_back();
      int depth = 0;
      std::string part;
      for (const char c : list + ",") {
        if (c == '(') ++depth;
        if (c == ')') --depth;
        if (c == ',' && depth == 0) {
          columns.push_back(plain_part(std::string(trim(part))));
          part.clear();
        } else {
          part += c;
        }
      }
      table.keys.push_back(fmt::format("{}({})", index[2] == "1" ? "unique " : "", fmt::join(columns, ", ")));
    }
    std::map<std::string, std::array<std::string, 3>> keys;
    for (const ResultRow& key : ask(connection, fmt::format("PRAGMA foreign_key_list({})", quoted))) {
      auto& [own, other, referred] = keys[*key[0]];
      other = to_lower(*key[2]);
      own += (own.empty() ? "" : ", ") + to_lower(*key[3]);
      referred += (referred.empty() ? "" : ", ") + to_lower(key[4].value_or(""));
    }
    for (const auto& [id, key] : keys)
      table.foreign_keys.push_back(fmt::format("({}) -> {} ({})", key[0], key[1], key[2]));
    if (!names.empty()) {
      for (const ResultRow& each : ask(connection, fmt::format("SELECT {} FROM {}", fmt::join(names, ", "), quoted)))
        table.rows.push_back(row_text(each, table.columns, true));
    }
    sort_all(table);
    portrait[to_lower(*row[0])] = std::move(table);
  }
  return portrait;
}

}  // namespace belay::score
