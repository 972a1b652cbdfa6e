// KWDB's relational engine: PostgreSQL's language over CockroachDB's store. Where its manual says otherwise than
// PostgreSQL's, the page stands at the place ("SQL Reference" of KWDB 3).
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <utility>

#include "base/text.h"
#include "emit/dialects/postgresql.h"
#include "emit/writing/translation.h"

namespace belay {

namespace {

constexpr std::array functions_of_its_own{
#define FUNCTION(name, least, most, form, family, arguments, differs) \
  FunctionRow{name, least, most, form, Family::family, arguments, differs},
#include "emit/dialects/kwdb_functions.def"
#undef FUNCTION
};

// "Keywords": reserved beside PostgreSQL's own.
constexpr std::array<std::string_view, 14> words{"attribute", "attributes", "ddlreplay", "never",      "rebalance",
                                                 "recurring", "returns",    "sample",    "satisfying", "tag",
                                                 "tag_only",  "tag_table",  "tags",      "values"};

std::string plain_name(const std::string& name) {
  return name.starts_with('"') ? name.substr(1, name.size() - 2) : name;
}

// The forms of DATE_FORMAT, and what strftime has for them.
constexpr std::string_view date_forms = "YymdeHhIisSfpTMbWaj%";
constexpr std::string_view time_forms = "YymdeHIIMSSfpTBbAaj%";

std::optional<std::string> strftime_of(std::string_view format) {
  std::string result;
  for (size_t i = 0; i < format.size(); ++i) {
    result += format[i];
    if (format[i] != '%') continue;
    const size_t form = ++i < format.size() ? date_forms.find(format[i]) : std::string_view::npos;
    if (form == std::string_view::npos) return std::nullopt;
    result += time_forms[form];
  }
  return result;
}

const Column* counted_column(const Table& table) {
  const auto found = std::ranges::find_if(table.columns, &Column::auto_increment);
  return found == table.columns.end() ? nullptr : &*found;
}

class KwdbWriter : public PostgresqlWriter {
 protected:
  using PostgresqlWriter::write;
  using PostgresqlWriter::write_statement;

  std::string_view database_name() const override { return "KWDB"; }
  bool is_reserved(std::string_view word) const override {
    return PostgresqlWriter::is_reserved(word) || std::ranges::binary_search(words, word);
  }
  std::span<const FunctionRow> functions() const override {
    static const std::vector<FunctionRow> rows = rows_before(functions_of_its_own, PostgresqlWriter::functions());
    return rows;
  }
  Sql write_special_call(const Call& call, Span span, bool& known) override;

  // ---- "Relational Data Types": BYTES holds 1023 bytes, VARBYTES 64K, BLOB more; TIMESTAMP and TIME take no precision

  TargetType type_of(const DataType& type, bool auto_increment) const override {
    TargetType target = PostgresqlWriter::type_of(type, auto_increment);
    const bool is_large = type.base == BaseType::mediumblob || type.base == BaseType::longblob;
    if (target.text == "bytea") target.text = is_large ? "blob" : "varbytes";
    if (auto_increment && target.text == "bigint")
      target.differs = "the numbers are unique and grow, but they do not count 1, 2, 3";
    if (target.family == Family::moment) target.text = "timestamp";
    if (target.family == Family::time) target.text = "time";
    return target;
  }

  // ---- "SERIAL", "Sequences": SERIAL is INT8 DEFAULT unique_rowid(), which does not fit into a smaller column

