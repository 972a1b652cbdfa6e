// SQLite 3.35 and later.
#pragma once

#include "emit/writing/sql_writer.h"

namespace belay {

class SqliteWriter : public SqlWriter {
 public:
  Lines finish(const Statement*, Page&, Course&) override { return {}; }

 protected:
  using SqlWriter::write;

  std::string_view database_name() const override { return "SQLite"; }
  bool is_reserved(std::string_view lower_case_word) const override;
  size_t longest_name() const override { return 1000; }  // it has no limit
  bool has_schemas() const override { return false; }
  bool has_booleans() const override { return false; }
  TargetType type_of(const DataType& type, bool auto_increment) const override;
  std::string cast_type(const DataType& type) override;
  std::span<const FunctionRow> functions() const override;
  std::string bytes(std::string_view value) const override;
  std::string null_safe_equal(const std::string& left, const std::string& right) const override;
  std::vector<std::string> row_key(const Table*) const override { return {"rowid"}; }
  std::string count_on(const std::string&, const std::string&) const override { return {}; }
  std::string next_number() const override { return "NULL"; }
  Sql default_in_values(const Column* column) override;
  std::string ignoring_head() const override { return "INSERT OR IGNORE INTO "; }
  std::string ignoring_tail() const override { return ""; }
  bool replaces() const override { return true; }
  bool needs_where_before_conflict() const override { return true; }
  std::string_view savepoint() const override { return ""; }
  std::string why_no_xa() const override { return "SQLite has no transactions over several databases of this kind"; }
  Sql last_identity(Span span) override;
  Sql variable(const std::string& name) override;
  Lines set_variable(const std::string& name, const std::string& value) override;
  std::string declare_variables() const override;
  Sql cast_to(Sql value, Family family) override;
  Sql write_like(const PatternMatch& match) override;
  Sql write_regexp(const PatternMatch& match) override;
  Sql shifted(Sql moment, const Interval& interval, bool back) override;
  Sql write_json_extract(const Expression& document, const Expression& path, bool unquoted, Span span) override;
  Sql write_group_concat(const Call& call) override;
  Sql write_special_call(const Call& call, Span span, bool& known) override;
  std::string key_part(const IndexPart& part, const Column* column) override;
  std::string written_default(const Sql& value) const override;

  void alter(const Table& before, const Table& after, const AlterTable* words, Lines& lines) override;
  void write_statement(const CreateTable& create, Lines& lines) override;
  void write_statement(const DropTable& drop, Lines& lines) override;
  void write_statement(const TruncateTable& truncate, Lines& lines) override;
  void write_statement(const CreateDatabase& create, Lines& lines) override;
  void write_statement(const DropDatabase& drop, Lines& lines) override;
  void write_statement(const CreateTrigger& create, Lines& lines) override;
  void write_statement(const DropTrigger& drop, Lines& lines) override;
  void write_statement(const DropRoutine& drop, Lines& lines) override;
  void write_statement(const Use& use, Lines& lines) override;
  void write_foreign_key_checks(bool on, Lines& lines) override;
  std::string raised(const std::string& message) const override;
  bool has_conditional_triggers() const override { return true; }

 private:
  friend class SqliteAlteration;

  std::string definition_of(const ColumnShape& column, const TableShape& table) const;
  std::string create_table(const Table& table, const TableShape& shape, const std::string& name,
                           const std::string& head);
  void write_update_trigger(const Table& table, const TableShape& shape, Lines& lines);
  void note_comments(const TableShape& shape);
  void write_triggers_again(const Table& table, const TableShape& shape, Lines& lines);
};

}  // namespace belay
