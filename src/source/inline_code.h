// `SHOW JOBS` in the prose of a guide: a statement that the reader is asked to run.
#pragma once

#include <optional>
#include <string_view>

#include "base/span.h"

namespace belay {

// Whether a code span reads like a statement that only looks: `SELECT …`, `SHOW …`, `DESC …`. Whether it parses is the
// parser's word; a statement that changes something is not taken from prose, where it is as often an explanation.
bool looks_like_query(std::string_view code);

struct CodeSpan {
  Span content;      // between the backticks, without the spaces that belong to them
  uint32_t end = 0;  // behind the closing backticks
};

// The first code span of `text` with this content that begins in `within`; nothing where it cannot be found for
// certain. Runs of white space count as equal, since Markdown joins the lines of a paragraph.
std::optional<CodeSpan> find_code_span(std::string_view text, Span within, std::string_view content);

}  // namespace belay
