// Small pieces of SQL text.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/span.h"
#include "model/name.h"

namespace belay {

std::string quoted(std::string_view text);       // 'it''s', with backslashes doubled: the default sql_mode
std::string quoted_name(std::string_view name);  // `name`
std::string joined(const std::vector<std::string>& parts, std::string_view separator);
std::string in_case_of(std::string_view keyword,
                       std::string words);  // "if exists" after "table", "IF EXISTS" after "TABLE"

// "`shop`.orders", or the name alone; `name` is SQL already.
std::string in_schema(std::string_view schema, std::string_view name);

// White space outside of quotes folded to single blanks, comments left out.
std::string without_comments(std::string_view text);

// The end of the comment that begins at `at`; `at` where none does. `/*!` is no comment but text of the statement.
size_t end_of_comment(std::string_view text, size_t at);

// Behind the closing quote of the string or name that begins at `at`.
size_t end_of_quote(std::string_view text, size_t at);

// The comments, trimmed; what looks like one inside of quotes is none.
std::vector<std::string> comments_in(std::string_view text);

// Where a word stands last outside of quotes and comments, in any case.
std::optional<size_t> find_last_word(std::string_view text, std::string_view word);

// The expression that information_schema's schema columns are compared with: DATABASE() or 'shop'.
std::string schema_of(const QualifiedName& name);

// "shop.orders" in lower case, for telling tables apart; an unqualified name has an empty schema.
std::string key_of(const QualifiedName& name);

}  // namespace belay
