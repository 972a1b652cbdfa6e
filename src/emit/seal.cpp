#include "emit/seal.h"

#include <fmt/format.h>
#include <streambuf>

#include "base/checksum.h"

namespace belay {

static constexpr std::string_view kMark = "-- sqlbelay: end of _sqlbelay_";

static std::string checksum_line(std::string_view run, const Checksum& checksum) {
  return fmt::format("{}{}, checksum {:08x}", kMark, run, checksum.value());
}

class Sealed::Buffer : public std::streambuf {
 public:
  explicit Buffer(std::ostream& out) : out_(out) {}

  void seal(std::string_view run) {
    const std::string_view line_end = has_carriage_returns_ ? "\r\n" : "\n";
    if (last_ != '\n') pass_on(line_end);
    out_ << checksum_line(run, checksum_) << line_end;
  }

 protected:
  std::streamsize xsputn(const char* text, std::streamsize size) override {
    pass_on({text, static_cast<size_t>(size)});
    return size;
  }
  int_type overflow(int_type c) override {
    const char one = traits_type::to_char_type(c);
    pass_on({&one, 1});
    return c;
  }

 private:
  void pass_on(std::string_view text) {
    if (text.empty()) return;
    checksum_.add(text);
    has_carriage_returns_ |= text.ends_with("\r\n");
    last_ = text.back();
    out_ << text;
  }

  std::ostream& out_;
  Checksum checksum_;
  char last_ = '\n';
  bool has_carriage_returns_ = false;
};

Sealed::Sealed(std::ostream& out) : buffer_(std::make_unique<Buffer>(out)), stream_(buffer_.get()) {}
Sealed::~Sealed() = default;

std::ostream& Sealed::stream() {
  return stream_;
}

void Sealed::seal(std::string_view run) {
  buffer_->seal(run);
}

Span find_seal(std::string_view text) {
  const auto size = static_cast<uint32_t>(text.size());
  const size_t mark = text.rfind(kMark);
  const bool begins_line = mark == 0 || (mark != std::string_view::npos && text[mark - 1] == '\n');
  if (!begins_line) return {size, size};
  const size_t line_end = text.find('\n', mark);
  return {static_cast<uint32_t>(mark), line_end == std::string_view::npos ? size : static_cast<uint32_t>(line_end + 1)};
}

bool has_seal_that_fits(std::string_view text) {
  constexpr size_t run_length = 8;
  const Span span = find_seal(text);
  if (span.empty() || span.end != text.size()) return false;
  Checksum checksum;
  checksum.add(text.substr(0, span.begin));
  const std::string_view line = text.substr(span.begin);
  const std::string expected = checksum_line(line.substr(kMark.size(), run_length), checksum);
  return line == expected + "\n" || line == expected + "\r\n";
}

}  // namespace belay
