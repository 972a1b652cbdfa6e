// The bars that sqlbelay has to clear. Times are compared with `wc` on the same file in the same run where they can be,
// so that they hold on a slow or a busy machine.
#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "bench/command.h"

namespace belay::bench {

struct Measured {
  std::string what;
  std::string found;
  std::string bar;
  bool holds = false;
};

struct Bench {
  std::string program;           // sqlbelay
  std::filesystem::path folder;  // for the workloads
  int turns = 5;
};

// Each line is told when it is there: the whole takes a minute or more.
using Tell = std::function<void(const Measured&)>;

void measure_small_work(const Bench& bench, const Tell& tell);
void measure_varied_script(const Bench& bench, const Tell& tell);
void measure_growth(const Bench& bench, const Tell& tell);
void measure_dump(const Bench& bench, const Tell& tell);
void measure_odd_files(const Bench& bench, const Tell& tell);

}  // namespace belay::bench
