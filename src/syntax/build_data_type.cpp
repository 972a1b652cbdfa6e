#include <array>

#include "base/text.h"
#include "syntax/build.h"
#include "syntax/check_type.h"
#include "syntax/decode.h"
#include "syntax/foreign_types.h"
#include "syntax/spelling.h"
#include "syntax/type_words.h"

namespace belay {

static bool is_type_word(Token type) {
  return type != Token::LP && type != Token::LBRACKET && type != Token::RBRACKET && type != Token::INTEGER_LITERAL;
}

static std::string words_of(SyntaxNode data_type) {
  std::string words;
  for (uint32_t token = data_type.token_begin(); token < data_type.token_end(); ++token) {
    if (!is_type_word(data_type.tree().tokens.type(token))) break;
    if (!words.empty()) words += ' ';
    words += to_lower(data_type.tree().text(token));
  }
  return words;
}

static std::string string_value(SyntaxToken token) {
  switch (token.type()) {
    case Token::HEX_LITERAL: return decode_hex(token.text());
    case Token::BIT_LITERAL: return std::string(decode_bits(token.text()));
    default: return decode_string(token.text());
  }
}

static void add_number(DataType& type, SyntaxToken number) {
  if (!type.length) {
    type.length = build_number(number);
  } else {
    type.decimals = static_cast<uint32_t>(build_number(number));
  }
}

static void add_parameter(DataType& type, SyntaxNode parameter) {
  const SyntaxToken token{&parameter.tree(), parameter.token_end() - 1};  // behind an introducer
  switch (token.type()) {
    case Token::INTEGER_LITERAL:
    case Token::DECIMAL_LITERAL: add_number(type, token); return;   // servers take DECIMAL(19.5) for DECIMAL(19)
    case Token::IDENTIFIER: type.base = BaseType::foreign; return;  // geometry(point, 4326), varchar(max)
    default: type.values.push_back(string_value(token));
  }
}

static void add_parameters(DataType& type, SyntaxNode parameters) {
  if (type.base == BaseType::enum_ || type.base == BaseType::set) {
    type.values.reserve((parameters.token_end() - parameters.token_begin()) / 2);
  }
  for (const SyntaxNode parameter : parameters.children()) add_parameter(type, parameter);
}

// ADD COLUM a INT: the misspelt word was taken for the column and the column for its type.
static std::string_view misspelt_head(SyntaxNode data_type) {
  static constexpr std::array<std::string_view, 6> heads = {"COLUMN", "CONSTRAINT", "FOREIGN",
                                                            "INDEX",  "PRIMARY",    "UNIQUE"};
  if (data_type.token_begin() == 0) return {};
  return closest_word(data_type.tree().text(data_type.token_begin() - 1), heads);
}

static void refuse_unknown_type(const DataType& type, SyntaxNode data_type, BuildNotes& notes) {
  const SyntaxTree& tree = data_type.tree();
  const std::string head(misspelt_head(data_type));
  if (!head.empty()) {
    const uint32_t word = data_type.token_begin() - 1;
    return notes.refuse(tree.span(word),
                        "`" + std::string(tree.text(word)) + "` is not expected here; expected " + head,
                        "write " + head);
  }
  const std::string_view meant = closest_type(type.name);
  notes.refuse(type.span, "unknown type `" + std::string(tree.text(data_type.token_begin())) + "`",
               meant.empty() ? "" : "write " + std::string(meant));
}

static void note_foreign_type(const DataType& type, SyntaxNode data_type, BuildNotes& notes) {
  const bool is_array = base_type_of(type.name) != BaseType::foreign;
  if (is_array || is_foreign_type(type.name)) return notes.extend(type.span, Syntax::foreign_type);
  refuse_unknown_type(type, data_type, notes);
}

// Types that MySQL has since 9.0 or that MariaDB alone has.
static void note_newer_type(const DataType& type, SyntaxNode data_type, BuildNotes& notes) {
  switch (type.base) {
    case BaseType::foreign: note_foreign_type(type, data_type, notes); return;
    case BaseType::vector: notes.extend(type.span, Syntax::vector_type); return;
    case BaseType::uuid: notes.extend(type.span, Syntax::uuid_type); return;
    case BaseType::inet4: notes.extend(type.span, Syntax::inet4_type); return;
    case BaseType::inet6: notes.extend(type.span, Syntax::inet6_type); return;
    default: return;
  }
}

DataType build_data_type(SyntaxNode data_type, BuildNotes& notes) {
  DataType type;
  type.span = data_type.span();
  type.name = words_of(data_type);
  type.base = base_type_of(type.name);
  type.is_unsigned = data_type.first_token() == Token::UNSIGNED;
  type.is_national = type.name.starts_with("national") || type.name.starts_with("nchar") || type.name == "nvarchar";
  if (data_type.has(Token::LBRACKET)) type.base = BaseType::foreign;  // text[]
  if (const auto parameters = data_type.child(GrammarRule::dataTypeParameters)) add_parameters(type, *parameters);
  check_parameters(type, data_type, notes);
  note_newer_type(type, data_type, notes);
  return type;
}

// ASCII and UNICODE are short for a character set, BYTE for the binary one (MySQL manual, "The CHAR and VARCHAR
// Types").
static Name charset_word(SyntaxNode word, std::string_view charset) {
  return Name{std::string(charset), word.span(), false};
}

void add_type_attribute(DataType& type, SyntaxNode type_attribute, BuildNotes& notes) {
  check_type_attribute(type, type_attribute, notes);
  type.span.end = type_attribute.span().end;
  switch (type_attribute.first_token()) {
    case Token::UNSIGNED: type.is_unsigned = true; return;
    case Token::SIGNED: return;
    case Token::ZEROFILL: type.is_zerofill = true; return;
    case Token::BINARY: type.is_binary = true; return;
    case Token::ASCII: type.charset = charset_word(type_attribute, "latin1"); return;
    case Token::UNICODE: type.charset = charset_word(type_attribute, "ucs2"); return;
    case Token::BYTE: type.charset = charset_word(type_attribute, "binary"); return;
    case Token::COLLATE: type.collation = build_name(*type_attribute.child(GrammarRule::collationName)); return;
    default: type.charset = build_name(*type_attribute.child(GrammarRule::charsetName));
  }
}

}  // namespace belay
