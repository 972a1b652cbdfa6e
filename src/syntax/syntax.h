// From the bytes of a statement to its value: the front door of the parser, and the only way to it.
#pragma once

#include <functional>
#include <optional>
#include <string_view>
#include <vector>

#include "model/server.h"
#include "model/statement.h"
#include "source/source.h"

namespace belay {

struct Parsed {
  Statement statement;              // Opaque where there is an error
  std::optional<Diagnostic> error;  // at most one a statement; its span is the token where the trouble shows
};

// Never throws, never hangs. Spans are those of the file.
Parsed parse(const SourceFile& file, Span span, const Server& server);

// Hands over every statement of the script, in order.
void parse_each(const Script& script, const Server& server, const std::function<void(Parsed)>& visit);

// The same in no order: `visit` gets the index of the statement, and is called by several threads at once.
void parse_in_parallel(const Script& script, const Server& server, const std::function<void(size_t, Parsed)>& visit);

// The same as parse_each, all at once.
std::vector<Parsed> parse_all(const Script& script, const Server& server);

// The same for text that is in no file: PREPARE from a constant, a view's or a routine's stored text. Spans are those
// of `text`.
Parsed parse_text(std::string_view text, const Server& server);

// Why `server` would not read the statement: its error, or its first form that only other servers of the family take.
std::optional<Diagnostic> refusal_by(const Server& server, const Parsed& parsed);

}  // namespace belay
