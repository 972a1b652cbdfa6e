#include "report/output.h"

#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>

#include "report/paint.h"

namespace belay {

Style style_for(ColourChoice choice, Stream stream) {
  Style style;
  const char* no_colour = std::getenv("NO_COLOR");
  const bool unwanted = choice == ColourChoice::never || (no_colour && *no_colour);
  const int descriptor = stream == Stream::output ? STDOUT_FILENO : STDERR_FILENO;
  style.colour = choice == ColourChoice::always || (!unwanted && isatty(descriptor) == 1);
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

// mkstemp makes files for their owner alone; the result gets the permissions that any new file would.
static void give_usual_permissions(int descriptor) {
  const mode_t mask = umask(0);
  umask(mask);
  fchmod(descriptor, 0666 & ~mask);
}

static Result<void> replace_file(std::string_view text, const std::string& path) {
  std::string temporary = path + ".XXXXXX";
  const int descriptor = mkstemp(temporary.data());
  if (descriptor < 0) return cannot_write(path);
  give_usual_permissions(descriptor);
  const bool written = write_whole(descriptor, text) && fsync(descriptor) == 0;
  if (close(descriptor) == 0 && written && std::rename(temporary.c_str(), path.c_str()) == 0) return {};
  const Failure failure = cannot_write(path);
  unlink(temporary.c_str());
  return failure;
}

// A device or a pipe is written to as it is: renaming a file over it would take its place.
static bool is_special(const std::string& path) {
  struct stat status {};
  return stat(path.c_str(), &status) == 0 && !S_ISREG(status.st_mode);
}

static Result<void> write_special(std::string_view text, const std::string& path) {
  std::FILE* file = std::fopen(path.c_str(), "w");
  if (!file) return cannot_write(path);
  const bool written = write_whole(fileno(file), text);
  if (std::fclose(file) == 0 && written) return {};
  return cannot_write(path);
}

Result<void> deliver(std::string_view text, const std::string& path) {
  if (!path.empty()) return is_special(path) ? write_special(text, path) : replace_file(text, path);
  if (!write_whole(STDOUT_FILENO, text)) return cannot_write("standard output");
  return {};
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

void remark(std::string_view text) {
  write_whole(STDERR_FILENO, fmt::format("{}\n", text));
}

}  // namespace belay
