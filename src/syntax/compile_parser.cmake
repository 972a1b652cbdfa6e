# Runs ANTLR on the parser grammar and takes out the one line that would build the ATN before main: it is needed by the
# few decisions of grammar/adaptive_predict.txt and for error messages alone, and costs 3 ms (ParserBase loads it then).
execute_process(
  COMMAND ${ANTLR} -Dlanguage=Cpp -no-visitor -no-listener -package belay -lib ${OUT} -o ${OUT} ${GRAMMAR}
  RESULT_VARIABLE failed)
if(failed)
  message(FATAL_ERROR "antlr4 refused ${GRAMMAR}")
endif()
file(READ ${OUT}/MySqlParser.cpp code)
string(REPLACE "MySqlParser::Initializer MySqlParser::_init;" "" lazy "${code}")
if(lazy STREQUAL code)
  message(FATAL_ERROR "the generated parser has no eager initialiser to take out: is this another ANTLR?")
endif()
file(WRITE ${OUT}/MySqlParser.cpp "${lazy}")
