#include "source/text.h"

#include <fmt/format.h>
#include <sys/mman.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <utility>

namespace belay {

Text::Text(Text&& other) noexcept
    : content_(std::move(other.content_)),
      mapped_(std::exchange(other.mapped_, nullptr)),
      mapped_size_(std::exchange(other.mapped_size_, 0)) {
  other.content_.clear();
}

Text& Text::operator=(Text other) noexcept {
  std::swap(content_, other.content_);
  std::swap(mapped_, other.mapped_);
  std::swap(mapped_size_, other.mapped_size_);
  return *this;
}

Text::~Text() {
  if (mapped_) munmap(const_cast<char*>(mapped_), mapped_size_);
}

Result<Text> Text::map(int descriptor, size_t size, const std::string& path) {
  void* address = mmap(nullptr, size, PROT_READ, MAP_PRIVATE, descriptor, 0);
  if (address == MAP_FAILED) {
    return fail(ErrorKind::unreadable_input, fmt::format("file `{}` cannot be mapped: {}", path, std::strerror(errno)));
  }
  madvise(address, size, MADV_SEQUENTIAL);
  Text text;
  text.mapped_ = static_cast<const char*>(address);
  text.mapped_size_ = size;
  return text;
}

void Text::release(Span part) const {
  if (!mapped_) return;
  const auto page = static_cast<size_t>(sysconf(_SC_PAGESIZE));
  const size_t begin = (part.begin + page - 1) / page * page;
  const size_t end = part.end / page * page;
  if (begin < end) madvise(const_cast<char*>(mapped_) + begin, end - begin, MADV_DONTNEED);
}

}  // namespace belay
