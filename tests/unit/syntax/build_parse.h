// What the tests of builders share: a statement as a value, with its text beside it.
#pragma once

#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "model/statement.h"
#include "syntax/syntax.h"

namespace belay {

inline Server test_server(std::string_view name = "mysql:8.4") {
  return *parse_server(name);
}

// A statement that must parse.
inline Statement built(std::string_view sql) {
  Parsed parsed = parse_text(sql, test_server());
  EXPECT_FALSE(parsed.error) << sql << "\n" << (parsed.error ? parsed.error->message : "");
  return std::move(parsed.statement);
}

// The same, of one kind.
template <class Node>
Node built_as(std::string_view sql) {
  const Statement statement = built(sql);
  const Node* node = as<Node>(statement);
  EXPECT_NE(node, nullptr) << sql << " is " << kind_of(statement);
  return node ? *node : Node{};
}

// The message of a statement that must be refused.
inline std::string refusal(std::string_view sql) {
  const Parsed parsed = parse_text(sql, test_server());
  return parsed.error ? parsed.error->message : "";
}

inline bool has_form(const Statement& statement, Syntax form) {
  for (const Extension& extension : statement.extensions) {
    if (extension.syntax == form) return true;
  }
  return false;
}

inline std::vector<std::string> texts(const std::vector<Name>& names) {
  std::vector<std::string> result;
  for (const Name& name : names) result.push_back(name.text);
  return result;
}

// "schema.name", or the name alone.
inline std::string text(const QualifiedName& name) {
  return name.schema ? name.schema.text + "." + name.name.text : name.name.text;
}

using Strings = std::vector<std::string>;

}  // namespace belay
