#include "rules/statement_traits.h"

#include <algorithm>

#include "base/text.h"

namespace belay {

bool has_no_where(const Statement& statement) {
  const auto is_one_table = [](const TableReference& tables) { return std::holds_alternative<BaseTable>(tables.node); };
  if (const auto* update = as<Update>(statement))
    return !update->where && !update->limit && is_one_table(update->tables);
  const auto* remove = as<Delete>(statement);
  return remove && !remove->where && !remove->limit && is_one_table(remove->tables);
}

static bool is_primary(const TableElement& element) {
  if (const auto* column = std::get_if<ColumnDefinition>(&element)) return column->is_primary_key;
  const auto* key = std::get_if<KeyDefinition>(&element);
  return key && key->kind == KeyKind::primary;
}

std::string_view primary_key_of(const Statement& statement) {
  const auto* create = as<CreateTable>(statement);
  if (!create || create->like || create->query || create->temporary) return "not_told";
  return std::ranges::any_of(create->elements, is_primary) ? "present" : "missing";
}

std::string engine_of(const Statement& statement) {
  const auto* create = as<CreateTable>(statement);
  if (!create) return {};
  const auto option = std::ranges::find(create->options, "engine", &TableOption::name);
  return option == create->options.end() ? std::string() : to_lower(option->value);
}

bool grants_all_of(const Statement& statement) {
  const auto* grant = as<Grant>(statement);
  return grant && !grant->is_revoke && std::ranges::any_of(grant->privileges, [](const std::string& privilege) {
           return privilege.starts_with("all");
         });
}

// Of a statement of the grammar alone: what a word means, and what an option does, is for other rules.
std::string refusal_by_next_server(const Analysis& analysis, const StatementFacts& statement) {
  constexpr Version next{8, 4, 0};
  const Server& server = analysis.server;
  if (!server.is_mysql() || !(server.version < next) || analysis.statements[statement.id - 1].error) return {};
  const RawStatement& raw = analysis.script.statements[statement.id - 1];
  const Parsed parsed = parse_text(analysis.script.text_of(raw), {server.vendor, next});
  const auto refusal = refusal_by({server.vendor, next}, parsed);
  return refusal ? refusal->message : std::string();
}

bool has_account_from_anywhere(const Statement& statement) {
  const auto from_anywhere = [](const Account& account) {
    return account.host.text.empty() || account.host.text == "%";
  };
  if (const auto* own = as<AccountStatement>(statement)) {
    return own->action == AccountAction::create_user && std::ranges::any_of(own->accounts, from_anywhere);
  }
  const auto* grant = as<Grant>(statement);
  return grant && !grant->is_revoke && !grant->object.name.text.empty() &&
         std::ranges::any_of(grant->accounts, from_anywhere);
}

}  // namespace belay
