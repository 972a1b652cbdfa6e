// Writes MySQL's statements in the language of another database.
//
// A dialect is a class below this one: it says how types, functions and names are called there, and how a table is
// altered. What is common to all (expressions, queries, rows that are inserted, changed and deleted) is here. Nothing
// passes unseen: what cannot be said is refused on the page, and the whole statement with it.
#pragma once

#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "emit/writing/page.h"
#include "emit/writing/table_words.h"
#include "emit/writing/trigger_body.h"

namespace belay {

struct FunctionRow {
  std::string_view name;  // MySQL's, lower-case
  size_t least = 0;
  size_t most = 0;
  std::string_view form;  // $1, $2 …; $* all of them, $+2 those from the second; empty: the target has nothing like it
  Family family = Family::unknown;  // of the result; unknown: that of the first argument
  std::string_view arguments;  // what each wants: t text, n number, i integer, b boolean, m moment, d date, x anything
  std::string_view differs;    // in what the target's differs
};

// A dialect's own rows stand before those that it inherits.
std::vector<FunctionRow> rows_before(std::span<const FunctionRow> own, std::span<const FunctionRow> inherited);

// What the type is called in the target.
struct TargetType {
  std::string text;
  Family family = Family::unknown;
  std::string differs;
  std::string refused;
};

using Lines = std::vector<std::string>;  // statements, without their delimiter

class SqlWriter {
 public:
  virtual ~SqlWriter() = default;

  Lines write(const Statement& statement, Page& page, Course& course);

  // Before a statement that does not go on with what the last one did, and at the end.
  virtual Lines finish(const Statement* next, Page& page, Course& course) = 0;

 protected:
  // ---- what a dialect says of itself

  virtual std::string_view database_name() const = 0;  // for messages
  virtual bool is_reserved(std::string_view lower_case_word) const = 0;
  virtual size_t longest_name() const = 0;  // in bytes
  virtual bool has_schemas() const = 0;
  virtual bool groups_strictly() const { return false; }  // a column beside groups is one that they determine
  virtual bool has_booleans() const = 0;                  // conditions are no numbers
  virtual TargetType type_of(const DataType& type, bool auto_increment) const = 0;
  virtual std::string cast_type(const DataType& type) = 0;  // of CAST
  virtual std::span<const FunctionRow> functions() const = 0;
  virtual std::string bytes(std::string_view value) const = 0;
  virtual Sql write_like(const PatternMatch& match) = 0;
  virtual Sql write_regexp(const PatternMatch& match) = 0;
  virtual Sql shifted(Sql moment, const Interval& interval, bool back) = 0;
  virtual Sql write_json_extract(const Expression& document, const Expression& path, bool unquoted, Span span) = 0;
  virtual Sql write_group_concat(const Call& call) = 0;
  virtual Sql write_special_call(const Call& call, Span span, bool& known);
  virtual Sql last_identity(Span span) = 0;
  virtual Sql variable(const std::string& name) = 0;
  virtual Lines set_variable(const std::string& name, const std::string& value) = 0;
  virtual std::string loss_of_variables() const;
  virtual std::string declare_variables() const { return {}; }  // once, before the first is set
  virtual Sql cast_to(Sql value, Family family) = 0;
  virtual std::string null_safe_equal(const std::string& left, const std::string& right) const = 0;
  // Columns that tell the rows of a table apart: ctid, rowid, or its primary key; none: they cannot be told.
  virtual std::vector<std::string> row_key(const Table* table) const = 0;
  virtual void prepare_change_of_all(Lines&) {}  // before an UPDATE or DELETE without WHERE
  virtual bool has_temporary_tables() const { return true; }
  virtual bool limits_changes() const { return false; }  // has ORDER BY and LIMIT in UPDATE and DELETE
  // Makes the numbers of a table go on behind explicit ones; empty: they do so by themselves.
  virtual std::string count_on(const std::string& table, const std::string& column) const = 0;

