#include "score/corpus.h"

#include <fmt/format.h>

#include <algorithm>
#include <fstream>
#include <map>
#include <set>

namespace belay::score {
namespace {

namespace fs = std::filesystem;

using Dialects = std::map<std::string, std::string>;  // by path below the corpus

fs::path root_of(const fs::path& folder) {
  for (fs::path place = folder; place != place.root_path(); place = place.parent_path()) {
    if (fs::exists(place / "INDEX.tsv")) return place;
  }
  return folder;
}

Dialects read_index(const fs::path& file) {
  Dialects dialects;
  std::ifstream lines(file);
  for (std::string line; std::getline(lines, line);) {
    dialects[line.substr(0, line.find('\t'))] = line.substr(line.rfind('\t') + 1);
  }
  return dialects;
}

// The index guesses by folder names: among the tests of MySQL parsers, "oracle" is the owner of MySQL.
bool is_foreign(const std::string& path, const Dialects& dialects) {
  static const std::set<std::string> ours = {"mysql", "mysql?", "mariadb", "generic"};
  const auto found = dialects.find(path);
  return found != dialects.end() && !ours.contains(found->second) && !path.starts_with("parser-tests/");
}

std::string project_of(const fs::path& path) {
  fs::path project;
  const auto folders = path.parent_path();
  for (auto part = folders.begin(); part != folders.end() && std::distance(folders.begin(), part) < 2; ++part) {
    project /= *part;
  }
  return project.empty() ? "." : project.string();
}

}  // namespace

Result<std::vector<CorpusFile>> read_corpus(const fs::path& folder) {
  std::error_code problem;
  const fs::path place = fs::canonical(folder, problem);
  if (problem || !fs::is_directory(place)) {
    return fail(ErrorKind::no_such_file, fmt::format("there is no folder {}", folder.string()));
  }
  const fs::path root = root_of(place);
  const Dialects dialects = read_index(root / "INDEX.tsv");
  std::vector<CorpusFile> files;
  for (const auto& entry : fs::recursive_directory_iterator(place)) {
    const std::string ending = entry.path().extension();
    if (!entry.is_regular_file() || (ending != ".sql" && ending != ".md")) continue;
    const fs::path path = entry.path().lexically_relative(root);
    files.push_back({path, project_of(path), entry.path(), is_foreign(path, dialects)});
  }
  std::ranges::sort(files, {}, &CorpusFile::path);
  return files;
}

}  // namespace belay::score
