#version 300 es
// Dear ImGui's triangles: places in device pixels, from the top left, to clip space.
precision highp float;

layout(location = 0) in vec2 position;
layout(location = 1) in vec2 place;
layout(location = 2) in vec4 colour;

uniform vec2 size;  // of the canvas, in the units of `position`

out vec2 at;
out vec4 ink;

void main() {
  at = place;
  ink = colour;
  gl_Position = vec4(position.x * 2.0 / size.x - 1.0, 1.0 - position.y * 2.0 / size.y, 0.0, 1.0);
}
