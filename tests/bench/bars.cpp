#include "bench/bars.h"

#include <fmt/format.h>

#include <algorithm>
#include <fstream>

#include "bench/workload.h"

namespace belay::bench {

namespace {

// A workload of its own file, which goes when it has been measured.
class WorkFile {
 public:
  template <class Write>
  WorkFile(const Bench& bench, const std::string& name, Write write) : path_(bench.folder / name) {
    std::ofstream out(path_, std::ios::binary);
    write(out);
  }
  WorkFile(const WorkFile&) = delete;
  WorkFile& operator=(const WorkFile&) = delete;
  ~WorkFile() { std::filesystem::remove(path_); }

  std::string path() const { return path_.string(); }
  double megabytes() const { return static_cast<double>(std::filesystem::file_size(path_)) / 1e6; }

 private:
  std::filesystem::path path_;
};

WorkFile varied_file(const Bench& bench, size_t statements) {
  return WorkFile(bench, fmt::format("varied_{}.sql", statements),
                  [&](std::ostream& out) { write_varied(out, statements, statements / 10); });
}

bool succeeded(const Cost& cost) {
  return cost.exit_code == 0 || cost.exit_code == 1;
}

std::string milliseconds(double seconds) {
  return fmt::format("{:.1f} ms", seconds * 1e3);
}

void tell_time(const Tell& tell, const std::string& what, const Cost& cost, double most) {
  tell({what, milliseconds(cost.seconds), fmt::format("≤ {:.0f} ms", most * 1e3),
        succeeded(cost) && cost.seconds <= most});
}

void tell_memory(const Tell& tell, const std::string& what, const Cost& cost, double most) {
  tell({what + ", peak memory", fmt::format("{:.1f} MB", cost.megabytes), fmt::format("≤ {:.0f} MB", most),
        succeeded(cost) && cost.megabytes <= most});
}

void tell_ratio(const Tell& tell, const std::string& what, const Cost& cost, const Cost& yardstick, double most) {
  const double ratio = cost.seconds / std::max(yardstick.seconds, 1e-6);
  tell({what, fmt::format("{:.2f} × ({} : {})", ratio, milliseconds(cost.seconds), milliseconds(yardstick.seconds)),
        fmt::format("≤ {} ×", most), succeeded(cost) && succeeded(yardstick) && ratio <= most});
}

// What a person waits for; the threads together may have worked longer.
void tell_elapsed_ratio(const Tell& tell, const std::string& what, const Cost& cost, const Cost& yardstick,
                        double most) {
  const double ratio = cost.elapsed / std::max(yardstick.elapsed, 1e-6);
  const double work = cost.seconds / std::max(yardstick.seconds, 1e-6);
  tell({what,
        fmt::format("{:.2f} × ({} : {}), work {:.2f} ×", ratio, milliseconds(cost.elapsed),
                    milliseconds(yardstick.elapsed), work),
        fmt::format("≤ {} ×", most), succeeded(cost) && succeeded(yardstick) && ratio <= most});
}

// What the process holds when it has nothing to do, and the input, and what the statement's tokens are.
double bound_of(const WorkFile& file) {
  return 32 + 4 * file.megabytes();
}

}  // namespace

void measure_small_work(const Bench& bench, const Tell& tell) {
  const auto starts = run_in_turns({{bench.program, "--version"}, {"/bin/true"}}, 10 * bench.turns);
  Cost above = starts[0];
  above.seconds -= std::min(above.seconds, starts[1].seconds);
  tell_time(tell, "--version, beyond /bin/true", above, 0.003);
  const WorkFile guide(bench, "guide.md", write_guide);
  const auto lint = run_in_turns({{bench.program, "lint", guide.path()}}, 4 * bench.turns);
  tell_time(tell, "lint, a guide of 29 kB with 48 statements", lint[0], 0.015);
}

void measure_varied_script(const Bench& bench, const Tell& tell) {
  const WorkFile large = varied_file(bench, 20000);
  const auto parse = run_in_turns({{bench.program, "parse", large.path()}, {"wc", large.path()}}, 2 * bench.turns);
  tell_elapsed_ratio(tell, "parse, 20,000 statements, elapsed, to wc", parse[0], parse[1], 4);
  const WorkFile small = varied_file(bench, 2000);
  for (const char* command : {"facts", "lint", "safe"}) {
    const auto costs =
        run_in_turns({{bench.program, command, large.path()}, {bench.program, command, small.path()}}, 5);
    tell_ratio(tell, fmt::format("{}, 20,000 statements on 2,000 tables to a tenth of both", command), costs[0],
               costs[1], 10);
  }
}

void measure_growth(const Bench& bench, const Tell& tell) {
  const WorkFile large = varied_file(bench, 190000);
  const WorkFile small = varied_file(bench, 19000);
  auto parse =
      run_in_turns({{bench.program, "parse", large.path()}, {bench.program, "parse", small.path()}}, bench.turns);
  parse[0].seconds /= large.megabytes();
  parse[1].seconds /= small.megabytes();
  tell_ratio(tell, "parse, a byte of 50 MB to one of 5 MB", parse[0], parse[1], 1.2);
}

void measure_dump(const Bench& bench, const Tell& tell) {
  const WorkFile dump(bench, "dump.sql", [](std::ostream& out) { write_dump(out, 200'000'000, 1'000'000); });
  const auto costs = run_in_turns({{bench.program, "parse", dump.path()}, {"wc", dump.path()}}, 3);
  tell_ratio(tell, "parse, a dump of 200 MB, to wc", costs[0], costs[1], 0.7);
  tell_memory(tell, "parse, the dump", costs[0], 32);
  tell_memory(tell, "parse --format json, the dump", run({bench.program, "parse", "--format", "json", dump.path()}),
              32);
  // Memory comes in pages of 2 MB where the kernel has them: each buffer of those that write rounds up.
  using Bar = std::pair<const char*, double>;
  for (const auto& [command, megabytes] : {Bar{"lint", 32}, Bar{"facts", 32}, Bar{"safe", 48}, Bar{"rollback", 48}}) {
    const auto cost = run_in_turns({{bench.program, command, dump.path()}, {"wc", dump.path()}}, 2);
    tell_ratio(tell, fmt::format("{}, the dump, to wc", command), cost[0], cost[1], 4);
    tell_memory(tell, fmt::format("{}, the dump", command), cost[0], megabytes);
  }
}

void measure_odd_files(const Bench& bench, const Tell& tell) {
  Cost worst{.exit_code = 0};
  for (size_t depth = 10; depth <= 100'000; depth *= 10) {
    const WorkFile nested(bench, "nested.sql", [&](std::ostream& out) { write_nested_parentheses(out, depth); });
    const Cost cost = run_in_turns({{bench.program, "lint", nested.path()}}, bench.turns)[0];
    if (cost.seconds > worst.seconds || !succeeded(cost)) worst = cost;
  }
  tell_time(tell, "lint, 10 to 100,000 nested parentheses", worst, 0.05);
  const WorkFile insert(bench, "insert.sql", [](std::ostream& out) { write_dump(out, 64'000'000, 64'000'000); });
  const WorkFile quotes(bench, "quotes.sql", [](std::ostream& out) { write_quotes(out, 64'000'000); });
  for (const auto& [what, file] :
       {std::pair<const char*, const WorkFile&>{"one INSERT of 64 MB", insert}, {"64 MB of quotes", quotes}}) {
    const Cost cost = run_in_turns({{bench.program, "lint", file.path()}}, 2)[0];
    tell_time(tell, fmt::format("lint, {}", what), cost, 1);
    tell_memory(tell, fmt::format("lint, {}", what), cost, bound_of(file));
  }
}

}  // namespace belay::bench
