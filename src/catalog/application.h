// One apply() in progress. Private to catalog/: the statement families are its member functions, one file each.
#pragma once

#include <string>
#include <string_view>

#include "catalog/catalog.h"
#include "catalog/row_changes.h"

namespace belay {

class Application {
 public:
  Application(Catalog& catalog, std::string_view text, const ValueSource& values)
      : catalog_(catalog), text_(text), values_(values) {}

  Applied run(const Statement& statement);

 private:
  // ---- apply_table.cpp
  void apply(const CreateTable& create);
  void apply(const DropTable& drop);
  void apply(const RenameTable& rename);
  void apply(const TruncateTable& truncate);
  Table new_table(const CreateTable& create);
  void copy_shape_of(const QualifiedName& source, Table& table);
  const ForeignKey* reference_to(const QualifiedName& name, const std::vector<QualifiedName>& also_dropped) const;
  void need_no_reference_to(const QualifiedName& name, const std::vector<QualifiedName>& also_dropped);
  void follow_rename(const QualifiedName& from, Table& table);
  bool rename_one(const QualifiedName& from, const QualifiedName& to);

  // ---- apply_alter.cpp
  void apply(const AlterTable& alter);
  void apply(const CreateIndex& create);
  void apply(const DropIndex& drop);
  void refuse_worst(const std::vector<AlterAction>& actions);
  void keep_index(const Table& before, const Table& after, const std::string& key,
                  const std::vector<std::string>& columns);
  void keep_rows_apart(const Table& before, Table& after, bool ignore);
  void keep_what_foreign_keys_need(const Table& before, const Table& after, const std::vector<AlterAction>& actions);

  // ---- apply_program.cpp
  void apply(const CreateDatabase& create);
  void apply(const AlterDatabase& alter);
  void apply(const DropDatabase& drop);
  void apply(const CreateView& create);
  void apply(const DropView& drop);
  void apply(const CreateRoutine& create);
  void apply(const AlterRoutine& alter);
  void apply(const DropRoutine& drop);
  void apply(const CreateTrigger& create);
  void apply(const DropTrigger& drop);
  void apply(const CreateEvent& create);
  void apply(const DropEvent& drop);
  void apply(const CreateSequence& create);
  void apply(const DropSequence& drop);
  void apply(const Use& use);
  void apply(const AccountStatement& statement);
  void create_account(const AccountStatement& statement, const Object& object, const std::string& key);
  void drop_account(const AccountStatement& statement, const Object& object, const std::string& key);

  // ---- apply_insert.cpp
  void apply(const Insert& insert);
  void apply(const LoadData& load);
  void insert_rows(const Insert& insert, Table& table);
  void insert_query(const Insert& insert, Table& table);
  void insert_bulk(const Insert& insert, Table& table);
  void insert_known_rows(const Insert& insert, Table& table, const std::vector<std::vector<Value>>& rows);
  bool has_trigger(const Table& table) const;
  void need_defaults(const Insert& insert, const std::vector<std::string>& columns, const Table& table);
  void fit(const Insert& insert, const Expressions& written, const Table& table, KnownRow& row);
  KnownRow row_of(const std::vector<std::string>& columns, const std::vector<const Expression*>& written,
                  const Table& table);
  KnownRow row_of(const std::vector<std::string>& columns, const std::vector<Value>& values, const Table& table);

  // ---- apply_update.cpp
  void apply(const Update& update);
  void update_several(const Update& update);
  std::optional<Joined> joined_rows(const Update& update) const;
  bool update_known_rows(const Update& update, const Joined& joined, Table& table);
  void forget_assigned(const Update& update, Table& table);
  RowEffect update_rows(const Update& update, const std::optional<Joined>& joined);

  // ---- apply_delete.cpp
  void apply(const Delete& remove);
  void delete_several(const Delete& remove);
  void refuse_parents(const Delete& remove, const Joined& joined);
  std::optional<RowEffect> delete_rows(const Delete& remove);

  // ---- apply_rows.cpp
  void apply(const QueryStatement& statement);
  bool is_never_met(const OptionalBox<Expression>& where) const;
  void need_joined_columns(const TableReference& tables, const Expression* where);

  // Statements that leave schema and rows alone as far as we know them.
  template <class T>
  void apply(const T&) {}

  // ---- need.cpp: what must be there, and what must not
  Table* need_table(const QualifiedName& name);
  const Column* need_column(Table& table, const Name& column);
  bool need_no_table(const QualifiedName& name);  // false: it is there (1050) or may be
  Database& need_database(const std::string& schema);
  void need_columns_of(const Expression& expression, Table& table);
  void need_query(const Query& query, Table* around = nullptr);
  void need_qualified_columns(const Query& query, const TableReference& from);
  bool belongs_around(const ColumnReference& column, const Table& own, const Table* around) const;
  void need_where(const Expression& where, Table& table);
  void infer_assigned_type(const Table& table, const std::string& column, const Expression& value);

  bool is_only_of_session() const;
  bool failed() const { return applied_.error.has_value(); }
  void refuse(uint16_t number, std::string why);
  void cannot_tell(std::string why);
  void remember_before(Table& table);      // for Applied::tables
  void remember_rows(const Table& table);  // for a rollback
  void remember_after();
  void note_writes();

  std::string_view text_of(Span span) const { return slice(text_, span); }
  Object object_of(const Table& table) const;

  Catalog& catalog_;
  std::string_view text_;
  Span statement_span_;
  const ValueSource& values_;
  Applied applied_;
};

}  // namespace belay
