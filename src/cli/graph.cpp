#include "report/graph.h"

#include <map>
#include <sstream>

#include "cli/commands.h"
#include "cli/exit_code.h"
#include "cli/input.h"
#include "report/json.h"

namespace belay {

void GraphCommand::declare(CLI::App& app) {
  static const std::map<std::string, Level> levels = {
      {"statement", Level::statement}, {"table", Level::table}, {"column", Level::column}};
  input_.declare_with_url(app);
  app.add_option("--level", level_, "statement, table (default) or column")
      ->transform(CLI::CheckedTransformer(levels, CLI::ignore_case).description(""))
      ->type_name("LEVEL");
  app.add_option("--format", format_, "dot (default), mermaid, svg (drawn by Graphviz) or json")
      ->check(CLI::IsMember({"dot", "mermaid", "svg", "json"}).description(""))
      ->type_name("FORMAT");
  output_.declare_file(app);
  app.footer("Example: sqlbelay graph upgrade.md --level statement --format svg -o upgrade.svg");
}

static std::string json_of(const Graph& shown, const Graph& whole) {
  GraphReport report{shown, order(whole), {}};
  for (const std::vector<size_t>& cycle : cycles(whole)) {
    report.cycles.emplace_back();
    for (const size_t node : cycle) report.cycles.back().push_back(whole.nodes[node].id);
  }
  std::ostringstream text;
  write_json(report, text);
  return text.str();
}

Result<int> GraphCommand::run() const {
  const auto kept = analyse_input(input_, output_);
  if (!kept) return Failure(kept.error());
  const Analysis& analysis = **kept;
  const Graph whole = build(analysis.facts);
  const Graph shown = at_level(whole, level_);
  Result<std::string> text;
  if (format_ == "svg")
    text = svg_of(shown);
  else if (format_ == "json")
    text = json_of(shown, whole);
  else
    text = format_ == "mermaid" ? mermaid_of(shown) : dot_of(shown);
  if (!text) return Failure(text.error());
  const auto written = output_.write_text(*text);
  if (!written) return Failure(written.error());
  return exit_ok;
}

}  // namespace belay
