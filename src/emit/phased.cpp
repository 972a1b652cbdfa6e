#include "emit/phased.h"

#include <fmt/format.h>
#include <algorithm>

#include "base/text.h"
#include "emit/join_files.h"
#include "emit/place.h"
#include "plan/phases.h"

namespace belay {

namespace {

const char* explained(Phase phase) {
  switch (phase) {
    case Phase::expand: return "the program of before goes on as it is";
    case Phase::migrate: return "rows for the new program";
    case Phase::contract: return "once nothing runs any more that needs what is here";
  }
  return "";
}

// The script cut behind each statement, so that comments go with the statement that they stand before.
class Cuts {
 public:
  explicit Cuts(const Script& script) : script_(script), text_(script.files.front().text) {}

  std::string_view head() const { return text_.substr(0, place_before(script_, 0)); }

  std::string part(size_t i) const {
    const uint32_t begin = i == 0 ? static_cast<uint32_t>(head().size()) : end_of(i - 1);
    std::string part(slice(text_, {begin, end_of(i)}));
    if (script_.statements[i].delimiter.empty()) part += ";";
    if (!part.ends_with('\n')) part += '\n';
    return part;
  }

  std::string_view tail() const { return text_.substr(end_of(script_.statements.size() - 1)); }

 private:
  // With the rest of the line, where no other statement begins on it.
  uint32_t end_of(size_t i) const {
    const uint32_t end = place_after(script_, i);
    const size_t line_end = std::min(text_.find('\n', end), text_.size() - 1) + 1;
    const bool shares_line = i + 1 < script_.statements.size() && script_.statements[i + 1].span.begin < line_end;
    return shares_line ? end : static_cast<uint32_t>(std::max<size_t>(line_end, end));
  }

  const Script& script_;
  std::string_view text_;
};

// A blank line before it and one behind it, whatever blank lines the author had there.
void add_heading(std::string& text, Phase phase) {
  while (text.ends_with("\n\n") || text == "\n") text.pop_back();
  if (!text.empty()) text += '\n';
  text += fmt::format("-- ---- {}: {}\n\n", name_of(phase), explained(phase));
}

std::string text_in_phases(const Analysis& analysis) {
  const Cuts cuts(analysis.script);
  const std::vector<Phased> phased = phases_of(analysis);
  std::string text(cuts.head());
  for (const Phase phase : {Phase::expand, Phase::migrate, Phase::contract}) {
    bool is_first = true;
    for (size_t i = 0; i < phased.size(); ++i) {
      if (phased[i].phase != phase) continue;
      const std::string part = cuts.part(i);
      const size_t begin = std::min(part.find_first_not_of("\r\n"), part.size());
      if (is_first) add_heading(text, phase);
      if (!is_first) text += part.substr(0, begin);
      if (!phased[i].moved.empty()) text += fmt::format("-- sqlbelay: moved here: {}\n", phased[i].moved);
      text += part.substr(begin);
      is_first = false;
    }
  }
  return text + std::string(cuts.tail());
}

Script split_text(const std::string& name, std::string text) {
  SourceFile file = *read_text("phases.sql", std::move(text));  // made of texts that have been read
  file.path = name;
  return split(std::move(file));
}

}  // namespace

bool can_be_phased(const Script& script) {
  return std::ranges::none_of(script.statements, [](const RawStatement& raw) {
    return !raw.delimiter_text.empty() && raw.delimiter_text != ";";
  });
}

Script in_phases(const Analysis& analysis) {
  const Script& script = analysis.script;
  if (script.statements.empty() || !can_be_phased(script)) return script;
  const std::string& name = script.files.front().path;
  if (script.files.size() == 1 && script.files.front().language != Language::markdown)
    return split_text(name, text_in_phases(analysis));
  const std::string text = join_files(script, std::vector<std::vector<Edit>>(script.files.size()));
  return split_text(name, text_in_phases(analyse(split_text(name, text), analysis.server)));
}

}  // namespace belay
