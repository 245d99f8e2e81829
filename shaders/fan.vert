#version 300 es
// The rectangle in which a fan of futures is drawn, and what stands where in it.
precision highp float;

uniform vec2 size;    // of the canvas, in device pixels
uniform vec4 place;   // the rectangle's left, top, right and bottom, in device pixels from the canvas's top left
uniform float years;  // from the left edge to the right
uniform vec2 pounds;  // at the bottom edge and at the top

out vec2 at;  // year, pounds

void main() {
  vec2 corner = vec2(gl_VertexID & 1, gl_VertexID >> 1);
  vec2 position = mix(place.xy, place.zw, corner);
  at = vec2(corner.x * years, mix(pounds.y, pounds.x, corner.y));
  gl_Position = vec4(position.x * 2.0 / size.x - 1.0, 1.0 - position.y * 2.0 / size.y, 0.0, 1.0);
}
