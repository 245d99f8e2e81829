#include "fault.hpp"

namespace offerscope {

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
