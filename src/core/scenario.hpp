// A practice, the offers it looks at, and its assumptions: all that a link carries.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "money.hpp"

namespace offerscope {

/// The names of the fields for list sizes; no volume may have one of them.
inline constexpr std::string_view kRegisteredName = "registered";
inline constexpr std::string_view kWeightedName = "weighted";
inline constexpr std::string_view kRatioName = "ratio";

inline constexpr std::string_view kRegisteredLabel = "Registered list";
inline constexpr std::string_view kWeightedLabel = "Weighted list";

enum class View { compare, income, services, uplift, workload, terms, decision, sources };

inline constexpr std::size_t kMostOffers = 6;

/// The national mean list of April 2026: 63,601,941 patients in 6,123 practices (NHS England's
/// figures, quoted by geraclinic.com), weighted at England's ratio of 1.000.
inline constexpr std::int64_t kNationalMeanList = 10'387;

/// List sizes. Nothing here names a patient.
struct Practice {
  bool example = true;                 // the national mean list, until the user enters one
  std::optional<Quantity> registered;  // none: not entered
  std::optional<Quantity> weighted;    // none: not entered, or from the ratio
  std::optional<Decimal> ratio;        // weighted ÷ registered, where the user gave that instead

  static Practice national_mean();

  /// The list that the figures use: as entered, or registered × ratio rounded to whole patients.
  std::optional<Quantity> weighted_list() const;
  /// weighted ÷ registered to three places, where both are known and registered is above zero.
  std::optional<Decimal> weighting_ratio() const;

  bool operator==(const Practice&) const = default;
};

struct Scenario {
  Practice practice = Practice::national_mean();
  std::map<std::string, Quantity, std::less<>> volumes;     // by the volume's name
  std::set<std::string, std::less<>> suggested;  // volumes that take the suggested number
  /// By the assumption's name, in its unit; yes is 1, no is 0. The cost model's parameters too, and
  /// those of the workload and of the decision.
  std::map<std::string, Decimal, std::less<>> assumptions;
  std::string cost_index = "cpi";  // the table of offers/indices that costs follow
  std::string baseline;            // the offer that stands for today; empty: entered by hand
  std::vector<std::string> offers;                          // ids, in order; at most kMostOffers
  View view = View::compare;

  /// The opening screen: the national mean list with NENC Medicines, LSC routine and LSC LTC.
  static Scenario opening();

  bool operator==(const Scenario&) const = default;
};

}  // namespace offerscope
