#include "bench/command.h"

#include <fcntl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>

namespace belay::bench {

[[noreturn]] static void become(const std::vector<std::string>& command) {
  const int nowhere = open("/dev/null", O_RDWR);
  for (const int descriptor : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) dup2(nowhere, descriptor);
  setenv("LC_ALL", "C.UTF-8", 1);
  std::vector<char*> words;
  for (const std::string& word : command) words.push_back(const_cast<char*>(word.c_str()));
  words.push_back(nullptr);
  execvp(words.front(), words.data());
  _exit(127);
}

static double seconds_of(const timeval& time) {
  return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
}

Cost run(const std::vector<std::string>& command) {
  const auto begin = std::chrono::steady_clock::now();
  const pid_t child = fork();
  if (child < 0) return {};
  if (child == 0) become(command);
  int status = 0;
  rusage usage{};
  if (wait4(child, &status, 0, &usage) != child) return {};
  return {.seconds = seconds_of(usage.ru_utime) + seconds_of(usage.ru_stime),
          .elapsed = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count(),
          .megabytes = static_cast<double>(usage.ru_maxrss) * 1024 / 1e6,
          .exit_code = WIFEXITED(status) && WEXITSTATUS(status) != 127 ? WEXITSTATUS(status) : -1};
}

static Cost least(const Cost& left, const Cost& right) {
  const bool failed = left.exit_code != right.exit_code;
  return {.seconds = std::min(left.seconds, right.seconds),
          .elapsed = std::min(left.elapsed, right.elapsed),
          .megabytes = std::max(left.megabytes, right.megabytes),
          .exit_code = failed ? -1 : left.exit_code};
}

std::vector<Cost> run_in_turns(const std::vector<std::vector<std::string>>& commands, int times) {
  std::vector<Cost> costs;
  for (const auto& command : commands) costs.push_back(run(command));
  for (int i = 1; i < times; ++i) {
    for (size_t k = 0; k < commands.size(); ++k) costs[k] = least(costs[k], run(commands[k]));
  }
  return costs;
}

}  // namespace belay::bench
