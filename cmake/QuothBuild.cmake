# How every target of the tree is compiled.

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)

if(NOT CMAKE_BUILD_TYPE AND NOT CMAKE_CONFIGURATION_TYPES)
  set(CMAKE_BUILD_TYPE RelWithDebInfo CACHE STRING "Debug, Release, RelWithDebInfo" FORCE)
endif()

include(CheckPIESupported)
check_pie_supported(LANGUAGES CXX)

# Warnings and hardening; linked as $<BUILD_INTERFACE:quoth_build> so that nothing of it reaches
# those who embed the library. -Werror is a matter of the ci preset (CMAKE_COMPILE_WARNING_AS_ERROR).
add_library(quoth_build INTERFACE)
target_include_directories(quoth_build INTERFACE "${PROJECT_SOURCE_DIR}")
target_compile_options(quoth_build INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wnon-virtual-dtor -Woverloaded-virtual -Wcast-align
  $<$<CXX_COMPILER_ID:GNU>:-Wno-missing-field-initializers> $<$<CXX_COMPILER_ID:Clang>:-Wno-missing-field-initializers>
  -fstack-protector-strong)
# g++ 12 sees overlapping copies in std::string's operator+ where there are none (GCC bug 105651).
target_compile_options(quoth_build INTERFACE
  $<$<AND:$<CXX_COMPILER_ID:GNU>,$<VERSION_LESS:$<CXX_COMPILER_VERSION>,13>>:-Wno-restrict>)
target_compile_definitions(quoth_build INTERFACE _GLIBCXX_ASSERTIONS)
target_link_options(quoth_build INTERFACE LINKER:-z,relro LINKER:-z,now)
# _FORTIFY_SOURCE needs an optimising build and does not mix with sanitizers.
if(NOT QUOTH_SANITIZE)
  target_compile_options(quoth_build INTERFACE
    $<$<NOT:$<CONFIG:Debug>>:-U_FORTIFY_SOURCE -D_FORTIFY_SOURCE=2>)
endif()

set(QUOTH_SANITIZE "" CACHE STRING "Sanitizers to build with, e.g. address,undefined or thread")
if(QUOTH_SANITIZE)
  add_compile_options(-fsanitize=${QUOTH_SANITIZE} -fno-sanitize-recover=all -fno-omit-frame-pointer)
  add_link_options(-fsanitize=${QUOTH_SANITIZE})
endif()

# quoth_library(NAME): one of the three rooms, as a library quoth_NAME, exported as quoth::NAME,
# with its public headers under NAME/include.
function(quoth_library name)
  cmake_parse_arguments(arg "" "" "HEADERS" ${ARGN})
  add_library(quoth_${name} STATIC)
  add_library(quoth::${name} ALIAS quoth_${name})
  set_target_properties(quoth_${name} PROPERTIES
    EXPORT_NAME ${name} VERIFY_INTERFACE_HEADER_SETS ON)
  target_sources(quoth_${name} PUBLIC FILE_SET HEADERS BASE_DIRS include FILES ${arg_HEADERS})
  target_compile_features(quoth_${name} PUBLIC cxx_std_20)
  target_link_libraries(quoth_${name} PRIVATE $<BUILD_INTERFACE:quoth_build>)
endfunction()
