#include "rules/fixes/fixes.h"
#include "rules/quotes.h"

namespace belay::fixes {

Edits straighten_quotes(const Subject& subject) {
  return straightened_quotes(subject.analysis, subject.place.statement);
}

Edits insert_delimiter(const Subject& subject) {
  const RawStatement& raw = subject.analysis.script.statements[subject.statement->id - 1];
  return std::vector<Edit>{{{raw.span.end, raw.span.end}, raw.delimiter_text}};
}

// Behind the backticks of the line before the content, with that line's own ending kept.
Edits label_fence(const Subject& subject) {
  const std::string_view text = subject.analysis.script.files[subject.place.file].text;
  const std::string_view before = text.substr(0, std::get<FencePart>(subject.part).content.begin);
  const size_t mark = before.find_last_of("`~");
  if (mark == std::string_view::npos) return std::nullopt;
  const auto at = static_cast<uint32_t>(mark + 1);
  return std::vector<Edit>{{{at, at}, "sql"}};
}

}  // namespace belay::fixes
