// What must hold for every statement that people have published: nothing that parses is lost on the way to the model.
#include <algorithm>
#include <filesystem>

#include "base/text.h"
#include "build_parse.h"
#include "places.h"
#include "source/source.h"

namespace belay {
namespace {

namespace fs = std::filesystem;

std::vector<std::string> sql_files(const fs::path& folder) {
  std::vector<std::string> files;
  if (!fs::exists(folder)) return files;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    const auto extension = entry.path().extension();
    if (entry.is_regular_file() && (extension == ".sql" || extension == ".md")) files.push_back(entry.path());
  }
  std::ranges::sort(files);
  return files;
}

// Calls `check(statement, code)` for all statements of a folder that parse; gives their number.
template <class Check>
size_t each_statement(const fs::path& folder, Check check) {
  size_t count = 0;
  for (const std::string& path : sql_files(folder)) {
    auto file = read(path);
    if (!file) continue;
    const Script script = split(*std::move(file));
    for (const RawStatement& raw : script.statements) {
      const Parsed parsed = parse(script.file_of(raw), raw.span, test_server());
      if (parsed.error) continue;
      SCOPED_TRACE(path + ": " + std::string(script.text_of(raw).substr(0, 200)));
      check(parsed.statement, script.file_of(raw).code());
      ++count;
    }
  }
  return count;
}

template <class Check>
void each_published_statement(Check check) {
  size_t count = each_statement(fs::path(PROJECT_DIRECTORY) / "samples", check);
  EXPECT_GE(count, 50U);
  each_statement(fs::path(SHARED_DIRECTORY) / "seeds", check);
  each_statement(fs::path(SHARED_DIRECTORY) / "corpus", check);
}

// Where the quoted text or the comment at `at` ends; `at` where there is none.
size_t behind_opaque_text(std::string_view text, size_t at) {
  const char c = text[at];
  if (c == '\'' || c == '"' || c == '`') {
    for (size_t next = at + 1; next < text.size(); ++next) {
      if (text[next] == '\\' && c != '`')
        ++next;
      else if (text[next] == c)
        return next + 1;  // a doubled quote begins the next quoted text
    }
    return text.size();
  }
  const bool line = c == '#' || (text.substr(at, 2) == "--" && (at + 2 == text.size() || isspace(text[at + 2])));
  if (line) return std::min(text.find('\n', at), text.size());
  if (text.substr(at, 2) == "/*" && text.substr(at, 3) != "/*!")
    return std::min(text.find("*/", at), text.size() - 2) + 2;
  return at;
}

// The commas of the first parentheses, outside of deeper ones: counted on the text, without the parser.
size_t count_commas(std::string_view text) {
  size_t commas = 0;
  int depth = 0;
  for (size_t at = 0; at < text.size();) {
    const size_t next = behind_opaque_text(text, at);
    if (next > at) {
      at = next;
      continue;
    }
    if (text[at] == '(') ++depth;
    if (text[at] == ')' && --depth == 0) return commas;
    if (text[at] == ',' && depth == 1) ++commas;
    ++at;
  }
  return commas;
}

Span span_of(const TableElement& element) {
  return std::visit([](const auto& node) { return node.span; }, element);
}

TEST(BuildCorpus, what_parses_is_never_opaque) {
  each_published_statement([](const Statement& statement, std::string_view code) {
    const bool empty = trim(slice(code, statement.span)).empty();
    EXPECT_TRUE(empty || !as<Opaque>(statement));
  });
}

TEST(BuildCorpus, no_element_of_a_table_is_lost) {
  each_published_statement([](const Statement& statement, std::string_view code) {
    const auto* create = as<CreateTable>(statement);
    if (!create || create->elements.empty()) return;
    const std::string_view text = slice(code, {create->table.span.end, statement.span.end});
    if (text.find("/*!") != std::string_view::npos) return;  // what the server skips has commas too
    EXPECT_EQ(create->elements.size(), count_commas(text) + 1);
  });
}

TEST(BuildCorpus, elements_follow_each_other_inside_of_their_statement) {
  each_published_statement([](const Statement& statement, std::string_view) {
    const auto* create = as<CreateTable>(statement);
    if (!create) return;
    uint32_t at = create->table.span.end;
    for (const TableElement& element : create->elements) {
      EXPECT_LE(at, span_of(element).begin);
      at = span_of(element).end;
    }
    for (const TableOption& option : create->options) {
      EXPECT_LE(at, option.span.begin);
      EXPECT_TRUE(option.span.contains(option.value_span));
      at = option.span.end;
    }
    EXPECT_LE(at, statement.span.end);
  });
}

void expect_whole(const ColumnDefinition& column, std::string_view code) {
  EXPECT_TRUE(column.name);
  EXPECT_EQ(column.name.span.begin, column.span.begin);
  EXPECT_TRUE(column.span.contains(column.type.span));
  EXPECT_TRUE(column.span.contains(column.attributes_span));
  EXPECT_EQ(column.span.end, column.attributes_span.end);
  EXPECT_FALSE(column.type.name.empty());
  const std::string_view type = slice(code, column.type.span);
  EXPECT_TRUE(
      equals_ignoring_case(type.substr(0, column.type.name.find(' ')).substr(0, 3), column.type.name.substr(0, 3)));
}

TEST(BuildCorpus, columns_have_names_types_and_spans) {
  each_published_statement([](const Statement& statement, std::string_view code) {
    if (const auto* create = as<CreateTable>(statement)) {
      for (const TableElement& element : create->elements) {
        if (const auto* column = std::get_if<ColumnDefinition>(&element)) expect_whole(*column, code);
      }
    }
    if (const auto* alter = as<AlterTable>(statement)) {
      for (const AlterAction& action : alter->actions) {
        EXPECT_TRUE(statement.span.contains(action.span));
        if (const auto* add = as<AddColumn>(action)) expect_whole(add->column, code);
        if (const auto* modify = as<ModifyColumn>(action)) expect_whole(modify->column, code);
        if (const auto* change = as<ChangeColumn>(action)) expect_whole(change->column, code);
      }
    }
  });
}

}  // namespace
}  // namespace belay
