// What can be said of a statement before it is parsed: where the client reads something else than its author meant.
#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"
#include "source/client_command.h"
#include "source/cutter.h"
#include "source/routine_body.h"

namespace belay {

void Cutter::diagnose(std::string message, std::string help, Span span, uint32_t statement) {
  script_.diagnostics.push_back({.message = std::move(message),
                                 .help = std::move(help),
                                 .file = place_.file,
                                 .span = span,
                                 .statement = statement});
}

void Cutter::diagnose_missing_delimiter(Span line) {
  diagnose("DELIMITER is given no delimiter", "write the delimiter behind DELIMITER and a space", line, 0);
}

void Cutter::diagnose_statement(Span span, bool delimited) {
  const std::string_view text = slice(code_, span);
  const uint32_t id = script_.statements.back().id;
  if (text.starts_with("--")) {
    diagnose("`--` begins a comment only before a space", "put a space behind --", {span.begin, span.begin + 2}, id);
  }
  if (equals_ignoring_case(text.substr(0, 3), "use") && text.find_first_of("\r\n") == 3) {
    diagnose("the client looks for the name behind USE on the same line", "put the name behind USE",
             {span.begin, span.begin + 3}, id);
  }
  if (!delimited) return diagnose_unread_delimiter_line(span);
  if (delimiter_ != ";") return;
  if (const std::string routine = routine_cut_in_body(text); !routine.empty()) {
    diagnose(fmt::format("the body of {} ends at its first `;`", routine),
             "put DELIMITER // before it and // behind its END", span, id);
  }
}

// The client reads on past DELIMITER when a statement is open: all the rest becomes part of that statement.
void Cutter::diagnose_unread_delimiter_line(Span statement) {
  const std::string_view text = slice(code_, statement);
  for (size_t line_feed = text.find('\n'); line_feed != text.npos; line_feed = text.find('\n', line_feed + 1)) {
    const size_t word = std::min(text.find_first_not_of(" \t", line_feed + 1), text.size());
    if (!begins_like_command(text.substr(word, command_name_window)) ||
        !is_delimiter(text.substr(word, command_name_window)))
      continue;
    const Span found = span_of(statement.begin + word, statement.begin + word + std::string_view("DELIMITER").size());
    diagnose("DELIMITER is not seen inside of a statement", "end the statement before it with " + delimiter_, found,
             script_.statements.back().id);
    return;
  }
}

}  // namespace belay
