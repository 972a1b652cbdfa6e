#include "cli/commands.h"
#include "cli/exit_code.h"

namespace belay {

static void declare_folders(CLI::App& app, std::vector<std::string>& folders) {
  app.add_option("--rules", folders, "rule pages of your own: DIR/<category>/<name>.md")
      ->type_name("DIR")
      ->allow_extra_args(false);
}

void RulesCommand::declare(CLI::App& app) {
  output_.declare(app);
  declare_folders(app, rule_folders_);
  app.footer("Example: sqlbelay rules --format json");
}

Result<int> RulesCommand::run() const {
  const auto rules = load_rules(rule_folders_);
  if (!rules) return Failure(rules.error());
  const auto written = output_.write(RulesReport{*rules});
  if (!written) return Failure(written.error());
  return exit_ok;
}

void ExplainCommand::declare(CLI::App& app) {
  app.add_option("RULE", rule_, "a rule's name, with or without its category")->required()->type_name("");
  output_.declare(app);
  declare_folders(app, rule_folders_);
  app.footer("Example: sqlbelay explain create-table-without-guard");
}

Result<int> ExplainCommand::run() const {
  const auto rules = load_rules(rule_folders_);
  if (!rules) return Failure(rules.error());
  const auto rule = find_rule(*rules, rule_);
  if (!rule) return Failure(rule.error());
  const auto page = page_of(*rule);
  if (!page) return Failure(page.error());
  const auto written = output_.write(PageReport{*rule, *page});
  if (!written) return Failure(written.error());
  return exit_ok;
}

}  // namespace belay
