#include "rules/suppression.h"

#include <algorithm>

#include "base/text.h"
#include "rules/suggestion.h"
#include "source/lexis.h"
#include "source/trail.h"

namespace belay {

static constexpr std::string_view mark = "sqlbelay:";

static std::vector<std::string> instructions() {
  return {"allow", "allow-file"};
}

// Other words begin a remark, as the safe script and the rollback make them.
static bool resembles_instruction(std::string_view word) {
  return !nearest(word, instructions()).empty();
}

namespace {

// Reads the comments of one file.
class Comments {
 public:
  Comments(const Script& script, uint32_t file, std::vector<AllowedRule>& allowed)
      : script_(script), file_(script.files[file]), index_(file), text_(file_.text), allowed_(allowed) {}

  void read();

 private:
  void read_trivia(Span trivia);
  void read_html();
  void read_comment(Span comment, AllowedRule pattern);
  Span next_word(uint32_t& at, uint32_t end) const;
  void add(AllowedRule rule, Span name);
  AllowedRule for_next_statement(uint32_t behind);
  AllowedRule for_next_fence(uint32_t behind) const;
  const Lexis& lexis_at(uint32_t byte) const;

  const Script& script_;
  const SourceFile& file_;
  uint32_t index_;
  std::string_view text_;
  std::vector<AllowedRule>& allowed_;
  size_t next_statement_ = 0;
};

}  // namespace

static bool is_separator(char c) {
  return is_space(c) || c == ',';
}

Span Comments::next_word(uint32_t& at, uint32_t end) const {
  while (at < end && is_separator(text_[at])) ++at;
  const uint32_t begin = at;
  while (at < end && !is_separator(text_[at])) ++at;
  return {begin, at};
}

void Comments::add(AllowedRule rule, Span name) {
  rule.name = slice(text_, name);
  rule.span = name;
  rule.file = index_;
  allowed_.push_back(std::move(rule));
}

// `comment` lies between its marks. `pattern` says what it is for unless it is for the whole file.
void Comments::read_comment(Span comment, AllowedRule pattern) {
  while (!comment.empty() && is_space(text_[comment.begin])) ++comment.begin;
  if (!slice(text_, comment).starts_with(mark)) return;
  uint32_t at = comment.begin + static_cast<uint32_t>(mark.size());
  const Span instruction = next_word(at, comment.end);
  const bool whole_file = slice(text_, instruction) == "allow-file";
  if (whole_file) {
    pattern.statement = 0;
    pattern.scope = {0, static_cast<uint32_t>(text_.size())};
  }
  std::vector<Span> names;
  for (Span word = next_word(at, comment.end); !word.empty() && slice(text_, word) != "--";
       word = next_word(at, comment.end))
    names.push_back(word);
  pattern.has_reason = !next_word(at, comment.end).empty();
  pattern.is_instruction = (!whole_file && slice(text_, instruction) != "allow") || names.empty();
  if (pattern.is_instruction && !resembles_instruction(slice(text_, instruction))) return;
  if (pattern.is_instruction) return add(pattern, instruction);
  for (const Span name : names) add(pattern, name);
}

const Lexis& Comments::lexis_at(uint32_t byte) const {
  const auto region = std::ranges::find_if(file_.regions, [&](const Region& each) { return byte < each.span.end; });
  return lexis_of(region == file_.regions.end() ? FenceDialect::mysql : region->dialect);
}

AllowedRule Comments::for_next_statement(uint32_t behind) {
  const auto& statements = script_.statements;
  const auto is_passed = [&](const RawStatement& raw) {
    return raw.file < index_ || (raw.file == index_ && raw.span.begin < behind);
  };
  while (next_statement_ < statements.size() && is_passed(statements[next_statement_])) ++next_statement_;
  AllowedRule rule;
  if (next_statement_ == statements.size() || statements[next_statement_].file != index_) return rule;
  const RawStatement& raw = statements[next_statement_];
  rule.statement = raw.id;
  rule.scope = {raw.span.begin, std::max(raw.span.end, raw.delimiter.end) + 1};
  return rule;
}

AllowedRule Comments::for_next_fence(uint32_t behind) const {
  AllowedRule rule;
  const auto fence = std::ranges::find_if(
      file_.regions, [&](const Region& region) { return !region.inline_code && region.span.begin >= behind; });
  if (fence != file_.regions.end()) rule.scope = fence->span;
  return rule;
}

void Comments::read_trivia(Span trivia) {
  const std::string_view code = file_.code().substr(0, trivia.end);
  if (slice(code, trivia).find(mark) == code.npos) return;
  const Lexis& lexis = lexis_at(trivia.begin);
  for (uint32_t at = trivia.begin; at < trivia.end;) {
    const bool line = begins_line_comment(code, at, lexis);
    if (!line && !begins_block_comment(code, at)) {
      ++at;
      continue;
    }
    const size_t end = line ? end_of_line(code, at) : end_of_block_comment(code, at, lexis);
    const uint32_t behind = static_cast<uint32_t>(std::min<size_t>(end, trivia.end));
    const uint32_t opening = code[at] == '#' ? 1 : 2;
    read_comment({at + opening, line ? behind : behind - 2}, for_next_statement(behind));
    at = behind;
  }
}

void Comments::read_html() {
  for (const Span comment : file_.html_comments) read_comment(comment, for_next_fence(comment.end));
}

// Piece by piece, letting go of what is behind: a dump would not fit into memory.
void Comments::read() {
  Trail trail(file_.text);
  for (const Piece& piece : std::ranges::equal_range(script_.pieces, index_, {}, &Piece::file)) {
    if (piece.kind == PieceKind::trivia) read_trivia(piece.span);
    trail.pass(piece.span.end);
  }
  read_html();
}

std::vector<AllowedRule> allowed_rules_of(const Script& script) {
  std::vector<AllowedRule> allowed;
  for (uint32_t file = 0; file < script.files.size(); ++file) Comments(script, file, allowed).read();
  return allowed;
}

static bool allows(const AllowedRule& allowed, const Finding& finding, const RuleSet& rules) {
  if (allowed.file != finding.file || allowed.is_instruction) return false;
  const bool meant = allowed.statement != 0 && finding.statement != 0
                         ? allowed.statement == finding.statement
                         : allowed.scope.begin <= finding.span.begin && finding.span.begin < allowed.scope.end;
  const Rule* rule = rules.find(finding.rule);
  return meant && rule && is_named(*rule, allowed.name);
}

static bool is_allowed(const Finding& finding, std::vector<AllowedRule>& allowed, const RuleSet& rules) {
  bool found = false;
  for (AllowedRule& each : allowed) {
    if (!allows(each, finding, rules)) continue;
    each.state = AllowedState::used;
    found = true;
  }
  return found;
}

static void judge(AllowedRule& allowed, const std::string& path, const RuleSet& rules) {
  if (allowed.state == AllowedState::used) return;
  const auto is_meant = [&](const Rule& rule) { return is_named(rule, allowed.name); };
  const bool runs = std::ranges::any_of(rules.rules, [&](const Rule& rule) {
    return is_meant(rule) && rules.settings.severity_of(rule, path).has_value();
  });
  const bool known = std::ranges::any_of(rules.rules, is_meant) || std::ranges::any_of(rules.left_out, is_meant);
  allowed.state = allowed.is_instruction || !known ? AllowedState::unknown
                  : runs                           ? AllowedState::unused
                                                   : AllowedState::not_told;
  if (allowed.state != AllowedState::unknown) return;
  allowed.suggestion = !allowed.is_instruction ? suggested_rule(rules, allowed.name)
                       : allowed.name == "allow" || allowed.name == "allow-file"
                           ? "name the rules behind it"
                           : suggestion(allowed.name, instructions());
}

std::vector<AllowedRule> suppress(Findings& findings, const Script& script, const RuleSet& rules) {
  std::vector<AllowedRule> allowed = allowed_rules_of(script);
  if (allowed.empty()) return allowed;
  findings.suppressed += static_cast<uint32_t>(
      std::erase_if(findings.items, [&](const Finding& finding) { return is_allowed(finding, allowed, rules); }));
  for (AllowedRule& each : allowed) judge(each, script.files[each.file].path, rules);
  return allowed;
}

}  // namespace belay
