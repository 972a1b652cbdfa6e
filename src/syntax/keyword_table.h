// The keywords of MySqlLexer.g4 in a hash table made at compile time.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
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

// IDENTIFIER where the word is no keyword.
inline Token find_keyword(const char* word, size_t length) {
  if (length > longest_keyword) return Token::IDENTIFIER;
  for (size_t slot = keyword_slot(word, length); keyword_slots[slot] != 0; slot = (slot + 1) % keyword_slots.size()) {
    const Keyword& keyword = keywords[keyword_slots[slot] - 1U];
    if (keyword.text.size() != length) continue;
    size_t at = 0;
    while (at < length && upper_case[static_cast<uint8_t>(word[at])] == static_cast<uint8_t>(keyword.text[at])) ++at;
    if (at == length) return keyword.type;
  }
  return Token::IDENTIFIER;
}

}  // namespace belay
