#include "syntax/tokens.h"

#include <algorithm>

namespace belay {

template <class T>
static void resize(std::unique_ptr<T[]>& array, size_t size, size_t capacity) {
  auto larger = std::make_unique_for_overwrite<T[]>(capacity);
  std::copy_n(array.get(), size, larger.get());
  array = std::move(larger);
}

void Tokens::grow() {
  capacity_ = std::max<size_t>(64, 2 * capacity_);
  resize(types_, size_, capacity_);
  resize(starts_, size_, capacity_);
  resize(ends_, size_, capacity_);
}

}  // namespace belay
