// Libraries that are loaded with dlopen, when they are first needed. Private to database/.
#pragma once

#include <dlfcn.h>
#include <fmt/format.h>

#include <string>

#include "base/result.h"

namespace belay {

// Sets `function` to the library's function of this name; false: it has none.
template <class Function>
bool load_function(void* library, const char* name, Function& function) {
  function = reinterpret_cast<Function>(dlsym(library, name));
  return function != nullptr;
}

// What dlopen or dlsym has just complained of. `package` is what a Debian user installs to have the library.
inline Failure cannot_load(const std::string& library, const std::string& package) {
  return fail(ErrorKind::run_failed, fmt::format("cannot load {}: {}", library, dlerror()),
              fmt::format("install the package {}", package));
}

}  // namespace belay