  std::string definition_of(const ColumnShape& column, const TableShape& table) const override;
  void prepare_counter(const TableShape& table, Lines& lines) const override;
  std::string begin_counting(const TableShape& table) const override {
    return "SET DEFAULT " + next_of(table, *table.identity());
  }
  std::string stop_counting() const override { return "DROP DEFAULT"; }
  std::string restart_counter(const TableShape& table, uint64_t next) const override {
    if (is_row_id(*table.identity())) return {};
    return fmt::format("SELECT setval({}, {}, false)", text_literal(sequence_of(table.name, table.identity()->name)),
                       next);
  }
  bool restarts_with_truncate() const override { return false; }
  bool counts_on(const Column& column) const override {
    return !column.known || column.definition->type.base != BaseType::bigint;
  }
  std::string count_on(const std::string& table, const std::string& column) const override {
    return fmt::format("SELECT setval({}, GREATEST((SELECT MAX({}) FROM {}), 0) + 1, false)",
                       text_literal(sequence_of(table, column)), name(column), table);
  }
  void inserted_into(const Table* table) override {
    const Column* column = table ? counted_column(*table) : nullptr;
    draws_row_ids_ = !column || !counts_on(*column);
  }
  Sql last_identity(Span span) override {
    if (!draws_row_ids_) return PostgresqlWriter::last_identity(span);
    refuse(span, "unique_rowid() leaves no number behind: take it from INSERT … RETURNING");
    return {};
  }

  // ---- "Columns", "Constraints", "Indexes"

  bool names_primary_keys() const override { return false; }  // each is called "primary"
  // One action a statement: a change of a type does not go with others.
  bool alters_at_once() const override { return false; }
  std::string converted(const std::string&) override {
    differ(whole_, "which types a column can change to is the target's own");
    return {};
  }
  void note_change_of_type(const ColumnShape& before, const ColumnShape& column) override;
  std::string drop_of_key(const KeyShape& key, const TableShape& table) const override {
    return fmt::format("DROP INDEX IF EXISTS {}@{}{}", table.name, key.name, key.unique ? " CASCADE" : "");
  }
  std::string rename_of_key(const KeyShape& key, const std::string& new_name, const TableShape& table) const override {
    return fmt::format("ALTER INDEX {}@{} RENAME TO {}", table.name, key.name, new_name);
  }
  void change_primary_key(const Table& before, const TableShape& old_shape, const TableShape& shape,
                          std::vector<std::string>& drops, std::vector<std::string>& adds) override;
  void alter(const Table& before, const Table& after, const AlterTable* alter_words, Lines& lines) override;

  // ---- "Triggers": MySQL's words, but no statement on the table itself, and nothing that changes NEW

  void write_update_trigger(const Table&, const TableShape&, Lines&) override {
    differ(whole_, "no column takes the time of an UPDATE by itself: the statement must set it");
  }
  std::string new_value(const std::string&, const std::string&) const override { return {}; }
  std::string conditional(const std::vector<ProgramBranch>&) const override { return {}; }
  std::string raised(const std::string&) const override { return {}; }
  void write_statement(const CreateTrigger& create, Lines& lines) override;
  void write_statement(const DropTrigger& drop, Lines& lines) override;

  // ---- "UPDATE", "DELETE": ORDER BY and LIMIT; a table without a primary key has a column rowid

  bool limits_changes() const override { return true; }
  bool has_temporary_tables() const override { return false; }
  void prepare_change_of_all(Lines& lines) override { allow_unsafe_updates(lines); }
  std::vector<std::string> row_key(const Table* table) const override;
  void write_statement(const CreateTable& create, Lines& lines) override {
    if (create.temporary) return refuse(whole_, "KWDB has no temporary tables");
    PostgresqlWriter::write_statement(create, lines);
  }

  // ---- "User-defined Variables": they keep the type of their first value, and cannot be NULL

  Sql variable(const std::string& variable) override {
    const Family family = family_of_variable(variable);
    if (!course().variables.contains(variable)) return {"NULL", Family::null};
    return {"@" + variable, family == Family::null ? Family::unknown : family};
  }
  Lines set_variable(const std::string& variable, const std::string& value) override {
    return {fmt::format("SET @{} = {}", variable, value)};
  }
  std::string loss_of_variables() const override { return "a variable keeps its type, and cannot be NULL"; }

  // ---- "Relational Databases"

