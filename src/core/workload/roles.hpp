// Who does the work, and what an hour of each costs where a published figure exists.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

#include "../calendar.hpp"

namespace offerscope {

enum class Role { gp, nurse, pharmacist, healthcare_assistant, administrator };

inline constexpr std::array<Role, 5> kRoles = {Role::gp, Role::nurse, Role::pharmacist,
                                               Role::healthcare_assistant, Role::administrator};

/// The published figures are in the prices of this year.
inline constexpr FinancialYear kPublishedYear{2024};

/// A role as files, links and screens name it. `pounds_an_hour`, in millionths, is the published figure
/// that stands, brought to an offer's year, until the user gives another; none: not entered until the user does.
struct RoleFacts {
  Role role;
  std::string_view name;      // "nurse", in the names of fields
  std::string_view title;     // "practice nurse"
  std::string_view plural;    // "practice nurses"
  std::optional<std::int64_t> pounds_an_hour;
  std::string_view reason;    // where the figure is from, and what it holds
};

const RoleFacts& facts_of(Role role);

}  // namespace offerscope
