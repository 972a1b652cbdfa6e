// A command as the shell would start it, and what it cost.
#pragma once

#include <string>
#include <vector>

namespace belay::bench {

struct Cost {
  double seconds = 0;    // of the processor, in user and system mode
  double elapsed = 0;    // seconds on the wall's clock
  double megabytes = 0;  // the most memory it held, 10^6 bytes
  int exit_code = -1;    // -1: it was killed by a signal or could not be started
};

// Its output goes to /dev/null, its locale is C.UTF-8.
Cost run(const std::vector<std::string>& command);

// The least of `times` runs of each command. They take turns, so that what else the machine does falls on all alike.
std::vector<Cost> run_in_turns(const std::vector<std::vector<std::string>>& commands, int times);

}  // namespace belay::bench
