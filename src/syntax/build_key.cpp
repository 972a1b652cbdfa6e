#include "base/text.h"
#include "syntax/build_definition.h"
#include "syntax/build_guard.h"
#include "syntax/node_reader.h"

namespace belay {

static Direction direction_of(Token word) {
  switch (word) {
    case Token::ASC: return Direction::ascending;
    case Token::DESC: return Direction::descending;
    default: return Direction::unspecified;
  }
}

static KeyPart build_key_part(SyntaxNode key_part, BuildNotes& notes) {
  KeyPart part;
  part.span = key_part.span();
  for (NodeReader reader(key_part); !reader.done();) {
    if (const auto column = reader.accept(GrammarRule::identifier)) {
      part.column = build_name(*column);
    } else if (const auto expression = reader.accept(GrammarRule::expression)) {
      part.expression = build_expression(*expression, notes);
    } else {
      const SyntaxToken token = reader.take_token();
      if (token.type() == Token::INTEGER_LITERAL) part.length = static_cast<uint32_t>(build_number(token));
      if (direction_of(token.type()) != Direction::unspecified) part.direction = direction_of(token.type());
    }
  }
  return part;
}

// WITHOUT OVERLAPS has no place in a part: it says what the whole key does.
static void note_key_part(KeyDefinition& key, SyntaxNode key_part, BuildNotes& notes) {
  if (key_part.has(Token::OVERLAPS)) {
    key.other_options.push_back(key_part.span());
    notes.extend(key_part.span(), Syntax::without_overlaps);
  }
  if (key.parts.back().expression) notes.extend(key_part.span(), Syntax::functional_key_part);
}

static void add_parts(KeyDefinition& key, SyntaxNode key_parts, BuildNotes& notes) {
  key.parts.reserve((key_parts.token_end() - key_parts.token_begin()) / 2);
  for (const SyntaxNode part : key_parts.children()) {
    key.parts.push_back(build_key_part(part, notes));
    note_key_part(key, part, notes);
  }
}

static std::string algorithm_of(SyntaxNode key_algorithm) {
  return to_lower(build_name(*key_algorithm.child(GrammarRule::identifier)).text);
}

static void set_visible(KeyDefinition& key, SyntaxNode option, bool visible, Syntax form, BuildNotes& notes) {
  key.visible = visible;
  notes.extend(option.span(), form);
}

static void add_option(KeyDefinition& key, SyntaxNode option, BuildNotes& notes) {
  switch (option.first_token()) {
    case Token::USING: key.algorithm = algorithm_of(option.only_child()); return;
    case Token::COMMENT: key.comment = build_string(*option.child(GrammarRule::stringLiteral)); return;
    case Token::WITH: key.parser = build_name(*option.child(GrammarRule::identifier)).text; return;
    case Token::VISIBLE: return set_visible(key, option, true, Syntax::invisible_index, notes);
    case Token::INVISIBLE: return set_visible(key, option, false, Syntax::invisible_index, notes);
    case Token::IGNORED: return set_visible(key, option, false, Syntax::ignored_index, notes);
    case Token::NOT: return set_visible(key, option, true, Syntax::ignored_index, notes);
    case Token::CLUSTERED:
    case Token::NONCLUSTERED: notes.extend(option.span(), Syntax::clustered_key); break;
    default: break;
  }
  key.other_options.push_back(option.span());
}

KeyDefinition build_key(SyntaxNode node, KeyKind kind, BuildNotes& notes) {
  KeyDefinition key;
  key.span = node.span();
  key.kind = kind;
  for (const SyntaxNode child : node.children()) {
    switch (child.rule()) {
      case GrammarRule::ifNotExists: key.if_not_exists = true; break;
      case GrammarRule::identifier: key.name = build_name(child); break;
      case GrammarRule::keyAlgorithm: key.algorithm = algorithm_of(child); break;
      case GrammarRule::keyParts: add_parts(key, child, notes); break;
      case GrammarRule::keyOption: add_option(key, child, notes); break;
      default: break;
    }
  }
  return key;
}

static KeyKind kind_of(Token word) {
  switch (word) {
    case Token::FULLTEXT: return KeyKind::fulltext;
    case Token::SPATIAL: return KeyKind::spatial;
    case Token::VECTOR_INDEX: return KeyKind::vector;
    default: return KeyKind::index;
  }
}

KeyDefinition build_key_definition(SyntaxNode key_definition, BuildNotes& notes) {
  has_if_not_exists(key_definition, Syntax::if_not_exists_add_index, notes);
  if (key_definition.first_token() == Token::VECTOR_INDEX) notes.extend(key_definition.span(), Syntax::vector_index);
  return build_key(key_definition, kind_of(key_definition.first_token()), notes);
}

}  // namespace belay
