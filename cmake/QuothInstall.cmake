# What `cmake --install` gives: the programs, the libraries with their public headers, a CMake
# package with the components common, indexer and searcher, and a pkg-config file for each.

include(CMakePackageConfigHelpers)

set(quoth_package_dir "${CMAKE_INSTALL_LIBDIR}/cmake/quoth")

install(TARGETS quoth-indexer quoth-searcher RUNTIME)
install(FILES docs/man/quoth-indexer.1 docs/man/quoth-searcher.1
  DESTINATION "${CMAKE_INSTALL_MANDIR}/man1")
install(FILES docs/man/quoth-query.7 DESTINATION "${CMAKE_INSTALL_MANDIR}/man7")

foreach(component IN ITEMS common indexer searcher)
  install(TARGETS quoth_${component} EXPORT quoth_${component} FILE_SET HEADERS)
  install(EXPORT quoth_${component}
    NAMESPACE quoth:: DESTINATION "${quoth_package_dir}" FILE quoth-${component}-targets.cmake)
endforeach()

configure_package_config_file(cmake/quoth-config.cmake.in quoth-config.cmake
  INSTALL_DESTINATION "${quoth_package_dir}")
write_basic_package_version_file(quoth-config-version.cmake COMPATIBILITY SameMinorVersion)
install(FILES
  "${CMAKE_CURRENT_BINARY_DIR}/quoth-config.cmake"
  "${CMAKE_CURRENT_BINARY_DIR}/quoth-config-version.cmake"
  cmake/FindBrotli.cmake cmake/FindCld2.cmake cmake/FindStemmer.cmake cmake/FindXapian.cmake cmake/FindXxHash.cmake
  DESTINATION "${quoth_package_dir}")

# Relative to the file itself, so that an installed tree may be moved.
file(RELATIVE_PATH quoth_pc_to_include
  "${CMAKE_INSTALL_FULL_LIBDIR}/pkgconfig" "${CMAKE_INSTALL_FULL_INCLUDEDIR}")

# quoth_pkg_config(COMPONENT description requires libraries)
function(quoth_pkg_config component description requires libraries)
  configure_file(cmake/quoth.pc.in quoth-${component}.pc @ONLY)
  install(FILES "${CMAKE_CURRENT_BINARY_DIR}/quoth-${component}.pc"
    DESTINATION "${CMAKE_INSTALL_LIBDIR}/pkgconfig")
endfunction()

quoth_pkg_config(common "words, quotations and records of Quoth"
  "icu-i18n icu-uc simdjson xapian-core libxxhash" "-lstemmer -lcld2")
quoth_pkg_config(indexer "writes indexes of news and who said what"
  "quoth-common libarchive libbrotlidec liblzma libxml-2.0 md4c-html zlib" "-pthread")
quoth_pkg_config(searcher "answers who said what" "quoth-common" "")
