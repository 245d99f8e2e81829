// The WebGL2 context of the canvas, and Dear ImGui's backend on it.
#pragma once

namespace offerscope {

/// Makes the context on the element that the CSS selector names. False where there is no WebGL2.
bool open_canvas_device(const char* selector);
/// After a lost context came back: everything that lived on it is made anew.
void reopen_canvas_device();
/// Before ImGui::NewFrame().
void begin_canvas_frame();
/// Draws what ImGui::GetDrawData() holds, over the page's colour.
void draw_canvas_frame(int width, int height);

}  // namespace offerscope
