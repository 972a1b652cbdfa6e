// cmark-gfm finds the fences (also in lists and quotes, also unclosed ones) and says on which lines they are; what it
// gives as their content has lost quote marks, indentation and the file's offsets. So every line is found again as the
// tail of its line in the file, and where that fails nothing is claimed. Columns of inline nodes are not used: they do
// not count the indentation of continued lines.
#include "source/markdown.h"

#include <cmark-gfm.h>

#include <algorithm>
#include <memory>
#include <optional>

#include "base/text.h"
#include "source/fence_label.h"
#include "source/inline_code.h"
#include "source/lines.h"

namespace belay {

namespace {

struct FreeNode {
  void operator()(cmark_node* node) const { cmark_node_free(node); }
};
struct FreeIterator {
  void operator()(cmark_iter* iterator) const { cmark_iter_free(iterator); }
};

class RegionFinder {
 public:
  explicit RegionFinder(SourceFile& file)
      : file_(file), text_(file.text), lines_(lines_of(text_)), masked_(text_.size(), ' ') {}

  void run();

 private:
  void add_fence(cmark_node* fence);
  void add_inline_code(cmark_node* code);
  void add_html_comments(cmark_node* html);
  std::optional<std::vector<Span>> find_content(cmark_node* fence) const;
  Span stretch_of(cmark_node* block) const;
  uint32_t line_begin(size_t line) const;
  void unmask(Span span) { masked_.replace(span.begin, span.size(), slice(text_, span)); }

