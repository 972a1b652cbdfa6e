#include "report/losses.h"

#include "report/json_text.h"
#include "report/places.h"

namespace belay {

void write_losses(const LossReport& report, std::ostream& out) {
  const Places places(report.script);
  Json items = Json::array();
  for (const Difference& each : report.differences) {
    const Position start = places.position(each.file, each.span.begin);
    items.push_back({{"statement", each.statement},
                     {"start", {{"line", start.line}, {"column", start.column}, {"byte", each.span.begin}}},
                     {"what", each.what},
                     {"verdict", each.verdict == Verdict::refused ? "refused" : "differs"},
                     {"why", each.why}});
  }
  out << text_of(Json{{"version", 1}, {"from", report.from}, {"to", report.to}, {"items", items}}) << '\n';
}

}  // namespace belay
