#version 300 es
// Ink, as dense as the font's texture says at this place. The texture has one byte a pixel.
precision mediump float;

uniform sampler2D glyphs;

in highp vec2 at;
in vec4 ink;

layout(location = 0) out vec4 painted;

void main() { painted = vec4(ink.rgb, ink.a * texture(glyphs, at).r); }
