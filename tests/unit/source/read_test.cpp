#include <sys/stat.h>
#include <unistd.h>

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <thread>

#include "cut.h"

namespace belay {

namespace fs = std::filesystem;

// A folder of its own for each test.
class Read : public testing::Test {
 protected:
  void SetUp() override {
    std::string name = (fs::temp_directory_path() / "source_test_XXXXXX").string();
    ASSERT_NE(mkdtemp(name.data()), nullptr);
    folder_ = name;
  }
  void TearDown() override { fs::remove_all(folder_); }

  std::string write(const std::string& name, const std::string& content) const {
    const fs::path path = folder_ / name;
    fs::create_directories(path.parent_path());
    std::ofstream(path, std::ios::binary) << content;
    return path.string();
  }

  std::vector<std::string> names_below(const std::string& folder) const {
    std::vector<std::string> names;
    const std::vector<SourceFile> files = read_all({folder}).value();
    for (const SourceFile& file : files) names.push_back(fs::relative(file.path, folder_).string());
    return names;
  }

  static Error error_of(const Result<SourceFile>& result) {
    EXPECT_FALSE(result);
    return result ? Error{} : result.error();
  }

  fs::path folder_;
};

TEST_F(Read, gives_the_bytes_of_the_file) {
  const std::string content = "\xEF\xBB\xBFSELECT 1;\r\n";
  const Result<SourceFile> file = read(write("a.sql", content));
  ASSERT_TRUE(file);
  EXPECT_EQ(std::string_view(file->text), content);
  EXPECT_EQ(file->language, Language::sql);
  EXPECT_EQ(file->regions.at(0).span, (Span{0, 14}));
}

TEST_F(Read, the_ending_decides_the_language) {
  EXPECT_EQ(read(write("a.md", "x"))->language, Language::markdown);
  EXPECT_EQ(read(write("a.Markdown", "x"))->language, Language::markdown);
  EXPECT_EQ(read(write("a.txt", "x"))->language, Language::sql);
}

TEST_F(Read, an_empty_file_is_a_script) {
  EXPECT_TRUE(read(write("a.sql", "")));
  EXPECT_TRUE(read(write("a.md", "")));
}

TEST_F(Read, a_missing_file_is_no_such_file) {
  EXPECT_EQ(error_of(read((folder_ / "none.sql").string())).kind, ErrorKind::no_such_file);
}

TEST_F(Read, a_folder_is_unreadable_as_a_file) {
  EXPECT_EQ(error_of(read(folder_.string())).kind, ErrorKind::unreadable_input);
}

TEST_F(Read, a_file_without_permission_is_unreadable) {
  const std::string path = write("a.sql", "SELECT 1;");
  ASSERT_EQ(chmod(path.c_str(), 0), 0);
  const uid_t self = geteuid();
  const bool changed = self != 0 || seteuid(65534) == 0;  // root may read everything, "nobody" may not
  const Result<SourceFile> file = read(path);
  ASSERT_TRUE(changed && (self != 0 || seteuid(self) == 0));
  EXPECT_EQ(error_of(file).kind, ErrorKind::unreadable_input);
}

TEST_F(Read, a_nul_byte_is_binary) {
  const Error error = error_of(read(write("a.sql", std::string("A;\nB\0C", 6))));
  EXPECT_EQ(error.kind, ErrorKind::unreadable_input);
  EXPECT_NE(error.message.find("is binary: line 2"), std::string::npos) << error.message;
}

TEST_F(Read, utf16_is_told_how_to_convert) {
  const Error error = error_of(read(write("a.sql", std::string("\xFF\xFE"
                                                               "A\0",
                                                               4))));
  EXPECT_NE(error.help.find("UTF-16"), std::string::npos) << error.help;
}

TEST_F(Read, bytes_that_are_not_utf8_are_told_with_file_and_line) {
  const std::string path = write("a.sql", "A;\n\nSELECT 'caf\xE9';");
  const Error error = error_of(read(path));
  EXPECT_EQ(error.kind, ErrorKind::unreadable_input);
  EXPECT_EQ(error.message, "file `" + path + "` is not UTF-8: line 3 holds the byte 0xE9");
}

TEST_F(Read, long_texts_of_long_characters_are_utf8) {
  std::string content = "x";
  while (content.size() < 600'000) content += "数据库😀é";
  EXPECT_TRUE(read(write("a.sql", content)));
  EXPECT_FALSE(read(write("a.sql", content + "\xE6\x95")));
}

// Wherever the odd byte stands among words of ASCII and of other characters, and at the end of the text.
TEST_F(Read, odd_bytes_are_found_at_every_place) {
  for (size_t at = 0; at < 24; ++at) {
    for (const char* filler : {"ascii ascii ascii ascii a", "é数é数é数é数é数é数é数é数é数é数é数é数é数"}) {
      std::string content(filler);
      while (at < content.size() && (content[at] & '\xC0') == '\x80') content.erase(at, 1);
      content.insert(at, "\xFF");
      EXPECT_FALSE(read_text("a.sql", content)) << at;
      content.resize(at + 1);
      EXPECT_FALSE(read_text("a.sql", content)) << at;
    }
  }
}

// From 4 MiB on a file is mapped.
TEST_F(Read, a_large_file_reads_and_copies_like_a_small_one) {
  std::string content;
  while (content.size() < 6'000'000) content += "INSERT INTO t VALUES (1, 'abc;');\n";
  const SourceFile file = read(write("a.sql", content)).value();
  EXPECT_EQ(std::string_view(file.text), content);
  const SourceFile copy = file;
  EXPECT_EQ(std::string_view(copy.text), content);
  const Script script = split(file);
  EXPECT_EQ(script.statements.size(), content.size() / 34);
  EXPECT_EQ(script.text_of(script.statements.back()), "INSERT INTO t VALUES (1, 'abc;')");
  EXPECT_FALSE(read(write("a.sql", content + "\xE6")));
}

TEST_F(Read, more_than_four_gibibytes_are_refused) {
  const std::string path = write("a.sql", "A;");
  fs::resize_file(path, uint64_t{1} << 32);  // a hole: no byte of it is written
  const Error error = error_of(read(path));
  EXPECT_EQ(error.kind, ErrorKind::unreadable_input);
  EXPECT_EQ(error.message, "file `" + path + "` is larger than 4 GiB");
}

TEST_F(Read, a_pipe_is_read_to_its_end) {
  const std::string path = (folder_ / "pipe").string();
  ASSERT_EQ(mkfifo(path.c_str(), 0600), 0);
  std::thread writer([&] { std::ofstream(path) << std::string(200'000, ' ') << "A;"; });
  const Result<SourceFile> file = read(path);
  writer.join();
  ASSERT_TRUE(file);
  EXPECT_EQ(file->text.size(), 200'002U);
}

TEST_F(Read, a_folder_gives_its_scripts_in_version_order) {
  for (const char* name :
       {"V10__c.sql", "V2__b.sql", "V1__a.sql", "V1.1__x.sql", "V1.10__y.sql", "V1.9__z.SQL", "notes.txt"})
    write(name, "A;");
  EXPECT_EQ(names_below(folder_.string()),
            (Texts{"V1__a.sql", "V1.1__x.sql", "V1.9__z.SQL", "V1.10__y.sql", "V2__b.sql", "V10__c.sql"}));
}

TEST_F(Read, folders_are_read_recursively_and_hidden_ones_are_not) {
  for (const char* name : {"2.10/b.md", "2.9/a.markdown", ".git/c.sql", "2.9/.d.sql"}) write(name, "");
  EXPECT_EQ(names_below(folder_.string()), (Texts{"2.9/a.markdown", "2.10/b.md"}));
}

TEST_F(Read, a_version_orders_before_what_is_added_to_it) {
  for (const char* name : {"1.0.1.sql", "1.0.sql", "1.0-to-1.0.1.sql", "01.0.0.sql"}) write(name, "");
  EXPECT_EQ(names_below(folder_.string()), (Texts{"1.0.sql", "1.0-to-1.0.1.sql", "01.0.0.sql", "1.0.1.sql"}));
}

TEST_F(Read, a_folder_without_scripts_is_an_error) {
  write("a.txt", "x");
  const auto files = read_all({folder_.string()});
  ASSERT_FALSE(files);
  EXPECT_EQ(files.error().kind, ErrorKind::no_such_file);
}

TEST_F(Read, files_keep_the_order_they_are_named_in) {
  const std::string first = write("b.sql", "A;");
  const std::string second = write("a.sql", "B;");
  const auto files = read_all({first, second});
  ASSERT_TRUE(files);
  EXPECT_EQ(files->at(0).path, first);
  EXPECT_EQ(files->at(1).path, second);
}

TEST_F(Read, one_bad_file_fails_them_all) {
  EXPECT_EQ(read_all({write("a.sql", "A;"), "/none.sql"}).error().kind, ErrorKind::no_such_file);
}

TEST_F(Read, standard_input_has_the_name_it_is_given) {
  const std::string path = write("in", "```sql\nA;\n```\n");
  const int saved = dup(STDIN_FILENO);
  ASSERT_NE(std::freopen(path.c_str(), "r", stdin), nullptr);
  const auto files = read_all({"-"}, "guide.md");
  dup2(saved, STDIN_FILENO);
  close(saved);
  ASSERT_TRUE(files);
  EXPECT_EQ(files->at(0).path, "guide.md");
  EXPECT_EQ(files->at(0).regions.size(), 1U);
}

}  // namespace belay
