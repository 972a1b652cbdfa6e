// Tables and databases as a whole.
#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "base/text.h"
#include "plan/image.h"
#include "plan/sql.h"
#include "plan/statements.h"

namespace belay {

static Edited insert_after(const Situation& situation, Span keyword, const std::string& words) {
  const std::string text = in_case_of(situation.text(keyword), words);
  return {{{{keyword.end, keyword.end}, " " + text}}};
}

// Of a temporary table: that what its query reads and the script takes away later is still there. Where it is not, the
// rows are of no use any more, and the server would refuse the query.
static std::string where_sources_are(const Situation& situation) {
  const Catalog& end = situation.analysis.first.catalog;
  std::string condition;
  const std::vector<Object>& reads = situation.facts().reads;
  for (const Object& read : std::set<Object>(reads.begin(), reads.end())) {
    const Table* table = read.kind == ObjectKind::column ? end.find_table(read.schema, read.table) : nullptr;
    if (!table || end.presence_of_column(*table, read.name) != Catalog::Presence::absent) continue;
    QualifiedName name;
    name.schema.text = read.schema;
    name.name.text = read.table;
    condition = both(condition, find_column(name, read.name).present());
  }
  return condition;
}

static Forward make_temporary(const Situation& situation, const CreateTable& node, Forward forward) {
  const std::string condition = where_sources_are(situation);
  if (condition.empty()) return forward;
  std::string sql(situation.text());
  if (!node.if_not_exists && !node.or_replace)
    sql.insert(node.table_keyword.end - situation.raw().span.begin, " IF NOT EXISTS");
  Replaced replaced;
  replaced.changes.push_back(When{condition, std::move(sql)});
  return replaced;
}

PlanStep plan_statement(const Situation& situation, const CreateTable& node) {
  Forward forward;
  if (situation.needs_guard()) {
    forward = node.or_replace      ? Forward{Unguarded{"OR REPLACE drops the table with its rows in each run"}}
              : node.if_not_exists ? Forward{}
                                   : Forward{insert_after(situation, node.table_keyword, "IF NOT EXISTS")};
  }
  if (node.temporary) return without_trace(make_temporary(situation, node, std::move(forward)));
  PlanStep step = creating(situation, std::move(forward), find_table(node.table), node.table,
                           fmt::format("DROP TABLE IF EXISTS {}", situation.text(node.table.span)));
  if (situation.timeline.is_renamed_later(situation.index, node.table.name.text))
    run_once(situation, step, find_table(node.table).absent());
  return step;
}

// ---- DROP TABLE moves the table aside, so that it can come back

static QualifiedName aside(const Situation& situation, const QualifiedName& table, size_t number) {
  const Image image = situation.image_of(table, static_cast<int>(number));
  QualifiedName name = table;
  name.name.text = image.name;
  return name;
}

static void move_aside(const Situation& situation, const QualifiedName& table, size_t number, PlanStep& step) {
  const std::string suffix = number == 0 ? "" : table.name.text;
  const QualifiedName side = aside(situation, table, number);
  const std::string from(situation.text(table.span));
  const std::string condition =
      both(both(situation.was_present(suffix), find_table(table).present()), find_table(side).absent());
  std::get<Replaced>(step.forward)
      .changes.push_back(
          When{condition, fmt::format("RENAME TABLE {} TO {}", from, in_schema(side.schema.text, side.name.text))});
  step.records.push_back(situation.record(find_table(table), table, suffix));
  step.tables_aside.push_back(in_schema(side.schema.text, side.name.text));
  auto& inverse = std::get<std::vector<Change>>(step.inverse);
  inverse.insert(inverse.begin(),
                 When{find_table(side).present(),
                      fmt::format("RENAME TABLE {} TO {}", in_schema(side.schema.text, side.name.text), from)});
}

// DROP TABLE … CREATE TABLE: a second run would drop the new one.
static bool is_made_later(const Situation& situation, const DropTable& node) {
  return !situation.plan.already_safe && std::ranges::any_of(node.tables, [&](const QualifiedName& table) {
    return situation.timeline.is_made_later(situation.index, table.name.text);
  });
}

// A run that stopped before the mark has dropped them, or some.
static void drop_once(const Situation& situation, const DropTable& node, PlanStep& step) {
  if (node.if_exists) return run_once(situation, step);
  if (node.tables.size() == 1) return run_once(situation, step, find_table(node.tables.front()).present());
  Replaced replaced;
  for (const QualifiedName& table : node.tables) {
    replaced.changes.push_back(When{both(situation.is_not_done(), find_table(table).present()),
                                    fmt::format("DROP TABLE {}", situation.text(table.span))});
  }
  step.forward = std::move(replaced);
  tie_to_mark(situation, step);
}

PlanStep plan_statement(const Situation& situation, const DropTable& node) {
  const bool only_own = node.temporary || situation.drops_only_own();
  PlanStep step;
  if (only_own || !situation.plan.capture) {
    if (is_made_later(situation, node))
      drop_once(situation, node, step);
    else if (situation.needs_guard() && !node.if_exists)
      step.forward = insert_after(situation, node.table_keyword, "IF EXISTS");
    if (only_own) return step;
    return without_inverse(std::move(step.forward), "the table is gone with its rows");
  }
  step.forward = Replaced{};
  for (size_t i = 0; i < node.tables.size(); ++i) move_aside(situation, node.tables[i], i, step);
  step.undo = UndoClass::before_image;
  return step;
}

// ---- RENAME TABLE

namespace {

// The names that are only there before a chain of renamings, or only after it.
struct Ends {
  std::vector<QualifiedName> before;
  std::vector<QualifiedName> after;
};

bool holds(const std::vector<QualifiedName>& names, const QualifiedName& name) {
  return std::ranges::any_of(names, [&](const QualifiedName& other) { return key_of(other) == key_of(name); });
}

Ends ends_of(const RenameTable& node) {
  std::vector<QualifiedName> from;
  std::vector<QualifiedName> to;
  for (const RenamePair& pair : node.pairs) {
    from.push_back(pair.from);
    to.push_back(pair.to);
  }
  Ends ends;
  std::ranges::copy_if(from, std::back_inserter(ends.before),
                       [&](const QualifiedName& name) { return !holds(to, name); });
  std::ranges::copy_if(to, std::back_inserter(ends.after),
                       [&](const QualifiedName& name) { return !holds(from, name); });
  return ends;
}

// All of `present` are there and all of `absent` are not.
std::string state(const std::vector<QualifiedName>& present, const std::vector<QualifiedName>& absent) {
  std::string condition;
  for (const QualifiedName& name : present) condition = both(condition, find_table(name).present());
  for (const QualifiedName& name : absent) condition = both(condition, find_table(name).absent());
  return condition;
}

// Then the names do not tell for long that the renaming is done.
bool changes_ends_later(const Situation& situation, const Ends& ends) {
  const Timeline& timeline = situation.timeline;
  return std::ranges::any_of(
             ends.before,
             [&](const QualifiedName& name) { return timeline.is_made_later(situation.index, name.name.text); }) ||
         std::ranges::any_of(ends.after, [&](const QualifiedName& name) {
           return timeline.is_taken_away_later(situation.index, name.name.text);
         });
}

std::string renamed_back(const Situation& situation, const RenameTable& node) {
  std::vector<std::string> pairs;
  for (const RenamePair& pair : node.pairs) {
    pairs.insert(pairs.begin(), fmt::format("{} TO {}", situation.text(pair.to.span), situation.text(pair.from.span)));
  }
  return "RENAME TABLE " + joined(pairs, ", ");
}

}  // namespace

// Where old and new name are both there, or neither is, the statement runs and the server says what is wrong.
PlanStep plan_statement(const Situation& situation, const RenameTable& node) {
  const Ends ends = ends_of(node);
  if (ends.before.empty() || ends.after.empty()) {
    return without_inverse(
        situation.needs_guard() ? Forward{Unguarded{"nothing shows whether the names have been swapped"}} : Forward{},
        "nothing shows whether the names have been swapped");
  }
  PlanStep step;
  const std::string not_renamed = fmt::format("NOT ({})", state(ends.after, ends.before));
  if (situation.needs_guard()) step.forward = Prepared{not_renamed};
  if (situation.needs_guard() && changes_ends_later(situation, ends)) run_once(situation, step, not_renamed);
  step.records.push_back(situation.record(find_table(ends.before.front()), ends.before.front()));
  const std::string ours = situation.plan.capture ? situation.was_present() : "";
  step.inverse = std::vector<Change>{When{both(ours, state(ends.after, ends.before)), renamed_back(situation, node)}};
  step.undo = UndoClass::exact;
  return step;
}

PlanStep plan_statement(const Situation& situation, const TruncateTable& node) {
  PlanStep step;
  if (situation.needs_guard()) run_once(situation, step);
  Image image = situation.image_of(node.table);
  keep_rows(situation, image, fmt::format("SELECT * FROM {}", situation.text(node.table.span)),
            step.after.empty() ? "" : situation.is_not_done());
  step.inverse = std::vector<Change>{insert_from(image)};
  step.images.push_back(std::move(image));
  step.undo = UndoClass::before_image;
  return step;
}

// ---- databases

PlanStep plan_statement(const Situation& situation, const CreateDatabase& node) {
  Forward forward;
  if (situation.needs_guard() && !node.if_not_exists)
    forward = insert_after(situation, node.database_keyword, "IF NOT EXISTS");
  if (situation.facts().creates.empty()) return without_trace(std::move(forward));
  if (!situation.plan.capture)
    return without_inverse(std::move(forward), "a database stays: it may have been there before");
  PlanStep step = without_trace(std::move(forward));
  step.records.push_back({situation.key(), find_database(node.name.text).exists(), ""});
  step.inverse = std::vector<Change>{
      When{situation.is_ours(), fmt::format("DROP DATABASE IF EXISTS {}", quoted_name(node.name.text))}};
  step.undo = UndoClass::exact;
  return step;
}

// DROP DATABASE … CREATE DATABASE: a second run would drop the new one, with all that has been put into it since.
static bool is_made_later(const Situation& situation, const DropDatabase& node) {
  return !situation.plan.already_safe &&
         situation.timeline.is_only_after(situation.index, Timeline::Event::created,
                                          {ObjectKind::database, "", node.name.text, "", ""});
}

PlanStep plan_statement(const Situation& situation, const DropDatabase& node) {
  Forward forward;
  if (situation.needs_guard() && !node.if_exists) forward = insert_after(situation, node.database_keyword, "IF EXISTS");
  const bool found_none =
      situation.facts().destroys.empty() && situation.analysis.first.steps[situation.index].applied.unknown.empty();
  PlanStep step = found_none || situation.drops_only_own()
                      ? without_trace(std::move(forward))
                      : without_inverse(std::move(forward), "the database is gone with its tables");
  if (is_made_later(situation, node)) run_once(situation, step);
  return step;
}

}  // namespace belay
