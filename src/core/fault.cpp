#include "fault.hpp"

#include <algorithm>

namespace offerscope {

void Faults::push_back(Fault fault) {
  if (full()) {
    ++left_out_;
  } else {
    faults_.push_back(std::move(fault));
  }
}

void Faults::finish() {
  std::stable_sort(faults_.begin(), faults_.end(), [](const Fault& left, const Fault& right) {
    return left.line != right.line ? left.line < right.line : left.column < right.column;
  });
  if (left_out_ == 0) return;
  const Fault& last = faults_.back();
  const std::string more = left_out_ == 1 ? "1 more fault" : std::to_string(left_out_) + " more faults";
  faults_.push_back({"more-faults", last.line, last.column, "",
                     "The file has " + more + "; mend these first and check it again."});
  left_out_ = 0;
}

std::string pointer_step(std::string_view key) {
  std::string step = "/";
  for (const char c : key) {
    if (c == '~') {
      step += "~0";
    } else if (c == '/') {
      step += "~1";
    } else {
      step += c;
    }
  }
  return step;
}

std::string to_string(const Fault& fault) {
  std::string text = "line " + std::to_string(fault.line) + ", column " + std::to_string(fault.column);
  if (!fault.pointer.empty()) text += ", " + fault.pointer;
  return text + ": " + fault.message;
}

}  // namespace offerscope
