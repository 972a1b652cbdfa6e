#include <gtest/gtest.h>

#include "syntax/build.h"
#include "syntax/decode.h"

namespace belay {
namespace {

using namespace std::string_view_literals;

TEST(Decode, strings_lose_their_escapes) {
  EXPECT_EQ(decode_string("''"), "");
  EXPECT_EQ(decode_string("'it''s'"), "it's");
  EXPECT_EQ(decode_string("N'national'"), "national");
  EXPECT_EQ(decode_string("\"say \"\"x\"\" and ''\""), "say \"x\" and ''");
  EXPECT_EQ(decode_string(R"('a\n\t\r\b\Z\\\'\"\q')"), "a\n\t\r\b\x1a\\'\"q");
  EXPECT_EQ(decode_string(R"('nul\0end')"), "nul\0end"sv);
}

TEST(Decode, patterns_keep_the_backslash_of_their_wildcards) {
  EXPECT_EQ(decode_string(R"('50\% of a\_b')"), R"(50\% of a\_b)");
}

TEST(Decode, hexadecimal_digits_are_bytes) {
  EXPECT_EQ(decode_hex("0x4D7953"), "MyS");
  EXPECT_EQ(decode_hex("X'4d79'"), "My");
  EXPECT_EQ(decode_hex("0xA"), "\x0a");
  EXPECT_EQ(decode_hex("x''"), "");
  EXPECT_EQ(decode_bits("b'101'"), "101");
  EXPECT_EQ(decode_bits("0b011"), "011");
}

}  // namespace
}  // namespace belay
