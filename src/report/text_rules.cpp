#include <fmt/format.h>

#include "report/paint.h"
#include "report/text.h"
#include "report/text_table.h"
#include "rules/page.h"

namespace belay {

void write_text(const RulesReport& report, Style style, std::ostream& out) {
  TextTable table({"rule", "severity", "fix", "what it flags"}, 80);
  for (const Rule& rule : report.rules.rules)
    table.add({rule.id, name_of(rule.severity), name_of(rule.fix), rule.summary});
  table.write(style, out);
}

void write_text(const PageReport& report, Style style, std::ostream& out) {
  const Rule& rule = report.rule;
  out << fmt::format("{} {}\n{}; fix: {}\n\n", paint(style, Paint::bold, rule.id),
                     paint(style, paint_of(rule.severity), name_of(rule.severity)), rule.summary, name_of(rule.fix));
  std::string_view body = body_of(report.page);
  if (body.starts_with("# ")) body.remove_prefix(std::min(body.find("\n\n") + 2, body.size()));
  out << body;
}

}  // namespace belay
