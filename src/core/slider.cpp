#include "slider.hpp"

#include <algorithm>

namespace offerscope {
namespace {

/// The nearest step to so many millionths above the least, as a text.
std::string snapped(const Slider& slider, std::int64_t above) {
  const std::int64_t step = slider.step.millionths();
  const std::int64_t length = slider.most.millionths() - slider.least.millionths();
  const std::int64_t held = std::clamp<std::int64_t>(above, 0, length);
  return Decimal::from_millionths(slider.least.millionths() + (held + step / 2) / step * step).to_string();
}

}  // namespace

double Slider::along() const {
  return static_cast<double>(value.millionths() - least.millionths()) /
         static_cast<double>(most.millionths() - least.millionths());
}

std::string Slider::text_at(double along) const {
  const double held = std::clamp(along, 0.0, 1.0);
  return snapped(*this, static_cast<std::int64_t>(held * static_cast<double>(most.millionths() - least.millionths())));
}

std::string Slider::text_after(int steps) const {
  return snapped(*this, value.millionths() - least.millionths() + steps * step.millionths());
}

}  // namespace offerscope
