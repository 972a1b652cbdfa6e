#include "emit/header.h"

#include <fmt/format.h>
#include <filesystem>

#include "base/text.h"
#include "plan/sql.h"
#include "source/trail.h"

namespace belay {

static std::string names_of(const Script& script) {
  std::vector<std::string> names;
  for (const SourceFile& file : script.files) {
    names.push_back(file.path == "-" ? "standard input" : std::filesystem::path(file.path).filename().string());
  }
  return joined(names, ", ");
}

static bool chooses_database(const Analysis& analysis) {
  for (const StatementFacts& facts : analysis.facts.statements) {
    if (!facts.inline_code) return facts.kind == "use";
  }
  return false;
}

static bool is_ascii(const SourceFile& file) {
  constexpr size_t stretch = size_t{64} * 1024;
  const std::string_view code = file.code();
  Trail trail(file.text);
  for (size_t begin = 0; begin < code.size(); begin += stretch) {
    unsigned char bits = 0;
    for (const char c : code.substr(begin, stretch)) bits |= static_cast<unsigned char>(c);
    if (bits > 127) return false;
    trail.pass(static_cast<uint32_t>(begin));
  }
  return true;
}

static std::string command(const Analysis& analysis, std::string_view file) {
  std::string result = "mysql";
  for (const SourceFile& source : analysis.script.files) {
    if (!is_ascii(source))
      return result + " --default-character-set=utf8mb4" + (chooses_database(analysis) ? "" : " DATABASE") + " < " +
             std::string(file);
  }
  return result + (chooses_database(analysis) ? "" : " DATABASE") + " < " + std::string(file);
}

static std::string name_of_table(const Object& object) {
  return object.schema.empty() ? object.name : object.schema + "." + object.name;
}

static std::string needs_of(const Base& base) {
  std::vector<std::string> tables;
  for (const Object& object : base.required) {
    if (object.kind == ObjectKind::table) tables.push_back(name_of_table(object));
  }
  return joined(tables, ", ");
}

static std::string undo_lines(const Plan& plan) {
  if (!plan.capture) return "-- undo it:  with the rollback script of the same file, made with --no-capture\n";
  if (plan.ledger_at == 0) return "";
  return fmt::format(
      "-- undo it:  with the rollback script of the same file, which reads the table {}\n"
      "-- keep it:  with what `sqlbelay safe --cleanup` prints, which drops that table and all beside it\n",
      plan.ledger);
}

std::string header_of_safe(const Plan& plan, const Analysis& analysis) {
  std::string header = fmt::format(
      "-- sqlbelay: the safe script _sqlbelay_{}, made from {}\n"
      "-- run it:   {}   (again, if it stops: what is done stays as it is)\n",
      plan.run, names_of(analysis.script), command(analysis, "safe.sql"));
  header += undo_lines(plan);
  if (plan.strict)
    header += "-- it stops: where something is there with another shape; SELECT @sqlbelay_difference tells which\n";
  if (const std::string needs = needs_of(analysis.facts.base); !needs.empty())
    header += fmt::format("-- it needs: {}\n", needs);
  return header + "\n";
}

std::string header_of_clean_up(const Plan& plan, const Analysis& analysis) {
  const std::string what = plan.ledger_at == 0
                               ? "-- there is nothing to drop: the safe script keeps nothing\n"
                               : "-- it drops what was kept for the rollback: after it there is no way back\n";
  return fmt::format(
      "-- sqlbelay: the clean-up script of _sqlbelay_{}, made from {}\n"
      "-- run it:   {}   (once the upgrade is accepted)\n"
      "{}\n",
      plan.run, names_of(analysis.script), command(analysis, "cleanup.sql"), what);
}

std::string label_of(const Analysis& analysis, size_t statement) {
  constexpr size_t kWidth = 60;
  constexpr size_t read = 4096;  // of a dump's INSERT, its beginning is enough
  std::string text = without_comments(analysis.script.text_of(analysis.script.statements[statement]).substr(0, read));
  if (const size_t bracket = text.find('('); bracket != std::string::npos && bracket > 0)
    text = std::string(trim(text.substr(0, bracket)));
  if (text.size() <= kWidth) return text;
  size_t end = kWidth;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;
  return text.substr(0, end) + " …";
}

std::string undo_in_words(const PlanStep& step) {
  switch (step.undo) {
    case UndoClass::nothing: return "nothing to undo";
    case UndoClass::exact: return step.undo_why.empty() ? "exact" : "exact; " + step.undo_why;
    case UndoClass::schema: return "schema exact, data lost: " + step.undo_why;
    case UndoClass::before_image: return "exact, from the image taken before";
    case UndoClass::impossible: return "cannot be undone: " + step.undo_why;
  }
  return "";
}

static std::string class_lines(const Plan& plan, const Analysis& analysis) {
  std::string lines;
  for (size_t i = 0; i < plan.steps.size(); ++i) {
    if (analysis.facts.statements[i].inline_code) continue;
    lines +=
        fmt::format("-- {:>5}  {}: {}\n", plan.steps[i].statement, label_of(analysis, i), undo_in_words(plan.steps[i]));
  }
  return lines;
}

std::string header_of_rollback(const Plan& plan, const Analysis& analysis) {
  const std::string what =
      plan.capture
          ? fmt::format("-- it takes back what the safe script noted in {}, also after a run that stopped half-way\n",
                        plan.ledger)
          : "-- made with --no-capture: what was there before the upgrade under the same names goes too\n";
  return fmt::format(
      "-- sqlbelay: the rollback script of _sqlbelay_{}, made from {}\n"
      "-- run it:   {}   (again, if it stops)\n"
      "{}--\n{}\n",
      plan.run, names_of(analysis.script), command(analysis, "rollback.sql"), what, class_lines(plan, analysis));
}

}  // namespace belay
