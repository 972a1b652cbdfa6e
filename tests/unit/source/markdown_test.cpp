#include "cut.h"

namespace belay {

static std::vector<std::string> regions_of(const SourceFile& file) {
  std::vector<std::string> texts;
  for (const Region& region : file.regions) texts.emplace_back(slice(file.code(), region.span));
  return texts;
}

static SourceFile guide(std::string text) {
  return file_from("guide.md", std::move(text));
}

TEST(Markdown, a_fence_is_a_region_in_the_bytes_of_the_file) {
  const SourceFile file = guide("# Title\n```sql\nA;\nB;\n```\n");
  ASSERT_EQ(file.regions.size(), 1U);
  EXPECT_EQ(file.regions[0].span, (Span{15, 21}));
  EXPECT_EQ(slice(file.text, file.regions[0].span), "A;\nB;\n");
}

TEST(Markdown, the_mask_keeps_length_and_lines) {
  const SourceFile file = guide("prose; é\n```sql\nA;\n```\n");
  EXPECT_EQ(file.masked, "         \n      \nA;\n   \n");
}

TEST(Markdown, labels_name_a_dialect_in_any_case) {
  for (const auto& [label, dialect] : std::vector<std::pair<std::string, FenceDialect>>{
           {"SQL", FenceDialect::mysql},
           {"mysql-sql", FenceDialect::mysql},
           {"MariaDB", FenceDialect::mariadb},
           {"tidb", FenceDialect::tidb},
           {"oceanbase", FenceDialect::oceanbase},
           {"pgsql", FenceDialect::postgresql},
           {"postgres", FenceDialect::postgresql},
           {"kwdb", FenceDialect::kwdb},
           {"openGauss", FenceDialect::gaussdb},
           {"sqlite", FenceDialect::sqlite},
           {"plsql", FenceDialect::other},
       }) {
    const SourceFile file = guide("```" + label + "\nA\n```\n");
    ASSERT_EQ(file.regions.size(), 1U) << label;
    EXPECT_EQ(file.regions[0].dialect, dialect) << label;
    EXPECT_EQ(file.regions[0].label, label);
  }
}

TEST(Markdown, a_label_ends_before_its_attributes) {
  for (const char* info : {"sql title=x", "sql{2,4}", "{.sql #id}", " sql ", "sql:line-numbers", "sql,ignore"}) {
    EXPECT_EQ(guide(std::string("```") + info + "\nA\n```\n").regions.size(), 1U) << info;
  }
}

TEST(Markdown, other_fences_are_listed_with_their_label) {
  const SourceFile file = guide("```bash\nls\n```\n\n```\nSELECT 1;\n```\n");
  EXPECT_TRUE(file.regions.empty());
  ASSERT_EQ(file.other_fences.size(), 2U);
  EXPECT_EQ(file.other_fences[0].label, "bash");
  EXPECT_EQ(file.other_fences[1].label, "");
  EXPECT_EQ(slice(file.text, file.other_fences[1].span), "SELECT 1;\n");
}

TEST(Markdown, indented_code_is_no_fence) {
  const SourceFile file = guide("text\n\n    SELECT 1;\n");
  EXPECT_TRUE(file.regions.empty());
  EXPECT_TRUE(file.other_fences.empty());
}

TEST(Markdown, tildes_and_long_marks_are_fences) {
  EXPECT_EQ(regions_of(guide("~~~sql\nA\n~~~\n````sql\n```\nB\n````\n")), (Texts{"A\n", "```\nB\n"}));
}

TEST(Markdown, an_unclosed_fence_reaches_to_the_end) {
  EXPECT_EQ(regions_of(guide("```sql\nA;\nB")), Texts{"A;\nB"});
  EXPECT_EQ(regions_of(guide("```sql")), Texts{""});
}

TEST(Markdown, an_empty_fence_is_an_empty_region) {
  const SourceFile file = guide("```sql\n```\nrest\n");
  ASSERT_EQ(file.regions.size(), 1U);
  EXPECT_EQ(file.regions[0].span, (Span{7, 7}));
}

TEST(Markdown, fences_in_lists_keep_their_offsets) {
  const std::string text = "1. step\n\n   ```sql\n   A;\n     B;\n   ```\n";
  const SourceFile file = guide(text);
  ASSERT_EQ(file.regions.size(), 1U);
  EXPECT_EQ(slice(file.text, file.regions[0].span), "   A;\n     B;\n");
  EXPECT_EQ(split(file).statements.at(1).span.begin, text.find('B'));
}

TEST(Markdown, a_fence_behind_a_list_mark_is_found) {
  EXPECT_EQ(regions_of(guide("- ```sql\n  A;\n  ```\n")), Texts{"  A;\n"});
}

TEST(Markdown, tabs_indent_fences_too) {
  EXPECT_EQ(texts_of(cut_markdown("1.\tstep\n\n\t```sql\n\tA;\n\t\tB;\n\t```\n")), (Texts{"A", "B"}));
}

TEST(Markdown, quote_marks_are_blanked) {
  const Script script = cut_markdown("> text\n> ```sql\n> SELECT 1,\n>\n> 2;\n> ```\n");
  EXPECT_EQ(texts_of(script), Texts{"SELECT 1,\n \n  2"});
  EXPECT_EQ(slice(script.files[0].text, script.statements[0].span), "SELECT 1,\n>\n> 2");
}

TEST(Markdown, a_quote_mark_of_sql_itself_stays) {
  EXPECT_EQ(texts_of(cut_markdown("> ```sql\n> > 1;\n> ```\n")), Texts{"> 1"});
}

TEST(Markdown, crlf_and_byte_order_mark_do_not_move_anything) {
  const std::string text = "\xEF\xBB\xBF# T\r\n\r\n```sql\r\nA;\r\nB;\r\n```\r\n";
  const Script script = cut_markdown(text);
  EXPECT_EQ(texts_of(script), (Texts{"A", "B"}));
  EXPECT_EQ(script.statements[1].span.begin, text.find("B;"));
  EXPECT_EQ(script.files[0].masked.size(), text.size());
}

TEST(Markdown, front_matter_is_not_markdown) {
  const std::string text = "---\ntitle: x\nnote: |\n  ```sql\n  no;\n  ```\n---\n```sql\nA;\n```\n";
  const Script script = cut_markdown(text);
  EXPECT_EQ(texts_of(script), Texts{"A"});
  EXPECT_EQ(script.statements[0].span.begin, text.find("A;"));
}

TEST(Markdown, a_rule_at_the_top_is_no_front_matter) {
  EXPECT_EQ(texts_of(cut_markdown("---\n\n```sql\nA;\n```\n")), Texts{"A"});
}

TEST(Markdown, each_fence_ends_its_statement) {
  EXPECT_EQ(texts_of(cut_markdown("```sql\nA\n```\n```sql\nB\n```\n")), (Texts{"A", "B"}));
}

TEST(Markdown, a_string_open_in_one_fence_does_not_reach_the_next) {
  const Script script = cut_markdown("```sql\nSELECT 'x\n```\n```sql\nB;\n```\n");
  EXPECT_EQ(texts_of(script), (Texts{"SELECT 'x", "B"}));
  EXPECT_EQ(script.diagnostics.size(), 1U);
}

TEST(Markdown, a_delimiter_holds_through_the_fences_of_a_file) {
  EXPECT_EQ(texts_of(cut_markdown("```sql\nDELIMITER //\n```\n```sql\nA;B//\n```\n")), Texts{"A;B"});
}

TEST(Markdown, fences_of_other_dialects_are_cut_by_their_rules) {
  EXPECT_EQ(texts_of(cut_markdown(
                "```postgresql\nSELECT 'a\\'; -- b\nDO $x$ BEGIN; END $x$; /* /* ; */ ; */ C#>1;--d;\n```\n")),
            (Texts{"SELECT 'a\\'", "DO $x$ BEGIN; END $x$", "C#>1"}));
  EXPECT_EQ(texts_of(cut_markdown("```psql\n\\c base\nSELECT E'\\';', $1;\n```\n")), Texts{"SELECT E'\\';', $1"});
}

TEST(Markdown, prose_is_a_piece) {
  const Script script = cut_markdown("before\n```sql\nA;\n```\nafter\n");
  EXPECT_EQ(pieces_of(script, PieceKind::prose), (Texts{"before\n```sql\n", "```\nafter\n"}));
}

TEST(InlineCode, queries_in_prose_are_regions_of_their_own) {
  const Script script = cut_markdown("Run `SHOW JOBS` and `SELECT * from a.b`.\n");
  EXPECT_EQ(texts_of(script), (Texts{"SHOW JOBS", "SELECT * from a.b"}));
  EXPECT_TRUE(script.statements[0].inline_code);
  EXPECT_EQ(slice(script.files[0].text, script.statements[1].span), "SELECT * from a.b");
}

TEST(InlineCode, other_code_is_prose) {
  EXPECT_TRUE(texts_of(cut_markdown("`ALTER TABLE t` `show` `SELECTED x` `t`\n\n# SELECT 1\n\nSHOW JOBS\n")).empty());
}

TEST(InlineCode, code_spans_side_by_side_are_told_apart) {
  const std::string text = "`SHOW a` `SHOW a` ``SHOW `b` ``\n";
  const Script script = cut_markdown(text);
  EXPECT_EQ(texts_of(script), (Texts{"SHOW a", "SHOW a", "SHOW `b`"}));
  EXPECT_EQ(script.statements[1].span.begin, text.find("SHOW", 3));
}

TEST(InlineCode, an_escaped_backtick_opens_nothing) {
  const std::string text = "\\`SHOW a` then ``SHOW a``\n";
  const Script script = cut_markdown(text);
  ASSERT_EQ(script.statements.size(), 1U);
  EXPECT_EQ(script.statements[0].span.begin, text.rfind("SHOW"));
}

TEST(InlineCode, is_found_in_lists_quotes_headings_and_links) {
  EXPECT_EQ(texts_of(cut_markdown("- a\n  b `SHOW a`\n\n> `SHOW b`\n\n# `SHOW c`\n\n[`SHOW d`](x)\n")),
            (Texts{"SHOW a", "SHOW b", "SHOW c", "SHOW d"}));
}

TEST(InlineCode, may_go_on_in_the_next_line) {
  EXPECT_EQ(texts_of(cut_markdown("1. x `SELECT a\n   FROM b` y\n")), Texts{"SELECT a\n   FROM b"});
}

TEST(InlineCode, across_quote_marks_nothing_is_claimed) {
  EXPECT_TRUE(texts_of(cut_markdown("> `SELECT a\n> FROM b`\n")).empty());
}

TEST(InlineCode, does_not_see_the_delimiter_of_the_script) {
  EXPECT_EQ(texts_of(cut_markdown("```sql\nDELIMITER //\nA//\n```\n`SHOW a; SHOW b`\n")),
            (Texts{"A", "SHOW a", "SHOW b"}));
}

}  // namespace belay
