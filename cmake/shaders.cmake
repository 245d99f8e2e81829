# Checks GLSL files and writes a C++ header that carries their texts.
# Takes OUTPUT, FILES (a list of paths) and, where it is installed, VALIDATOR (glslangValidator).
# Gives, for interface.vert, offerscope::shaders::interface_vert. A shader with a fault stops the build.
set(texts "")
foreach(file IN LISTS FILES)
  if(VALIDATOR)
    execute_process(COMMAND "${VALIDATOR}" "${file}" RESULT_VARIABLE code OUTPUT_VARIABLE words)
    if(NOT code EQUAL 0)
      message(FATAL_ERROR "${words}")
    endif()
  endif()
  get_filename_component(name "${file}" NAME)
  string(REPLACE "." "_" name "${name}")
  file(READ "${file}" text)
  string(APPEND texts "inline constexpr const char* ${name} = R\"glsl(${text})glsl\";\n\n")
endforeach()
file(WRITE "${OUTPUT}" "// Generated from shaders/ by cmake/shaders.cmake; do not edit.
#pragma once

namespace offerscope::shaders {

${texts}}  // namespace offerscope::shaders
")
