// Whole commands against their bars: `./dev bench` builds and runs it. It is no test, because a busy machine may miss a
// bar; the exit code is 1 then.
#include <fmt/format.h>
#include <unistd.h>

#include <cstdio>
#include <cstdlib>

#include "bench/bars.h"

namespace belay::bench {
namespace {

size_t width_of(std::string_view text) {
  size_t width = 0;
  for (const char c : text) width += (static_cast<unsigned char>(c) & 0xC0) != 0x80;
  return width;
}

std::string padded(const std::string& text, size_t width) {
  return text + std::string(width - std::min(width, width_of(text)), ' ');
}

void print(const std::string& what, const std::string& found, const std::string& bar, const std::string& holds) {
  fmt::print("{}  {}  {}  {}\n", padded(what, 68), padded(found, 32), padded(bar, 10), holds);
  std::fflush(stdout);
}

class Folder {
 public:
  Folder() {
    std::string pattern = (std::filesystem::temp_directory_path() / "sqlbelay-bench-XXXXXX").string();
    if (mkdtemp(pattern.data())) path = pattern;
  }
  ~Folder() {
    std::error_code ignored;
    if (!path.empty()) std::filesystem::remove_all(path, ignored);
  }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;

  std::filesystem::path path;
};

int run_all(const std::string& program) {
  const Folder folder;
  if (folder.path.empty()) {
    fmt::print(stderr, "bench: no temporary folder can be made\n");
    return 2;
  }
  const Bench bench{.program = program, .folder = folder.path};
  size_t missed = 0;
  const auto tell = [&](const Measured& line) {
    if (!line.holds) ++missed;
    print(line.what, line.found, line.bar, line.holds ? "yes" : "NO");
  };
  print("what", "measured", "bar", "holds");
  for (const auto measure :
       {measure_small_work, measure_varied_script, measure_growth, measure_dump, measure_odd_files})
    measure(bench, tell);
  fmt::print("{}\n", missed == 0 ? "every bar holds" : fmt::format("bars missed: {}", missed));
  return missed == 0 ? 0 : 1;
}

}  // namespace
}  // namespace belay::bench

int main(int count, char** arguments) {
  if (count != 2) {
    fmt::print(stderr, "usage: belay_bench PATH-OF-SQLBELAY\n");
    return 64;
  }
  return belay::bench::run_all(arguments[1]);
}
