// Actions of ALTER TABLE that an older MySQL has in other words, or not at all.
#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"
#include "emit/dialects/mysql.h"
#include "plan/sql.h"

namespace belay {

void MySqlRewording::look_at_actions(const AlterTable& alter) {
  const bool hides_keys = accepts(target(), Syntax::invisible_index);
  for (size_t i = 0; i < alter.actions.size(); ++i) {
    const AlterAction& action = alter.actions[i];
    if (as<SetKeyVisibility>(action) && !hides_keys) leave_out_action(alter, i, "every index is used where it helps");
    if (as<SetCheckEnforcement>(action) && !accepts(target(), Syntax::check_enforcement))
      leave_out_action(alter, i, server_name() + " enforces no CHECK");
    const auto* rename = as<RenameColumn>(action);
    if (rename && !accepts(target(), Syntax::rename_column)) rename_column(alter, action, *rename);
    const auto* drop = as<DropConstraint>(action);
    if (!drop || accepts(target(), drop->is_check ? Syntax::drop_check : Syntax::drop_constraint)) continue;
    if (drop->is_check)
      leave_out_action(alter, i, server_name() + " keeps no CHECK");
    else
      drop_constraint(alter, action, *drop);
  }
}

// With the comma that it leaves behind.
void MySqlRewording::leave_out_action(const AlterTable& alter, size_t action, std::string why) {
  if (alter.actions.size() == 1) return leave_out(std::move(why));
  const Span own = alter.actions[action].span;
  differ(own, std::move(why));
  if (action + 1 < alter.actions.size())
    replace({own.begin, alter.actions[action + 1].span.begin}, "");
  else
    replace({alter.actions[action - 1].span.end, own.end}, "");
}

// ---- names of columns

// The definition as the catalog knows it, in MySQL's words.
static std::string definition_of(const Column& column) {
  std::string text = column.column_type;
  if (!column.charset.empty()) text += " CHARACTER SET " + column.charset;
  if (!column.collation.empty()) text += " COLLATE " + column.collation;
  text += column.nullable ? " NULL" : " NOT NULL";
  if (!column.default_text.empty() && column.default_text != "null") text += " DEFAULT " + column.default_text;
  if (!column.on_update_text.empty()) text += " ON UPDATE " + column.on_update_text;
  if (column.auto_increment) text += " AUTO_INCREMENT";
  if (column.definition->comment) text += " COMMENT " + quoted(*column.definition->comment);
  return text;
}

const Table* table_before(const Step& step, const Name& table) {
  for (const TableChange& change : step.applied.tables) {
    if (equals_ignoring_case(change.name, table.text)) return state_of(change.before);
  }
  return nullptr;
}

void MySqlRewording::rename_column(const AlterTable& alter, const AlterAction& action, const RenameColumn& rename) {
  const Table* table = table_before(step(), alter.table.name);
  const Column* column = table ? table->find_column(rename.old_name.text) : nullptr;
  if (!column || !column->known || column->definition->generated || is_inner())
    return refuse(action.span, server_name() + " wants the whole definition in CHANGE COLUMN, and it is not known");
  replace(action.span, fmt::format("CHANGE COLUMN {} {} {}", text(rename.old_name.span), text(rename.new_name.span),
                                   definition_of(*column)));
}

// ---- constraints

void MySqlRewording::drop_constraint(const AlterTable& alter, const AlterAction& action, const DropConstraint& drop) {
  const Table* table = table_before(step(), alter.table.name);
  const auto is_it = [&](const auto& each) { return equals_ignoring_case(each.name, drop.symbol.text); };
  const bool is_foreign = table && std::ranges::any_of(table->foreign_keys, is_it);
  const bool is_key = table && std::ranges::any_of(table->indexes, is_it);
  if (!is_foreign && !is_key)
    return refuse(action.span, server_name() + " asks whether it is a FOREIGN KEY or an INDEX, and that is not known");
  replace_last_word(action.span, "CONSTRAINT", is_foreign ? "FOREIGN KEY" : "INDEX", "");
}

}  // namespace belay
