// The lines among the statements that the client keeps to itself.
#include <algorithm>

#include "base/text.h"
#include "source/client_command.h"
#include "source/cutter.h"

namespace belay {

bool Cutter::at_line_start() const {
  size_t at = at_;
  while (at > region_.span.begin && (code_[at - 1] == ' ' || code_[at - 1] == '\t')) --at;
  return at == region_.span.begin || code_[at - 1] == '\n' || code_.substr(0, at) == "\xEF\xBB\xBF";
}

// mariadb-dump's first line since 10.11.8, /*M!999999\- … */: a client command for MariaDB, a comment for all others.
bool Cutter::at_sandbox_comment() const {
  const std::string_view rest = code_.substr(at_, command_name_window);
  if (!rest.starts_with("/*M!")) return false;
  return rest.substr(std::min(rest.find_first_not_of("0123456789", 4), rest.size())).starts_with("\\-");
}

void Cutter::take_command(size_t end) {
  push(PieceKind::client_command, at_, end);
  at_ = end;
}

bool Cutter::take_client_command() {
  if (lexis_.client == ClientCommands::none || delimiter_length_at(at_) > 0) return false;
  if (code_[at_] == '\\') return take_backslash_command();
  if (lexis_.client != ClientCommands::mysql) return false;
  if (at_sandbox_comment()) {
    take_command(std::min(end_of_block_comment(code_, at_, lexis_), code_.size()));
    return true;
  }
  const std::string_view ahead = code_.substr(at_, command_name_window);
  const std::string_view window = ahead.substr(0, ahead.find('\n'));
  if (!begins_like_command(window) || (!at_line_start() && !is_delimiter(window))) return false;
  const size_t line_end = trimmed_end(at_, end_of_line(code_, at_));
  const std::string_view line = code_.substr(at_, line_end - at_);
  if (is_delimiter(line)) {
    take_delimiter_line(line_end);
    return true;
  }
  // A line that holds a delimiter is no command line: the client cuts it first and looks at the parts then.
  if (line.find(delimiter_) != line.npos || line.find("\\g") != line.npos) return false;
  if (!is_use(line) && !is_client_command(line)) return false;
  is_use(line) ? take_use(line_end) : take_command(line_end);
  return true;
}

// `\. file`, `\! ls`, psql's `\c base`: up to the end of the line or the delimiter on it.
bool Cutter::take_backslash_command() {
  const std::string_view rest = code_.substr(at_);
  if (rest.size() < 2 || is_space(rest[1]) || rest[1] == 'N') return false;
  const size_t line_end = trimmed_end(at_, end_of_line(code_, at_));
  if (lexis_.client == ClientCommands::mysql && rest[1] == 'd' && at_line_start()) {
    take_delimiter_line(line_end);
    return true;
  }
  const size_t delimiter = code_.substr(0, line_end).find(delimiter_, at_);
  take_command(trimmed_end(at_, std::min(delimiter, line_end)));
  return true;
}

// USE without a delimiter ends with its line, and whatever the line holds behind the name is not looked at.
void Cutter::take_use(size_t line_end) {
  const std::string_view argument = argument_of(code_.substr(at_, line_end - at_));
  size_t end = static_cast<size_t>(argument.data() - code_.data()) + argument.size();
  if (end < line_end && !is_space(code_[end])) ++end;  // the closing quote
  const size_t next = std::min(code_.find_first_not_of(" \t", end), line_end);
  const bool comment_follows =
      next < line_end && (begins_line_comment(code_, next, lexis_) || begins_block_comment(code_, next));
  push_statement(at_, comment_follows ? end : line_end, {});
  at_ = comment_follows ? end : line_end;
}

void Cutter::take_delimiter_line(size_t line_end) {
  const std::string_view argument = argument_of(code_.substr(at_, line_end - at_));
  const Span line = span_of(at_, line_end);
  if (!at_line_start()) {
    diagnose("the client does not see DELIMITER behind other text", "put DELIMITER on a line of its own", line, 0);
  }
  if (argument.empty()) {
    diagnose_missing_delimiter(line);
  } else if (argument.find('\\') != argument.npos) {
    diagnose("the client refuses a delimiter with a backslash", "choose another delimiter", line, 0);
  } else {
    place_.delimiter = argument;
    use_delimiter(argument);
  }
  take_command(line_end);
}

}  // namespace belay
