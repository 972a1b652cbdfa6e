#include "score/script_score.h"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <set>

#include "source/line_index.h"

namespace belay::score {
namespace {

const std::set<std::string_view> forbidden = {
    "shutdown",  "restart",     "kill",  "install_plugin",   "alter_user",       "set_password",
    "drop_user", "rename_user", "clone", "uninstall_plugin", "install_component"};

const std::set<std::string_view> row_kinds = {"insert", "replace",   "update",  "delete",     "select", "set",
                                              "do",     "load_data", "prepare", "deallocate", "use"};

std::string head_of(std::string_view statement) {
  std::string head(statement.substr(0, 400));
  std::ranges::replace(head, '\n', ' ');
  return head;
}

std::string described(Outcome outcome, unsigned error) {
  return outcome == Outcome::fails ? fmt::format("fails with {}", error) : std::string(name_of(outcome));
}

bool same_but_numbers(const Schemas& left, const Schemas& right) {
  const auto plain = [](Schemas schemas) {
    for (auto& [name, snapshot] : schemas) {
      for (auto& [table_name, table] : snapshot.tables) table.auto_increment.reset();
    }
    return schemas;
  };
  return left == right || plain(left) == plain(right);
}

// A table that the session may not read at one of the moments (LOCK TABLES) says nothing.
bool same_where_both(const Checksums& left, const Checksums& right) {
  return std::ranges::all_of(left, [&](const auto& one) {
    const auto other = right.find(one.first);
    return other == right.end() || other->second == one.second;
  });
}

int64_t time_of_start() {
  static const auto start = std::chrono::system_clock::now();
  return std::chrono::duration_cast<std::chrono::seconds>(start.time_since_epoch()).count();
}

}  // namespace

bool may_run(const Statement& statement) {
  return !forbidden.contains(kind_of(statement));
}

int64_t first_run_time() {
  return time_of_start();
}

int64_t second_run_time() {
  return time_of_start() + 3600;
}

std::string without_names(std::string_view text) {
  std::string result;
  char quote = 0;
  for (const char c : text) {
    if (quote != 0) {
      if (c == quote) quote = 0;
      continue;
    }
    if (c == '`' || c == '\'') {
      quote = c;
      result += '_';
    } else {
      result += c;
    }
  }
  return result.substr(0, 110);
}

std::optional<FirstRun> run_first(const Script& script, Stage& stage) {
  if (!stage.open_session(first_run_time())) return std::nullopt;
  FirstRun result;
  for (const RawStatement& raw : script.statements) {
    const std::string_view text = script.text_of(raw);
    const Parsed parsed = parse(script.file_of(raw), raw.span, stage.server());
    const auto answer = may_run(parsed.statement) ? stage.run(text) : std::nullopt;
    if (!answer) {
      result.refusal = QueryError{2013, "", "the session ended"};
      result.session_lost = true;
      return result;
    }
    result.refusal = answer->error;
    if (answer->error) return result;
    ++result.done;
    result.affected_rows.push_back(answer->affected_rows);
  }
  return result;
}

std::optional<Seen> see(const Statement& statement, std::string_view text, Stage& stage, StageState& state) {
  const auto answer = stage.run(text);
  if (!answer) return std::nullopt;
  if (answer->error) return Seen{Outcome::fails, answer->error->number, answer->error->message};
  const Reach reach = row_kinds.contains(kind_of(statement)) ? Reach::rows : Reach::everything;
  StageState before = state;
  if (!stage.look_again(state, reach)) return std::nullopt;
  const bool same = same_but_numbers(before.schemas, state.schemas) && same_where_both(before.rows, state.rows);
  return Seen{same ? Outcome::harmless : Outcome::changes, 0, ""};
}

bool ScriptScorer::run_second(const Analysis& analysis, StageState state) {
  if (!stage_.open_session(second_run_time())) return false;
  for (size_t i = 0; i < analysis.script.statements.size(); ++i) {
    const std::string_view text = analysis.script.text_of(analysis.script.statements[i]);
    const auto seen = see(analysis.statements[i].statement, text, stage_, state);
    if (!seen) return false;
    compare(analysis, i, *seen);
  }
  return true;
}

void ScriptScorer::compare(const Analysis& analysis, size_t index, const Seen& seen) {
  const SecondRun& foretold = analysis.facts.statements[index].second_run;
  const bool both_fail = foretold.outcome == Outcome::fails && seen.outcome == Outcome::fails;
  ++tally_.judged;
  tally_.agreed += foretold.outcome == seen.outcome ? 1 : 0;
  tally_.unknown += foretold.outcome == Outcome::unknown ? 1 : 0;
  tally_.failures += both_fail ? 1 : 0;
  tally_.failures_numbered += both_fail && foretold.error == seen.error ? 1 : 0;
  const bool agrees = foretold.outcome == seen.outcome && foretold.error == seen.error;
  const bool is_guarded = analysis.first.steps[index].guarded || analysis.second.steps[index].guarded;
  tally_.guarded += is_guarded ? 1 : 0;
  tally_.guarded_agreed += is_guarded && agrees ? 1 : 0;
  if (agrees) return;
  const std::string predicted = described(foretold.outcome, foretold.error);
  const std::string happened = described(seen.outcome, seen.error);
  const char* kind = foretold.outcome == Outcome::unknown ? "unknown" : both_fail ? "error number" : "outcome";
  report(analysis.script, analysis.script.statements[index],
         {kind,
          fmt::format("{}: {} / {}: {}", analysis.facts.statements[index].kind, predicted, happened,
                      without_names(foretold.why)),
          "", "", fmt::format("{} ({})", predicted, foretold.why), fmt::format("{} {}", happened, seen.message)});
}

void ScriptScorer::report(const Script& script, const RawStatement& raw, FactsDisagreement disagreement) {
  const Position position = LineIndex().position_of(script.file_of(raw), raw.span.begin);
  disagreement.place = fmt::format("{}:{}", script.file_of(raw).path, position.line);
  disagreement.excerpt = head_of(script.text_of(raw));
  score_.disagreements.push_back(std::move(disagreement));
}

}  // namespace belay::score
