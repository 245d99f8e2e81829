// What a word that names nothing was most likely meant to be.
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace offerscope {

/// " Did you mean "care-home-beds"?": the nearest of `names`, else the few that hold the word; "" where
/// there are none, or too many to be of use.
std::string did_you_mean(std::string_view word, std::span<const std::string> names);

}  // namespace offerscope
