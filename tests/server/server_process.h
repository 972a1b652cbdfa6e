// A database server that a test starts for itself: data in a fresh temporary folder, reachable through a socket in it
// and on the loopback, stopped by its process id.
#pragma once

#include <sys/types.h>

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace belay::test {

using Command = std::vector<std::string>;

class TemporaryFolder {
 public:
  TemporaryFolder();  // in memory where there is room
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;
  ~TemporaryFolder();

  const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

class ServerProcess {
 public:
  ServerProcess() = default;
  ServerProcess(const ServerProcess&) = delete;
  ServerProcess& operator=(const ServerProcess&) = delete;
  ~ServerProcess();

  // Starts the server and waits until something listens on the socket. What went wrong, or an empty text.
  std::string start(const Command& command, const std::filesystem::path& socket, const std::filesystem::path& log);

 private:
  pid_t pid_ = -1;
};

// Runs the command to its end, with its output in the log. What went wrong, or an empty text.
std::string run(const Command& command, const std::filesystem::path& log);

// A port of the loopback that nothing listens on now.
uint16_t free_port();

}  // namespace belay::test
