target_compile_definitions(belay_cli PRIVATE BELAY_VERSION="${PROJECT_VERSION}")
