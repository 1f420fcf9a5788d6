# Finds the decoder of Brotli, whose Debian package has no CMake files.
# Defines Brotli::Decoder.

include(FindPackageHandleStandardArgs)

find_path(Brotli_INCLUDE_DIR brotli/decode.h)
find_library(Brotli_DECODER_LIBRARY brotlidec)
find_package_handle_standard_args(Brotli REQUIRED_VARS Brotli_DECODER_LIBRARY Brotli_INCLUDE_DIR)

if(Brotli_FOUND AND NOT TARGET Brotli::Decoder)
  add_library(Brotli::Decoder UNKNOWN IMPORTED)
  set_target_properties(Brotli::Decoder PROPERTIES
    IMPORTED_LOCATION "${Brotli_DECODER_LIBRARY}"
    INTERFACE_INCLUDE_DIRECTORIES "${Brotli_INCLUDE_DIR}")
endif()
mark_as_advanced(Brotli_INCLUDE_DIR Brotli_DECODER_LIBRARY)
