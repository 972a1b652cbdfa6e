// SQLite's tables. Its ALTER TABLE renames, adds and drops columns; for all else a new table takes the old one's place
// (SQLite's manual, "Making Other Kinds Of Table Schema Changes").
#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"
#include "emit/dialects/sqlite.h"
#include "emit/writing/table_words.h"
#include "plan/sql.h"

namespace belay {

// A key of one whole column that counts up is the row's own number.
static bool is_row_number(const ColumnShape& column, const TableShape& table) {
  return column.identity && table.primary_key == column.name;
}

std::string SqliteWriter::definition_of(const ColumnShape& column, const TableShape& table) const {
  std::string text = column.name + " " + column.type;
  if (is_row_number(column, table)) return text + " PRIMARY KEY AUTOINCREMENT NOT NULL";
  if (column.not_null) text += " NOT NULL";
  if (!column.generated.empty())
    text += fmt::format(" GENERATED ALWAYS AS ({}) {}", column.generated, column.stored ? "STORED" : "VIRTUAL");
  if (!column.default_value.empty()) text += " DEFAULT " + column.default_value;
  return text;
}

std::string SqliteWriter::key_part(const IndexPart& part, const Column* column) {
  const std::string written = name(column ? column->name : part.column);
  return part.length == 0 ? written : fmt::format("substr({}, 1, {})", written, part.length);
}

std::string SqliteWriter::create_table(const Table& table, const TableShape& shape, const std::string& called,
                                       const std::string& head) {
  std::vector<std::string> parts;
  bool numbered = false;
  for (const ColumnShape& column : shape.columns) {
    numbered |= is_row_number(column, shape);
    if (column.identity && !is_row_number(column, shape))
      differ(whole_, fmt::format("column {} gets no numbers: SQLite counts the rows of a primary key of one column",
                                 column.name));
    parts.push_back(definition_of(column, shape));
  }
  if (!shape.primary_key.empty() && !numbered) parts.push_back(fmt::format("PRIMARY KEY ({})", shape.primary_key));
  for (const CheckShape& check : shape.checks)
    parts.push_back(fmt::format("CONSTRAINT {} CHECK ({})", check.name, check.condition));
  for (size_t i = 0; i < table.foreign_keys.size(); ++i)
    parts.push_back(fmt::format("CONSTRAINT {} {}", shape.foreign_keys[i].name, shape.foreign_keys[i].text));
  return fmt::format("{}{} (\n  {}\n)", head, called, joined(parts, ",\n  "));
}

void SqliteWriter::note_comments(const TableShape& shape) {
  const bool any = !shape.comment.empty() || std::ranges::any_of(shape.columns, [](const ColumnShape& column) {
    return !column.comment.empty();
  });
  if (any) differ(whole_, "SQLite keeps no comments on tables and columns");
}

// ON UPDATE CURRENT_TIMESTAMP: where the statement does not set the column itself.
void SqliteWriter::write_update_trigger(const Table& table, const TableShape& shape, Lines& lines) {
  std::vector<std::string> sets;
  std::vector<std::string> same;
  for (const ColumnShape& column : shape.columns) {
    if (!column.follows_updates) continue;
    sets.push_back(column.name + " = CURRENT_TIMESTAMP");
    same.push_back(fmt::format("NEW.{0} IS OLD.{0}", column.name));
  }
  lines.push_back(
      fmt::format("CREATE TRIGGER {} AFTER UPDATE ON {} FOR EACH ROW WHEN {}\nBEGIN\n  UPDATE {} SET {} WHERE rowid = "
                  "NEW.rowid;\nEND",
                  name(table.name + "_on_update"), shape.name, joined(same, " AND "), shape.name, joined(sets, ", ")));
}

// The schema that has a table of the same name; nothing: none.
static const std::string* schema_of_namesake(const Table& table, const Catalog& catalog) {
  for (const auto& [schema, database] : catalog.databases()) {
    if (schema != table.schema && catalog.find_table(schema, table.name)) return &schema;
  }
  return nullptr;
}

void SqliteWriter::write_statement(const CreateTable& create, Lines& lines) {
  const Table* table = made_table(create);
  if (!table) return;
  if (const std::string* schema = schema_of_namesake(*table, page().catalog()))
    return refuse(whole_, fmt::format("SQLite has no schemas: `{}` has a table of this name as well", *schema));
  note_options(create, page());
  const std::string relation = table_name(create.table);
  if (create.or_replace) lines.push_back("DROP TABLE IF EXISTS " + relation);
  const std::string head = fmt::format("CREATE {}TABLE {}", create.temporary ? "TEMPORARY " : "",
                                       create.if_not_exists ? "IF NOT EXISTS " : "");
  if (create.query && create.elements.empty()) {
    lines.push_back(fmt::format("{}{} AS\n{}", head, relation, write(*create.query)));
    return;
  }
  if (create.query && !fills_own_columns(create))
    return refuse(whole_, "a table with columns of its own is not made by a query there");
  const TableShape shape = shape_of(*table);
  for (const ColumnShape& column : shape.columns) note_column(column, page(), create.like ? whole_ : column.place);
  note_comments(shape);
  lines.push_back(create_table(*table, shape, relation, head));
  if (create.query) lines.push_back(filling(create));
  write_keys(shape, create.if_not_exists, lines);
  if (shape.follows_updates()) write_update_trigger(*table, shape, lines);
}

// ---- ALTER TABLE

class SqliteAlteration {
 public:
  SqliteAlteration(SqliteWriter& writer, const Table& before, const Table& after, const AlterTable* words);

