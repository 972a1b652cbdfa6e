// Measures sqlbelay on a corpus of real scripts. `./dev score` builds and runs it; it is no test: the corpus is not
// part of the project, and the figures are to be read.
#include <CLI/CLI.hpp>
#include <fstream>
#include <iostream>

#include "score/score_report.h"

namespace belay::score {
namespace {

struct Options {
  std::string folder;
  bool mysql = false;
  bool json = false;
  std::string list;
};

int complain(const std::string& message) {
  std::cerr << "score: " << message << '\n';
  return 2;
}

int run_parse(const Options& options) {
  const auto files = read_corpus(options.folder);
  if (!files) return complain(files.error().message);
  std::vector<Vendor> vendors = {Vendor::mariadb};
  if (options.mysql) vendors.push_back(Vendor::mysql);
  std::vector<ParseScore> scores;
  for (const Vendor vendor : vendors) {
    ServerJudge judge(vendor);
    if (!judge.trouble().empty()) return complain(judge.trouble());
    scores.push_back(score_parse(*files, judge));
    if (!judge.trouble().empty()) return complain(judge.trouble());
  }
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

}  // namespace
}  // namespace belay::score

int main(int count, char** arguments) {
  CLI::App app("measures sqlbelay on a corpus of real scripts", "score");
  app.require_subcommand(1);
  belay::score::Options options;
  CLI::App* parse = app.add_subcommand("parse", "what the parser reads, and whether a server agrees");
  parse->add_option("folder", options.folder, "the corpus or a folder in it")->required();
  parse->add_flag("--mysql", options.mysql, "ask MySQL 9.7 as well as MariaDB 10.11");
  parse->add_flag("--json", options.json, "one object of totals");
  parse->add_option("--list", options.list, "write the disagreements to this file, by cause");
  CLI11_PARSE(app, count, arguments);
  return belay::score::run_parse(options);
}
