// Changes one table the way the clauses of CREATE TABLE and ALTER TABLE do, with the server's errors. Private to
// catalog/.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "catalog/catalog.h"

namespace belay {

class TableEditor {
 public:
  enum class Use { create, alter };

  TableEditor(Catalog& catalog, Table& table, std::string_view text, Use use = Use::alter)
      : catalog_(catalog), table_(table), text_(text), use_(use) {}

  void edit(const AlterAction& action);
  void add(const TableElement& element);
  void set_option(const TableOption& option);
  void partition_by(const Partitioning& partitioning);

  const std::optional<ServerError>& error() const { return error_; }
  const std::string& unknown() const { return unknown_; }

 private:
  void apply(const AddColumn& action);
  void apply(const AddKey& action);
  void apply(const AddForeignKey& action);
  void apply(const AddCheck& action);
  void apply(const DropColumn& action);
  void apply(const DropKey& action);
  void apply(const DropPrimaryKey& action);
  void apply(const DropForeignKey& action);
  void apply(const DropConstraint& action);
  void apply(const ModifyColumn& action);
  void apply(const ChangeColumn& action);
  void apply(const RenameColumn& action);
  void apply(const RenameKey& action);
  void apply(const SetColumnDefault& action);
  void apply(const DropColumnDefault& action);
  void apply(const SetColumnVisibility& action);
  void apply(const SetKeyVisibility& action);
  void apply(const SetCheckEnforcement& action);
  void apply(const ConvertCharset& action);
  void apply(const SetTableOption& action);
  void apply(const PartitionBy& action);
  void apply(const RemovePartitioning& action);
  void apply(const AddPartitions& action);
  void apply(const DropPartitions& action);
  void apply(const MaintainPartitions& action);
  template <class T>
  void apply(const T&) {}  // ALGORITHM, LOCK, FORCE, ORDER BY … leave the shape alone; RENAME TO is the caller's

  void add_column(const ColumnDefinition& definition, const OptionalBox<ColumnPosition>& position);
  void replace_column(const Name& old_name, const ColumnDefinition& definition,
                      const OptionalBox<ColumnPosition>& position);
  void add_column_constraints(const ColumnDefinition& definition);
  void convert_values(const Column& before, const Column& after);
  void place(Column column, const OptionalBox<ColumnPosition>& position, size_t otherwise);
  void rename_in_constraints(const std::string& from, const std::string& to);
  void drop_column_from_keys(std::string_view column);
  void add_index(const KeyDefinition& key);
  bool is_foreign_key_taken(const std::string& name) const;
  bool need_referenced_table(const References& references);
  void refuse_foreign_key(uint16_t of_mysql, std::string why);
  void add_index_for(const ForeignKey& foreign_key, const Name& name);
  Column resolve(const ColumnDefinition& definition) const;
  void resolve_charset(Column& column) const;

  const Column* need_column(std::string_view name, uint16_t error_number);
  bool need_no_column(std::string_view name);
  bool need_index(std::string_view name);
  bool need_no_index(std::string_view name);

  void shorten(Index& index) const;
  std::string free_index_name(const std::string& wanted) const;
  std::string text_of(Span span) const;
  void refuse(uint16_t number, std::string why);
  void cannot_tell(std::string why);

  Catalog& catalog_;
  Table& table_;
  std::string_view text_;
  Use use_;
  std::optional<ServerError> error_;
  std::string unknown_;
};

// Does the index, or one of the table's, begin with the columns, in any order, as foreign keys want it (InnoDB)?
bool serves(const Index& index, const std::vector<std::string>& columns);
bool is_served(const Table& table, const std::vector<std::string>& columns);

}  // namespace belay
