#include "rules/fix.h"

#include "base/text.h"
#include "rules/fixes/fixes.h"

namespace belay {

std::string in_authors_case(const Subject& subject, std::string_view words) {
  const auto& file = subject.analysis.script.files[subject.statement->file];
  const char first = slice(file.text, subject.statement->span).front();
  return first >= 'a' && first <= 'z' ? to_lower(words) : std::string(words);
}

Edits make_fix(const std::string& name, const Subject& subject) {
#define FIX(fix) \
  if (name == #fix) return fixes::fix(subject);
#include "rules/fixes.def"
#undef FIX
  return std::nullopt;
}

}  // namespace belay
