#include "source/check_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <limits>

#include "base/text.h"

namespace belay {

// Small enough to be still in the cache when it is looked at again.
static constexpr size_t stretch_size = size_t{256} * 1024;

// Who looks at a stretch may look at the end of the one before: it would come back, and its neighbours with it.
static constexpr uint32_t reach_back = 64 * 1024;

// Whether eight bytes are all ASCII and none of them NUL: without a high bit, and still without one when each is one
// less.
static bool is_plain(const char* bytes) {
  uint64_t word = 0;
  std::memcpy(&word, bytes, sizeof word);
  return ((word | (word - 0x0101010101010101U)) & 0x8080808080808080U) == 0;
}

static size_t behind_plain_words(std::string_view text, size_t at) {
  while (at + 8 <= text.size() && is_plain(text.data() + at)) at += 8;
  return at;
}

static size_t behind_other_words(std::string_view text, size_t at) {
  while (at + 8 <= text.size() && !is_plain(text.data() + at)) at += 8;
  return at + 8 <= text.size() ? at : text.size();
}

// A NUL, or what is not UTF-8. Dumps are ASCII for the most part, which words of eight bytes show fast. A code point
// cannot reach into a word that is all ASCII, so what is between such words can be looked at alone.
static size_t find_odd_byte(std::string_view text) {
  for (size_t at = 0; at < text.size();) {
    const size_t begin = behind_plain_words(text, at);
    const size_t end = behind_other_words(text, begin);
    const std::string_view between = text.substr(begin, end - begin);
    const size_t odd = std::min(find_invalid_utf8(between), between.find('\0'));
    if (odd != text.npos) return begin + odd;
    at = end;
  }
  return text.npos;
}

// The bytes of `text` from `begin`, about `stretch_size` of them, not cut inside of a code point.
static std::string_view stretch_at(std::string_view text, size_t begin) {
  size_t end = std::min(begin + stretch_size, text.size());
  for (int back = 0; back < 3 && end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80; ++back)
    --end;
  return text.substr(begin, end - begin);
}

static auto line_at(std::string_view text, size_t byte) {
  return 1 + std::ranges::count(text.substr(0, byte), '\n');
}

static Failure binary(const std::string& path, std::string_view text, size_t at) {
  const bool wide = text.starts_with("\xFF\xFE") || text.starts_with("\xFE\xFF");
  return fail(ErrorKind::unreadable_input,
              fmt::format("file `{}` is binary: line {} holds a NUL byte", path, line_at(text, at)),
              wide ? "convert it: iconv -f UTF-16 -t UTF-8" : "give a script as text");
}

static Failure not_utf8(const std::string& path, std::string_view text, size_t at) {
  return fail(ErrorKind::unreadable_input,
              fmt::format("file `{}` is not UTF-8: line {} holds the byte 0x{:02X}", path, line_at(text, at),
                          static_cast<unsigned char>(text[at])),
              "convert it, for example: iconv -f LATIN1 -t UTF-8");
}

// UTF-16 and images are "not UTF-8" too, so a NUL byte further on says more than the first odd byte.
static Result<void> check_stretch(const std::string& path, std::string_view text, size_t begin,
                                  std::string_view stretch) {
  const size_t odd = find_odd_byte(stretch);
  if (odd == stretch.npos) return {};
  if (const size_t nul = text.find('\0', begin); nul != text.npos) return binary(path, text, nul);
  return not_utf8(path, text, begin + odd);
}

Result<void> check_text(const std::string& path, const Text& whole, const std::function<void(Span)>& look) {
  const std::string_view text = whole;
  uint32_t released = 0;
  for (size_t begin = 0; begin < text.size();) {
    const std::string_view stretch = stretch_at(text, begin);
    if (Result<void> checked = check_stretch(path, text, begin, stretch); !checked) return checked;
    const Span span{static_cast<uint32_t>(begin), static_cast<uint32_t>(begin + stretch.size())};
    look(span);
    const uint32_t end = span.end - std::min(span.end, reach_back);
    whole.release({released, end});
    released = end;
    begin = span.end;
  }
  whole.release({released, static_cast<uint32_t>(text.size())});
  return {};
}

Result<void> check_size(const std::string& path, size_t size) {
  if (size <= std::numeric_limits<uint32_t>::max()) return {};
  return fail(ErrorKind::unreadable_input, fmt::format("file `{}` is larger than 4 GiB", path),
              "split it into several files");
}

}  // namespace belay
