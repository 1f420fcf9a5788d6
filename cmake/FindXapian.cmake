# Finds Xapian and wraps the variables of its own CMake file in a target, Xapian::Xapian.

include(FindPackageHandleStandardArgs)

find_package(Xapian CONFIG QUIET)
find_package_handle_standard_args(Xapian REQUIRED_VARS XAPIAN_LIBRARIES XAPIAN_INCLUDE_DIR)

if(Xapian_FOUND AND NOT TARGET Xapian::Xapian)
  add_library(Xapian::Xapian INTERFACE IMPORTED)
  set_target_properties(Xapian::Xapian PROPERTIES
    INTERFACE_LINK_LIBRARIES "${XAPIAN_LIBRARIES}"
    INTERFACE_INCLUDE_DIRECTORIES "${XAPIAN_INCLUDE_DIR}")
endif()
