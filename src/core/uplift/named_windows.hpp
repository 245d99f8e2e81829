// Windows of the record that everybody remembers, by the year from which a price would have been frozen.
#pragma once

#include <span>
#include <string_view>

#include "../calendar.hpp"

namespace offerscope {

struct NamedWindow {
  FinancialYear from;     // the base year: the rises of the years after it count
  std::string_view name;  // "financial crisis of 2008"
};

/// By `from`.
std::span<const NamedWindow> named_windows();

/// The name of the window from that year, or "".
std::string_view name_of_window(FinancialYear from);

}  // namespace offerscope
