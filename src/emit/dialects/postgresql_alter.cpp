// What an ALTER does is read from the table before and after it, so that a MODIFY becomes those actions that change
// something, and what the server does by itself (an index for a foreign key) is done too.
#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"
#include "catalog/expression_walk.h"
#include "emit/dialects/postgresql.h"
#include "emit/writing/table_words.h"
#include "plan/sql.h"

namespace belay {

// The actions of one ALTER TABLE, from two shapes of the table.
class PostgresqlAlteration {
 public:
  PostgresqlAlteration(PostgresqlWriter& writer, const Table& before, const Table& after, const AlterTable* words)
      : writer_(writer), old_table_(before), table_(after), words_(words) {
    old_ = writer.shape_of(words ? with_new_names(*words, before, after, renamings_) : before);
    new_ = writer.shape_of(after);
    old_.name = writer.table_name(before);
  }

  void run(Lines& lines);

 private:
  void rename_table(Lines& lines);
  template <class Shape, class Add>
  void compare_constraints(const std::vector<Shape>& before, const std::vector<Shape>& after, std::string Shape::*text,
                           const Add& add);
  void compare_keys(Lines& lines);
  void compare_columns();
  const AddColumn* words_of(const ColumnShape& column) const;
  void add_column(const ColumnShape& column);
  bool gets_another_type(const std::string& column) const;
  bool is_made_anew(const ColumnShape& before, const ColumnShape& column) const;
  void make_anew(const ColumnShape& column);
  void write_keys_again(const ColumnShape& column);
  void change_column(const ColumnShape& before, const ColumnShape& column);
  void change_default_alone(const ColumnShape& before, const ColumnShape& column);
  void change_type(const ColumnShape& before, const ColumnShape& column);
  void compare_primary_keys();
  void compare_triggers(Lines& lines);
  std::string filling_value(const ColumnShape& column) const;

