#include "score/facts_score.h"

#include <fmt/format.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <set>

#include "base/text.h"
#include "score/predicted_schema.h"
#include "score/stage.h"
#include "source/line_index.h"

namespace belay::score {
namespace {

// Any two moments, an hour apart: what the second run writes with now() differs.
constexpr int64_t first_run_time = 1'700'000'000;
constexpr int64_t second_run_time = 1'700'003'600;

// They would end or change the server itself, for all that comes after.
const std::set<std::string_view> forbidden = {"shutdown",    "restart",   "kill",           "install_plugin",
                                              "alter_user",  "set_password", "drop_user",   "rename_user",
                                              "clone",       "uninstall_plugin", "install_component"};

const std::set<std::string_view> row_kinds = {"insert", "replace", "update", "delete", "select", "set", "do",
                                              "load_data", "prepare", "deallocate", "use"};

std::string head_of(std::string_view statement) {
  std::string head(statement.substr(0, 400));
  std::ranges::replace(head, '\n', ' ');
  return head;
}

std::string described(Outcome outcome, unsigned error) {
  return outcome == Outcome::fails ? fmt::format("fails with {}", error) : std::string(name_of(outcome));
}

// Names and numbers aside, reasons that are alike are one.
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

struct Seen {
  Outcome outcome = Outcome::unknown;
  unsigned error = 0;
  std::string message;
};

class ChainScorer {
 public:
  ChainScorer(const Chain& chain, FactsScore& score, Stage& stage) : chain_(chain), score_(score), stage_(stage) {}

  void run();

 private:
  // One file's first run, as far as it succeeds.
  struct FirstRun {
    size_t done = 0;  // statements
    std::optional<QueryError> refusal;
  };

  std::optional<Script> read_script(const ChainFile& file);
  std::set<std::string> databases_needed();
  Catalog empty_catalog(const std::set<std::string>& databases);
  bool add(const ChainFile& file, Script script);
  std::optional<FirstRun> run_first(const Script& script);
  bool may_run(const Statement& statement) const;
  void compare_schema(const ChainFile& file, const Analysis& analysis, const StageState& after);
  bool run_second(const ChainFile& file, const Analysis& analysis, StageState before);
  std::optional<Seen> see(const Statement& statement, std::string_view text, StageState& state);
  void compare(const ChainFile& file, const Analysis& analysis, size_t statement, const Seen& seen);
  bool restore();
  void report(const ChainFile& file, const Script& script, const RawStatement& raw, FactsDisagreement disagreement);

