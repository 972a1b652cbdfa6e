#include "cli/program.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>

namespace belay {

static std::string read_all_of(int descriptor) {
  std::string text;
  std::array<char, 65536> block{};
  ssize_t got = 0;
  while ((got = ::read(descriptor, block.data(), block.size())) > 0 || (got < 0 && errno == EINTR))
    if (got > 0) text.append(block.data(), static_cast<size_t>(got));
  return text;
}

static int exit_code_of(pid_t process) {
  int status = 0;
  while (waitpid(process, &status, 0) < 0 && errno == EINTR) continue;
  return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

static int spawn(const std::vector<std::string>& words, int output, pid_t& process) {
  std::vector<char*> arguments;
  for (const std::string& word : words) arguments.push_back(const_cast<char*>(word.c_str()));
  arguments.push_back(nullptr);
  posix_spawn_file_actions_t files;
  posix_spawn_file_actions_init(&files);
  posix_spawn_file_actions_addopen(&files, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
  posix_spawn_file_actions_adddup2(&files, output, STDOUT_FILENO);
  posix_spawn_file_actions_addopen(&files, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
  const int error = posix_spawnp(&process, arguments.front(), &files, nullptr, arguments.data(), environ);
  posix_spawn_file_actions_destroy(&files);
  return error;
}

Result<ProgramOutput> run_program(const std::vector<std::string>& words) {
  std::array<int, 2> pipe{};
  if (pipe2(pipe.data(), O_CLOEXEC) != 0)
    return fail(ErrorKind::run_failed, fmt::format("{} cannot be run: {}", words.front(), std::strerror(errno)));
  pid_t process = 0;
  const int error = spawn(words, pipe[1], process);
  close(pipe[1]);
  ProgramOutput output;
  if (error == 0) {
    output.text = read_all_of(pipe[0]);
    output.exit_code = exit_code_of(process);
  }
  close(pipe[0]);
  if (error == 0) return output;
  return fail(ErrorKind::run_failed, fmt::format("{} cannot be run: {}", words.front(), std::strerror(error)),
              fmt::format("install {}", words.front()));
}

}  // namespace belay
