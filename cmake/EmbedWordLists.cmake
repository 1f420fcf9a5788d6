# embed_word_lists(TARGET FILES…): compiles word lists into TARGET as quoth::quotes::word_lists(),
# each under its file's name. The lists are read when CMake configures, which it does again when
# one of them changes.
function(embed_word_lists target)
  set(entries "")
  foreach(file IN LISTS ARGN)
    set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS "${file}")
    file(READ "${file}" content)
    cmake_path(GET file STEM name)
    string(APPEND entries "    {\"${name}\", R\"words(${content})words\"},\n")
  endforeach()
  set(source "${CMAKE_CURRENT_BINARY_DIR}/word_lists.cpp")
  file(CONFIGURE OUTPUT "${source}" @ONLY CONTENT [[
#include "common/quotes/word_lists.hpp"

namespace quoth::quotes {
namespace {

constexpr WordList kLists[] = {
@entries@};

}  // namespace

std::span<const WordList> word_lists() { return kLists; }

}  // namespace quoth::quotes
]])
  target_sources(${target} PRIVATE "${source}")
endfunction()
