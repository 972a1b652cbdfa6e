// Upgrade scripts as files: read without losing a byte, cut into statements without losing a byte.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "base/span.h"
#include "source/diagnostic.h"
#include "source/text.h"

namespace belay {

enum class Language { sql, markdown };

// What a fence or a file says its SQL is; a statement may be recognised as another one later (model/dialect).
enum class FenceDialect { mysql, mariadb, tidb, oceanbase, postgresql, kwdb, gaussdb, sqlite, other };

// A stretch of the file that holds SQL: a Markdown fence's content, an inline code span, or a whole .sql file.
struct Region {
  Span span;
  FenceDialect dialect = FenceDialect::mysql;
  std::string label;         // the fence's info word as written ("mysql-sql"), empty for files and inline code
  bool inline_code = false;  // a `code span` of prose, or a migration's way back: never part of the script
};

// A step of a guide that is not SQL: a shell fence, a configuration fence. Listed, never run.
struct OtherFence {
  Span span;
  std::string label;
};

struct Position {
  uint32_t line = 1;    // from 1
  uint32_t column = 1;  // from 1, in code points
};

struct SourceFile {
  std::string path;  // as the user gave it; "-" for standard input without a name
  Language language = Language::sql;
  Text text;                                               // byte for byte
  std::vector<Position> marks = std::vector<Position>(1);  // of each 4 KiB of `text`: positions are counted from there
  std::string masked;           // Markdown only: `text` with everything that is not SQL blanked by spaces, same length
  std::vector<Region> regions;  // in file order
  std::vector<OtherFence> other_fences;
  std::vector<Span> html_comments;  // Markdown only: what stands between <!-- and -->, outside of fences

  // What lexers read: as long as `text`, at the same offsets, with prose and container prefixes ("> ") blanked.
  std::string_view code() const { return language == Language::markdown ? masked : std::string_view(text); }
};

enum class PieceKind { prose, trivia, statement, delimiter, client_command };

// The pieces of a file, in order, concatenate to it.
struct Piece {
  PieceKind kind = PieceKind::trivia;
  uint32_t file = 0;  // index into Script::files
  Span span;
};

// A statement's text without comments before it and without its delimiter.
struct RawStatement {
  uint32_t id = 0;    // from 1 over the whole script
  uint32_t file = 0;  // index into Script::files
  Span span;
  Span delimiter;              // empty where the statement ends with the file or the fence
  std::string delimiter_text;  // what the delimiter was at this place: ";" unless DELIMITER said otherwise
  uint32_t region = 0;         // index into SourceFile::regions
  bool inline_code = false;
};

// One or several files as one script, in the order given.
struct Script {
  std::vector<SourceFile> files;
  std::vector<Piece> pieces;
  std::vector<RawStatement> statements;
  std::vector<Diagnostic> diagnostics;  // unterminated strings and comments, fences that could not be cut

  const SourceFile& file_of(const RawStatement& statement) const { return files[statement.file]; }
  // Without the quote marks ("> ") of the guide that may stand in the file between its lines.
  std::string_view text_of(const RawStatement& statement) const {
    return slice(file_of(statement).code(), statement.span);
  }
};

// Errors: no_such_file, unreadable_input (a directory, binary, not UTF-8: with line), each with what to do. "-" is
// standard input.
Result<SourceFile> read(const std::string& path);

// The file `content` as if it had been read from `path`; `path` decides the language by its ending.
Result<SourceFile> read_text(std::string path, std::string content);

// Files and folders as the user named them; folders give all .sql, .md and .markdown files below them in natural
// version order ("V2" before "V10"), "-" gives standard input under `stdin_name`. A folder without any is an error.
Result<std::vector<SourceFile>> read_all(const std::vector<std::string>& paths, const std::string& stdin_name = "-");

Script split(std::vector<SourceFile> files);
Script split(SourceFile file);

// Counts from the start of the file: for many questions about one file there is a LineIndex (source/line_index.h).
Position position_of(const SourceFile& file, uint32_t byte);

}  // namespace belay
