# The static library: a shared one would cost start-up time for a parser that only Markdown needs.
find_library(CMARK_GFM NAMES libcmark-gfm.a REQUIRED)
target_link_libraries(belay_source PRIVATE ${CMARK_GFM})
