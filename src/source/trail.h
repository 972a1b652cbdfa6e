// What a pass over a text leaves behind: the memory of what is mapped goes back as the pass moves on, so that a file of
// gigabytes never lies in memory as a whole. Reading it again is possible, and slower.
#pragma once

#include <optional>

#include "source/source.h"

namespace belay {

// Keep it no longer than the text.
class Trail {
 public:
  explicit Trail(const Text& text, uint32_t begin = 0) : text_(&text), released_(begin) {}

  // The pass is done with everything before `end`.
  void pass(uint32_t end);

 private:
  const Text* text_;
  uint32_t released_;
};

// The same over the statements of a script, in order.
class ScriptTrail {
 public:
  explicit ScriptTrail(const Script& script) : script_(script) {}

  void pass(const RawStatement& statement);

 private:
  const Script& script_;
  std::optional<Trail> trail_;
  uint32_t file_ = 0;
};

}  // namespace belay
