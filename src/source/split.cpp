#include "source/cutter.h"
#include "source/source.h"

namespace belay {

static void push_prose(Script& script, uint32_t file, uint32_t begin, uint32_t end) {
  if (begin < end) script.pieces.push_back({.kind = PieceKind::prose, .file = file, .span = {begin, end}});
}

static void split_file(Script& script, uint32_t index) {
  const SourceFile& file = script.files[index];
  CutPlace place = {.file = index};
  uint32_t cut_to = 0;
  for (; place.region < file.regions.size(); ++place.region) {
    const Span region = file.regions[place.region].span;
    push_prose(script, index, cut_to, region.begin);
    Cutter(script, place).run();
    cut_to = region.end;
  }
  push_prose(script, index, cut_to, static_cast<uint32_t>(file.text.size()));
}

Script split(std::vector<SourceFile> files) {
  Script script;
  script.files = std::move(files);
  for (uint32_t index = 0; index < script.files.size(); ++index) split_file(script, index);
  return script;
}

Script split(SourceFile file) {
  std::vector<SourceFile> files;
  files.push_back(std::move(file));
  return split(std::move(files));
}

}  // namespace belay
