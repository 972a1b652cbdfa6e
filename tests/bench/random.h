// Numbers that look random and are the same everywhere: the standard library's distributions are not.
#pragma once

#include <cstddef>
#include <cstdint>

namespace belay::bench {

class Random {
 public:
  size_t below(size_t limit) { return next() % limit; }

  template <class T, size_t size>
  const T& one_of(const T (&choices)[size]) {
    return choices[below(size)];
  }

 private:
  // SplitMix64 (Steele, Lea and Flood, "Fast Splittable Pseudorandom Number Generators", 2014).
  uint64_t next() {
    uint64_t value = state_ += 0x9E3779B97F4A7C15U;
    value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9U;
    value = (value ^ (value >> 27)) * 0x94D049BB133111EBU;
    return value ^ (value >> 31);
  }

  uint64_t state_ = 20240229;
};

}  // namespace belay::bench
