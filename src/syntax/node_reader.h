// Reads a node from left to right: its own tokens and its children in the order of the text. For rules whose words mean
// something by their place; where order does not matter, SyntaxNode::child and ::token say it shorter.
#pragma once

#include <optional>

#include "syntax/tree.h"

namespace belay {

class NodeReader {
 public:
  explicit NodeReader(SyntaxNode node)
      : tree_(&node.tree()),
        at_(node.token_begin()),
        end_(node.token_end()),
        child_(node.children().begin()),
        child_end_(node.children().end()) {}

  bool done() const { return at_ == end_ && child_ == child_end_; }

  // The token that is next, whether it is the node's own or begins a child.
  Token type() const { return at_ < end_ ? tree_->tokens.type(at_) : Token::end_of_input; }
  bool at(Token own) const { return type() == own && !at_child(); }
  bool at(GrammarRule rule) const { return at_child() && (*child_).rule() == rule; }
  bool at_child() const { return child_ != child_end_ && (*child_).token_begin() == at_; }

  SyntaxToken take_token() { return {tree_, at_++}; }
  SyntaxNode take_child() {
    const SyntaxNode child = *child_;
    at_ = child.token_end();
    ++child_;
    return child;
  }

  bool accept(Token own) {
    const bool found = at(own);
    at_ += found ? 1 : 0;
    return found;
  }
  std::optional<SyntaxNode> accept(GrammarRule rule) {
    if (!at(rule)) return std::nullopt;
    return take_child();
  }
  void skip() { at_child() ? void(take_child()) : void(take_token()); }

 private:
  const SyntaxTree* tree_;
  uint32_t at_;
  uint32_t end_;
  SyntaxNode::Children::Iterator child_;
  SyntaxNode::Children::Iterator child_end_;
};

}  // namespace belay
