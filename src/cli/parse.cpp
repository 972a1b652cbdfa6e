#include "cli/commands.h"
#include "cli/exit_code.h"
#include "cli/input.h"
#include "syntax/syntax.h"

namespace belay {

void ParseCommand::declare(CLI::App& app) {
  input_.declare(app);
  output_.declare(app);
  app.footer("Example: cat guide.md | sqlbelay parse - --stdin-filename guide.md");
}

// Of a model nothing is kept but its outline: those of a long script would take ten times its memory.
static std::vector<StatementOutline> outlines_of(const Script& script, const Server& server) {
  std::vector<StatementOutline> outlines(script.statements.size());
  parse_in_parallel(script, server, [&](size_t i, Parsed parsed) {
    parsed.error = refusal_by(server, parsed);
    outlines[i] = outline_of(script, script.statements[i], parsed);
  });
  return outlines;
}

Result<int> ParseCommand::run() const {
  const auto input = with_configuration(input_);
  if (!input) return Failure(input.error());
  const auto server = read_server(input->server);
  if (!server) return Failure(server.error());
  const auto script = read_script(input_);
  if (!script) return Failure(script.error());
  const std::vector<StatementOutline> statements = outlines_of(*script, *server);
  const auto written = output_.write(ParseReport{*script, statements});
  if (!written) return Failure(written.error());
  return exit_ok;
}

}  // namespace belay
