#include <fmt/format.h>

#include "report/excerpt.h"
#include "report/places.h"
#include "report/text.h"
#include "report/text_table.h"
#include "report/words.h"
#include "source/trail.h"

namespace belay {

static constexpr size_t widest_cell = 60;

void write_text(const ParseReport& report, Style style, std::ostream& out) {
  const Script& script = report.script;
  const Places places(script);
  TextTable table({"id", "place", "kind", "text"}, widest_cell);
  size_t errors = 0;
  ScriptTrail trail(script);
  for (size_t i = 0; i < report.statements.size(); ++i) {
    const RawStatement& raw = script.statements[i];
    trail.pass(raw);
    table.add({std::to_string(raw.id), places.name(raw.file, raw.span.begin), report.statements[i].kind,
               first_line_of(script.text_of(raw))});
    if (report.statements[i].error) ++errors;
  }
  table.write(style, out);
  for (size_t i = 0; i < report.statements.size(); ++i) {
    const auto& error = report.statements[i].error;
    if (!error) continue;
    const uint32_t file = script.statements[i].file;
    out << fmt::format("\n{}: {}: {}\n", places.name(file, error->span.begin), paint(style, Paint::red, "error"),
                       error->message);
    const uint32_t line = places.position(file, error->span.begin).line;
    out << excerpt(script.files[file], error->span, line, Paint::red, style);
    const std::string margin(std::to_string(line).size() + 1, ' ');
    if (!error->help.empty())
      out << fmt::format("{}{} help: {}\n", margin, paint(style, Paint::blue, "="), error->help);
  }
  out << fmt::format("\n{}, {}\n", counted(report.statements.size(), "statement"), counted(errors, "syntax error"));
}

}  // namespace belay
