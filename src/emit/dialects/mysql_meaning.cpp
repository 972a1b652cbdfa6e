// What the target reads and takes for something else. Sources: MySQL manual, "What Is New in MySQL" of 8.0, 8.4
// and 9.0, "CHECK Constraints", "Descending Indexes", "GROUP BY Modifiers", "FOREIGN KEY Constraints".
#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"
#include "catalog/charset.h"
#include "catalog/statement_walk.h"
#include "emit/dialects/mysql.h"

namespace belay {

void MySqlRewording::look_at_meaning(const Statement& statement) {
  if (const auto* create = as<CreateTable>(statement)) {
    for (const TableElement& element : create->elements) {
      if (const auto* key = std::get_if<KeyDefinition>(&element)) look_at_key(*key);
      if (const auto* check = std::get_if<CheckConstraint>(&element)) look_at_check(check->span);
      const auto* column = std::get_if<ColumnDefinition>(&element);
      for (const CheckConstraint& check : column ? column->checks : std::vector<CheckConstraint>())
        look_at_check(check.span);
    }
    look_at_charset(create->options);
  }
  if (const auto* create = as<CreateDatabase>(statement)) look_at_charset(create->options);
  if (const auto* create = as<CreateIndex>(statement)) look_at_key(create->key);
  const auto* alter = as<AlterTable>(statement);
  for (const AlterAction& action : alter ? alter->actions : std::vector<AlterAction>()) {
    if (const auto* add = as<AddKey>(action)) look_at_key(add->key);
    if (const auto* add = as<AddCheck>(action)) look_at_check(add->check.span);
  }
  look_at_groups(statement);
}

void MySqlRewording::look_at_check(Span span) {
  if (is_before(8, 0, 16)) differ(span, server_name() + " reads the CHECK and forgets it");
}

void MySqlRewording::look_at_key(const KeyDefinition& key) {
  const auto descends = [](const KeyPart& part) { return part.direction == Direction::descending; };
  if (is_before(8, 0, 0) && std::ranges::any_of(key.parts, descends))
    differ(key.span, server_name() + " keeps every index in ascending order");
}

// Without COLLATE a charset has the server's own order of words.
void MySqlRewording::look_at_charset(const std::vector<TableOption>& options) {
  const auto has = [&](std::string_view name) { return std::ranges::find(options, name, &TableOption::name); };
  const auto charset = has("charset");
  if (charset == options.end() || has("collate") != options.end()) return;
  const std::string here = default_collation(to_lower(charset->value), analysis().server);
  const std::string there = default_collation(to_lower(charset->value), target());
  if (!here.empty() && !there.empty() && here != there)
    differ(charset->span, fmt::format("without COLLATE texts compare by {}, not by {}", there, here));
}

// Up to 5.7 GROUP BY sorted its groups.
void MySqlRewording::look_at_groups(const Statement& statement) {
  const Server& here = analysis().server;
  if (!here.is_mysql() || here.version.major >= 8 || is_before(8, 0, 0)) return;
  for_each_query(statement, [&](const Query& query) {
    const auto* select = std::get_if<Select>(&query.body);
    if (select && !select->group_by.empty() && query.order_by.empty() && query.limit)
      differ(query.span, "GROUP BY does not sort any more: LIMIT takes any of the groups");
  });
}

}  // namespace belay
