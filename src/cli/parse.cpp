#include "cli/commands.h"
#include "cli/exit_code.h"
#include "cli/input.h"

namespace belay {

void ParseCommand::declare(CLI::App& app) {
  input_.declare(app);
  output_.declare(app);
  app.footer("Example: cat guide.md | sqlbelay parse - --stdin-filename guide.md");
}

Result<int> ParseCommand::run() const {
  const auto server = read_server(input_.server);
  if (!server) return Failure(server.error());
  const auto script = read_script(input_);
  if (!script) return Failure(script.error());
  std::vector<Parsed> statements;
  statements.reserve(script->statements.size());
  for (const RawStatement& raw : script->statements)
    statements.push_back(parse(script->file_of(raw), raw.span, *server));
  const auto written = output_.write(ParseReport{*script, statements});
  if (!written) return Failure(written.error());
  return exit_ok;
}

}  // namespace belay
