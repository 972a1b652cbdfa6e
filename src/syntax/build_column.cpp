#include <array>

#include "base/text.h"
#include "syntax/build_definition.h"
#include "syntax/node_reader.h"

namespace belay {

namespace {

// The attributes of a column are a flat list; what some of them mean depends on the ones before: UNIQUE KEY, CHECK (…)
// NOT ENFORCED, REFERENCES … ON DELETE ….
class ColumnBuilder {
 public:
  ColumnBuilder(SyntaxNode definition, BuildNotes& notes) : definition_(definition), notes_(notes) {}

  ColumnDefinition build();

 private:
  void add(SyntaxNode attribute);
  void add_not(SyntaxNode attribute);
  void add_key();
  void add_default(SyntaxNode attribute);
  void add_on(SyntaxNode attribute);
  void add_reference_action(SyntaxNode attribute, SyntaxNode action);
  void add_match(SyntaxNode attribute);
  void add_type_attribute(SyntaxNode attribute);
  void add_generated(SyntaxNode attribute);
  void store_generated(SyntaxNode attribute, bool stored);
  void add_constraint(SyntaxNode attribute);
  void add_check(SyntaxNode check);
  void set_enforced(SyntaxNode attribute, bool enforced);
  void add_serial();
  void set_visible(SyntaxNode attribute, bool visible);
  void add_other(SyntaxNode attribute);
  void check_place(SyntaxNode attribute);
  void check_generated(SyntaxNode attribute);

