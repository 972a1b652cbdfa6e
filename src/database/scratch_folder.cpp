#include "database/scratch_folder.h"

#include <fmt/format.h>
#include <stdlib.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

namespace belay {
namespace {

constexpr const char* in_memory = "/dev/shm";
constexpr uintmax_t room = 512U << 20U;  // an empty database takes 17 MB; containers often give /dev/shm 64 MB

bool has_room(const std::filesystem::path& folder) {
  std::error_code problem;
  const std::filesystem::space_info space = std::filesystem::space(folder, problem);
  return !problem && space.available >= room && access(folder.c_str(), W_OK | X_OK) == 0;
}

std::filesystem::path usual_parent() {
  if (has_room(in_memory)) return in_memory;
  std::error_code problem;
  const std::filesystem::path folder = std::filesystem::temp_directory_path(problem);  // TMPDIR, else /tmp
  return problem ? std::filesystem::path("/tmp") : folder;
}

}  // namespace

Result<std::filesystem::path> make_scratch_folder(const std::filesystem::path& parent) {
  const std::filesystem::path chosen = parent.empty() ? usual_parent() : parent;
  std::string name = (chosen / "sqlbelay-XXXXXX").string();
  if (mkdtemp(name.data()) == nullptr) {
    return fail(ErrorKind::run_failed,
                fmt::format("cannot create a folder for the database in {}: {}", chosen.string(), strerror(errno)),
                "set TMPDIR to a folder that can be written");
  }
  return name;
}

}  // namespace belay