  // `words`: the ALTER TABLE as it is written; null where another statement changes the table.
  virtual void alter(const Table& before, const Table& after, const AlterTable* words, Lines& lines) = 0;
  virtual std::string_view savepoint() const { return "SAVEPOINT "; }  // behind ROLLBACK TO and RELEASE
  virtual std::string why_no_xa() const = 0;
  virtual void write_statement(const CreateTable& create, Lines& lines) = 0;
  virtual void write_statement(const DropTable& drop, Lines& lines) = 0;
  virtual void write_statement(const TruncateTable& truncate, Lines& lines) = 0;
  virtual void write_statement(const CreateDatabase& create, Lines& lines) = 0;
  virtual void write_statement(const DropDatabase& drop, Lines& lines) = 0;
  virtual void write_statement(const CreateTrigger& create, Lines& lines) = 0;
  virtual void write_statement(const DropTrigger& drop, Lines& lines);
  virtual void write_statement(const DropRoutine& drop, Lines& lines) = 0;
  virtual void write_statement(const Use& use, Lines& lines) = 0;
  virtual void write_foreign_key_checks(bool on, Lines& lines) = 0;
  // Parts of the body of a trigger; empty: the target has none of the kind.
  virtual std::string new_value(const std::string& /*column*/, const std::string& /*value*/) const { return {}; }
  virtual std::string conditional(const std::vector<ProgramBranch>&) const { return {}; }
  virtual std::string raised(const std::string& /*message*/) const { return {}; }
  virtual bool has_conditional_triggers() const { return false; }  // WHEN before the body
  virtual void inserted_into(const Table*) {}
  virtual bool counts_on(const Column&) const { return true; }  // explicit numbers move what is given next
  virtual std::string conflict_head(const std::string& key) const;
  virtual bool sets_met_keys() const { return true; }  // a row that is met may get a new key
  virtual std::string ignoring_head() const { return "INSERT INTO "; }
  virtual std::string ignoring_tail() const { return " ON CONFLICT DO NOTHING"; }
  virtual bool replaces() const { return false; }  // has REPLACE
  virtual bool needs_where_before_conflict() const { return false; }
  virtual std::string next_number() const = 0;  // in VALUES: what AUTO_INCREMENT gives
  virtual Sql default_in_values(const Column* column) = 0;

  // ---- names and literals

  std::string name(std::string_view text) const;
  std::string shortened(std::string text) const;  // so that the target takes it for a name
  std::string table_name(const QualifiedName& table);
  std::string table_name(const Table& table) const;
  static std::string text_literal(std::string_view text);
  std::string names(const std::vector<std::string>& names) const;

  // ---- expressions

  Sql write(const Expression& expression);
  Sql write(const Expression& expression, Family wanted) { return fit(write(expression), wanted); }
  Sql write_condition(const Expression& expression) { return write(expression, Family::boolean); }
  std::string operand(const Expression& expression, Binding least, Family wanted = Family::unknown);
  static std::string bound(const Sql& sql, Binding least);
  Sql fit(Sql value, Family wanted);
  Sql value_for(const Expression& expression, const Column* column);  // what goes into the column
  std::optional<Sql> bytes_for(const Literal& literal, const Column& column) const;
  Sql parsed_expression(const std::string& text, Family wanted);  // of text that the catalog keeps
  const FunctionRow* row_of(std::string_view function, size_t arguments) const;
  Sql fill(const FunctionRow& row, const Call& call);
  Family family_of(const Column& column) const;
  Family family_of_variable(const std::string& variable) const;

  // ---- queries

  std::string write(const Query& query);
  std::string write(const TableReference& reference);
  std::string order_by(const std::vector<OrderItem>& items);
  std::string write(const Limit& limit);
  void open_scope(const Query& query);
  void open_scope(const TableReference& reference);
  void close_scope() { scopes_.pop_back(); }
  const Column* find_column(const ColumnReference& reference) const;

  // ---- triggers (write_trigger.cpp)

  TriggerBody body_of(const CreateTrigger& create);

