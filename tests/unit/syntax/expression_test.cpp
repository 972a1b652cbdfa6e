// What binds how, by MySQL's table of precedence (manual, "Operator Precedence") and its grammar's exceptions to it.
#include <gtest/gtest.h>

#include "expression_text.h"
#include "syntax/syntax.h"

namespace belay {
namespace {

void expect(std::string_view sql, std::string_view tree) {
  EXPECT_EQ(expression_text(sql), tree) << sql;
}

TEST(Precedence, of_logic) {
  expect("a OR b AND c", "(or a (and b c))");
  expect("a AND b OR c", "(or (and a b) c)");
  expect("a XOR b AND c OR d", "(or (xor a (and b c)) d)");
  expect("a || b && c", "(or a (and b c))");
  expect("a OR b OR c", "(or (or a b) c)");
  expect("NOT a = b AND c", "(and (not (= a b)) c)");
  expect("NOT NOT a", "(not (not a))");
  expect("NOT a IS NULL", "(not (is null a))");
  expect("! a = b", "(= (not a) b)");
  expect("(a OR b) AND c", "(and (or a b) c)");
}

TEST(Precedence, of_arithmetic) {
  expect("a + b * c", "(+ a (* b c))");
  expect("a - b - c", "(- (- a b) c)");
  expect("a * b DIV c % d MOD e", "(% (% (div (* a b) c) d) e)");
  expect("-a ^ b", "(^ (- a) b)");
  expect("a | b & c << d + e", "(| a (& b (<< c (+ d e))))");
  expect("- - a", "(- (- a))");
  expect("a - -1", "(- a (- 1))");
  expect("~a + b", "(+ (~ a) b)");
  expect("2*-3", "(* 2 (- 3))");
}

TEST(Precedence, of_comparisons) {
  expect("a = b = c", "(= (= a b) c)");
  expect("a + 1 > b", "(> (+ a 1) b)");
  expect("a = b AND c <> d", "(and (= a b) (<> c d))");
  expect("a = b IS NULL", "(is null (= a b))");
  expect("a IS NOT TRUE", "(not is true a)");
  expect("a <=> NULL", "(<=> a null)");
  expect("a = b LIKE c", "(= a (like b c))");
  expect("a = b IN (1)", "(= a (in b (list 1)))");
}

TEST(Precedence, of_between) {
  expect("a BETWEEN 1 AND 2 AND b", "(and (between a 1 2) b)");
  expect("a NOT BETWEEN 1 + 2 AND 3 * 4", "(not between a (+ 1 2) (* 3 4))");
  expect("a BETWEEN b AND c BETWEEN d AND e", "(between a b (between c d e))");
  expect("a BETWEEN 1", "error: BETWEEN without its AND");
}

TEST(Precedence, of_patterns) {
  expect("a LIKE 'x%' ESCAPE '!' OR b", "(or (like a 'x%' '!') b)");
  expect("a NOT LIKE b", "(not like a b)");
  expect("a REGEXP '^x' AND b RLIKE 'y'", "(and (regexp a '^x') (regexp b 'y'))");
  expect("NOT a LIKE b", "(not (like a b))");
  expect("a SOUNDS LIKE b", "(sounds like a b)");
  expect("1 MEMBER OF (a)", "(member of 1 a)");
}

TEST(Precedence, of_collate_and_binary) {
  expect("a COLLATE utf8mb4_bin = b", "(= (collate utf8mb4_bin a) b)");
  expect("BINARY a = b", "(= (binary a) b)");
  expect("_utf8mb4'x' COLLATE utf8mb4_bin", "(collate utf8mb4_bin _utf8mb4'x')");
}

TEST(Expression, lists_and_queries) {
  expect("a IN (1, 2)", "(in a (list 1 2))");
  expect("a NOT IN (SELECT b FROM t)", "(not in query a)");
  expect("(a, b) IN ((1, 2), (3, 4))", "(in (row a b) (list (row 1 2) (row 3 4)))");
  expect("a IN ((SELECT 1) UNION (SELECT 2))", "(in query a)");
  expect("a = ANY (SELECT b FROM t)", "(= a (any query))");
  expect("a > ALL (SELECT b FROM t)", "(> a (all query))");
  expect("EXISTS (SELECT 1) AND NOT EXISTS (SELECT 2)", "(and (exists) (not (exists)))");
  expect("(SELECT 1) + 1", "(+ (query) 1)");
  expect("ROW(a, b) = (1, 2)", "(= (row() a b) (row 1 2))");
  expect("a IN 1", "error: IN needs a list in parentheses after it");
}

TEST(Expression, literals) {
  expect("'a' 'b'", "'ab'");
  expect("\"a\"", "'a'");
  expect("N'x'", "_utf8'x'");
  expect("0x4D", "x'M'");
  expect("b'01'", "b'01'");
  expect("1e5", "1e5");
  expect("DATE '2020-01-01'", "date'2020-01-01'");
  expect("TIMESTAMP'2020-01-01 00:00:00'", "timestamp'2020-01-01 00:00:00'");
  expect("{d '2020-01-01'}", "date'2020-01-01'");
  expect("TRUE AND FALSE", "(and true false)");
}

TEST(Expression, intervals) {
  expect("d + INTERVAL 1 DAY", "(+ d (interval day 1))");
  expect("NOW() - INTERVAL a + 1 MONTH > x", "(> (- (now()) (interval month (+ a 1))) x)");
  expect("INTERVAL 1 DAY + d", "(+ (interval day 1) d)");
  expect("INTERVAL '1:30' HOUR_MINUTE + d", "(+ (interval hour_minute '1:30') d)");
  expect("INTERVAL(5, 1, 10)", "(interval() 5 1 10)");
  expect("INTERVAL (5) DAY + d", "(+ (interval day 5) d)");
  expect("DATE_ADD(d, INTERVAL -1 YEAR)", "(date_add() d (interval year (- 1)))");
  expect("INTERVAL 1", "error: INTERVAL without its unit");
}

TEST(Expression, variables) {
  expect("@a := @b := 1 + 2", "(:= @a (:= @b (+ 1 2)))");
  expect("@a := a AND b", "(:= @a (and a b))");
  expect("1 + @a := 2", "(+ 1 (:= @a 2))");
  expect("@`x y`", "@x y");
  expect("@@session.sql_mode", "@@sql_mode");
  expect("@@global.key_cache.key_buffer_size", "@@key_cache.key_buffer_size");
}

TEST(Expression, functions) {
  expect("COUNT(*)", "(count() *)");
  expect("COUNT(DISTINCT a, b)", "(count() distinct a b)");
  expect("count (a)", "(count() a)");
  expect("IF(a > 0, 'x', 'y')", "(if() (> a 0) 'x' 'y')");
  expect("LEFT(s, 1)", "(left() s 1)");
  expect("CURRENT_TIMESTAMP", "(current_timestamp)");
  expect("CURRENT_TIMESTAMP(6)", "(current_timestamp() 6)");
  expect("s.f(1)", "(s.f() 1)");
  expect("TRIM(LEADING 'x' FROM s)", "(trim() [leading] s 'x')");
  expect("TRIM(BOTH FROM s)", "(trim() [both] s)");
  expect("SUBSTRING(s FROM 2 FOR 3)", "(substring() s 2 3)");
  expect("EXTRACT(YEAR FROM d)", "(extract() [year] d)");
  expect("EXTRACT(DAY_HOUR FROM d)", "(extract() [day_hour] d)");
  expect("TIMESTAMPDIFF(DAY, a, b)", "(timestampdiff() [day] a b)");
  expect("POSITION('x' IN s)", "(position() 'x' s)");
  expect("CONVERT(a USING utf8mb4)", "(convert() [utf8mb4] a)");
  expect("CONVERT(a, CHAR(10))", "(cast char a)");
  expect("CAST(a AS UNSIGNED)", "(cast unsigned a)");
  expect("CHAR(77, 121 USING utf8)", "(char() [utf8] 77 121)");
  expect("GROUP_CONCAT(DISTINCT a ORDER BY b DESC SEPARATOR ';')", "(group_concat() distinct a by b separator ';')");
  expect("VALUES(a) + 1", "(+ (values() a) 1)");
  expect("DEFAULT(a)", "(default() a)");
  expect("MATCH (a, b) AGAINST ('x' IN BOOLEAN MODE)", "(match [in boolean mode] 'x' a b)");
  expect("ROW_NUMBER() OVER (PARTITION BY a ORDER BY b)", "(row_number() over ( a))");
  expect("SUM(a) OVER w", "(sum() a over (w))");
  expect("NEXT VALUE FOR s", "(nextval() [next value for] s)");
}

TEST(Expression, conditions) {
  expect("CASE WHEN a THEN b ELSE c END", "(case (when a b) (else c))");
  expect("CASE a WHEN 1 THEN b WHEN 2 THEN c END + 1", "(+ (case a (when 1 b) (when 2 c)) 1)");
}

TEST(Expression, json) {
  expect("doc->'$.a' = 1", "(= (-> doc '$.a') 1)");
  expect("t.doc->>'$.a'", "(->> t.doc '$.a')");
}

TEST(Expression, forms_of_other_databases) {
  expect("a::jsonb->>'x'", "(->> (cast jsonb a) 'x')");
  const Parsed parsed = parse_text("SELECT a::int", {});
  ASSERT_EQ(parsed.statement.extensions.size(), 1U);
  EXPECT_EQ(parsed.statement.extensions[0].syntax, Syntax::cast_operator);
  EXPECT_EQ(dialect_of(parsed.statement), Dialect::postgresql);
}

TEST(Alias, may_look_like_the_end_of_an_expression) {
  expect("YEAR(d) year", "(year() d) as year");
  expect("a 'b'", "a as b");
  expect("'a' AS b", "'a' as b");
  expect("a b", "a as b");
  expect("d + INTERVAL 1 DAY day", "(+ d (interval day 1)) as day");
  expect("a 'b' c", "error: `b` does not go on with this expression");
}

Span span_of_first(std::string_view sql) {
  const Parsed parsed = parse_text(sql, {});
  return std::get<Select>(as<QueryStatement>(parsed.statement)->query->body).items.front().value.span;
}

TEST(ExpressionSpan, leaves_outer_parentheses_out_and_takes_inner_ones_in) {
  EXPECT_EQ(span_of_first("SELECT (a + b)"), (Span{8, 13}));
  EXPECT_EQ(span_of_first("SELECT (a + b) * c"), (Span{7, 18}));
  EXPECT_EQ(span_of_first("SELECT (a, b)"), (Span{7, 13}));
  EXPECT_EQ(span_of_first("SELECT f( a ) x"), (Span{7, 13}));
}

}  // namespace
}  // namespace belay
