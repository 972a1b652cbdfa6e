#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <filesystem>

#include "base/text.h"
#include "source/check_text.h"
#include "source/line_index.h"
#include "source/markdown.h"
#include "source/migration_sections.h"
#include "source/read.h"

namespace belay {

// Below this a copy is cheaper than a mapping, and does not mind when the file changes meanwhile.
static constexpr size_t mapped_from = size_t{4} * 1024 * 1024;

namespace {

class Descriptor {
 public:
  explicit Descriptor(const std::string& path)
      : number_(path == "-" ? STDIN_FILENO : open(path.c_str(), O_RDONLY | O_CLOEXEC)) {}
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  ~Descriptor() {
    if (number_ > STDIN_FILENO) close(number_);
  }

  int number() const { return number_; }

 private:
  int number_;
};

}  // namespace

static Failure refused_by_system(const std::string& path, int error) {
  if (error == ENOENT || error == ENOTDIR) {
    return fail(ErrorKind::no_such_file, fmt::format("file `{}` does not exist", path), "check the path");
  }
  return fail(ErrorKind::unreadable_input, fmt::format("file `{}` cannot be read: {}", path, std::strerror(error)));
}

static Result<Text> read_stream(const std::string& path, int descriptor) {
  std::string content;
  std::string buffer(size_t{64} * 1024, '\0');
  while (true) {
    const ssize_t count = ::read(descriptor, buffer.data(), buffer.size());
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return refused_by_system(path, errno);
    if (count == 0) return Text(std::move(content));
    content.append(buffer, 0, static_cast<size_t>(count));
    if (Result<void> checked = check_size(path, content.size()); !checked) return Failure(checked.error());
  }
}

static Result<Text> read_bytes(const std::string& path) {
  const Descriptor descriptor(path);
  struct stat status = {};
  if (descriptor.number() < 0 || fstat(descriptor.number(), &status) != 0) return refused_by_system(path, errno);
  if (S_ISDIR(status.st_mode)) {
    return fail(ErrorKind::unreadable_input, fmt::format("`{}` is a folder", path), "name one of its files");
  }
  const auto size = static_cast<size_t>(status.st_size);
  if (!S_ISREG(status.st_mode) || size < mapped_from) return read_stream(path, descriptor.number());
  if (Result<void> checked = check_size(path, size); !checked) return Failure(checked.error());
  return Text::map(descriptor.number(), size, path);
}

bool is_markdown_path(std::string_view path) {
  const std::string extension = to_lower(std::filesystem::path(path).extension().string());
  return extension == ".md" || extension == ".markdown";
}

static Result<SourceFile> make_file(std::string path, Text text) {
  SourceFile file;
  file.language = is_markdown_path(path) ? Language::markdown : Language::sql;
  MigrationSections sections;
  const auto look = [&](Span stretch) {
    add_marks(file.marks, text, stretch);
    if (file.language == Language::sql) sections.look(text, stretch);
  };
  if (Result<void> checked = check_text(path, text, look); !checked) return Failure(checked.error());
  file.path = std::move(path);
  file.text = std::move(text);
  if (file.language == Language::markdown) {
    find_regions(file);
  } else {
    file.regions = sections.regions(std::string_view(file.text).size());
  }
  return file;
}

Result<SourceFile> read(const std::string& path) {
  return read_bytes(path).and_then([&](Text text) { return make_file(path, std::move(text)); });
}

Result<SourceFile> read_text(std::string path, std::string content) {
  if (Result<void> checked = check_size(path, content.size()); !checked) return Failure(checked.error());
  return make_file(std::move(path), Text(std::move(content)));
}

Result<SourceFile> read_standard_input(const std::string& name) {
  return read_bytes("-").and_then([&](Text text) { return make_file(name, std::move(text)); });
}

}  // namespace belay
