// The keywords of MySqlLexer.g4 in a hash table made at compile time.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

#include "syntax/tokens.h"

namespace belay {

struct Keyword {
  std::string_view text;
  Token type;
};

inline constexpr std::array keywords = {
#define KEYWORD(type, text) Keyword{text, Token::type},
#include <keywords.inc>
#undef KEYWORD
};

// ASCII letters in upper case, everything else as it is.
inline constexpr std::array<uint8_t, 256> upper_case = [] {
  std::array<uint8_t, 256> table{};
  for (size_t byte = 0; byte < table.size(); ++byte) {
    table[byte] = static_cast<uint8_t>(byte >= 'a' && byte <= 'z' ? byte - 'a' + 'A' : byte);
  }
  return table;
}();

inline constexpr size_t longest_keyword = [] {
  size_t longest = 0;
  for (const Keyword& keyword : keywords) longest = keyword.text.size() > longest ? keyword.text.size() : longest;
  return longest;
}();

// Five of the word's characters and its length tell nearly all keywords apart.
constexpr size_t keyword_slot(const char* word, size_t length) {
  const auto letter = [&](size_t at) { return static_cast<uint32_t>(upper_case[static_cast<uint8_t>(word[at])]); };
  const uint32_t mixed = static_cast<uint32_t>(length) * 0x9E3779B1U + letter(0) * 0x85EBCA77U +
                         letter(length / 2) * 0xC2B2AE3DU + letter(length - 1) * 0x27D4EB2FU +
                         letter(length / 4) * 0x165667B1U + letter(length - 1 - length / 4) * 0xD3A2646CU;
  return mixed >> 20;
}

inline constexpr std::array<uint16_t, 4096> keyword_slots = [] {
  std::array<uint16_t, 4096> slots{};
  for (size_t index = 0; index < keywords.size(); ++index) {
    size_t slot = keyword_slot(keywords[index].text.data(), keywords[index].text.size());
    while (slots[slot] != 0) slot = (slot + 1) % slots.size();
    slots[slot] = static_cast<uint16_t>(index + 1);
  }
  return slots;
}();

inline constexpr std::array<bool, token_count> is_keyword = [] {
  std::array<bool, token_count> known{};
  for (const Keyword& keyword : keywords) known[static_cast<size_t>(keyword.type)] = true;
  return known;
}();

// Whether `length` letters, digits and signs of a word are those of a keyword, whatever their case. 0x20 is all that
// tells a letter's cases apart, and it makes no two of the other characters of words equal.
inline bool equals_keyword(const char* word, const char* keyword, size_t length) {
  const auto differ = [&]<class Chunk>(size_t at, Chunk) {
    Chunk left;
    Chunk right;
    std::memcpy(&left, word + at, sizeof(Chunk));
    std::memcpy(&right, keyword + at, sizeof(Chunk));
    return (left ^ right) & static_cast<Chunk>(~uint64_t{0x2020202020202020});
  };
  size_t at = 0;
  for (; at + 8 <= length; at += 8) {
    if (differ(at, uint64_t{}) != 0) return false;
  }
  // What is left is taken together with some of what was seen, where there is that.
  if (at == length) return true;
  if (length >= 8) return differ(length - 8, uint64_t{}) == 0;
  if (length >= 4) return (differ(0, uint32_t{}) | differ(length - 4, uint32_t{})) == 0;
  for (; at < length; ++at) {
    if (differ(at, uint8_t{}) != 0) return false;
  }
  return true;
}

// IDENTIFIER where the word is no keyword.
inline Token find_keyword(const char* word, size_t length) {
  if (length > longest_keyword) return Token::IDENTIFIER;
  for (size_t slot = keyword_slot(word, length); keyword_slots[slot] != 0; slot = (slot + 1) % keyword_slots.size()) {
    const Keyword& keyword = keywords[keyword_slots[slot] - 1U];
    if (keyword.text.size() == length && equals_keyword(word, keyword.text.data(), length)) return keyword.type;
  }
  return Token::IDENTIFIER;
}

}  // namespace belay
