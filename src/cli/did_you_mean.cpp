#include "did_you_mean.hpp"

#include <vector>

#include "core/names.hpp"

namespace offerscope {
namespace {

constexpr std::size_t kLeastPartCharacters = 3;
constexpr std::size_t kMostChoices = 3;

}  // namespace

std::string did_you_mean(std::string_view word, std::span<const std::string> names) {
  std::vector<std::string> choices;
  if (const std::string near = nearest(word, names); !near.empty()) {
    choices.push_back(near);
  } else if (word.size() >= kLeastPartCharacters) {
    for (const std::string& name : names) {
      if (name.find(word) != std::string::npos) choices.push_back(name);
    }
  }
  if (choices.empty() || choices.size() > kMostChoices) return "";
  std::string text = " Did you mean ";
  for (std::size_t i = 0; i < choices.size(); ++i) {
    if (i > 0) text += i + 1 == choices.size() ? " or " : ", ";
    text += '"' + choices[i] + '"';
  }
  return text + '?';
}

}  // namespace offerscope
