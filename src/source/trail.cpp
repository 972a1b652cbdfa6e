#include "source/trail.h"

namespace belay {

static constexpr uint32_t released_at_once = 1024 * 1024;

void Trail::pass(uint32_t end) {
  if (end < released_ + released_at_once) return;
  text_->release({released_, end});
  released_ = end;
}

void ScriptTrail::pass(const RawStatement& statement) {
  if (!trail_ || statement.file != file_) trail_.emplace(script_.file_of(statement).text);
  file_ = statement.file;
  trail_->pass(statement.span.end);
}

}  // namespace belay
