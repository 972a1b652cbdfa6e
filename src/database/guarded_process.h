// A child process for work that may crash, and a keeper process that outlives both sides' accidents.
//
//   this process ── requests ── worker: the engine
//        └── lifeline ── keeper: forked the worker, waits
//
// The keeper sees the end of the lifeline whichever way this process ends (return, Ctrl-C, SIGKILL). It then kills the
// worker, removes the folder and ends. It is the only one that removes, so nothing is left behind and nothing is
// removed under a running engine. Both children are in a session of their own: Ctrl-C in the terminal is not for them.
#pragma once

#include <sys/types.h>

#include <filesystem>
#include <functional>
#include <string>

#include "base/result.h"

namespace belay {

class GuardedProcess {
 public:
  struct Options {
    std::function<void(int socket)> work;        // the worker's whole life; returns at the end
    std::filesystem::path folder_to_remove;      // empty: none
    std::filesystem::path only_folder_to_write;  // what the kernel lets the worker write, where it can
  };

  static Result<GuardedProcess> start(const Options& options);

  GuardedProcess(GuardedProcess&& other) noexcept;
  GuardedProcess& operator=(GuardedProcess&&) = delete;
  ~GuardedProcess();

  int requests() const { return requests_; }

  // Kills the worker if it still runs, removes the folder, and says how the worker ended: "was killed by signal 11".
  // Done once; later calls say the same.
  std::string stop();

  // The last error that the worker wrote to its standard error; empty where there is none.
  std::string last_complaint() const;

 private:
  GuardedProcess() = default;

  int requests_ = -1;
  int lifeline_ = -1;
  int log_ = -1;
  pid_t keeper_ = -1;
  std::string end_;
};

}  // namespace belay
