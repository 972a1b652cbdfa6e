#include <fmt/format.h>

#include <filesystem>

#include "cli/commands.h"
#include "cli/exit_code.h"
#include "cli/input.h"
#include "report/words.h"
#include "rules/examples.h"

namespace belay {

static bool lies_below(const std::string& path, const std::string& folder) {
  if (path.empty()) return false;
  const auto relative = std::filesystem::path(path).lexically_relative(folder);
  return !relative.empty() && *relative.begin() != "..";
}

void RulesCommand::declare(CLI::App& app) {
  output_.declare(app);
  declare_rule_folders(app, rule_folders_);
  declare_configuration(app, configuration_file_);
  app.add_option("--check", checked_folder_, "run the examples of the pages below DIR, and list none")
      ->type_name("DIR");
  app.footer("Example: sqlbelay rules --check db/rules");
}

// What is wrong with the pages, a line each, and how many there are.
Result<int> RulesCommand::check() const {
  std::vector<std::string> folders = rule_folders_;
  folders.push_back(checked_folder_);
  const auto rules = load_rules(folders);
  if (!rules) return Failure(rules.error());
  size_t pages = 0;
  std::string text;
  for (const Rule& rule : rules->rules) {
    if (!lies_below(rule.path, checked_folder_)) continue;
    ++pages;
    const auto page = page_of(rule);
    if (!page) return Failure(page.error());
    for (const FailedExample& failed : failed_examples(rule, *page, *rules))
      text += fmt::format("{}:{}: {}\n", rule.path, failed.line, failed.message);
  }
  if (pages == 0)
    return fail(ErrorKind::configuration, fmt::format("there is no page below {}", checked_folder_),
                "put pages into DIR/<category>/<name>.md");
  const bool good = text.empty();
  if (good && !output_.quiet) text = fmt::format("{} as they say\n", counted(pages, "page"));
  return output_.write_text(text).map([&] { return good ? exit_ok : exit_configuration; });
}

// The rules of the configuration of the folder that one stands in, as lint finds it.
static Result<RuleSet> rules_here(const std::string& configuration, const std::vector<std::string>& folders) {
  InputOptions options;
  options.configuration_file = configuration;
  const auto configured = with_configuration(options);
  if (!configured) return Failure(configured.error());
  return rules_of(*configured, folders);
}

Result<int> RulesCommand::run() const {
  if (!checked_folder_.empty()) return check();
  const auto rules = rules_here(configuration_file_, rule_folders_);
  if (!rules) return Failure(rules.error());
  const auto written = output_.write(RulesReport{*rules});
  if (!written) return Failure(written.error());
  return exit_ok;
}

void ExplainCommand::declare(CLI::App& app) {
  app.add_option("RULE", rule_, "a rule's name, with or without its category")->required()->type_name("");
  output_.declare(app);
  declare_rule_folders(app, rule_folders_);
  declare_configuration(app, configuration_file_);
  app.footer("Example: sqlbelay explain create-table-without-guard");
}

Result<int> ExplainCommand::run() const {
  const auto rules = rules_here(configuration_file_, rule_folders_);
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
