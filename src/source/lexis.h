// Just enough of each dialect's lexical rules to know where a string, an identifier or a comment ends.
#pragma once

#include <cstddef>
#include <string_view>

#include "source/source.h"

namespace belay {

enum class ClientCommands { none, mysql, psql };

struct Lexis {
  bool backslash_escapes = false;    // in '…' and "…"
  bool backticks = false;            // quote identifiers
  bool hash_comments = false;        // # to the end of the line
  bool dashes_need_space = false;    // `--` begins a comment only before white space
  bool executable_comments = false;  // /*! … */, /*M! … */ and /*+ … */ belong to the statement
  bool nested_comments = false;      // /* /* */ */
  bool dollar_quotes = false;        // $tag$ … $tag$, and E'…' with backslashes
  ClientCommands client = ClientCommands::none;
};

const Lexis& lexis_of(FenceDialect dialect);

// All of these take the text up to the end of its region; what is not closed gives `std::string_view::npos`.

bool begins_line_comment(std::string_view code, size_t at, const Lexis& lexis);
bool begins_block_comment(std::string_view code, size_t at);

// `/*!` and `/*M!`: to the client mere words, whose content it reads on as SQL.
bool begins_executable_comment(std::string_view code, size_t at);
bool begins_hint(std::string_view code, size_t at);

size_t end_of_line(std::string_view code, size_t at);  // where the line feed is
size_t end_of_block_comment(std::string_view code, size_t at, const Lexis& lexis);
size_t end_of_quoted(std::string_view code, size_t at, const Lexis& lexis);

// The length of the `$tag$` at `at`, 0 where there is none.
size_t dollar_tag_length(std::string_view code, size_t at);
size_t end_of_dollar_quoted(std::string_view code, size_t at);

}  // namespace belay
