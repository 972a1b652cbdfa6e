#include "score/safe_trial.h"

#include <fmt/format.h>

#include <algorithm>

#include "emit/emit.h"
#include "score/script_score.h"
#include "verify/generated_ids.h"
#include "verify/world.h"

namespace belay::score {
namespace {

std::vector<std::string> statements_of(const Script& script) {
  std::vector<std::string> result;
  for (const RawStatement& raw : script.statements) result.emplace_back(script.text_of(raw));
  return result;
}

Script script_of(std::string text) {
  auto file = read_text("script.sql", std::move(text));
  return file ? split(*std::move(file)) : Script{};  // what we write is UTF-8
}

Schemas without_counters(Schemas schemas) {
  for (auto& [name, snapshot] : schemas) {
    for (auto& [table_name, table] : snapshot.tables) table.auto_increment.reset();
  }
  return schemas;
}

Schemas without_side_tables(Schemas schemas) {
  std::erase_if(schemas, [](const auto& database) { return database.first.starts_with("_sqlbelay_"); });
  for (auto& [name, snapshot] : schemas) {
    std::erase_if(snapshot.tables, [](const auto& table) { return table.first.starts_with("_sqlbelay_"); });
    std::erase_if(snapshot.events, [](const auto& event) { return event.name.starts_with("_sqlbelay_"); });
  }
  return schemas;
}

// A session's settings and preparations are gone with it.
bool leaves_a_trace(const Parsed& parsed) {
  const auto* set = as<Set>(parsed.statement);
  const bool is_global = set && std::ranges::any_of(set->items, [](const SetItem& item) {
                           return item.scope != VariableScope::unspecified && item.scope != VariableScope::session;
                         });
  return set ? is_global : !as<Prepare>(parsed.statement) && !as<Deallocate>(parsed.statement);
}

// How many statements run before each stop that tells something.
std::vector<size_t> stops_of(const Script& safe, const Server& server) {
  std::vector<size_t> stops;
  for (size_t i = 0; i + 1 < safe.statements.size(); ++i) {
    const RawStatement& raw = safe.statements[i];
    if (leaves_a_trace(parse(safe.file_of(raw), raw.span, server))) stops.push_back(i + 1);
  }
  return stops;
}

std::vector<size_t> evenly(const std::vector<size_t>& stops, size_t most) {
  if (stops.size() <= most) return stops;
  std::vector<size_t> chosen;
  for (size_t i = 0; i < most; ++i) chosen.push_back(stops[i * stops.size() / most]);
  return chosen;
}

struct Refusal {
  size_t statement = 0;
  std::string message;
};

class Trier {
 public:
  Trier(const Analysis& analysis, const TrialPlace& place)
      : analysis_(analysis), plan_(make_plan(analysis)), place_(place), stage_(place.stage) {
    const Script safe = script_of(emit_safe(plan_, analysis).text);
    safe_ = statements_of(safe);
    rollback_ = statements_of(script_of(emit_rollback(plan_, analysis).text));
    stops_ = stops_of(safe, stage_.server());
  }

  std::optional<Trial> run();

 private:
  bool try_whole();
  bool try_stop(size_t count);
  bool try_rollback(const std::string& when);
  std::optional<Refusal> play(const std::vector<std::string>& statements, size_t count, int64_t time);
  std::optional<Refusal> play(const std::vector<std::string>& statements, int64_t time) {
    return play(statements, statements.size(), time);
  }
  bool return_to_start();
  void note_promise();
  void miss(const std::string& kind, const std::string& when, const std::string& what);
  void miss_refusal(const std::string& kind, const std::string& when, const std::vector<std::string>& statements,
                    const Refusal& refusal);

