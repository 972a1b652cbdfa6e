#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <system_error>

#include "base/text.h"
#include "source/natural_order.h"
#include "source/read.h"

namespace belay {

namespace fs = std::filesystem;

static bool is_script_path(const fs::path& path) {
  return to_lower(path.extension().string()) == ".sql" || is_markdown_path(path.string());
}

static bool is_hidden(const fs::path& path) {
  return path.filename().string().starts_with('.');
}

// All scripts below a folder. What is hidden (".git") is left out, and links to folders are not followed.
static Result<std::vector<std::string>> scripts_below(const std::string& folder) {
  std::vector<fs::path> found;
  std::error_code error;
  std::error_code vanished;
  for (fs::recursive_directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error)) {
    if (is_hidden(entry->path())) {
      entry.disable_recursion_pending();
    } else if (is_script_path(entry->path()) && entry->is_regular_file(vanished)) {
      found.push_back(entry->path());
    }
  }
  if (error)
    return fail(ErrorKind::unreadable_input, fmt::format("folder `{}` cannot be read: {}", folder, error.message()));
  if (found.empty()) {
    return fail(ErrorKind::no_such_file, fmt::format("folder `{}` holds no .sql, .md or .markdown file", folder),
                "check the path");
  }
  std::ranges::sort(found, comes_before_naturally);
  std::vector<std::string> paths;
  for (const fs::path& path : found) paths.push_back(path.string());
  return paths;
}

static Result<std::vector<std::string>> expand(const std::string& path) {
  std::error_code unknown;
  if (path != "-" && fs::is_directory(path, unknown)) return scripts_below(path);
  return std::vector<std::string>{path};
}

Result<std::vector<SourceFile>> read_all(const std::vector<std::string>& paths, const std::string& stdin_name) {
  std::vector<SourceFile> files;
  for (const std::string& named : paths) {
    Result<std::vector<std::string>> expanded = expand(named);
    if (!expanded) return Failure(expanded.error());
    for (const std::string& path : *expanded) {
      Result<SourceFile> file = path == "-" ? read_standard_input(stdin_name) : read(path);
      if (!file) return Failure(file.error());
      files.push_back(std::move(*file));
    }
  }
  return files;
}

}  // namespace belay
