// Draws Dear ImGui's lists on a WebGL2 context. In place of ImGui's own OpenGL backend, which saves
// and restores the state of a program that it shares the context with: here nobody shares it, and
// each question about the state waits for the graphics process (measured: 4 to 80 ms a frame in a
// software WebGL). The font's texture has one byte a pixel instead of four.
#pragma once

#include <GLES3/gl3.h>

#include "web/fan_renderer.hpp"

struct ImDrawData;
struct ImTextureData;

namespace offerscope {

class CanvasRenderer {
 public:
  /// Makes the context on the element that the CSS selector names. False where there is no WebGL2.
  bool start(const char* selector);
  /// After a lost context came back: everything that lived on it is made anew.
  bool restore();
  /// Whether commands of ui::draw_fan are understood here.
  bool draws_fans() const { return draws_fans_; }
  /// Draws what ImGui::GetDrawData() holds, over the page's colour, into device pixels.
  void draw(int width, int height);

 private:
  bool make_programs();
  void update(ImTextureData& texture);
  void point_at_vertices(unsigned first) const;

  GLuint program_ = 0;
  GLuint vertices_ = 0;
  GLuint indices_ = 0;
  GLint size_ = -1;
  FanRenderer fans_;
  bool draws_fans_ = false;
};

}  // namespace offerscope
