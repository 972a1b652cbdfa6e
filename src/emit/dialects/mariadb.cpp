// MariaDB: MySQL's text with those words replaced that MariaDB does not know. All of it was tried on MariaDB 10.11.
#include <array>

#include "base/text.h"
#include "emit/rewording/rewording.h"

namespace belay {

namespace {

struct Replacement {
  std::string_view mysql;
  std::string_view mariadb;
  std::string_view why;
};

// MySQL's collations of Unicode 9.0 do not pad with spaces, and neither do these.
constexpr std::array kCollations{
    Replacement{"utf8mb4_0900_ai_ci", "utf8mb4_unicode_520_nopad_ci", "it sorts by Unicode 5.2 instead of 9.0"},
    Replacement{"utf8mb4_0900_as_ci", "utf8mb4_unicode_520_nopad_ci", "accents do not make words different any more"},
    Replacement{"utf8mb4_0900_as_cs", "utf8mb4_nopad_bin", "it sorts by code point"},
    Replacement{"utf8mb4_0900_bin", "utf8mb4_nopad_bin", "it has another name, nothing else"},
};

// The collations of one language: utf8mb4_de_pb_0900_ai_ci.
bool is_collation_of_language(std::string_view word) {
  const std::string lower = to_lower(word);
  return lower.starts_with("utf8mb4_") && lower.find("_0900_a") != std::string::npos;
}

class MariaDb : public Rewording {
 public:
  using Rewording::Rewording;

 protected:
  std::optional<NewWord> other_word(std::string_view word) const override {
    for (const Replacement& collation : kCollations) {
      if (equals_ignoring_case(collation.mysql, word))
        return NewWord{std::string(collation.mariadb), std::string(collation.why)};
    }
    if (!is_collation_of_language(word)) return std::nullopt;
    return NewWord{"utf8mb4_unicode_520_nopad_ci", "MariaDB has no collation of this language with these rules"};
  }

  // Those that are met by their place: what becomes of them is said there.
  void meet(const Extension&) override {}

  void look_at(const Statement& statement) override {
    if (const auto* create = as<CreateTable>(statement)) translate(*create);
    if (const auto* alter = as<AlterTable>(statement)) {
      for (const AlterAction& action : alter->actions) translate(action);
    }
    if (const auto* index = as<CreateIndex>(statement)) translate(index->key);
    if (const auto* insert = as<Insert>(statement); insert && insert->row_alias) {
      refuse(insert->row_alias.span, "MariaDB has no alias for the new row: VALUES(column) says the same");
    }
  }

 private:
  void translate(const CreateTable& create) {
    for (const TableElement& element : create.elements) {
      if (const auto* key = std::get_if<KeyDefinition>(&element)) translate(*key);
      if (const auto* column = std::get_if<ColumnDefinition>(&element)) translate(*column);
      if (const auto* check = std::get_if<CheckConstraint>(&element)) translate(*check);
    }
    for (const TableOption& option : create.options) translate(option);
  }

  void translate(const AlterAction& action) {
    if (const auto* add = as<AddKey>(action)) translate(add->key);
    if (const auto* add = as<AddColumn>(action)) translate(add->column);
    if (const auto* modify = as<ModifyColumn>(action)) translate(modify->column);
    if (const auto* change = as<ChangeColumn>(action)) translate(change->column);
    if (const auto* add = as<AddCheck>(action)) translate(add->check);
    if (const auto* set = as<SetTableOption>(action)) translate(set->option);
    if (const auto* set = as<SetKeyVisibility>(action)) translate_visibility(action.span, set->visible);
    if (as<SetCheckEnforcement>(action)) refuse(action.span, "MariaDB enforces every CHECK");
  }

  void translate(const KeyDefinition& key) {
    for (const KeyPart& part : key.parts) {
      if (part.expression) refuse(part.span, "MariaDB has no index on an expression: index a generated column");
    }
    if (key.visible) translate_visibility(key.span, *key.visible);
  }

  void translate(const ColumnDefinition& column) {
    if (column.visible && *column.visible)
      replace_last_word(column.span, "VISIBLE", "", "columns are visible without a word");
    for (const CheckConstraint& check : column.checks) translate(check);
  }

  void translate(const CheckConstraint& check) {
    if (!check.enforced) refuse(check.span, "MariaDB enforces every CHECK");
  }

  void translate(const TableOption& option) {
    if (option.name == "encryption") replace(option.span, "", "MariaDB encrypts by a setting of the server");
    if (option.name == "secondary_engine") refuse(option.span, "MariaDB has no secondary engine");
  }

  void translate_visibility(Span span, bool visible) {
    if (visible)
      replace_last_word(span, "VISIBLE", "NOT IGNORED", "MariaDB calls it so");
    else
      replace_last_word(span, "INVISIBLE", "IGNORED", "MariaDB calls it so");
  }
};

}  // namespace

std::unique_ptr<TargetDialect> mariadb_dialect(const Server& target) {
  return std::make_unique<RewordingDialect<MariaDb>>("mariadb", target);
}

}  // namespace belay
