#include "cli/commands.h"
#include "cli/exit_code.h"
#include "cli/input.h"

namespace belay {

void FactsCommand::declare(CLI::App& app) {
  input_.declare_with_url(app);
  output_.declare(app);
  app.footer("Example: sqlbelay facts upgrade.sql --schema schema.sql --format json");
}

Result<int> FactsCommand::run() const {
  const auto kept = analyse_input(input_, output_);
  if (!kept) return Failure(kept.error());
  const Analysis& analysis = **kept;
  const auto written = output_.write(FactsReport{analysis});
  if (!written) return Failure(written.error());
  return exit_ok;
}

}  // namespace belay
