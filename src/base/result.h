// The world refusing is a Result; trouble in the script is a Diagnostic (source/diagnostic.h); a bug is an assert.
#pragma once

#include <string>
#include <tl/expected.hpp>
#include <utility>

namespace belay {

// What went wrong outside of the script. The exit code of the process follows from it (CLI contract).
enum class ErrorKind {
  usage,             // 64
  unreadable_input,  // 65: not UTF-8, binary
  no_such_file,      // 66
  run_failed,        // 2: a server or a verification failed
  configuration,     // 78
  bug,               // 70
};

struct Error {
  ErrorKind kind = ErrorKind::bug;
  std::string message;  // one line: what is wrong, with file and line where there is one
  std::string help;     // one imperative, or empty
};

template <class T>
using Result = tl::expected<T, Error>;

using Failure = tl::unexpected<Error>;

inline Failure fail(ErrorKind kind, std::string message, std::string help = {}) {
  return Failure(Error{kind, std::move(message), std::move(help)});
}

}  // namespace belay
