#include "cli/changed_lines.h"

#include <fmt/format.h>

#include <charconv>
#include <filesystem>
#include <optional>

#include "cli/program.h"

namespace belay {

// git in the folder of the file, which it then knows by its name alone.
static Result<ProgramOutput> run_git(const std::filesystem::path& file, std::vector<std::string> words) {
  const std::string folder = file.has_parent_path() ? file.parent_path().string() : ".";
  words.insert(words.begin(), {"git", "-C", folder});
  return run_program(words);
}

static uint32_t take_number(std::string_view& text) {
  uint32_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error == std::errc{}) text.remove_prefix(static_cast<size_t>(end - text.data()));
  return number;
}

// "@@ -12,3 +14,2 @@": what stands behind the plus, a line's number and how many there are (1 where nothing is said).
static std::optional<LineRange> range_of(std::string_view header) {
  const size_t plus = header.find(" +");
  if (plus == header.npos) return std::nullopt;
  header.remove_prefix(plus + 2);
  const uint32_t first = take_number(header);
  uint32_t count = 1;
  if (header.starts_with(',')) {
    header.remove_prefix(1);
    count = take_number(header);
  }
  if (count == 0) return std::nullopt;  // lines were taken away, and none came
  return LineRange{first, first + count - 1};
}

static std::vector<LineRange> ranges_in(std::string_view diff) {
  std::vector<LineRange> ranges;
  while (!diff.empty()) {
    const size_t end = std::min(diff.find('\n'), diff.size());
    const std::string_view line = diff.substr(0, end);
    if (line.starts_with("@@ "))
      if (const auto range = range_of(line)) ranges.push_back(*range);
    diff.remove_prefix(std::min(end + 1, diff.size()));
  }
  return ranges;
}

Result<std::vector<LineRange>> lines_changed_since(const std::string& revision, const std::string& path) {
  const std::filesystem::path file(path);
  const std::string name = file.filename().string();
  const auto known = run_git(file, {"ls-files", "--error-unmatch", "--", name});
  if (!known) return Failure(known.error());
  if (known->exit_code != 0)
    return fail(ErrorKind::usage, fmt::format("{} is not in git", path), "add it, or leave out --diff-base");
  const auto commit = run_git(file, {"rev-parse", "--verify", "--quiet", "--end-of-options", revision + "^{commit}"});
  if (!commit) return Failure(commit.error());
  if (commit->exit_code != 0)
    return fail(ErrorKind::usage, fmt::format("git knows no revision `{}`", revision),
                "name a commit, a branch or a tag that this clone has");
  const auto diff = run_git(file, {"diff", "--unified=0", "--no-color", "--no-ext-diff", "--no-textconv",
                                   "--end-of-options", revision, "--", name});
  if (!diff) return Failure(diff.error());
  return ranges_in(diff->text);
}

}  // namespace belay
