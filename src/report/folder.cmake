find_package(pugixml REQUIRED)
target_link_libraries(belay_report PRIVATE pugixml::pugixml)
target_compile_definitions(belay_report PRIVATE BELAY_VERSION="${PROJECT_VERSION}")
