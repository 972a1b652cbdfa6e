// What holds for every script there is: over samples/ and, where they are present, the seeds and the corpus.
#include <gmock/gmock.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "emit/emit.h"
#include "facts/facts.h"
#include "places.h"
#include "plan/plan.h"
#include "plan/sql.h"
#include "rules/fixing.h"
#include "rules/rules.h"

namespace belay {
namespace {

namespace fs = std::filesystem;

// The files of one folder, sorted; of the corpus only those that its index calls MySQL's or MariaDB's.
std::vector<std::string> scripts_below(const std::string& folder) {
  std::vector<std::string> paths;
  if (!fs::exists(folder)) return paths;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    const std::string extension = entry.path().extension().string();
    if (entry.is_regular_file() && (extension == ".sql" || extension == ".md")) paths.push_back(entry.path().string());
  }
  std::ranges::sort(paths);
  return paths;
}

std::vector<std::string> all_scripts() {
  std::vector<std::string> paths = scripts_below(PROJECT_DIRECTORY "/samples");
  for (const char* folder : {"/seeds", "/corpus/guides", "/corpus/upgrade-mysql", "/corpus/pairs-up-down"}) {
    const std::vector<std::string> more = scripts_below(std::string(SHARED_DIRECTORY) + folder);
    paths.insert(paths.end(), more.begin(), more.end());
  }
  return paths;
}

std::optional<Analysis> analyse_file(const std::string& path) {
  auto file = read(path);
  if (!file) return std::nullopt;  // not UTF-8: an error message is the answer
  return analyse(split(std::move(*file)), Server{});
}

std::string safe_text(const Analysis& analysis) {
  return emit_safe(make_plan(analysis), analysis).text;
}

std::string first_difference(const std::string& once, const std::string& twice) {
  const auto [left, right] = std::ranges::mismatch(once, twice);
  const auto at = static_cast<size_t>(left - once.begin());
  const size_t begin = at < 60 ? 0 : at - 60;
  return once.substr(begin, 200) + "\n---\n" + twice.substr(begin, 200);
}

// Those outside of quotes, in the statements of the script itself.
std::vector<std::string> comments_of(const Script& script) {
  std::vector<std::string> comments;
  for (const RawStatement& raw : script.statements) {
    if (raw.inline_code) continue;
    const std::string_view text = script.text_of(raw);
    for (size_t at = 0; at < text.size();) {
      const bool is_quote = text[at] == '\'' || text[at] == '"' || text[at] == '`';
      const size_t end = is_quote ? end_of_quote(text, at) : end_of_comment(text, at);
      if (!is_quote && end != at) comments.emplace_back(text.substr(at, end - at));
      at = std::max(end, at + 1);
    }
  }
  for (const Piece& piece : script.pieces) {
    if (piece.kind != PieceKind::trivia) continue;
    std::ranges::move(comments_in(slice(script.files[piece.file].text, piece.span)), std::back_inserter(comments));
  }
  return comments;
}

TEST(CorpusTest, EveryScriptGetsFactsAPlanAndTwoScripts) {
  size_t scripts = 0;
  for (const std::string& path : all_scripts()) {
    SCOPED_TRACE(path);
    const std::optional<Analysis> analysis = analyse_file(path);
    if (!analysis) continue;
    ++scripts;
    const Plan plan = make_plan(*analysis);
    EXPECT_EQ(analysis->facts.statements.size(), analysis->script.statements.size());
    EXPECT_EQ(plan.steps.size(), analysis->script.statements.size());
    emit_rollback(plan, *analysis);
  }
  EXPECT_GE(scripts, 5U);
}

TEST(CorpusTest, FactsAreTheSameEveryTime) {
  for (const std::string& path : scripts_below(PROJECT_DIRECTORY "/samples")) {
    const auto first = analyse_file(path);
    const auto second = analyse_file(path);
    ASSERT_TRUE(first && second) << path;
    EXPECT_EQ(safe_text(*first), safe_text(*second)) << path;
  }
}

TEST(CorpusTest, SamplesParseWithoutAnError) {
  for (const std::string& path : scripts_below(PROJECT_DIRECTORY "/samples")) {
    const auto analysis = analyse_file(path);
    ASSERT_TRUE(analysis) << path;
    for (const Parsed& parsed : analysis->statements) {
      EXPECT_FALSE(parsed.error) << path << ": " << (parsed.error ? parsed.error->message : "");
    }
  }
}

// What no guard can save stays as it is, and the reader is told.
bool guards_everything(const Analysis& analysis) {
  return std::ranges::none_of(make_plan(analysis).steps,
                              [](const PlanStep& step) { return std::holds_alternative<Unguarded>(step.forward); });
}

TEST(CorpusTest, TheSafeScriptLintsCleanOfIdempotencyErrors) {
  const auto rules = load_rules();
  ASSERT_TRUE(rules);
  for (const std::string& path : all_scripts()) {
    const auto analysis = analyse_file(path);
    if (!analysis || !guards_everything(*analysis)) continue;
    auto safe = read_text("safe.sql", safe_text(*analysis));
    ASSERT_TRUE(safe) << path;
    const Analysis again = analyse(split(std::move(*safe)), Server{});
    for (const Finding& finding : lint(again, *rules).items) {
      EXPECT_FALSE(finding.rule.starts_with("idempotency/") && finding.severity == Severity::error)
          << path << ": " << finding.rule << ": " << finding.message;
    }
  }
}

TEST(CorpusTest, TheSafeScriptOfASafeScriptIsItself) {
  for (const std::string& path : all_scripts()) {
    const auto analysis = analyse_file(path);
    if (!analysis) continue;
    const std::string once = safe_text(*analysis);
    auto safe = read_text("safe.sql", once);
    ASSERT_TRUE(safe) << path;
    const std::string twice = safe_text(analyse(split(std::move(*safe)), Server{}));
    EXPECT_TRUE(twice == once) << path << "\n" << first_difference(once, twice);
  }
}

TEST(CorpusTest, TheSafeScriptKeepsEveryComment) {
  for (const std::string& path : all_scripts()) {
    const auto analysis = analyse_file(path);
    if (!analysis) continue;
    const std::string safe = safe_text(*analysis);
    for (const std::string& comment : comments_of(analysis->script)) {
      // Within a statement that is prepared from a string, quotes and backslashes are doubled.
      const std::string in_quotes = belay::quoted(comment);
      const std::string in_string = in_quotes.substr(1, in_quotes.size() - 2);
      EXPECT_TRUE(safe.find(comment) != std::string::npos || safe.find(in_string) != std::string::npos)
          << path << " lost " << comment;
    }
  }
}

std::vector<std::string> comments_of(const Analysis& analysis) {
  std::vector<std::string> comments;
  for (const Piece& piece : analysis.script.pieces) {
    if (piece.kind != PieceKind::trivia) continue;
    const std::string_view text = slice(analysis.script.files[piece.file].text, piece.span);
    if (text.find_first_not_of(" \t\r\n") != std::string_view::npos) comments.emplace_back(text);
  }
  return comments;
}

size_t count_errors(const Analysis& analysis) {
  return static_cast<size_t>(
      std::ranges::count_if(analysis.statements, [](const Parsed& parsed) { return parsed.error.has_value(); }));
}

Fixing fixed(Analysis analysis, const RuleSet& rules) {
  Findings findings = lint(analysis, rules);
  return fix_all(std::move(analysis), std::move(findings), rules, Applicability::unsafe, std::nullopt);
}

TEST(CorpusTest, FixingConvergesBreaksNothingAndKeepsComments) {
  const RuleSet rules = load_rules().value();
  for (const std::string& path : all_scripts()) {
    SCOPED_TRACE(path);
    std::optional<Analysis> analysis = analyse_file(path);
    if (!analysis) continue;
    const size_t errors = count_errors(*analysis);
    const auto comments = comments_of(*analysis);
    Fixing once = fixed(std::move(*analysis), rules);
    EXPECT_TRUE(once.settled);
    EXPECT_LE(count_errors(once.analysis), errors);
    EXPECT_EQ(comments_of(once.analysis), comments);
    EXPECT_EQ(fixed(std::move(once.analysis), rules).applied, 0U);
  }
}

}  // namespace
}  // namespace belay