  void write_foreign_key_checks(bool, Lines&) override { differ(whole_, "foreign keys are always checked"); }
  void write_statement(const Use& use, Lines& lines) override { lines.push_back("USE " + name(use.database.text)); }
  void write_statement(const CreateDatabase& create, Lines& lines) override {
    lines.push_back(
        fmt::format("CREATE DATABASE {}{}", create.if_not_exists ? "IF NOT EXISTS " : "", name(create.name.text)));
  }
  void write_statement(const DropDatabase& drop, Lines& lines) override {
    allow_unsafe_updates(lines);
    lines.push_back(
        fmt::format("DROP DATABASE {}{} CASCADE", drop.if_exists ? "IF EXISTS " : "", name(drop.name.text)));
  }

 private:
  static bool is_row_id(const ColumnShape& column) { return column.type == "bigint"; }
  std::string sequence_of(const std::string& table, const std::string& column) const {
    const size_t dot = table.find('.');
    const std::string own = dot == std::string::npos ? table : table.substr(dot + 1);
    const std::string schema = dot == std::string::npos ? "" : table.substr(0, dot + 1);
    std::string sequence = schema + name(shortened(plain_name(own) + "_" + plain_name(column) + "_seq"));
    const auto earlier = earlier_names_.find(sequence);
    return earlier == earlier_names_.end() ? sequence : earlier->second;
  }
  std::string next_of(const TableShape& table, const ColumnShape& column) const {
    if (is_row_id(column)) return "unique_rowid()";
    return fmt::format("nextval({})", text_literal(sequence_of(table.name, column.name)));
  }
  void allow_unsafe_updates(Lines& lines);

