#include "report/output.h"

#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <streambuf>
#include <vector>

#include "report/paint.h"

namespace belay {

static int descriptor_of(Stream stream) {
  return stream == Stream::output ? STDOUT_FILENO : STDERR_FILENO;
}

bool is_terminal(Stream stream) {
  return isatty(descriptor_of(stream)) == 1;
}

Style style_for(ColourChoice choice, Stream stream) {
  Style style;
  const char* no_colour = std::getenv("NO_COLOR");
  const bool unwanted = choice == ColourChoice::never || (no_colour && *no_colour);
  style.colour = choice == ColourChoice::always || (!unwanted && is_terminal(stream));
  return style;
}

static bool write_whole(int descriptor, std::string_view text) {
  while (!text.empty()) {
    const ssize_t written = ::write(descriptor, text.data(), text.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return false;
    text.remove_prefix(static_cast<size_t>(written));
  }
  return true;
}

static Failure cannot_write(const std::string& what) {
  return fail(ErrorKind::run_failed, fmt::format("{} cannot be written: {}", what, std::strerror(errno)));
}

// mkstemp makes files for their owner alone; the result gets the permissions of the file that it replaces, or those
// that any new file would.
static void give_permissions(int descriptor, const std::string& path) {
  struct stat status {};
  if (stat(path.c_str(), &status) == 0) {
    fchmod(descriptor, status.st_mode & 07777);
    return;
  }
  const mode_t mask = umask(0);
  umask(mask);
  fchmod(descriptor, 0666 & ~mask);
}

// A link stays one: what it points to is replaced.
static std::string behind_links(const std::string& path) {
  std::error_code error;
  const auto target = std::filesystem::canonical(path, error);
  return error ? path : target.string();
}

// A stream's way to a descriptor. After the first failure nothing more is written.
class DescriptorBuffer : public std::streambuf {
 public:
  explicit DescriptorBuffer(int descriptor) : descriptor_(descriptor) {
    setp(block_.data(), block_.data() + block_.size());
  }

  bool finish() {
    sync();
    errno = error_;
    return error_ == 0;
  }

 protected:
  int_type overflow(int_type c) override {
    sync();
    if (!traits_type::eq_int_type(c, traits_type::eof())) sputc(traits_type::to_char_type(c));
    return traits_type::not_eof(c);
  }

  int sync() override {
    const std::string_view text(pbase(), static_cast<size_t>(pptr() - pbase()));
    if (error_ == 0 && !write_whole(descriptor_, text)) error_ = errno;
    setp(block_.data(), block_.data() + block_.size());
    return 0;
  }

 private:
  int descriptor_;
  int error_ = 0;
  std::vector<char> block_ = std::vector<char>(size_t{64} * 1024);
};

static bool write_all(const Writer& write, int descriptor) {
  DescriptorBuffer buffer(descriptor);
  std::ostream out(&buffer);
  write(out);
  return buffer.finish();
}

// A file beside the one to be replaced, gone unless it was kept.
class TemporaryFile {
 public:
  explicit TemporaryFile(const std::string& path) : path_(path + ".XXXXXX"), descriptor_(mkstemp(path_.data())) {}
  TemporaryFile(const TemporaryFile&) = delete;
  TemporaryFile& operator=(const TemporaryFile&) = delete;
  ~TemporaryFile() {
    if (descriptor_ < 0) return;
    close(descriptor_);
    if (!kept_) unlink(path_.c_str());
  }

  int descriptor() const { return descriptor_; }
  bool rename_to(const std::string& path) {
    kept_ = fsync(descriptor_) == 0 && std::rename(path_.c_str(), path.c_str()) == 0;
    return kept_;
  }

 private:
  std::string path_;
  int descriptor_;
  bool kept_ = false;
};

static Result<void> replace_file(const Writer& write, const std::string& path) {
  const std::string target = behind_links(path);
  TemporaryFile temporary(target);
  if (temporary.descriptor() < 0) return cannot_write(path);
  give_permissions(temporary.descriptor(), target);
  if (write_all(write, temporary.descriptor()) && temporary.rename_to(target)) return {};
  return cannot_write(path);
}

// A device or a pipe is written to as it is: renaming a file over it would take its place.
static bool is_special(const std::string& path) {
  struct stat status {};
  return stat(path.c_str(), &status) == 0 && !S_ISREG(status.st_mode);
}

static Result<void> write_special(const Writer& write, const std::string& path) {
  std::FILE* file = std::fopen(path.c_str(), "w");
  if (!file) return cannot_write(path);
  const bool written = write_all(write, fileno(file));
  if (std::fclose(file) == 0 && written) return {};
  return cannot_write(path);
}

Result<void> deliver(const Writer& write, const std::string& path) {
  if (!path.empty()) return is_special(path) ? write_special(write, path) : replace_file(write, path);
  if (!write_all(write, STDOUT_FILENO)) return cannot_write("standard output");
  return {};
}

Result<void> deliver(std::string_view text, const std::string& path) {
  return deliver([&](std::ostream& out) { out << text; }, path);
}

void complain(const Error& error, Style style) {
  std::string text = fmt::format("sqlbelay: {}: {}\n", paint(style, Paint::red, "error"), error.message);
  if (!error.help.empty()) text += fmt::format("  {} help: {}\n", paint(style, Paint::blue, "="), error.help);
  write_whole(STDERR_FILENO, text);
}

void show_progress(std::string_view text) {
  constexpr std::string_view start_of_cleared_line = "\r\033[K";  // ECMA-48, Erase in Line
  if (isatty(STDERR_FILENO) == 1) write_whole(STDERR_FILENO, fmt::format("{}{}", start_of_cleared_line, text));
}

void clear_screen() {
  constexpr std::string_view cleared = "\033[H\033[2J\033[3J";  // ECMA-48, and xterm's erasing of what scrolled away
  write_whole(STDOUT_FILENO, cleared);
}

void remark(std::string_view text) {
  write_whole(STDERR_FILENO, fmt::format("{}\n", text));
}

}  // namespace belay
