// MySQL from 5.7 on, and what is near to it: what a version does not take is said in the words that it does.
#pragma once

#include <vector>

#include "emit/rewording/rewording.h"
#include "facts/feature.h"
#include "plan/plan.h"

namespace belay {

// The table as it was before the statement; null where nobody has seen it.
const Table* table_before(const Step& step, const Name& table);

class MySqlRewording : public Rewording {
 public:
  MySqlRewording(const Analysis& analysis, const Server& target);

 protected:
  void look_at(const Statement& statement) override;
  void meet(const Extension& form) override;
  std::optional<NewWord> other_word(std::string_view word) const override;
  virtual void meet(const Feature& feature);  // a word whose meaning hangs on the server

  // Whether the server is older than the release; "8.0" stands for its newest one.
  bool is_before(uint16_t major, uint16_t minor, uint16_t patch) const;

  void drop_word(Span span, std::string_view why);
  void replace_statement(const std::vector<Change>& changes);
  std::string delimiter() const;
  void leave_out_action(const AlterTable& alter, size_t action, std::string why);

 private:
  // ---- mysql_forms.cpp: forms that other servers have
  void drop_first(const Extension& form, std::string why);
  void drop_enforcement(Span span);
  void drop_option(Span span);
  void drop_row_alias();
  void rename_visibility(Span span);
  void separate_account(const Extension& form);
  void name_password(Span span);
  void prepare_immediate();
  void limit_rows(Span span);
  void ask_before(const Statement& statement);

  // ---- mysql_actions.cpp
  void look_at_actions(const AlterTable& alter);
  void rename_column(const AlterTable& alter, const AlterAction& action, const RenameColumn& rename);
  void drop_constraint(const AlterTable& alter, const AlterAction& action, const DropConstraint& drop);

  // ---- mysql_meaning.cpp: what is read and means something else
  void look_at_meaning(const Statement& statement);
  void look_at_check(Span span);
  void look_at_key(const KeyDefinition& key);
  void look_at_charset(const std::vector<TableOption>& options);
  void look_at_groups(const Statement& statement);

  // ---- mysql_features.cpp: functions, variables, modes, plugins
  void look_at_features();
  void leave_out_modes(const Statement& statement);
  bool lacks(const Feature& feature) const;

  std::vector<Feature> features_;
  std::vector<Span> guards_;  // of the statement
};

}  // namespace belay
