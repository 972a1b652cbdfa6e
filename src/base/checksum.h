// FNV-1a, 32 bits: the same bytes have the same checksum on every machine.
#pragma once

#include <cstdint>
#include <string_view>

namespace belay {

class Checksum {
 public:
  void add(std::string_view text) {
    for (const char c : text) value_ = (value_ ^ static_cast<unsigned char>(c)) * 16777619U;
  }
  uint32_t value() const { return value_; }

 private:
  uint32_t value_ = 2166136261U;
};

}  // namespace belay
