#include "database/confinement.h"

#include <fcntl.h>
#include <linux/landlock.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <cstdint>

namespace belay {
namespace {

// glibc has no wrappers for these three (landlock(7)).
int create_ruleset(const landlock_ruleset_attr* attributes, size_t size, uint32_t flags) {
  return static_cast<int>(syscall(SYS_landlock_create_ruleset, attributes, size, flags));
}

bool add_rule(int ruleset, const landlock_path_beneath_attr& rule) {
  return syscall(SYS_landlock_add_rule, ruleset, LANDLOCK_RULE_PATH_BENEATH, &rule, 0) == 0;
}

bool restrict_self(int ruleset) {
  return prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0 && syscall(SYS_landlock_restrict_self, ruleset, 0) == 0;
}

uint64_t ways_to_write(int version) {
  uint64_t ways = LANDLOCK_ACCESS_FS_WRITE_FILE | LANDLOCK_ACCESS_FS_REMOVE_DIR | LANDLOCK_ACCESS_FS_REMOVE_FILE |
                  LANDLOCK_ACCESS_FS_MAKE_CHAR | LANDLOCK_ACCESS_FS_MAKE_DIR | LANDLOCK_ACCESS_FS_MAKE_REG |
                  LANDLOCK_ACCESS_FS_MAKE_SOCK | LANDLOCK_ACCESS_FS_MAKE_FIFO | LANDLOCK_ACCESS_FS_MAKE_BLOCK |
                  LANDLOCK_ACCESS_FS_MAKE_SYM | LANDLOCK_ACCESS_FS_REFER;
  constexpr uint64_t truncate = 1U << 14U;  // LANDLOCK_ACCESS_FS_TRUNCATE, newer than Debian 12's header
  if (version >= 3) ways |= truncate;
  return ways;
}

}  // namespace

void allow_writing_only_in(const std::filesystem::path& folder) {
  const int version = create_ruleset(nullptr, 0, LANDLOCK_CREATE_RULESET_VERSION);
  if (version < 2) return;  // version 1 forbids every rename between folders, which RENAME TABLE a.t TO b.t needs
  const landlock_ruleset_attr attributes{.handled_access_fs = ways_to_write(version)};
  const int ruleset = create_ruleset(&attributes, sizeof attributes, 0);
  const int parent = open(folder.c_str(), O_PATH | O_CLOEXEC);
  if (add_rule(ruleset, {.allowed_access = attributes.handled_access_fs, .parent_fd = parent})) restrict_self(ruleset);
  close(parent);
  close(ruleset);
}

}  // namespace belay