  // ---- tables (write_table.cpp)

  TableShape shape_of(const Table& table);
  ColumnShape shape_of(const Column& column, const Table& table);
  KeyShape shape_of(const Index& index, const Table& table);
  virtual std::string key_part(const IndexPart& part, const Column* column) = 0;
  std::string primary_key_of(const Index& index, const Table& table);
  virtual std::string written_default(const Sql& value) const { return value.text; }
  std::string default_of(const Column& column, ColumnShape& shape);
  std::string key_name(const std::string& key, const std::string& table) const;
  void write_keys(const TableShape& table, bool if_not_exists, Lines& lines);
  void write_key(const KeyShape& key, const TableShape& table, bool if_not_exists, Lines& lines);
  const Table* made_table(const CreateTable& create);  // null: it makes none, which is noted
  static std::string actions_of(const ForeignKey& key);
  static bool fills_own_columns(const CreateTable& create);  // each item of its query has a column in its list
  std::string filling(const CreateTable& create);            // the INSERT of that query

  void refuse(Span span, std::string why) { page_->refuse(aside_ > 0 ? whole_ : span, std::move(why)); }
  void differ(Span span, std::string why) { page_->differ(aside_ > 0 ? whole_ : span, std::move(why)); }

  Page& page() const { return *page_; }
  Course& course() const { return *course_; }

  struct ScopeEntry {
    std::string name;  // alias or table
    const Table* table = nullptr;
  };
  std::vector<std::vector<ScopeEntry>> scopes_;
  std::string row_prefix_;                 // of VALUES(column): excluded
  std::map<std::string, Sql> overridden_;  // columns that an UPDATE has set already, by lower-case name
  std::string qualifier_;                  // before names of columns that have none
  std::string row_alias_;                  // of the row that an INSERT brings
  std::vector<const Column*> targets_;     // what the next SELECT's items go into
  Span whole_;                             // the statement
  bool in_check_ = false;                  // what is written is the condition of a CHECK

 private:
  // ---- write_expression.cpp
  Sql write_node(const Literal& literal, Span span);
  Sql write_node(const ColumnReference& column, Span span);
  Sql write_node(const Star& star, Span span);
  Sql write_node(const UserVariable& variable, Span span);
  Sql write_node(const Unary& unary, Span span);
  Sql write_node(const Binary& binary, Span span);
  Sql write_node(const PatternMatch& match, Span span);
  Sql write_node(const Between& between, Span span);
  Sql write_node(const Is& is, Span span);
  Sql write_node(const InList& in, Span span);
  Sql write_node(const InQuery& in, Span span);
  Sql write_node(const Subquery& subquery, Span span);
  Sql write_node(const Exists& exists, Span span);
  Sql write_node(const Case& node, Span span);
  Sql write_node(const Call& call, Span span);
  Sql write_node(const Cast& cast, Span span);
  Sql write_node(const Collate& collate, Span span);
  Sql write_node(const Row& row, Span span);
  template <class Node>
  Sql write_node(const Node&, Span span);  // what no other database has
  Sql write_comparison(const Binary& binary, std::string_view sign);
  Sql write_arithmetic(const Binary& binary);
  Sql write_shift(const Binary& binary, Span span);
  Family common_family(const std::vector<const Expression*>& expressions);
  std::string over(const WindowSpecification& window);

  // ---- write_groups.cpp
  void check_groups(const Select& select);
  const ScopeEntry* entry_of(const ColumnReference& column) const;

  // ---- write_query.cpp
  std::string write_select(const Select& select);
  std::string write_body(const Query& query);
  std::string write_with(const With& with);
  std::string write_table(const BaseTable& table, Span span);
  std::string write_join(const Join& join);
  void name_tables(const TableReference& reference, std::vector<ScopeEntry>& scope);

  void lose_variables(const Statement& statement);

