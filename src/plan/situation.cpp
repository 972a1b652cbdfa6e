#include "plan/situation.h"

#include <fmt/format.h>
#include <algorithm>
#include <functional>

#include "base/text.h"
#include "catalog/expression_walk.h"
#include "plan/named_parts.h"
#include "plan/sql.h"
#include "plan/tables_named.h"

namespace belay {

const Table* Situation::table_before(const QualifiedName& table) const {
  for (const TableChange& change : analysis.first.steps[index].applied.tables) {
    if (!equals_ignoring_case(change.name, table.name.text)) continue;
    if (change.before) return state_of(change.before);
  }
  return nullptr;
}

// INSERT INTO t … SELECT … WHERE NOT EXISTS (SELECT 1 FROM t WHERE …), as we write it.
static bool is_guarded_row(const Statement& statement) {
  const auto* insert = as<Insert>(statement);
  const auto* select = insert && insert->query ? std::get_if<Select>(&insert->query->body) : nullptr;
  const auto* negation = select && select->where ? as<Unary>(*select->where) : nullptr;
  const auto* exists =
      negation && negation->op == UnaryOperator::logical_not ? as<Exists>(*negation->operand) : nullptr;
  bool same = false;
  if (exists)
    for_each_table(*exists->query,
                   [&](const BaseTable& table) { same |= key_of(table.table) == key_of(insert->table); });
  return same;
}

static bool any_only_later(const Situation& situation, const std::vector<Object>& objects, Timeline::Event event) {
  return std::ranges::any_of(
      objects, [&](const Object& object) { return situation.timeline.is_only_after(situation.index, event, object); });
}

const SecondRun& Situation::second_run() const {
  const bool is_another = index < plan.second_runs.size() && plan.second_runs[index];
  return is_another ? *plan.second_runs[index] : facts().second_run;
}

bool is_of_safe_script(std::string_view text, const Statement& statement) {
  return text.find("sqlbelay_") != std::string_view::npos || is_guarded_row(statement);
}

bool Situation::needs_guard() const {
  if (plan.already_safe && is_of_safe_script(text(), statement())) return false;
  // Made from a script that ran, it does not fail: the play has lost sight of what the guards before it do.
  if (plan.already_safe && facts().first_run) return false;
  if (second_run().outcome != Outcome::harmless) return true;
  if (works_on_table_renamed_later()) return true;
  // CREATE x … DROP x runs twice, but not again after a stop between the two; likewise DROP x … CREATE x.
  return facts().guard == GuardKind::none && (any_only_later(*this, facts().creates, Timeline::Event::destroyed) ||
                                              any_only_later(*this, facts().destroys, Timeline::Event::created));
}

static const std::string& table_of(const Object& object) {
  return object.kind == ObjectKind::table ? object.name : object.table;
}

std::vector<std::string> tables_named_by(const Statement& statement) {
  std::vector<std::string> names;
  const auto add = [&](const BaseTable& table) { names.push_back(table.table.name.text); };
  if (const auto* update = as<Update>(statement)) for_each_table(update->tables, add);
  if (const auto* deletion = as<Delete>(statement)) for_each_table(deletion->tables, add);
  if (const auto* insert = as<Insert>(statement)) {
    names.push_back(insert->table.name.text);
    if (insert->query) for_each_table(*insert->query, add);
  }
  return names;
}

bool Situation::works_on_table_renamed_later() const {
  const auto is_renamed = [&](const std::string& table) { return timeline.is_renamed_later(index, table); };
  const auto is_part_of_one = [&](const Object& object) { return is_renamed(table_of(object)); };
  return std::ranges::any_of(facts().creates, is_part_of_one) || std::ranges::any_of(facts().changes, is_part_of_one) ||
         std::ranges::any_of(facts().reads, is_part_of_one) ||
         std::ranges::any_of(tables_named_by(statement()), is_renamed);
}

bool Situation::names_what_goes() const {
  const auto goes = [&](const std::string& table) { return timeline.loses_parts(table); };
  const auto is_part_of_one = [&](const Object& object) { return goes(table_of(object)); };
  return std::ranges::any_of(facts().changes, is_part_of_one) || std::ranges::any_of(facts().reads, is_part_of_one) ||
         std::ranges::any_of(tables_named_by(statement()), goes);
}

bool Situation::works_on_own_tables() const {
  const auto is_own = [&](const Object& object) { return timeline.is_own_table(index, table_of(object)); };
  const bool does_something = !facts().creates.empty() || !facts().changes.empty() || !facts().destroys.empty();
  return does_something && std::ranges::all_of(facts().creates, is_own) &&
         std::ranges::all_of(facts().changes, is_own) && std::ranges::all_of(facts().destroys, is_own);
}

bool Situation::passes_name_on() const {
  const auto is_made = [&](const Timeline::Part& part) { return timeline.is_part_made_later(index, part); };
  const auto is_taken = [&](const Timeline::Part& part) { return timeline.is_part_taken_later(index, part); };
  return std::ranges::any_of(parts_taken_by(statement()), is_made) ||
         std::ranges::any_of(parts_made_by(statement()), is_taken);
}

// A table that is dropped later is made again meanwhile: what lies between the two needs it.
bool Situation::runs_once() const {
  const auto is_part = [](const Object& object) { return object.kind != ObjectKind::table; };
  const auto parts_of = [&](std::vector<Object> objects) {
    std::erase_if(objects, std::not_fn(is_part));
    return objects;
  };
  return works_on_table_renamed_later() || passes_name_on() ||
         any_only_later(*this, parts_of(facts().creates), Timeline::Event::destroyed) ||
         any_only_later(*this, parts_of(facts().destroys), Timeline::Event::created);
}

// A table that the script gives another name and then drops is not its own for that.
bool Situation::drops_only_own() const {
  return !facts().destroys.empty() && std::ranges::all_of(facts().destroys, [&](const Object& object) {
    return object.kind == ObjectKind::table ? timeline.is_own_table(index, object.name)
                                            : timeline.is_before(index, Timeline::Event::created, object);
  });
}

std::string Situation::key_of_table(const QualifiedName& table) const {
  return to_lower(table.schema ? table.schema.text : session.database) + "." + to_lower(table.name.text);
}

std::string Situation::key(std::string_view suffix) const {
  return fmt::format("{}{}{}{}", plan.within, raw().id, suffix.empty() ? "" : " ", suffix);
}

Record Situation::record(const Lookup& lookup, const QualifiedName& table, std::string_view suffix) const {
  return {key(suffix), lookup.exists(), key_of_table(table)};
}

std::string Situation::noted(std::string_view key) const {
  return fmt::format("(SELECT value FROM {} WHERE step = {})", plan.ledger, quoted(key));
}

std::string Situation::was_absent(std::string_view suffix) const {
  return noted(key(suffix)) + " = 0";
}

std::string Situation::was_present(std::string_view suffix) const {
  return noted(key(suffix)) + " = 1";
}

std::string Situation::is_not_done() const {
  return fmt::format("NOT EXISTS (SELECT 1 FROM {} WHERE step = {})", plan.ledger, quoted(key("done")));
}

Plain Situation::mark_done() const {
  return {fmt::format("INSERT IGNORE INTO {} (step, value) VALUES ({}, NOW())", plan.ledger, quoted(key("done")))};
}

Image Situation::image_of(const QualifiedName& table, int number) const {
  std::string name = fmt::format("_sqlbelay_{}_{}{}", plan.run, plan.within, raw().id);
  if (number > 0) name += fmt::format("_{}", number);
  Image image;
  image.name = std::move(name);
  image.schema = plan.schema;
  image.table = text(table.span);
  image.base = table;
  image.create_at = session.transaction ? session.transaction : raw().id;
  if (timeline.takes_table_away(table.name.text)) image.create_while = find_table(table).present();
  return image;
}

static std::string columns_in(std::string_view schema, std::string_view table) {
  return fmt::format(
      "(SELECT GROUP_CONCAT(column_name ORDER BY ordinal_position) FROM information_schema.columns WHERE table_schema "
      "= "
      "{} AND table_name = {})",
      schema, quoted(table));
}

static std::string has_columns_of_table(const Image& image) {
  const std::string schema = image.schema.empty() ? "DATABASE()" : quoted(image.schema);
  return fmt::format("{} = {}", columns_in(schema_of(image.base), image.base.name.text),
                     columns_in(schema, image.name));
}

void keep_rows(const Situation& situation, Image& image, std::string query, const std::string& condition) {
  if (situation.timeline.reshapes_table(image.base.name.text) || situation.names_what_goes()) {
    image.rows = std::move(query);
    image.while_true = both(condition, has_columns_of_table(image));
  } else {
    image.rows =
        condition.empty() ? std::move(query) : fmt::format("SELECT * FROM ({}) AS met WHERE {}", query, condition);
  }
}

static void add_touched(const std::vector<Object>& objects, std::vector<std::string>& touched) {
  for (const Object& object : objects) {
    const bool is_table =
        object.kind == ObjectKind::table || object.kind == ObjectKind::view || object.kind == ObjectKind::sequence;
    const std::string& table = is_table ? object.name : object.table;
    if (object.kind == ObjectKind::variable)
      touched.push_back("@" + to_lower(object.name));
    else if (!table.empty())
      touched.push_back(to_lower(object.schema) + "." + to_lower(table));
  }
}

std::vector<std::string> touched_by(const StatementFacts& facts) {
  std::vector<std::string> touched;
  add_touched(facts.creates, touched);
  add_touched(facts.changes, touched);
  add_touched(facts.destroys, touched);
  return touched;
}

bool is_part_of_primary_key(const Table* table, std::string_view column) {
  const Index* key = table ? table->primary_key() : nullptr;
  return key && !key->assumed && std::ranges::any_of(key->parts, [&](const IndexPart& part) {
           return equals_ignoring_case(part.column, column);
         });
}

std::string both(std::string_view left, std::string_view right) {
  if (left.empty() || right.empty()) return std::string(left.empty() ? right : left);
  return fmt::format("{} AND {}", left, right);
}

Change when(std::string condition, std::string sql) {
  if (condition.empty()) return Plain{std::move(sql)};
  return When{std::move(condition), std::move(sql)};
}

PlanStep without_trace(Forward forward) {
  PlanStep step;
  step.forward = std::move(forward);
  return step;
}

PlanStep creating(const Situation& situation, Forward forward, const Lookup& lookup, const QualifiedName& table,
                  std::string drop) {
  PlanStep step;
  step.forward = std::move(forward);
  step.records.push_back(situation.record(lookup, table));
  step.inverse = std::vector<Change>{when(situation.is_ours(), std::move(drop))};
  step.undo = UndoClass::exact;
  return step;
}

PlanStep without_inverse(Forward forward, std::string why) {
  PlanStep step;
  step.forward = std::move(forward);
  step.inverse = Irreversible{why};
  step.undo = UndoClass::impossible;
  step.undo_why = std::move(why);
  return step;
}

void tie_to_mark(const Situation& situation, PlanStep& step) {
  const bool own_transaction = !situation.session.transaction && !situation.facts().implicit_commit;
  if (own_transaction) step.before.push_back(Plain{"START TRANSACTION"});
  step.after.push_back(situation.mark_done());
  if (own_transaction) step.after.push_back(Plain{"COMMIT"});
}

void run_once(const Situation& situation, PlanStep& step, std::string_view condition) {
  step.forward = Prepared{both(situation.is_not_done(), condition)};
  tie_to_mark(situation, step);
}

}  // namespace belay
