// The grammar of MySQL 5.7 to 9.x, with what MariaDB, TiDB and OceanBase add.
//
// It is LL(1): every decision is made by one token, without predicates and without left recursion. Where the language
// needs more, the grammar accepts a superset and the model builders of src/syntax refuse the rest, or the lexer marks a
// word that the next words give another meaning (see "Marked words" in MySqlLexer.g4). README.md has the rules of the
// house; adaptive_predict.txt lists the few decisions that need two tokens.
parser grammar MySqlParser;

options {
  tokenVocab = MySqlLexer;
  superClass = ParserBase;
}

@parser::preinclude {
#include "syntax/parser_base.h"
}

@parser::members {
  void load_tables() override { static Initializer once; }
}

// ---------------------------------------------------------------------------------------------------- statements

singleStatement
  : statement? SEMICOLON? EOF
  ;

statement
  : createStatement
  | alterStatement
  | dropStatement
  | renameStatement
  | truncateTable
  | insertStatement
  | replaceStatement
  | updateStatement
  | deleteStatement
  | withStatement
  | queryStatement
  | setStatement
  | useStatement
  | prepareStatement
  | executeStatement
  | executeImmediate
  | deallocatePrepare
  | callStatement
  | doStatement
  | startStatement
  | beginStatement
  | commitStatement
  | rollbackStatement
  | savepointStatement
  | releaseSavepoint
  | lockStatement
  | unlockStatement
  | ifStatement
  | caseStatement
  | loopStatement
  | whileStatement
  | repeatStatement
  | signalStatement
  | getDiagnostics
  | grantStatement
  | revokeStatement
  | loadStatement
  | explainStatement
  | maintainTables
  | utilityStatement
  ;

createStatement
  : CREATE createModifier*
    ( createTable
    | createIndex
    | createDatabase
    | createView
    | createProcedure
    | createFunction
    | createTrigger
    | createEvent
    | createUser
    | createRole
    | createSequence
    | otherObject
    )
  ;

createModifier
  : OR REPLACE
  | TEMPORARY
  | UNIQUE
  | FULLTEXT
  | SPATIAL
  | VECTOR
  | ONLINE
  | OFFLINE
  | AGGREGATE
  | definer
  | viewAlgorithm
  | sqlSecurity
  ;

alterStatement
  : ALTER alterModifier*
    ( alterTable
    | alterDatabase
    | alterView
    | alterRoutine
    | alterEvent
    | alterUser
    | alterSequence
    | otherObject
    )
  ;

alterModifier
  : ONLINE
  | OFFLINE
  | IGNORE
  | definer
  | viewAlgorithm
  | sqlSecurity
  ;

dropStatement
  : DROP dropModifier*
    ( dropTable
    | dropIndex
    | dropDatabase
    | dropPrepare
    | dropView
    | dropRoutine
    | dropTrigger
    | dropEvent
    | dropUser
    | dropRole
    | dropSequence
    | otherObject
    )
  ;

dropModifier
  : TEMPORARY
  | ONLINE
  | OFFLINE
  | SPATIAL
  ;

ifExists
  : IF EXISTS
  ;

ifNotExists
  : IF NOT EXISTS
  ;

// ------------------------------------------------------------------------------------------------------ databases

createDatabase
  : (DATABASE | SCHEMA) ifNotExists? identifier databaseOption*
  ;

alterDatabase
  : (DATABASE | SCHEMA) identifier? databaseOption*
  ;

databaseOption
  : DEFAULT? (characterSet EQ? charsetName | COLLATE EQ? collationName | ENCRYPTION EQ? stringLiteral)
  | COMMENT EQ? stringLiteral
  | READ ONLY EQ? (DEFAULT | INTEGER_LITERAL)
  | UPGRADE DATA DIRECTORY NAME
  | IDENTIFIER EQ? scalarValue
  ;

dropDatabase
  : (DATABASE | SCHEMA) ifExists? identifier
  ;

useStatement
  : USE identifier
  ;

// --------------------------------------------------------------------------------------------------------- tables

createTable
  : TABLE ifNotExists? qualifiedName
    ( LIKE qualifiedName
    | tableDefinition (tableOption (COMMA? tableOption)*)?
      ( partitioning? (IGNORE | REPLACE)? (AS queryExpression | openQuery | valuesQuery)?
      | parenthesisedQuery
      )
    | (tableOption (COMMA? tableOption)*)? partitioning? (IGNORE | REPLACE)? (AS queryExpression | openQuery | valuesQuery)?
    )
  ;

tableDefinition
  : LP (LIKE qualifiedName | queryExpression | tableElement (COMMA tableElement)*) RP
  ;

tableElement
  : columnDefinition
  | keyDefinition
  | constraintDefinition
  | periodDefinition
  ;

// What stands after the type is a flat list: the builder joins UNIQUE KEY, CHECK (…) NOT ENFORCED and
// REFERENCES … ON DELETE … from neighbours.
columnDefinition
  : identifier dataType columnAttribute*
  ;

columnAttribute
  : NOT (NULL_ | ENFORCED)
  | NULL_
  | DEFAULT defaultValue
  | ON (UPDATE onUpdateAction | DELETE referenceAction)
  | MATCH (FULL | PARTIAL | SIMPLE)
  | AUTO_INCREMENT
  | PRIMARY KEY
  | KEY
  | UNIQUE
  | COMMENT stringLiteral
  | typeAttribute
  | (GENERATED ALWAYS)? AS (LP expression RP | ROW (START | END) | IDENTITY)
  | VIRTUAL
  | STORED
  | PERSISTENT
  | columnReferences
  | columnCheck
  | constraintSymbol (columnReferences | columnCheck | UNIQUE | PRIMARY KEY | NOT? NULL_)
  | ENFORCED
  | VISIBLE
  | INVISIBLE
  | COLUMN_FORMAT (FIXED | DYNAMIC | DEFAULT | COMPRESSED)
  | STORAGE (DISK | MEMORY | DEFAULT)
  | SRID INTEGER_LITERAL
  | REF_SYSTEM_ID EQ INTEGER_LITERAL
  | SERIAL DEFAULT VALUE
  | (ENGINE_ATTRIBUTE | SECONDARY_ENGINE_ATTRIBUTE) EQ? stringLiteral
  | AUTO_RANDOM (LP INTEGER_LITERAL (COMMA INTEGER_LITERAL)? RP)?
  | CLUSTERED
  | NONCLUSTERED
  | COMPRESSED (EQ (IDENTIFIER | stringLiteral))?
  | (WITHOUT | WITH_SYSTEM_VERSIONING) SYSTEM_VERSIONING VERSIONING
  | (IDENTIFIER | QUOTED_IDENTIFIER) EQ scalarValue
  ;

columnReferences
  : REFERENCES qualifiedName columnNames?
  ;

columnCheck
  : CHECK LP expression RP
  ;

// DEFAULT takes no operators: NOT NULL and COLLATE after it are attributes.
defaultValue
  : (PLUS | MINUS | INTRODUCER | BINARY)* (literal | operand) (DOUBLE_COLON dataType)*
  ;

onUpdateAction
  : referenceAction
  | currentTimestamp
  ;

currentTimestamp
  : (CURRENT_TIMESTAMP | LOCALTIME | LOCALTIMESTAMP | IDENTIFIER) (LP INTEGER_LITERAL? RP)?
  ;

referenceAction
  : RESTRICT
  | CASCADE
  | SET (NULL_ | DEFAULT)
  | NO ACTION
  ;

keyDefinition
  : (INDEX | KEY) ifNotExists? identifier? keyAlgorithm? keyParts keyOption*
  | (FULLTEXT | SPATIAL | VECTOR_INDEX) (INDEX | KEY)? ifNotExists? identifier? keyAlgorithm? keyParts keyOption*
  ;

constraintDefinition
  : constraintSymbol?
    ( primaryKeyDefinition
    | uniqueKeyDefinition
    | foreignKeyDefinition
    | checkDefinition
    )
  ;

constraintSymbol
  : CONSTRAINT ifNotExists? identifier?
  ;

primaryKeyDefinition
  : PRIMARY KEY ifNotExists? identifier? keyAlgorithm? keyParts keyOption*
  ;

uniqueKeyDefinition
  : UNIQUE (INDEX | KEY)? ifNotExists? identifier? keyAlgorithm? keyParts keyOption*
  ;

foreignKeyDefinition
  : FOREIGN KEY ifNotExists? identifier? columnNames referencesClause
  ;

referencesClause
  : REFERENCES qualifiedName columnNames? (MATCH (FULL | PARTIAL | SIMPLE))? (ON (DELETE | UPDATE) referenceAction)*
  ;

checkDefinition
  : CHECK ifNotExists? LP expression RP (NOT? ENFORCED)?
  ;

periodDefinition
  : PERIOD_FOR (FOR | FOR_SYSTEM_TIME) identifier LP identifier COMMA identifier RP
  ;

keyAlgorithm
  : USING identifier
  ;

keyParts
  : LP keyPart (COMMA keyPart)* RP
  ;

keyPart
  : identifier (LP INTEGER_LITERAL RP)? (ASC | DESC)? (WITHOUT OVERLAPS)?
  | LP expression RP (ASC | DESC)?
  ;

keyOption
  : keyAlgorithm
  | COMMENT EQ? stringLiteral
  | WITH PARSER identifier
  | VISIBLE
  | INVISIBLE
  | NOT? IGNORED
  | CLUSTERED
  | NONCLUSTERED
  | GLOBAL
  | LOCAL
  | (ALGORITHM | LOCK | KEY_BLOCK_SIZE | ENGINE_ATTRIBUTE | SECONDARY_ENGINE_ATTRIBUTE | CLUSTERING | DISTANCE | IDENTIFIER
    | QUOTED_IDENTIFIER
    ) EQ? scalarValue
  ;

