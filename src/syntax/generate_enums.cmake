# Writes grammar_rule.h, token.h and keywords.inc from what ANTLR says of the grammar, so that the rest of the folder
# needs none of its headers. Run with -DPARSER_INTERP=… -DTOKENS=… -DOUT=<folder>.
file(STRINGS ${PARSER_INTERP} lines)
set(rules "")
set(rule_count 0)
set(in_rules FALSE)
foreach(line IN LISTS lines)
  if(line STREQUAL "rule names:")
    set(in_rules TRUE)
  elseif(line STREQUAL "atn:")
    break()
  elseif(in_rules AND line)
    string(APPEND rules "  ${line},\n")
    math(EXPR rule_count "${rule_count} + 1")
  endif()
endforeach()
file(WRITE ${OUT}/grammar_rule.h
  "// Generated from MySqlParser.g4.\n#pragma once\n\n#include <cstdint>\n\nnamespace belay {\n\n"
  "enum class GrammarRule : uint16_t {\n${rules}};\n\ninline constexpr int grammar_rule_count = ${rule_count};\n\n}  // namespace belay\n")

file(STRINGS ${TOKENS} lines)
set(types "")
set(words "")
set(texts "")
foreach(line IN LISTS lines)
  if(line MATCHES "^([A-Za-z_0-9]+)=([0-9]+)$")
    string(APPEND types "  ${CMAKE_MATCH_1} = ${CMAKE_MATCH_2},\n")
    set(last ${CMAKE_MATCH_2})
    string(CONCAT name_${CMAKE_MATCH_2} "${CMAKE_MATCH_1}")  # set() would take a token called CACHE for its own word
  elseif(line MATCHES "^'([A-Z_0-9]+)'=([0-9]+)$")
    string(APPEND words "KEYWORD(${name_${CMAKE_MATCH_2}}, \"${CMAKE_MATCH_1}\")\n")
  endif()
endforeach()
file(WRITE ${OUT}/token.h
  "// Generated from MySqlLexer.g4.\n#pragma once\n\n#include <cstdint>\n\nnamespace belay {\n\n"
  "enum class Token : uint16_t {\n  end_of_input = 0,\n${types}};\n\ninline constexpr int token_count = ${last} + 1;\n\n}  // namespace belay\n")
file(WRITE ${OUT}/keywords.inc "// Generated from MySqlLexer.g4: KEYWORD(token, text)\n${words}")
