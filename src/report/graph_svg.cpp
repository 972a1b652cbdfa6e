#include <fcntl.h>
#include <spawn.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>

#include <fmt/format.h>

#include "report/graph.h"

namespace belay {

namespace {

// A file without a name, for a program's input or output.
class MemoryFile {
 public:
  MemoryFile() : descriptor_(memfd_create("graph", MFD_CLOEXEC)) {}
  ~MemoryFile() { ::close(descriptor_); }
  MemoryFile(const MemoryFile&) = delete;
  MemoryFile& operator=(const MemoryFile&) = delete;

  int descriptor() const { return descriptor_; }

  bool fill(std::string_view text) const {
    for (size_t done = 0; done < text.size();) {
      const ssize_t written = ::write(descriptor_, text.data() + done, text.size() - done);
      if (written <= 0) return false;
      done += static_cast<size_t>(written);
    }
    return lseek(descriptor_, 0, SEEK_SET) == 0;
  }

  std::string content() const {
    std::string text;
    std::array<char, 65536> block{};
    lseek(descriptor_, 0, SEEK_SET);
    for (ssize_t got = 0; (got = ::read(descriptor_, block.data(), block.size())) > 0;)
      text.append(block.data(), static_cast<size_t>(got));
    return text;
  }

 private:
  int descriptor_;
};

}  // namespace

Result<std::string> svg_of(const Graph& graph) {
  const MemoryFile input;
  const MemoryFile output;
  if (!input.fill(dot_of(graph)))
    return fail(ErrorKind::bug, fmt::format("cannot hand the graph to Graphviz: {}", std::strerror(errno)));
  posix_spawn_file_actions_t files;
  posix_spawn_file_actions_init(&files);
  posix_spawn_file_actions_adddup2(&files, input.descriptor(), STDIN_FILENO);
  posix_spawn_file_actions_adddup2(&files, output.descriptor(), STDOUT_FILENO);
  std::string program = "dot";
  std::string format = "-Tsvg";
  char* const arguments[] = {program.data(), format.data(), nullptr};
  pid_t child = 0;
  const int failure = posix_spawnp(&child, program.c_str(), &files, nullptr, arguments, environ);
  posix_spawn_file_actions_destroy(&files);
  if (failure == ENOENT)
    return fail(ErrorKind::run_failed, "Graphviz, which draws the picture, is not installed",
                "install the package graphviz, or ask for --format mermaid");
  if (failure != 0)
    return fail(ErrorKind::run_failed, fmt::format("cannot start Graphviz: {}", std::strerror(failure)));
  int status = 0;
  waitpid(child, &status, 0);
  if (status != 0)
    return fail(ErrorKind::run_failed, "Graphviz could not draw the graph",
                "ask for --format dot and see what it says");
  return output.content();
}

}  // namespace belay
