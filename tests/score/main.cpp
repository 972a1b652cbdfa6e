// Measures sqlbelay on a corpus of real scripts. `./dev score` builds and runs it; it is no test: the corpus is not
// part of the project, and the figures are to be read.
#include <CLI/CLI.hpp>
#include <fstream>
#include <iostream>

#include "score/facts_report.h"
#include "score/fix_report.h"
#include "score/lint_report.h"
#include "score/safe_report.h"
#include "score/score_report.h"
#include "score/stage.h"
#include "score/translate_report.h"
#include "score/translate_target.h"

namespace belay::score {
namespace {

struct Options {
  std::string folder;
  bool mysql = false;
  bool mysql_only = false;
  bool json = false;
  std::string list;
  size_t stops = 20;
  std::string target = "postgresql";
};

int complain(const std::string& message) {
  std::cerr << "score: " << message << '\n';
  return 2;
}

std::vector<Vendor> vendors_of(const Options& options) {
  if (options.mysql_only) return {Vendor::mysql};
  if (options.mysql) return {Vendor::mariadb, Vendor::mysql};
  return {Vendor::mariadb};
}

template <class Score>
int write(const std::vector<Score>& scores, const Options& options) {
  if (options.json) {
    write_json(scores, std::cout);
  } else {
    write_text(scores, std::cout);
  }
  if (options.list.empty()) return 0;
  std::ofstream list(options.list);
  write_list(scores, list);
  return list.good() ? 0 : complain("cannot write " + options.list);
}

int run_parse(const Options& options) {
  const auto files = read_corpus(options.folder);
  if (!files) return complain(files.error().message);
  std::vector<ParseScore> scores;
  for (const Vendor vendor : vendors_of(options)) {
    ServerJudge judge(vendor);
    if (!judge.trouble().empty()) return complain(judge.trouble());
    scores.push_back(score_parse(*files, judge));
    if (!judge.trouble().empty()) return complain(judge.trouble());
  }
  return write(scores, options);
}

template <class ScoreChains>
int run_chains(const Options& options, ScoreChains score_chains) {
  const auto files = read_corpus(options.folder);
  if (!files) return complain(files.error().message);
  const std::vector<Chain> chains = chains_of(*files);
  std::vector<decltype(score_chains(chains, std::declval<Stage&>()))> scores;
  for (const Vendor vendor : vendors_of(options)) {
    Stage stage(vendor);
    if (!stage.trouble().empty()) return complain(stage.trouble());
    scores.push_back(score_chains(chains, stage));
    if (!stage.trouble().empty()) return complain(stage.trouble());
  }
  return write(scores, options);
}

int run_safe(const Options& options) {
  return run_chains(options, [&](const std::vector<Chain>& chains, Stage& stage) {
    return score_safe(chains, stage, options.stops);
  });
}

int run_translate(const Options& options) {
  const auto files = read_corpus(options.folder);
  if (!files) return complain(files.error().message);
  const auto target = make_target(options.target);
  if (!target) return complain("there is no target " + options.target);
  if (!target->trouble().empty()) return complain(target->trouble());
  Stage stage(Vendor::mariadb);
  if (!stage.trouble().empty()) return complain(stage.trouble());
  const std::vector<TranslateScore> scores{score_translate(chains_of(*files), stage, *target)};
  if (!stage.trouble().empty()) return complain(stage.trouble());
  return write(scores, options);
}

CLI::App* add_score(CLI::App& app, const char* name, const char* description, Options& options) {
  CLI::App* score = app.add_subcommand(name, description);
  score->add_option("folder", options.folder, "the corpus or a folder in it")->required();
  score->add_flag("--mysql", options.mysql, "ask MySQL 9.7 as well as MariaDB 10.11");
  score->add_flag("--mysql-only", options.mysql_only, "ask MySQL 9.7 alone");
  score->add_flag("--json", options.json, "one object of totals");
  score->add_option("--list", options.list, "write the disagreements to this file, by cause");
  return score;
}

}  // namespace
}  // namespace belay::score

int main(int count, char** arguments) {
  CLI::App app("measures sqlbelay on a corpus of real scripts", "score");
  app.require_subcommand(1);
  belay::score::Options options;
  using belay::score::add_score;
  using belay::score::run_chains;
  const CLI::App* parse = add_score(app, "parse", "what the parser reads, and whether a server agrees", options);
  add_score(app, "facts", "what a second run does, and the schema after the first, on a server that runs both",
            options);
  const CLI::App* lint = add_score(app, "lint", "findings about the second run, on a server that makes one", options);
  const CLI::App* fix =
      add_score(app, "fix", "whether fixed scripts do what the originals do, on servers that run both", options);
  CLI::App* safe =
      add_score(app, "safe", "whether safe scripts and rollbacks hold, on a server that runs them", options);
  safe->add_option("--stops", options.stops, "how many stops of a script are tried at most");
  CLI::App* translate =
      add_score(app, "translate", "whether translations run on their target, and end as the originals do", options);
  translate->add_option("--to", options.target, "postgresql (default), sqlite or mariadb");
  CLI11_PARSE(app, count, arguments);
  if (parse->parsed()) return belay::score::run_parse(options);
  if (lint->parsed()) return run_chains(options, belay::score::score_lint);
  if (fix->parsed()) return run_chains(options, belay::score::score_fix);
  if (translate->parsed()) return belay::score::run_translate(options);
  return safe->parsed() ? belay::score::run_safe(options) : run_chains(options, belay::score::score_facts);
}
