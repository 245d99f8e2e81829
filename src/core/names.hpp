// Names in files (ids, volumes, keys): their form, and which known one a misspelt one was meant to be.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

namespace offerscope {

inline constexpr std::size_t kMostNameCharacters = 64;

/// With its capitals from A to Z made small.
std::string lower_case(std::string_view text);

/// Whether a name is of lower-case letters, digits and single hyphens between them, at most 64.
bool is_name(std::string_view text);

/// The candidate that `text` most likely was meant to be, or "" where none is near.
std::string nearest(std::string_view text, std::span<const std::string> candidates);

}  // namespace offerscope
