#include "rules/table_life.h"

#include <algorithm>
#include <charconv>

#include "base/text.h"
#include "facts/clause.h"
#include "rules/existing_rows.h"
#include "rules/rules.h"
#include "rules/setting.h"

namespace belay {

static const Statement& statement_at(const Analysis& analysis, uint32_t id) {
  return analysis.statements[id - 1].statement;
}

static bool in_file(const Analysis& analysis, uint32_t id, uint32_t file) {
  return analysis.facts.statements[id - 1].file == file;
}

static bool is_same(const QualifiedName& left, const QualifiedName& right) {
  return left.schema.text == right.schema.text && equals_ignoring_case(left.name.text, right.name.text);
}

static uint32_t next_create(const Analysis& analysis, const StatementFacts& statement, const QualifiedName& table) {
  for (uint32_t id = statement.id + 1; id <= analysis.statements.size(); ++id) {
    if (!in_file(analysis, id, statement.file)) return 0;
    const auto* create = as<CreateTable>(statement_at(analysis, id));
    if (create && !create->temporary && belongs_to_script(analysis, id) && is_same(create->table, table)) return id;
    const auto* rename = as<RenameTable>(statement_at(analysis, id));
    const auto takes_name = [&](const RenamePair& pair) { return is_same(pair.to, table); };
    if (rename && std::ranges::any_of(rename->pairs, takes_name)) return 0;
  }
  return 0;
}

static bool is_there_at_end(const Analysis& analysis, const StatementFacts& statement, const QualifiedName& table) {
  const Catalog& catalog = analysis.first.catalog;
  const auto is_it = [&](const Object& object) { return equals_ignoring_case(object.name, table.name.text); };
  const auto found = std::ranges::find_if(statement.destroys, is_it);
  const std::string schema = found == statement.destroys.end() ? table.schema.text : found->schema;
  return catalog.find_table(schema, table.name.text) != nullptr;
}

uint32_t created_anew_by(const Analysis& analysis, const StatementFacts& statement) {
  const auto* drop = as<DropTable>(statement_at(analysis, statement.id));
  if (!drop || drop->temporary) return 0;
  for (const QualifiedName& table : drop->tables) {
    const uint32_t id = next_create(analysis, statement, table);
    if (id > 0 && is_there_at_end(analysis, statement, table)) return id;
  }
  return 0;
}

// ---- locks

static bool changes_table_in_use(const Analysis& analysis, uint32_t id) {
  const StatementFacts& facts = analysis.facts.statements[id - 1];
  const QualifiedName* table = altered_table(statement_at(analysis, id));
  return table && belongs_to_script(analysis, id) && !is_made_by_script(analysis, facts, *table);
}

static bool limits_wait(const Statement& statement) {
  const auto* set = as<Set>(statement);
  return set &&
         std::ranges::any_of(set->items, [](const SetItem& item) { return setting_name(item) == "lock_wait_timeout"; });
}

bool waits_for_lock_without_limit(const Analysis& analysis, const StatementFacts& statement) {
  if (!changes_table_in_use(analysis, statement.id)) return false;
  for (uint32_t id = statement.id; id-- > 1 && in_file(analysis, id, statement.file);)
    if (limits_wait(statement_at(analysis, id)) || changes_table_in_use(analysis, id)) return false;
  return true;
}

// ---- AUTO_INCREMENT

// 100, 5000, 10001: a number that nobody counted up to.
static bool is_chosen(uint64_t number) {
  constexpr uint64_t step = 100;
  return number % step <= 1;
}

uint64_t first_number_of(const Analysis& analysis, const StatementFacts& statement) {
  const auto* create = as<CreateTable>(statement_at(analysis, statement.id));
  if (!create) return 0;
  const auto option = std::ranges::find(create->options, "auto_increment", &TableOption::name);
  if (option == create->options.end()) return 0;
  uint64_t number = 0;
  std::from_chars(option->value.data(), option->value.data() + option->value.size(), number);
  if (number <= 1 || is_chosen(number)) return 0;
  for (uint32_t id = statement.id + 1; id <= analysis.statements.size(); ++id) {
    const auto* insert = as<Insert>(statement_at(analysis, id));
    if (insert && is_same(insert->table, create->table)) return 0;
  }
  return number;
}

}  // namespace belay
