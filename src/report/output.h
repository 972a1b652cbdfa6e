// The way out: standard output, standard error, files.
#pragma once

#include <functional>
#include <ostream>
#include <string>
#include <string_view>

#include "base/result.h"
#include "report/report.h"

namespace belay {

enum class ColourChoice { automatic, always, never };
enum class Stream { output, error };

// `automatic`: on a terminal, unless NO_COLOR is set (no-color.org).
Style style_for(ColourChoice choice, Stream stream);

bool is_terminal(Stream stream);

using Writer = std::function<void(std::ostream&)>;

// Standard output where `path` is empty; what is written goes there as it comes. A file appears whole or not at all.
Result<void> deliver(const Writer& write, const std::string& path);
Result<void> deliver(std::string_view text, const std::string& path);

// To standard error.
void complain(const Error& error, Style style);
void remark(std::string_view text);

// On standard output, which is a terminal.
void clear_screen();

// What is being done now, in place of what was shown before, where standard error is a terminal. Empty: nothing.
void show_progress(std::string_view text);

}  // namespace belay