  SourceFile& file_;
  std::string_view text_;
  std::vector<Line> lines_;
  std::string masked_;
  cmark_node* searched_block_ = nullptr;
  uint32_t searched_to_ = 0;
};

}  // namespace

static bool closes_front_matter(std::string_view line) {
  return line.starts_with("---") ? trim(line) == "---" : trim(line) == "...";
}

// The text with its YAML front matter blanked, so that cmark does not read "---" as a heading; line for line the same.
static std::string without_front_matter(std::string_view text, const std::vector<Line>& lines) {
  std::string result(text);
  if (lines.empty()) return result;
  std::string_view first = slice(text, lines.front().content);
  if (first.starts_with("\xEF\xBB\xBF")) first.remove_prefix(3);
  if (!first.starts_with("---") || trim(first) != "---") return result;
  const auto close = std::find_if(lines.begin() + 1, lines.end(),
                                  [&](const Line& line) { return closes_front_matter(slice(text, line.content)); });
  if (close == lines.end()) return result;
  for (auto line = lines.begin(); line <= close; ++line) {
    std::fill_n(result.begin() + line->content.begin, line->content.size(), ' ');
  }
  return result;
}

uint32_t RegionFinder::line_begin(size_t line) const {
  return line < lines_.size() ? lines_[line].content.begin : static_cast<uint32_t>(text_.size());
}

// The content's lines in the file, each without its container's prefix. The prefix may have been a tab that cmark
// replaced by spaces, so white space at the front of a line is not compared.
std::optional<std::vector<Span>> RegionFinder::find_content(cmark_node* fence) const {
  const std::string_view literal = cmark_node_get_literal(fence);
  const auto first_line = static_cast<size_t>(cmark_node_get_start_line(fence));  // from 1: the line behind the mark
  std::vector<Span> found;
  for (const Line& wanted : lines_of(literal)) {
    if (first_line + found.size() >= lines_.size()) return std::nullopt;
    const Span line = lines_[first_line + found.size()].content;
    std::string_view tail = slice(literal, wanted.content);
    if (!slice(text_, line).ends_with(tail)) tail.remove_prefix(std::min(tail.find_first_not_of(" \t"), tail.size()));
    if (!slice(text_, line).ends_with(tail)) return std::nullopt;
    found.push_back({line.end - static_cast<uint32_t>(tail.size()), line.end});
  }
  return found;
}

void RegionFinder::add_fence(cmark_node* fence) {
  const auto first_line = static_cast<size_t>(cmark_node_get_start_line(fence));
  std::string label = fence_label(cmark_node_get_fence_info(fence));
  const std::optional<std::vector<Span>> content = find_content(fence);
  const std::optional<FenceDialect> dialect = dialect_of_label(label);
  const size_t line_count = content ? content->size() : 0;
  const Span span = {line_begin(first_line), line_begin(first_line + line_count)};
  if (!dialect || !content) {
    file_.other_fences.push_back({.span = span, .label = std::move(label)});
    return;
  }
  for (const Span line : *content) unmask(line);
  file_.regions.push_back({.span = span, .dialect = *dialect, .label = std::move(label), .inline_code = false});
}

Span RegionFinder::stretch_of(cmark_node* block) const {
  const int first = std::max(cmark_node_get_start_line(block), 1);
  const int last = std::max(cmark_node_get_end_line(block), first);
  return {line_begin(static_cast<size_t>(first) - 1), line_begin(static_cast<size_t>(last))};
}

static cmark_node* block_around(cmark_node* node) {
  while (node && (cmark_node_get_type(node) & CMARK_NODE_TYPE_MASK) != CMARK_NODE_TYPE_BLOCK)
    node = cmark_node_parent(node);
  return node;
}

// Code spans come in the order of the text, so each is looked for behind the one before.
void RegionFinder::add_inline_code(cmark_node* code) {
  cmark_node* const block = block_around(code);
  Span stretch = stretch_of(block);
  if (block == searched_block_) stretch.begin = searched_to_;
  const std::string_view literal = cmark_node_get_literal(code);
  const std::optional<CodeSpan> found = find_code_span(text_, stretch, literal);
  if (!found) return;
  searched_block_ = block;
  searched_to_ = found->end;
  if (!looks_like_query(literal)) return;
  unmask(found->content);
  file_.regions.push_back({.span = found->content, .dialect = FenceDialect::mysql, .label = {}, .inline_code = true});
}

// Inline HTML is one tag or one comment; a block of HTML may hold several. Comments come in the order of the text.
void RegionFinder::add_html_comments(cmark_node* html) {
  constexpr std::string_view opening = "<!--";
  const Span stretch = stretch_of(block_around(html));
  size_t at = stretch.begin;
  if (!file_.html_comments.empty()) at = std::max<size_t>(at, file_.html_comments.back().end);
  while ((at = text_.find(opening, at)) < stretch.end) {
    const size_t begin = at + opening.size();
    const size_t end = text_.find("-->", begin);
    if (end == text_.npos) return;
    file_.html_comments.push_back({static_cast<uint32_t>(begin), static_cast<uint32_t>(end)});
    at = end;
  }
}

static bool is_html(cmark_node* node) {
  const cmark_node_type type = cmark_node_get_type(node);
  if (type != CMARK_NODE_HTML_BLOCK && type != CMARK_NODE_HTML_INLINE) return false;
  return std::string_view(cmark_node_get_literal(node)).find("<!--") != std::string_view::npos;
}

void RegionFinder::run() {
  const std::string input = without_front_matter(text_, lines_);
  for (const Line& line : lines_) unmask({line.content.end, line.end});
  const std::unique_ptr<cmark_node, FreeNode> document(
      cmark_parse_document(input.data(), input.size(), CMARK_OPT_DEFAULT));
  const std::unique_ptr<cmark_iter, FreeIterator> iterator(cmark_iter_new(document.get()));
  for (cmark_event_type event = cmark_iter_next(iterator.get()); event != CMARK_EVENT_DONE;
       event = cmark_iter_next(iterator.get())) {
    if (event != CMARK_EVENT_ENTER) continue;
    cmark_node* const node = cmark_iter_get_node(iterator.get());
    if (cmark_node_get_type(node) == CMARK_NODE_CODE) add_inline_code(node);
    if (is_html(node)) add_html_comments(node);
    int length = 0;
    int offset = 0;
    char mark = 0;
    if (cmark_node_get_fenced(node, &length, &offset, &mark)) add_fence(node);
  }
  std::ranges::sort(file_.regions, {}, [](const Region& region) { return region.span.begin; });
  file_.masked = std::move(masked_);
}

void find_regions(SourceFile& file) {
  RegionFinder(file).run();
}

}  // namespace belay
