// Marks of an axis of whole pence.
#pragma once

#include <string>

namespace offerscope::ui {

/// 1, 2, 5, 10, 20, …: the least step with which `span` has at most `most_steps`.
int step_for(double span, double most_steps);
/// The first whole multiple of `step` from `from` on.
int first_multiple(double from, int step);
/// "90p"
std::string pence_text(int pence);

}  // namespace offerscope::ui
