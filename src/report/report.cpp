#include "report/report.h"

#include "report/json.h"
#include "report/text.h"

namespace belay {

StatementOutline outline_of(const Script& script, const RawStatement& raw, const Parsed& parsed) {
  return {kind_of(parsed.statement), dialect_of(script, raw, parsed.statement), parsed.error};
}

void write(const Report& report, Format format, Style style, std::ostream& out) {
  switch (format) {
    case Format::text: return std::visit([&](const auto& each) { write_text(each, style, out); }, report);
    case Format::json: return std::visit([&](const auto& each) { write_json(each, out); }, report);
  }
}

}  // namespace belay
