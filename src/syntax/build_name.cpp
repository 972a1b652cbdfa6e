#include <algorithm>
#include <charconv>

#include "base/text.h"
#include "syntax/build.h"

namespace belay {

// What a backslash and a letter stand for (MySQL manual, "String Literals"); \% and \_ keep the backslash.
static void append_escape(std::string& value, char letter) {
  switch (letter) {
    case '0': value += '\0'; return;
    case 'b': value += '\b'; return;
    case 'n': value += '\n'; return;
    case 'r': value += '\r'; return;
    case 't': value += '\t'; return;
    case 'Z': value += '\x1A'; return;
    case '%':
    case '_': value += '\\'; break;
    default: break;
  }
  value += letter;
}

static std::string decode_quoted(std::string_view quoted, bool escapes) {
  const char quote = quoted.front();
  quoted = quoted.substr(1, quoted.size() - 2);
  const bool plain = quoted.find(quote) == quoted.npos && (!escapes || quoted.find('\\') == quoted.npos);
  if (plain) return std::string(quoted);
  std::string value;
  value.reserve(quoted.size());
  for (size_t i = 0; i < quoted.size(); ++i) {
    if (escapes && quoted[i] == '\\' && i + 1 < quoted.size()) {
      append_escape(value, quoted[++i]);
    } else {
      value += quoted[i];
      if (quoted[i] == quote) ++i;  // doubled
    }
  }
  return value;
}

std::string decode_string(std::string_view literal) {
  if (!literal.empty() && (literal.front() | 0x20) == 'n') literal.remove_prefix(1);
  return literal.size() < 2 ? std::string() : decode_quoted(literal, true);
}

std::string build_string(SyntaxNode string_literal) {
  return decode_string(string_literal.text());
}

std::string decode_quoted_name(std::string_view quoted) {
  return quoted.size() < 2 ? std::string() : decode_quoted(quoted, quoted.front() == '\'');
}

Name build_name(SyntaxToken token) {
  Name name;
  name.span = token.span();
  const std::string_view text = token.text();
  name.quoted = text.front() == '`' || text.front() == '"' || text.front() == '\'';
  name.text = name.quoted ? decode_quoted_name(text) : std::string(text);
  return name;
}

Name build_name(SyntaxNode identifier) {
  return build_name(SyntaxToken{&identifier.tree(), identifier.token_begin()});
}

QualifiedName build_qualified_name(SyntaxNode qualified_name) {
  QualifiedName result;
  result.span = qualified_name.span();
  for (const SyntaxNode part : qualified_name.children()) {
    result.schema = std::move(result.name);
    result.name = build_name(part);
  }
  return result;
}

std::vector<Name> build_names(SyntaxNode node) {
  std::vector<Name> names;
  names.reserve(node.count(GrammarRule::identifier));
  for (const SyntaxNode identifier : node.children(GrammarRule::identifier)) names.push_back(build_name(identifier));
  return names;
}

uint64_t build_number(SyntaxToken integer_literal) {
  const std::string_view digits = integer_literal.text();
  uint64_t value = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return error == std::errc::result_out_of_range ? UINT64_MAX : value;
}

std::string build_words(SyntaxNode node) {
  std::string words;
  for (uint32_t token = node.token_begin(); token < node.token_end(); ++token) {
    if (!words.empty()) words += ' ';
    words += to_lower(node.tree().text(token));
  }
  return words;
}

}  // namespace belay