  PostgresqlWriter& writer_;
  const Table& old_table_;
  const Table& table_;
  const AlterTable* words_;
  TableShape old_;
  TableShape new_;
  std::vector<Renaming> renamings_;
  std::vector<std::string> drops_;  // actions, in the order of execution
  std::vector<std::string> actions_;
  std::vector<std::string> adds_;
  Lines key_drops_;
  Lines new_keys_;
  Lines preparations_;  // statements before the ALTER
  Lines afterwards_;    // statements behind it
};

void PostgresqlAlteration::rename_table(Lines& lines) {
  if (old_table_.name == table_.name && old_table_.schema == table_.schema) return;
  const bool moves = old_table_.schema != table_.schema;
  if (old_table_.name != table_.name)
    lines.push_back(fmt::format("ALTER TABLE {} RENAME TO {}", old_.name, writer_.name(table_.name)));
  if (moves) {
    Table in_between = table_;
    in_between.schema = old_table_.schema;
    lines.push_back(
        fmt::format("ALTER TABLE {} SET SCHEMA {}", writer_.table_name(in_between), writer_.name(table_.schema)));
  }
  const bool renames_key = old_table_.name != table_.name && writer_.names_primary_keys();
  if (!old_.primary_key.empty() && !new_.primary_key.empty() && renames_key)
    lines.push_back(fmt::format("ALTER TABLE {} RENAME CONSTRAINT {} TO {}", new_.name,
                                writer_.primary_key_name(old_table_), writer_.primary_key_name(table_)));
}

// Those that say the same under another name are renamed.
template <class Shape, class Add>
void PostgresqlAlteration::compare_constraints(const std::vector<Shape>& before, const std::vector<Shape>& after,
                                               std::string Shape::*text, const Add& add) {
  std::vector<Shape> gone;
  std::vector<Shape> come;
  for (const Shape& each : before) {
    if (std::ranges::find(after, each) == after.end()) gone.push_back(each);
  }
  for (const Shape& each : after) {
    if (std::ranges::find(before, each) == before.end()) come.push_back(each);
  }
  for (const Shape& each : gone) {
    const auto same = std::ranges::find_if(come, [&](const Shape& other) { return other.*text == each.*text; });
    if (same == come.end()) {
      drops_.push_back("DROP CONSTRAINT IF EXISTS " + each.name);
    } else {
      afterwards_.push_back(fmt::format("ALTER TABLE {} RENAME CONSTRAINT {} TO {}", new_.name, each.name, same->name));
      come.erase(same);
    }
  }
  for (const Shape& each : come) add(each);
}

static std::string in_schema_of(const std::string& table, const std::string& key) {
  const size_t dot = table.find('.');
  return dot == std::string::npos ? key : table.substr(0, dot + 1) + key;
}

std::string PostgresqlWriter::drop_of_key(const KeyShape& key, const TableShape& table) const {
  return "DROP INDEX IF EXISTS " + in_schema_of(table.name, key.name);
}

std::string PostgresqlWriter::rename_of_key(const KeyShape& key, const std::string& name,
                                            const TableShape& table) const {
  return fmt::format("ALTER INDEX {} RENAME TO {}", in_schema_of(table.name, key.name), name);
}

void PostgresqlWriter::change_primary_key(const Table& before, const TableShape& old_shape, const TableShape& shape,
                                          std::vector<std::string>& drops, std::vector<std::string>& adds) {
  if (!old_shape.primary_key.empty()) drops.push_back("DROP CONSTRAINT IF EXISTS " + primary_key_name(before));
  if (!shape.primary_key.empty()) adds.push_back(fmt::format("ADD PRIMARY KEY ({})", shape.primary_key));
}

void PostgresqlAlteration::compare_keys(Lines& lines) {
  std::vector<KeyShape> come;
  for (const KeyShape& each : new_.keys) {
    if (std::ranges::find(old_.keys, each) == old_.keys.end()) come.push_back(each);
  }
  for (const KeyShape& each : old_.keys) {
    if (!each.left_out.empty() || std::ranges::find(new_.keys, each) != new_.keys.end()) continue;
    const auto same = std::ranges::find_if(
        come, [&](const KeyShape& other) { return other.parts == each.parts && other.unique == each.unique; });
    if (same == come.end()) {
      lines.push_back(writer_.drop_of_key(each, old_));
    } else {
      afterwards_.push_back(writer_.rename_of_key(each, same->name, new_));
      come.erase(same);
    }
  }
  for (const KeyShape& key : come) writer_.write_key(key, new_, false, new_keys_);
}

// ---- columns

// What MySQL puts into the rows that are there (its manual, "Data Type Default Values").
std::string PostgresqlAlteration::filling_value(const ColumnShape& column) const {
  switch (column.family) {
    case Family::boolean: return "FALSE";
    case Family::integer:
    case Family::decimal:
    case Family::floating: return "0";
    case Family::binary: return "''";
    case Family::date: return "'1970-01-01'";
    case Family::moment: return "'1970-01-01 00:00:00'";
    case Family::time: return "'00:00:00'";
    case Family::json: return "'null'";
    case Family::text: return implicit_text(column);
    default: return {};
  }
}

// What adds the column; null: another statement, or the server itself.
const AddColumn* PostgresqlAlteration::words_of(const ColumnShape& column) const {
  if (!words_) return nullptr;
  for (const AlterAction& action : words_->actions) {
    const auto* add = as<AddColumn>(action);
    if (add && writer_.name(add->column.name.text) == column.name) return add;
  }
  return nullptr;
}

void PostgresqlAlteration::add_column(const ColumnShape& column) {
  const AddColumn* words = words_of(column);
  note_column(column, writer_.page(), words ? words->column.span : writer_.whole_);
  ColumnShape filled = column;
  const bool fills = column.not_null && column.default_value.empty() && !column.identity && column.generated.empty();
  if (fills) filled.default_value = filling_value(column);
  if (column.identity) writer_.prepare_counter(new_, preparations_);
  actions_.push_back(fmt::format("ADD COLUMN {}{}", words && words->if_not_exists ? "IF NOT EXISTS " : "",
                                 writer_.definition_of(filled, new_)));
  if (fills && !filled.default_value.empty())
    afterwards_.push_back(fmt::format("ALTER TABLE {} ALTER COLUMN {} DROP DEFAULT", new_.name, column.name));
}

static std::string conversion(const ColumnShape& before, const ColumnShape& column) {
  const std::string& name = column.name;
  if (before.family == Family::boolean && is_number(column.family)) return fmt::format("{}::integer", name);
  if (column.family == Family::boolean && is_number(before.family)) return name + " <> 0";
  if (column.family == Family::binary && before.family == Family::text)
    return fmt::format("convert_to({}, 'UTF8')", name);
  if (column.family == Family::text && before.family == Family::binary)
    return fmt::format("convert_from({}, 'UTF8')", name);
  if (is_time(column.family) && is_number(before.family)) return fmt::format("CAST({}::text AS {})", name, column.type);
  return fmt::format("{}::{}", name, column.type);
}

void PostgresqlAlteration::change_type(const ColumnShape& before, const ColumnShape& column) {
  writer_.note_change_of_type(before, column);
  const bool same_family = before.known && before.family == column.family;
  if (!before.default_value.empty() && !same_family)
    actions_.push_back(fmt::format("ALTER COLUMN {} DROP DEFAULT", column.name));
  const std::string how = same_family ? "" : writer_.converted(conversion(before, column));
  actions_.push_back(fmt::format("ALTER COLUMN {} TYPE {}{}", column.name, column.type, how));
}

static std::string unquoted(std::string name) {
  return name.starts_with('"') ? name.substr(1, name.size() - 2) : name;
}

// Nothing else can have changed of a column that nobody has defined.
void PostgresqlAlteration::change_default_alone(const ColumnShape& before, const ColumnShape& column) {
  if (before.default_value == column.default_value) return;
  const std::string change = column.default_value.empty() ? "DROP DEFAULT" : "SET DEFAULT " + column.default_value;
  actions_.push_back(fmt::format("ALTER COLUMN {} {}", column.name, change));
}

void PostgresqlAlteration::change_column(const ColumnShape& before, const ColumnShape& column) {
  const bool known = before.known;
  const std::string head = "ALTER COLUMN " + column.name;
  if (!known && !column.known) return change_default_alone(before, column);
  if (before.generated != column.generated) {
    writer_.refuse(writer_.whole_, "a generated column does not become a plain one there");
    return;
  }
  if (before.identity && !column.identity) actions_.push_back(head + " " + writer_.stop_counting());
  const bool new_type = !known || before.type != column.type;
  if (new_type) change_type(before, column);
  if (!known || before.not_null != column.not_null)
    actions_.push_back(head + (column.not_null ? " SET NOT NULL" : " DROP NOT NULL"));
  const bool default_went = new_type && before.family != column.family && !before.default_value.empty();
  if (!known || before.default_value != column.default_value || (default_went && !column.default_value.empty())) {
    if (!column.default_value.empty())
      actions_.push_back(head + " SET DEFAULT " + column.default_value);
    else if (!default_went && !column.identity)
      actions_.push_back(head + " DROP DEFAULT");
  }
  if (!before.identity && column.identity) {
    writer_.prepare_counting(new_, preparations_);
    actions_.push_back(head + " " + writer_.begin_counting(new_));
    const Column* counted = table_.find_column(unquoted(column.name));
    const std::string line = writer_.count_on(new_.name, counted ? counted->name : column.name);
    if (!line.empty()) afterwards_.push_back(line);
  }
  if (new_type || before.not_null != column.not_null) note_column(column, writer_.page(), writer_.whole_);
}

// ---- generated columns, which are dropped and added where their expression or a column in it changes

bool PostgresqlAlteration::gets_another_type(const std::string& column) const {
  const ColumnShape* before = old_.find(column);
  const ColumnShape* after = new_.find(column);
  return before && after && before->type != after->type;
}

bool PostgresqlAlteration::is_made_anew(const ColumnShape& before, const ColumnShape& column) const {
  if (column.generated.empty()) return false;
  if (before.generated != column.generated) return true;
  const Column* known = table_.find_column(unquoted(column.name));
  if (!known || !known->definition->generated) return false;
  bool changes = false;
  for_each_expression(known->definition->generated->expression, [&](const Expression& part) {
    const auto* reference = as<ColumnReference>(part);
    const Column* read = reference ? table_.find_column(reference->column.text) : nullptr;
    changes |= read && gets_another_type(writer_.name(read->name));
  });
  return changes;
}

// They go with the column.
void PostgresqlAlteration::write_keys_again(const ColumnShape& column) {
  const auto holds_it = [&](const IndexPart& part) { return equals_ignoring_case(part.column, unquoted(column.name)); };
  for (const Index& index : table_.indexes) {
    if (index.kind == KeyKind::primary || std::ranges::none_of(index.parts, holds_it)) continue;
    const KeyShape key = writer_.shape_of(index, table_);
    if (std::ranges::find(old_.keys, key) != old_.keys.end()) writer_.write_key(key, new_, false, new_keys_);
  }
}

void PostgresqlAlteration::make_anew(const ColumnShape& column) {
  const auto names_it = [&](const CheckShape& check) { return check.condition.find(column.name) != std::string::npos; };
  if (std::ranges::any_of(new_.checks, names_it))
    return writer_.refuse(writer_.whole_,
                          fmt::format("column {} is made anew there, and a CHECK names it", column.name));
  writer_.differ(writer_.whole_, fmt::format("column {} is made anew, behind the others", column.name));
  drops_.push_back("DROP COLUMN " + column.name);
  adds_.insert(adds_.begin(), "ADD COLUMN " + writer_.definition_of(column, new_));
  write_keys_again(column);
  if (!column.comment.empty())
    afterwards_.push_back(fmt::format("COMMENT ON COLUMN {}.{} IS {}", new_.name, column.name,
                                      PostgresqlWriter::text_literal(column.comment)));
}

void PostgresqlAlteration::compare_columns() {
  for (const ColumnShape& column : old_.columns) {
    if (!new_.find(column.name)) actions_.push_back("DROP COLUMN " + column.name);
  }
  for (const ColumnShape& column : new_.columns) {
    const ColumnShape* before = old_.find(column.name);
    if (!before)
      add_column(column);
    else if (is_made_anew(*before, column))
      make_anew(column);
    else
      change_column(*before, column);
  }
}

void PostgresqlAlteration::compare_primary_keys() {
  if (old_.primary_key != new_.primary_key) writer_.change_primary_key(old_table_, old_, new_, drops_, adds_);
}

void PostgresqlAlteration::compare_triggers(Lines& lines) {
  if (old_.columns_that_follow_updates() == new_.columns_that_follow_updates() && renamings_.empty() &&
      old_table_.name == table_.name)
    return;
  if (old_.follows_updates()) {
    const std::string trigger = writer_.name(writer_.shortened(old_table_.name + "_on_update"));
    lines.push_back(fmt::format("DROP TRIGGER IF EXISTS {} ON {}", trigger, new_.name));
    lines.push_back(fmt::format("DROP FUNCTION IF EXISTS {}()", trigger));
  }
  if (new_.follows_updates()) writer_.write_update_trigger(table_, new_, lines);
}

void PostgresqlAlteration::run(Lines& lines) {
  compare_constraints(old_.foreign_keys, new_.foreign_keys, &ForeignKeyShape::text, [&](const ForeignKeyShape& shape) {
    for (const ForeignKey& key : table_.foreign_keys) {
      if (writer_.name(key.name) == shape.name && writer_.can_refer(key, table_))
        adds_.push_back(fmt::format("ADD CONSTRAINT {} {}", shape.name, shape.text));
    }
  });
  compare_constraints(old_.checks, new_.checks, &CheckShape::condition, [&](const CheckShape& check) {
    adds_.push_back(fmt::format("ADD CONSTRAINT {} CHECK ({})", check.name, check.condition));
  });
  compare_keys(lines);
  rename_table(lines);
  for (const Renaming& renaming : renamings_)
    lines.push_back(fmt::format("ALTER TABLE {} RENAME COLUMN {} TO {}", new_.name, writer_.name(renaming.from),
                                writer_.name(renaming.to)));
  compare_primary_keys();
  compare_columns();
  std::vector<std::string> all = drops_;
  std::ranges::copy(actions_, std::back_inserter(all));
  const auto is_foreign = [](const std::string& add) { return add.find(" FOREIGN KEY ") != std::string::npos; };
  std::vector<std::string> foreign;
  for (const std::string& add : adds_) (is_foreign(add) ? foreign : all).push_back(add);
  const auto alter = [&](const std::vector<std::string>& actions) {
    if (actions.empty()) return;
    if (!writer_.alters_at_once()) {
      for (const std::string& action : actions) lines.push_back(fmt::format("ALTER TABLE {} {}", new_.name, action));
      return;
    }
    const std::string separator = actions.size() == 1 ? " " : "\n  ";
    lines.push_back(fmt::format("ALTER TABLE {}{}{}", new_.name, separator, joined(actions, ",\n  ")));
  };
  std::ranges::copy(preparations_, std::back_inserter(lines));
  alter(all);
  std::ranges::copy(afterwards_, std::back_inserter(lines));
  std::ranges::copy(new_keys_, std::back_inserter(lines));
  alter(foreign);
  if (new_.next_number > 1 && new_.next_number != old_.next_number && new_.identity() && old_.identity()) {
    if (const std::string line = writer_.restart_counter(new_, new_.next_number); !line.empty()) lines.push_back(line);
  }
  writer_.write_comments(new_, &old_, lines);
  compare_triggers(lines);
}

void PostgresqlWriter::alter(const Table& before, const Table& after, const AlterTable* words, Lines& lines) {
  PostgresqlAlteration(*this, before, after, words).run(lines);
}

}  // namespace belay
