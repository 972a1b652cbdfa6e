// Options of tables, partitions and databases: a word, perhaps `=`, and a value.
#include <algorithm>
#include <array>

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
  if (const auto charset = node.child(GrammarRule::charsetName))
    return with_value(option_of(node, "charset"), *charset);
  if (const auto collation = node.child(GrammarRule::collationName)) {
    return with_value(option_of(node, "collate"), *collation);
  }
  return std::nullopt;
}

// Those of MySQL and MariaDB; any other word names an option that MariaDB's storage engines may define.
static bool is_known_option(std::string_view word) {
  static constexpr auto known = std::to_array<std::string_view>({"autoextend_size",
                                                                 "avg_row_length",
                                                                 "checksum",
                                                                 "data",
                                                                 "delay_key_write",
                                                                 "encrypted",
                                                                 "encryption_key_id",
                                                                 "ietf_quotes",
                                                                 "index",
                                                                 "insert_method",
                                                                 "key_block_size",
                                                                 "max_rows",
                                                                 "min_rows",
                                                                 "nodegroup",
                                                                 "pack_keys",
                                                                 "page_checksum",
                                                                 "page_compressed",
                                                                 "page_compression_level",
                                                                 "pre_split_regions",
                                                                 "raid_chunks",
                                                                 "raid_chunksize",
                                                                 "raid_type",
                                                                 "row_format",
                                                                 "secondary_engine",
                                                                 "shard_row_id_bits",
                                                                 "table_checksum",
                                                                 "table_type",
                                                                 "transactional",
                                                                 "with",
                                                                 "auto_id_cache",
                                                                 "placement",
                                                                 "ttl",
                                                                 "ttl_enable",
                                                                 "ttl_job_interval",
                                                                 "block_size",
                                                                 "replica_num",
                                                                 "tablet_size",
                                                                 "use_bloom_filter",
                                                                 "locality",
                                                                 "primary_zone",
                                                                 "tablegroup"});
  return std::ranges::find(known, word) != known.end();
}

static void note_option(const TableOption& option, SyntaxNode word, BuildNotes& notes) {
  const bool free = word.first_token() == Token::IDENTIFIER || word.first_token() == Token::QUOTED_IDENTIFIER;
  if (free && !is_known_option(option.name)) notes.extend(option.span, Syntax::engine_option);
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

static void note_default_charset(SyntaxNode option, BuildNotes& notes) {
  const auto charset = option.child(GrammarRule::charsetName);
  if (charset && charset->first_token() == Token::DEFAULT) notes.extend(option.span(), Syntax::default_charset_word);
}

TableOption build_table_option(SyntaxNode table_option, BuildNotes& notes) {
  note_default_charset(table_option, notes);
  if (auto charset = charset_option(table_option)) return *std::move(charset);
  switch (table_option.first_token()) {
    case Token::DATA:
    case Token::INDEX: return directory_option(table_option);
    case Token::UNION: return union_option(table_option);
    case Token::START:
      notes.extend(table_option.span(), Syntax::mysql_clause);
      return option_of(table_option, "start_transaction");
    case Token::STORAGE: return storage_option(table_option);
    case Token::WITH_SYSTEM_VERSIONING: return versioning_option(table_option, notes);
    case Token::TYPE: return engine_option(table_option, notes);
    default: break;
  }
  TableOption option = word_option(table_option);
  note_option(option, *table_option.child(GrammarRule::tableOptionName), notes);
  return option;
}

TableOption build_partition_option(SyntaxNode partition_option) {
  if (partition_option.has(GrammarRule::stringLiteral)) return directory_option(partition_option);
  return word_option(partition_option);
}

TableOption build_database_option(SyntaxNode database_option, BuildNotes& notes) {
  note_default_charset(database_option, notes);
  if (auto charset = charset_option(database_option)) return *std::move(charset);
  if (database_option.first_token() == Token::UPGRADE) {
    notes.extend(database_option.span(), Syntax::upgrade_data_directory);
    return option_of(database_option, "upgrade_data_directory_name");
  }
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
