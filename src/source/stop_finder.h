// Finds the bytes at which a splitter must look, 64 at a time: what is between them is most of a dump.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace belay {

class StopFinder {
 public:
  // `stops`: at most eight different bytes.
  StopFinder(std::string_view code, std::string_view stops);

  // The first stop at or behind `at`, the code's size where there is none. Fast where `at` moves forward.
  size_t next_stop(size_t at);

  // The same, but passes over '…' strings with backslash escapes; `at` is outside of one, and ' is no stop. npos where
  // such a string is open at the end.
  size_t next_stop_outside_of_strings(size_t at);

 private:
  static constexpr size_t block_size = 64;

  // One bit for each byte of a block.
  struct Masks {
    uint64_t stops = 0;
    uint64_t quotes = 0;  // '
    uint64_t backslashes = 0;
  };

  const Masks& masks_around(size_t at) {
    if (at / block_size != block_) look_at(at / block_size);
    return masks_;
  }
  void look_at(size_t block);
  Masks masks_of(const char* bytes) const;

  std::string_view code_;
  // Each stop sixteen times, as the comparison wants it.
  alignas(16) std::array<std::array<char, 16>, 8> stops_;
  size_t block_ = SIZE_MAX;
  Masks masks_;
};

}  // namespace belay
