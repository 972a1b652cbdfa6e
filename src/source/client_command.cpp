#include "source/client_command.h"

#include <algorithm>
#include <array>

#include "base/text.h"

namespace belay {

namespace {

struct ClientCommand {
  std::string_view name;
  bool takes_argument = false;
};

}  // namespace

static constexpr std::array commands = {
    ClientCommand{"charset", true},
    ClientCommand{"clear", false},
    ClientCommand{"connect", true},
    ClientCommand{"delimiter", true},
    ClientCommand{"edit", false},
    ClientCommand{"ego", false},
    ClientCommand{"exit", false},
    ClientCommand{"go", false},
    ClientCommand{"help", true},
    ClientCommand{"nopager", false},
    ClientCommand{"notee", false},
    ClientCommand{"nowarning", false},
    ClientCommand{"pager", true},
    ClientCommand{"print", false},
    ClientCommand{"prompt", true},
    ClientCommand{"query_attributes", true},
    ClientCommand{"quit", false},
    ClientCommand{"rehash", false},
    ClientCommand{"resetconnection", false},
    ClientCommand{"sandbox", false},
    ClientCommand{"source", true},
    ClientCommand{"ssl_session_data_print", true},
    ClientCommand{"status", false},
    ClientCommand{"system", true},
    ClientCommand{"tee", true},
    ClientCommand{"warnings", false},
    ClientCommand{"?", true},
};

// The client ends the name at a space or a tab, not at the end of a line.
static std::string_view first_word(std::string_view text) {
  return text.substr(0, text.find_first_of(" \t"));
}

static bool has_more_than(std::string_view text, std::string_view word) {
  return !trim(text.substr(word.size())).empty();
}

// Most statements begin with a letter that no command begins with.
static bool may_begin_command(char c) {
  return std::string_view("cdeghnpqrstuwCDEGHNPQRSTUW?").find(c) != std::string_view::npos;
}

static bool is_command_name(std::string_view word) {
  return std::ranges::any_of(commands,
                             [&](const ClientCommand& command) { return equals_ignoring_case(command.name, word); });
}

bool begins_like_command(std::string_view text) {
  if (text.empty() || !may_begin_command(text.front())) return false;
  const std::string_view word = text.substr(0, text.find_first_of(" \t\r\n"));
  return is_command_name(word) || equals_ignoring_case(word, "use");
}

bool is_client_command(std::string_view text) {
  text = trim(text);
  if (text.empty() || !may_begin_command(text.front())) return false;
  const std::string_view word = first_word(text);
  return std::ranges::any_of(commands, [&](const ClientCommand& command) {
    return equals_ignoring_case(command.name, word) && (command.takes_argument || !has_more_than(text, word));
  });
}

bool is_use(std::string_view line) {
  line = trim(line);
  const std::string_view word = first_word(line);
  return equals_ignoring_case(word, "use") && has_more_than(line, word);
}

bool is_delimiter(std::string_view line) {
  line = trim(line);
  return equals_ignoring_case(first_word(line), "delimiter") || line.starts_with("\\d");
}

std::string_view argument_of(std::string_view line) {
  line = trim(line);
  line = trim(line.starts_with('\\') ? line.substr(2) : line.substr(first_word(line).size()));
  const bool quoted = line.starts_with('\'') || line.starts_with('"') || line.starts_with('`');
  if (!quoted) return line.substr(0, std::ranges::find_if(line, is_space) - line.begin());
  const size_t close = line.find(line.front(), 1);
  return close == line.npos ? std::string_view() : line.substr(1, close - 1);
}

}  // namespace belay
