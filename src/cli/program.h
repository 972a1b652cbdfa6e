// Another program, run without a shell.
#pragma once

#include <string>
#include <vector>

#include "base/result.h"

namespace belay {

struct ProgramOutput {
  int exit_code = 0;
  std::string text;  // of standard output; what it says on standard error is dropped
};

// `words`: its name, looked for in PATH, and its arguments. A program that cannot be started is an Error.
Result<ProgramOutput> run_program(const std::vector<std::string>& words);

}  // namespace belay
