#include "cli/commands.h"
#include "cli/exit_code.h"
#include "cli/input.h"

namespace belay {

void ReviewCommand::declare(CLI::App& app) {
  input_.declare_with_url(app);
  output_.declare(app);
  declare_rule_folders(app, rule_folders_);
  app.footer("Example: sqlbelay review upgrade.md --server mariadb:10.11");
}

Result<int> ReviewCommand::run() const {
  const auto input = with_configuration(input_);
  if (!input) return Failure(input.error());
  const auto rules = rules_of(*input, rule_folders_);
  if (!rules) return Failure(rules.error());
  const auto kept = analyse_input(*input, output_);
  if (!kept) return Failure(kept.error());
  const Analysis& analysis = **kept;
  const auto written = output_.write(ReviewReport{analysis, lint(analysis, *rules)});
  if (!written) return Failure(written.error());
  return exit_ok;
}

}  // namespace belay
