# The header is for its types alone: the libraries are loaded with dlopen, when they are first needed.
find_path(MARIADB_INCLUDE_DIRECTORY mysql.h PATH_SUFFIXES mariadb mysql REQUIRED)
target_include_directories(belay_database SYSTEM PRIVATE ${MARIADB_INCLUDE_DIRECTORY})
target_link_libraries(belay_database PUBLIC ${CMAKE_DL_LIBS})
find_path(POSTGRESQL_INCLUDE_DIRECTORY libpq-fe.h PATH_SUFFIXES postgresql REQUIRED)
target_include_directories(belay_database SYSTEM PRIVATE ${POSTGRESQL_INCLUDE_DIRECTORY})
