# embed_word_lists(TARGET LISTS…): compiles word lists into TARGET as quoth::quotes::word_lists().
# A list is the path of a file without its ending .txt, relative to the current folder; the folder
# that it lies in is named after its language. The lists are read when CMake configures, which it
# does again when one of them changes.
function(embed_word_lists target)
  set(entries "")
  foreach(list IN LISTS ARGN)
    set(file "${CMAKE_CURRENT_SOURCE_DIR}/${list}.txt")
    set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS "${file}")
    file(READ "${file}" content)
    cmake_path(GET file STEM name)
    cmake_path(GET file PARENT_PATH folder)
    cmake_path(GET folder FILENAME language)
    string(APPEND entries "    {\"${language}\", \"${name}\", R\"words(${content})words\"},\n")
  endforeach()
  set(source "${CMAKE_CURRENT_BINARY_DIR}/word_list_texts.cpp")
  file(CONFIGURE OUTPUT "${source}" @ONLY CONTENT [[
#include "common/quotes/lexicon/word_lists.hpp"

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
