#include "server/server_process.h"

#include <fcntl.h>
#include <netinet/in.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <fstream>
#include <iterator>
#include <thread>

namespace belay::test {
namespace {

namespace fs = std::filesystem;

constexpr uintmax_t room = 1U << 30U;  // bytes

fs::path parent_folder() {
  std::error_code problem;
  const fs::space_info memory = fs::space("/dev/shm", problem);
  const bool fits = !problem && memory.available > room && access("/dev/shm", W_OK) == 0;
  return fits ? fs::path("/dev/shm") : fs::temp_directory_path();
}

[[noreturn]] void become(const Command& command, const fs::path& log) {
  prctl(PR_SET_PDEATHSIG, SIGKILL);  // a test that is killed leaves no server behind
  const int output = open(log.c_str(), O_WRONLY | O_CREAT | O_APPEND, 0600);
  const int input = open("/dev/null", O_RDONLY);
  dup2(input, STDIN_FILENO);
  dup2(output, STDOUT_FILENO);
  dup2(output, STDERR_FILENO);
  std::vector<char*> arguments;
  for (const std::string& argument : command) arguments.push_back(const_cast<char*>(argument.c_str()));
  arguments.push_back(nullptr);
  execvp(arguments[0], arguments.data());
  _exit(127);
}

pid_t spawn(const Command& command, const fs::path& log) {
  const pid_t pid = fork();
  if (pid == 0) become(command, log);
  return pid;
}

std::string end_of(const fs::path& log) {
  std::ifstream file(log, std::ios::binary);
  const std::string text{std::istreambuf_iterator<char>(file), {}};
  constexpr size_t most = 2000;
  return text.size() > most ? text.substr(text.size() - most) : text;
}

bool listens(const fs::path& path) {
  sockaddr_un address{};
  address.sun_family = AF_UNIX;
  path.string().copy(address.sun_path, sizeof address.sun_path - 1);
  const int socket = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
  const bool connected = connect(socket, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0;
  close(socket);
  return connected;
}

}  // namespace

TemporaryFolder::TemporaryFolder() {
  std::string name = parent_folder() / "sqlbelay-test-XXXXXX";
  if (mkdtemp(name.data()) != nullptr) path_ = name;
}

TemporaryFolder::~TemporaryFolder() {
  std::error_code problem;
  if (!path_.empty()) fs::remove_all(path_, problem);
}

ServerProcess::~ServerProcess() {
  if (pid_ <= 0) return;
  kill(pid_, SIGKILL);  // its folder goes with it: nothing has to be saved
  waitpid(pid_, nullptr, 0);
}

std::string ServerProcess::start(const Command& command, const fs::path& socket, const fs::path& log) {
  using namespace std::chrono_literals;
  pid_ = spawn(command, log);
  for (const auto end = std::chrono::steady_clock::now() + 60s; std::chrono::steady_clock::now() < end;) {
    if (listens(socket)) return {};
    if (waitpid(pid_, nullptr, WNOHANG) == pid_) {
      pid_ = -1;
      return command.front() + " ended: " + end_of(log);
    }
    std::this_thread::sleep_for(10ms);
  }
  return command.front() + " does not listen: " + end_of(log);
}

std::string run(const Command& command, const fs::path& log) {
  int status = 0;
  waitpid(spawn(command, log), &status, 0);
  if (WIFEXITED(status) && WEXITSTATUS(status) == 0) return {};
  return command.front() + " failed: " + end_of(log);
}

uint16_t free_port() {
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  socklen_t size = sizeof address;
  const int socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
  bind(socket, reinterpret_cast<const sockaddr*>(&address), size);  // port 0: the kernel chooses
  getsockname(socket, reinterpret_cast<sockaddr*>(&address), &size);
  close(socket);
  return ntohs(address.sin_port);
}

}  // namespace belay::test
