#include "cli/emitted.h"

#include <fmt/format.h>

#include "cli/exit_code.h"
#include "report/places.h"

namespace belay {

void tell_notes(const std::vector<Diagnostic>& notes, const Script& script) {
  if (notes.empty()) return;
  const Places places(script);
  for (const Diagnostic& note : notes) {
    remark(fmt::format("{}: note: {}", places.name(note.file, note.span.begin), note.message));
  }
}

Result<int> write_emitted(const Emitted& emitted, const Script& script, const OutputOptions& output) {
  const auto written = output.write_text(emitted.text);
  if (!written) return Failure(written.error());
  if (!output.quiet) tell_notes(emitted.notes, script);
  return exit_ok;
}

}  // namespace belay
