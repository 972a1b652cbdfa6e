// SET, variables, queries that run for their effect, and what needs no translation.
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/text.h"
#include "catalog/expression_walk.h"
#include "emit/writing/sql_writer.h"
#include "plan/sql.h"

namespace belay {

static bool is_off(const Expression& value) {
  const auto* literal = as<Literal>(value);
  const auto* word = as<ColumnReference>(value);
  return (literal && (literal->value == "0" || equals_ignoring_case(literal->value, "off"))) ||
         (literal && literal->kind == LiteralKind::false_) || (word && equals_ignoring_case(word->column.text, "off"));
}

void SqlWriter::write_setting(const SetItem& item, Lines& lines) {
  const std::string setting = to_lower(item.name.text);
  const bool global = item.scope == VariableScope::global || item.scope == VariableScope::persist;
  if (setting == "foreign_key_checks" && !global) {
    write_foreign_key_checks(!is_off(item.value), lines);
  } else if (setting == "autocommit" && !global) {
    differ(item.span, "the target commits each statement outside of a transaction");
  } else {
    differ(item.span, fmt::format("{} has no such setting: it is left out", database_name()));
  }
}

std::string SqlWriter::loss_of_variables() const {
  return fmt::format("{} has no user variables: the value is kept elsewhere", database_name());
}

Family SqlWriter::family_of_variable(const std::string& variable) const {
  const auto known = course().variables.find(variable);
  return known == course().variables.end() ? Family::unknown : known->second;
}

void SqlWriter::keep_variable(const std::string& variable, Family family, const std::string& value, Lines& lines) {
  if (course().variables.empty() && !declare_variables().empty()) lines.push_back(declare_variables());
  course().variables[variable] = family;
  course().assigned.insert(variable);
  std::ranges::move(set_variable(variable, value), std::back_inserter(lines));
}

void SqlWriter::write_statement(const Set& set, Lines& lines) {
  for (const SetItem& item : set.items) {
    switch (item.kind) {
      case SetKind::user_variable: {
        const std::string variable = to_lower(item.name.text);
        if (course().unread.contains(variable)) {
          differ(item.span, "it is left out: no statement that stands here reads the value");
          break;
        }
        const Sql value = write(item.value);
        differ(item.span, loss_of_variables());
        keep_variable(variable, value.family, value.text, lines);
        break;
      }
      case SetKind::system_variable: write_setting(item, lines); break;
      case SetKind::names:
      case SetKind::charset: differ(item.span, "the client says what its texts are written in"); break;
      case SetKind::password:
      case SetKind::role: refuse(item.span, "accounts are the target's own"); break;
      case SetKind::transaction: differ(item.span, "how far transactions are kept apart is the target's own"); break;
    }
  }
}

// SELECT @v := id FROM t and SELECT id INTO @v FROM t keep a value; any other SELECT shows something.
void SqlWriter::write_statement(const QueryStatement& statement, Lines& lines) {
  const Query& query = *statement.query;
  const auto* select = std::get_if<Select>(&query.body);
  std::vector<std::pair<std::string, const Expression*>> kept;
  if (select && query.into && !query.into->is_file) {
    for (size_t i = 0; i < query.into->targets.size() && i < select->items.size(); ++i) {
      const auto* variable = as<UserVariable>(query.into->targets[i]);
      if (!variable) return refuse(query.into->span, "only user variables can be kept");
      kept.emplace_back(to_lower(variable->name.text), &select->items[i].value);
    }
  } else if (select) {
    for (const SelectItem& item : select->items) {
      if (const auto* assign = as<Assign>(item.value))
        kept.emplace_back(to_lower(assign->variable.text), &*assign->value);
    }
  }
  if (kept.empty()) {
    lines.push_back(write(query));
    return;
  }
  for (const auto& [variable, value] : kept) {
    if (course().unread.contains(variable)) {
      differ(query.span, "it is left out: no statement that stands here reads the value");
      continue;
    }
    Query one = query;
    one.into.reset();
    auto& items = std::get<Select>(one.body).items;
    items = {SelectItem{value->span, *value, {}}};
    if (select->from && !one.limit)
      one.limit = Limit{query.span, std::nullopt, {query.span, Literal{LiteralKind::integer, "1", {}}}};
    open_scope(one);
    const Family family = write(*value).family;
    close_scope();
    differ(query.span, loss_of_variables());
    keep_variable(variable, family, "(" + write(one) + ")", lines);
  }
}

void SqlWriter::write_statement(const Transaction& transaction, Lines& lines) {
  switch (transaction.action) {
    case TransactionAction::start:
      if (course().in_transaction) lines.emplace_back("COMMIT");
      course().in_transaction = true;
      lines.emplace_back("BEGIN");
      return;
    case TransactionAction::commit:
    case TransactionAction::rollback:
      if (!course().in_transaction) return differ(whole_, "no transaction was begun: each statement stands for itself");
      course().in_transaction = false;
      lines.emplace_back(transaction.action == TransactionAction::commit ? "COMMIT" : "ROLLBACK");
      return;
    case TransactionAction::savepoint: lines.push_back("SAVEPOINT " + name(transaction.savepoint.text)); return;
    case TransactionAction::rollback_to_savepoint:
      lines.push_back(fmt::format("ROLLBACK TO {}{}", savepoint(), name(transaction.savepoint.text)));
      return;
    case TransactionAction::release_savepoint:
      lines.push_back(fmt::format("RELEASE {}{}", savepoint(), name(transaction.savepoint.text)));
      return;
    case TransactionAction::xa: refuse(whole_, why_no_xa());
  }
}

// ---- what is left out, and what there is nothing like

void SqlWriter::write_statement(const LockTables&, Lines&) {
  differ(whole_, "the tables are not locked: the target locks rows as it needs");
}

void SqlWriter::write_statement(const UnlockTables&, Lines&) {
  differ(whole_, "there are no locks to give back");
}

void SqlWriter::write_statement(const AlterDatabase&, Lines&) {
  differ(whole_, "the charset of a database is chosen when it is made");
}

void SqlWriter::write_statement(const CreateRoutine& create, Lines&) {
  if (course().called.contains(to_lower(create.routine.name.text)))
    return differ(whole_, "what the procedure does is written where it is called");
  refuse(whole_, fmt::format("stored programs of {} are written in another language", database_name()));
}

void SqlWriter::write_statement(const DropEvent&, Lines&) {
  differ(whole_, fmt::format("{} has no events", database_name()));
}

void SqlWriter::write_statement(const Do& node, Lines& lines) {
  std::vector<std::string> values;
  for (const Expression& value : node.values) values.push_back(write(value).text);
  lines.push_back("SELECT " + joined(values, ", "));
}

void SqlWriter::write_statement(const Prepare&, Lines&) {
  differ(whole_, "what is executed later is written there as it stands");
}

void SqlWriter::write_statement(const Deallocate&, Lines&) {
  differ(whole_, "nothing was prepared");
}

// What EXECUTE and CALL run stands in their place: the writer never sees the two where anything is known of them.
void SqlWriter::write_statement(const Execute&, Lines&) {
  differ(whole_, "it runs nothing here");
}

void SqlWriter::write_statement(const CallStatement&, Lines&) {
  differ(whole_, "it runs nothing here");
}

void SqlWriter::write_statement(const Utility& utility, Lines&) {
  constexpr std::array harmless{"show",  "analyze_table", "optimize_table", "check_table",    "explain",
                                "flush", "describe",      "repair_table",   "checksum_table", "help"};
  const bool shows =
      std::ranges::any_of(harmless, [&](std::string_view word) { return utility.kind.starts_with(word); });
  if (shows) return differ(whole_, "it changes neither tables nor rows: it is left out");
  refuse(whole_, fmt::format("{} has no such statement", database_name()));
}

}  // namespace belay
