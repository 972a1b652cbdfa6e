// Whatever the bytes, reading, cutting and parsing them must end, lose nothing and point into the file. libFuzzer makes
// up the bytes; `./dev fuzz SECONDS` builds and runs this.
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>

#include "source/source.h"
#include "syntax/syntax.h"

namespace belay {
namespace {

// Not assert: it must hold in an optimised build too.
void insist(bool holds, const char* promise) {
  if (holds) return;
  std::fprintf(stderr, "broken promise: %s\n", promise);
  std::abort();
}

void check_pieces(const Script& script) {
  std::string joined;
  for (const Piece& piece : script.pieces) joined += slice(script.files[piece.file].text, piece.span);
  insist(joined == std::string_view(script.files[0].text), "the pieces concatenate to the file");
}

void check_statement(const Script& script, const RawStatement& raw, const Server& server) {
  const Parsed parsed = parse(script.file_of(raw), raw.span, server);
  insist(parsed.statement.span == raw.span || raw.span.contains(parsed.statement.span),
         "a statement is where it was cut");
  if (!parsed.error) return;
  insist(raw.span.contains(parsed.error->span), "an error points into its statement");
  insist(!parsed.error->message.empty(), "an error has words");
  insist(as<Opaque>(parsed.statement) != nullptr, "a statement with an error has no meaning");
}

void check(std::string path, const std::string& content) {
  const Server servers[] = {{Vendor::mysql, {8, 4, 0}}, {Vendor::mariadb, {10, 11, 0}}};
  Result<SourceFile> file = read_text(std::move(path), content);
  if (!file) return;
  const Script script = split(*std::move(file));
  check_pieces(script);
  for (const RawStatement& raw : script.statements) {
    for (const Server& server : servers) check_statement(script, raw, server);
  }
}

}  // namespace
}  // namespace belay

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* bytes, size_t size) {
  const std::string content(reinterpret_cast<const char*>(bytes), size);
  belay::check(content.find("```") == content.npos ? "fuzz.sql" : "fuzz.md", content);
  return 0;
}
