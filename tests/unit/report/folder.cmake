find_package(pugixml REQUIRED)
target_link_libraries(report_test PRIVATE pugixml::pugixml)