  const Analysis& analysis_;
  Plan plan_;
  const TrialPlace& place_;
  Stage& stage_;
  std::vector<std::string> safe_;
  std::vector<std::string> rollback_;
  std::vector<size_t> stops_;
  Schemas start_;
  std::string trouble_;  // why the script as a whole could not be tried
  Trial trial_;
};

std::string first_line(const std::string& text) {
  return text.substr(0, text.find('\n'));
}

void Trier::miss(const std::string& kind, const std::string& when, const std::string& what) {
  trial_.misses.push_back(
      {kind, without_names(first_line(what)), analysis_.script.files.front().path, fmt::format("{}: {}", when, what)});
}

void Trier::miss_refusal(const std::string& kind, const std::string& when, const std::vector<std::string>& statements,
                         const Refusal& refusal) {
  miss(kind, when, fmt::format("{}\nin: {}", refusal.message, statements[refusal.statement].substr(0, 400)));
}

std::optional<Refusal> Trier::play(const std::vector<std::string>& statements, size_t count, int64_t time) {
  if (!stage_.open_session(time)) return Refusal{0, "no session can be opened"};
  for (size_t i = 0; i < count; ++i) {
    const auto answer = stage_.run(statements[i]);
    if (!answer) return Refusal{i, "the session ended"};
    if (answer->error) return Refusal{i, fmt::format("{} {}", answer->error->number, answer->error->message)};
  }
  stage_.end_session();
  return std::nullopt;
}

bool Trier::return_to_start() {
  stage_.end_session();
  if (const auto seen = stage_.look_at_rows(); seen && *seen == start_) return true;
  if (!place_.restore()) return false;
  const auto seen = stage_.look_at_rows();
  if (seen && *seen == start_) return true;
  trouble_ = "the state before cannot be made again";
  if (seen) trouble_ += ": " + difference_of(start_, *seen);
  return false;
}

// What the plan cannot take back is tried all the same, so that the next run begins where this one did.
bool Trier::try_rollback(const std::string& when) {
  const auto refusal = play(rollback_, second_run_time());
  if (!trial_.promised) return return_to_start();
  stage_.end_session();
  const auto seen = stage_.look_at_rows();
  if (!seen) return false;
  const std::string schema = difference_but_counters(without_rows(start_), without_rows(*seen));
  const std::string rows = difference_but_counters(start_, *seen);
  if (refusal)
    miss_refusal("rollback", when, rollback_, *refusal);
  else if (!rows.empty())
    miss("rollback", when, schema.empty() ? rows : schema);
  if (refusal || !schema.empty()) trial_.rollback_schema = false;
  if (refusal || (schema.empty() ? !rows.empty() : rows != schema)) trial_.rollback_rows = false;
  return return_to_start();
}

bool Trier::try_whole() {
  if (const auto refusal = play(safe_, first_run_time())) {
    miss_refusal("equal", "the safe script is refused", safe_, *refusal);
    try_rollback("after a run that was refused");
    trouble_ = "the safe script is refused";
    return false;
  }
  const auto end = stage_.look_at_rows();
  trouble_ = "the server cannot be asked";
  if (!end) return false;
  trial_.end = without_side_tables(*end);
  if (const auto refusal = play(safe_, second_run_time())) {
    miss_refusal("second_run", "the second run is refused", safe_, *refusal);
  } else if (const auto seen = stage_.look_at_rows()) {
    const std::string difference = difference_but_counters(trial_.end, without_side_tables(*seen));
    trial_.second_run = difference.empty();
    if (!trial_.second_run) miss("second_run", "after the second run", difference);
  }
  return try_rollback("after two whole runs");
}

bool Trier::try_stop(size_t count) {
  const std::string when = fmt::format("stopped behind statement {} of {}: {}", count, safe_.size(),
                                       first_line(safe_[count - 1]).substr(0, 120));
  play(safe_, count, first_run_time());
  if (const auto refusal = play(safe_, first_run_time())) {
    trial_.prefixes = false;
    miss_refusal("prefixes", when, safe_, *refusal);
  } else if (const auto seen = stage_.look_at_rows()) {
    const Schemas shown = without_side_tables(*seen);
    const std::string difference = difference_but_counters(trial_.end, shown);
    const bool other_ids =
        !difference.empty() &&
        difference_but_counters(without_generated_ids(trial_.end), without_generated_ids(shown)).empty();
    trial_.other_ids += other_ids ? 1 : 0;
    if (!difference.empty() && !other_ids) {
      trial_.prefixes = false;
      miss("prefixes", when, difference);
    }
  }
  if (!try_rollback(when + ", then run whole")) return false;
  play(safe_, count, first_run_time());
  return try_rollback(when);
}

void Trier::note_promise() {
  trial_.promised = true;
  for (const PlanStep& step : plan_.steps) {
    if (step.undo != UndoClass::impossible && step.undo != UndoClass::schema) continue;
    trial_.promised = false;
    const RawStatement& raw = analysis_.script.statements[step.statement - 1];
    trial_.misses.push_back(
        {"promised",
         fmt::format("{}: {}", analysis_.facts.statements[step.statement - 1].kind, without_names(step.undo_why)),
         analysis_.script.files.front().path,
         fmt::format("{}\nin: {}", step.undo_why, analysis_.script.text_of(raw).substr(0, 400))});
  }
  trial_.rollback_schema = trial_.rollback_rows = trial_.promised;
}

std::optional<Trial> Trier::run() {
  auto start = stage_.look_at_rows();
  if (!start) return std::nullopt;
  start_ = *std::move(start);
  note_promise();
  if (!try_whole()) {
    miss("prefixes", "no stop is tried", trouble_);
    if (!return_to_start()) return std::nullopt;
    trial_.rollback_schema = trial_.rollback_rows = false;
    return std::move(trial_);
  }
  trial_.prefixes = true;
  const std::vector<size_t> stops = evenly(stops_, place_.most_stops);
  trial_.stops = stops.size();
  trial_.stops_left = stops_.size() - stops.size();
  for (const size_t count : stops) {
    if (!try_stop(count)) return std::nullopt;
  }
  return std::move(trial_);
}

}  // namespace

std::string difference_but_counters(Schemas expected, Schemas seen) {
  if (expected == seen) return "";
  return difference_of(without_counters(std::move(expected)), without_counters(std::move(seen)));
}

std::optional<Trial> try_safe(const Analysis& analysis, const TrialPlace& place) {
  return Trier(analysis, place).run();
}

}  // namespace belay::score
