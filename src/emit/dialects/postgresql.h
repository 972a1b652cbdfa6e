// PostgreSQL 12 and later, and what is near to it: openGauss, KWDB.
#pragma once

#include "emit/writing/sql_writer.h"

namespace belay {

// What makes a column count up, from `next` on where that is more than 1.
std::string identity_words(uint64_t next);

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
  TargetType type_of(const DataType& type, bool auto_increment) const override;
  std::string cast_type(const DataType& type) override;
  std::span<const FunctionRow> functions() const override;
  std::string bytes(std::string_view value) const override;
  std::string null_safe_equal(const std::string& left, const std::string& right) const override;
  std::string row_id() const override { return "ctid"; }
  std::string count_on(const std::string& table, const std::string& column) const override;
  std::string next_number() const override { return "DEFAULT"; }
  Sql default_in_values(const Column* column) override;
  std::string why_no_xa() const override { return "transactions over several servers are begun in another way"; }
  Sql last_identity(Span span) override;
  Sql variable(const std::string& name) override;
  std::string set_variable(const std::string& name, const std::string& value) override;
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
  void write_statement(const DropRoutine& drop, Lines& lines) override;
  void write_statement(const Use& use, Lines& lines) override;
  void write_foreign_key_checks(bool on, Lines& lines) override;

 private:
  friend class PostgresqlAlteration;

  std::string definition_of(const ColumnShape& column, uint64_t next_number) const;
  std::string primary_key_name(const Table& table) const;
  bool can_refer(const ForeignKey& key, const Table& table);
  void write_comments(const TableShape& table, const TableShape* before, Lines& lines);
  void write_update_trigger(const Table& table, const TableShape& shape, Lines& lines);
  void add_keys_that_waited(const Table& table, Lines& lines);
};

}  // namespace belay
