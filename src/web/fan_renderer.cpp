#include "web/fan_renderer.hpp"

#include "shaders.hpp"
#include "web/gl_program.hpp"

namespace offerscope {

bool FanRenderer::make() {
  charts_.clear();  // what a lost context held is gone
  program_ = make_program(shaders::fan_vert, shaders::fan_frag);
  if (program_ == 0) return false;
  size_ = glGetUniformLocation(program_, "size");
  place_ = glGetUniformLocation(program_, "place");
  years_ = glGetUniformLocation(program_, "years");
  pounds_ = glGetUniformLocation(program_, "pounds");
  pixel_ = glGetUniformLocation(program_, "pixel");
  thick_ = glGetUniformLocation(program_, "thick");
  return true;
}

void FanRenderer::upload(const ui::FanPicture& fan) {
  if (charts_.size() <= fan.number) charts_.resize(fan.number + 1);
  Uploaded& chart = charts_[fan.number];
  const bool is_new = chart.texture == 0;
  if (is_new) {
    glGenTextures(1, &chart.texture);
  }
  glBindTexture(GL_TEXTURE_2D, chart.texture);
  if (is_new) {
    // The shader reads single texels.
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_NEAREST);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, GL_NEAREST);
  }
  if (chart.years == fan.years && chart.levels == fan.levels) return;
  chart.years = fan.years;
  chart.levels = fan.levels;
  // A column a year, a row a level; a FanNode is two floats.
  std::vector<FanNode> texels;
  texels.reserve(Fan::kLevels * fan.years);
  for (std::size_t level = 0; level < Fan::kLevels; ++level) {
    for (std::size_t year = 0; year < fan.years; ++year) texels.push_back(fan.levels[year][level]);
  }
  glTexImage2D(GL_TEXTURE_2D, 0, GL_RG32F, static_cast<GLsizei>(fan.years), static_cast<GLsizei>(Fan::kLevels), 0,
               GL_RG, GL_FLOAT, texels.data());
}

void FanRenderer::draw(const ui::FanPicture& fan, int width, int height) {
  glUseProgram(program_);
  upload(fan);
  const float years = static_cast<float>(fan.years - 1);
  glUniform2f(size_, static_cast<float>(width), static_cast<float>(height));
  glUniform4f(place_, fan.least.x, fan.least.y, fan.most.x, fan.most.y);
  glUniform1f(years_, years);
  glUniform2f(pounds_, fan.low, fan.high);
  glUniform2f(pixel_, years / (fan.most.x - fan.least.x), (fan.high - fan.low) / (fan.most.y - fan.least.y));
  glUniform1f(thick_, fan.ratio);
  glDrawArrays(GL_TRIANGLE_STRIP, 0, 4);
}

}  // namespace offerscope