// Every option that is a word and a value; which words a server knows is checked on the model.
tableOption
  : DEFAULT? (characterSet EQ? charsetName | COLLATE EQ? collationName)
  | (DATA | INDEX) DIRECTORY EQ? stringLiteral
  | UNION EQ? LP (qualifiedName (COMMA qualifiedName)*)? RP
  | START TRANSACTION
  | STORAGE (DISK | MEMORY)
  | WITH_SYSTEM_VERSIONING SYSTEM_VERSIONING VERSIONING
  | tableOptionName EQ? scalarValue
  ;

tableOptionName
  : IDENTIFIER
  | AUTO_INCREMENT
  | CHECKSUM
  | COMMENT
  | COMPRESSION
  | CONNECTION
  | ENCRYPTION
  | ENGINE
  | ENGINE_ATTRIBUTE
  | KEY_BLOCK_SIZE
  | PASSWORD
  | ROW_FORMAT
  | PAGE_CHECKSUM
  | QUOTED_IDENTIFIER
  | SECONDARY_ENGINE_ATTRIBUTE
  | SEQUENCE
  | STATS_AUTO_RECALC
  | STATS_PERSISTENT
  | STATS_SAMPLE_PAGES
  | TABLESPACE
  | TYPE
  ;

scalarValue
  : (PLUS | MINUS)? (INTEGER_LITERAL | DECIMAL_LITERAL | FLOAT_LITERAL | HEX_LITERAL)
  | STRING_LITERAL
  | NULL_
  | TRUE
  | FALSE
  | DEFAULT
  | ON
  | identifier
  ;

partitioning
  : PARTITION BY partitionMethod (PARTITIONS INTEGER_LITERAL)? subpartitioning? partitionDefinitions?
  ;

partitionMethod
  : LINEAR? (HASH LP expression RP | KEY (ALGORITHM EQ INTEGER_LITERAL)? LP (identifier (COMMA identifier)*)? RP)
  | (RANGE | LIST) (LP expression RP | COLUMNS LP identifier (COMMA identifier)* RP)
  | SYSTEM_TIME systemTimeOption*
  ;

systemTimeOption
  : INTERVAL literal identifier
  | LIMIT INTEGER_LITERAL
  | STARTS IDENTIFIER? literal
  | AUTO
  ;

subpartitioning
  : SUBPARTITION BY LINEAR?
    ( HASH LP expression RP
    | KEY (ALGORITHM EQ INTEGER_LITERAL)? LP identifier (COMMA identifier)* RP
    )
    (SUBPARTITIONS INTEGER_LITERAL)?
  ;

partitionDefinitions
  : LP partitionDefinition (COMMA partitionDefinition)* RP
  ;

partitionDefinition
  : PARTITION identifier partitionValues? partitionOption* (LP subpartitionDefinition (COMMA subpartitionDefinition)* RP)?
  ;

partitionValues
  : VALUES
    ( LESS THAN (MAXVALUE | LP expression (COMMA expression)* RP)
    | IN LP expression (COMMA expression)* RP
    )
  | DEFAULT
  | HISTORY
  | CURRENT
  ;

partitionOption
  : (DATA | INDEX) DIRECTORY EQ? stringLiteral
  | STORAGE? tableOptionName EQ? scalarValue
  ;

subpartitionDefinition
  : SUBPARTITION identifier partitionOption*
  ;

alterTable
  : TABLE ifExists? qualifiedName lockWait? (alterAction (COMMA alterAction)*)? partitioning?
  ;

lockWait
  : WAIT INTEGER_LITERAL
  | NOWAIT
  ;

// The rule of the child says which action it is; actions that are one or two words have no child.
alterAction
  : ADD (addColumn | addKey | addConstraint | addPartition | addPeriod | addSystemVersioning)
  | DROP
    ( dropColumn
    | dropKeyAction
    | dropPrimaryKey
    | dropForeignKey
    | dropConstraint
    | dropPartition
    | dropPeriod
    | dropSystemVersioning
    )
  | modifyColumn
  | changeColumn
  | ALTER (alterColumn | alterKey | alterConstraint)
  | RENAME (renameColumn | renameKey | renameTo)
  | CONVERT (convertCharset | convertPartition)
  | tableOption+
  | orderRows
  | requireAlgorithm
  | requireLock
  | FORCE
  | (ENABLE | DISABLE) KEYS
  | tablespaceAction
  | (WITH | WITHOUT) VALIDATION
  | removePartitioning
  | UPGRADE PARTITIONING
  | partitionMaintenance
  | SECONDARY_LOAD
  | SECONDARY_UNLOAD
  | setTiflashReplica
  | CACHE
  | NOCACHE
  ;

addColumn
  : COLUMN? ifNotExists? (columnDefinition columnPosition? | LP tableElement (COMMA tableElement)* RP)
  ;

columnPosition
  : FIRST
  | AFTER identifier
  ;

addKey
  : keyDefinition
  ;

addConstraint
  : constraintDefinition
  ;

addPeriod
  : periodDefinition
  ;

addSystemVersioning
  : SYSTEM_VERSIONING VERSIONING
  ;

dropColumn
  : COLUMN? ifExists? identifier (RESTRICT | CASCADE)?
  ;

dropKeyAction
  : (INDEX | KEY) ifExists? identifier
  ;

dropPrimaryKey
  : PRIMARY KEY
  ;

dropForeignKey
  : FOREIGN KEY ifExists? identifier
  ;

dropConstraint
  : (CHECK | CONSTRAINT) ifExists? identifier
  ;

dropPeriod
  : PERIOD_FOR (FOR | FOR_SYSTEM_TIME) identifier
  ;

dropSystemVersioning
  : SYSTEM_VERSIONING VERSIONING
  ;

modifyColumn
  : MODIFY COLUMN? ifExists? columnDefinition columnPosition?
  ;

changeColumn
  : CHANGE COLUMN? ifExists? identifier columnDefinition columnPosition?
  ;

alterColumn
  : COLUMN? ifExists? identifier (SET (DEFAULT setDefaultValue | VISIBLE | INVISIBLE) | DROP DEFAULT)
  ;

setDefaultValue
  : defaultValue
  ;

alterKey
  : (INDEX | KEY) ifExists? identifier (VISIBLE | INVISIBLE | NOT? IGNORED)
  ;

alterConstraint
  : (CHECK | CONSTRAINT) identifier NOT? ENFORCED
  ;

renameColumn
  : COLUMN ifExists? identifier TO identifier
  ;

renameKey
  : (INDEX | KEY) ifExists? identifier TO identifier
  ;

renameTo
  : (TO | AS | EQ)? qualifiedName
  ;

convertCharset
  : TO characterSet charsetName (COLLATE EQ? collationName)?
  ;

convertPartition
  : PARTITION identifier TO TABLE qualifiedName
  | TABLE qualifiedName TO partitionDefinition
  ;

orderRows
  : ORDER BY orderItem (COMMA orderItem)*
  ;

requireAlgorithm
  : ALGORITHM EQ? (DEFAULT | identifier)
  ;

requireLock
  : LOCK EQ? (DEFAULT | identifier)
  ;

tablespaceAction
  : (DISCARD | IMPORT) (TABLESPACE | PARTITION partitionSelection TABLESPACE)
  ;

removePartitioning
  : REMOVE PARTITIONING
  ;

setTiflashReplica
  : SET TIFLASH REPLICA INTEGER_LITERAL
  ;

addPartition
  : PARTITION ifNotExists? noWriteToBinlog? (partitionDefinitions | PARTITIONS INTEGER_LITERAL)
  ;

dropPartition
  : PARTITION ifExists? partitionSelection
  ;

partitionSelection
  : ALL
  | identifier (COMMA identifier)*
  ;

partitionMaintenance
  : (TRUNCATE | ANALYZE | CHECK | OPTIMIZE | REBUILD | REPAIR) PARTITION noWriteToBinlog? partitionSelection maintenanceOption*
  | COALESCE PARTITION noWriteToBinlog? INTEGER_LITERAL
  | REORGANIZE PARTITION noWriteToBinlog? (partitionSelection INTO partitionDefinitions)?
  | EXCHANGE PARTITION identifier WITH TABLE qualifiedName ((WITH | WITHOUT) VALIDATION)?
  ;

maintenanceOption
  : QUICK
  | FAST
  | MEDIUM
  | EXTENDED
  | CHANGED
  | USE_FRM
  | FOR UPGRADE
  ;

noWriteToBinlog
  : NO_WRITE_TO_BINLOG
  | LOCAL
  ;

dropTable
  : (TABLE | TABLES) ifExists? qualifiedName (COMMA qualifiedName)* lockWait? (RESTRICT | CASCADE)?
  ;

renameStatement
  : RENAME (renameTable | renameUser)
  ;

renameTable
  : (TABLE | TABLES) ifExists? renamePair (COMMA renamePair)*
  ;

renamePair
  : qualifiedName lockWait? TO qualifiedName
  ;

truncateTable
  : TRUNCATE TABLE? qualifiedName lockWait?
  ;

createIndex
  : INDEX ifNotExists? identifier keyAlgorithm? ON qualifiedName keyParts lockWait? keyOption*
  ;

dropIndex
  : INDEX ifExists? identifier ON qualifiedName lockWait? dropIndexOption*
  ;

dropIndexOption
  : (ALGORITHM | LOCK) EQ? (DEFAULT | identifier)
  ;

// ---------------------------------------------------------------------------------------------------------- types

// A type name that is no reserved word is taken by its text, so that types of other databases come through.
dataType
  : NATIONAL?
    ( IDENTIFIER | BIGINT | BINARY | BLOB | BOOLEAN | CHAR | CHARACTER | DEC | DECIMAL | DOUBLE | FIXED | FLOAT | FLOAT4
    | FLOAT8
    | INT | INT1 | INT2 | INT3 | INT4 | INT8 | INTEGER | LONG | LONGBLOB | LONGTEXT | MEDIUMBLOB | MEDIUMINT | MEDIUMTEXT
    | MIDDLEINT | NUMERIC | REAL | ROW | SERIAL | SET | SIGNED | SMALLINT | TIME | TINYBLOB | TINYINT | TINYTEXT
    | UNSIGNED | VARBINARY | VARCHAR | VARCHARACTER | VECTOR | YEAR
    )
    (VARYING | PRECISION | VARCHAR | VARBINARY | INT | INTEGER)?
    dataTypeParameters? (LBRACKET INTEGER_LITERAL? RBRACKET)*
  ;

