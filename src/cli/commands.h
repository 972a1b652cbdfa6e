// One struct a subcommand: its options, how they are declared, and what it does. run() gives the exit code.
#pragma once

#include <string>
#include <vector>

#include "cli/options.h"
#include "graph/graph.h"
#include "plan/options.h"

namespace belay {

class ReviewCommand {
 public:
  void declare(CLI::App& app);
  Result<int> run() const;

 private:
  InputOptions input_;
  OutputOptions output_;
  std::vector<std::string> rule_folders_;
};

class LintCommand {
 public:
  void declare(CLI::App& app);
  Result<int> run() const;

 private:
  InputOptions input_;
  OutputOptions output_;
  std::vector<std::string> selected_;
  std::vector<std::string> ignored_;
  std::vector<std::string> rule_folders_;
  std::string format_ = "text";
  std::string fail_on_;  // empty: what the configuration says, or error
  std::string baseline_;
  std::string new_baseline_;
  std::string diff_base_;
  bool watch_ = false;
  bool fix_ = false;
  bool diff_ = false;
  bool unsafe_fixes_ = false;

  Result<int> watch() const;
  Result<int> run_once() const;
  Result<RuleSet> choose_rules() const;
  Result<int> lint_once(const RuleSet& rules) const;
  Result<int> write_new_baseline(const LintReport& report) const;
  Result<void> leave_out_old(Findings& findings, const Script& script) const;
  Result<int> report(const Analysis& analysis, const Findings& findings, const RuleSet& rules) const;
  Result<int> fix(const RuleSet& rules) const;
  int exit_code(const Findings& findings) const;
};

class FactsCommand {
 public:
  void declare(CLI::App& app);
  Result<int> run() const;

 private:
  InputOptions input_;
  OutputOptions output_;
};

class GraphCommand {
 public:
  void declare(CLI::App& app);
  Result<int> run() const;

 private:
  InputOptions input_;
  OutputOptions output_;
  Level level_ = Level::table;
  std::string format_ = "dot";
};

class ParseCommand {
 public:
  void declare(CLI::App& app);
  Result<int> run() const;

 private:
  InputOptions input_;
  OutputOptions output_;
};

class SafeCommand {
 public:
  void declare(CLI::App& app);
  Result<int> run() const;

 private:
  InputOptions input_;
  OutputOptions output_;
  PlanOptions plan_;
  bool phases_ = false;
  bool clean_up_ = false;
};

class RollbackCommand {
 public:
  void declare(CLI::App& app);
  Result<int> run() const;

 private:
  InputOptions input_;
  OutputOptions output_;
  PlanOptions plan_;
  bool phases_ = false;
};

class TranslateCommand {
 public:
  void declare(CLI::App& app);
  Result<int> run() const;

 private:
  InputOptions input_;
  OutputOptions output_;
  std::string to_;
  std::string losses_;
  std::string fail_on_ = "refused";
  bool safe_ = false;
};

class VerifyCommand {
 public:
  void declare(CLI::App& app);
  Result<int> run() const;

 private:
  InputOptions input_;
  OutputOptions output_;
  std::string url_ = "embedded:";
  PlanOptions plan_;
  bool phases_ = false;
};

class RulesCommand {
 public:
  void declare(CLI::App& app);
  Result<int> run() const;

 private:
  OutputOptions output_;
  std::string configuration_file_;
  std::vector<std::string> rule_folders_;
  std::string checked_folder_;

  Result<int> check() const;
};

class ExplainCommand {
 public:
  void declare(CLI::App& app);
  Result<int> run() const;

 private:
  OutputOptions output_;
  std::string rule_;
  std::string configuration_file_;
  std::vector<std::string> rule_folders_;
};

}  // namespace belay
