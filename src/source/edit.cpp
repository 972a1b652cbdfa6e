#include "source/edit.h"

#include <algorithm>
#include <stdexcept>

namespace belay {

// An insertion has an empty span, so at equal places it sorts before the replacement that begins there.
static bool comes_before(const Edit& left, const Edit& right) {
  return left.span.begin != right.span.begin ? left.span.begin < right.span.begin : left.span.end < right.span.end;
}

std::string apply_edits(std::string_view text, std::vector<Edit> edits) {
  std::ranges::stable_sort(edits, comes_before);
  std::string result;
  size_t copied = 0;
  for (const Edit& edit : edits) {
    if (edit.span.begin < copied) throw std::logic_error("two edits overlap");
    if (edit.span.end < edit.span.begin || edit.span.end > text.size())
      throw std::logic_error("an edit lies outside of its text");
    result.append(text, copied, edit.span.begin - copied);
    result.append(edit.replacement);
    copied = edit.span.end;
  }
  return result.append(text, copied);
}

}  // namespace belay
