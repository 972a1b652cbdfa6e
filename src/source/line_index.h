// Positions in one file, for many questions: `position_of` counts from the start of the file every time, which is
// quadratic over a long one.
#pragma once

#include <vector>

#include "source/source.h"

namespace belay {

// Remembers the position at every 4 KiB of a file; a question then counts at most that far. Keep it no longer than the
// text, and ask it about this text only.
class LineIndex {
 public:
  explicit LineIndex(const SourceFile& file);

  Position position_of(const SourceFile& file, uint32_t byte) const;

 private:
  void release_behind(const SourceFile& file, uint32_t byte) const;

  std::vector<Position> marks_;
  // Of the last question: the next one is mostly about a place a little further on.
  mutable Position last_;
  mutable uint32_t last_byte_ = 0;
  mutable uint32_t released_ = 0;
};

}  // namespace belay
