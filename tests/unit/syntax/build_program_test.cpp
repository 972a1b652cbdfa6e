#include "build_parse.h"

namespace belay {
namespace {

TEST(BuildView, create_with_every_clause) {
  const std::string sql =
      "CREATE OR REPLACE ALGORITHM = MERGE DEFINER = `u`@`%` SQL SECURITY INVOKER VIEW s.v (a, b) AS "
      "SELECT 1, 2 FROM t WITH LOCAL CHECK OPTION";
  const auto view = built_as<CreateView>(sql);
  EXPECT_TRUE(view.or_replace);
  EXPECT_EQ(view.algorithm, "merge");
  EXPECT_EQ(view.definer->user.text, "u");
  EXPECT_EQ(view.definer->host.text, "%");
  EXPECT_EQ(view.sql_security, "invoker");
  EXPECT_EQ(text(view.view), "s.v");
  EXPECT_EQ(texts(view.columns), (Strings{"a", "b"}));
  EXPECT_EQ(view.check_option, "local");
  EXPECT_EQ(slice(sql, view.create_keyword), "CREATE");
  EXPECT_EQ(slice(sql, view.query->span), "SELECT 1, 2 FROM t");
  EXPECT_FALSE(has_form(built(sql), Syntax::or_replace_object));
}

TEST(BuildView, guarded_altered_dropped) {
  EXPECT_TRUE(built_as<CreateView>("CREATE VIEW IF NOT EXISTS v AS SELECT 1").if_not_exists);
  EXPECT_TRUE(has_form(built("CREATE VIEW IF NOT EXISTS v AS SELECT 1"), Syntax::if_not_exists_view));
  EXPECT_TRUE(built_as<CreateView>("ALTER DEFINER=root@localhost VIEW v AS SELECT 1").is_alter);
  EXPECT_EQ(built_as<DropView>("DROP VIEW IF EXISTS a, s.b CASCADE").views.size(), 2U);
}

TEST(BuildRoutine, procedure_with_every_clause) {
  const std::string sql =
      "CREATE DEFINER=root@localhost PROCEDURE s.p (IN a INT, OUT b VARCHAR(9) CHARSET utf8, INOUT c DECIMAL(5,2)) "
      "COMMENT 'x' LANGUAGE SQL NOT DETERMINISTIC MODIFIES SQL DATA SQL SECURITY INVOKER BEGIN END";
  const auto routine = built_as<CreateRoutine>(sql);
  EXPECT_EQ(routine.kind, RoutineKind::procedure);
  EXPECT_EQ(routine.definer->user.text, "root");
  EXPECT_EQ(routine.definer->host.text, "localhost");
  EXPECT_EQ(text(routine.routine), "s.p");
  ASSERT_EQ(routine.parameters.size(), 3U);
  EXPECT_EQ(routine.parameters[1].mode, ParameterMode::out);
  EXPECT_EQ(routine.parameters[1].type.charset.text, "utf8");
  EXPECT_EQ(routine.parameters[2].mode, ParameterMode::inout);
  EXPECT_EQ(routine.characteristics,
            (Strings{"comment", "language sql", "not deterministic", "modifies sql data", "sql security invoker"}));
  EXPECT_TRUE(as<Block>(*routine.body));
  EXPECT_EQ(slice(sql, routine.kind_keyword), "PROCEDURE");
}

TEST(BuildRoutine, functions) {
  const auto function =
      built_as<CreateRoutine>("CREATE FUNCTION f (a INT) RETURNS CHAR(5) CHARSET utf8 NO SQL RETURN a + 1");
  EXPECT_EQ(function.kind, RoutineKind::function);
  EXPECT_EQ(function.returns->length, 5U);
  EXPECT_EQ(function.returns->charset.text, "utf8");
  EXPECT_TRUE(as<Return>(*function.body));
  const auto loadable = built_as<CreateRoutine>("CREATE AGGREGATE FUNCTION f RETURNS INTEGER SONAME 'lib.so'");
  EXPECT_TRUE(loadable.is_aggregate);
  EXPECT_FALSE(loadable.body);
}

TEST(BuildRoutine, altered_and_dropped) {
  EXPECT_EQ(text(built_as<AlterRoutine>("ALTER PROCEDURE s.p SQL SECURITY DEFINER").routine), "s.p");
  const std::string sql = "DROP FUNCTION IF EXISTS f";
  const auto drop = built_as<DropRoutine>(sql);
  EXPECT_EQ(drop.kind, RoutineKind::function);
  EXPECT_TRUE(drop.if_exists);
  EXPECT_EQ(slice(sql, drop.kind_keyword), "FUNCTION");
}

TEST(BuildTrigger, create_and_drop) {
  const std::string sql =
      "CREATE DEFINER=CURRENT_USER TRIGGER IF NOT EXISTS g BEFORE UPDATE ON s.t FOR EACH ROW FOLLOWS h SET NEW.a = "
      "OLD.a + 1";
  const auto trigger = built_as<CreateTrigger>(sql);
  EXPECT_TRUE(trigger.if_not_exists);
  EXPECT_EQ(trigger.definer->user.text, "CURRENT_USER");
  EXPECT_EQ(text(trigger.trigger), "g");
  EXPECT_EQ(trigger.timing, "before");
  EXPECT_EQ(trigger.event, "update");
  EXPECT_EQ(text(trigger.table), "s.t");
  EXPECT_EQ(trigger.order, "follows h");
  EXPECT_TRUE(as<Set>(*trigger.body));
  EXPECT_EQ(slice(sql, trigger.trigger_keyword), "TRIGGER");
  EXPECT_TRUE(built_as<DropTrigger>("DROP TRIGGER IF EXISTS s.g").if_exists);
}

TEST(BuildEvent, create_alter_drop) {
  const std::string sql =
      "CREATE EVENT IF NOT EXISTS e ON SCHEDULE EVERY 1 DAY STARTS '2024-01-01' ON COMPLETION NOT PRESERVE DISABLE ON "
      "SLAVE "
      "COMMENT 'x' DO DELETE FROM t";
  const auto event = built_as<CreateEvent>(sql);
  EXPECT_TRUE(event.if_not_exists);
  EXPECT_EQ(slice(sql, event.schedule), "EVERY 1 DAY STARTS '2024-01-01'");
  EXPECT_TRUE(as<Delete>(*event.body));
  EXPECT_EQ(slice(sql, event.event_keyword), "EVENT");
  const auto alter = built_as<CreateEvent>("ALTER EVENT e ON SCHEDULE AT NOW() + INTERVAL 1 HOUR RENAME TO s.f ENABLE");
  EXPECT_TRUE(alter.is_alter);
  EXPECT_EQ(text(alter.rename_to), "s.f");
  EXPECT_FALSE(alter.body);
  EXPECT_EQ(text(built_as<DropEvent>("DROP EVENT e").event), "e");
}

// The statements in the body of a procedure.
Statements body_of(const std::string& statements) {
  const auto routine = built_as<CreateRoutine>("CREATE PROCEDURE p () BEGIN " + statements + " END");
  return as<Block>(*routine.body)->statements;
}

TEST(BuildCompound, declarations) {
  const auto body = body_of(
      "DECLARE a, b INT UNSIGNED DEFAULT 5; DECLARE no_table CONDITION FOR SQLSTATE '42S02'; "
      "DECLARE c CURSOR FOR SELECT x FROM t; "
      "DECLARE CONTINUE HANDLER FOR 1060, SQLSTATE '42000', NOT FOUND, SQLEXCEPTION, no_table SET @e = 1; "
      "DECLARE EXIT HANDLER FOR SQLWARNING BEGIN ROLLBACK; END;");
  ASSERT_EQ(body.size(), 5U);
  EXPECT_EQ(texts(as<Declare>(body[0])->variables), (Strings{"a", "b"}));
  EXPECT_TRUE(as<Declare>(body[0])->type.is_unsigned);
  EXPECT_TRUE(as<Declare>(body[0])->default_value);
  EXPECT_EQ(as<DeclareCondition>(body[1])->name.text, "no_table");
  EXPECT_EQ(as<DeclareCursor>(body[2])->name.text, "c");
  EXPECT_EQ(as<DeclareHandler>(body[3])->conditions,
            (Strings{"1060", "sqlstate 42000", "not found", "sqlexception", "no_table"}));
  EXPECT_EQ(as<DeclareHandler>(body[3])->action, HandlerAction::continue_);
  EXPECT_TRUE(as<Set>(*as<DeclareHandler>(body[3])->body));
  EXPECT_EQ(as<DeclareHandler>(body[4])->action, HandlerAction::exit);
  EXPECT_TRUE(as<Block>(*as<DeclareHandler>(body[4])->body));
}

TEST(BuildCompound, branches) {
  const auto body = body_of(
      "IF a THEN SET b = 1; ELSEIF c THEN SET b = 2; SET d = 3; ELSE SET b = 4; END IF; "
      "CASE a WHEN 1 THEN SELECT 1; ELSE SELECT 2; END CASE; CASE WHEN a > 1 THEN SELECT 1; END CASE;");
  ASSERT_EQ(body.size(), 3U);
  ASSERT_EQ(as<If>(body[0])->branches.size(), 2U);
  EXPECT_EQ(as<If>(body[0])->branches[1].statements.size(), 2U);
  EXPECT_EQ(as<If>(body[0])->otherwise.size(), 1U);
  EXPECT_TRUE(as<CaseStatement>(body[1])->operand);
  EXPECT_TRUE(as<CaseStatement>(body[1])->has_else);
  EXPECT_FALSE(as<CaseStatement>(body[2])->operand);
  EXPECT_FALSE(as<CaseStatement>(body[2])->has_else);
}

TEST(BuildCompound, loops_labels_and_jumps) {
  const auto body = body_of(
      "l: LOOP LEAVE l; END LOOP l; `w`: WHILE a < 3 DO ITERATE `w`; END WHILE; REPEAT SET a = 1; UNTIL a > 2 END "
      "REPEAT; "
      "b: BEGIN END b; BEGIN SELECT 1; END;");
  ASSERT_EQ(body.size(), 5U);
  EXPECT_EQ(as<Loop>(body[0])->label.text, "l");
  EXPECT_FALSE(as<Loop>(body[0])->condition);
  EXPECT_TRUE(as<Jump>(as<Loop>(body[0])->statements.at(0))->leave);
  EXPECT_EQ(as<Loop>(body[1])->kind, LoopKind::while_);
  EXPECT_TRUE(as<Loop>(body[1])->condition);
  EXPECT_FALSE(as<Jump>(as<Loop>(body[1])->statements.at(0))->leave);
  EXPECT_EQ(as<Loop>(body[2])->kind, LoopKind::repeat);
  EXPECT_EQ(as<Block>(body[3])->label.text, "b");
  EXPECT_EQ(as<Block>(body[4])->statements.size(), 1U);
}

TEST(BuildCompound, cursors_and_conditions) {
  const auto body = body_of(
      "OPEN c; FETCH NEXT FROM c INTO a, @b; FETCH c INTO a; CLOSE c; SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'x', "
      "MYSQL_ERRNO = 5; RESIGNAL; SIGNAL no_table; GET DIAGNOSTICS CONDITION 1 a = MESSAGE_TEXT, @n = MYSQL_ERRNO;");
  ASSERT_EQ(body.size(), 8U);
  EXPECT_EQ(as<CursorStatement>(body[0])->action, CursorAction::open);
  EXPECT_EQ(as<CursorStatement>(body[1])->cursor.text, "c");
  EXPECT_EQ(as<CursorStatement>(body[1])->into.size(), 2U);
  EXPECT_TRUE(as<UserVariable>(as<CursorStatement>(body[1])->into[1]));
  EXPECT_EQ(as<CursorStatement>(body[3])->action, CursorAction::close);
  EXPECT_EQ(as<Signal>(body[4])->sqlstate, "45000");
  EXPECT_EQ(as<Signal>(body[4])->items.size(), 2U);
  EXPECT_TRUE(as<Signal>(body[5])->resignal);
  EXPECT_EQ(as<Signal>(body[6])->sqlstate, "no_table");
  ASSERT_EQ(as<GetDiagnostics>(body[7])->items.size(), 2U);
  EXPECT_EQ(as<ColumnReference>(as<GetDiagnostics>(body[7])->items[1].value)->column.text, "MYSQL_ERRNO");
}

TEST(BuildCompound, ordinary_statements_keep_their_kind_and_span) {
  const std::string sql =
      "CREATE PROCEDURE p () BEGIN ALTER TABLE t ADD a INT; INSERT INTO t VALUES (1) ; (SELECT 1); END";
  const auto routine = built_as<CreateRoutine>(sql);
  const Statements& body = as<Block>(*routine.body)->statements;
  ASSERT_EQ(body.size(), 3U);
  EXPECT_EQ(slice(sql, body[0].span), "ALTER TABLE t ADD a INT");
  EXPECT_EQ(slice(sql, body[1].span), "INSERT INTO t VALUES (1)");
  EXPECT_TRUE(as<QueryStatement>(body[2]));
}

TEST(BuildCompound, blocks_of_mariadb_outside_of_programs) {
  const std::string sql = "BEGIN NOT ATOMIC DECLARE a INT; SET a = 1; END";
  const auto block = built_as<Block>(sql);
  EXPECT_TRUE(block.not_atomic);
  EXPECT_EQ(block.statements.size(), 2U);
  EXPECT_TRUE(has_form(built(sql), Syntax::anonymous_block));
  EXPECT_TRUE(has_form(built("IF 1 THEN SELECT 1; END IF"), Syntax::anonymous_block));
}

}  // namespace
}  // namespace belay
