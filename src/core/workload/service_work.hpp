// What one of a service costs this practice, exactly.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "../fraction.hpp"
#include "work_fields.hpp"

namespace offerscope {

struct ServiceWork {
  std::string id;
  std::string title;
  ServiceEntry entry;
  std::array<Fraction, kRoles.size()> minutes;  // for one, by role, shares counted
  Fraction each;                // pounds for one: staff, and consumables where the user gave them
  std::optional<Role> awaited;  // works, and nobody entered what its hour costs

  /// Whether `each` holds.
  bool is_known() const { return entry.is_entered() && !awaited; }
};

ServiceWork service_work(const Catalogue& catalogue, const Scenario& scenario, const HourlyCosts& hours,
                         std::string_view service);

/// The work of that service, which `services` must hold.
const ServiceWork& work_of(const std::vector<ServiceWork>& services, std::string_view service);

/// The same service at the hourly costs of a year.
struct ServiceInYear {
  FinancialYear year;
  const ServiceWork* work = nullptr;
};

/// "10 practice nurse minutes, 10 GP minutes in 20% and £1.20 = £17.50 each"; where it costs another sum in each year
/// "… = £8.67 each in 2025/26 and £8.97 each in 2026/27"; what to enter where an hour's cost is awaited; "" where
/// nothing is entered. `years` are rising, and at least one.
std::string each_text(const std::vector<ServiceInYear>& years);

/// "enter the cost of an hour: administrator".
std::string enter_hour_text(Role role);

}  // namespace offerscope
