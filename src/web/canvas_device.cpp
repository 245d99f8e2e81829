#include "web/canvas_device.hpp"

#include <GLES3/gl3.h>
#include <emscripten/html5.h>

#include "imgui.h"
#include "imgui_impl_opengl3.h"

namespace offerscope {

bool open_canvas_device(const char* selector) {
  EmscriptenWebGLContextAttributes wanted;
  emscripten_webgl_init_context_attributes(&wanted);
  wanted.majorVersion = 2;
  wanted.minorVersion = 0;
  wanted.alpha = false;
  wanted.depth = false;
  wanted.stencil = false;
  wanted.antialias = false;  // Dear ImGui smooths its own edges
  wanted.enableExtensionsByDefault = false;
  const auto context = emscripten_webgl_create_context(selector, &wanted);
  if (context <= 0) return false;
  if (emscripten_webgl_make_context_current(context) != EMSCRIPTEN_RESULT_SUCCESS) return false;
  GLint largest = 0;
  glGetIntegerv(GL_MAX_TEXTURE_SIZE, &largest);
  if (!ImGui_ImplOpenGL3_Init("#version 300 es")) return false;
  if (largest > 0) {
    ImGui::GetIO().Fonts->TexMaxWidth = largest;
    ImGui::GetIO().Fonts->TexMaxHeight = largest;
  }
  return true;
}

void reopen_canvas_device() {
  ImGui_ImplOpenGL3_Shutdown();
  ImGui_ImplOpenGL3_Init("#version 300 es");
}

void begin_canvas_frame() { ImGui_ImplOpenGL3_NewFrame(); }

void draw_canvas_frame(int width, int height) {
  glViewport(0, 0, width, height);
  glClearColor(0xf0 / 255.0f, 0xf4 / 255.0f, 0xf5 / 255.0f, 1);
  glClear(GL_COLOR_BUFFER_BIT);
  ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
}

}  // namespace offerscope
