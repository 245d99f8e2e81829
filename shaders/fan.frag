#version 300 es
// A fan of futures: the denser they lie at a year and value, the stronger the colour. Lines stand at the edges of
// half and of nine in ten of them and in their middle, so that nothing rests on colour alone.
precision highp float;
precision highp int;
precision highp sampler2D;

const int LAST = 38;  // levels 0 to 38: at or under level i lie i + 1 of 40 futures
const int FEW[2] = int[](1, 37);    // 5 and 95 in 100
const int HALF[2] = int[](9, 29);   // 25 and 75 in 100
const int MIDDLE = 19;
const vec3 PALE = vec3(0.910, 0.945, 0.976);
const vec3 STRONG = vec3(0.592, 0.753, 0.902);
const vec3 EDGE = vec3(0.184, 0.459, 0.710);
const vec3 WHITE = vec3(1.0);

uniform sampler2D levels;  // a column a year, a row a level: its value there, and how that rises a year
uniform vec2 pixel;        // years and pounds of one device pixel
uniform float thick;       // device pixels of a CSS pixel

in vec2 at;

layout(location = 0) out vec4 painted;

int from_year;
vec4 to_value;  // weighs a level's two values and rises: the cubic between the years
vec4 to_rise;   // and its slope

vec4 nodes(int level) {
  return vec4(texelFetch(levels, ivec2(from_year, level), 0).rg, texelFetch(levels, ivec2(from_year + 1, level), 0).rg);
}

float value(int level) { return dot(nodes(clamp(level, 0, LAST)), to_value); }

/// How far from a level's curve, in device pixels.
float distance_to(int level) {
  vec4 ends = nodes(level);
  float slope = dot(ends, to_rise) * pixel.x / pixel.y;
  return abs(at.y - dot(ends, to_value)) / pixel.y / sqrt(1.0 + slope * slope);
}

float line(int level, float width) { return clamp(0.5 * width * thick + 0.5 - distance_to(level), 0.0, 1.0); }

/// Futures a pound around a level, by the levels two below and two above it.
float density(int level) {
  int low = max(level - 2, 0);
  int high = min(level + 2, LAST);
  return float(high - low) / max(value(high) - value(low), 1e-6);
}

void main() {
  from_year = max(0, min(int(at.x), textureSize(levels, 0).x - 2));
  float t = at.x - float(from_year);
  float u = 1.0 - t;
  to_value = vec4(u * u * (1.0 + 2.0 * t), t * u * u, t * t * (3.0 - 2.0 * t), -t * t * u);
  to_rise = vec4(-6.0 * t * u, u * (1.0 - 3.0 * t), 6.0 * t * u, t * (3.0 * t - 2.0));

  float lowest = value(0);
  float highest = value(LAST);
  float room = 3.0 * thick * pixel.y;  // for what is drawn about a level, a little beside it
  if (at.y < lowest - room || at.y > highest + room) discard;

  int low = 0;
  int high = LAST;
  for (int turn = 0; turn < 6; ++turn) {
    int middle = (low + high) / 2;
    if (value(middle) <= at.y) low = middle; else high = middle;
  }
  low = min(low, LAST - 1);
  float below = value(low);
  float along = clamp((at.y - below) / max(value(low + 1) - below, 1e-6), 0.0, 1.0);
  float here = mix(density(low), density(low + 1), along);
  // Beside the densest, which lies about the middle.
  float densest = 16.0 / max(value(27) - value(11), 1e-6);
  vec3 ink = mix(PALE, STRONG, clamp(here / densest, 0.0, 1.0));
  float outside = max(lowest - at.y, at.y - highest) / pixel.y;
  float cover = clamp(0.5 - outside, 0.0, 1.0);

  float few = max(line(FEW[0], 1.0), line(FEW[1], 1.0));
  float half_of_all = max(line(HALF[0], 1.5), line(HALF[1], 1.5));
  float edge = max(0.55 * few, half_of_all);
  ink = mix(ink, EDGE, edge);
  cover = max(cover, edge);
  float centre = line(MIDDLE, 2.5);
  painted = vec4(mix(ink, WHITE, centre), max(cover, centre));
}