  void run(Lines& lines);

 private:
  const ColumnShape* old_of(const ColumnShape& column) const;
  bool can_be_added(const ColumnShape& column) const;
  bool can_be_dropped(const ColumnShape& column) const;
  bool is_plain() const;
  void alter(Lines& lines);
  void rebuild(Lines& lines);
  std::string filling_value(const ColumnShape& column) const;
  std::string source_of(const ColumnShape& column) const;

  SqliteWriter& writer_;
  const Table& old_table_;
  const Table& table_;
  TableShape old_;  // with the new names of its columns
  TableShape new_;
  std::vector<Renaming> renamings_;
};

SqliteAlteration::SqliteAlteration(SqliteWriter& writer, const Table& before, const Table& after,
                                   const AlterTable* words)
    : writer_(writer), old_table_(before), table_(after) {
  old_ = writer_.shape_of(words ? with_new_names(*words, before, after, renamings_) : before);
  new_ = writer_.shape_of(after);
  old_.name = writer_.name(before.name);
}

const ColumnShape* SqliteAlteration::old_of(const ColumnShape& column) const {
  return old_.find(column.name);
}

static bool is_constant_default(const std::string& value) {
  return value.find('(') == std::string::npos && !value.starts_with("CURRENT_");
}

// SQLite's manual, "ALTER TABLE ADD COLUMN".
bool SqliteAlteration::can_be_added(const ColumnShape& column) const {
  if (column.identity || column.stored || !column.check.empty()) return false;
  if (column.not_null && column.default_value.empty() && column.generated.empty()) return false;
  return column.default_value.empty() || is_constant_default(column.default_value);
}

bool SqliteAlteration::can_be_dropped(const ColumnShape& column) const {
  const auto names_it = [&](const std::string& text) { return text.find(column.name) != std::string::npos; };
  if (names_it(old_.primary_key)) return false;
  if (std::ranges::any_of(old_.checks, [&](const CheckShape& check) { return names_it(check.condition); }))
    return false;
  return std::ranges::none_of(old_.foreign_keys, [&](const ForeignKeyShape& key) { return names_it(key.text); }) &&
         !column.follows_updates;
}

static bool same_definition(const ColumnShape& left, const ColumnShape& right) {
  return left.type == right.type && left.not_null == right.not_null && left.default_value == right.default_value &&
         left.generated == right.generated && left.stored == right.stored && left.identity == right.identity &&
         left.known == right.known;
}

// Whether SQLite's own ALTER says it all: columns added at the end, dropped, renamed, and indexes.
bool SqliteAlteration::is_plain() const {
  if (old_.primary_key != new_.primary_key || old_.foreign_keys != new_.foreign_keys || old_.checks != new_.checks)
    return false;
  size_t place = 0;
  bool adding = false;
  std::vector<const ColumnShape*> kept;
  for (const ColumnShape& column : old_.columns) {
    if (new_.find(column.name))
      kept.push_back(&column);
    else if (!can_be_dropped(column))
      return false;
  }
  for (const ColumnShape& column : new_.columns) {
    const ColumnShape* before = old_of(column);
    if (!before) {
      adding = true;
      if (!can_be_added(column)) return false;
      continue;
    }
    if (adding || kept[place++]->name != column.name) return false;  // it has another place
    if (!same_definition(*before, column)) return false;
  }
  return true;
}

void SqliteAlteration::alter(Lines& lines) {
  for (const KeyShape& key : old_.keys) {
    if (key.left_out.empty() && std::ranges::find(new_.keys, key) == new_.keys.end())
      lines.push_back("DROP INDEX IF EXISTS " + key.name);
  }
  if (old_.name != new_.name) lines.push_back(fmt::format("ALTER TABLE {} RENAME TO {}", old_.name, new_.name));
  for (const Renaming& renaming : renamings_)
    lines.push_back(fmt::format("ALTER TABLE {} RENAME COLUMN {} TO {}", new_.name, writer_.name(renaming.from),
                                writer_.name(renaming.to)));
  for (const ColumnShape& column : old_.columns) {
    if (!new_.find(column.name)) lines.push_back(fmt::format("ALTER TABLE {} DROP COLUMN {}", new_.name, column.name));
  }
  for (const ColumnShape& column : new_.columns) {
    if (old_of(column)) continue;
    note_column(column, writer_.page(), writer_.whole_);
    lines.push_back(fmt::format("ALTER TABLE {} ADD COLUMN {}", new_.name, writer_.definition_of(column, new_)));
  }
  for (const KeyShape& key : new_.keys) {
    if (std::ranges::find(old_.keys, key) != old_.keys.end()) continue;
    writer_.write_key(key, new_, false, lines);
  }
}

std::string SqliteAlteration::filling_value(const ColumnShape& column) const {
  if (!column.default_value.empty()) return column.default_value;
  if (!column.not_null) return "NULL";
  switch (column.family) {
    case Family::date: return "'1970-01-01'";
    case Family::moment: return "'1970-01-01 00:00:00'";
    case Family::time: return "'00:00:00'";
    case Family::text: return implicit_text(column);
    case Family::binary: return "X''";
    default: return "0";
  }
}

// What the column of the new table gets from a row of the old one.
std::string SqliteAlteration::source_of(const ColumnShape& column) const {
  const ColumnShape* before = old_of(column);
  if (!before) return filling_value(column);
  for (const Renaming& renaming : renamings_) {
    if (writer_.name(renaming.to) == column.name) return writer_.name(renaming.from);
  }
  return column.name;
}

void SqliteAlteration::rebuild(Lines& lines) {
  if (!table_.complete || !old_table_.complete) {
    writer_.refuse(writer_.whole_,
                   "SQLite makes the table anew for this, and not all of its columns are known: give --schema");
    return;
  }
  writer_.differ(writer_.whole_, "SQLite makes the table anew for this");
  const std::string next = writer_.name("sqlbelay_new_" + table_.name);
  const bool own = !writer_.course().in_transaction;
  if (own) {
    lines.emplace_back("PRAGMA foreign_keys = OFF");
    lines.emplace_back("PRAGMA legacy_alter_table = ON");  // views and triggers keep the name that they use
    lines.emplace_back("BEGIN");
  }
  lines.push_back(writer_.create_table(table_, new_, next, "CREATE TABLE "));
  std::vector<std::string> targets;
  std::vector<std::string> sources;
  for (const ColumnShape& column : new_.columns) {
    if (!old_of(column)) note_column(column, writer_.page(), writer_.whole_);
    if (!column.generated.empty() || (column.identity && !old_of(column))) continue;
    targets.push_back(column.name);
    sources.push_back(source_of(column));
  }
  lines.push_back(fmt::format("INSERT INTO {} ({})\nSELECT {} FROM {}", next, joined(targets, ", "),
                              joined(sources, ", "), old_.name));
  lines.push_back("DROP TABLE " + old_.name);
  lines.push_back(fmt::format("ALTER TABLE {} RENAME TO {}", next, new_.name));
  writer_.write_keys(new_, false, lines);
  if (new_.follows_updates()) writer_.write_update_trigger(table_, new_, lines);
  writer_.write_triggers_again(table_, new_, lines);
  if (own) {
    lines.emplace_back("COMMIT");
    lines.emplace_back("PRAGMA legacy_alter_table = OFF");
    if (writer_.page().catalog().checks_foreign_keys()) lines.emplace_back("PRAGMA foreign_keys = ON");
  }
}

void SqliteAlteration::run(Lines& lines) {
  if (!is_plain()) return rebuild(lines);
  const bool renamed = old_table_.name != table_.name;
  const bool other_trigger = old_.columns_that_follow_updates() != new_.columns_that_follow_updates() ||
                             (new_.follows_updates() && (renamed || !renamings_.empty()));
  if (other_trigger && old_.follows_updates())
    lines.push_back("DROP TRIGGER IF EXISTS " + writer_.name(old_table_.name + "_on_update"));
  alter(lines);
  if (other_trigger && new_.follows_updates()) writer_.write_update_trigger(table_, new_, lines);
}

void SqliteWriter::alter(const Table& before, const Table& after, const AlterTable* words, Lines& lines) {
  SqliteAlteration(*this, before, after, words).run(lines);
}

void SqliteWriter::write_statement(const DropTable& drop, Lines& lines) {
  for (const QualifiedName& table : drop.tables)
    lines.push_back(fmt::format("DROP TABLE {}{}", drop.if_exists ? "IF EXISTS " : "", table_name(table)));
}

void SqliteWriter::write_statement(const TruncateTable& truncate, Lines& lines) {
  lines.push_back("DELETE FROM " + table_name(truncate.table));
  const Table* table = page().find(truncate.table);
  const TableShape shape = table ? shape_of(*table) : TableShape{};
  if (shape.identity() && is_row_number(*shape.identity(), shape))
    lines.push_back("DELETE FROM sqlite_sequence WHERE name = " + text_literal(table->name));
}

}  // namespace belay
