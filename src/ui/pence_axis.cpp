#include "pence_axis.hpp"

#include <cmath>

namespace offerscope::ui {

int step_for(double span, double most_steps) {
  int step = 1;
  for (int turn = 0; span / step > most_steps; ++turn) step = turn % 3 == 1 ? step / 2 * 5 : step * 2;
  return step;
}

int first_multiple(double from, int step) { return static_cast<int>(std::ceil(from / step)) * step; }

std::string pence_text(int pence) { return std::to_string(pence) + 'p'; }

}  // namespace offerscope::ui