dataTypeParameters
  : LP dataTypeParameter (COMMA dataTypeParameter)* RP
  ;

dataTypeParameter
  : INTEGER_LITERAL
  | DECIMAL_LITERAL
  | STRING_LITERAL
  | DOUBLE_QUOTED
  | NATIONAL_STRING
  | HEX_LITERAL
  | BIT_LITERAL
  | INTRODUCER (STRING_LITERAL | HEX_LITERAL | BIT_LITERAL)
  | IDENTIFIER
  ;

typeAttribute
  : UNSIGNED
  | SIGNED
  | ZEROFILL
  | BINARY
  | ASCII
  | UNICODE
  | BYTE
  | characterSet EQ? charsetName
  | COLLATE EQ? collationName
  ;

characterSet
  : (CHARACTER | CHAR) SET
  | CHARSET
  ;

charsetName
  : identifier
  | STRING_LITERAL
  | BINARY
  | DEFAULT
  ;

collationName
  : identifier
  | STRING_LITERAL
  | BINARY
  | DEFAULT
  ;

// ---------------------------------------------------------------------------------------------------- expressions

// A flat list of operands and operators; build_expression resolves precedence. Literals are tokens of the list itself. Words that end an expression or begin an
// alias (units, strings) are part of the list, and the builder decides which of the two they are.
expression
  : (PLUS | MINUS | TILDE | BANG | NOT | BINARY | INTERVAL | INTRODUCER)*
    ( STRING_LITERAL | INTEGER_LITERAL | DECIMAL_LITERAL | FLOAT_LITERAL | NULL_ | TRUE | FALSE | HEX_LITERAL | BIT_LITERAL
    | NATIONAL_STRING | operand )
    ( ( EQ | NULL_SAFE_EQ | NEQ | LT | LE | GT | GE | PLUS | MINUS | STAR | SLASH | PERCENT | PIPE | AMPERSAND | CARET
      | SHIFT_LEFT | SHIFT_RIGHT | AND_AND | PIPE_PIPE | AND | OR | XOR | DIV | MOD | ASSIGN | ARROW | DOUBLE_ARROW
      | FOREIGN_OPERATOR | TILDE | LIKE | REGEXP | RLIKE | IN | BETWEEN | ESCAPE | SOUNDS LIKE | MEMBER OF
      | NOT (LIKE | REGEXP | RLIKE | IN | BETWEEN)
      )
      (PLUS | MINUS | TILDE | BANG | NOT | BINARY | INTERVAL | INTRODUCER | ALL)*
      ( STRING_LITERAL | INTEGER_LITERAL | DECIMAL_LITERAL | FLOAT_LITERAL | NULL_ | TRUE | FALSE | HEX_LITERAL | BIT_LITERAL
      | NATIONAL_STRING | operand )
    | IS NOT? (NULL_ | TRUE | FALSE | UNKNOWN)
    | COLLATE collationName
    | DOUBLE_COLON dataType
    | AT TIME ZONE INTERVAL? STRING_LITERAL
    | STRING_LITERAL
    | DOUBLE_QUOTED
    | NATIONAL_STRING
    | MICROSECOND | SECOND | MINUTE | HOUR | DAY | WEEK | MONTH | QUARTER | YEAR
    | SECOND_MICROSECOND | MINUTE_MICROSECOND | MINUTE_SECOND | HOUR_MICROSECOND | HOUR_SECOND | HOUR_MINUTE
    | DAY_MICROSECOND | DAY_SECOND | DAY_MINUTE | DAY_HOUR | YEAR_MONTH
    )*
  ;

literal
  : STRING_LITERAL
  | INTEGER_LITERAL
  | DECIMAL_LITERAL
  | FLOAT_LITERAL
  | NULL_
  | TRUE
  | FALSE
  | HEX_LITERAL
  | BIT_LITERAL
  | NATIONAL_STRING
  ;

operand
  : identifier
    ( LP callArguments? RP callSuffix*
    | DOT (STAR | anyName (DOT (STAR | anyName))? (LP callArguments? RP)?)
    )?
  | parenthesised
  | USER_VARIABLE
  | AT_AT anyName (DOT anyName)*
  | PARAMETER
  | EXISTS LP queryExpression RP
  | caseExpression
  | CONVERT LP expression (COMMA dataType typeAttribute* | USING charsetName) RP
  | (CHAR | IF | INSERT | LEFT | MOD | REPEAT | REPLACE | RIGHT) LP callArguments? RP
  | ( CURRENT_DATE | CURRENT_TIME | CURRENT_TIMESTAMP | CURRENT_USER | LOCALTIME | LOCALTIMESTAMP | UTC_DATE | UTC_TIME
    | UTC_TIMESTAMP
    )
    (LP expression? RP)?
  | DEFAULT (LP columnReference RP)?
  | VALUES LP expression (COMMA expression)* RP
  | MATCH (LP columnReference (COMMA columnReference)* RP | columnReference (COMMA columnReference)*)
    AGAINST LP againstValue (IN (NATURAL LANGUAGE MODE (WITH QUERY EXPANSION)? | BOOLEAN MODE) | WITH QUERY EXPANSION)? RP
  | LBRACE identifier expression RBRACE
  | MAXVALUE
  | (NEXT_VALUE | PREVIOUS_VALUE) VALUE FOR qualifiedName
  ;

// (a), (a, b), (SELECT …), ((SELECT …) UNION …)
parenthesised
  : LP (openQuery | expression (COMMA expression)* (orderByClause | limitClause | offsetClause)* unionTail?) RP
  ;

callArguments
  : (DISTINCT | ALL)? callArgument (COMMA callArgument)* orderByClause?
    (SEPARATOR (STRING_LITERAL | DOUBLE_QUOTED | HEX_LITERAL))? limitClause?
  | openQuery
  ;

callArgument
  : STAR
  | (LEADING | TRAILING | BOTH) expression? (FROM expression)?
  | ( SECOND_MICROSECOND | MINUTE_MICROSECOND | MINUTE_SECOND | HOUR_MICROSECOND | HOUR_SECOND | HOUR_MINUTE
    | DAY_MICROSECOND | DAY_SECOND | DAY_MINUTE | DAY_HOUR | YEAR_MONTH
    )
    (FROM expression)?
  | expression
    ( AS dataType typeAttribute* ARRAY?
    | USING charsetName
    | FROM expression (FOR expression)?
    | FOR expression
    | jsonReturning
    )?
  ;

jsonReturning
  : RETURNING dataType typeAttribute* jsonResponse*
  | jsonResponse+
  ;

jsonResponse
  : (NULL_ | ERROR | DEFAULT literal) ON (EMPTY | ERROR)
  ;

callSuffix
  : OVER (identifier | LP windowSpecification RP)
  | (RESPECT | IGNORE_NULLS) NULLS
  | WITHIN GROUP LP orderByClause RP
  ;

windowSpecification
  : (IDENTIFIER | QUOTED_IDENTIFIER)? (PARTITION BY expression (COMMA expression)*)? orderByClause? windowFrame?
  ;

windowFrame
  : (ROWS | RANGE | GROUPS) (frameBound | BETWEEN frameBound AND frameBound)
    (EXCLUDE (CURRENT ROW | GROUP | TIES | NO OTHERS))?
  ;

frameBound
  : CURRENT ROW
  | (UNBOUNDED | literal | PARAMETER | USER_VARIABLE | IDENTIFIER | INTERVAL expression) (PRECEDING | FOLLOWING)
  ;

// What a full-text search looks for holds no IN: that word begins its modifier.
againstValue
  : (PLUS | MINUS | INTRODUCER | BINARY)* (literal | operand)
    ((PLUS | MINUS) (literal | operand) | COLLATE collationName)*
  ;

caseExpression
  : CASE expression? caseBranch+ (ELSE expression)? END
  ;

caseBranch
  : WHEN expression THEN expression
  ;

// -------------------------------------------------------------------------------------------------------- queries

queryStatement
  : queryBody
  ;

withStatement
  : withClause (queryBody | updateStatement | deleteStatement | insertStatement | replaceStatement)
  ;

queryExpression
  : withClause? queryBody
  ;

queryBody
  : queryPrimary (setOperator queryPrimary)*
  ;

// A query that does not begin with a parenthesis: what may stand where an expression may stand too.
openQuery
  : withClause queryBody
  | (querySpecification | rowValuesQuery | tableQuery) unionTail?
  ;

unionTail
  : (setOperator queryPrimary)+
  ;

queryPrimary
  : querySpecification
  | valuesQuery
  | rowValuesQuery
  | tableQuery
  | LP queryExpression RP (orderByClause | limitClause | offsetClause | fetchClause | intoClause | lockingClause)*
  ;

setOperator
  : (UNION | EXCEPT | INTERSECT) (ALL | DISTINCT)?
  ;

withClause
  : WITH RECURSIVE? commonTable (COMMA commonTable)*
  ;

commonTable
  : identifier columnNames? AS LP queryExpression RP (CYCLE identifier (COMMA identifier)* RESTRICT)?
  ;

// The clauses may come in any order here; the builder insists on the right one. At the end of a union they belong to
// the whole of it.
querySpecification
  : SELECT selectOption* selectItem (COMMA selectItem)*
    ( intoClause | fromClause | whereClause | groupByClause | havingClause | windowClause | orderByClause | limitClause
    | offsetClause | fetchClause | lockingClause | procedureClause
    )*
  ;

selectOption
  : ALL
  | DISTINCT
  | DISTINCTROW
  | HIGH_PRIORITY
  | STRAIGHT_JOIN
  | SQL_SMALL_RESULT
  | SQL_BIG_RESULT
  | SQL_BUFFER_RESULT
  | SQL_CACHE
  | SQL_NO_CACHE
  | SQL_CALC_FOUND_ROWS
  ;

