// lint --baseline, --write-baseline and --diff-base: what is new, and what was there before.
#include <fmt/format.h>

#include <algorithm>

#include "cli/changed_lines.h"
#include "cli/commands.h"
#include "cli/exit_code.h"
#include "report/baseline.h"
#include "report/words.h"
#include "rules/fingerprint.h"
#include "source/line_index.h"

namespace belay {

Result<int> LintCommand::write_new_baseline(const LintReport& report) const {
  const auto written = deliver([&](std::ostream& out) { write_baseline(report, out); }, new_baseline_);
  if (!written) return Failure(written.error());
  if (!output_.quiet)
    remark(fmt::format("{} written to {}", counted(report.findings.items.size(), "finding"), new_baseline_));
  return exit_ok;
}

static bool is_touched(const Finding& finding, const std::vector<LineRange>& changed, const SourceFile& file,
                       const LineIndex& index) {
  const uint32_t last_byte = std::max(finding.span.begin, finding.span.end == 0 ? 0 : finding.span.end - 1);
  const uint32_t first = index.position_of(file, finding.span.begin).line;
  const uint32_t last = index.position_of(file, last_byte).line;
  return std::ranges::any_of(changed, [&](LineRange range) { return range.first <= last && first <= range.last; });
}

static Result<void> leave_out_untouched(Findings& findings, const Script& script, const std::string& revision) {
  for (uint32_t i = 0; i < script.files.size(); ++i) {
    const SourceFile& file = script.files[i];
    const auto changed = lines_changed_since(revision, file.path);
    if (!changed) return Failure(changed.error());
    const LineIndex index;
    std::erase_if(findings.items, [&](const Finding& finding) {
      return finding.file == i && !is_touched(finding, *changed, file, index);
    });
  }
  return {};
}

Result<void> LintCommand::leave_out_old(Findings& findings, const Script& script) const {
  if (!baseline_.empty()) {
    const auto known = read_baseline(baseline_);
    if (!known) return Failure(known.error());
    leave_out_known(findings, *known, script);
  }
  return diff_base_.empty() ? Result<void>{} : leave_out_untouched(findings, script, diff_base_);
}

}  // namespace belay
