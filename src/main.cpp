#include <exception>
#include <new>

#include "cli/cli.h"
#include "cli/exit_code.h"
#include "report/output.h"

// What arrives here has no better place to be caught: a mistake of ours.
// jemalloc asks for huge pages then, where the kernel has them: a fault a 4 KiB page is a quarter of a long script's
// time.
extern "C" {
extern const char* malloc_conf;
const char* malloc_conf = "thp:always";
}

int main(int argument_count, char** arguments) {
  try {
    return belay::run_command_line(argument_count, arguments);
  } catch (const std::bad_alloc&) {
    belay::remark("sqlbelay: error: out of memory");
  } catch (const std::exception& error) {
    belay::remark(std::string("sqlbelay: this is a bug: ") + error.what());
  } catch (...) {
    belay::remark("sqlbelay: this is a bug");
  }
  return belay::exit_bug;
}
