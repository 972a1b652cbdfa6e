# The lexer that ANTLR generates, to compare ours with; lexer_definition.cpp alone sees its headers.
set(GENERATED_SYNTAX ${PROJECT_BINARY_DIR}/generated/syntax)
target_sources(syntax_test PRIVATE $<TARGET_OBJECTS:belay_generated_lexer>)
target_link_libraries(syntax_test PRIVATE ${ANTLR4_RUNTIME})
target_compile_definitions(syntax_test PRIVATE GENERATED_SYNTAX_DIRECTORY="${GENERATED_SYNTAX}")
set_source_files_properties(unit/syntax/lexer_definition.cpp PROPERTIES
  COMPILE_OPTIONS "-isystem;${ANTLR4_INCLUDE};-fno-char8_t;-Wno-overloaded-virtual;-Wno-shadow"
  OBJECT_DEPENDS ${GENERATED_SYNTAX}/MySqlLexer.h)
