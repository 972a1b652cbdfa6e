#include "cli/commands.h"
#include "cli/exit_code.h"
#include "cli/input.h"

namespace belay {

void ReviewCommand::declare(CLI::App& app) {
  input_.declare(app);
  output_.declare(app);
  app.footer("Example: sqlbelay review upgrade.md --server mariadb:10.11");
}

Result<int> ReviewCommand::run() const {
  const auto analysis = analyse_input(input_, output_);
  if (!analysis) return Failure(analysis.error());
  const auto rules = load_rules();
  if (!rules) return Failure(rules.error());
  const auto written = output_.write(ReviewReport{*analysis, lint(*analysis, *rules)});
  if (!written) return Failure(written.error());
  return exit_ok;
}

}  // namespace belay
