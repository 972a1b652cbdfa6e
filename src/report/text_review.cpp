// The page that a person reads before they run an upgrade.
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "report/paint.h"
#include "report/places.h"
#include "report/review.h"
#include "report/text.h"
#include "report/text_table.h"
#include "report/words.h"

namespace belay {

static void heading(std::string_view title, Style style, std::ostream& out) {
  out << '\n' << paint(style, Paint::bold, title) << '\n';
}

static std::string list_of_ids(const std::vector<uint32_t>& ids) {
  constexpr size_t most = 8;
  std::string text;
  for (size_t i = 0; i < std::min(ids.size(), most); ++i) text += fmt::format("{}#{}", i == 0 ? "" : ", ", ids[i]);
  return ids.size() > most ? text + " …" : text;
}

static void write_verdict(const Review& review, Style style, std::ostream& out) {
  const size_t size = review.statements.size();
  if (review.syntax_errors > 0)
    out << paint(style, Paint::red, fmt::format("it will not run: {}", counted(review.syntax_errors, "syntax error")))
        << '\n';
  const auto line = [&](Outcome outcome, Paint colour, std::string_view words) {
    const auto found = review.by_outcome.find(outcome);
    if (found == review.by_outcome.end()) return;
    out << paint(style, colour, fmt::format("{} of {} {}", found->second.size(), size, words)) << ": "
        << list_of_ids(found->second) << '\n';
  };
  line(Outcome::fails, Paint::red, "would fail on a second run");
  line(Outcome::changes, Paint::red, "would change something again on a second run");
  line(Outcome::unknown, Paint::yellow, "do what cannot be known on a second run");
  if (review.is_rerunnable() && review.syntax_errors == 0)
    out << paint(style, Paint::green, "a second run would change nothing") << '\n';
  if (!review.losing_data.empty())
    out << paint(style, Paint::red, "data is lost") << ": " << list_of_ids(review.losing_data) << '\n';
}

// "creates table `a`, `b`; column `t`.`c`"
static std::string grouped(const std::vector<Object>& objects) {
  std::map<ObjectKind, std::vector<std::string>> groups;
  for (const Object& object : objects) {
    auto& names = groups[object.kind];
    if (std::ranges::count(names, shown(object)) == 0) names.push_back(shown(object));
  }
  std::string text;
  for (const auto& [kind, names] : groups) {
    text += text.empty() ? "" : "; ";
    text += kind == ObjectKind::row ? "rows of " : counted(names.size(), words_for(kind)) + ": ";
    constexpr size_t most = 6;
    for (size_t i = 0; i < std::min(names.size(), most); ++i) text += (i == 0 ? "" : ", ") + names[i];
    if (names.size() > most) text += " …";
  }
  return text;
}

static void write_effects(const Review& review, Style style, std::ostream& out) {
  const auto line = [&](std::string_view label, const std::vector<Object>& objects) {
    if (!objects.empty()) out << fmt::format("  {:<9}{}\n", label, grouped(objects));
  };
  heading("What it does", style, out);
  line("creates", review.creates);
  line("changes", review.changes);
  line("destroys", review.destroys);
  if (review.creates.empty() && review.changes.empty() && review.destroys.empty()) out << "  nothing\n";
}

static void write_base(const Base& base, Style style, std::ostream& out) {
  if (base.required.empty() && base.absent.empty()) return;
  heading("What the base must hold", style, out);
  if (!base.required.empty()) out << fmt::format("  needed   {}\n", grouped(base.required));
  if (!base.absent.empty()) out << fmt::format("  absent   {}\n", grouped(base.absent));
}

static std::string object_cell(const StatementFacts& facts) {
  for (const auto* objects : {&facts.creates, &facts.destroys, &facts.changes, &facts.reads}) {
    if (objects->empty()) continue;
    return shown(objects->front()) + (objects->size() > 1 ? fmt::format(" +{}", objects->size() - 1) : "");
  }
  return {};
}

static std::string cost_cell(const StatementFacts& facts) {
  if (facts.algorithm.empty()) return {};
  return fmt::format("{}{}{}", facts.algorithm, facts.lock.empty() ? "" : ", lock " + facts.lock,
                     facts.rebuilds ? ", rebuilds" : "");
}

static std::string undo_cell(const StatementFacts& facts) {
  std::string words(name_of(facts.undo));
  std::ranges::replace(words, '_', ' ');
  return words == "nothing" ? "" : words;
}

static void write_statements(const Review& review, const Places& places, Style style, std::ostream& out) {
  heading("Statements", style, out);
  TextTable table({"id", "line", "kind", "object", "second run", "undo", "how it runs"}, 40);
  for (const StatementFacts* facts : review.statements) {
    table.add({fmt::format("#{}", facts->id), places.short_name(facts->file, facts->span.begin), facts->kind,
               object_cell(*facts), shown(facts->second_run), undo_cell(*facts), cost_cell(*facts)});
  }
  table.write(style, out);
}

static void write_irreversible(const Review& review, Style style, std::ostream& out) {
  std::vector<const StatementFacts*> lost;
  std::ranges::copy_if(review.statements, std::back_inserter(lost), [](const StatementFacts* facts) {
    return facts->loses_data || facts->undo == UndoClass::impossible;
  });
  if (lost.empty()) return;
  heading("What cannot be undone without help", style, out);
  for (const StatementFacts* facts : lost) {
    const std::string why = facts->loss.empty() ? facts->undo_why : facts->loss;
    out << fmt::format("  #{} {}{}{}\n", facts->id, facts->kind, why.empty() ? "" : ": ", why);
  }
}

static void write_checks(const Review& review, const Script& script, const Places& places, Style style,
                         std::ostream& out) {
  if (review.checks.empty()) return;
  heading("SQL beside the script: checks, and other databases", style, out);
  for (const RawStatement* raw : review.checks) {
    out << fmt::format("  {}  {}\n", places.name(raw->file, raw->span.begin), first_line_of(script.text_of(*raw)));
  }
}

static void write_other_steps(const Script& script, const Places& places, Style style, std::ostream& out) {
  bool any = false;
  for (uint32_t file = 0; file < script.files.size(); ++file) {
    for (const OtherFence& fence : script.files[file].other_fences) {
      if (!any) heading("Steps that are not SQL", style, out);
      any = true;
      const auto text = slice(script.files[file].text, fence.span);
      out << fmt::format("  {}  {}{}{}\n", places.name(file, fence.span.begin), fence.label,
                         fence.label.empty() ? "" : ": ", first_line_of(text));
    }
  }
}

static void write_next_steps(const Script& script, Style style, std::ostream& out) {
  std::string names;
  for (const SourceFile& file : script.files) names += (names.empty() ? "" : " ") + file.path;
  heading("How to run it, and how to go back", style, out);
  out << fmt::format(
      "  sqlbelay safe {0} -o safe.sql            what may be run again and again\n"
      "  sqlbelay rollback {0} -o rollback.sql    what takes it back\n"
      "  sqlbelay verify {0}                      both, tried on a throwaway database\n",
      names);
}

void write_text(const ReviewReport& report, Style style, std::ostream& out) {
  const Script& script = report.analysis.script;
  const Places places(script);
  const Review review = make_review(report.analysis);
  write_verdict(review, style, out);
  write_effects(review, style, out);
  write_base(report.analysis.facts.base, style, out);
  write_statements(review, places, style, out);
  write_irreversible(review, style, out);
  if (!report.findings.items.empty()) {
    heading("Findings", style, out);
    write_findings(report.findings, script, style, out);
    out << summary_of(report.findings) << '\n';
  }
  write_checks(review, script, places, style, out);
  write_other_steps(script, places, style, out);
  write_next_steps(script, style, out);
}

}  // namespace belay