selectItem
  : STAR
  | expression selectAlias?
  ;

selectAlias
  : AS (identifier | STRING_LITERAL)
  | aliasWord
  ;

valuesQuery
  : VALUES row (COMMA row)* (orderByClause | limitClause | offsetClause | fetchClause | intoClause | lockingClause)*
  ;

rowValuesQuery
  : VALUES_ROW row (COMMA row)* rowAlias? (orderByClause | limitClause | offsetClause | fetchClause | intoClause | lockingClause)*
  ;

tableQuery
  : TABLE qualifiedName (orderByClause | limitClause | offsetClause | fetchClause | intoClause | lockingClause)*
  ;

row
  : ROW? LP (expression (COMMA expression)*)? RP
  ;

fromClause
  : FROM (DUAL | tableReferences)
  ;

whereClause
  : WHERE expression
  ;

groupByClause
  : GROUP BY orderItem (COMMA orderItem)* (WITH_ROLLUP ROLLUP)?
  ;

havingClause
  : HAVING expression
  ;

windowClause
  : WINDOW namedWindow (COMMA namedWindow)*
  ;

namedWindow
  : identifier AS LP windowSpecification RP
  ;

orderByClause
  : ORDER BY orderItem (COMMA orderItem)* (WITH_ROLLUP ROLLUP)?
  ;

orderItem
  : expression (ASC | DESC)? (NULLS (FIRST | LAST))?
  ;

limitClause
  : LIMIT limitValue (COMMA limitValue)? (ROWS EXAMINED limitValue)?
  ;

offsetClause
  : OFFSET limitValue (ROW | ROWS)?
  ;

limitValue
  : INTEGER_LITERAL
  | PARAMETER
  | identifier (DOT anyName)?
  ;

fetchClause
  : FETCH (FIRST | NEXT) (INTEGER_LITERAL | PARAMETER)? (ROW | ROWS) (ONLY | WITH TIES)
  ;

intoClause
  : INTO
    ( OUTFILE stringLiteral (characterSet charsetName)? fieldsClause? linesClause?
    | DUMPFILE stringLiteral
    | intoTarget (COMMA intoTarget)*
    )
  ;

intoTarget
  : USER_VARIABLE
  | identifier (DOT anyName)?
  ;

fieldsClause
  : (FIELDS | COLUMNS) (TERMINATED BY stringValue | OPTIONALLY? ENCLOSED BY stringValue | ESCAPED BY stringValue)+
  ;

linesClause
  : LINES (STARTING BY stringValue | TERMINATED BY stringValue)+
  ;

lockingClause
  : FOR (UPDATE | SHARE) (OF qualifiedName (COMMA qualifiedName)*)? lockingWait?
  | LOCK IN SHARE MODE lockingWait?
  ;

lockingWait
  : NOWAIT
  | WAIT INTEGER_LITERAL
  | SKIP_ LOCKED
  ;

procedureClause
  : PROCEDURE identifier LP (expression (COMMA expression)*)? RP
  ;

tableReferences
  : tableReference (COMMA tableReference)*
  ;

tableReference
  : tableFactor joinPart*
  ;

// Conditions may be more than one: in `a JOIN b JOIN c ON x ON y` the second belongs to the first join.
joinPart
  : joinType tableFactor (ON expression | USING columnNames)*
  ;

joinType
  : (INNER | CROSS)? JOIN
  | STRAIGHT_JOIN
  | (LEFT | RIGHT | FULL) OUTER? JOIN
  | NATURAL (INNER | (LEFT | RIGHT) OUTER?)? JOIN
  ;

tableFactor
  : qualifiedName (LP callArguments? RP)? partitionNames? systemTimePoint? tableAlias? indexHint*
  | LP (openQuery | valuesQuery unionTail? | tableReferences (orderByClause | limitClause | offsetClause)* unionTail?) RP
    (tableAlias columnNames?)?
  | LATERAL LP queryExpression RP (tableAlias columnNames?)?
  | jsonTable tableAlias?
  | LBRACE identifier tableReference RBRACE
  ;

tableAlias
  : AS identifier
  | aliasWord
  ;

partitionNames
  : PARTITION LP identifier (COMMA identifier)* RP
  ;

systemTimePoint
  : FOR_SYSTEM_TIME SYSTEM_TIME (ALL | AS OF expression | FROM expression TO expression | BETWEEN expression)
  ;

indexHint
  : (USE | FORCE | IGNORE) (INDEX | KEY) (FOR (JOIN | ORDER BY | GROUP BY))?
    LP (indexHintName (COMMA indexHintName)*)? RP
  ;

indexHintName
  : identifier
  | PRIMARY
  ;

jsonTable
  : JSON_TABLE LP expression COMMA expression jsonColumns RP
  ;

jsonColumns
  : COLUMNS LP jsonColumn (COMMA jsonColumn)* RP
  ;

jsonColumn
  : identifier
    ( FOR ORDINALITY
    | dataType typeAttribute* EXISTS? PATH stringLiteral jsonResponse*
    )
  | NESTED_PATH PATH stringLiteral jsonColumns
  ;

// ------------------------------------------------------------------------------------------------------------ DML

insertStatement
  : INSERT insertOption* INTO? qualifiedName partitionNames?
    (insertColumns (insertSource | parenthesisedQuery | unionTail)? | insertSource)
    onDuplicateKey? returningClause?
  ;

replaceStatement
  : REPLACE insertOption* INTO? qualifiedName partitionNames?
    (insertColumns (insertSource | parenthesisedQuery | unionTail)? | insertSource)
    returningClause?
  ;

insertOption
  : LOW_PRIORITY
  | HIGH_PRIORITY
  | DELAYED
  | IGNORE
  ;

// (a, b) or (SELECT …): both may follow the table.
insertColumns
  : LP (queryExpression | columnReference (COMMA columnReference)*)? RP
  ;

insertSource
  : insertValues
  | SET assignment (COMMA assignment)* rowAlias?
  | openQuery
  ;

insertValues
  : (VALUES | VALUE) row (COMMA row)* rowAlias?
  ;

parenthesisedQuery
  : LP queryExpression RP (orderByClause | limitClause | lockingClause)* unionTail?
  ;

rowAlias
  : AS identifier columnNames?
  ;

onDuplicateKey
  : ON_DUPLICATE DUPLICATE KEY UPDATE assignment (COMMA assignment)*
  ;

returningClause
  : RETURNING selectItem (COMMA selectItem)*
  ;

assignment
  : columnReference (EQ | ASSIGN) expression
  ;

updateStatement
  : UPDATE (LOW_PRIORITY | IGNORE)* tableReferences SET assignment (COMMA assignment)*
    fromClause? whereClause? orderByClause? limitClause? returningClause?
  ;

deleteStatement
  : DELETE deleteOption*
    ( FROM deleteTarget (COMMA deleteTarget)* (USING tableReferences)?
    | deleteTarget (COMMA deleteTarget)* FROM tableReferences
    )
    whereClause? orderByClause? limitClause? returningClause?
  ;

deleteOption
  : LOW_PRIORITY
  | DELETE_QUICK
  | IGNORE
  ;

deleteTarget
  : identifier (DOT (STAR | anyName (DOT STAR)?))? partitionNames? tableAlias? indexHint*
  ;

callStatement
  : CALL qualifiedName (LP (expression (COMMA expression)*)? RP)?
  ;

doStatement
  : DO expression (COMMA expression)*
  ;

// ------------------------------------------------------------------------------------------ SET, PREPARE, EXECUTE

setStatement
  : SET
    ( setNames
    | setCharacterSet
    | setPassword
    | setRole
    | setDefaultRole
    | setForStatement
    | setAssignment (COMMA setAssignment)* (FOR INTEGER_LITERAL (COMMA? INTEGER_LITERAL)*)?
    )
  ;

setAssignment
  : USER_VARIABLE (EQ | ASSIGN) setValue
  | AT_AT anyName (DOT anyName)* (EQ | ASSIGN) setValue
  | (GLOBAL | SESSION | LOCAL | PERSIST | PERSIST_ONLY) (variableName (EQ | ASSIGN) setValue | setTransaction)
  | variableName ((EQ | ASSIGN) setValue | GROUP identifier)
  | setTransaction
  ;

setTransaction
  : TRANSACTION? transactionCharacteristic
  ;

transactionCharacteristic
  : ISOLATION LEVEL (REPEATABLE READ | READ (COMMITTED | UNCOMMITTED) | SERIALIZABLE)
  | READ (WRITE | ONLY)
  ;

setNames
  : NAMES (EQ expression | charsetName (COLLATE collationName)?)
  ;

setCharacterSet
  : characterSet charsetName
  ;

// MariaDB: variables for one statement alone
setForStatement
  : STATEMENT setAssignment (COMMA setAssignment)* FOR programStatement
  ;

variableName
  : variableWord (DOT anyName)*
  ;

setValue
  : expression
  | ON
  | ALL
  ;

prepareStatement
  : PREPARE identifier FROM expression
  ;

executeStatement
  : EXECUTE identifier (USING expression (COMMA expression)*)?
  ;

executeImmediate
  : EXECUTE_IMMEDIATE IMMEDIATE expression (USING expression (COMMA expression)*)?
  ;

deallocatePrepare
  : DEALLOCATE PREPARE identifier
  ;

dropPrepare
  : PREPARE identifier
  ;

// --------------------------------------------------------------------------------------------------- transactions

startStatement
  : START (startTransaction | (IDENTIFIER | REPLICA | ALL) statementTail?)
  ;

startTransaction
  : TRANSACTION (startCharacteristic (COMMA startCharacteristic)*)?
  ;

startCharacteristic
  : WITH CONSISTENT SNAPSHOT
  | READ (WRITE | ONLY)
  ;

beginStatement
  : BEGIN (WORK | NOT ATOMIC programStatements? END)?
  ;

commitStatement
  : COMMIT WORK? (AND NO? CHAIN)? (NO? RELEASE)?
  ;

