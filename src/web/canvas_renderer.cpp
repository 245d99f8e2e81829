#include "web/canvas_renderer.hpp"

#include <emscripten/html5.h>

#include <cmath>
#include <cstddef>
#include <cstdint>

#include "imgui.h"
#include "shaders.hpp"
#include "web/gl_program.hpp"

namespace offerscope {
namespace {

const void* offset(std::size_t bytes) { return reinterpret_cast<const void*>(bytes); }

}  // namespace

bool CanvasRenderer::start(const char* selector) {
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
  ImGuiIO& io = ImGui::GetIO();
  io.BackendRendererName = "offerscope_webgl2";
  io.BackendFlags |= ImGuiBackendFlags_RendererHasTextures | ImGuiBackendFlags_RendererHasVtxOffset;
  io.Fonts->TexDesiredFormat = ImTextureFormat_Alpha8;
  GLint largest = 0;
  glGetIntegerv(GL_MAX_TEXTURE_SIZE, &largest);
  if (largest > 0) io.Fonts->TexMaxWidth = io.Fonts->TexMaxHeight = largest;
  return make_programs();
}

bool CanvasRenderer::restore() {
  // What the lost context held is gone; only the names are left.
  for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) {
    texture->SetTexID(ImTextureID_Invalid);
    texture->SetStatus(ImTextureStatus_Destroyed);
  }
  return make_programs();
}

bool CanvasRenderer::make_programs() {
  draws_fans_ = fans_.make();
  program_ = make_program(shaders::interface_vert, shaders::interface_frag);
  if (program_ == 0) return false;
  size_ = glGetUniformLocation(program_, "size");
  glGenBuffers(1, &vertices_);
  glGenBuffers(1, &indices_);

  // Nobody else draws here but the fans, which use another program; so this holds until the context is lost.
  glUseProgram(program_);
  glBindBuffer(GL_ARRAY_BUFFER, vertices_);
  glBindBuffer(GL_ELEMENT_ARRAY_BUFFER, indices_);
  for (GLuint attribute = 0; attribute < 3; ++attribute) glEnableVertexAttribArray(attribute);
  glActiveTexture(GL_TEXTURE0);
  glEnable(GL_BLEND);
  glBlendFunc(GL_SRC_ALPHA, GL_ONE_MINUS_SRC_ALPHA);
  glPixelStorei(GL_UNPACK_ALIGNMENT, 1);
  glClearColor(0xf0 / 255.0f, 0xf4 / 255.0f, 0xf5 / 255.0f, 1);
  return true;
}

void CanvasRenderer::update(ImTextureData& texture) {
  GLuint name = static_cast<GLuint>(texture.TexID);
  if (texture.Status == ImTextureStatus_WantCreate) {
    glGenTextures(1, &name);
    glBindTexture(GL_TEXTURE_2D, name);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_LINEAR);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, GL_LINEAR);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_S, GL_CLAMP_TO_EDGE);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_T, GL_CLAMP_TO_EDGE);
    glTexImage2D(GL_TEXTURE_2D, 0, GL_R8, texture.Width, texture.Height, 0, GL_RED,
                 GL_UNSIGNED_BYTE, texture.GetPixels());
    texture.SetTexID(name);
    texture.SetStatus(ImTextureStatus_OK);
  } else if (texture.Status == ImTextureStatus_WantUpdates) {
    const ImTextureRect& changed = texture.UpdateRect;
    glBindTexture(GL_TEXTURE_2D, name);
    glPixelStorei(GL_UNPACK_ROW_LENGTH, texture.Width);
    glTexSubImage2D(GL_TEXTURE_2D, 0, changed.x, changed.y, changed.w, changed.h, GL_RED,
                    GL_UNSIGNED_BYTE, texture.GetPixelsAt(changed.x, changed.y));
    glPixelStorei(GL_UNPACK_ROW_LENGTH, 0);
    texture.SetStatus(ImTextureStatus_OK);
  } else if (texture.Status == ImTextureStatus_WantDestroy && texture.UnusedFrames > 0) {
    glDeleteTextures(1, &name);
    texture.SetTexID(ImTextureID_Invalid);
    texture.SetStatus(ImTextureStatus_Destroyed);
  }
}

void CanvasRenderer::point_at_vertices(unsigned first) const {
  constexpr GLsizei stride = sizeof(ImDrawVert);
  const std::size_t start = std::size_t{first} * sizeof(ImDrawVert);
  glVertexAttribPointer(0, 2, GL_FLOAT, GL_FALSE, stride, offset(start + offsetof(ImDrawVert, pos)));
  glVertexAttribPointer(1, 2, GL_FLOAT, GL_FALSE, stride, offset(start + offsetof(ImDrawVert, uv)));
  glVertexAttribPointer(2, 4, GL_UNSIGNED_BYTE, GL_TRUE, stride,
                        offset(start + offsetof(ImDrawVert, col)));
}

void CanvasRenderer::draw(int width, int height) {
  const ImDrawData& data = *ImGui::GetDrawData();
  if (data.Textures != nullptr) {
    for (ImTextureData* texture : *data.Textures) {
      if (texture->Status != ImTextureStatus_OK) update(*texture);
    }
  }
  glViewport(0, 0, width, height);
  glDisable(GL_SCISSOR_TEST);
  glClear(GL_COLOR_BUFFER_BIT);
  glEnable(GL_SCISSOR_TEST);
  glUniform2f(size_, static_cast<float>(width), static_cast<float>(height));
  for (const ImDrawList* list : data.CmdLists) {
    glBufferData(GL_ARRAY_BUFFER, list->VtxBuffer.size_in_bytes(), list->VtxBuffer.Data,
                 GL_STREAM_DRAW);
    glBufferData(GL_ELEMENT_ARRAY_BUFFER, list->IdxBuffer.size_in_bytes(), list->IdxBuffer.Data,
                 GL_STREAM_DRAW);
    unsigned first = 0;
    point_at_vertices(first);
    for (const ImDrawCmd& command : list->CmdBuffer) {
      const auto left = static_cast<GLint>(std::fmax(0.0f, command.ClipRect.x));
      const auto top = static_cast<GLint>(std::fmax(0.0f, command.ClipRect.y));
      const auto right = static_cast<GLint>(command.ClipRect.z);
      const auto bottom = static_cast<GLint>(command.ClipRect.w);
      const bool is_fan = command.UserCallback == ui::draw_fan;
      if (right <= left || bottom <= top || (command.ElemCount == 0 && !is_fan)) continue;
      if (command.VtxOffset != first) {
        first = command.VtxOffset;
        point_at_vertices(first);
      }
      glScissor(left, height - bottom, right - left, bottom - top);
      if (is_fan) {
        fans_.draw(*static_cast<const ui::FanPicture*>(command.UserCallbackData), width, height);
        glUseProgram(program_);
        continue;
      }
      glBindTexture(GL_TEXTURE_2D, static_cast<GLuint>(command.GetTexID()));
      glDrawElements(GL_TRIANGLES, static_cast<GLsizei>(command.ElemCount), GL_UNSIGNED_SHORT,
                     offset(std::size_t{command.IdxOffset} * sizeof(ImDrawIdx)));
    }
  }
}

}  // namespace offerscope