  SyntaxNode definition_;
  BuildNotes& notes_;
  ColumnDefinition column_;
  Token previous_ = Token::end_of_input;  // the first token of the attribute before; end_of_input: none but the type's
  bool collated_ = false;
};

ColumnDefinition ColumnBuilder::build() {
  NodeReader reader(definition_);
  column_.span = definition_.span();
  column_.name = build_name(reader.take_child());
  column_.type = build_data_type(reader.take_child(), notes_);
  while (!reader.done()) {
    const SyntaxNode attribute = reader.take_child();
    check_place(attribute);
    check_generated(attribute);
    add(attribute);
  }
  if (column_.attributes_span.begin == 0) column_.attributes_span.begin = column_.type.span.end;
  column_.attributes_span.end = column_.span.end;
  return std::move(column_);
}

// REFERENCES and its actions come last, on MySQL and MariaDB alike.
void ColumnBuilder::check_place(SyntaxNode attribute) {
  if (!column_.references) return;
  const Token first = attribute.first_token();
  if (first == Token::ON || first == Token::MATCH) return;
  notes_.refuse(attribute.span(), "a column attribute stands behind REFERENCES", "move it before REFERENCES");
}

// MariaDB takes few attributes behind AS (…).
void ColumnBuilder::check_generated(SyntaxNode attribute) {
  if (!column_.generated) return;
  const Token first = attribute.first_token();
  const bool nullness = first == Token::NULL_ || (first == Token::NOT && attribute.has(Token::NULL_));
  if (nullness || first == Token::DEFAULT || first == Token::PRIMARY) {
    notes_.extend(attribute.span(), Syntax::generated_column_nullness);
  }
}

void ColumnBuilder::add(SyntaxNode attribute) {
  const Token first = attribute.first_token();
  const bool is_first = previous_ == Token::end_of_input;
  switch (first) {
    case Token::NOT: add_not(attribute); break;
    case Token::NULL_: column_.nullable = true; break;
    case Token::DEFAULT: add_default(attribute); break;
    case Token::ON: add_on(attribute); break;
    case Token::MATCH: add_match(attribute); break;
    case Token::AUTO_INCREMENT: column_.auto_increment = true; break;
    case Token::PRIMARY: column_.is_primary_key = true; break;
    case Token::KEY: add_key(); break;
    case Token::UNIQUE: column_.is_unique = true; break;
    case Token::COMMENT: column_.comment = build_string(*attribute.child(GrammarRule::stringLiteral)); break;
    case Token::GENERATED:
    case Token::AS: add_generated(attribute); break;
    case Token::VIRTUAL: store_generated(attribute, false); break;
    case Token::STORED:
    case Token::PERSISTENT: store_generated(attribute, true); break;
    case Token::REFERENCES:
    case Token::CHECK:
    case Token::CONSTRAINT: add_constraint(attribute); break;
    case Token::ENFORCED: set_enforced(attribute, true); break;
    case Token::VISIBLE: set_visible(attribute, true); break;
    case Token::INVISIBLE: set_visible(attribute, false); break;
    case Token::SERIAL: add_serial(); break;
    default:
      if (attribute.has(GrammarRule::typeAttribute)) {
        add_type_attribute(attribute.only_child());
        if (column_.type.span.end == attribute.span().end) return;  // still the type's
      } else {
        add_other(attribute);
      }
  }
  if (column_.attributes_span.begin == 0) column_.attributes_span.begin = attribute.span().begin;
  if (first == Token::COMPRESSED && is_first) return;  // MariaDB's stands before the character set
  previous_ = first;
}

void ColumnBuilder::add_not(SyntaxNode attribute) {
  if (attribute.has(Token::ENFORCED)) {
    set_enforced(attribute, false);
  } else {
    column_.nullable = false;
  }
}

// UNIQUE [KEY] or [PRIMARY] KEY.
void ColumnBuilder::add_key() {
  if (previous_ != Token::UNIQUE) column_.is_primary_key = true;
}

// MySQL takes expressions in parentheses since 8.0.13 (manual, "Data Type Default Values"), MariaDB functions without
// them too since 10.2.1. CURRENT_TIMESTAMP and its synonyms need none anywhere.
static bool is_current_timestamp(std::string_view text) {
  constexpr std::array<std::string_view, 4> synonyms = {"current_timestamp", "now", "localtime", "localtimestamp"};
  const std::string_view word = trim(text.substr(0, text.find('(')));
  for (const std::string_view synonym : synonyms) {
    if (equals_ignoring_case(word, synonym)) return true;
  }
  return false;
}

void ColumnBuilder::add_default(SyntaxNode attribute) {
  const SyntaxNode value = *attribute.child(GrammarRule::defaultValue);
  column_.default_value = build_expression(value, notes_);
  if (value.first_token() == Token::LP) return notes_.extend(value.span(), Syntax::default_expression);
  const bool is_name = as<ColumnReference>(*column_.default_value) != nullptr;
  const bool is_function = as<Call>(*column_.default_value) && !is_current_timestamp(value.text());
  if (is_name || is_function) notes_.extend(value.span(), Syntax::default_function);
}

static Expression current_timestamp(SyntaxNode current_timestamp) {
  Call call;
  call.name = build_name(SyntaxToken{&current_timestamp.tree(), current_timestamp.token_begin()});
  call.parenthesised = current_timestamp.has(Token::LP);
  if (const auto digits = current_timestamp.token(Token::INTEGER_LITERAL)) {
    call.arguments.push_back({digits->span(), Literal{LiteralKind::integer, std::string(digits->text()), {}}});
  }
  return {current_timestamp.span(), std::move(call)};
}

void ColumnBuilder::add_on(SyntaxNode attribute) {
  const auto on_update = attribute.child(GrammarRule::onUpdateAction);
  const auto on_delete = attribute.child(GrammarRule::referenceAction);
  if (on_delete) return add_reference_action(attribute, *on_delete);
  const SyntaxNode action = on_update->only_child();
  if (action.rule() == GrammarRule::referenceAction) return add_reference_action(attribute, action);
  column_.on_update = current_timestamp(action);
}

void ColumnBuilder::add_reference_action(SyntaxNode attribute, SyntaxNode action) {
  if (!column_.references) return notes_.refuse(attribute.span(), "a reference action stands without REFERENCES");
  column_.references->span.end = attribute.span().end;
  const bool deletes = attribute.has(Token::DELETE);
  (deletes ? column_.references->on_delete : column_.references->on_update) = build_reference_action(action);
}

void ColumnBuilder::add_match(SyntaxNode attribute) {
  if (!column_.references) return notes_.refuse(attribute.span(), "MATCH stands without REFERENCES");
  column_.references->span.end = attribute.span().end;
  column_.references->match = to_lower(attribute.own_tokens().back().text());
}

// UNSIGNED, ZEROFILL and the character set belong to the type; COLLATE may also stand among the attributes.
void ColumnBuilder::add_type_attribute(SyntaxNode attribute) {
  const bool collates = attribute.first_token() == Token::COLLATE;
  if (previous_ == Token::end_of_input && (collates || !collated_)) {
    belay::add_type_attribute(column_.type, attribute, notes_);
    collated_ = collated_ || collates;
  } else if (collates) {
    column_.collation = build_name(*attribute.child(GrammarRule::collationName));
  } else {
    notes_.refuse(attribute.span(), "`" + std::string(attribute.text()) + "` stands apart from its type",
                  "move it right behind the type");
  }
}

void ColumnBuilder::add_generated(SyntaxNode attribute) {
  if (const auto expression = attribute.child(GrammarRule::expression)) {
    column_.generated = GeneratedColumn{build_expression(*expression, notes_), false};
    if (previous_ != Token::end_of_input) {
      notes_.refuse(attribute.span(), "AS stands behind an attribute of the column", "move it right behind the type");
    }
    return;
  }
  column_.other_attributes.push_back(attribute.span());
  notes_.extend(attribute.span(), attribute.has(Token::IDENTITY) ? Syntax::identity_column : Syntax::system_versioning);
}

void ColumnBuilder::store_generated(SyntaxNode attribute, bool stored) {
  if (!column_.generated) {
    return notes_.refuse(attribute.span(),
                         "`" + std::string(attribute.text()) + "` stands without GENERATED ALWAYS AS");
  }
  column_.generated->stored = stored;
  if (attribute.first_token() == Token::PERSISTENT) notes_.extend(attribute.span(), Syntax::persistent_column);
}

void ColumnBuilder::add_constraint(SyntaxNode attribute) {
  for (const SyntaxNode part : attribute.children()) {
    if (part.rule() == GrammarRule::columnReferences) column_.references = build_references(part, notes_);
    if (part.rule() == GrammarRule::columnCheck) add_check(part);
  }
  if (attribute.has(Token::UNIQUE)) column_.is_unique = true;
  if (attribute.has(Token::PRIMARY)) column_.is_primary_key = true;
  if (attribute.has(Token::NULL_)) column_.nullable = !attribute.has(Token::NOT);
  const auto symbol = attribute.child(GrammarRule::constraintSymbol);
  if (!symbol || !attribute.has(GrammarRule::columnCheck)) return;
  CheckConstraint& check = column_.checks.back();
  check.span.begin = attribute.span().begin;
  if (const auto name = symbol->child(GrammarRule::identifier)) check.symbol = build_name(*name);
  notes_.extend(symbol->span(), Syntax::named_column_check);
}

void ColumnBuilder::add_check(SyntaxNode check) {
  CheckConstraint constraint;
  constraint.span = check.span();
  constraint.condition = build_expression(*check.child(GrammarRule::expression), notes_);
  column_.checks.push_back(std::move(constraint));
}

void ColumnBuilder::set_enforced(SyntaxNode attribute, bool enforced) {
  if (column_.checks.empty()) return notes_.refuse(attribute.span(), "ENFORCED stands without CHECK");
  column_.checks.back().enforced = enforced;
  column_.checks.back().span.end = attribute.span().end;
  notes_.extend(attribute.span(), Syntax::check_enforcement);
}

// SERIAL DEFAULT VALUE (MySQL manual, "Numeric Data Type Syntax").
void ColumnBuilder::add_serial() {
  column_.nullable = false;
  column_.auto_increment = true;
  column_.is_unique = true;
}

void ColumnBuilder::set_visible(SyntaxNode attribute, bool visible) {
  column_.visible = visible;
  notes_.extend(attribute.span(), visible ? Syntax::visible_column : Syntax::invisible_column);
}

void ColumnBuilder::add_other(SyntaxNode attribute) {
  column_.other_attributes.push_back(attribute.span());
  switch (attribute.first_token()) {
    case Token::SRID:
      column_.type.srid = static_cast<uint32_t>(build_number(*attribute.token(Token::INTEGER_LITERAL)));
      return notes_.extend(attribute.span(), Syntax::srid_attribute);
    case Token::AUTO_RANDOM: return notes_.extend(attribute.span(), Syntax::auto_random);
    case Token::COMPRESSED: return notes_.extend(attribute.span(), Syntax::column_compression);
    case Token::COLUMN_FORMAT:
    case Token::STORAGE: return notes_.extend(attribute.span(), Syntax::column_storage);
    case Token::ENGINE_ATTRIBUTE:
    case Token::SECONDARY_ENGINE_ATTRIBUTE: return notes_.extend(attribute.span(), Syntax::engine_attribute);
    case Token::IDENTIFIER:
    case Token::QUOTED_IDENTIFIER: return notes_.extend(attribute.span(), Syntax::engine_option);
    case Token::CLUSTERED:
    case Token::NONCLUSTERED: return notes_.extend(attribute.span(), Syntax::clustered_key);
    case Token::WITHOUT:
    case Token::WITH_SYSTEM_VERSIONING: return notes_.extend(attribute.span(), Syntax::system_versioning);
    default: return;
  }
}

}  // namespace

ColumnDefinition build_column_definition(SyntaxNode column_definition, BuildNotes& notes) {
  return ColumnBuilder(column_definition, notes).build();
}

}  // namespace belay
