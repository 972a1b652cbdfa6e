// The bytes of one file, behind a string_view. A large file is mapped, not copied: a dump of gigabytes then costs as
// much memory as the part that is being looked at.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "base/result.h"
#include "base/span.h"

namespace belay {

class Text {
 public:
  Text() = default;
  Text(std::string content) : content_(std::move(content)) {}
  Text(const char* content) : content_(content) {}
  Text(const Text& other) : content_(std::string_view(other)) {}  // the copy is always in memory
  Text(Text&& other) noexcept;
  Text& operator=(Text other) noexcept;
  ~Text();

  // Maps the first `size` bytes of an open file; the descriptor may be closed afterwards. A program that cuts the file
  // shorter meanwhile (instead of replacing it) makes reading it a bus error: nothing here can prevent that.
  static Result<Text> map(int descriptor, size_t size, const std::string& path);

  operator std::string_view() const {
    return mapped_ ? std::string_view(mapped_, mapped_size_) : std::string_view(content_);
  }
  size_t size() const { return std::string_view(*this).size(); }
  bool empty() const { return size() == 0; }

  // Gives the memory of a part that was read back to the system, whole pages only; reading it again is still possible
  // (and slower). Nothing happens where the text is not mapped.
  void release(Span part) const;

 private:
  std::string content_;
  const char* mapped_ = nullptr;
  size_t mapped_size_ = 0;
};

}  // namespace belay
