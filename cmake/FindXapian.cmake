# Finds Xapian and wraps the variables of its own CMake file in a target, Xapian::Xapian.

include(FindPackageHandleStandardArgs)

find_package(Xapian CONFIG QUIET)
# Its file sets no version; the header does.
if(XAPIAN_INCLUDE_DIR AND EXISTS "${XAPIAN_INCLUDE_DIR}/xapian/version.h")
  file(STRINGS "${XAPIAN_INCLUDE_DIR}/xapian/version.h" version_line REGEX "^#define XAPIAN_VERSION ")
  string(REGEX MATCH "[0-9]+\\.[0-9]+\\.[0-9]+" XAPIAN_VERSION "${version_line}")
endif()
find_package_handle_standard_args(Xapian REQUIRED_VARS XAPIAN_LIBRARIES XAPIAN_INCLUDE_DIR
  VERSION_VAR XAPIAN_VERSION)

if(Xapian_FOUND AND NOT TARGET Xapian::Xapian)
  add_library(Xapian::Xapian INTERFACE IMPORTED)
  set_target_properties(Xapian::Xapian PROPERTIES
    INTERFACE_LINK_LIBRARIES "${XAPIAN_LIBRARIES}"
    INTERFACE_INCLUDE_DIRECTORIES "${XAPIAN_INCLUDE_DIR}")
endif()
