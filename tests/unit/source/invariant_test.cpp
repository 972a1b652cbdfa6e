// What holds for every script there is: the project's samples and, where present, the shared seeds and corpus.
#include <algorithm>
#include <array>
#include <filesystem>
#include <random>

#include "base/text.h"
#include "cut.h"
#include "places.h"
#include "source/line_index.h"

namespace belay {

namespace fs = std::filesystem;

static std::vector<fs::path> all_scripts() {
  std::vector<fs::path> paths;
  for (const char* folder : {PROJECT_DIRECTORY "/samples", SHARED_DIRECTORY "/seeds", SHARED_DIRECTORY "/corpus"}) {
    if (!fs::exists(folder)) continue;
    for (const auto& entry : fs::recursive_directory_iterator(folder)) {
      const std::string ending = to_lower(entry.path().extension().string());
      if (entry.is_regular_file() && (ending == ".sql" || ending == ".md" || ending == ".markdown"))
        paths.push_back(entry.path());
    }
  }
  std::ranges::sort(paths);
  return paths;
}

// Those that are UTF-8, read.
static const std::vector<SourceFile>& all_files() {
  static const std::vector<SourceFile> files = [] {
    std::vector<SourceFile> readable;
    for (const fs::path& path : all_scripts()) {
      if (Result<SourceFile> file = read(path.string())) readable.push_back(std::move(*file));
    }
    return readable;
  }();
  return files;
}

static std::string joined(const Script& script) {
  std::string text;
  for (const Piece& piece : script.pieces) text += slice(script.files[piece.file].text, piece.span);
  return text;
}

static SourceFile with_crlf(const SourceFile& file) {
  std::string text;
  for (const char c : std::string_view(file.text)) {
    if (c == '\n' && (text.empty() || text.back() != '\r')) text += '\r';
    text += c;
  }
  return file_from(file.path, std::move(text));
}

static SourceFile with_byte_order_mark(const SourceFile& file) {
  return file_from(file.path, "\xEF\xBB\xBF" + std::string(file.text));
}

static bool has_byte_order_mark(const SourceFile& file) {
  return std::string_view(file.text).starts_with("\xEF\xBB\xBF");
}

static std::vector<uint32_t> lines_of_statements(const Script& script) {
  const LineIndex index;
  std::vector<uint32_t> lines;
  for (const RawStatement& statement : script.statements) {
    lines.push_back(index.position_of(script.files[0], statement.span.begin).line);
    lines.push_back(index.position_of(script.files[0], statement.span.end).line);
  }
  return lines;
}

TEST(Invariant, there_are_scripts_to_check) {
  if (!fs::exists(SHARED_DIRECTORY "/corpus")) GTEST_SKIP() << "no shared corpus here";
  EXPECT_GT(all_files().size(), 2500U);
  EXPECT_GE(all_files().size() * 100, all_scripts().size() * 99) << "more than one file in a hundred is not read";
}

TEST(Invariant, pieces_concatenate_to_the_file) {
  for (const SourceFile& file : all_files()) {
    const Script script = split(file);
    ASSERT_EQ(joined(script), std::string_view(file.text)) << file.path;
    uint32_t behind = 0;
    for (const Piece& piece : script.pieces) {
      ASSERT_EQ(piece.span.begin, behind) << file.path;
      ASSERT_LT(piece.span.begin, piece.span.end) << file.path;
      behind = piece.span.end;
    }
  }
}

TEST(Invariant, statements_are_pieces_inside_of_their_regions) {
  for (const SourceFile& file : all_files()) {
    const Script script = split(file);
    auto piece = script.pieces.begin();
    for (const RawStatement& statement : script.statements) {
      piece = std::find_if(piece, script.pieces.end(), [](const Piece& p) { return p.kind == PieceKind::statement; });
      ASSERT_NE(piece, script.pieces.end()) << file.path;
      ASSERT_EQ(piece++->span, statement.span) << file.path;
      ASSERT_TRUE(file.regions.at(statement.region).span.contains(statement.span)) << file.path;
      const std::string_view text = script.text_of(statement);
      ASSERT_EQ(text, trim(text)) << file.path;
    }
  }
}

TEST(Invariant, masks_have_the_length_and_the_lines_of_the_text) {
  for (const SourceFile& file : all_files()) {
    const std::string_view text = file.text;
    ASSERT_EQ(file.code().size(), text.size()) << file.path;
    ASSERT_EQ(std::ranges::count(file.code(), '\n'), std::ranges::count(text, '\n')) << file.path;
    for (size_t at = 0; at < text.size(); ++at)
      ASSERT_TRUE(file.code()[at] == text[at] || file.code()[at] == ' ') << file.path;
  }
}

TEST(Invariant, crlf_changes_no_line) {
  for (const SourceFile& file : all_files()) {
    const Script script = split(file);
    const Script converted = split(with_crlf(file));
    ASSERT_EQ(joined(converted), std::string_view(converted.files[0].text)) << file.path;
    ASSERT_EQ(lines_of_statements(converted), lines_of_statements(script)) << file.path;
  }
}

TEST(Invariant, a_byte_order_mark_changes_no_line) {
  for (const SourceFile& file : all_files()) {
    if (has_byte_order_mark(file)) continue;
    const Script script = split(file);
    const Script marked = split(with_byte_order_mark(file));
    ASSERT_EQ(joined(marked), std::string_view(marked.files[0].text)) << file.path;
    ASSERT_EQ(lines_of_statements(marked), lines_of_statements(script)) << file.path;
  }
}

static std::string random_text(std::mt19937& random) {
  static constexpr std::array fragments = {"'",
                                           "\"",
                                           "`",
                                           "\\",
                                           "--",
                                           "-- ",
                                           "#",
                                           "/*",
                                           "*/",
                                           "/*!",
                                           "/*+",
                                           "$a$",
                                           ";",
                                           " ",
                                           "\t",
                                           "\n",
                                           "\r\n",
                                           "\r",
                                           "a",
                                           "é数",
                                           "\\G",
                                           "\\c",
                                           "\\d //\n",
                                           "DELIMITER //\n",
                                           "\ndelimiter ;\n",
                                           "//",
                                           "use x\n",
                                           "source y\n",
                                           "/*M!9\\-",
                                           "\xEF\xBB\xBF",
                                           "```sql\n",
                                           "```postgresql\n",
                                           "```sqlite\n",
                                           "```\n",
                                           "> ",
                                           "- ",
                                           "1. ",
                                           "    ",
                                           "---\n",
                                           "`SHOW a`",
                                           "create event e begin"};
  std::string text;
  for (auto length = random() % 20; length > 0; --length) text += fragments[random() % fragments.size()];
  return text;
}

TEST(Invariant, any_text_is_cut_without_loss) {
  std::mt19937 random(1);
  for (int round = 0; round < 20'000; ++round) {
    const std::string text = random_text(random);
    ASSERT_EQ(joined(cut(text)), text);
    ASSERT_EQ(joined(cut_markdown(text)), text);
  }
}

// Counted by hand.
struct SeedCount {
  const char* file;
  size_t fenced;
  size_t inline_code;
};

class Seed : public testing::TestWithParam<SeedCount> {};

TEST_P(Seed, has_the_statements_counted_by_hand) {
  const std::string path = std::string(SHARED_DIRECTORY "/seeds/") + GetParam().file;
  if (!fs::exists(path)) GTEST_SKIP() << "no shared seeds here";
  const Script script = split(read(path).value());
  const auto inline_code = static_cast<size_t>(std::ranges::count(script.statements, true, &RawStatement::inline_code));
  EXPECT_EQ(inline_code, GetParam().inline_code);
  EXPECT_EQ(script.statements.size() - inline_code, GetParam().fenced);
  EXPECT_TRUE(script.diagnostics.empty());
}

INSTANTIATE_TEST_SUITE_P(Counts, Seed,
                         testing::Values(SeedCount{"openspg_0.6.md", 19, 0}, SeedCount{"dbgpt_0.5.0.md", 6, 0},
                                         SeedCount{"linkis_1.4.0.md", 23, 0}, SeedCount{"kwdb_upgrade_zh.md", 1, 2},
                                         SeedCount{"kwdb_upgrade_en.md", 0, 0}),
                         [](const auto& seed) {
                           std::string name = seed.param.file;
                           std::ranges::replace_if(
                               name, [](char c) { return c == '.'; }, '_');
                           return name;
                         });

}  // namespace belay
