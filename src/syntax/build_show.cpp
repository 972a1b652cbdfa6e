#include <algorithm>
#include <array>

#include "base/text.h"
#include "syntax/build_utility.h"

namespace belay {

namespace {

enum class Names { none, next, behind_from };

struct ShowForm {
  std::string_view words;  // behind SHOW and its modifiers
  std::string_view kind;
  Names names = Names::none;
};

// What MySQL, MariaDB and TiDB show (manuals, "SHOW Statements"), and SHOW JOBS of KWDB.
constexpr auto show_forms = std::to_array<ShowForm>({
    {"analyze status", "show_analyze_status"},
    {"authors", "show_authors"},
    {"binary log status", "show_binary_log_status"},
    {"binary logs", "show_binary_logs"},
    {"bindings", "show_bindings"},
    {"binlog events", "show_binlog_events"},
    {"binlog status", "show_binlog_status"},
    {"builtins", "show_builtins"},
    {"character set", "show_character_set"},
    {"charset", "show_character_set"},
    {"client_statistics", "show_client_statistics"},
    {"collation", "show_collation"},
    {"columns", "show_columns", Names::behind_from},
    {"config", "show_config"},
    {"contributors", "show_contributors"},
    {"count", "show_count"},
    {"create database", "show_create_database"},
    {"create event", "show_create_event"},
    {"create function", "show_create_function"},
    {"create library", "show_create_library"},
    {"create package", "show_create_package"},
    {"create placement policy", "show_create_placement_policy"},
    {"create procedure", "show_create_procedure"},
    {"create schema", "show_create_database"},
    {"create sequence", "show_create_sequence", Names::next},
    {"create server", "show_create_server"},
    {"create table", "show_create_table", Names::next},
    {"create trigger", "show_create_trigger"},
    {"create user", "show_create_user"},
    {"create view", "show_create_view", Names::next},
    {"databases", "show_databases"},
    {"engine", "show_engine"},
    {"engines", "show_engines"},
    {"errors", "show_errors"},
    {"events", "show_events"},
    {"explain", "show_explain"},
    {"fields", "show_columns", Names::behind_from},
    {"function code", "show_function_code"},
    {"function status", "show_function_status"},
    {"grants", "show_grants"},
    {"import", "show_import"},
    {"index", "show_index", Names::behind_from},
    {"index_statistics", "show_index_statistics"},
    {"indexes", "show_index", Names::behind_from},
    {"jobs", "show_jobs"},
    {"keys", "show_index", Names::behind_from},
    {"library status", "show_library_status"},
    {"locales", "show_locales"},
    {"master", "show_binary_log_status"},
    {"open tables", "show_open_tables"},
    {"package body", "show_package_body_status"},
    {"package status", "show_package_status"},
    {"parse_tree", "show_parse_tree"},
    {"placement", "show_placement"},
    {"plugins", "show_plugins"},
    {"privileges", "show_privileges"},
    {"procedure code", "show_procedure_code"},
    {"procedure status", "show_procedure_status"},
    {"processlist", "show_processlist"},
    {"profile", "show_profile"},
    {"profiles", "show_profiles"},
    {"query_response_time", "show_query_response_time"},
    {"relaylog", "show_relaylog_events"},
    {"replica", "show_replica_status"},
    {"replicas", "show_replicas"},
    {"schemas", "show_databases"},
    {"slave", "show_replica_status"},
    {"slaves", "show_replica_status"},
    {"stats_buckets", "show_stats"},
    {"stats_healthy", "show_stats"},
    {"stats_histograms", "show_stats"},
    {"stats_meta", "show_stats"},
    {"stats_topn", "show_stats"},
    {"status", "show_status"},
    {"storage engines", "show_engines"},
    {"table", "show_table"},
    {"table status", "show_table_status"},
    {"table types", "show_engines"},
    {"table_statistics", "show_table_statistics"},
    {"tables", "show_tables"},
    {"triggers", "show_triggers"},
    {"user_statistics", "show_user_statistics"},
    {"variables", "show_variables"},
    {"warnings", "show_warnings"},
    {"wsrep_membership", "show_wsrep_membership"},
    {"wsrep_status", "show_wsrep_status"},
});
static_assert(std::ranges::is_sorted(show_forms, {}, &ShowForm::words));

bool is_modifier(std::string_view word) {
  constexpr std::array<std::string_view, 6> modifiers = {"all", "extended", "full", "global", "local", "session"};
  return std::ranges::find(modifiers, word) != modifiers.end();
}

const ShowForm* find_form(std::string_view words) {
  const auto* found = std::ranges::lower_bound(show_forms, words, {}, &ShowForm::words);
  return found != show_forms.end() && found->words == words ? found : nullptr;
}

// A form and the token behind its words.
struct Found {
  const ShowForm* form = nullptr;
  uint32_t next = 0;
};

// The longest form that the words from `token` on begin with.
Found find_longest(SyntaxNode tail, uint32_t token) {
  Found found;
  std::string words;
  for (uint32_t count = 0; count < 3 && token < tail.token_end(); ++count, ++token) {
    if (count > 0) words += ' ';
    words += to_lower(tail.tree().text(token));
    if (const ShowForm* form = find_form(words)) found = {form, token + 1};
  }
  return found;
}

uint32_t behind_from(SyntaxNode tail, uint32_t token) {
  const auto is_from = [&](uint32_t at) {
    const Token type = tail.tree().tokens.type(at);
    return type == Token::FROM || type == Token::IN;
  };
  while (token < tail.token_end() && !is_from(token)) ++token;
  return token + 1;
}

}  // namespace

Utility build_show(SyntaxNode show, BuildNotes& notes) {
  const auto tail = show.child(GrammarRule::statementTail);
  if (!tail) {
    notes.refuse(show.span(), "SHOW stands alone", "say what to show");
    return {};
  }
  uint32_t first = tail->token_begin();
  while (first < tail->token_end() && is_modifier(to_lower(tail->tree().text(first)))) ++first;
  const Found found = find_longest(*tail, first);
  if (!found.form) {
    notes.refuse(tail->span(), "no server shows `" + std::string(tail->text()) + "`");
    return {};
  }
  Utility utility;
  utility.kind = found.form->kind;
  if (utility.kind == "show_jobs") notes.extend(show.span(), Syntax::show_jobs);
  if (found.form->names == Names::next) utility.tables = read_table_name(*tail, found.next);
  if (found.form->names == Names::behind_from) utility.tables = read_table_name(*tail, behind_from(*tail, found.next));
  return utility;
}

}  // namespace belay
