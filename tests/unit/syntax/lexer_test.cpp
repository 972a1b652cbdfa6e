// The hand-written lexer against its definition, and what it does beyond it.
#include "syntax/lexer.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <sstream>

#include "lexer_definition.h"
#include "places.h"

namespace belay {
namespace {

Tokens tokens_of(std::string_view code, const Server& server = {}) {
  Tokens tokens;
  lex(code, {0, static_cast<uint32_t>(code.size())}, server, tokens);
  return tokens;
}

// The first token where the two differ, in words; empty where they agree.
std::string difference(std::string_view code) {
  const Tokens ours = tokens_of(code);
  const Tokens definition = lex_by_definition(code);
  for (size_t i = 0; i < std::min(ours.size(), definition.size()); ++i) {
    if (ours.types()[i] == definition.types()[i] && ours.span(i) == definition.span(i)) continue;
    std::ostringstream text;
    text << "token " << i << ": ours " << ours.types()[i] << " `" << slice(code, ours.span(i)) << "`, by definition "
         << definition.types()[i] << " `" << slice(code, definition.span(i)) << "`";
    return text.str();
  }
  return ours.size() == definition.size() ? "" : "not as many tokens";
}

std::string read_file(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

// Whether executable comments count depends on the server; the definition knows none.
bool has_executable_comment(std::string_view code) {
  return code.find("/*!") != code.npos || code.find("/*M!") != code.npos || code.find("/*T!") != code.npos;
}

struct Comparison {
  size_t files = 0;
  size_t bytes = 0;
};

Comparison compare_folder(const std::filesystem::path& folder, size_t every) {
  Comparison comparison;
  size_t index = 0;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
    const std::string extension = entry.path().extension();
    if (!entry.is_regular_file() || (extension != ".sql" && extension != ".md")) continue;
    if (index++ % every != 0) continue;
    const std::string code = read_file(entry.path());
    if (has_executable_comment(code)) continue;
    EXPECT_EQ(difference(code), "") << entry.path();
    ++comparison.files;
    comparison.bytes += code.size();
  }
  return comparison;
}

TEST(LexerDefinition, agrees_on_every_kind_of_token) {
  for (const std::string_view code : {
           "SELECT a.b, `c``d`, \"e\"\"f\", 'g''h', 'i\\'j', N'k', x'4D', X'4d', b'01', 0x1F, 0b10 FROM t;",
           "1 12 1.5 1. .5 1e5 1E+5 1e-5 1.5e3 .5e3 1e 1e5x 12abc 0x 0xZZ 0b2 0b 0x1G 1.e5 1.e",
           "+ - * / % | & ^ ~ ! = <=> <> != < <= > >= << >> && || := -> ->> :: : ? @ @@ @> ~* { } [ ] ( ) , ; .",
           "@a @`b c` @'d' @\"e\" @a.b @@global.x @@session . y @$z_1 @",
           "-- comment\n1 --not a comment\n2 --\n3 # rest\n4 /* block * / ** */ 5 /**/ 6 --\t7\n8 -",
           "_utf8mb4'x' _utf8 'x' _binary 'y' _notacharset 'z' _ $ $a a$b",
           "ON DUPLICATE KEY UPDATE WITH ROLLUP VALUES ROW FOR SYSTEM_TIME next value for previous value for",
           "\xE8\xA1\xA8 \xE5\x90\x8D\xEF\xBC\x8C caf\xC3\xA9 \xF0\x9F\x98\x80",
           "2*/3 a*/*c*/b a/b a/ *b",
           "default.task trigger.num key. key .key key.* @@session.sql_mode NEW.a a.select",
           "NULL_ null Null nUlL n 'x' x b x'4' b'2' n'",
           R"(\N (\N) \Nx \ N \x)",
       }) {
    EXPECT_EQ(difference(code), "") << code;
  }
}

TEST(LexerDefinition, agrees_on_what_is_not_closed) {
  for (const std::string_view code : {"'abc", "\"abc", "`abc", "/* abc", "/* abc *", "'abc\\", "'abc\\'", "'a''",
                                      "SELECT 1 --", "#", "\\ \x01 \x7F", "x'12", "b'01"}) {
    EXPECT_EQ(difference(code), "") << code;
  }
}

TEST(LexerDefinition, agrees_on_every_keyword) {
  std::ifstream keywords(std::string(GENERATED_SYNTAX_DIRECTORY) + "/keywords.inc");
  std::string line;
  size_t count = 0;
  while (std::getline(keywords, line)) {
    const size_t begin = line.find('"');
    if (begin == line.npos) continue;
    const std::string word = line.substr(begin + 1, line.rfind('"') - begin - 1);
    EXPECT_NE(word_type(word), Token::IDENTIFIER) << word;
    EXPECT_EQ(difference(word + " x" + word + " " + word + "_"), "");
    ++count;
  }
  EXPECT_GT(count, 400U);
}

TEST(LexerDefinition, agrees_on_the_samples) {
  EXPECT_GT(compare_folder(std::string(PROJECT_DIRECTORY) + "/samples", 1).files, 3U);
}

TEST(LexerDefinition, agrees_on_the_corpus) {
  const std::filesystem::path corpus = std::string(SHARED_DIRECTORY) + "/corpus";
  if (!std::filesystem::exists(corpus)) GTEST_SKIP() << "no corpus beside the project";
  EXPECT_GT(compare_folder(corpus, 5).bytes, 1'000'000U);
}

// ---- executable comments

std::string words_of(std::string_view code, const Server& server) {
  const Tokens tokens = tokens_of(code, server);
  std::string words;
  for (size_t i = 0; i < tokens.count(); ++i) {
    if (i > 0) words += ' ';
    words += slice(code, tokens.span(i));
  }
  return words;
}

TEST(ExecutableComments, count_from_their_version_on) {
  const std::string_view code = "a /*!80013 b */ c";
  EXPECT_EQ(words_of(code, {Vendor::mysql, {8, 4, 0}}), "a b c");
  EXPECT_EQ(words_of(code, {Vendor::mysql, {8, 0, 13}}), "a b c");
  EXPECT_EQ(words_of(code, {Vendor::mysql, {8, 0, 12}}), "a c");
  EXPECT_EQ(words_of(code, {Vendor::mysql, {5, 7, 44}}), "a c");
}

TEST(ExecutableComments, without_a_version_always_count) {
  EXPECT_EQ(words_of("a /*! b */ c", {Vendor::mysql, {5, 7, 0}}), "a b c");
  EXPECT_EQ(words_of("/*!40101 SET x = 1 */", {Vendor::mysql, {8, 4, 0}}), "SET x = 1");
  EXPECT_EQ(words_of("/*!40101SET x = 1*/", {Vendor::mysql, {8, 4, 0}}), "SET x = 1");
}

TEST(ExecutableComments, hold_comments_and_stars) {
  EXPECT_EQ(words_of("a /*!50000 2 * 3 /* inner */ d */ e", {}), "a 2 * 3 d e");
}

TEST(ExecutableComments, of_mariadb_are_mariadbs) {
  EXPECT_EQ(words_of("a /*M!100500 b */ c", {Vendor::mariadb, {10, 11, 0}}), "a b c");
  EXPECT_EQ(words_of("a /*M!100500 b */ c", {Vendor::mariadb, {10, 4, 0}}), "a c");
  EXPECT_EQ(words_of("a /*M! b */ c", {Vendor::mysql, {8, 4, 0}}), "a c");
  EXPECT_EQ(words_of("a /*!50701 b */ c", {Vendor::mariadb, {10, 11, 0}}), "a c") << "MariaDB is no MySQL 5.7";
}

TEST(ExecutableComments, of_tidb_are_tidbs) {
  EXPECT_EQ(words_of("a /*T![auto_rand] b */ c", {Vendor::tidb, {8, 5, 0}}), "a b c");
  EXPECT_EQ(words_of("a /*T![auto_rand] b */ c", {Vendor::mysql, {8, 4, 0}}), "a c");
}

// ---- marked words

TEST(MarkedWords, are_marked_only_before_the_words_that_make_them_so) {
  EXPECT_EQ(tokens_of("ON DUPLICATE KEY").type(0), Token::ON_DUPLICATE);
  EXPECT_EQ(tokens_of("ON duplicate = 1").type(0), Token::ON);
  EXPECT_EQ(tokens_of("PERIOD FOR SYSTEM_TIME").type(0), Token::PERIOD_FOR);
  EXPECT_EQ(tokens_of("period FOR UPDATE").type(0), Token::PERIOD);
  EXPECT_EQ(tokens_of("DELETE QUICK FROM t").type(1), Token::DELETE_QUICK);
  EXPECT_EQ(tokens_of("SELECT quick FROM t").type(1), Token::QUICK);
  EXPECT_EQ(tokens_of("SET x = BINARY").type(3), Token::IDENTIFIER);
  EXPECT_EQ(tokens_of("SET x = BINARY y").type(3), Token::BINARY);
}

}  // namespace
}  // namespace belay
