#include "score/translate_score.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"
#include "emit/dialect.h"
#include "score/chain_start.h"
#include "score/script_score.h"
#include "score/translate_target.h"

namespace belay::score {
namespace {

class TranslateChain {
 public:
  TranslateChain(const Chain& chain, TranslateScore& score, Stage& stage, TranslateTarget& target)
      : chain_(chain), score_(score), stage_(stage), target_(target), dialect_(make_dialect(target.dialect())) {}

  void run();

 private:
  bool add(Script script);
  void translate(const Analysis& analysis, const std::string& path, bool is_whole);
  void run_on_target(const Emitted& emitted, const std::string& path, const Analysis& analysis);
  void note_refusals(const Emitted& emitted, const std::string& path);
  void note_order(const Analysis& analysis);
  void note_order(const Statement& statement);
  void compare(const std::string& path);

  const Chain& chain_;
  TranslateScore& score_;
  Stage& stage_;
  TranslateTarget& target_;
  const std::unique_ptr<TargetDialect> dialect_;
  TranslateTally tally_;
  Catalog catalog_{Server{}};
  std::set<std::string> any_order_;               // tables with a column that is not at their end
  std::map<std::string, std::string> differing_;  // tables, and in what
};

// PostgreSQL puts new columns at the end of a table.
void TranslateChain::note_order(const Statement& statement) {
  const auto* alter = as<AlterTable>(statement);
  for (const AlterAction& action : alter ? alter->actions : std::vector<AlterAction>()) {
    const auto* add = as<AddColumn>(action);
    const auto* modify = as<ModifyColumn>(action);
    const auto* change = as<ChangeColumn>(action);
    if ((add && add->position) || (modify && modify->position) || (change && change->position))
      any_order_.insert(to_lower(alter->table.name.text));
    if (const auto* rename = as<RenameTo>(action); rename && any_order_.contains(to_lower(alter->table.name.text)))
      any_order_.insert(to_lower(rename->table.name.text));
  }
  if (const auto* rename = as<RenameTable>(statement)) {
    for (const RenamePair& pair : rename->pairs) {
      if (any_order_.contains(to_lower(pair.from.name.text))) any_order_.insert(to_lower(pair.to.name.text));
    }
  }
}

void TranslateChain::note_order(const Analysis& analysis) {
  if (target_.dialect() != "postgresql") return;
  for (size_t i = 0; i < analysis.statements.size(); ++i) {
    note_order(analysis.statements[i].statement);
    for (const Statement& inner : analysis.first.steps[i].dynamic) note_order(inner);
  }
}

void TranslateChain::note_refusals(const Emitted& emitted, const std::string& path) {
  uint32_t last = 0;
  for (const Difference& each : emitted.differences) {
    if (each.verdict != Verdict::refused || each.statement == last) continue;
    last = each.statement;
    ++tally_.refused;
    score_.misses.push_back(
        {"refused", without_names(each.why), path, fmt::format("{}: {}", each.what.substr(0, 200), each.why)});
  }
}

void TranslateChain::run_on_target(const Emitted& emitted, const std::string& path, const Analysis& analysis) {
  for (const TranslatedStatement& part : emitted.parts) {
    for (const std::string& sql : part.statements) {
      ++tally_.emitted;
      const auto error = target_.run(sql);
      if (!error) {
        ++tally_.accepted;
        continue;
      }
      const std::string_view original = analysis.script.text_of(analysis.script.statements[part.id - 1]);
      score_.misses.push_back(
          {"accepted", without_names(error->message), path,
           fmt::format("{}\n    in: {}\n    of: {}", error->message, sql.substr(0, 600), original.substr(0, 400))});
    }
  }
}

// A language of MySQL's family is text that is cut as any script.
static std::vector<TranslatedStatement> parts_of(const Emitted& emitted) {
  std::vector<TranslatedStatement> parts;
  auto source = read_text("translated.sql", emitted.text);
  const Script script = source ? split(*std::move(source)) : Script{};
  for (const RawStatement& raw : script.statements)
    parts.push_back({raw.id, {std::string(script.text_of(raw))}, false});
  return parts;
}

// MySQL commits before each change of the schema; where the original stopped half-way, its end is missing as well.
void TranslateChain::translate(const Analysis& analysis, const std::string& path, bool is_whole) {
  Emitted emitted = dialect_->translate(analysis, catalog_);
  note_refusals(emitted, path);
  if (emitted.parts.empty() && (dialect_->name() == "mysql" || dialect_->name() == "mariadb"))
    emitted.parts = parts_of(emitted);
  if (!target_.open_session()) return;
  run_on_target(emitted, path, analysis);
  if (!is_whole) target_.run("COMMIT");
}

void TranslateChain::compare(const std::string& path) {
  const auto schemas = stage_.look_at_rows();
  const auto expected = schemas ? portrait_of_mariadb(*schemas) : std::nullopt;
  const auto seen = target_.look();
  if (!expected || !seen) return;
  ++tally_.judged;
  std::map<std::string, std::string> now = differences_of(*expected, *seen, any_order_);
  const auto is_new = [&](const auto& each) { return !differing_.contains(each.first); };
  const bool equal = std::ranges::none_of(now, is_new);
  tally_.equal += equal ? 1 : 0;
  for (const auto& [table, what] : now) {
    if (!differing_.contains(table))
      score_.misses.push_back({"equal", without_names(what).substr(0, 40), path, table + ": " + what});
  }
  differing_ = std::move(now);
}

// As if the file ended behind the last statement that ran: a dialect near to MySQL's writes all that there is.
static Script beginning_of(const Script& script, size_t count) {
  const RawStatement& last = script.statements[count - 1];
  const SourceFile& file = script.file_of(last);
  const uint32_t end = std::max(last.span.end, last.delimiter.end);
  return split(*read_text(file.path, std::string(slice(file.text, {0, end}))));
}

bool TranslateChain::add(Script script) {
  const std::string path = script.files.front().path;
  const auto first = run_first(script, stage_);
  if (!first) return false;
  if (first->done == 0) return !first->session_lost;  // there is nothing to translate, and nothing to compare
  ++tally_.files;
  stage_.end_session();
  const bool is_whole = first->done == script.statements.size();
  if (!is_whole) script = beginning_of(script, first->done);
  tally_.statements += first->done;
  const Analysis analysis = analyse(std::move(script), stage_.server(), catalog_);
  note_order(analysis);
  translate(analysis, path, is_whole);
  compare(path);
  catalog_ = analysis.first.catalog;
  catalog_.use("");
  return !first->session_lost;
}

void TranslateChain::run() {
  const auto databases = databases_needed(chain_, stage_.server());
  if (!stage_.clear(databases) || !target_.clear(databases)) return;
  catalog_ = empty_catalog(stage_, databases);
  for_each_script(chain_, score_.unreadable, [&](const ChainFile&, Script script) { return add(std::move(script)); });
  if (tally_.files == 0) return;
  ++score_.chains;
  score_.projects[chain_.project] += tally_;
}

}  // namespace

TranslateTally& TranslateTally::operator+=(const TranslateTally& other) {
  files += other.files;
  statements += other.statements;
  refused += other.refused;
  emitted += other.emitted;
  accepted += other.accepted;
  judged += other.judged;
  equal += other.equal;
  return *this;
}

TranslateTally TranslateScore::total() const {
  TranslateTally sum;
  for (const auto& [name, tally] : projects) sum += tally;
  return sum;
}

TranslateScore score_translate(const std::vector<Chain>& chains, Stage& stage, TranslateTarget& target) {
  TranslateScore score;
  score.target = target.dialect();
  for (const Chain& chain : chains) {
    if (!stage.trouble().empty() || !target.trouble().empty()) break;
    TranslateChain(chain, score, stage, target).run();
  }
  return score;
}

}  // namespace belay::score
