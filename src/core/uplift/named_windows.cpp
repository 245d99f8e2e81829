#include "named_windows.hpp"

#include <algorithm>
#include <array>

namespace offerscope {
namespace {

// The CPI in offers/indices/cpi.json rose by 3.7% in 2008/09; by 1.1%, 0.1% and 1.1% from 2014/15 to 2016/17; by 4.0%,
// 10.0% and 5.7% from 2021/22 to 2023/24.
constexpr std::array<NamedWindow, 3> kWindows = {{
    {{2007}, "financial crisis of 2008"},
    {{2013}, "low inflation of the mid 2010s"},
    {{2020}, "price shock of the early 2020s"},
}};

}  // namespace

std::span<const NamedWindow> named_windows() { return kWindows; }

std::string_view name_of_window(FinancialYear from) {
  const auto known = std::find_if(kWindows.begin(), kWindows.end(), [&](const NamedWindow& window) { return window.from == from; });
  return known == kWindows.end() ? std::string_view{} : known->name;
}

}  // namespace offerscope
