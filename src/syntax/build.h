// The builders that others use. Each takes a node of the rule it is named after, unless it says otherwise.
#pragma once

#include <string>
#include <string_view>

#include "model/statement.h"
#include "syntax/build_notes.h"
#include "syntax/tree.h"

namespace belay {

// ---- names and literals (build_name.cpp)

Name build_name(SyntaxNode identifier);  // also anyName, aliasWord, variableWord, charsetName, collationName
Name build_name(SyntaxToken token);
QualifiedName build_qualified_name(SyntaxNode qualified_name);
std::vector<Name> build_names(SyntaxNode node);  // of the identifiers among the node's children: columnNames …

// The value of '…', "…" and N'…': quotes off, doubled quotes and escapes undone.
std::string decode_string(std::string_view literal);
std::string build_string(SyntaxNode string_literal);  // stringLiteral

// The same for a quoted name and its quotes.
std::string decode_quoted_name(std::string_view quoted);

// A number that the grammar says is one; the largest where it is larger.
uint64_t build_number(SyntaxToken integer_literal);

// The node's words in lower case with single spaces: "lock in share mode".
std::string build_words(SyntaxNode node);

// ---- types and expressions

// `dataType`; the typeAttributes that may follow it are the siblings after it.
DataType build_data_type(SyntaxNode data_type, BuildNotes& notes);
void add_type_attribute(DataType& type, SyntaxNode type_attribute, BuildNotes& notes);

Expression build_expression(SyntaxNode expression,
                            BuildNotes& notes);  // also defaultValue, againstValue, setValue, limitValue
Expressions build_expressions(SyntaxNode node, BuildNotes& notes);  // the expressions among the node's children
OrderItem build_order_item(SyntaxNode order_item, BuildNotes& notes);
std::vector<OrderItem> build_order_items(SyntaxNode node,
                                         BuildNotes& notes);  // orderByClause, groupByClause, orderRows
SystemVariable build_system_variable(SyntaxNode node);        // of a node with @@ and names
UserVariable build_user_variable(SyntaxToken user_variable);
ColumnReference build_column_reference(SyntaxNode column_reference);

// ---- queries

Query build_query(SyntaxNode query,
                  BuildNotes& notes);  // queryExpression, queryBody, openQuery, and parenthesised that holds one
With build_with(SyntaxNode with_clause, BuildNotes& notes);
WindowSpecification build_window(SyntaxNode window_specification, BuildNotes& notes);
SelectItem build_select_item(SyntaxNode select_item, BuildNotes& notes);
Limit build_limit(SyntaxNode limit_clause, BuildNotes& notes);

// Whether parentheses hold a query that itself begins with a parenthesis: ((SELECT …) UNION (SELECT …)).
bool is_query_in_parentheses(SyntaxNode parenthesised);

TableReference build_table_references(SyntaxNode table_references, BuildNotes& notes);

// ---- statements

Statement build_statement(SyntaxNode statement, BuildNotes& notes);

}  // namespace belay
