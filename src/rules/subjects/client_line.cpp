#include <algorithm>

#include "base/text.h"
#include "rules/subjects/each.h"
#include "rules/subjects/fields.h"
#include "source/client_command.h"

namespace belay {

static bool is_of_mysql(const SourceFile& file, Span span) {
  return std::ranges::any_of(file.regions, [&](const Region& region) {
    const bool inside = region.span.begin <= span.begin && span.end <= region.span.end;
    const bool other = region.dialect == FenceDialect::postgresql || region.dialect == FenceDialect::kwdb ||
                       region.dialect == FenceDialect::gaussdb || region.dialect == FenceDialect::sqlite ||
                       region.dialect == FenceDialect::other;
    return inside && !region.inline_code && !other;
  });
}

// "source", "delimiter"; the short forms `\.` and `\d` as they are, but under the long name.
static std::string word_of(std::string_view text) {
  if (text.starts_with("\\.")) return "source";
  if (is_delimiter(text)) return "delimiter";
  if (text.starts_with('\\')) return std::string(text.substr(0, 2));
  return to_lower(text.substr(0, std::ranges::find_if(text, is_space) - text.begin()));
}

void for_each_client_line(const Analysis& analysis, const VisitClientLine& visit) {
  for (const Piece& piece : analysis.script.pieces) {
    if (piece.kind != PieceKind::client_command && piece.kind != PieceKind::delimiter) continue;
    const SourceFile& file = analysis.script.files[piece.file];
    const std::string_view text = trim(slice(file.code(), piece.span));
    if (piece.kind == PieceKind::delimiter && !is_delimiter(text)) continue;
    // A dump's own first line, which the client reads and no one has written.
    if (text.starts_with("/*") || !is_of_mysql(file, piece.span)) continue;
    visit({word_of(text), std::string(argument_of(text)), false}, {piece.file, 0, piece.span});
  }
}

// The first of each word in each file.
void each_client_line(const Analysis& analysis, const VisitSubject& visit) {
  std::vector<std::pair<ClientLine, Place>> lines;
  for_each_client_line(analysis, [&](const ClientLine& line, Place place) {
    const auto first = std::ranges::find_if(
        lines, [&](const auto& known) { return known.first.word == line.word && known.second.file == place.file; });
    ClientLine& kept = first == lines.end() ? lines.emplace_back(line, place).first : first->first;
    kept.taken_back = line.argument == ";";
  });
  for (const auto& [line, place] : lines) visit({analysis, SubjectKind::client_line, place, nullptr, &line});
}

namespace fields {

static const ClientLine& line_of(const Subject& subject) {
  return *std::get<const ClientLine*>(subject.part);
}

FieldValue client_word(const Subject& subject) {
  return line_of(subject).word;
}
FieldValue client_argument(const Subject& subject) {
  return line_of(subject).argument;
}
FieldValue client_taken_back(const Subject& subject) {
  return line_of(subject).taken_back;
}

}  // namespace fields

}  // namespace belay
