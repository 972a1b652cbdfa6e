// PostgreSQL 12 and later, and what is near to it: openGauss, KWDB.
#pragma once

#include "emit/writing/sql_writer.h"

namespace belay {

class PostgresqlWriter : public SqlWriter {
 public:
  Lines finish(const Statement* next, Page& page, Course& course) override;

 protected:
  using SqlWriter::write;

  std::string_view database_name() const override { return "PostgreSQL"; }
  bool is_reserved(std::string_view lower_case_word) const override;
  size_t longest_name() const override { return 63; }  // NAMEDATALEN - 1
  bool has_schemas() const override { return true; }
  bool has_booleans() const override { return true; }
  bool groups_strictly() const override { return true; }
  TargetType type_of(const DataType& type, bool auto_increment) const override;
  std::string cast_type(const DataType& type) override;
  std::span<const FunctionRow> functions() const override;
  std::string bytes(std::string_view value) const override;
  std::string null_safe_equal(const std::string& left, const std::string& right) const override;
  std::vector<std::string> row_key(const Table*) const override { return {"ctid"}; }
  std::string count_on(const std::string& table, const std::string& column) const override;
  std::string next_number() const override { return "DEFAULT"; }
  Sql default_in_values(const Column* column) override;
  std::string why_no_xa() const override { return "transactions over several servers are begun in another way"; }
  Sql last_identity(Span span) override;
  Sql variable(const std::string& name) override;
  Lines set_variable(const std::string& name, const std::string& value) override;
  Sql cast_to(Sql value, Family family) override;
  Sql write_like(const PatternMatch& match) override;
  Sql write_regexp(const PatternMatch& match) override;
  Sql shifted(Sql moment, const Interval& interval, bool back) override;
  Sql write_json_extract(const Expression& document, const Expression& path, bool unquoted, Span span) override;
  Sql write_group_concat(const Call& call) override;
  Sql write_special_call(const Call& call, Span span, bool& known) override;
  std::string key_part(const IndexPart& part, const Column* column) override;

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
  std::string new_value(const std::string& column, const std::string& value) const override;
  std::string conditional(const std::vector<ProgramBranch>& branches) const override;
  std::string raised(const std::string& message) const override;

  // ---- what databases near to PostgreSQL do in their own way

  virtual std::string definition_of(const ColumnShape& column, const TableShape& table) const;
  // What a table counts with, where its definition does not say all: before the column is made, before a column that is
  // there begins to count, and after the table is made.
  virtual void prepare_counter(const TableShape&, Lines&) const {}
  virtual void prepare_counting(const TableShape& table, Lines& lines) const { prepare_counter(table, lines); }
  virtual void start_counter(const TableShape&, Lines&) const {}
  virtual std::string begin_counting(const TableShape& table) const;  // an action behind ALTER COLUMN c
  virtual std::string stop_counting() const { return "DROP IDENTITY IF EXISTS"; }
  virtual std::string restart_counter(const TableShape& table, uint64_t next) const;
  virtual bool restarts_with_truncate() const { return true; }

  virtual bool names_primary_keys() const { return true; }  // after their tables
  virtual bool alters_at_once() const { return true; }      // several actions in one ALTER TABLE
  virtual std::string converted(const std::string& value) { return " USING " + value; }
  virtual void note_change_of_type(const ColumnShape&, const ColumnShape&) {}
  virtual std::string drop_of_key(const KeyShape& key, const TableShape& table) const;
  virtual std::string rename_of_key(const KeyShape& key, const std::string& name, const TableShape& table) const;
  virtual void change_primary_key(const Table& before, const TableShape& old_shape, const TableShape& shape,
                                  std::vector<std::string>& drops, std::vector<std::string>& adds);
  virtual void write_update_trigger(const Table& table, const TableShape& shape, Lines& lines);
  virtual std::string_view trigger_call() const { return "EXECUTE FUNCTION"; }

  std::string primary_key_name(const Table& table) const;

 private:
  friend class PostgresqlAlteration;

  std::string table_of_variable(const std::string& variable) const;
  bool can_refer(const ForeignKey& key, const Table& table);
  Sql write_json_check(const Sql& document, Span span);
  void write_comments(const TableShape& table, const TableShape* before, Lines& lines);
  void add_keys_that_waited(const Table& table, Lines& lines);
};

}  // namespace belay
