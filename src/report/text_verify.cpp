#include <fmt/format.h>

#include <algorithm>

#include "report/display_width.h"
#include "report/paint.h"
#include "report/text.h"

namespace belay {

static std::string words_of(const VerificationCheck& check) {
  std::string words = check.name;
  std::ranges::replace(words, '_', ' ');
  return padded(words, 18);
}

void write_text(const VerifyReport& report, Style style, std::ostream& out) {
  const Verification& verification = report.verification;
  out << fmt::format("{} on {}\n", verification.script, verification.engine);
  for (const VerificationCheck& check : verification.checks) {
    const std::string mark = check.ok ? paint(style, Paint::green, "ok    ") : paint(style, Paint::red, "failed");
    const std::string where = check.statement ? fmt::format("#{} ", *check.statement) : "";
    out << fmt::format("  {}  {}{}{}\n", mark, words_of(check), where, check.detail);
  }
  out << (verification.ok() ? paint(style, Paint::green, "verified") : paint(style, Paint::red, "not verified"))
      << '\n';
}

}  // namespace belay
