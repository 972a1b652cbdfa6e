// Shorthands of the tests: a script from text, its statements and pieces as text.
#pragma once

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

#include "source/source.h"

namespace belay {

inline SourceFile file_from(std::string path, std::string content) {
  Result<SourceFile> file = read_text(std::move(path), std::move(content));
  if (!file) throw std::runtime_error(file.error().message);
  return std::move(*file);
}

inline Script cut(std::string sql) {
  return split(file_from("script.sql", std::move(sql)));
}

inline Script cut_markdown(std::string text) {
  return split(file_from("guide.md", std::move(text)));
}

inline std::vector<std::string> texts_of(const Script& script) {
  std::vector<std::string> texts;
  for (const RawStatement& statement : script.statements) texts.emplace_back(script.text_of(statement));
  return texts;
}

inline std::vector<std::string> statements_of(std::string sql) {
  return texts_of(cut(std::move(sql)));
}

inline std::vector<std::string> pieces_of(const Script& script, PieceKind kind) {
  std::vector<std::string> texts;
  for (const Piece& piece : script.pieces) {
    if (piece.kind == kind) texts.emplace_back(slice(script.files[piece.file].text, piece.span));
  }
  return texts;
}

using Texts = std::vector<std::string>;

}  // namespace belay