rollbackStatement
  : ROLLBACK WORK? (TO SAVEPOINT? identifier | (AND NO? CHAIN)? (NO? RELEASE)?)
  ;

savepointStatement
  : SAVEPOINT identifier
  ;

releaseSavepoint
  : RELEASE SAVEPOINT identifier
  ;

lockStatement
  : LOCK (lockTables | IDENTIFIER statementTail)
  ;

lockTables
  : (TABLES | TABLE) lockTable (COMMA lockTable)* lockWait?
  ;

lockTable
  : qualifiedName tableAlias? (READ LOCAL? | LOW_PRIORITY? WRITE CONCURRENT?)
  ;

unlockStatement
  : UNLOCK (TABLES | TABLE | IDENTIFIER)
  ;

// ---------------------------------------------------------------------------------------------------------- views

createView
  : VIEW ifNotExists? qualifiedName columnNames? AS queryExpression checkOption?
  ;

alterView
  : VIEW qualifiedName columnNames? AS queryExpression checkOption?
  ;

checkOption
  : WITH (LOCAL | IDENTIFIER)? CHECK OPTION
  ;

dropView
  : VIEW ifExists? qualifiedName (COMMA qualifiedName)* (RESTRICT | CASCADE)?
  ;

definer
  : DEFINER EQ accountName
  ;

viewAlgorithm
  : ALGORITHM EQ IDENTIFIER
  ;

sqlSecurity
  : SQL SECURITY (DEFINER | IDENTIFIER)
  ;

// ------------------------------------------------------------------------------------------------------- routines

createProcedure
  : PROCEDURE ifNotExists? qualifiedName LP (procedureParameter (COMMA procedureParameter)*)? RP
    routineCharacteristic* programStatement
  ;

// A loadable function has no parameters: RETURNS INTEGER SONAME 'library'.
createFunction
  : FUNCTION ifNotExists? qualifiedName (LP (functionParameter (COMMA functionParameter)*)? RP)?
    RETURNS dataType typeAttribute* (SONAME stringLiteral | routineCharacteristic* functionBody)
  ;

// A function returns no rows: were its body a query in parentheses, they would look like those of the type.
functionBody
  : block
  | labelledStatement
  | ifStatement
  | caseStatement
  | loopStatement
  | whileStatement
  | repeatStatement
  | returnStatement
  | signalStatement
  | setStatement
  | callStatement
  | doStatement
  | insertStatement
  | replaceStatement
  | updateStatement
  | deleteStatement
  ;

procedureParameter
  : (IN | OUT | INOUT)? identifier dataType typeAttribute*
  ;

functionParameter
  : (IN | OUT | INOUT)? identifier dataType typeAttribute*
  ;

routineCharacteristic
  : COMMENT stringLiteral
  | LANGUAGE (SQL | IDENTIFIER)
  | NOT? DETERMINISTIC
  | (CONTAINS | NO) SQL
  | (READS | MODIFIES) SQL DATA
  | sqlSecurity
  ;

alterRoutine
  : (PROCEDURE | FUNCTION) qualifiedName routineCharacteristic*
  ;

dropRoutine
  : (PROCEDURE | FUNCTION) ifExists? qualifiedName
  ;

// --------------------------------------------------------------------------------------------- triggers and events

createTrigger
  : TRIGGER ifNotExists? qualifiedName (BEFORE | AFTER) (INSERT | UPDATE | DELETE) ON qualifiedName FOR EACH ROW
    triggerOrder? programStatement
  ;

triggerOrder
  : (FOLLOWS | PRECEDES) identifier
  ;

dropTrigger
  : TRIGGER ifExists? qualifiedName
  ;

createEvent
  : EVENT ifNotExists? qualifiedName ON SCHEDULE eventSchedule eventClause* DO programStatement
  ;

alterEvent
  : EVENT qualifiedName eventClause* (DO programStatement)?
  ;

// DISABLE ON REPLICA is two of them.
eventClause
  : ON (SCHEDULE eventSchedule | COMPLETION NOT? PRESERVE | REPLICA | IDENTIFIER)
  | RENAME TO qualifiedName
  | ENABLE
  | DISABLE
  | COMMENT stringLiteral
  ;

// The unit of EVERY is part of the expression's list.
eventSchedule
  : AT expression
  | EVERY expression (STARTS expression)? (ENDS expression)?
  ;

dropEvent
  : EVENT ifExists? qualifiedName
  ;

// --------------------------------------------------------------------------------------------- compound statements

// What may stand in the body of a stored program.
programStatement
  : block
  | labelledStatement
  | ifStatement
  | caseStatement
  | loopStatement
  | whileStatement
  | repeatStatement
  | declareStatement
  | jumpStatement
  | returnStatement
  | openCursor
  | fetchCursor
  | closeCursor
  | signalStatement
  | getDiagnostics
  | createStatement
  | alterStatement
  | dropStatement
  | renameStatement
  | truncateTable
  | insertStatement
  | replaceStatement
  | updateStatement
  | deleteStatement
  | withStatement
  | queryStatement
  | setStatement
  | useStatement
  | prepareStatement
  | executeStatement
  | executeImmediate
  | deallocatePrepare
  | callStatement
  | doStatement
  | startStatement
  | commitStatement
  | rollbackStatement
  | savepointStatement
  | releaseSavepoint
  | lockStatement
  | unlockStatement
  | grantStatement
  | revokeStatement
  | loadStatement
  | explainStatement
  | maintainTables
  | utilityStatement
  ;

programStatements
  : (programStatement SEMICOLON)+
  ;

block
  : BEGIN (NOT ATOMIC)? programStatements? END endLabel?
  ;

labelledStatement
  : (IDENTIFIER | QUOTED_IDENTIFIER) COLON (block | loopStatement | whileStatement | repeatStatement)
  ;

endLabel
  : IDENTIFIER
  | QUOTED_IDENTIFIER
  ;

ifStatement
  : IF ifBranch (ELSEIF ifBranch)* (ELSE programStatements)? END IF
  ;

ifBranch
  : expression THEN programStatements
  ;

caseStatement
  : CASE expression? whenBranch+ (ELSE programStatements)? END CASE
  ;

whenBranch
  : WHEN expression THEN programStatements
  ;

loopStatement
  : LOOP programStatements END LOOP endLabel?
  ;

whileStatement
  : WHILE expression DO programStatements END WHILE endLabel?
  ;

repeatStatement
  : REPEAT programStatements UNTIL expression END REPEAT endLabel?
  ;

declareStatement
  : DECLARE (declareHandler | identifier (declareVariables | declareCondition | declareCursor))
  ;

declareVariables
  : (COMMA identifier)* dataType typeAttribute* (DEFAULT expression)?
  ;

declareCondition
  : CONDITION FOR handlerCondition
  ;

declareCursor
  : CURSOR FOR queryExpression
  ;

declareHandler
  : (CONTINUE | EXIT | UNDO) HANDLER FOR handlerCondition (COMMA handlerCondition)* programStatement
  ;

handlerCondition
  : INTEGER_LITERAL
  | sqlState
  | SQLWARNING
  | SQLEXCEPTION
  | NOT FOUND
  | identifier
  ;

sqlState
  : SQLSTATE VALUE? stringLiteral
  ;

jumpStatement
  : (LEAVE | ITERATE) identifier
  ;

returnStatement
  : RETURN expression
  ;

openCursor
  : OPEN identifier
  ;

// FETCH c, FETCH FROM c, FETCH NEXT FROM c: NEXT is the first identifier.
fetchCursor
  : FETCH FROM? identifier (FROM identifier)? INTO intoTarget (COMMA intoTarget)*
  ;

closeCursor
  : CLOSE identifier
  ;

signalStatement
  : SIGNAL (sqlState | identifier) signalItems?
  | RESIGNAL (sqlState | identifier)? signalItems?
  ;

signalItems
  : SET signalItem (COMMA signalItem)*
  ;

signalItem
  : identifier EQ expression
  ;

getDiagnostics
  : GET (CURRENT | STACKED)? DIAGNOSTICS diagnosticsCondition? diagnosticsItem (COMMA diagnosticsItem)*
  ;

diagnosticsCondition
  : CONDITION (INTEGER_LITERAL | USER_VARIABLE | identifier)
  ;

diagnosticsItem
  : intoTarget EQ identifier
  ;

// ------------------------------------------------------------------------------------------------------- accounts

accountName
  : (identifier | STRING_LITERAL) (USER_VARIABLE | AT_SIGN (identifier | STRING_LITERAL) | LP RP)?
  | CURRENT_USER (LP RP)?
  ;

accountNames
  : accountName (COMMA accountName)*
  ;

createUser
  : USER ifNotExists? userSpecification (COMMA userSpecification)*
  ;

alterUser
  : USER ifExists? userSpecification (COMMA userSpecification)*
  ;

userSpecification
  : accountName userClause*
  ;

// The clauses of one user and of the whole statement, a word at a time but for those that name accounts; roles behind
// DEFAULT ROLE look like further users.
userClause
  : IDENTIFIED authenticationMethod
  | (DEFAULT | WITH) (ROLE (ALL | accountName))?
  | AS (accountName | HEX_LITERAL)
  | ACCOUNT | ADD | ADMIN | AND | COMMENT | CURRENT | DAY | DISCARD | DROP | GRANT | HISTORY | INTERVAL | LOCK | MODIFY
  | OPTION | PASSWORD | REPLACE | REQUIRE | SSL | UNBOUNDED | UNLOCK
  | IDENTIFIER | INTEGER_LITERAL | DECIMAL_LITERAL | STRING_LITERAL | DOUBLE_QUOTED
  ;

// BY 'password', BY RANDOM PASSWORD, WITH plugin, VIA plugin USING PASSWORD('x') OR plugin
authenticationMethod
  : BY newPassword
  | (WITH | IDENTIFIER) authenticationPlugin (OR authenticationPlugin)*
  ;

authenticationPlugin
  : (identifier | STRING_LITERAL) ((BY | USING) newPassword)?
  ;

