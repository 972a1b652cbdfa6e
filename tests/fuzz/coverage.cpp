// What links g++'s coverage to libFuzzer, which takes clang's alone: every place the program comes by counts one of the
// counters that libFuzzer reads besides its own.
#include <cstddef>
#include <cstdint>

namespace {

constexpr size_t counter_bits = 16;
__attribute__((section("__libfuzzer_extra_counters"), used)) uint8_t counters[1U << counter_bits];

}  // namespace

extern "C" __attribute__((no_sanitize_coverage, no_sanitize("address", "undefined"))) void __sanitizer_cov_trace_pc() {
  constexpr uint64_t golden_ratio = 0x9E3779B97F4A7C15;  // multiplicative hashing: near places, far counters
  const auto place = reinterpret_cast<uint64_t>(__builtin_return_address(0));
  uint8_t& counter = counters[(place * golden_ratio) >> (64 - counter_bits)];
  if (counter < UINT8_MAX) ++counter;
}
