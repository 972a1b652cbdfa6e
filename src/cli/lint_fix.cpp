// lint --fix and --diff.
#include <fmt/format.h>

#include <algorithm>

#include "cli/commands.h"
#include "cli/input.h"
#include "report/unified_diff.h"
#include "report/words.h"
#include "rules/fixing.h"

namespace belay {

struct Change {
  const SourceFile* before;
  const SourceFile* after;
};

static std::vector<Change> changes_of(const Script& before, const Script& after) {
  std::vector<Change> changes;
  for (size_t i = 0; i < before.files.size(); ++i)
    if (std::string_view(before.files[i].text) != std::string_view(after.files[i].text))
      changes.push_back({&before.files[i], &after.files[i]});
  return changes;
}

static size_t count_fixable(const Findings& findings, Applicability applicability) {
  return static_cast<size_t>(std::ranges::count_if(
      findings.items, [&](const Finding& f) { return f.fix && f.fix->applicability == applicability; }));
}

static void tell(const Fixing& fixing, size_t files) {
  remark(fmt::format("fixed {} in {}", counted(fixing.applied, "finding"), counted(files, "file")));
  if (const size_t more = count_fixable(fixing.findings, Applicability::unsafe); more > 0)
    remark(fmt::format("{} more with --unsafe-fixes", more));
  if (!fixing.settled) remark("some fixes undo each other: read what was changed");
}

static Result<void> show(const std::vector<Change>& changes, const OutputOptions& output) {
  return output.write_text([&](std::ostream& out) {
    for (const Change& change : changes)
      write_unified_diff(change.before->path, change.before->text, change.after->text, output.style(), out);
  });
}

static Result<void> write_in_place(const std::vector<Change>& changes) {
  for (const Change& change : changes)
    if (const auto written = deliver(change.after->text, change.before->path); !written) return written;
  return {};
}

// Standard input has no place of its own: its text goes on, and its findings are for those who do not ask for a fix.
static bool is_standard_input(const InputOptions& input) {
  return std::ranges::count(input.files, "-") > 0;
}

Result<int> LintCommand::fix(const RuleSet& rules) const {
  auto input = read_input(input_, output_);
  if (!input) return Failure(input.error());
  const Script before = input->script;
  if (is_standard_input(input_) && before.files.size() > 1)
    return fail(ErrorKind::usage, "standard input cannot be fixed together with files", "fix it alone");
  Analysis analysis = analyse(std::move(input->script), input->server, input->base);
  Findings findings = lint(analysis, rules);
  const int code_before = exit_code(findings);
  const Applicability limit = unsafe_fixes_ ? Applicability::unsafe : Applicability::safe;
  const Fixing fixing = fix_all(std::move(analysis), std::move(findings), rules, limit, input->base);
  const std::vector<Change> changes = changes_of(before, fixing.analysis.script);
  if (diff_) return show(changes, output_).map([&] { return code_before; });
  if (!output_.quiet) tell(fixing, changes.size());
  if (is_standard_input(input_))
    return output_.write_text(fixing.analysis.script.files.front().text).map([&] {
      return exit_code(fixing.findings);
    });
  return write_in_place(changes).and_then([&] { return report(fixing.analysis, fixing.findings, rules); });
}

}  // namespace belay
