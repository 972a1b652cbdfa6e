// Forms that the script's server takes and the target does not: each in other words, where there are some.
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/text.h"
#include "catalog/statement_walk.h"
#include "emit/dialects/mysql.h"
#include "emit/rewording/guards.h"
#include "emit/write_change.h"
#include "plan/sql.h"
#include "syntax/credential.h"

namespace belay {

namespace {

struct OtherWords {
  Syntax syntax;
  std::string_view words;
  std::string_view why;
};

constexpr std::array other_words{
#define OTHER_WORDS(syntax, words, why) OtherWords{Syntax::syntax, words, why},
#include "emit/rewording/words.def"
#undef OTHER_WORDS
};

struct NewThing {
  std::string_view kind;
  Span name;
};

// What a statement with OR REPLACE makes, or one with IF NOT EXISTS where that is not known.
std::optional<NewThing> new_thing(const Statement& statement) {
  if (const auto* create = as<CreateTable>(statement)) return NewThing{"TABLE", create->table.span};
  if (const auto* create = as<CreateTrigger>(statement)) return NewThing{"TRIGGER", create->trigger.span};
  if (const auto* create = as<CreateEvent>(statement)) return NewThing{"EVENT", create->event.span};
  if (const auto* create = as<CreateDatabase>(statement)) return NewThing{"DATABASE", create->name.span};
  if (const auto* create = as<CreateRoutine>(statement))
    return NewThing{create->kind == RoutineKind::procedure ? "PROCEDURE" : "FUNCTION", create->routine.span};
  const auto* account = as<AccountStatement>(statement);
  if (!account || account->accounts.size() != 1) return std::nullopt;
  return NewThing{account->action == AccountAction::create_role ? "ROLE" : "USER", account->accounts.front().span};
}

}  // namespace

// What look_at_actions() sees to.
static bool is_of_action(const Statement& statement, Span form) {
  const auto* alter = as<AlterTable>(statement);
  return alter && std::ranges::any_of(alter->actions, [&](const AlterAction& action) {
           const bool seen_to = as<SetKeyVisibility>(action) || as<SetCheckEnforcement>(action) ||
                                as<RenameColumn>(action) || as<DropConstraint>(action);
           return seen_to && action.span.contains(form);
         });
}

static bool can_be_prepared(const Statement& statement) {
  return as<AlterTable>(statement) || as<CreateIndex>(statement) || as<DropIndex>(statement) ||
         as<RenameTable>(statement) || as<CreateView>(statement);
}

void MySqlRewording::meet(const Extension& form) {
  const auto words = std::ranges::find(other_words, form.syntax, &OtherWords::syntax);
  if (words != other_words.end() && words->words.empty()) return drop_word(form.span, words->why);
  if (words != other_words.end()) {
    if (!words->why.empty()) differ(form.span, std::string(words->why));
    return replace(form.span, std::string(words->words));
  }
  if (is_guard(form.syntax) && can_be_prepared(statement()) && !is_inner()) return guards_.push_back(form.span);
  if (is_of_action(statement(), form.span) && form.syntax != Syntax::ignored_index) return;
  switch (form.syntax) {
    case Syntax::or_replace_object: return drop_first(form, "");
    case Syntax::if_not_exists_routine: return drop_first(form, "what is there is made anew");
    case Syntax::invisible_index: return drop_word(form.span, "every index is used where it helps");
    case Syntax::check_enforcement: return drop_enforcement(form.span);
    case Syntax::ignored_index: return rename_visibility(form.span);
    case Syntax::account_in_grant: return separate_account(form);
    case Syntax::password_function: return name_password(form.span);
    case Syntax::execute_immediate: return prepare_immediate();
    case Syntax::fetch_first: return limit_rows(form.span);
    case Syntax::mariadb_table_option: return drop_option(form.span);
    case Syntax::row_alias: return drop_row_alias();
    case Syntax::default_function:
      if (!accepts(target(), Syntax::default_expression)) break;
      insert(form.span.begin, "(");
      return insert(form.span.end, ")");
    case Syntax::locked_tables:
      if (!equals_ignoring_case(text(form.span), "for share")) break;
      return replace(form.span, "LOCK IN SHARE MODE");
    case Syntax::functional_key_part:
      return refuse(form.span, server_name() + " has no index on an expression: index a generated column");
    case Syntax::group_by_direction:
      return refuse(form.span, server_name() + " does not sort by GROUP BY: ORDER BY does");
    default: break;
  }
  Rewording::meet(form);
}

// ---- words

void MySqlRewording::drop_word(Span span, std::string_view why) {
  if (!why.empty()) differ(span, std::string(why));
  const uint32_t begin = statement().span.begin;
  while (span.begin > begin && is_space(text({span.begin - 1, span.begin}).front())) --span.begin;
  replace(span, "");
}

// NOT ENFORCED: the form is the last word.
void MySqlRewording::drop_enforcement(Span span) {
  const std::string_view before = trim(text({statement().span.begin, span.begin}));
  const bool negated = before.size() > 4 && equals_ignoring_case(before.substr(before.size() - 4), " not");
  if (negated) span.begin = statement().span.begin + static_cast<uint32_t>(before.size() - 3);
  drop_word(span, "");
}

// IGNORED and NOT IGNORED are MariaDB's words for INVISIBLE and VISIBLE.
void MySqlRewording::rename_visibility(Span span) {
  const bool negated = find_last_word(text(span), "NOT").has_value();
  if (!accepts(target(), Syntax::invisible_index)) {
    if (is_of_action(statement(), span)) return;
    return drop_word(span, "every index is used where it helps");
  }
  const auto at = find_last_word(text(span), negated ? "NOT" : "IGNORED");
  if (at) replace({span.begin + static_cast<uint32_t>(*at), span.end}, negated ? "VISIBLE" : "INVISIBLE");
}

void MySqlRewording::drop_option(Span span) {
  const auto* create = as<CreateTable>(statement());
  const auto holds = [&](const TableOption& option) { return option.span.contains(span); };
  const auto option =
      create ? std::ranges::find_if(create->options, holds) : std::vector<TableOption>::const_iterator();
  if (!create || option == create->options.end()) return refuse(span, server_name() + " has no such table option");
  Span whole = option->span;
  const std::string_view before = trim(text({statement().span.begin, whole.begin}));
  if (before.ends_with(',')) whole.begin = statement().span.begin + static_cast<uint32_t>(before.size() - 1);
  drop_word(whole, server_name() + " has no such table option");
}

// ---- statements that become several

std::string MySqlRewording::delimiter() const {
  const std::string& text = raw().delimiter_text;
  return text.empty() || text.starts_with("\\") ? ";" : text;
}

void MySqlRewording::replace_statement(const std::vector<Change>& changes) {
  std::string whole;
  for (const std::string& comment : comments_in(text(statement().span))) whole += comment + "\n";
  whole += write_changes(changes, delimiter());
  whole.resize(whole.size() - delimiter().size());  // the last one is the author's
  take_edits();
  replace(statement().span, std::move(whole));
}

void MySqlRewording::drop_first(const Extension& form, std::string why) {
  const std::optional<NewThing> thing = new_thing(statement());
  const bool is_own = thing && form.span.end <= thing->name.begin;  // else it stands in a body
  if (!is_own || is_inner()) return Rewording::meet(form);
  if (!why.empty()) differ(form.span, std::move(why));
  insert(statement().span.begin, fmt::format("DROP {} IF EXISTS {}{}\n", thing->kind, text(thing->name), delimiter()));
  drop_word(form.span, "");
}

void MySqlRewording::prepare_immediate() {
  const auto* execute = as<Execute>(statement());
  if (!execute || is_inner()) return refuse(statement().span, server_name() + " has no EXECUTE IMMEDIATE");
  std::vector<std::string> settings{fmt::format("@sqlbelay_sql = {}", text(execute->source.span))};
  std::vector<std::string> values;  // USING takes variables alone
  for (const Expression& value : execute->using_values) {
    values.push_back(fmt::format("@sqlbelay_{}", values.size() + 1));
    settings.push_back(fmt::format("{} = {}", values.back(), text(value.span)));
  }
  const std::string with = values.empty() ? "" : " USING " + joined(values, ", ");
  replace_statement({Plain{"SET " + joined(settings, ", ")}, Plain{"PREPARE sqlbelay_statement FROM @sqlbelay_sql"},
                     Plain{"EXECUTE sqlbelay_statement" + with}, Plain{"DEALLOCATE PREPARE sqlbelay_statement"}});
}

void MySqlRewording::ask_before(const Statement& whole) {
  std::vector<Edit> edits = take_edits();
  for (const Span guard : guards_) {
    uint32_t end = guard.end;
    while (end < whole.span.end && is_space(text({end, end + 1}).front())) ++end;
    edits.push_back({{guard.begin, end}, ""});
  }
  const auto changes = with_questions(whole, analysis().script.file_of(raw()).code(), edits);
  if (!changes) return refuse(guards_.front(), server_name() + " cannot be asked for what is there or not");
  replace_statement(*changes);
}

// ---- accounts

// GRANT … IDENTIFIED BY: the account is made first, and keeps its password where it is there.
void MySqlRewording::separate_account(const Extension& form) {
  const auto* grant = as<Grant>(statement());
  const std::vector<Credential> credentials = credentials_in(text(statement().span), analysis().server);
  const bool identifies = equals_ignoring_case(text(form.span).substr(0, 10), "identified");
  if (!grant || is_inner() || !identifies || grant->accounts.size() != 1 || credentials.size() != 1)
    return Rewording::meet(form);
  const uint32_t end = std::max(credentials.front().span.end, credentials.front().plugin_span.end);
  const Span words{form.span.begin, statement().span.begin + end};
  differ(words, "an account that is there keeps its password");
  insert(statement().span.begin, fmt::format("CREATE USER IF NOT EXISTS {} {}{}\n", text(grant->accounts.front().span),
                                             text(words), delimiter()));
  drop_word(words, "");
}

// SET PASSWORD = PASSWORD('x'): MySQL 8 takes the text itself.
void MySqlRewording::name_password(Span span) {
  const std::string_view whole = text(statement().span);
  const bool is_plain = find_last_word(text(span), "OLD_PASSWORD") == std::nullopt;
  if (!is_plain || !whole.ends_with(')') || !text(span).starts_with('='))
    return refuse(span, server_name() + " has no function PASSWORD");
  replace(span, "= ");
  replace({statement().span.end - 1, statement().span.end}, "");
}

// FETCH FIRST 5 ROWS ONLY
void MySqlRewording::limit_rows(Span span) {
  std::string number;
  for_each_query(statement(), [&](const Query& query) {
    if (query.limit && !query.limit->offset && query.limit->span.contains(span)) number = text(query.limit->count.span);
  });
  const bool only = find_last_word(text(span), "ONLY").has_value();
  if (number.empty() || !only) return refuse(span, server_name() + " has LIMIT alone");
  replace(span, "LIMIT " + number);
}

// VALUES (1, 2) AS new ON DUPLICATE KEY UPDATE a = new.a
void MySqlRewording::drop_row_alias() {
  const auto* insert_node = as<Insert>(statement());
  if (!insert_node || !insert_node->row_alias_columns.empty())
    return refuse(statement().span, server_name() + " has no names for the columns of the new row");
  const Name& alias = insert_node->row_alias;
  for (const Assignment& assignment : insert_node->on_duplicate) {
    for_each_expression(assignment.value, [&](const Expression& part) {
      const auto* column = as<ColumnReference>(part);
      if (column && column->table && equals_ignoring_case(column->table->text, alias.text))
        replace(part.span, fmt::format("VALUES({})", text(column->column.span)));
    });
  }
  const size_t as = text({statement().span.begin, alias.span.begin}).size();
  const std::string_view before = trim(text(statement().span).substr(0, as));
  drop_word({statement().span.begin + static_cast<uint32_t>(before.size() - 2), alias.span.end}, "");
}

}  // namespace belay
