#include "emit/rewording/rewording.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <utility>

#include "base/text.h"
#include "emit/join_files.h"
#include "emit/place.h"
#include "emit/remarks.h"
#include "plan/sql.h"

namespace belay {

Rewording::Rewording(const Analysis& analysis, const Server& target)
    : analysis_(analysis), target_(target), edits_(analysis.script.files.size()) {}

std::string Rewording::server_name() const {
  constexpr std::string_view names[] = {"MySQL", "MariaDB", "TiDB", "OceanBase"};
  return fmt::format("{} {}.{}", names[static_cast<size_t>(target_.vendor)], target_.version.major,
                     target_.version.minor);
}

void Rewording::meet(const Extension& form) {
  refuse(form.span, fmt::format("{} does not take {}", server_name(), name_of(form.syntax)));
}

std::optional<NewWord> Rewording::other_word(std::string_view) const {
  return std::nullopt;
}

// ---- what is said of a statement

std::string_view Rewording::text(Span span) const {
  return slice(is_inner() ? inner_text_ : analysis_.script.file_of(raw()).code(), span);
}

// What is said of the same place twice is said once.
void Rewording::note(Span span, Verdict verdict, std::string why) {
  Difference difference{
      raw().id, raw().file, is_inner() ? raw().span : span, verdict, without_comments(text(span)), std::move(why)};
  const auto is_same = [&](const Difference& each) {
    return each.span == difference.span && each.why == difference.why;
  };
  if (std::ranges::none_of(statement_differences_, is_same)) statement_differences_.push_back(std::move(difference));
}

void Rewording::replace(Span span, std::string with) {
  if (is_inner()) return refuse(span, "it would have other words, and is made of a string");
  statement_edits_.push_back({span, std::move(with)});
}

void Rewording::replace(Span span, std::string with, std::string why) {
  if (!is_inner()) differ(span, std::move(why));
  replace(span, std::move(with));
}

void Rewording::replace_last_word(Span span, std::string_view word, std::string_view with, std::string why) {
  const std::optional<size_t> at = find_last_word(text(span), word);
  if (!at) return;
  const auto begin = static_cast<uint32_t>(span.begin + *at);
  const Span place{begin, begin + static_cast<uint32_t>(word.size())};
  why.empty() ? replace(place, std::string(with)) : replace(place, std::string(with), std::move(why));
}

void Rewording::leave_out(std::string why) {
  if (is_inner()) return refuse(statement().span, std::move(why));
  differ(raw().span, std::move(why));
  is_left_out_ = true;
}

bool Rewording::is_refused() const {
  return std::ranges::any_of(statement_differences_,
                             [](const Difference& each) { return each.verdict == Verdict::refused; });
}

// ---- words that stand in many places

static bool is_word(char c) {
  return std::isalnum(static_cast<unsigned char>(c)) || c == '_';
}

// A string is looked into where it is a statement to be: SET @s = '…', PREPARE s FROM '…'.
bool Rewording::looks_into_strings() const {
  const Statement& statement = analysis_.statements[index_].statement;
  return as<Set>(statement) || as<Prepare>(statement);
}

void Rewording::replace_words() {
  const std::string_view code = text(raw().span);
  for (size_t at = 0; at < code.size();) {
    const bool quote = code[at] == '\'' || code[at] == '"';
    if (const size_t end = end_of_comment(code, at); end != at) {
      at = end;
    } else if (quote && !looks_into_strings()) {
      at = end_of_quote(code, at);
    } else if (is_word(code[at])) {
      size_t end_of_word = at;
      while (end_of_word < code.size() && is_word(code[end_of_word])) ++end_of_word;
      replace_word(code.substr(at, end_of_word - at), static_cast<uint32_t>(raw().span.begin + at));
      at = end_of_word;
    } else {
      ++at;
    }
  }
}

void Rewording::replace_word(std::string_view word, uint32_t at) {
  const std::optional<NewWord> other = other_word(word);
  if (!other) return;
  const Span span{at, at + static_cast<uint32_t>(word.size())};
  other->why.empty() ? replace(span, other->text) : replace(span, other->text, other->why);
}

// ---- one statement

// The word where the reading stopped, where quotes let it go on.
static std::optional<Span> word_to_quote(const std::string& text, const Parsed& parsed, const Server& server) {
  const Span word = parsed.error->span;
  if (word.empty() || word.end > text.size() || !std::ranges::all_of(slice(text, word), is_word)) return std::nullopt;
  std::string quoted = text;
  quoted.insert(word.end, "`").insert(word.begin, "`");
  const Parsed again = parse_text(quoted, server);
  const bool goes_on = !again.error || again.error->span.begin > word.end + 1;
  return goes_on ? std::optional(word) : std::nullopt;
}

// The statement as the server reads it, with quotes around the names that are reserved there: it names one at a time.
Rewording::Reading Rewording::read_there() {
  Reading reading{parse(analysis_.script.file_of(raw()), raw().span, target_), {}};
  if (!reading.parsed.error) return reading;
  std::string quoted(text(raw().span));
  std::vector<Edit> quotes;
  Parsed parsed = parse_text(quoted, target_);
  while (parsed.error) {
    const std::optional<Span> word = word_to_quote(quoted, parsed, target_);
    if (!word) return reading;
    const auto begin = static_cast<uint32_t>(raw().span.begin + word->begin - 2 * quotes.size());
    const std::string name = fmt::format("`{}`", slice(quoted, *word));
    quotes.push_back({{begin, begin + word->size()}, name});
    quoted.replace(word->begin, word->size(), name);
    parsed = parse_text(quoted, target_);
  }
  for (Edit& quote : quotes) replace(quote.span, std::move(quote.replacement));
  return {std::move(parsed), std::move(quoted)};
}

void Rewording::look_at_whole(const Parsed& parsed) {
  if (parsed.error) return refuse(parsed.error->span, parsed.error->message);
  statement_ = &parsed.statement;
  for (const Extension& form : parsed.statement.extensions) {
    if (!accepts(target_, form.syntax)) meet(form);
  }
  look_at(parsed.statement);
}

// ---- strings that are run

// What is wrong with a string shows where it is executed. PREPARE would fail as well, and DEALLOCATE after it.
void Rewording::find_refused_strings() {
  std::map<std::string, uint32_t> prepared;  // names, and who prepared them last
  std::set<std::string> refused;
  for (index_ = 0; index_ < analysis_.statements.size(); ++index_) {
    const Statement& statement = analysis_.statements[index_].statement;
    if (const auto* prepare = as<Prepare>(statement)) {
      prepared[to_lower(prepare->name.text)] = raw().id;
      refused.erase(to_lower(prepare->name.text));
    }
    const auto* deallocate = as<Deallocate>(statement);
    if (deallocate && refused.contains(to_lower(deallocate->name.text))) refused_strings_.insert(raw().id);
    const auto* execute = as<Execute>(statement);
    if (!execute) continue;
    look_at_inner();
    if (is_refused()) {
      refused.insert(to_lower(execute->name.text));
      refused_strings_.insert(prepared[to_lower(execute->name.text)]);
    }
    statement_differences_.clear();
  }
}

void Rewording::look_at_inner() {
  if (!as<Execute>(analysis_.statements[index_].statement)) return;
  for (const InnerStatement& inner : step().ran) {
    inner_text_ = inner.text;
    look_at_whole(parse_text(inner.text, target_));
    inner_text_ = {};
  }
}

// ---- the script

void Rewording::reword() {
  const Parsed& here = analysis_.statements[index_];
  const Reading there = read_there();
  replace_words();
  inner_text_ = here.error ? there.quoted : std::string_view();  // its spans are those of no file
  look_at_whole(there.parsed.error || here.error ? there.parsed : here);
  inner_text_ = {};
  look_at_inner();
  if (refused_strings_.contains(raw().id)) refuse(raw().span, "what it prepares is refused");
  finish();
}

bool Rewording::edits_meet() const {
  std::vector<Span> spans;
  for (const Edit& edit : statement_edits_) spans.push_back(edit.span);
  std::ranges::sort(spans, {}, [](Span span) { return std::pair(span.begin, span.end); });
  const auto meets = [](Span left, Span right) { return right.begin < left.end; };
  return std::ranges::adjacent_find(spans, meets) != spans.end();
}

void Rewording::comment_out(const std::string& remark) {
  std::string text = remark + commented_out(text_before_delimiter(analysis_.script, index_));
  text += break_after(analysis_.script, index_);
  edits_[raw().file].push_back({{raw().span.begin, place_after(analysis_.script, index_)}, std::move(text)});
}

void Rewording::finish() {
  if (!is_refused() && edits_meet()) refuse(raw().span, "what it says in one place is to be said in two ways there");
  const std::string remark = remarks(statement_differences_, analysis_.script.text_of(raw()));
  if (is_refused() || is_left_out_) {
    comment_out(remark);
  } else {
    if (!remark.empty()) edits_[raw().file].push_back({{raw().span.begin, raw().span.begin}, remark});
    std::ranges::move(statement_edits_, std::back_inserter(edits_[raw().file]));
  }
  std::ranges::move(statement_differences_, std::back_inserter(differences_));
  statement_edits_.clear();
  statement_differences_.clear();
  is_left_out_ = false;
}

Emitted Rewording::run() {
  find_refused_strings();
  for (index_ = 0; index_ < analysis_.statements.size(); ++index_) {
    const StatementFacts& facts = analysis_.facts.statements[index_];
    const bool is_prose = facts.inline_code || !joins(analysis_.script.file_of(raw()).regions[raw().region]);
    if (is_prose) {
      // A migration file that holds the way back as well must not run it.
      if (analysis_.script.file_of(raw()).language == Language::sql) comment_out("");
    } else if (!is_mysql_family(facts.dialect)) {
      refuse(raw().span, fmt::format("it is written for {}", name_of(facts.dialect)));
      finish();
    } else {
      reword();
    }
  }
  return {join_files(analysis_.script, std::move(edits_)), {}, std::move(differences_)};
}

}  // namespace belay
