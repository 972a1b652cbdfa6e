# The pages of rules/ are compiled in: a small program turns them into C++.
find_package(yaml-cpp REQUIRED)
target_link_libraries(belay_rules PUBLIC yaml-cpp)

get_target_property(rules_sources belay_rules SOURCES)
list(FILTER rules_sources EXCLUDE REGEX "embed_pages\\.cpp$")
set_target_properties(belay_rules PROPERTIES SOURCES "${rules_sources}")

# Only what reads a page: no facts, so that the program is there before the parser is compiled.
add_executable(embed_pages rules/embed_pages.cpp rules/page.cpp rules/front_matter.cpp rules/criterion_reader.cpp
  rules/rule.cpp rules/field.cpp rules/message.cpp rules/suggestion.cpp)
target_link_libraries(embed_pages PRIVATE belay_base belay_options yaml-cpp)

file(GLOB rule_pages CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/rules/*/*.md)
set(embedded_pages ${CMAKE_CURRENT_BINARY_DIR}/embedded.cpp)
add_custom_command(OUTPUT ${embedded_pages}
  COMMAND embed_pages ${embedded_pages} ${rule_pages}
  DEPENDS embed_pages ${rule_pages}
  COMMENT "Compiling rule pages" VERBATIM)
target_sources(belay_rules PRIVATE ${embedded_pages})
