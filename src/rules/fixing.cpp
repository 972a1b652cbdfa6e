#include "rules/fixing.h"

#include <algorithm>
#include <iterator>
#include <set>

namespace belay {

struct ByPlace {
  bool operator()(const Edit& left, const Edit& right) const { return left.span.begin < right.span.begin; }
};
using Taken = std::set<Edit, ByPlace>;

// Two insertions at one place touch, too: their order would be a guess.
static bool touches_any(const Edit& edit, const Taken& taken) {
  auto next = taken.lower_bound(edit);
  if (next != taken.end() && next->span.begin <= edit.span.end) return true;
  return next != taken.begin() && std::prev(next)->span.end >= edit.span.begin;
}

// The edits of one round, file by file; none touches another one's place.
struct Round {
  std::vector<Taken> edits;  // parallel to Script::files
  size_t fixes = 0;
};

static void take(Round& round, const Finding& finding) {
  Taken& taken = round.edits[finding.file];
  const auto& edits = finding.fix->edits;
  if (std::ranges::any_of(edits, [&](const Edit& edit) { return touches_any(edit, taken); })) return;
  taken.insert(edits.begin(), edits.end());
  ++round.fixes;
}

static Round choose(const Findings& findings, size_t files, Applicability limit) {
  Round round{std::vector<Taken>(files), 0};
  for (const Finding& finding : findings.items)
    if (finding.fix && finding.fix->applicability <= limit) take(round, finding);
  return round;
}

static Script edited(const Script& script, const Round& round) {
  std::vector<SourceFile> files;
  for (size_t i = 0; i < script.files.size(); ++i) {
    const SourceFile& file = script.files[i];
    std::vector<Edit> edits(round.edits[i].begin(), round.edits[i].end());
    files.push_back(read_text(file.path, apply_edits(file.text, std::move(edits))).value());
  }
  return split(std::move(files));
}

Fixing fix_all(Analysis analysis, Findings findings, const RuleSet& rules, Applicability limit,
               const std::optional<Catalog>& base) {
  constexpr int most_rounds = 50;  // each fix answers a finding; more rounds than this are two rules at odds
  size_t applied = 0;
  for (int rounds = 0; rounds < most_rounds; ++rounds) {
    const Round round = choose(findings, analysis.script.files.size(), limit);
    if (round.fixes == 0) return {std::move(analysis), std::move(findings), applied, true};
    applied += round.fixes;
    analysis = analyse(edited(analysis.script, round), analysis.server, base);
    findings = lint(analysis, rules);
  }
  return {std::move(analysis), std::move(findings), applied, false};
}

}  // namespace belay