newPassword
  : stringLiteral
  | IDENTIFIER PASSWORD
  | PASSWORD (stringLiteral | LP stringLiteral RP)
  ;

dropUser
  : USER ifExists? accountNames
  ;

renameUser
  : USER accountName TO accountName (COMMA accountName TO accountName)*
  ;

createRole
  : ROLE ifNotExists? accountNames (WITH ADMIN accountName)?
  ;

dropRole
  : ROLE ifExists? accountNames
  ;

grantStatement
  : GRANT grantItem (COMMA grantItem)* (ON grantObject)? TO userSpecification (COMMA userSpecification)*
  ;

revokeStatement
  : REVOKE ifExists? grantItem (COMMA grantItem)* (ON grantObject)? FROM accountNames (IGNORE UNKNOWN USER)?
  ;

// A privilege of one or several words, with columns perhaps, or a role.
grantItem
  : grantWord+ USER_VARIABLE? columnNames?
  ;

grantWord
  : identifier | STRING_LITERAL | ALL | ALTER | CREATE | DATABASES | DELETE | DROP | FOR | GRANT | INDEX | INSERT | LOCK
  | PROCEDURE | READ | REFERENCES | SELECT | SET | SHOW | TRIGGER | UPDATE | USAGE
  ;

grantObject
  : (TABLE | PROCEDURE)? (STAR (DOT STAR)? | STRING_LITERAL USER_VARIABLE? | identifier grantObjectName?)
  ;

grantObjectName
  : DOT (STAR | anyName)
  | identifier (DOT (STAR | anyName))?
  | USER_VARIABLE
  ;

setPassword
  : PASSWORD (FOR accountName)? ((EQ | ASSIGN) setValue | TO IDENTIFIER) (REPLACE stringLiteral)? (IDENTIFIER CURRENT PASSWORD)?
  ;

setRole
  : ROLE ((EQ | ASSIGN) setValue | DEFAULT | ALL (EXCEPT accountNames)? | accountNames)
  ;

setDefaultRole
  : DEFAULT ROLE (ALL | accountNames) (TO accountNames | FOR accountName)?
  ;

// ------------------------------------------------------------------------------------------------------ sequences

createSequence
  : SEQUENCE ifNotExists? qualifiedName sequenceOption*
  ;

alterSequence
  : SEQUENCE ifExists? qualifiedName sequenceOption*
  ;

dropSequence
  : SEQUENCE ifExists? qualifiedName (COMMA qualifiedName)*
  ;

// INCREMENT BY 1, START WITH 1, NO MAXVALUE, CACHE 1000, NOCYCLE, ENGINE=InnoDB …: a word at a time.
sequenceOption
  : identifier
  | MAXVALUE
  | WITH
  | BY
  | AS
  | EQ
  | (PLUS | MINUS)? INTEGER_LITERAL
  | BIGINT
  | INT
  | SMALLINT
  | TINYINT
  | MEDIUMINT
  | UNSIGNED
  | STRING_LITERAL
  ;

// ------------------------------------------------------------------------------------------------- administration

loadStatement
  : LOAD (loadData | INDEX INTO CACHE statementTail?)
  ;

loadData
  : (DATA | IDENTIFIER) (LOW_PRIORITY | CONCURRENT)? LOCAL? INFILE stringLiteral (REPLACE | IGNORE)?
    INTO TABLE qualifiedName partitionNames? (characterSet charsetName)? (ROWS IDENTIFIED BY stringLiteral)?
    fieldsClause? linesClause? (IGNORE INTEGER_LITERAL (LINES | ROWS))?
    (LP (intoTarget (COMMA intoTarget)*)? RP)? (SET assignment (COMMA assignment)*)?
  ;

// EXPLAIN FORMAT=JSON SELECT …, DESCRIBE t c, EXPLAIN FOR CONNECTION 5
explainStatement
  : (EXPLAIN | DESCRIBE | DESC) ANALYZE? (explainWord+ (explained | FOR CONNECTION INTEGER_LITERAL)? | explained | FOR CONNECTION INTEGER_LITERAL)
  ;

explainWord
  : identifier (EQ (identifier | STRING_LITERAL) | DOT anyName)?
  | STRING_LITERAL
  ;

explained
  : insertStatement
  | replaceStatement
  | updateStatement
  | deleteStatement
  | withStatement
  | queryStatement
  ;

maintainTables
  : (ANALYZE | CHECK | CHECKSUM | OPTIMIZE | REPAIR) noWriteToBinlog? (TABLE | TABLES) qualifiedName (COMMA qualifiedName)*
    statementTail?
  ;

// Statements that are known by their first words alone.
utilityStatement
  : ( ADMIN | BACKUP | BINLOG | CACHE | CHANGE | CLONE | FLUSH | HANDLER | HELP | IMPORT | INSTALL | KILL | PURGE | RESET
    | RESTART | SHOW | SHUTDOWN | STOP | UNINSTALL | XA
    )
    statementTail?
  ;

// Servers, tablespaces, resource groups …: the builder knows their words.
otherObject
  : (IDENTIFIER | EXTERNAL | LIBRARY | SERVER | TABLESPACE | UNDO) statementTail?
  ;

statementTail
  : ~(SEMICOLON | COMMA | DOT) (~SEMICOLON)*
  ;

// ---------------------------------------------------------------------------------------------------------- names

qualifiedName
  : identifier (DOT anyName)?
  ;

columnReference
  : identifier (DOT anyName (DOT anyName)?)?
  ;

columnNames
  : LP identifier (COMMA identifier)* RP
  ;

stringLiteral
  : STRING_LITERAL
  | DOUBLE_QUOTED
  ;

stringValue
  : STRING_LITERAL
  | DOUBLE_QUOTED
  | HEX_LITERAL
  | BIT_LITERAL
  ;

// ---------------------------------------------------------------------------------------------------------- words

// A name: the words that at least one server lets stand for one. A word that the script's own server reserves is refused
// after the parse, by name (reserved_words.def).
identifier
  : IDENTIFIER | QUOTED_IDENTIFIER | DOUBLE_QUOTED
  | ACCOUNT | ACTION | ADMIN | AFTER | AGAINST | AGGREGATE | ALGORITHM | ALWAYS | ARRAY | ASCII | AT | ATOMIC | AUTO
  | AUTO_INCREMENT | AUTO_RANDOM | BACKUP | BEGIN | BINLOG | BOOLEAN | BYTE | CACHE | CHAIN | CHANGED | CHARSET
  | CHECKSUM | CLONE | CLOSE | CLUSTERED | CLUSTERING | COALESCE | COLUMNS | COLUMN_FORMAT | COMMENT | COMMIT
  | COMMITTED | COMPLETION | COMPRESSED | COMPRESSION | CONCURRENT | CONNECTION | CONSISTENT | CONTAINS | CUBE
  | CUME_DIST | CURRENT | CURRENT_ROLE | CYCLE | DATA | DATABASE | DAY | DEALLOCATE | DEFINER | DELETE_DOMAIN_ID
  | DENSE_RANK | DIAGNOSTICS | DIRECTORY | DISABLE | DISCARD | DISK | DISTANCE | DO | DO_DOMAIN_IDS | DUPLICATE
  | DYNAMIC | EMPTY | ENABLE | ENCRYPTION | END | ENDS | ENFORCED | ENGINE | ENGINE_ATTRIBUTE | ERROR | ESCAPE | EVENT
  | EVERY | EXAMINED | EXCEPT | EXCHANGE | EXCLUDE | EXECUTE | EXPANSION | EXTENDED | EXTERNAL | FAST | FIELDS | FIRST
  | FIRST_VALUE | FIXED | FLUSH | FOLLOWING | FOLLOWS | FOUND | FULL | FUNCTION | GENERATED | GET | GLOBAL | GROUPING
  | GROUPS | HANDLER | HASH | HELP | HISTORY | HOUR | IDENTIFIED | IDENTITY | IGNORED | IGNORE_DOMAIN_IDS | IMMEDIATE
  | IMPORT | INSTALL | INTERSECT | INVISIBLE | IO_AFTER_GTIDS | IO_BEFORE_GTIDS | ISOLATION | KEY_BLOCK_SIZE | LAG
  | LANGUAGE | LAST | LAST_VALUE | LEAD | LESS | LEVEL | LIBRARY | LIST | LOCAL | LOCKED | MANUAL | MASTER_BIND
  | MASTER_DEMOTE_TO_REPLICA | MASTER_DEMOTE_TO_SLAVE | MASTER_SSL_VERIFY_SERVER_CERT | MEDIUM | MEMBER | MEMORY
  | MICROSECOND | MINUTE | MODE | MODIFY | MONTH | NAME | NAMES | NATIONAL | NESTED | NEXT | NO | NOCACHE
  | NONCLUSTERED | NOWAIT | NTH_VALUE | NTILE | NULLS | OF | OFFLINE | OFFSET | ONLINE | ONLY | OPEN | OPTIMIZER_COSTS
  | OPTION | ORDINALITY | OTHERS | OVER | OVERLAPS | PAGE_CHECKSUM | PARALLEL | PARSER | PARSE_VCOL_EXPR | PARTIAL
  | PARTITIONING | PARTITIONS | PASSWORD | PATH | PERCENT_RANK | PERIOD | PERSIST | PERSISTENT | PERSIST_ONLY
  | PORTION | PRECEDES | PRECEDING | PREPARE | PRESERVE | PREVIOUS | QUALIFY | QUARTER | QUERY | QUICK | RANK
  | REBUILD | REF_SYSTEM_ID | REMOVE | REORGANIZE | REPAIR | REPEATABLE | REPLICA | RESET | RESPECT | RESTART
  | RETURNING | RETURNS | ROLE | ROLLBACK | ROLLUP | ROW | ROWS | ROW_FORMAT | ROW_NUMBER | SAVEPOINT | SCHEDULE
  | SCHEMA | SECOND | SECONDARY_ENGINE_ATTRIBUTE | SECONDARY_LOAD | SECONDARY_UNLOAD | SECURITY | SEQUENCE | SERIAL
  | SERIALIZABLE | SERVER | SESSION | SHARE | SHUTDOWN | SIGNED | SIMPLE | SKIP_ | SNAPSHOT | SONAME | SOUNDS | SRID
  | STACKED | START | STARTS | STATEMENT | STATS_AUTO_RECALC | STATS_PERSISTENT | STATS_SAMPLE_PAGES | STOP | STORAGE
  | STORED | SUBPARTITION | SUBPARTITIONS | SYSTEM | SYSTEM_TIME | TABLES | TABLESAMPLE | TABLESPACE | TEMPORARY
  | THAN | TIES | TIFLASH | TIME | TRANSACTION | TRUNCATE | TYPE | UNBOUNDED | UNCOMMITTED | UNICODE | UNINSTALL
  | UNKNOWN | UNTIL | UPGRADE | USER | USE_FRM | VALIDATION | VALUE | VECTOR | VERSIONING | VIEW | VIRTUAL | VISIBLE
  | WAIT | WEEK | WINDOW | WITHIN | WITHOUT | WORK | XA | YEAR | ZONE
  ;

