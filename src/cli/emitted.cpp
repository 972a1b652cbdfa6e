#include "cli/emitted.h"

#include <fmt/format.h>

#include "cli/exit_code.h"

namespace belay {

Result<int> write_emitted(const Emitted& emitted, const Script& script, const OutputOptions& output) {
  const auto written = output.write_text([&](std::ostream& out) { out << emitted.text; });
  if (!written) return Failure(written.error());
  if (output.quiet) return exit_ok;
  for (const Diagnostic& note : emitted.notes) {
    const SourceFile& file = script.files[note.file];
    const Position at = position_of(file, note.span.begin);
    remark(fmt::format("{}:{}:{}: note: {}", file.path, at.line, at.column, note.message));
  }
  return exit_ok;
}

}  // namespace belay
