#include <algorithm>

#include "cli/commands.h"
#include "cli/exit_code.h"
#include "cli/input.h"
#include "report/lint_format.h"

namespace belay {

void LintCommand::declare(CLI::App& app) {
  input_.declare(app);
  app.add_option("--format", format_, "text (default), json, sarif, github, gitlab, junit or gcc")
      ->check(CLI::IsMember(lint_format_names()).description(""))
      ->type_name("FORMAT");
  output_.declare_file(app);
  const auto list = [&](const std::string& name, std::vector<std::string>& values, const std::string& what) {
    app.add_option(name, values, what)->type_name("RULE,…")->delimiter(',')->allow_extra_args(false);
  };
  list("--select", selected_, "only these rules or categories");
  list("--ignore", ignored_, "not these rules or categories");
  app.add_option("--fail-on", fail_on_, "exit with 1 from this severity on: error (default), warning or info")
      ->check(CLI::IsMember({"error", "warning", "info"}).description(""))
      ->type_name("SEVERITY");
  app.add_option("--rules", rule_folders_, "rule pages of your own: DIR/<category>/<name>.md")
      ->type_name("DIR")
      ->allow_extra_args(false);
  app.add_flag("--fix", fix_, "apply the safe fixes in place; of standard input: write the fixed text");
  app.add_flag("--diff", diff_, "show what --fix would change, and change nothing");
  app.add_flag("--unsafe-fixes", unsafe_fixes_, "with --fix or --diff: apply fixes that may change the meaning, too");
  app.footer("Example: sqlbelay lint docs/upgrade.md --select idempotency --fail-on warning");
}

Result<int> LintCommand::run() const {
  if (unsafe_fixes_ && !fix_ && !diff_)
    return fail(ErrorKind::usage, "--unsafe-fixes alone fixes nothing", "add --fix or --diff");
  const auto rules =
      load_rules(rule_folders_).and_then([&](const RuleSet& all) { return select_rules(all, selected_, ignored_); });
  if (!rules) return Failure(rules.error());
  if (fix_ || diff_) return fix(*rules);
  const auto analysis = analyse_input(input_, output_);
  if (!analysis) return Failure(analysis.error());
  return report(*analysis, lint(*analysis, *rules), *rules);
}

Result<int> LintCommand::report(const Analysis& analysis, const Findings& findings, const RuleSet& rules) const {
  const LintReport report{analysis, findings, rules};
  const auto written = output_.write_text([&](std::ostream& out) { write(report, format_, output_.style(), out); });
  if (!written) return Failure(written.error());
  return exit_code(findings);
}

int LintCommand::exit_code(const Findings& findings) const {
  const Severity threshold = find_severity(fail_on_).value();
  const bool failed = std::ranges::any_of(findings.items, [&](const Finding& f) { return f.severity >= threshold; });
  return failed ? exit_findings : exit_ok;
}

}  // namespace belay
