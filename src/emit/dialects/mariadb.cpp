// MariaDB: MySQL's text with those words replaced that MariaDB does not know. All of it was tried on MariaDB 10.11.
#include <fmt/format.h>
#include <algorithm>
#include <array>
#include <optional>

#include "base/text.h"
#include "emit/dialect.h"
#include "emit/join_files.h"
#include "plan/sql.h"

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
std::optional<Replacement> collation_of_language(std::string_view word) {
  const std::string lower = to_lower(word);
  if (!lower.starts_with("utf8mb4_") || lower.find("_0900_a") == std::string::npos) return std::nullopt;
  return Replacement{word, "utf8mb4_unicode_520_nopad_ci",
                     "MariaDB has no collation of this language with these rules"};
}

std::optional<Replacement> replacement_of_collation(std::string_view word) {
  for (const Replacement& replacement : kCollations) {
    if (equals_ignoring_case(replacement.mysql, word)) return replacement;
  }
  return collation_of_language(word);
}

bool is_word(char c) {
  return std::isalnum(static_cast<unsigned char>(c)) || c == '_';
}

class Translation {
 public:
  explicit Translation(const Analysis& analysis) : analysis_(analysis), edits_(analysis.script.files.size()) {}

  Emitted run() {
    for (index_ = 0; index_ < analysis_.statements.size(); ++index_) {
      if (analysis_.facts.statements[index_].inline_code) continue;
      replace_words();
      translate(analysis_.statements[index_].statement);
    }
    return {join_files(analysis_.script, std::move(edits_)), {}, std::move(differences_)};
  }

 private:
  const RawStatement& raw() const { return analysis_.script.statements[index_]; }
  std::string_view text(Span span) const { return slice(analysis_.script.file_of(raw()).code(), span); }

  void replace(Span span, std::string_view with, std::string_view why) {
    edits_[raw().file].push_back({span, std::string(with)});
    differences_.push_back({raw().id, raw().file, span, Verdict::differs, std::string(text(span)), std::string(why)});
  }

  void refuse(Span span, std::string_view why) {
    differences_.push_back({raw().id, raw().file, span, Verdict::refused, std::string(text(span)), std::string(why)});
  }

  // ---- names of collations stand in many places: they are found as words

  // A string is looked into where it is a statement to be: SET @s = '…', PREPARE s FROM '…'.
  bool looks_into_strings() const {
    const Statement& statement = analysis_.statements[index_].statement;
    return as<Set>(statement) || as<Prepare>(statement);
  }

  void replace_words() {
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
        replace_word(code.substr(at, end_of_word - at), at);
        at = end_of_word;
      } else {
        ++at;
      }
    }
  }

  void replace_word(std::string_view word, size_t at) {
    const auto begin = static_cast<uint32_t>(raw().span.begin + at);
    if (const auto found = replacement_of_collation(word)) {
      replace({begin, begin + static_cast<uint32_t>(word.size())}, found->mariadb, found->why);
    }
  }

  // ---- what is known by its place

  void translate(const Statement& statement) {
    if (const auto* create = as<CreateTable>(statement)) translate(*create);
    if (const auto* alter = as<AlterTable>(statement)) {
      for (const AlterAction& action : alter->actions) translate(action);
    }
    if (const auto* index = as<CreateIndex>(statement)) translate(index->key);
    if (const auto* insert = as<Insert>(statement); insert && insert->row_alias) {
      refuse(insert->row_alias.span, "MariaDB has no alias for the new row: VALUES(column) says the same");
    }
  }

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

  void replace_last_word(Span span, std::string_view word, std::string_view with, std::string_view why) {
    const std::optional<size_t> at = find_last_word(text(span), word);
    if (!at) return;
    const auto begin = static_cast<uint32_t>(span.begin + *at);
    replace({begin, begin + static_cast<uint32_t>(word.size())}, with, why);
  }

  const Analysis& analysis_;
  size_t index_ = 0;
  std::vector<std::vector<Edit>> edits_;
  std::vector<Difference> differences_;
};

class MariaDb : public TargetDialect {
 public:
  std::string_view name() const override { return "mariadb"; }
  Emitted translate(const Analysis& analysis, const std::optional<Catalog>&) const override {
    return Translation(analysis).run();
  }
};

}  // namespace

const TargetDialect& mariadb_dialect() {
  static const MariaDb dialect;
  return dialect;
}

}  // namespace belay