  // ---- tables, indexes and views (write_structure.cpp)
  bool has_nothing_to_compare(const AlteredTable& states);
  void write_statement(const AlterTable& statement, Lines& lines);
  void write_statement(const CreateIndex& create, Lines& lines);
  void write_statement(const DropIndex& drop, Lines& lines);
  void write_statement(const RenameTable& rename, Lines& lines);
  void write_statement(const CreateView& create, Lines& lines);
  void write_statement(const DropView& drop, Lines& lines);

  // ---- data (write_data.cpp)
  struct Inserting;
  void write_statement(const Insert& insert, Lines& lines);
  std::string conflict_clause(const Inserting& inserting);
  void refuse_set_keys(const Inserting& inserting);
  std::vector<const Index*> keys_that_may_meet(const Inserting& inserting) const;
  std::string replacing_clause(const Inserting& inserting, Lines& lines);
  std::string delete_of_met_rows(const Inserting& inserting, const std::vector<const Index*>& keys);
  std::string rows_of(const std::vector<Expressions>& rows, const Inserting& inserting);
  void write_bulk_rows(const Inserting& inserting, const std::string& tail, Lines& lines);
  void note_explicit_numbers(const Inserting& inserting);
  void count_on_before(const Inserting& inserting, Lines& lines);
  void write_statement(const Update& update, Lines& lines);
  void write_joined(const Update& update, Lines& lines);
  void write_joined(const Delete& remove, const std::string& where, Lines& lines);  // write_joined_delete.cpp
  std::vector<const BaseTable*> deleted_tables(const Delete& remove);
  bool refers(const BaseTable& table, const BaseTable& other) const;
  std::vector<const BaseTable*> referring_first(std::vector<const BaseTable*> tables) const;
  void write_deletes(const std::vector<const BaseTable*>& targets, const std::string& rows, Lines& lines);
  std::string tuple_of_row(const BaseTable& table, std::string_view qualifier);
  std::string rows_with_limit(const TableReference& from, const std::string& where, const std::vector<OrderItem>& order,
                              const Limit& limit);
  void write_statement(const Delete& remove, Lines& lines);
  std::string assignments(const std::vector<Assignment>& assignments, const Table* table);
  Sql inserted_value(const Expression& expression, const Column* column);
  const BaseTable* assigned_table(const Update& update);

  // ---- triggers (write_trigger.cpp)
  bool is_of_trigger(const ColumnReference& reference) const;  // NEW.a, OLD.a
  bool makes_trigger(const CreateTrigger& create);
  void write_in_body(const Statement& statement, Lines& lines);
  void write_in_body(const Set& set, Span place, Lines& lines);
  void write_in_body(const If& statement, Span place, Lines& lines);
  void write_in_body(const Signal& signal, Span place, Lines& lines);

  // ---- session (write_session.cpp)
  void write_statement(const Set& set, Lines& lines);
  void write_setting(const SetItem& item, Lines& lines);
  void keep_variable(const std::string& variable, Family family, const std::string& value, Lines& lines);
  void write_statement(const QueryStatement& query, Lines& lines);
  void write_statement(const Transaction& transaction, Lines& lines);
  void write_statement(const LockTables&, Lines&);
  void write_statement(const UnlockTables&, Lines&);
  void write_statement(const AlterDatabase&, Lines&);
  void write_statement(const CreateRoutine& create, Lines&);
  void write_statement(const DropEvent& drop, Lines&);
  void write_statement(const Do& node, Lines& lines);
  void write_statement(const Prepare&, Lines&);
  void write_statement(const Deallocate&, Lines&);
  void write_statement(const Execute&, Lines&);
  void write_statement(const CallStatement&, Lines&);
  void write_statement(const Utility& utility, Lines&);
  template <class Node>
  void write_statement(const Node&, Lines&);  // everything else

  Page* page_ = nullptr;
  Course* course_ = nullptr;
  const Table* trigger_table_ = nullptr;  // whose trigger's body is written
  int aside_ = 0;  // what is written was read from a text of its own: its spans say nothing of the script
};

}  // namespace belay
