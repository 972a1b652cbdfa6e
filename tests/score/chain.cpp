#include "score/chain.h"

#include <algorithm>
#include <map>
#include <optional>
#include <regex>

#include "base/text.h"
#include "source/natural_order.h"

namespace belay::score {
namespace {

namespace fs = std::filesystem;

using Version = std::vector<unsigned long long>;

std::string stem_of(const std::string& path) {
  return to_lower(fs::path(path).stem().string());
}

bool matches(const std::string& text, const std::regex& pattern) {
  return std::regex_search(text, pattern);
}

bool goes_back(const std::string& path) {
  static const std::regex name(R"((^|[._-])(down|rollback|undo|downgrade|revert)([._-]|$)|^u\d[\d._]*__)");
  static const std::regex folder(R"((^|/)(down|rollback|undo|downgrade)s?/)");
  return matches(stem_of(path), name) || matches(to_lower(path), folder);
}

// x.sqlite3.up.sql
bool is_for_another_database(const std::string& path) {
  static const std::regex name(R"([._-](postgres(ql)?|pg|sqlite3?|cockroach(db)?|oracle|mssql|sqlserver|h2|hsqldb|db2))"
                               R"(([._-]|$))");
  return matches(stem_of(path), name);
}

// The first number of a name that stands for itself or behind a v: 2.10 of "V2.10__x", 1.4.5 of "v_1.4.5-v1.4.6".
std::optional<Version> version_of(const std::string& name) {
  static const std::regex number(R"((^|[^a-z0-9]|(^|[^a-z])v)(\d+([._-]\d+)*))");
  std::smatch match;
  if (!std::regex_search(name, match, number)) return std::nullopt;
  Version version;
  const std::string digits = match[3];
  static const std::regex part(R"(\d+)");
  for (std::sregex_iterator it(digits.begin(), digits.end(), part), end; it != end; ++it) {
    version.push_back(std::stoull(it->str().substr(0, 19)));
  }
  return version;
}

bool is_version_folder(const fs::path& folder) {
  static const std::regex name(R"(^v?\d+([._-]\d+)+|^v?\d+$)");
  return matches(to_lower(folder.filename().string()), name);
}

// The nearest folder above the file whose name is no version.
fs::path home_of(const std::string& path) {
  fs::path folder = fs::path(path).parent_path();
  while (is_version_folder(folder)) folder = folder.parent_path();
  return folder;
}

struct Numbered {
  std::vector<Version> versions;  // of the folders from the home on, then of the name
  const CorpusFile* file = nullptr;
};

std::optional<Numbered> number(const CorpusFile& file, const fs::path& home) {
  Numbered result{{}, &file};
  for (const fs::path& folder : fs::path(file.path).parent_path().lexically_relative(home)) {
    if (const auto version = version_of(to_lower(folder.string()))) result.versions.push_back(*version);
  }
  const auto version = version_of(stem_of(file.path));
  if (!version && result.versions.empty()) return std::nullopt;
  result.versions.push_back(version.value_or(Version{}));
  return result;
}

bool applies_before(const Numbered& left, const Numbered& right) {
  if (left.versions != right.versions) return left.versions < right.versions;
  return comes_before_naturally(left.file->path, right.file->path);
}

ChainFile chain_file(const CorpusFile& file) {
  return {file.path, file.location};
}

// x.mysql.up.sql takes the place of x.up.sql.
bool is_replaced(const CorpusFile& file, const std::vector<CorpusFile>& files) {
  static const std::regex ending(R"(((\.up)?)\.sql$)");
  const std::string variant = std::regex_replace(file.path, ending, ".mysql$1.sql");
  const auto found = std::ranges::lower_bound(files, variant, {}, &CorpusFile::path);
  return found != files.end() && found->path == variant;
}

bool belongs(const CorpusFile& file, const std::vector<CorpusFile>& files) {
  return file.location.extension() == ".sql" && !file.foreign && !goes_back(file.path) &&
         !is_for_another_database(file.path) && !is_replaced(file, files);
}

}  // namespace

std::vector<Chain> chains_of(const std::vector<CorpusFile>& files) {
  std::map<fs::path, std::vector<Numbered>> numbered;
  std::vector<Chain> chains;
  for (const CorpusFile& file : files) {
    if (!belongs(file, files)) continue;
    const fs::path home = home_of(file.path);
    if (auto one = number(file, home)) {
      numbered[home].push_back(*std::move(one));
    } else {
      chains.push_back({file.project, {chain_file(file)}});
    }
  }
  for (auto& [home, members] : numbered) {
    std::ranges::stable_sort(members, applies_before);
    Chain chain{members.front().file->project, {}};
    for (const Numbered& member : members) chain.files.push_back(chain_file(*member.file));
    chains.push_back(std::move(chain));
  }
  std::ranges::stable_sort(chains, {}, [](const Chain& chain) { return chain.files.front().path; });
  return chains;
}

namespace {

// Blanks what is marked for the other direction; what stands before the first mark goes forward.
std::string part_of(std::string content, bool wants_forward) {
  static const std::regex forward(R"(^\s*--\s*(\+goose\s+up|\+migrate\s+up|migrate:up)\b)", std::regex::icase);
  static const std::regex back(R"(^\s*--\s*(\+goose\s+down|\+migrate\s+down|migrate:down)\b)", std::regex::icase);
  bool goes_forward = true;
  for (size_t start = 0; start < content.size();) {
    const size_t end = std::min(content.find('\n', start), content.size());
    if (content.compare(start, 2, "--") == 0 || content.compare(start, 3, " --") == 0) {
      const std::string line = content.substr(start, std::min<size_t>(end - start, 80));
      if (matches(line, forward)) goes_forward = true;
      if (matches(line, back)) goes_forward = false;
    }
    if (goes_forward != wants_forward)
      std::fill(content.begin() + static_cast<long>(start), content.begin() + static_cast<long>(end), ' ');
    start = end + 1;
  }
  return content;
}

}  // namespace

std::string forward_part(std::string content) {
  return part_of(std::move(content), true);
}

std::string backward_part(std::string content) {
  return part_of(std::move(content), false);
}

fs::path way_back_beside(const fs::path& location) {
  static const std::regex up(R"(\.up\.sql$)", std::regex::icase);
  static const std::regex version(R"((^|/)V(\d[^/]*)$)");
  for (const auto& [pattern, back] : {std::pair(up, ".down.sql"), std::pair(version, "$1U$2")}) {
    const fs::path other = std::regex_replace(location.string(), pattern, back);
    if (other != location && fs::exists(other)) return other;
  }
  return {};
}

}  // namespace belay::score
