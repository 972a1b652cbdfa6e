// TiDB: stored programs written out, collations, and what it has no statement for.
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/text.h"
#include "catalog/charset.h"
#include "catalog/statement_walk.h"
#include "emit/dialects/tidb.h"
#include "emit/rewording/native_guards.h"
#include "plan/sql.h"

namespace belay {

namespace {

constexpr std::array<std::string_view, 15> collations{
    "ascii_bin",          "binary",           "gb18030_bin", "gb18030_chinese_ci", "gbk_bin",
    "gbk_chinese_ci",     "latin1_bin",       "utf8_bin",    "utf8_general_ci",    "utf8_unicode_ci",
    "utf8mb4_0900_ai_ci", "utf8mb4_0900_bin", "utf8mb4_bin", "utf8mb4_general_ci", "utf8mb4_unicode_ci"};

}  // namespace

void TiDb::look_at(const Statement& statement) {
  std::visit([&](const auto& node) { look_at(node); }, statement.node);
  look_at_queries(statement);
  MySqlRewording::look_at(statement);
}

// ---- collations

std::optional<NewWord> TiDb::other_word(std::string_view written) const {
  const std::string word = to_lower(written);
  const size_t end = word.find('_');
  if (end == std::string::npos || default_collation(word.substr(0, end), target()).empty()) return std::nullopt;
  const bool looks_like_one = word.ends_with("_ci") || word.ends_with("_cs") || word.ends_with("_bin");
  if (!looks_like_one || std::ranges::binary_search(collations, word)) return std::nullopt;
  const bool ignores_case = word.ends_with("_ci") && word.starts_with("utf8");
  if (ignores_case) return NewWord{word.substr(0, end) + "_unicode_ci", "it sorts by the rules of Unicode 4.0"};
  return NewWord{word.substr(0, end) + "_bin", "it sorts by code point, and tells cases apart"};
}

// ---- stored programs

static bool can_write_out(const Step& step) {
  return std::ranges::none_of(step.ran, [](const InnerStatement& inner) { return inner.needs_routine; }) &&
         step.applied.unknown.empty();
}

void TiDb::look_at(const CreateRoutine& create) {
  if (called_.contains(to_lower(create.routine.name.text)))
    return leave_out("what the procedure does is written where it is called");
  refuse(statement().span, "TiDB has no stored programs");
}

TiDb::TiDb(const Analysis& analysis, const Server& target) : MySqlRewording(analysis, target) {
  for (size_t i = 0; i < analysis.statements.size(); ++i) {
    const auto* call = as<CallStatement>(analysis.statements[i].statement);
    if (call && can_write_out(analysis.first.steps[i])) called_.insert(to_lower(call->routine.name.text));
  }
}

// What the call runs stands in its place, with TiDB's own guards.
void TiDb::look_at(const CallStatement& call) {
  if (is_inner() || !called_.contains(to_lower(call.routine.name.text)))
    return refuse(statement().span, "TiDB has no stored programs");
  std::vector<Change> changes;
  for (const InnerStatement& inner : step().ran) {
    const Parsed parsed = parse_text(inner.text, target());
    const bool changes_something = !parsed.error && !as<QueryStatement>(parsed.statement) &&
                                   !as<Set>(parsed.statement) && !as<Prepare>(parsed.statement) &&
                                   !as<Deallocate>(parsed.statement) && !as<Execute>(parsed.statement);
    if (parsed.error) return refuse(statement().span, parsed.error->message);
    if (changes_something) changes.emplace_back(Plain{with_native_guards(parsed.statement, inner.text, target())});
  }
  if (changes.empty()) return leave_out("the call changes nothing");
  differ(statement().span, "what the procedure does is written out");
  replace_statement(changes);
}

// ---- queries, accounts, the rest

// SELECT a INTO @a FROM t: the items are assigned where they stand.
void TiDb::look_at(const QueryStatement& statement_node) {
  const Query& query = *statement_node.query;
  const auto* select = std::get_if<Select>(&query.body);
  if (!query.into || query.into->is_file) return;
  if (!select || select->items.size() != query.into->targets.size())
    return refuse(query.into->span, "TiDB has no SELECT … INTO a variable");
  differ(query.into->span, "a query that finds several rows is no error: the last one counts");
  for (size_t i = 0; i < select->items.size(); ++i)
    insert(select->items[i].span.begin, std::string(text(query.into->targets[i].span)) + " := ");
  drop_word(query.into->span, "");
}

void TiDb::look_at_queries(const Statement& statement) {
  for_each_query(statement, [&](const Query& query) {
    if (query.locking.find("share") != std::string::npos)
      refuse(query.span, "TiDB takes no shared locks unless tidb_enable_noop_functions is on");
  });
  for_each_expression(statement, [&](const Expression& part) {
    if (as<Match>(part)) refuse(part.span, "TiDB has no MATCH … AGAINST");
    const auto* call = as<Call>(part);
    const std::string function = call && !call->schema ? to_lower(call->name.text) : "";
    if (function.starts_with("st_") || function == "extractvalue" || function == "updatexml")
      refuse(part.span, fmt::format("TiDB has no function `{}`", function));
  });
}

void TiDb::look_at(const Grant& grant) {
  if (std::ranges::any_of(grant.privileges, [](const std::string& each) { return each.find('(') != each.npos; }))
    refuse(statement().span, "TiDB has no privileges on single columns");
}

void TiDb::look_at(const Transaction& transaction) {
  if (transaction.action == TransactionAction::xa) refuse(statement().span, "TiDB has no XA transactions");
}

void TiDb::look_at(const Utility& utility) {
  constexpr std::array missing{"optimize_table", "check_table", "checksum_table", "repair_table"};
  const bool lacks = std::ranges::any_of(missing, [&](std::string_view kind) { return utility.kind == kind; });
  if (lacks) leave_out("TiDB has no such statement, and no need of it");
  if (utility.kind.starts_with("handler")) refuse(statement().span, "TiDB has no HANDLER");
}

std::unique_ptr<TargetDialect> tidb_dialect(const Server& target) {
  return std::make_unique<RewordingDialect<TiDb>>("tidb", target);
}

}  // namespace belay
