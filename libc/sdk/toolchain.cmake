# SPDX-License-Identifier: BSD-2-Clause
# CMake's toolchain file for Loam programs:
#     cmake -DCMAKE_TOOLCHAIN_FILE=<prefix>/lib/cmake/loam/<cpu>.cmake [-DLOAM_CC=clang] ...
# The CPU is this file's own name.  C only; libraries are static.
get_filename_component(LOAM_CPU "${CMAKE_CURRENT_LIST_FILE}" NAME_WE)
get_filename_component(LOAM_PREFIX "${CMAKE_CURRENT_LIST_DIR}/../../.." ABSOLUTE)

set(CMAKE_SYSTEM_NAME Generic)
set(CMAKE_SYSTEM_PROCESSOR ${LOAM_CPU})
set(CMAKE_C_COMPILER "${LOAM_PREFIX}/bin/loam-cc" --target=${LOAM_CPU})
set(CMAKE_TRY_COMPILE_PLATFORM_VARIABLES LOAM_CC)
if(LOAM_CC)
	list(APPEND CMAKE_C_COMPILER --cc=${LOAM_CC})
endif()
execute_process(COMMAND ${CMAKE_C_COMPILER} --print-ar
	OUTPUT_VARIABLE CMAKE_AR OUTPUT_STRIP_TRAILING_WHITESPACE)
find_program(CMAKE_AR NAMES ${CMAKE_AR} REQUIRED)
set(CMAKE_RANLIB ":")

set(CMAKE_FIND_ROOT_PATH "${LOAM_PREFIX}/lib/loam/${LOAM_CPU}")
set(CMAKE_FIND_ROOT_PATH_MODE_PROGRAM NEVER)
set(CMAKE_FIND_ROOT_PATH_MODE_LIBRARY ONLY)
set(CMAKE_FIND_ROOT_PATH_MODE_INCLUDE ONLY)
set(CMAKE_FIND_ROOT_PATH_MODE_PACKAGE ONLY)
