// A script of MySQL's family for another server of it: the author's text with edits.
//
// A dialect is a class below this one: it says what its server calls otherwise, takes for something else, or does not
// take. What is common to all is here: names that are reserved there, forms that only other servers know, statements
// that are prepared from strings. Nothing passes unseen: a statement that cannot be reworded stays as a comment.
#pragma once

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "emit/dialect.h"
#include "source/edit.h"

namespace belay {

struct NewWord {
  std::string text;
  std::string why;  // in what it differs; empty: it is the same under another name
};

class Rewording {
 public:
  Rewording(const Analysis& analysis, const Server& target);
  virtual ~Rewording() = default;

  Emitted run();

 protected:
  // ---- what a dialect says of its server

  virtual std::string server_name() const;  // for messages: "MySQL 5.7"
  virtual void look_at(const Statement& statement) = 0;
  virtual void meet(const Extension& form);  // one that the server does not take
  // Of names that stand in many places, also in strings that are prepared: collations.
  virtual std::optional<NewWord> other_word(std::string_view word) const;

  // ---- the statement that is looked at

  const Analysis& analysis() const { return analysis_; }
  const Server& target() const { return target_; }
  const RawStatement& raw() const { return analysis_.script.statements[index_]; }
  const Step& step() const { return analysis_.first.steps[index_]; }
  const Statement& statement() const { return *statement_; }
  // Whether it is not the script's own but one that EXECUTE or CALL runs: its spans say nothing of the script.
  bool is_inner() const { return !inner_text_.empty(); }
  std::string_view text(Span span) const;

  void replace(Span span, std::string with);
  void replace(Span span, std::string with, std::string why);
  void replace_last_word(Span span, std::string_view word, std::string_view with, std::string why);
  void insert(uint32_t at, std::string words) { replace({at, at}, std::move(words)); }
  void differ(Span span, std::string why) { note(span, Verdict::differs, std::move(why)); }
  void refuse(Span span, std::string why) { note(span, Verdict::refused, std::move(why)); }
  void leave_out(std::string why);  // it has nothing to do there, and stays as a comment
  std::vector<Edit> take_edits() { return std::exchange(statement_edits_, {}); }

 private:
  struct Reading {
    Parsed parsed;
    std::string quoted;  // the text that was read, where names in it got quotes; empty: the author's
  };

  void reword();
  void look_at_whole(const Parsed& parsed);
  Reading read_there();
  void look_at_inner();
  void find_refused_strings();
  void replace_words();
  void replace_word(std::string_view word, uint32_t at);
  bool looks_into_strings() const;
  void note(Span span, Verdict verdict, std::string why);
  bool is_refused() const;
  bool edits_meet() const;
  void finish();
  void comment_out(const std::string& remark);

  const Analysis& analysis_;
  Server target_;
  size_t index_ = 0;
  const Statement* statement_ = nullptr;
  bool is_left_out_ = false;
  std::string_view inner_text_;
  std::set<uint32_t> refused_strings_;  // PREPARE, EXECUTE and DEALLOCATE of what the server does not take
  std::vector<Edit> statement_edits_;
  std::vector<Difference> statement_differences_;
  std::vector<std::vector<Edit>> edits_;  // one list a file
  std::vector<Difference> differences_;
};

// A dialect whose scripts one Rewording makes, a new one each.
template <class T>
class RewordingDialect : public TargetDialect {
 public:
  RewordingDialect(std::string_view name, const Server& target) : name_(name), target_(target) {}

  std::string_view name() const override { return name_; }
  Emitted translate(const Analysis& analysis, const std::optional<Catalog>&) const override {
    return T(analysis, target_).run();
  }

 private:
  std::string_view name_;
  Server target_;
};

}  // namespace belay
