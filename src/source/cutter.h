// Cuts one region of a file into pieces; `split` walks the regions.
#pragma once

#include <string>
#include <string_view>

#include "source/lexis.h"
#include "source/source.h"
#include "source/stop_finder.h"
#include "source/trail.h"

namespace belay {

// Where the script is being cut, and the delimiter in force: what DELIMITER set lasts until the end of the file.
struct CutPlace {
  uint32_t file = 0;
  uint32_t region = 0;
  std::string delimiter = ";";
};

inline Span span_of(size_t begin, size_t end) {
  return {static_cast<uint32_t>(begin), static_cast<uint32_t>(end)};
}

class Cutter {
 public:
  // Appends to `script`; DELIMITER lines change `place.delimiter`.
  Cutter(Script& script, CutPlace& place);

  void run();

 private:
  // Comments that may turn out to stand behind a statement's last word: known only when its delimiter comes.
  struct Trailing {
    size_t begin = 0;
    size_t end = 0;  // 0: none
  };

  // cutter.cpp: statements, strings, comments
  void skip_trivia();
  size_t behind_trivia(size_t at) const;
  void take_statement();
  void finish(size_t end, size_t delimiter_length, Trailing trailing);
  size_t next_stop(size_t at);
  size_t opening_of_unclosed_string(size_t at) const;
  size_t behind_token(size_t at, Trailing& trailing);
  size_t behind_slash(size_t at, Trailing& trailing);
  size_t behind_dollar(size_t at);
  size_t behind_comment(size_t at, size_t end, Trailing& trailing) const;
  size_t closed(size_t end, size_t opening, std::string_view what, std::string_view close);
  size_t delimiter_length_at(size_t at) const;
  size_t trimmed_end(size_t begin, size_t end) const;
  void use_delimiter(std::string_view delimiter);

  // cutter_client.cpp: lines that the client keeps to itself
  bool take_client_command();
  bool take_backslash_command();
  void take_use(size_t line_end);
  void take_delimiter_line(size_t line_end);
  void take_command(size_t end);
  bool at_line_start() const;
  bool at_sandbox_comment() const;

  void push(PieceKind kind, size_t begin, size_t end);
  void push_statement(size_t begin, size_t end, Span delimiter);

  // cutter_diagnosis.cpp
  void diagnose(std::string message, std::string help, Span span, uint32_t statement);
  void diagnose_statement(Span span, bool delimited);
  void diagnose_missing_delimiter(Span line);
  void diagnose_unread_delimiter_line(Span statement);

  uint32_t next_id() const { return static_cast<uint32_t>(script_.statements.size()) + 1; }

  Script& script_;
  CutPlace& place_;
  const Region& region_;
  const Lexis lexis_;
  const std::string_view code_;  // up to the end of the region
  std::string delimiter_;
  StopFinder finder_;  // of the bytes that may begin more than a word
  size_t at_;
  Trail trail_;  // of the file
};

}  // namespace belay
