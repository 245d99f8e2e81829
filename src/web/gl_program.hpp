// A program of two shaders on the current WebGL2 context.
#pragma once

#include <GLES3/gl3.h>

namespace offerscope {

/// 0 where the shaders do not run there.
GLuint make_program(const char* vertex_shader, const char* fragment_shader);

}  // namespace offerscope
