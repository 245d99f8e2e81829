#include "names.hpp"

#include <algorithm>
#include <vector>

namespace offerscope {
namespace {

std::size_t edit_distance(std::string_view left, std::string_view right) {
  std::vector<std::size_t> row(right.size() + 1);
  for (std::size_t j = 0; j < row.size(); ++j) row[j] = j;
  for (std::size_t i = 0; i < left.size(); ++i) {
    std::size_t diagonal = row[0];
    row[0] = i + 1;
    for (std::size_t j = 0; j < right.size(); ++j) {
      const std::size_t above = row[j + 1];
      const std::size_t changed = diagonal + (left[i] == right[j] ? 0 : 1);
      row[j + 1] = std::min({changed, row[j] + 1, above + 1});
      diagonal = above;
    }
  }
  return row.back();
}

}  // namespace

std::string lower_case(std::string_view text) {
  std::string lower(text);
  for (char& c : lower) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return lower;
}

bool is_name(std::string_view text) {
  if (text.empty() || text.size() > kMostNameCharacters) return false;
  char before = '-';
  for (const char c : text) {
    const bool letter_or_digit = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    if (!letter_or_digit && (c != '-' || before == '-')) return false;
    before = c;
  }
  return before != '-';
}

std::string nearest(std::string_view text, std::span<const std::string> candidates) {
  if (text.size() > kMostNameCharacters) return "";
  const std::string lower = lower_case(text);
  std::string best;
  std::size_t least = std::max<std::size_t>(2, text.size() / 3) + 1;
  for (const std::string& candidate : candidates) {
    const std::size_t longer = std::max(text.size(), candidate.size());
    if (longer - std::min(text.size(), candidate.size()) >= least) continue;  // so many letters at least
    const std::size_t distance = edit_distance(lower, lower_case(candidate));
    if (distance < least) {
      least = distance;
      best = candidate;
    }
  }
  return best;
}

}  // namespace offerscope
