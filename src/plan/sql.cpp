#include "plan/sql.h"

#include <algorithm>
#include <cctype>

#include "base/text.h"

namespace belay {

std::string quoted(std::string_view text) {
  std::string result = "'";
  result.reserve(text.size() + text.size() / 8 + 2);
  while (!text.empty()) {
    const size_t plain = std::min(text.find_first_of("'\\"), text.size());
    result.append(text.substr(0, plain));
    if (plain < text.size()) result.append(2, text[plain]);
    text.remove_prefix(std::min(plain + 1, text.size()));
  }
  return result + "'";
}

std::string quoted_name(std::string_view name) {
  std::string result = "`";
  for (char c : name) {
    if (c == '`') result += c;
    result += c;
  }
  return result + "`";
}

std::string joined(const std::vector<std::string>& parts, std::string_view separator) {
  std::string result;
  for (const std::string& part : parts) {
    if (!result.empty()) result += separator;
    result += part;
  }
  return result;
}

std::string in_schema(std::string_view schema, std::string_view name) {
  return (schema.empty() ? "" : quoted_name(schema) + ".") + std::string(name);
}

std::string in_case_of(std::string_view keyword, std::string words) {
  return to_lower(keyword) == keyword ? to_lower(words) : words;
}

size_t end_of_comment(std::string_view text, size_t at) {
  const std::string_view rest = text.substr(at);
  const bool dashes = rest.starts_with("--") && (rest.size() == 2 || is_space(rest[2]));
  if (dashes || rest.starts_with("#")) return std::min(text.size(), text.find('\n', at));
  if (!rest.starts_with("/*") || rest.starts_with("/*!") || rest.starts_with("/*+")) return at;
  const size_t end = text.find("*/", at + 2);
  return end == std::string_view::npos ? text.size() : end + 2;
}

size_t end_of_quote(std::string_view text, size_t at) {
  const char quote = text[at];
  for (size_t i = at + 1; i < text.size(); ++i) {
    if (text[i] == '\\' && quote != '`')
      ++i;
    else if (text[i] == quote)
      return i + 1;
  }
  return text.size();
}

std::string without_comments(std::string_view text) {
  std::string result;
  for (size_t at = 0; at < text.size();) {
    const char c = text[at];
    if (const size_t end = end_of_comment(text, at); end != at) {
      at = end;
    } else if (c == '\'' || c == '"' || c == '`') {
      const size_t quote_end = end_of_quote(text, at);
      result.append(text.substr(at, quote_end - at));
      at = quote_end;
      continue;
    } else if (!is_space(c)) {
      result += c;
      ++at;
      continue;
    } else {
      ++at;
    }
    if (!result.empty() && result.back() != ' ') result += ' ';
  }
  if (!result.empty() && result.back() == ' ') result.pop_back();
  return result;
}

std::vector<std::string> comments_in(std::string_view text) {
  std::vector<std::string> result;
  for (size_t at = 0; at < text.size();) {
    const char c = text[at];
    if (const size_t end = end_of_comment(text, at); end != at) {
      result.emplace_back(trim(text.substr(at, end - at)));
      at = end;
    } else {
      at = c == '\'' || c == '"' || c == '`' ? end_of_quote(text, at) : at + 1;
    }
  }
  return result;
}

static bool is_word(char c) {
  return std::isalnum(static_cast<unsigned char>(c)) || c == '_' || c == '$' || c == '@';
}

std::optional<size_t> find_last_word(std::string_view text, std::string_view word) {
  std::optional<size_t> found;
  for (size_t at = 0; at < text.size();) {
    const char c = text[at];
    if (const size_t end = end_of_comment(text, at); end != at) {
      at = end;
    } else if (c == '\'' || c == '"' || c == '`') {
      at = end_of_quote(text, at);
    } else if (is_word(c)) {
      const size_t begin = at;
      while (at < text.size() && is_word(text[at])) ++at;
      if (equals_ignoring_case(text.substr(begin, at - begin), word)) found = begin;
    } else {
      ++at;
    }
  }
  return found;
}

std::string schema_of(const QualifiedName& name) {
  return name.schema ? quoted(name.schema.text) : "DATABASE()";
}

std::string key_of(const QualifiedName& name) {
  return to_lower(name.schema.text) + "." + to_lower(name.name.text);
}

}  // namespace belay
