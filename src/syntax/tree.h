// The syntax tree of one statement, and how builders read it.
//
// HOW TO WRITE A BUILDER. A builder is a function from a node of one grammar rule to a value of model/:
//
//   DropIndex build_drop_index(SyntaxNode node, BuildNotes& notes) {
//     DropIndex drop;
//     drop.if_exists = node.has(GrammarRule::ifExists);          // a rule among the node's children
//     drop.name = build_name(*node.child(GrammarRule::identifier));
//     drop.table = build_qualified_name(*node.child(GrammarRule::qualifiedName));
//     for (SyntaxNode option : node.children(GrammarRule::dropIndexOption)) …
//     return drop;
//   }
//
// - A node has a rule, the number of the alternative that was taken (from 1, outermost alternatives of the rule only),
//   child nodes (rules that the grammar calls) and tokens of its own (those that no child holds). Ask for tokens by
//   `node.token(Token::AUTO_INCREMENT)` (an own token; nothing where absent) or look at `node.first_token()`.
// - Optional rules are absent, not empty: `child()` gives nothing. Repeated ones come with `children(rule)` in order.
//   `node.only_child()` is for rules that only choose between others (statement, alterAction, tableElement).
// - A node is a cheap value (a pointer and an index). It is valid while the statement is being built.
// - The grammar takes a superset. What it lets through wrongly the builder refuses: `notes.refuse(span, "…", "…")`.
//   The first refusal wins; the statement becomes Opaque with that error. Go on building: no exceptions.
// - What only some servers accept is recorded: `notes.extend(node.span(), Syntax::returning)`.
// - Text: `node.text()` and `tree.text(token)` are as written; names and strings go through build_name and
// decode_string.
// - The functions all builders share are declared in build.h. build_use_set.cpp is a short example.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include <grammar_rule.h>
#include "base/span.h"
#include "syntax/syntax_record.h"
#include "syntax/tokens.h"

namespace belay {

struct SyntaxTree {
  std::string_view code;  // the whole file: spans are offsets into it
  Tokens tokens;
  std::vector<SyntaxRecord> records;

  Span span(size_t token) const { return tokens.span(token); }
  std::string_view text(size_t token) const { return slice(code, tokens.span(token)); }
};

// A token of a tree: its type, its place, its text.
struct SyntaxToken {
  const SyntaxTree* tree = nullptr;
  uint32_t index = 0;

  Token type() const { return tree->tokens.type(index); }
  Span span() const { return tree->span(index); }
  std::string_view text() const { return tree->text(index); }
};

class SyntaxNode {
 public:
  class Children;
  class ChildrenOfRule;

  SyntaxNode(const SyntaxTree& tree, uint32_t index) : tree_(&tree), index_(index) {}

  const SyntaxTree& tree() const { return *tree_; }
  GrammarRule rule() const { return static_cast<GrammarRule>(record().rule); }
  uint16_t alternative() const { return record().alternative; }

  // Tokens by their index in tree().tokens; children's tokens are among them.
  uint32_t token_begin() const { return record().first_token; }
  uint32_t token_end() const { return record().end_token; }
  bool empty() const { return token_begin() == token_end(); }
  Token first_token() const { return tree_->tokens.type(token_begin()); }

  Span span() const;  // from the first token to the last; empty at the next token where the rule matched nothing
  std::string_view text() const { return slice(tree_->code, span()); }

  Children children() const;
  ChildrenOfRule children(GrammarRule rule) const;
  std::vector<SyntaxNode> collect(GrammarRule rule) const;  // the same where they are asked for by number
  std::optional<SyntaxNode> child(GrammarRule rule) const;  // the first one
  size_t count(GrammarRule rule) const;
  bool has(GrammarRule rule) const { return child(rule).has_value(); }
  SyntaxNode only_child() const { return {*tree_, index_ + 1}; }
  bool has_children() const { return record().subtree_end > index_ + 1; }

  // Tokens that no child holds.
  std::vector<SyntaxToken> own_tokens() const;
  std::optional<SyntaxToken> token(Token type) const;  // the first own token of that type
  bool has(Token type) const { return token(type).has_value(); }

  friend bool operator==(SyntaxNode left, SyntaxNode right) {
    return left.tree_ == right.tree_ && left.index_ == right.index_;
  }

 private:
  friend class Children;
  const SyntaxRecord& record() const { return tree_->records[index_]; }

  const SyntaxTree* tree_;
  uint32_t index_;
};

class SyntaxNode::Children {
 public:
  class Iterator {
   public:
    Iterator(const SyntaxTree* tree, uint32_t index) : tree_(tree), index_(index) {}
    SyntaxNode operator*() const { return {*tree_, index_}; }
    Iterator& operator++() {
      index_ = tree_->records[index_].subtree_end;
      return *this;
    }
    bool operator==(const Iterator& other) const { return index_ == other.index_; }

   private:
    const SyntaxTree* tree_;
    uint32_t index_;
  };

  explicit Children(SyntaxNode node) : node_(node) {}
  Iterator begin() const { return {node_.tree_, node_.index_ + 1}; }
  Iterator end() const { return {node_.tree_, node_.record().subtree_end}; }

 private:
  SyntaxNode node_;
};

class SyntaxNode::ChildrenOfRule {
 public:
  class Iterator {
   public:
    Iterator(Children::Iterator at, Children::Iterator end, GrammarRule rule) : at_(at), end_(end), rule_(rule) {
      pass_others();
    }
    SyntaxNode operator*() const { return *at_; }
    Iterator& operator++() {
      ++at_;
      pass_others();
      return *this;
    }
    bool operator==(const Iterator& other) const { return at_ == other.at_; }

   private:
    void pass_others() {
      while (!(at_ == end_) && (*at_).rule() != rule_) ++at_;
    }

    Children::Iterator at_;
    Children::Iterator end_;
    GrammarRule rule_;
  };

  ChildrenOfRule(Children all, GrammarRule rule) : all_(all), rule_(rule) {}
  Iterator begin() const { return {all_.begin(), all_.end(), rule_}; }
  Iterator end() const { return {all_.end(), all_.end(), rule_}; }

 private:
  Children all_;
  GrammarRule rule_;
};

inline SyntaxNode::Children SyntaxNode::children() const {
  return Children(*this);
}

inline SyntaxNode::ChildrenOfRule SyntaxNode::children(GrammarRule rule) const {
  return {children(), rule};
}

}  // namespace belay
