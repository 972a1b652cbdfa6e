#include "rules/fingerprint.h"

#include <fmt/format.h>

#include <filesystem>
#include <unordered_map>
#include <utility>

#include "base/text.h"
#include "source/lexis.h"

namespace belay {

namespace {

// FNV-1a, 64 bits: the same on every machine, which std::hash does not promise.
class Hash {
 public:
  void add(std::string_view text) {
    for (const char c : text) value_ = (value_ ^ static_cast<unsigned char>(c)) * 0x100000001B3U;
  }
  uint64_t value() const { return value_; }

 private:
  uint64_t value_ = 0xCBF29CE484222325U;
};

}  // namespace

// Behind what does not count at `at`: white space and comments that no server executes.
static size_t behind_filling(std::string_view code, size_t at, const Lexis& lexis) {
  if (is_space(code[at])) return at + 1;
  if (begins_line_comment(code, at, lexis)) return std::min(end_of_line(code, at), code.size());
  const bool executed = lexis.executable_comments && (begins_executable_comment(code, at) || begins_hint(code, at));
  if (!begins_block_comment(code, at) || executed) return at;
  return std::min(end_of_block_comment(code, at, lexis), code.size());
}

static size_t behind_word(std::string_view code, size_t at, const Lexis& lexis) {
  const char c = code[at];
  const bool quotes = c == '\'' || c == '"' || (c == '`' && lexis.backticks);
  return quotes ? std::min(end_of_quoted(code, at, lexis), code.size()) : at + 1;
}

static void add_normalised(Hash& hash, std::string_view code, const Lexis& lexis) {
  bool apart = false;
  for (size_t at = 0; at < code.size();) {
    if (const size_t behind = behind_filling(code, at, lexis); behind > at) {
      apart = true;
      at = behind;
      continue;
    }
    if (std::exchange(apart, false)) hash.add(" ");
    const size_t behind = behind_word(code, at, lexis);
    hash.add(code.substr(at, behind - at));
    at = behind;
  }
}

static uint64_t hash_of(const Finding& finding, const Script& script) {
  const SourceFile& file = script.files[finding.file];
  Hash hash;
  hash.add(finding.rule + "\n" + std::filesystem::path(file.path).filename().string() + "\n");
  if (finding.statement == 0) {
    hash.add(slice(file.code(), finding.span));
    return hash.value();
  }
  const RawStatement& raw = script.statements[finding.statement - 1];
  const Lexis& lexis = lexis_of(file.regions[raw.region].dialect);
  add_normalised(hash, script.text_of(raw), lexis);
  if (raw.span.contains(finding.span) && finding.span != raw.span)
    add_normalised(hash, slice(file.code(), finding.span), lexis);
  return hash.value();
}

std::vector<std::string> fingerprints_of(const Findings& findings, const Script& script) {
  std::unordered_map<uint64_t, uint32_t> alike;
  std::vector<std::string> fingerprints;
  for (const Finding& finding : findings.items) {
    const uint64_t hash = hash_of(finding, script);
    fingerprints.push_back(fmt::format("{:016x}:{}", hash, ++alike[hash]));
  }
  return fingerprints;
}

void leave_out_known(Findings& findings, const std::set<std::string>& known, const Script& script) {
  const auto fingerprints = fingerprints_of(findings, script);
  std::vector<Finding> fresh;
  for (size_t i = 0; i < fingerprints.size(); ++i)
    if (!known.contains(fingerprints[i])) fresh.push_back(std::move(findings.items[i]));
  findings.suppressed += static_cast<uint32_t>(findings.items.size() - fresh.size());
  findings.items = std::move(fresh);
}

}  // namespace belay
