#include "roles.hpp"

#include "../decimal.hpp"

namespace offerscope {
namespace {

constexpr std::int64_t kPound = Decimal::kScale;

constexpr std::array<RoleFacts, kRoles.size()> kFacts = {{
    {Role::gp, "gp", "GP", "GPs", 239 * kPound,
     "An hour of patient contact, with direct care staff and without qualifications: PSSRU, Unit Costs of Health and "
     "Social Care 2025, table 9.4.2. A partner’s own cost is lower."},
    {Role::nurse, "nurse", "practice nurse", "practice nurses", 50 * kPound,
     "A working hour at Band 5: PSSRU, Unit Costs of Health and Social Care 2025, table 9.3.1."},
    {Role::pharmacist, "pharmacist", "pharmacist", "pharmacists", 60 * kPound,
     "A working hour at Band 6: PSSRU, Unit Costs of Health and Social Care 2025, table 8.2.1."},
    {Role::healthcare_assistant, "hca", "healthcare assistant", "healthcare assistants", 42 * kPound,
     "A working hour at Band 4: PSSRU, Unit Costs of Health and Social Care 2025, table 8.2.1."},
    {Role::administrator, "admin", "administrator", "administrators", std::nullopt,
     "No published figure was found: enter your own."},
}};

}  // namespace

const RoleFacts& facts_of(Role role) { return kFacts[static_cast<std::size_t>(role)]; }

}  // namespace offerscope
