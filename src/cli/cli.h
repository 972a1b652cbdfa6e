// The command line: reads the arguments, calls the other folders, gives the exit code.
#pragma once

namespace belay {

int run_command_line(int argument_count, const char* const* arguments);

}  // namespace belay
