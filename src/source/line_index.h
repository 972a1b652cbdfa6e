// Positions in one file, for many questions: `position_of` counts from the start of the file every time, which is
// quadratic over a long one.
#pragma once

#include <string_view>
#include <vector>

#include "source/source.h"

namespace belay {

// Adds what SourceFile::marks lacks up to the end of `stretch`. The stretches of a text come in order.
void add_marks(std::vector<Position>& marks, std::string_view text, Span stretch);

// Counts from the last question or from the mark before, whatever is nearer. One for each file.
class LineIndex {
 public:
  Position position_of(const SourceFile& file, uint32_t byte) const;

 private:
  void release_behind(const SourceFile& file, uint32_t byte) const;

  // Of the last question: the next one is mostly about a place a little further on.
  mutable Position last_;
  mutable uint32_t last_byte_ = 0;
  mutable uint32_t released_ = 0;
};

}  // namespace belay
