#include <exception>
#include <new>

#include "cli/cli.h"
#include "cli/exit_code.h"
#include "report/output.h"

// What arrives here has no better place to be caught: a mistake of ours.
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
