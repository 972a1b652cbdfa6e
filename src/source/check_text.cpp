#include "source/check_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <limits>

#include "base/text.h"

namespace belay {

// Small enough that one accented character in a dump does not send much of it through the slow test.
static constexpr size_t stretch_size = size_t{4} * 1024;
static constexpr size_t released_at_once = size_t{1024} * 1024;

// Eight bytes at a time: this test sees every byte of a dump.
static bool is_ascii(std::string_view text) {
  uint64_t all = 0;
  size_t at = 0;
  for (; at + sizeof all <= text.size(); at += sizeof all) {
    uint64_t word = 0;
    std::memcpy(&word, text.data() + at, sizeof word);
    all |= word;
  }
  for (; at < text.size(); ++at) all |= static_cast<unsigned char>(text[at]);
  return (all & 0x8080808080808080U) == 0;
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
  const size_t odd = is_ascii(stretch) ? stretch.npos : find_invalid_utf8(stretch);
  if (odd == stretch.npos && stretch.find('\0') == stretch.npos) return {};
  if (const size_t nul = text.find('\0', begin); nul != text.npos) return binary(path, text, nul);
  return not_utf8(path, text, begin + odd);
}

Result<void> check_text(const std::string& path, const Text& whole) {
  const std::string_view text = whole;
  size_t released = 0;
  for (size_t begin = 0; begin < text.size();) {
    const std::string_view stretch = stretch_at(text, begin);
    if (Result<void> checked = check_stretch(path, text, begin, stretch); !checked) return checked;
    begin += stretch.size();
    if (begin - released < released_at_once && begin < text.size()) continue;
    whole.release({static_cast<uint32_t>(released), static_cast<uint32_t>(begin)});
    released = begin;
  }
  return {};
}

Result<void> check_size(const std::string& path, size_t size) {
  if (size <= std::numeric_limits<uint32_t>::max()) return {};
  return fail(ErrorKind::unreadable_input, fmt::format("file `{}` is larger than 4 GiB", path),
              "split it into several files");
}

}  // namespace belay
