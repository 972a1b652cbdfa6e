// Comparing sixteen bytes at a time gives masks with a bit for each byte of a block. Which bytes lie inside of '…'
// strings is then arithmetic: the running XOR of the quotes' bits, as long as no backslash hides one. So most blocks of
// a dump are passed over without a branch that depends on their content.
#include "source/stop_finder.h"

#include <algorithm>
#include <bit>
#include <cassert>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

namespace belay {

StopFinder::StopFinder(std::string_view code, std::string_view stops) : code_(code) {
  assert(!stops.empty() && stops.size() <= stops_.size());
  for (size_t stop = 0; stop < stops_.size(); ++stop) stops_[stop].fill(stops[stop < stops.size() ? stop : 0]);
}

void StopFinder::look_at(size_t block) {
  const std::string_view bytes = code_.substr(block * block_size, block_size);
  block_ = block;
  if (bytes.size() == block_size) {
    masks_ = masks_of(bytes.data());
    return;
  }
  std::array<char, block_size> padded = {};
  std::ranges::copy(bytes, padded.begin());
  masks_ = masks_of(padded.data());
}

static size_t position_of_lowest(uint64_t bits) {
  return static_cast<size_t>(std::countr_zero(bits));
}

size_t StopFinder::next_stop(size_t at) {
  while (at < code_.size()) {
    const uint64_t found = masks_around(at).stops >> (at % block_size);
    if (found != 0) return at + position_of_lowest(found);
    at = (at / block_size + 1) * block_size;
  }
  return code_.size();
}

// Bit i of the result: whether an odd number of bits is set in the bits 0 to i.
static uint64_t running_xor(uint64_t bits) {
  bits ^= bits << 1;
  bits ^= bits << 2;
  bits ^= bits << 4;
  bits ^= bits << 8;
  bits ^= bits << 16;
  bits ^= bits << 32;
  return bits;
}

// The bytes behind backslashes that are not behind one themselves. `first_escaped`, 0 or 1: whether the byte before the
// block was such a backslash.
static uint64_t escaped_by(uint64_t backslashes, uint64_t first_escaped) {
  uint64_t escaped = first_escaped;
  backslashes &= ~first_escaped;
  while (backslashes != 0) {
    const uint64_t next = (backslashes & -backslashes) << 1;
    escaped |= next;
    backslashes &= (backslashes - 1) & ~next;
  }
  return escaped;
}

// A backslash outside of strings is a stop, so whatever the masks say behind it is not used.
size_t StopFinder::next_stop_outside_of_strings(size_t at) {
  uint64_t from_here = ~uint64_t{0} << (at % block_size);
  uint64_t inside_before = 0;  // all bits set where the block begins inside of a string
  uint64_t first_escaped = 0;
  for (size_t block_begin = at - at % block_size; block_begin < code_.size(); block_begin += block_size) {
    const Masks& masks = masks_around(block_begin);
    const uint64_t backslashes = masks.backslashes & from_here;
    const uint64_t escaped = escaped_by(backslashes, first_escaped);
    const uint64_t inside = running_xor(masks.quotes & from_here & ~escaped) ^ inside_before;
    const uint64_t stops = masks.stops & from_here & ~inside;
    if (stops != 0) return block_begin + position_of_lowest(stops);
    inside_before = inside >> 63 != 0 ? ~uint64_t{0} : 0;
    first_escaped = (backslashes & ~escaped) >> 63;
    from_here = ~uint64_t{0};
  }
  return inside_before != 0 ? code_.npos : code_.size();
}

#ifdef __SSE2__

static uint64_t bits_of(__m128i equality, size_t offset) {
  return static_cast<uint64_t>(static_cast<uint32_t>(_mm_movemask_epi8(equality))) << offset;
}

StopFinder::Masks StopFinder::masks_of(const char* bytes) const {
  Masks masks;
  for (size_t offset = 0; offset < block_size; offset += sizeof(__m128i)) {
    const __m128i part = _mm_loadu_si128(reinterpret_cast<const __m128i*>(bytes + offset));
    __m128i stop = _mm_setzero_si128();
#pragma GCC unroll 8  // a tenth of the time of splitting a dump
    for (const auto& wanted : stops_) {
      stop = _mm_or_si128(stop, _mm_cmpeq_epi8(part, _mm_load_si128(reinterpret_cast<const __m128i*>(wanted.data()))));
    }
    masks.stops |= bits_of(stop, offset);
    masks.quotes |= bits_of(_mm_cmpeq_epi8(part, _mm_set1_epi8('\'')), offset);
    masks.backslashes |= bits_of(_mm_cmpeq_epi8(part, _mm_set1_epi8('\\')), offset);
  }
  return masks;
}

#else

StopFinder::Masks StopFinder::masks_of(const char* bytes) const {
  Masks masks;
  for (size_t at = 0; at < block_size; ++at) {
    const uint64_t bit = uint64_t{1} << at;
    const auto is_here = [c = bytes[at]](const auto& stop) { return stop.front() == c; };
    if (std::ranges::any_of(stops_, is_here)) masks.stops |= bit;
    if (bytes[at] == '\'') masks.quotes |= bit;
    if (bytes[at] == '\\') masks.backslashes |= bit;
  }
  return masks;
}

#endif

}  // namespace belay
