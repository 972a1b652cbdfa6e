#include "emit/join_files.h"

#include <algorithm>

#include "base/text.h"

namespace belay {

namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

bool uses_carriage_returns(std::string_view text) {
  const size_t end = text.find('\n');
  return end != std::string_view::npos && end > 0 && text[end - 1] == '\r';
}

std::string with_carriage_returns(std::string_view text) {
  std::string result;
  for (size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '\n' && (i == 0 || text[i - 1] != '\r')) result += '\r';
    result += text[i];
  }
  return result;
}

// "## 4. Database" and "**Add columns**" of the prose, as comments.
std::string headings_of(std::string_view prose) {
  std::string result;
  while (!prose.empty()) {
    const size_t end = std::min(prose.size() - 1, prose.find('\n'));
    std::string_view line = trim(prose.substr(0, end + 1));
    prose.remove_prefix(end + 1);
    const size_t marks = line.find_first_not_of('#');
    const bool heading = marks != std::string_view::npos && marks >= 1 && marks <= 6 && line[marks] == ' ';
    const bool bold = line.size() > 4 && line.starts_with("**") && line.ends_with("**");
    if (heading) result += "-- " + std::string(trim(line.substr(marks))) + "\n";
    if (bold) result += "-- " + std::string(trim(line.substr(2, line.size() - 4))) + "\n";
  }
  return result;
}

// The last heading alone says where we are; the ones before it belong to other parts of the guide.
std::string last_line(const std::string& lines) {
  if (lines.empty()) return lines;
  const size_t begin = lines.rfind('\n', lines.size() - 2);
  return begin == std::string::npos ? lines : lines.substr(begin + 1);
}

// Takes out what is not SQL, as edits like any other.
void keep_fences_only(const SourceFile& file, std::vector<Edit>& edits) {
  uint32_t end = 0;
  for (const Region& region : file.regions) {
    if (!joins(region)) continue;
    const std::string_view prose = slice(file.text, {end, region.span.begin});
    edits.insert(edits.begin(), {{end, region.span.begin}, (end == 0 ? "" : "\n") + last_line(headings_of(prose))});
    end = region.span.end;
  }
  const auto size = static_cast<uint32_t>(file.text.size());
  if (end < size) edits.push_back({{end, size}, ""});
}

std::string text_of(const SourceFile& file, std::vector<Edit> edits) {
  if (file.language == Language::markdown) keep_fences_only(file, edits);
  if (uses_carriage_returns(file.text)) {
    for (Edit& edit : edits) edit.replacement = with_carriage_returns(edit.replacement);
  }
  return apply_edits(file.code(), std::move(edits));
}

// A statement without a delimiter would run into the next one.
void end_statements(const Script& script, std::vector<std::vector<Edit>>& edits) {
  for (size_t i = 0; i + 1 < script.statements.size(); ++i) {
    const RawStatement& raw = script.statements[i];
    if (raw.inline_code || !raw.delimiter.empty()) continue;
    edits[raw.file].push_back({{raw.span.end, raw.span.end}, ";"});
  }
}

}  // namespace

bool joins(const Region& region) {
  return !region.inline_code && (region.dialect == FenceDialect::mysql || region.dialect == FenceDialect::mariadb ||
                                 region.dialect == FenceDialect::tidb || region.dialect == FenceDialect::oceanbase);
}

std::string join_files(const Script& script, std::vector<std::vector<Edit>> edits, std::string header) {
  end_statements(script, edits);
  std::string result;
  for (size_t i = 0; i < script.files.size(); ++i) {
    std::string text = text_of(script.files[i], std::move(edits[i]));
    const bool has_mark = text.starts_with(kByteOrderMark);
    if (has_mark) text.erase(0, kByteOrderMark.size());
    if (i == 0) {
      if (uses_carriage_returns(script.files[i].text)) header = with_carriage_returns(header);
      result = (has_mark ? std::string(kByteOrderMark) : "") + header;
    }
    if (!result.empty() && result.back() != '\n') result += '\n';
    result += text;
  }
  return result;
}

}  // namespace belay