  const Chain& chain_;
  FactsScore& score_;
  Stage& stage_;
  FactsTally tally_;
  Catalog catalog_{Server{}};
  std::set<std::string> databases_;
  std::vector<std::vector<std::string>> history_;  // what succeeded, file by file
};

std::optional<Script> ChainScorer::read_script(const ChainFile& file) {
  std::ifstream stream(file.location, std::ios::binary);
  std::string content{std::istreambuf_iterator<char>(stream), {}};
  auto source = read_text(file.path, forward_part(std::move(content)));
  if (source) return split(*std::move(source));
  score_.unreadable.push_back(fmt::format("{}: {}", file.path, source.error().message));
  return std::nullopt;
}

// Those that the chain uses and never creates.
std::set<std::string> ChainScorer::databases_needed() {
  std::set<std::string> needed;
  Catalog catalog(stage_.server());
  for (const ChainFile& file : chain_.files) {
    auto script = read_script(file);
    if (!script) continue;
    const Analysis analysis = analyse(*std::move(script), stage_.server(), catalog);
    catalog = analysis.first.catalog;
    catalog.use("");
  }
  for (const Object& object : catalog.base().required) {
    if (object.kind == ObjectKind::database) needed.insert(object.name);
  }
  for (const char* system : {"information_schema", "mysql", "performance_schema", "sys"}) needed.erase(system);
  return needed;
}

Catalog ChainScorer::empty_catalog(const std::set<std::string>& databases) {
  Catalog catalog(stage_.server());
  const auto state = stage_.look();
  const auto add = [&](const std::string& name, const std::string& on_stage) {
    Database& database = catalog.database(name);
    database.complete = true;
    if (!state || !state->schemas.contains(on_stage)) return;
    for (const auto& [property, value] : state->schemas.at(on_stage).database) {
      (property == "charset" ? database.charset : database.collation) = value.value_or("");
    }
  };
  add("", home_database);
  catalog.set_default_charset(catalog.database("").charset, catalog.database("").collation);
  for (const std::string& name : databases) add(name, name);
  return catalog;
}

bool ChainScorer::may_run(const Statement& statement) const {
  return !forbidden.contains(kind_of(statement));
}

std::optional<ChainScorer::FirstRun> ChainScorer::run_first(const Script& script) {
  if (!stage_.open_session(first_run_time)) return std::nullopt;
  FirstRun result;
  for (const RawStatement& raw : script.statements) {
    const std::string_view text = script.text_of(raw);
    const Parsed parsed = parse(script.file_of(raw), raw.span, stage_.server());
    const auto answer = may_run(parsed.statement) ? stage_.run(text) : std::nullopt;
    if (!answer) {
      result.refusal = QueryError{2013, "", "the session ended"};
      return result;
    }
    result.refusal = answer->error;
    if (answer->error) return result;
    ++result.done;
  }
  return result;
}

bool ChainScorer::add(const ChainFile& file, Script script) {
  const auto first = run_first(script);
  if (!first) return false;
  ++tally_.files;
  tally_.statements += script.statements.size();
  const bool session_lost = first->refusal && first->refusal->number == 2013;
  if (first->refusal) {
    ++tally_.files_stopped;
    tally_.statements_left += script.statements.size() - first->done;
    report(file, script, script.statements[first->done],
           {"stopped", fmt::format("{} {}", first->refusal->number, without_names(first->refusal->message)), "", "",
            "", fmt::format("{} {}", first->refusal->number, first->refusal->message)});
    if (!session_lost) {
      const Analysis whole = analyse(script, stage_.server(), catalog_);
      const auto& foreseen = whole.facts.statements[first->done].first_run;
      tally_.refusals_foreseen += foreseen && foreseen->number == first->refusal->number ? 1 : 0;
    }
    script.statements.resize(first->done);
  }
  history_.emplace_back();
  for (const RawStatement& raw : script.statements) history_.back().emplace_back(script.text_of(raw));
  if (session_lost && !restore()) return false;
  const Analysis analysis = analyse(std::move(script), stage_.server(), catalog_);
  if (!stage_.open_session(second_run_time)) return false;  // what the first did not commit is gone
  auto after = stage_.look();
  if (!after) return false;
  if (!analysis.script.statements.empty()) {
    compare_schema(file, analysis, *after);
    if (!run_second(file, analysis, *std::move(after))) return false;
  }
  catalog_ = analysis.first.catalog;
  catalog_.use("");
  return true;
}

void ChainScorer::compare_schema(const ChainFile& file, const Analysis& analysis, const StageState& after) {
  std::vector<std::string> lines;
  const Catalog& catalog = analysis.first.catalog;
  for (const auto& [name, seen] : after.schemas) {
    const Database* database = catalog.find_database(name == home_database ? "" : name);
    if (!database) {
      lines.push_back(fmt::format("database `{}` is only on the server", name));
      continue;
    }
    std::ranges::move(differences(predicted_schema(catalog, *database, name), comparable(seen)),
                      std::back_inserter(lines));
  }
  ++tally_.schemas;
  tally_.schemas_equal += lines.empty() ? 1 : 0;
  const size_t most = std::min<size_t>(lines.size(), 40);
  for (size_t i = 0; i < most; ++i) {
    report(file, analysis.script, analysis.script.statements.front(),
           {"schema", without_names(lines[i]), "", "", "", lines[i]});
  }
}

std::optional<Seen> ChainScorer::see(const Statement& statement, std::string_view text, StageState& state) {
  const auto answer = stage_.run(text);
  if (!answer) return std::nullopt;
  if (answer->error) return Seen{Outcome::fails, answer->error->number, answer->error->message};
  const Reach reach = row_kinds.contains(kind_of(statement)) ? Reach::rows : Reach::everything;
  StageState before = state;
  if (!stage_.look_again(state, reach)) return std::nullopt;
  const bool same = same_but_numbers(before.schemas, state.schemas) && same_where_both(before.rows, state.rows);
  return Seen{same ? Outcome::harmless : Outcome::changes, 0, ""};
}

bool ChainScorer::run_second(const ChainFile& file, const Analysis& analysis, StageState before) {
  if (!stage_.open_session(second_run_time)) return false;
  StageState state = before;
  for (size_t i = 0; i < analysis.script.statements.size(); ++i) {
    const auto seen = see(analysis.statements[i].statement, analysis.script.text_of(analysis.script.statements[i]), state);
    if (!seen) return restore();
    compare(file, analysis, i, *seen);
  }
  if (!stage_.open_session(second_run_time)) return false;
  const auto after = stage_.look();
  return after && *after == before ? true : restore();
}

void ChainScorer::compare(const ChainFile& file, const Analysis& analysis, size_t index, const Seen& seen) {
  const SecondRun& foretold = analysis.facts.statements[index].second_run;
  const bool both_fail = foretold.outcome == Outcome::fails && seen.outcome == Outcome::fails;
  ++tally_.judged;
  tally_.agreed += foretold.outcome == seen.outcome ? 1 : 0;
  tally_.unknown += foretold.outcome == Outcome::unknown ? 1 : 0;
  tally_.failures += both_fail ? 1 : 0;
  tally_.failures_numbered += both_fail && foretold.error == seen.error ? 1 : 0;
  if (foretold.outcome == seen.outcome && foretold.error == seen.error) return;
  const std::string predicted = described(foretold.outcome, foretold.error);
  const std::string happened = described(seen.outcome, seen.error);
  const char* kind = foretold.outcome == Outcome::unknown ? "unknown" : both_fail ? "error number" : "outcome";
  report(file, analysis.script, analysis.script.statements[index],
         {kind, fmt::format("{}: {} / {}: {}", analysis.facts.statements[index].kind, predicted, happened,
                            without_names(foretold.why)),
          "", "", fmt::format("{} ({})", predicted, foretold.why), fmt::format("{} {}", happened, seen.message)});
}

bool ChainScorer::restore() {
  if (!stage_.clear(databases_)) return false;
  for (const auto& statements : history_) {
    if (!stage_.open_session(first_run_time)) return false;
    for (const std::string& sql : statements) stage_.run(sql);
  }
  return true;
}

void ChainScorer::report(const ChainFile& file, const Script& script, const RawStatement& raw,
                         FactsDisagreement disagreement) {
  const Position position = LineIndex(script.file_of(raw)).position_of(script.file_of(raw), raw.span.begin);
  disagreement.place = fmt::format("{}:{}", file.path, position.line);
  disagreement.excerpt = head_of(script.text_of(raw));
  score_.disagreements.push_back(std::move(disagreement));
}

void ChainScorer::run() {
  databases_ = databases_needed();
  if (!stage_.clear(databases_) || !stage_.open_session(first_run_time)) return;
  catalog_ = empty_catalog(databases_);
  for (const ChainFile& file : chain_.files) {
    auto script = read_script(file);
    if (!script || script->statements.empty()) continue;
    if (!add(file, *std::move(script))) break;
  }
  if (tally_.files == 0) return;
  ++score_.chains;
  score_.projects[chain_.project] += tally_;
  if (tally_.files_stopped != 0) return;
  ++score_.whole_chains;
  score_.whole += tally_;
}

}  // namespace

FactsTally& FactsTally::operator+=(const FactsTally& other) {
  files += other.files;
  files_stopped += other.files_stopped;
  statements += other.statements;
  statements_left += other.statements_left;
  refusals_foreseen += other.refusals_foreseen;
  judged += other.judged;
  agreed += other.agreed;
  unknown += other.unknown;
  failures += other.failures;
  failures_numbered += other.failures_numbered;
  schemas += other.schemas;
  schemas_equal += other.schemas_equal;
  return *this;
}

FactsTally FactsScore::total() const {
  FactsTally sum;
  for (const auto& [name, tally] : projects) sum += tally;
  return sum;
}

FactsScore score_facts(const std::vector<Chain>& chains, Stage& stage) {
  FactsScore score;
  score.server = stage.server();
  for (const Chain& chain : chains) {
    if (!stage.trouble().empty()) break;
    ChainScorer(chain, score, stage).run();
  }
  return score;
}

}  // namespace belay::score
