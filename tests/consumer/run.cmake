# Installs the tree at BUILD_DIR into a fresh folder, builds the consumer against it with CMake and
# with pkg-config, and looks at what its programs print.
#   cmake -D BUILD_DIR=… -D SOURCE_DIR=… -D WORK_DIR=… -D CXX=… -P run.cmake

function(run)
  execute_process(COMMAND ${ARGN} RESULT_VARIABLE status OUTPUT_VARIABLE out ERROR_VARIABLE out)
  if(NOT status EQUAL 0)
    message(FATAL_ERROR "failed (${status}): ${ARGN}\n${out}")
  endif()
  set(output "${out}" PARENT_SCOPE)
endfunction()

# The README shows this very program.
file(READ "${SOURCE_DIR}/ask.cpp" program)
file(READ "${SOURCE_DIR}/../../README.md" readme)
string(FIND "${readme}" "${program}" place)
if(place EQUAL -1)
  message(FATAL_ERROR "README.md and tests/consumer/ask.cpp differ")
endif()

file(REMOVE_RECURSE "${WORK_DIR}")
set(prefix "${WORK_DIR}/installed")
run(${CMAKE_COMMAND} --install "${BUILD_DIR}" --prefix "${prefix}")
run(${CMAKE_COMMAND} -S "${SOURCE_DIR}" -B "${WORK_DIR}/build" -G Ninja
  -D CMAKE_PREFIX_PATH=${prefix} -D CMAKE_CXX_COMPILER=${CXX} -D CMAKE_CXX_FLAGS=${FLAGS})
run(${CMAKE_COMMAND} --build "${WORK_DIR}/build")

run("${WORK_DIR}/build/store" "${WORK_DIR}/index")
run("${WORK_DIR}/build/ask" "${WORK_DIR}/index")
if(NOT output STREQUAL "Donald Trump: The communist asked to meet,\n")
  message(FATAL_ERROR "the consumer printed: ${output}")
endif()
run("${prefix}/bin/quoth-searcher" --db "${WORK_DIR}/index" speaker:Trump)

file(GLOB_RECURSE pc_files "${prefix}/*/pkgconfig/quoth-searcher.pc")
get_filename_component(pc_dir "${pc_files}" DIRECTORY)
set(ENV{PKG_CONFIG_PATH} "${pc_dir}")
run(pkg-config --cflags --libs quoth-searcher)
separate_arguments(flags UNIX_COMMAND "${output} ${FLAGS}")
run(${CXX} "${SOURCE_DIR}/ask.cpp" -o "${WORK_DIR}/ask" ${flags})
run("${WORK_DIR}/ask" "${WORK_DIR}/index")
