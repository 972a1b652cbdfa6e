#include <fnmatch.h>

#include <algorithm>
#include <filesystem>

#include "rules/rules.h"

namespace belay {

namespace fs = std::filesystem;

static std::string relative_to(const std::string& folder, const std::string& path) {
  std::error_code error;
  const fs::path whole = fs::absolute(path, error).lexically_normal();
  return whole.lexically_relative(fs::absolute(folder, error).lexically_normal()).generic_string();
}

// A star stands for folders as well (fnmatch(3) without FNM_PATHNAME); a glob without a slash is one of file names.
static bool fits(const std::string& glob, const std::string& path) {
  if (fnmatch(glob.c_str(), path.c_str(), 0) == 0) return true;
  return glob.find('/') == std::string::npos && fnmatch(glob.c_str(), fs::path(path).filename().c_str(), 0) == 0;
}

std::optional<Severity> RuleSettings::severity_of(const Rule& rule, const std::string& path) const {
  std::optional<Severity> severity = rule.severity;
  std::string relative;
  for (const SeverityChange& change : changes) {
    if (!is_named(rule, change.rule)) continue;
    if (relative.empty()) relative = relative_to(folder, path);
    const bool meant = change.globs.empty() ||
                       std::ranges::any_of(change.globs, [&](const std::string& glob) { return fits(glob, relative); });
    if (meant) severity = change.severity;
  }
  return severity;
}

}  // namespace belay
