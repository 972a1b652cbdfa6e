// Lines that the command-line client keeps to itself. The rules are those of the mysql client reading a file (MySQL
// Reference Manual, "mysql Client Commands"), tried on the client of MariaDB 10.11 where the manual is silent.
#pragma once

#include <cstddef>
#include <string_view>

namespace belay {

// Long enough for the longest command's name: keeps lines of megabytes from being searched at every statement.
inline constexpr size_t command_name_window = 32;

// A quick test: whether the first word of `text` is the name of a long-form command, USE and DELIMITER included.
bool begins_like_command(std::string_view text);

// Whether `text` is a long-form command (SOURCE file, STATUS, …). USE is not counted: the server knows it too.
bool is_client_command(std::string_view text);

bool is_use(std::string_view line);        // USE with a name behind it
bool is_delimiter(std::string_view line);  // DELIMITER or \d, with or without an argument

// The argument of the command in `line`, without its quotes; empty where there is none. The client ends it at the first
// space, so `DELIMITER $$ -- note` sets $$.
std::string_view argument_of(std::string_view line);

}  // namespace belay
