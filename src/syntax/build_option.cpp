// Options of tables, partitions and databases: a word, perhaps `=`, and a value.
#include "base/text.h"
#include "syntax/build_definition.h"

namespace belay {

// The value of stringLiteral, scalarValue, charsetName or collationName.
static std::string value_of(SyntaxNode value) {
  switch (value.first_token()) {
    case Token::STRING_LITERAL:
    case Token::DOUBLE_QUOTED: return decode_string(value.text());
    case Token::QUOTED_IDENTIFIER: return build_name(value).text;
    default: return std::string(value.text());
  }
}

static TableOption option_of(SyntaxNode node, std::string name) {
  TableOption option;
  option.span = node.span();
  option.name = std::move(name);
  option.value_span = {option.span.end, option.span.end};
  return option;
}

static TableOption with_value(TableOption option, SyntaxNode value) {
  option.value_span = value.span();
  option.value = value_of(value);
  return option;
}

// The part of the node behind its first words and `=`, as text.
static TableOption with_rest(TableOption option, SyntaxNode node, SyntaxToken first) {
  option.value_span = {first.span().begin, node.span().end};
  option.value = slice(node.tree().code, option.value_span);
  return option;
}

// UNION = (t1, t2)
static TableOption union_option(SyntaxNode table_option) {
  return with_rest(option_of(table_option, "union"), table_option, *table_option.token(Token::LP));
}

static TableOption directory_option(SyntaxNode node) {
  const bool is_index = node.first_token() == Token::INDEX;
  return with_value(option_of(node, is_index ? "index_directory" : "data_directory"),
                    *node.child(GrammarRule::stringLiteral));
}

static TableOption versioning_option(SyntaxNode table_option, BuildNotes& notes) {
  notes.extend(table_option.span(), Syntax::system_versioning);
  return option_of(table_option, "system_versioning");
}

static TableOption storage_option(SyntaxNode table_option) {
  return with_rest(option_of(table_option, "storage"), table_option, table_option.own_tokens().back());
}

// [DEFAULT] CHARACTER SET, [DEFAULT] COLLATE: nothing where the node is neither.
static std::optional<TableOption> charset_option(SyntaxNode node) {
  if (const auto charset = node.child(GrammarRule::charsetName)) return with_value(option_of(node, "charset"), *charset);
  if (const auto collation = node.child(GrammarRule::collationName)) {
    return with_value(option_of(node, "collate"), *collation);
  }
  return std::nullopt;
}

static TableOption word_option(SyntaxNode node) {
  const SyntaxNode word = *node.child(GrammarRule::tableOptionName);
  return with_value(option_of(node, to_lower(build_name(word).text)), *node.child(GrammarRule::scalarValue));
}

// TYPE = InnoDB: a form that MySQL dropped in 5.5 ("What Is New in MySQL 5.5"); old scripts still have it.
static TableOption engine_option(SyntaxNode table_option, BuildNotes& notes) {
  TableOption option = word_option(table_option);
  option.name = "engine";
  notes.extend(table_option.child(GrammarRule::tableOptionName)->span(), Syntax::type_for_engine);
  return option;
}

TableOption build_table_option(SyntaxNode table_option, BuildNotes& notes) {
  if (auto charset = charset_option(table_option)) return *std::move(charset);
  switch (table_option.first_token()) {
    case Token::DATA:
    case Token::INDEX: return directory_option(table_option);
    case Token::UNION: return union_option(table_option);
    case Token::START: return option_of(table_option, "start_transaction");
    case Token::STORAGE: return storage_option(table_option);
    case Token::WITH_SYSTEM_VERSIONING: return versioning_option(table_option, notes);
    case Token::TYPE: return engine_option(table_option, notes);
    default: return word_option(table_option);
  }
}

TableOption build_partition_option(SyntaxNode partition_option) {
  if (partition_option.has(GrammarRule::stringLiteral)) return directory_option(partition_option);
  return word_option(partition_option);
}

TableOption build_database_option(SyntaxNode database_option) {
  if (auto charset = charset_option(database_option)) return *std::move(charset);
  if (database_option.first_token() == Token::UPGRADE) return option_of(database_option, "upgrade_data_directory_name");
  if (database_option.first_token() == Token::READ) {
    return with_rest(option_of(database_option, "read_only"), database_option, database_option.own_tokens().back());
  }
  const SyntaxToken word = database_option.first_token() == Token::DEFAULT
                               ? *database_option.token(Token::ENCRYPTION)
                               : SyntaxToken{&database_option.tree(), database_option.token_begin()};
  SyntaxNode value = database_option;
  for (const SyntaxNode child : database_option.children()) value = child;
  return with_value(option_of(database_option, to_lower(word.text())), value);
}

}  // namespace belay
