#include <algorithm>

#include "cli/commands.h"
#include "cli/exit_code.h"
#include "cli/input.h"
#include "cli/watch.h"
#include "report/lint_format.h"

namespace belay {

// Which rules run and what comes of them.
static void declare_choice(CLI::App& app, std::vector<std::string>& selected, std::vector<std::string>& ignored,
                           std::string& fail_on) {
  const auto list = [&](const std::string& name, std::vector<std::string>& values, const std::string& what) {
    app.add_option(name, values, what)->type_name("RULE,…")->delimiter(',')->allow_extra_args(false);
  };
  list("--select", selected, "only these rules or categories");
  list("--ignore", ignored, "not these rules or categories");
  app.add_option("--fail-on", fail_on, "exit with 1 from this severity on: error (default), warning or info")
      ->check(CLI::IsMember({"error", "warning", "info"}).description(""))
      ->type_name("SEVERITY");
}

void LintCommand::declare(CLI::App& app) {
  input_.declare_with_url(app);
  app.add_option("--format", format_, "text (default), json, sarif, github, gitlab, junit or gcc")
      ->check(CLI::IsMember(lint_format_names()).description(""))
      ->type_name("FORMAT");
  output_.declare_file(app);
  declare_choice(app, selected_, ignored_, fail_on_);
  declare_rule_folders(app, rule_folders_);
  app.add_option("--baseline", baseline_, "leave out what FILE knows")->type_name("FILE");
  app.add_option("--write-baseline", new_baseline_, "write what there is now to FILE")->type_name("FILE");
  app.add_option("--diff-base", diff_base_, "only lines that were changed since this revision of git")
      ->type_name("REV");
  app.add_flag("--watch", watch_, "on a terminal: lint again whenever a file changes");
  app.add_flag("--fix", fix_, "apply the safe fixes in place; of standard input: write the fixed text");
  app.add_flag("--diff", diff_, "show what --fix would change, and change nothing");
  app.add_flag("--unsafe-fixes", unsafe_fixes_, "with --fix or --diff: apply fixes that may change the meaning, too");
  app.footer("Example: sqlbelay lint docs/upgrade.md --select idempotency --fail-on warning");
}

// What the command line selects runs, also where the configuration has it off.
Result<RuleSet> LintCommand::choose_rules() const {
  auto rules = rules_of(input_, rule_folders_).and_then([&](RuleSet all) {
    return select_rules(std::move(all), selected_, ignored_);
  });
  if (rules && !selected_.empty())
    std::erase_if(rules->settings.changes, [](const SeverityChange& change) { return !change.severity; });
  return rules;
}

Result<int> LintCommand::run() const {
  if (unsafe_fixes_ && !fix_ && !diff_)
    return fail(ErrorKind::usage, "--unsafe-fixes alone fixes nothing", "add --fix or --diff");
  if ((fix_ || diff_) && !(baseline_.empty() && new_baseline_.empty() && diff_base_.empty()))
    return fail(ErrorKind::usage, "--fix and --diff look at everything that is found",
                "leave out --baseline, --write-baseline and --diff-base");
  return watch_ ? watch() : run_once();
}

Result<int> LintCommand::run_once() const {
  auto input = with_configuration(input_);
  if (!input) return Failure(input.error());
  LintCommand command = *this;
  command.input_ = std::move(*input);
  if (fail_on_.empty()) command.fail_on_ = name_of(command.input_.configuration.fail_on.value_or(Severity::error));
  const auto rules = command.choose_rules();
  if (!rules) return Failure(rules.error());
  return fix_ || diff_ ? command.fix(*rules) : command.lint_once(*rules);
}

// Trouble, such as a file that is away while it is being saved, is told and waited out.
Result<int> LintCommand::watch() const {
  if (!is_terminal(Stream::output)) return fail(ErrorKind::usage, "--watch needs a terminal", "leave it out");
  auto changes = Watch::open(input_.files);
  if (!changes) return Failure(changes.error());
  do {
    clear_screen();
    if (const auto result = run_once(); !result) complain(result.error(), output_.style());
    remark("waiting for changes; Ctrl-C ends");
  } while (changes->wait() == WatchEvent::changed);
  return exit_ok;
}

Result<int> LintCommand::lint_once(const RuleSet& rules) const {
  const auto kept = analyse_input(input_, output_);
  if (!kept) return Failure(kept.error());
  const Analysis& analysis = **kept;
  Findings findings = lint(analysis, rules);
  if (!new_baseline_.empty()) return write_new_baseline({analysis, findings, rules});
  if (const auto left = leave_out_old(findings, analysis.script); !left) return Failure(left.error());
  return report(analysis, findings, rules);
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
