// Draws fans of futures with a shader of their own (shaders/fan.frag).
#pragma once

#include <GLES3/gl3.h>

#include <vector>

#include "ui/fan_picture.hpp"

namespace offerscope {

class FanRenderer {
 public:
  /// On a new context. False where the shader does not run there: nothing is to be drawn then.
  bool make();
  /// On a canvas of that size, in device pixels. Leaves its program and its texture in use.
  void draw(const ui::FanPicture& fan, int width, int height);

 private:
  /// The levels of one chart, as they were uploaded last.
  struct Uploaded {
    GLuint texture = 0;
    std::size_t years = 0;
    ui::FanPicture::Years levels = {};
  };
  void upload(const ui::FanPicture& fan);

  GLuint program_ = 0;
  GLint size_ = -1, place_ = -1, years_ = -1, pounds_ = -1, pixel_ = -1, thick_ = -1;
  std::vector<Uploaded> charts_;
};

}  // namespace offerscope