// A name that may follow an expression or a table without AS.
aliasWord
  : IDENTIFIER | QUOTED_IDENTIFIER
  | ACCOUNT | ACTION | ADMIN | AFTER | AGAINST | AGGREGATE | ALGORITHM | ALWAYS | ARRAY | ASCII | ATOMIC | AUTO
  | AUTO_INCREMENT | AUTO_RANDOM | BACKUP | BEGIN | BINLOG | BOOLEAN | BYTE | CACHE | CHAIN | CHANGED | CHARSET
  | CHECKSUM | CLONE | CLOSE | CLUSTERED | CLUSTERING | COALESCE | COLUMNS | COLUMN_FORMAT | COMMENT | COMMIT
  | COMMITTED | COMPLETION | COMPRESSED | COMPRESSION | CONCURRENT | CONNECTION | CONSISTENT | CONTAINS | CUBE
  | CUME_DIST | CURRENT | CURRENT_ROLE | CYCLE | DATA | DATABASE | DEALLOCATE | DEFINER | DELETE_DOMAIN_ID
  | DENSE_RANK | DIAGNOSTICS | DIRECTORY | DISABLE | DISCARD | DISK | DISTANCE | DO | DO_DOMAIN_IDS | DUPLICATE
  | DYNAMIC | EMPTY | ENABLE | ENCRYPTION | END | ENDS | ENFORCED | ENGINE | ENGINE_ATTRIBUTE | ERROR | EVENT | EVERY
  | EXAMINED | EXCHANGE | EXCLUDE | EXECUTE | EXPANSION | EXTENDED | EXTERNAL | FAST | FIELDS | FIRST | FIRST_VALUE
  | FIXED | FLUSH | FOLLOWING | FOLLOWS | FOUND | FUNCTION | GENERATED | GET | GLOBAL | GROUPING | GROUPS | HANDLER
  | HASH | HELP | HISTORY | IDENTIFIED | IDENTITY | IGNORED | IGNORE_DOMAIN_IDS | IMMEDIATE | IMPORT | INSTALL
  | INVISIBLE | IO_AFTER_GTIDS | IO_BEFORE_GTIDS | ISOLATION | KEY_BLOCK_SIZE | LAG | LANGUAGE | LAST | LAST_VALUE
  | LEAD | LESS | LEVEL | LIBRARY | LIST | LOCAL | LOCKED | MANUAL | MASTER_BIND | MASTER_DEMOTE_TO_REPLICA
  | MASTER_DEMOTE_TO_SLAVE | MASTER_SSL_VERIFY_SERVER_CERT | MEDIUM | MEMORY | MODE | MODIFY | NAME | NAMES | NATIONAL
  | NESTED | NEXT | NO | NOCACHE | NONCLUSTERED | NOWAIT | NTH_VALUE | NTILE | NULLS | OF | OFFLINE | ONLINE | ONLY
  | OPEN | OPTIMIZER_COSTS | OPTION | ORDINALITY | OTHERS | OVERLAPS | PAGE_CHECKSUM | PARALLEL | PARSER
  | PARSE_VCOL_EXPR | PARTIAL | PARTITIONING | PARTITIONS | PASSWORD | PATH | PERCENT_RANK | PERIOD | PERSIST
  | PERSISTENT | PERSIST_ONLY | PORTION | PRECEDES | PRECEDING | PREPARE | PRESERVE | PREVIOUS | QUERY | QUICK | RANK
  | REBUILD | REF_SYSTEM_ID | REMOVE | REORGANIZE | REPAIR | REPEATABLE | REPLICA | RESET | RESTART | RETURNS | ROLE
  | ROLLBACK | ROLLUP | ROW | ROWS | ROW_FORMAT | ROW_NUMBER | SAVEPOINT | SCHEDULE | SCHEMA
  | SECONDARY_ENGINE_ATTRIBUTE | SECONDARY_LOAD | SECONDARY_UNLOAD | SECURITY | SEQUENCE | SERIAL | SERIALIZABLE
  | SERVER | SESSION | SHARE | SHUTDOWN | SIGNED | SIMPLE | SKIP_ | SNAPSHOT | SONAME | SRID | STACKED | START
  | STARTS | STATEMENT | STATS_AUTO_RECALC | STATS_PERSISTENT | STATS_SAMPLE_PAGES | STOP | STORAGE | STORED
  | SUBPARTITION | SUBPARTITIONS | SYSTEM | SYSTEM_TIME | TABLES | TABLESPACE | TEMPORARY | THAN | TIES | TIFLASH
  | TIME | TRANSACTION | TRUNCATE | TYPE | UNBOUNDED | UNCOMMITTED | UNICODE | UNINSTALL | UNKNOWN | UNTIL | UPGRADE
  | USER | USE_FRM | VALIDATION | VECTOR | VERSIONING | VIEW | VIRTUAL | VISIBLE | WAIT | WITHOUT | WORK | XA | ZONE
  ;

// A name that may follow SET.
variableWord
  : IDENTIFIER | QUOTED_IDENTIFIER
  | ACCOUNT | ACTION | ADMIN | AFTER | AGAINST | AGGREGATE | ALGORITHM | ALWAYS | ARRAY | ASCII | AT | ATOMIC | AUTO
  | AUTO_INCREMENT | AUTO_RANDOM | BACKUP | BEGIN | BINLOG | BOOLEAN | BYTE | CACHE | CHAIN | CHANGED | CHECKSUM
  | CLONE | CLOSE | CLUSTERED | CLUSTERING | COALESCE | COLUMNS | COLUMN_FORMAT | COMMENT | COMMIT | COMMITTED
  | COMPLETION | COMPRESSED | COMPRESSION | CONCURRENT | CONNECTION | CONSISTENT | CONTAINS | CUBE | CUME_DIST
  | CURRENT | CURRENT_ROLE | CYCLE | DATA | DATABASE | DAY | DEALLOCATE | DEFINER | DELETE_DOMAIN_ID | DENSE_RANK
  | DIAGNOSTICS | DIRECTORY | DISABLE | DISCARD | DISK | DISTANCE | DO | DO_DOMAIN_IDS | DUPLICATE | DYNAMIC | EMPTY
  | ENABLE | ENCRYPTION | END | ENDS | ENFORCED | ENGINE | ENGINE_ATTRIBUTE | ERROR | ESCAPE | EVENT | EVERY
  | EXAMINED | EXCEPT | EXCHANGE | EXCLUDE | EXECUTE | EXPANSION | EXTENDED | EXTERNAL | FAST | FIELDS | FIRST
  | FIRST_VALUE | FIXED | FLUSH | FOLLOWING | FOLLOWS | FOUND | FULL | FUNCTION | GENERATED | GET | GROUPING | GROUPS
  | HANDLER | HASH | HELP | HISTORY | HOUR | IDENTIFIED | IDENTITY | IGNORED | IGNORE_DOMAIN_IDS | IMMEDIATE | IMPORT
  | INSTALL | INTERSECT | INVISIBLE | IO_AFTER_GTIDS | IO_BEFORE_GTIDS | KEY_BLOCK_SIZE | LAG | LANGUAGE | LAST
  | LAST_VALUE | LEAD | LESS | LEVEL | LIBRARY | LIST | LOCKED | MANUAL | MASTER_BIND | MASTER_DEMOTE_TO_REPLICA
  | MASTER_DEMOTE_TO_SLAVE | MASTER_SSL_VERIFY_SERVER_CERT | MEDIUM | MEMBER | MEMORY | MICROSECOND | MINUTE | MODE
  | MODIFY | MONTH | NAME | NATIONAL | NESTED | NEXT | NO | NOCACHE | NONCLUSTERED | NOWAIT | NTH_VALUE | NTILE
  | NULLS | OF | OFFLINE | OFFSET | ONLINE | ONLY | OPEN | OPTIMIZER_COSTS | OPTION | ORDINALITY | OTHERS | OVER
  | OVERLAPS | PAGE_CHECKSUM | PARALLEL | PARSER | PARSE_VCOL_EXPR | PARTIAL | PARTITIONING | PARTITIONS | PATH
  | PERCENT_RANK | PERIOD | PERSISTENT | PORTION | PRECEDES | PRECEDING | PREPARE | PRESERVE | PREVIOUS | QUALIFY
  | QUARTER | QUERY | QUICK | RANK | REBUILD | REF_SYSTEM_ID | REMOVE | REORGANIZE | REPAIR | REPEATABLE | REPLICA
  | RESET | RESPECT | RESTART | RETURNING | RETURNS | ROLLBACK | ROLLUP | ROW | ROWS | ROW_FORMAT | ROW_NUMBER
  | SAVEPOINT | SCHEDULE | SCHEMA | SECOND | SECONDARY_ENGINE_ATTRIBUTE | SECONDARY_LOAD | SECONDARY_UNLOAD | SECURITY
  | SEQUENCE | SERIAL | SERIALIZABLE | SERVER | SHARE | SHUTDOWN | SIGNED | SIMPLE | SKIP_ | SNAPSHOT | SONAME
  | SOUNDS | SRID | STACKED | START | STARTS | STATS_AUTO_RECALC | STATS_PERSISTENT | STATS_SAMPLE_PAGES | STOP
  | STORAGE | STORED | SUBPARTITION | SUBPARTITIONS | SYSTEM | SYSTEM_TIME | TABLES | TABLESAMPLE | TABLESPACE
  | TEMPORARY | THAN | TIES | TIFLASH | TIME | TRUNCATE | TYPE | UNBOUNDED | UNCOMMITTED | UNICODE | UNINSTALL
  | UNKNOWN | UNTIL | UPGRADE | USER | USE_FRM | VALIDATION | VALUE | VECTOR | VERSIONING | VIEW | VIRTUAL | VISIBLE
  | WAIT | WEEK | WINDOW | WITHIN | WITHOUT | WORK | XA | YEAR | ZONE
  ;

