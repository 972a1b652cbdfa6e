#include "rules/down_section.h"

#include "base/text.h"

namespace belay {

// The text between the statement before it in the file and the statement.
static std::string_view text_before(const Analysis& analysis, const StatementFacts& statement) {
  const std::string_view code = analysis.script.files[statement.file].code();
  const bool is_first = statement.id == 1 || analysis.facts.statements[statement.id - 2].file != statement.file;
  const uint32_t begin = is_first ? 0 : analysis.facts.statements[statement.id - 2].span.end;
  return code.substr(begin, statement.span.begin - begin);
}

bool begins_down_section(const Analysis& analysis, const StatementFacts& statement) {
  const std::string_view text = text_before(analysis, statement);
  if (text.find("--") == text.npos) return false;
  const std::string lower = to_lower(text);
  for (const std::string_view marker : {"+goose down", "+migrate down", "migrate:down"})
    if (lower.find(marker) != lower.npos) return true;
  return false;
}

}  // namespace belay
