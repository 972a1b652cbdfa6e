# Boost.Graph is headers only; its templates are compiled in this folder and nowhere else.
find_package(Boost REQUIRED)
target_link_libraries(belay_graph PRIVATE Boost::headers)
