#include "syntax/tree.h"

namespace belay {

Span SyntaxNode::span() const {
  if (empty()) {
    const uint32_t at = tree_->span(token_begin()).begin;
    return {at, at};
  }
  return {tree_->span(token_begin()).begin, tree_->span(token_end() - 1).end};
}

std::vector<SyntaxNode> SyntaxNode::collect(GrammarRule rule) const {
  std::vector<SyntaxNode> found;
  for (const SyntaxNode node : children(rule)) found.push_back(node);
  return found;
}

size_t SyntaxNode::count(GrammarRule rule) const {
  size_t found = 0;
  for (const SyntaxNode node : children()) found += node.rule() == rule ? 1 : 0;
  return found;
}

std::optional<SyntaxNode> SyntaxNode::child(GrammarRule rule) const {
  for (const SyntaxNode node : children()) {
    if (node.rule() == rule) return node;
  }
  return std::nullopt;
}

std::vector<SyntaxToken> SyntaxNode::own_tokens() const {
  std::vector<SyntaxToken> own;
  uint32_t at = token_begin();
  for (const SyntaxNode node : children()) {
    for (; at < node.token_begin(); ++at) own.push_back({tree_, at});
    at = node.token_end();
  }
  for (; at < token_end(); ++at) own.push_back({tree_, at});
  return own;
}

std::optional<SyntaxToken> SyntaxNode::token(Token type) const {
  uint32_t at = token_begin();
  for (const SyntaxNode node : children()) {
    for (; at < node.token_begin(); ++at) {
      if (tree_->tokens.type(at) == type) return SyntaxToken{tree_, at};
    }
    at = node.token_end();
  }
  for (; at < token_end(); ++at) {
    if (tree_->tokens.type(at) == type) return SyntaxToken{tree_, at};
  }
  return std::nullopt;
}

}  // namespace belay
