// Exit codes are a contract: other programs tell findings from failures by them.
#pragma once

#include "base/result.h"

namespace belay {

inline constexpr int exit_ok = 0;
inline constexpr int exit_findings = 1;
inline constexpr int exit_run_failed = 2;
inline constexpr int exit_usage = 64;  // these follow sysexits.h
inline constexpr int exit_unreadable_input = 65;
inline constexpr int exit_no_such_file = 66;
inline constexpr int exit_bug = 70;
inline constexpr int exit_configuration = 78;

inline int exit_code_of(ErrorKind kind) {
  switch (kind) {
    case ErrorKind::usage: return exit_usage;
    case ErrorKind::unreadable_input: return exit_unreadable_input;
    case ErrorKind::no_such_file: return exit_no_such_file;
    case ErrorKind::run_failed: return exit_run_failed;
    case ErrorKind::configuration: return exit_configuration;
    case ErrorKind::bug: return exit_bug;
  }
  return exit_bug;
}

}  // namespace belay
