# The parser is generated from grammar/ at build time, compiled apart (C++17 and its own warnings), and seen by
# grammar_parser.cpp alone.
find_program(ANTLR4 antlr4 REQUIRED)
find_path(ANTLR4_INCLUDE antlr4-runtime.h PATH_SUFFIXES antlr4-runtime REQUIRED)
find_library(ANTLR4_RUNTIME NAMES libantlr4-runtime.a antlr4-runtime REQUIRED)
set(GRAMMAR_DIRECTORY ${PROJECT_SOURCE_DIR}/grammar)
set(GENERATED_SYNTAX ${PROJECT_BINARY_DIR}/generated/syntax)
file(MAKE_DIRECTORY ${GENERATED_SYNTAX})

add_custom_command(
  OUTPUT ${GENERATED_SYNTAX}/MySqlLexer.tokens ${GENERATED_SYNTAX}/MySqlLexer.cpp ${GENERATED_SYNTAX}/MySqlLexer.h
  COMMAND ${ANTLR4} -Dlanguage=Cpp -no-visitor -no-listener -package belay -o ${GENERATED_SYNTAX} ${GRAMMAR_DIRECTORY}/MySqlLexer.g4
  DEPENDS ${GRAMMAR_DIRECTORY}/MySqlLexer.g4)
add_custom_command(
  OUTPUT ${GENERATED_SYNTAX}/MySqlParser.cpp ${GENERATED_SYNTAX}/MySqlParser.h ${GENERATED_SYNTAX}/MySqlParser.interp
  COMMAND ${CMAKE_COMMAND} -DANTLR=${ANTLR4} -DOUT=${GENERATED_SYNTAX} -DGRAMMAR=${GRAMMAR_DIRECTORY}/MySqlParser.g4
          -P ${CMAKE_CURRENT_LIST_DIR}/compile_parser.cmake
  DEPENDS ${GRAMMAR_DIRECTORY}/MySqlParser.g4 ${GENERATED_SYNTAX}/MySqlLexer.tokens ${CMAKE_CURRENT_LIST_DIR}/compile_parser.cmake)
add_custom_command(
  OUTPUT ${GENERATED_SYNTAX}/token.h ${GENERATED_SYNTAX}/grammar_rule.h ${GENERATED_SYNTAX}/keywords.inc
  COMMAND ${CMAKE_COMMAND} -DPARSER_INTERP=${GENERATED_SYNTAX}/MySqlParser.interp -DTOKENS=${GENERATED_SYNTAX}/MySqlLexer.tokens
          -DOUT=${GENERATED_SYNTAX} -P ${CMAKE_CURRENT_LIST_DIR}/generate_enums.cmake
  DEPENDS ${GENERATED_SYNTAX}/MySqlParser.interp ${GENERATED_SYNTAX}/MySqlLexer.tokens ${CMAKE_CURRENT_LIST_DIR}/generate_enums.cmake)
add_custom_target(belay_syntax_enums DEPENDS ${GENERATED_SYNTAX}/token.h ${GENERATED_SYNTAX}/grammar_rule.h ${GENERATED_SYNTAX}/keywords.inc)
add_dependencies(belay_syntax belay_syntax_enums)

add_library(belay_generated_parser OBJECT ${GENERATED_SYNTAX}/MySqlParser.cpp)
target_include_directories(belay_generated_parser PRIVATE ${PROJECT_SOURCE_DIR}/src ${GENERATED_SYNTAX})
target_include_directories(belay_generated_parser SYSTEM PRIVATE ${ANTLR4_INCLUDE})
target_compile_options(belay_generated_parser PRIVATE -w)
set_target_properties(belay_generated_parser PROPERTIES CXX_STANDARD 17)
add_dependencies(belay_generated_parser belay_syntax_enums)

target_sources(belay_syntax PRIVATE $<TARGET_OBJECTS:belay_generated_parser>)
target_include_directories(belay_syntax PUBLIC ${GENERATED_SYNTAX})
target_link_libraries(belay_syntax PRIVATE ${ANTLR4_RUNTIME} Threads::Threads)
# The runtime's headers are C++17 with char8_t unknown.
set_source_files_properties(${CMAKE_CURRENT_LIST_DIR}/grammar_parser.cpp PROPERTIES
  COMPILE_OPTIONS "-isystem;${ANTLR4_INCLUDE};-fno-char8_t;-Wno-overloaded-virtual;-Wno-shadow" OBJECT_DEPENDS ${GENERATED_SYNTAX}/MySqlParser.h)

# What ANTLR makes of the lexer grammar: the definition that the tests hold lexer.cpp against, and no part of the tool.
add_library(belay_generated_lexer OBJECT EXCLUDE_FROM_ALL ${GENERATED_SYNTAX}/MySqlLexer.cpp)
target_include_directories(belay_generated_lexer SYSTEM PRIVATE ${ANTLR4_INCLUDE})
target_compile_options(belay_generated_lexer PRIVATE -w -O1)
set_target_properties(belay_generated_lexer PROPERTIES CXX_STANDARD 17)
add_dependencies(belay_generated_lexer belay_syntax_enums)