// After a dot every word is a name, reserved or not.
anyName
  : IDENTIFIER | QUOTED_IDENTIFIER | DOUBLE_QUOTED
  | ACCESSIBLE | ACCOUNT | ACTION | ADD | ADMIN | AFTER | AGAINST | AGGREGATE | ALGORITHM | ALL | ALTER | ALWAYS
  | ANALYZE | AND | ARRAY | AS | ASC | ASCII | ASENSITIVE | AT | ATOMIC | AUTO | AUTO_INCREMENT | AUTO_RANDOM | BACKUP
  | BEFORE | BEGIN | BETWEEN | BIGINT | BINARY | BINLOG | BLOB | BOOLEAN | BOTH | BY | BYTE | CACHE | CALL | CASCADE
  | CASE | CHAIN | CHANGE | CHANGED | CHAR | CHARACTER | CHARSET | CHECK | CHECKSUM | CLONE | CLOSE | CLUSTERED
  | CLUSTERING | COALESCE | COLLATE | COLUMN | COLUMNS | COLUMN_FORMAT | COMMENT | COMMIT | COMMITTED | COMPLETION
  | COMPRESSED | COMPRESSION | CONCURRENT | CONDITION | CONNECTION | CONSISTENT | CONSTRAINT | CONTAINS | CONTINUE
  | CONVERT | CREATE | CROSS | CUBE | CUME_DIST | CURRENT | CURRENT_DATE | CURRENT_ROLE | CURRENT_TIME
  | CURRENT_TIMESTAMP | CURRENT_USER | CURSOR | CYCLE | DATA | DATABASE | DATABASES | DAY | DAY_HOUR | DAY_MICROSECOND
  | DAY_MINUTE | DAY_SECOND | DEALLOCATE | DEC | DECIMAL | DECLARE | DEFAULT | DEFINER | DELAYED | DELETE
  | DELETE_DOMAIN_ID | DENSE_RANK | DESC | DESCRIBE | DETERMINISTIC | DIAGNOSTICS | DIRECTORY | DISABLE | DISCARD
  | DISK | DISTANCE | DISTINCT | DISTINCTROW | DIV | DO | DOUBLE | DO_DOMAIN_IDS | DROP | DUAL | DUMPFILE | DUPLICATE
  | DYNAMIC | EACH | ELSE | ELSEIF | EMPTY | ENABLE | ENCLOSED | ENCRYPTION | END | ENDS | ENFORCED | ENGINE
  | ENGINE_ATTRIBUTE | ERROR | ESCAPE | ESCAPED | EVENT | EVERY | EXAMINED | EXCEPT | EXCHANGE | EXCLUDE | EXECUTE
  | EXISTS | EXIT | EXPANSION | EXPLAIN | EXTENDED | EXTERNAL | FALSE | FAST | FETCH | FIELDS | FIRST | FIRST_VALUE
  | FIXED | FLOAT | FLOAT4 | FLOAT8 | FLUSH | FOLLOWING | FOLLOWS | FOR | FORCE | FOREIGN | FOUND | FROM | FULL
  | FULLTEXT | FUNCTION | GENERATED | GET | GLOBAL | GRANT | GROUP | GROUPING | GROUPS | HANDLER | HASH | HAVING
  | HELP | HIGH_PRIORITY | HISTORY | HOUR | HOUR_MICROSECOND | HOUR_MINUTE | HOUR_SECOND | IDENTIFIED | IDENTITY | IF
  | IGNORE | IGNORED | IGNORE_DOMAIN_IDS | IMMEDIATE | IMPORT | IN | INDEX | INFILE | INNER | INOUT | INSENSITIVE
  | INSERT | INSTALL | INT | INT1 | INT2 | INT3 | INT4 | INT8 | INTEGER | INTERSECT | INTERVAL | INTO | INVISIBLE
  | IO_AFTER_GTIDS | IO_BEFORE_GTIDS | IS | ISOLATION | ITERATE | JOIN | JSON_TABLE | KEY | KEYS | KEY_BLOCK_SIZE
  | KILL | LAG | LANGUAGE | LAST | LAST_VALUE | LATERAL | LEAD | LEADING | LEAVE | LEFT | LESS | LEVEL | LIBRARY
  | LIKE | LIMIT | LINEAR | LINES | LIST | LOAD | LOCAL | LOCALTIME | LOCALTIMESTAMP | LOCK | LOCKED | LONG | LONGBLOB
  | LONGTEXT | LOOP | LOW_PRIORITY | MANUAL | MASTER_BIND | MASTER_DEMOTE_TO_REPLICA | MASTER_DEMOTE_TO_SLAVE
  | MASTER_SSL_VERIFY_SERVER_CERT | MATCH | MAXVALUE | MEDIUM | MEDIUMBLOB | MEDIUMINT | MEDIUMTEXT | MEMBER | MEMORY
  | MICROSECOND | MIDDLEINT | MINUTE | MINUTE_MICROSECOND | MINUTE_SECOND | MOD | MODE | MODIFIES | MODIFY | MONTH
  | NAME | NAMES | NATIONAL | NATURAL | NESTED | NEXT | NO | NOCACHE | NONCLUSTERED | NOT | NOWAIT
  | NO_WRITE_TO_BINLOG | NTH_VALUE | NTILE | NULLS | NULL_ | NUMERIC | OF | OFFLINE | OFFSET | ON | ONLINE | ONLY
  | OPEN | OPTIMIZE | OPTIMIZER_COSTS | OPTION | OPTIONALLY | OR | ORDER | ORDINALITY | OTHERS | OUT | OUTER | OUTFILE
  | OVER | OVERLAPS | PAGE_CHECKSUM | PARALLEL | PARSER | PARSE_VCOL_EXPR | PARTIAL | PARTITION | PARTITIONING
  | PARTITIONS | PASSWORD | PATH | PERCENT_RANK | PERIOD | PERSIST | PERSISTENT | PERSIST_ONLY | PORTION | PRECEDES
  | PRECEDING | PRECISION | PREPARE | PRESERVE | PREVIOUS | PRIMARY | PROCEDURE | PURGE | QUALIFY | QUARTER | QUERY
  | QUICK | RANGE | RANK | READ | READS | READ_WRITE | REAL | REBUILD | RECURSIVE | REFERENCES | REF_SYSTEM_ID
  | REGEXP | RELEASE | REMOVE | RENAME | REORGANIZE | REPAIR | REPEAT | REPEATABLE | REPLACE | REPLICA | REQUIRE
  | RESET | RESIGNAL | RESPECT | RESTART | RESTRICT | RETURN | RETURNING | RETURNS | REVOKE | RIGHT | RLIKE | ROLE
  | ROLLBACK | ROLLUP | ROW | ROWS | ROW_FORMAT | ROW_NUMBER | SAVEPOINT | SCHEDULE | SCHEMA | SCHEMAS | SECOND
  | SECONDARY_ENGINE_ATTRIBUTE | SECONDARY_LOAD | SECONDARY_UNLOAD | SECOND_MICROSECOND | SECURITY | SELECT
  | SENSITIVE | SEPARATOR | SEQUENCE | SERIAL | SERIALIZABLE | SERVER | SESSION | SET | SHARE | SHOW | SHUTDOWN
  | SIGNAL | SIGNED | SIMPLE | SKIP_ | SMALLINT | SNAPSHOT | SONAME | SOUNDS | SPATIAL | SPECIFIC | SQL | SQLEXCEPTION
  | SQLSTATE | SQLWARNING | SQL_BIG_RESULT | SQL_BUFFER_RESULT | SQL_CACHE | SQL_CALC_FOUND_ROWS | SQL_NO_CACHE
  | SQL_SMALL_RESULT | SRID | SSL | STACKED | START | STARTING | STARTS | STATEMENT | STATS_AUTO_RECALC
  | STATS_PERSISTENT | STATS_SAMPLE_PAGES | STOP | STORAGE | STORED | STRAIGHT_JOIN | SUBPARTITION | SUBPARTITIONS
  | SYSTEM | SYSTEM_TIME | TABLE | TABLES | TABLESAMPLE | TABLESPACE | TEMPORARY | TERMINATED | THAN | THEN | TIES
  | TIFLASH | TIME | TINYBLOB | TINYINT | TINYTEXT | TO | TRAILING | TRANSACTION | TRIGGER | TRUE | TRUNCATE | TYPE
  | UNBOUNDED | UNCOMMITTED | UNDO | UNICODE | UNINSTALL | UNION | UNIQUE | UNKNOWN | UNLOCK | UNSIGNED | UNTIL
  | UPDATE | UPGRADE | USAGE | USE | USER | USE_FRM | USING | UTC_DATE | UTC_TIME | UTC_TIMESTAMP | VALIDATION | VALUE
  | VALUES | VARBINARY | VARCHAR | VARCHARACTER | VARYING | VECTOR | VERSIONING | VIEW | VIRTUAL | VISIBLE | WAIT
  | WEEK | WHEN | WHERE | WHILE | WINDOW | WITH | WITHIN | WITHOUT | WORK | WRITE | XA | XOR | YEAR | YEAR_MONTH
  | ZEROFILL | ZONE
  ;
