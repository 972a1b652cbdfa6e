#pragma once

#include <cstddef>

namespace belay::score {

// Of nothing, everything.
inline double percentage(size_t part, size_t whole) {
  return whole == 0 ? 100.0 : 100.0 * static_cast<double>(part) / static_cast<double>(whole);
}

}  // namespace belay::score
