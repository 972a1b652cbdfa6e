#include "database/guarded_process.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <signal.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <utility>

#include "database/confinement.h"

namespace belay {
namespace {

// The worker's and the keeper's descriptors, after everything else that they inherited is closed.
constexpr int lifeline_end = 3;
constexpr int requests_end = 4;

// Moves our descriptors to fixed places and closes the rest: a pipe or a lock of this process must not stay open in a
// child that lives on after it.
void keep_only(int lifeline, int requests, int log) {
  const int nothing = open("/dev/null", O_RDWR | O_CLOEXEC);
  constexpr int safe_place = 64;  // first out of the way of one another
  const std::array<std::pair<int, int>, 5> places{{{fcntl(nothing, F_DUPFD, safe_place), STDIN_FILENO},
                                                   {fcntl(nothing, F_DUPFD, safe_place), STDOUT_FILENO},
                                                   {fcntl(log, F_DUPFD, safe_place), STDERR_FILENO},
                                                   {fcntl(lifeline, F_DUPFD, safe_place), lifeline_end},
                                                   {fcntl(requests, F_DUPFD, safe_place), requests_end}}};
  for (const auto& [from, to] : places) dup2(from, to);
  close_range(requests_end + 1, ~0U, 0);
}

// Signals as a fresh program has them; a handler of this process has no business in its children.
void reset_signals() {
  for (int number = 1; number < NSIG; ++number) signal(number, SIG_DFL);
  signal(SIGPIPE, SIG_IGN);
  sigset_t none;
  sigemptyset(&none);
  sigprocmask(SIG_SETMASK, &none, nullptr);
}

[[noreturn]] void be_worker(const GuardedProcess::Options& options, pid_t keeper) {
  prctl(PR_SET_PDEATHSIG, SIGKILL);
  if (getppid() != keeper) _exit(1);  // the keeper died before the line above
  close(lifeline_end);
  const rlimit none{0, 0};
  setrlimit(RLIMIT_CORE, &none);
  if (!options.only_folder_to_write.empty()) allow_writing_only_in(options.only_folder_to_write);
  options.work(requests_end);
  _exit(0);  // not exit(): what this process registered with atexit is not the worker's to run
}

[[noreturn]] void be_keeper(const GuardedProcess::Options& options) {
  setsid();
  reset_signals();
  const pid_t keeper = getpid();
  const pid_t worker = fork();
  if (worker == 0) be_worker(options, keeper);
  close(requests_end);  // so that the worker's end of it closes with the worker
  char ignored = 0;
  while (read(lifeline_end, &ignored, 1) < 0 && errno == EINTR) {
  }
  int status = 0;
  if (worker > 0) {
    kill(worker, SIGKILL);
    waitpid(worker, &status, 0);
  }
  std::error_code problem;
  if (!options.folder_to_remove.empty()) std::filesystem::remove_all(options.folder_to_remove, problem);
  [[maybe_unused]] const ssize_t sent = send(lifeline_end, &status, sizeof status, MSG_NOSIGNAL);
  _exit(0);
}

std::string describe_end(int status) {
  if (WIFSIGNALED(status)) return fmt::format("was killed by signal {}", WTERMSIG(status));
  return fmt::format("ended with code {}", WEXITSTATUS(status));
}

Failure cannot_start() {
  return fail(ErrorKind::run_failed, fmt::format("cannot start a process for the database: {}", strerror(errno)));
}

}  // namespace

Result<GuardedProcess> GuardedProcess::start(const Options& options) {
  std::array<int, 2> requests{-1, -1};
  std::array<int, 2> lifeline{-1, -1};
  GuardedProcess process;
  process.log_ = memfd_create("sqlbelay engine log", MFD_CLOEXEC);
  if (process.log_ < 0 || socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, requests.data()) != 0) {
    return cannot_start();
  }
  process.requests_ = requests[0];
  if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, lifeline.data()) != 0) {
    close(requests[1]);
    return cannot_start();
  }
  process.lifeline_ = lifeline[0];
  fflush(nullptr);  // what is buffered now would be written twice, should the engine call exit()
  process.keeper_ = fork();
  if (process.keeper_ == 0) {
    keep_only(lifeline[1], requests[1], process.log_);
    be_keeper(options);
  }
  close(requests[1]);
  close(lifeline[1]);
  if (process.keeper_ < 0) return cannot_start();
  return process;
}

GuardedProcess::GuardedProcess(GuardedProcess&& other) noexcept
    : requests_(std::exchange(other.requests_, -1)),
      lifeline_(std::exchange(other.lifeline_, -1)),
      log_(std::exchange(other.log_, -1)),
      keeper_(std::exchange(other.keeper_, -1)),
      end_(std::move(other.end_)) {}

GuardedProcess::~GuardedProcess() {
  stop();
  for (int descriptor : {requests_, lifeline_, log_}) {
    if (descriptor >= 0) close(descriptor);
  }
}

std::string GuardedProcess::stop() {
  if (keeper_ <= 0) return end_;
  shutdown(lifeline_, SHUT_WR);
  int status = 0;
  ssize_t received = 0;
  do {
    received = recv(lifeline_, &status, sizeof status, MSG_WAITALL);
  } while (received < 0 && errno == EINTR);
  while (waitpid(keeper_, nullptr, 0) < 0 && errno == EINTR) {
  }
  keeper_ = -1;
  end_ = received == sizeof status ? describe_end(status) : "was lost";
  return end_;
}

// The engine writes `2026-01-31 12:00:00 0 [ERROR] …` or `Got ERROR: …`.
std::string GuardedProcess::last_complaint() const {
  constexpr off_t most = 16384;  // of the end: an engine may have said a lot
  const off_t size = lseek(log_, 0, SEEK_END);
  std::string text(static_cast<size_t>(std::min(size, most)), '\0');
  const ssize_t length = pread(log_, text.data(), text.size(), size - static_cast<off_t>(text.size()));
  text.resize(length < 0 ? 0 : static_cast<size_t>(length));
  const size_t mark = text.rfind("ERROR");
  if (mark == std::string::npos) return {};
  const size_t begin = text.find(' ', mark);
  return begin == std::string::npos ? std::string() : text.substr(begin + 1, text.find('\n', begin) - begin - 1);
}

}  // namespace belay
