#include "emit/join_files.h"

#include <algorithm>
#include <sstream>
#include <stdexcept>
#include <utility>

#include "base/text.h"
#include "source/byte_order_mark.h"
#include "source/trail.h"

namespace belay {

namespace {

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
void keep_fences_only(const SourceFile& file, std::vector<LaterEdit>& edits) {
  uint32_t end = 0;
  for (const Region& region : file.regions) {
    if (!joins(region)) continue;
    const std::string_view prose = slice(file.text, {end, region.span.begin});
    edits.insert(edits.begin(),
                 LaterEdit{{end, region.span.begin}, (end == 0 ? "" : "\n") + last_line(headings_of(prose))});
    end = region.span.end;
  }
  const auto size = static_cast<uint32_t>(file.text.size());
  if (end < size) edits.push_back({{end, size}, ""});
}

// The files one after another. Of their byte order marks only the first file's stays, before the header; each file
// begins on a line of its own.
class Joint {
 public:
  Joint(std::ostream& out, std::string header) : out_(out), header_(std::move(header)) {}

  void begin_file() { at_start_ = true; }

  void write(std::string_view text) {
    if (text.empty()) return;
    if (at_start_) text.remove_prefix(start(text.starts_with(byte_order_mark)));
    put(text);
  }

  void end_file() {
    if (at_start_) start(false);
  }

 private:
  // How many bytes of the file are written with it.
  size_t start(bool has_mark) {
    if (is_first_ && has_mark) out_ << byte_order_mark;
    if (is_first_) put(header_);
    if (last_ != '\n') put("\n");
    at_start_ = is_first_ = false;
    return has_mark ? byte_order_mark.size() : 0;
  }

  void put(std::string_view text) {
    if (text.empty()) return;
    out_ << text;
    last_ = text.back();
  }

  std::ostream& out_;
  std::string header_;
  bool is_first_ = true;
  bool at_start_ = true;
  char last_ = '\n';
};

// Writes one file's code with its edits, and gives back the memory of what it has passed.
class EditedFile {
 public:
  EditedFile(const SourceFile& file, Joint& out)
      : code_(file.code()), out_(out), trail_(file.text), carriage_returns_(uses_carriage_returns(file.text)) {}

  void write(std::vector<LaterEdit> edits) {
    std::ranges::stable_sort(edits, {},
                             [](const LaterEdit& edit) { return std::pair(edit.span.begin, edit.span.end); });
    for (const LaterEdit& edit : edits) {
      if (edit.span.begin < copied_) throw std::logic_error("two edits overlap");
      copy_to(edit.span.begin);
      replace_by(edit);
      copied_ = edit.span.end;
    }
    copy_to(code_.size());
  }

 private:
  void copy_to(size_t end) {
    constexpr size_t stretch = size_t{256} * 1024;
    while (copied_ < end) {
      const size_t length = std::min(stretch, end - copied_);
      out_.write(code_.substr(copied_, length));
      copied_ += length;
      trail_.pass(static_cast<uint32_t>(copied_));
    }
  }

  void replace_by(const LaterEdit& edit) {
    const std::string text = edit.later ? edit.later() : edit.replacement;
    out_.write(carriage_returns_ ? with_carriage_returns(text) : text);
  }

  std::string_view code_;
  Joint& out_;
  Trail trail_;
  bool carriage_returns_;
  size_t copied_ = 0;
};

// A statement without a delimiter would run into the next one.
void end_statements(const Script& script, std::vector<std::vector<LaterEdit>>& edits) {
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

void join_files(const Script& script, std::vector<std::vector<LaterEdit>> edits, std::string header,
                std::ostream& out) {
  end_statements(script, edits);
  if (!script.files.empty() && uses_carriage_returns(script.files.front().text)) header = with_carriage_returns(header);
  Joint joint(out, std::move(header));
  for (size_t i = 0; i < script.files.size(); ++i) {
    if (script.files[i].language == Language::markdown) keep_fences_only(script.files[i], edits[i]);
    joint.begin_file();
    EditedFile(script.files[i], joint).write(std::move(edits[i]));
    joint.end_file();
  }
}

std::string join_files(const Script& script, std::vector<std::vector<Edit>> edits) {
  std::vector<std::vector<LaterEdit>> later(edits.size());
  for (size_t i = 0; i < edits.size(); ++i) {
    for (Edit& edit : edits[i]) later[i].push_back({edit.span, std::move(edit.replacement)});
  }
  std::ostringstream text;
  join_files(script, std::move(later), "", text);
  return text.str();
}

}  // namespace belay
