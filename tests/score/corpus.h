// The scripts of a corpus: a folder whose INDEX.tsv says which database every file is written for.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "source/source.h"

namespace belay::score {

struct CorpusFile {
  std::string path;     // below the corpus
  std::string project;  // "upgrade-mysql/azkaban": the category and the first folder below it
  std::filesystem::path location;
  bool foreign = false;  // written for another database than MySQL or MariaDB
};

// The .sql and .md files at or below `folder`, in the order of their paths. The corpus is the nearest folder above it
// with an INDEX.tsv; without one, `folder` is the corpus and none of its files is foreign.
Result<std::vector<CorpusFile>> read_corpus(const std::filesystem::path& folder);

}  // namespace belay::score