  bool allows_unsafe_updates_ = false;
  bool draws_row_ids_ = true;  // the last INSERT did: nothing is known of LAST_INSERT_ID()
  std::map<std::string, std::string>
      earlier_names_;  // of sequences whose tables have other names now: they keep theirs
};

// Several statements would need a delimiter of their own, which is the client's.
void KwdbWriter::write_statement(const CreateTrigger& create, Lines& lines) {
  const TriggerBody body = body_of(create);
  if (body.statements.empty()) return;
  if (body.statements.size() > 1) return refuse(whole_, "a trigger of several statements needs another delimiter");
  const std::string trigger = name(create.trigger.name.text);
  const std::string table = table_name(create.table);
  if (create.or_replace) lines.push_back(fmt::format("DROP TRIGGER IF EXISTS {} ON {}", trigger, table));
  lines.push_back(fmt::format("CREATE TRIGGER {}{} {} {} ON {} FOR EACH ROW {}",
                              create.if_not_exists ? "IF NOT EXISTS " : "", trigger, to_upper(create.timing),
                              to_upper(create.event), table, body.statements.front()));
  course().triggers[create.trigger.name.text] = {table, {}};
}

void KwdbWriter::write_statement(const DropTrigger& drop, Lines& lines) {
  const auto carried = course().triggers.extract(drop.trigger.name.text);
  if (carried.empty()) return SqlWriter::write_statement(drop, lines);
  lines.push_back(fmt::format("DROP TRIGGER {}{} ON {}", drop.if_exists ? "IF EXISTS " : "",
                              name(drop.trigger.name.text), carried.mapped().head));
}

Sql KwdbWriter::write_special_call(const Call& call, Span span, bool& known) {
  if (equals_ignoring_case(call.name.text, "date_format") && call.arguments.size() == 2) {
    const auto* format = as<Literal>(call.arguments[1]);
    const auto form = format ? strftime_of(format->value) : std::nullopt;
    if (!form) refuse(span, "the format has no counterpart");
    return {fmt::format("experimental_strftime({}, {})", write(call.arguments[0], Family::moment).text,
                        text_literal(form.value_or(""))),
            Family::text};
  }
  return PostgresqlWriter::write_special_call(call, span, known);
}

std::string KwdbWriter::definition_of(const ColumnShape& column, const TableShape& table) const {
  std::string text = column.name + " " + column.type;
  if (column.identity && is_row_id(column)) text = column.name + " serial";
  if (!column.generated.empty()) text += fmt::format(" AS ({}) STORED", column.generated);
  if (column.not_null) text += " NOT NULL";
  if (column.identity && !is_row_id(column)) text += " DEFAULT " + next_of(table, column);
  if (!column.default_value.empty()) text += " DEFAULT " + column.default_value;
  return text;
}

void KwdbWriter::prepare_counter(const TableShape& table, Lines& lines) const {
  const ColumnShape* column = table.identity();
  if (!column || is_row_id(*column)) return;
  const std::string from = table.next_number > 1 ? fmt::format(" START {}", table.next_number) : "";
  lines.push_back(fmt::format("CREATE SEQUENCE IF NOT EXISTS {}{}", sequence_of(table.name, column->name), from));
}

// "ALTER COLUMN": bytes are not made characters, and what has no limit of length gets none.
void KwdbWriter::note_change_of_type(const ColumnShape& before, const ColumnShape& column) {
  const auto has_length = [](Family family) { return family == Family::text || family == Family::binary; };
  const auto is_limited = [](const ColumnShape& shape) { return shape.type.ends_with(')'); };
  if (!has_length(before.family) || !has_length(column.family)) return;
  if (before.family == Family::binary && column.family == Family::text)
    refuse(whole_, fmt::format("KWDB does not change bytes to characters: column {}", column.name));
  else if (!is_limited(before) && is_limited(column))
    refuse(whole_, fmt::format("column {} has no limit of length, and KWDB gives it none later", column.name));
}

// The primary key can be moved to other columns, not dropped. It leaves a column before that goes.
void KwdbWriter::change_primary_key(const Table& before, const TableShape&, const TableShape& shape,
                                    std::vector<std::string>& drops, std::vector<std::string>& adds) {
  if (shape.primary_key.empty()) return refuse(whole_, "a table has a primary key all the time: name another one");
  const auto goes = [&](const std::string& column) { return !shape.find(column); };
  const bool loses_column = std::ranges::any_of(row_key(&before), goes);
  (loses_column ? drops : adds).push_back(fmt::format("ALTER PRIMARY KEY USING COLUMNS ({})", shape.primary_key));
}

// A session of the client refuses what may lose much: DROP COLUMN, UPDATE and DELETE without WHERE.
void KwdbWriter::allow_unsafe_updates(Lines& lines) {
  if (std::exchange(allows_unsafe_updates_, true)) return;
  lines.emplace_back("SET sql_safe_updates = false");
}

void KwdbWriter::alter(const Table& before, const Table& after, const AlterTable* alter_words, Lines& lines) {
  if (const Column* column = counted_column(after); column && before.name != after.name)
    earlier_names_[sequence_of(table_name(after), column->name)] = sequence_of(table_name(before), column->name);
  Lines own;
  PostgresqlWriter::alter(before, after, alter_words, own);
  const auto drops = [](const std::string& line) { return line.find(" DROP COLUMN ") != std::string::npos; };
  if (std::ranges::any_of(own, drops)) allow_unsafe_updates(lines);
  std::ranges::move(own, std::back_inserter(lines));
}

std::vector<std::string> KwdbWriter::row_key(const Table* table) const {
  if (!table || !table->complete) return {};
  const auto key = std::ranges::find(table->indexes, KeyKind::primary, &Index::kind);
  if (key == table->indexes.end()) return {"rowid"};
  std::vector<std::string> columns;
  for (const IndexPart& part : key->parts) {
    const Column* column = table->find_column(part.column);
    columns.push_back(name(column ? column->name : part.column));
  }
  return columns;
}

}  // namespace

std::unique_ptr<TargetDialect> kwdb_dialect() {
  return std::make_unique<WritingDialect<KwdbWriter>>("kwdb");
}

}  // namespace belay
