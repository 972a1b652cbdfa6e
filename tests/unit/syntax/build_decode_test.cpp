#include <gtest/gtest.h>

#include <limits>

#include "syntax/decode.h"

namespace belay {
namespace {

using namespace std::string_view_literals;

TEST(Decode, names_lose_their_quotes) {
  EXPECT_EQ(decode_name("plain"), "plain");
  EXPECT_EQ(decode_name("`order`"), "order");
  EXPECT_EQ(decode_name("`a``b`"), "a`b");
  EXPECT_EQ(decode_name("\"a\"\"b\""), "a\"b");
  EXPECT_EQ(decode_name("`a\"b`"), "a\"b");
}

TEST(Decode, strings_lose_their_escapes) {
  EXPECT_EQ(decode_string("''"), "");
  EXPECT_EQ(decode_string("'it''s'"), "it's");
  EXPECT_EQ(decode_string("\"say \"\"x\"\" and ''\""), "say \"x\" and ''");
  EXPECT_EQ(decode_string(R"('a\n\t\r\b\Z\\\'\"\q')"), "a\n\t\r\b\x1a\\'\"q");
  EXPECT_EQ(decode_string(R"('nul\0end')"), "nul\0end"sv);
}

TEST(Decode, patterns_keep_the_backslash_of_their_wildcards) {
  EXPECT_EQ(decode_string(R"('50\% of a\_b')"), R"(50\% of a\_b)");
}

TEST(Decode, adjacent_strings_are_appended) {
  std::string value = decode_string("'one '");
  append_decoded_string(value, "'two'");
  EXPECT_EQ(value, "one two");
}

TEST(Decode, hexadecimal_digits_are_bytes) {
  EXPECT_EQ(decode_hex("0x4D7953"), "MyS");
  EXPECT_EQ(decode_hex("X'4d79'"), "My");
  EXPECT_EQ(decode_hex("0xA"), "\x0a");
  EXPECT_EQ(decode_hex("x''"), "");
  EXPECT_EQ(decode_bits("b'101'"), "101");
  EXPECT_EQ(decode_bits("0b011"), "011");
}

TEST(Decode, numbers_that_do_not_fit_are_the_largest) {
  EXPECT_EQ(decode_integer("255"), 255U);
  EXPECT_EQ(decode_integer("99999999999999999999999"), std::numeric_limits<uint64_t>::max());
  EXPECT_EQ(decode_small_integer("4294967296"), std::numeric_limits<uint32_t>::max());
}

}  // namespace
}  // namespace belay
