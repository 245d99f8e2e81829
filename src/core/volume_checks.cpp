#include "volume_checks.hpp"

#include <algorithm>
#include <functional>
#include <map>
#include <string_view>
#include <vector>

#include "offer_uses.hpp"
#include "words.hpp"

namespace offerscope {
namespace {

/// A volume that was named before: in another place of the file or in another offer.
struct Earlier {
  std::string volume;
  std::optional<Basis> basis;
  bool quarters = false;
  bool pounds = false;
  const Payment* payment = nullptr;  // none in a cap, or in another offer
  std::string offer;                 // the other offer's short title
};

/// Where the volume was named before, as seen from `use`: "in another payment".
std::string where(const Earlier& earlier, const VolumeUse& use) {
  if (!earlier.offer.empty()) return "in the offer \"" + earlier.offer + '"';
  if (earlier.payment == nullptr) return "in a cap";
  return earlier.payment == use.payment ? "elsewhere in the payment" : "in another payment";
}

/// Whether `name` is one of "VOLUME-q1" to "VOLUME-q4".
bool is_quarter_of(std::string_view name, std::string_view volume) {
  return name.size() == volume.size() + 3 && name.starts_with(volume) &&
         name.substr(volume.size(), 2) == "-q" && name.back() >= '1' && name.back() <= '4';
}

std::string_view period_of(bool quarters) { return quarters ? "for each quarter" : "for the year"; }
std::string_view unit_of(bool pounds) { return pounds ? "in pounds" : "as a number"; }

/// "The volume "ecgs" is entered for each quarter in another payment and for the year here; …"
std::string entered_otherwise(const VolumeUse& use, const Earlier& earlier, std::string_view there,
                              std::string_view here) {
  return "The volume \"" + use.volume + "\" is entered " + std::string(there) + ' ' +
         where(earlier, use) + " and " + std::string(here) + " here; give it another name here.";
}

/// What does not agree, as a sentence, or "".
std::string conflict(const VolumeUse& use, const Earlier& earlier) {
  if (use.volume == earlier.volume) {
    if (use.basis && earlier.basis && *use.basis != *earlier.basis) {
      return "The volume \"" + use.volume + "\" counts " + basis_unit(*earlier.basis, true) + ' ' +
             where(earlier, use) + " and " + basis_unit(*use.basis, true) + " here; give it another name here.";
    }
    if (use.quarters != earlier.quarters) {
      return entered_otherwise(use, earlier, period_of(earlier.quarters), period_of(use.quarters));
    }
    if (use.pounds != earlier.pounds) {
      return entered_otherwise(use, earlier, unit_of(earlier.pounds), unit_of(use.pounds));
    }
    return "";
  }
  if (earlier.quarters && is_quarter_of(use.volume, earlier.volume)) {
    return "\"" + use.volume + "\" is the name of a quarter of the volume \"" + earlier.volume + "\" " +
           where(earlier, use) + "; give it another name here.";
  }
  if (use.quarters && is_quarter_of(earlier.volume, use.volume)) {
    return "A quarter of this volume is called \"" + earlier.volume + "\", and that is a volume " +
           where(earlier, use) + "; give it another name here.";
  }
  return "";
}

/// What was named before, by its name: a hostile file has more volumes than can be compared each with
/// each.
using Named = std::map<std::string, std::vector<Earlier>, std::less<>>;

std::string conflict_among(const VolumeUse& use, const Named& named, const std::string& name) {
  const auto found = named.find(name);
  if (found == named.end()) return "";
  for (const Earlier& earlier : found->second) {
    if (std::string text = conflict(use, earlier); !text.empty()) return text;
  }
  return "";
}

std::string conflict_among(const VolumeUse& use, const Named& named) {
  std::vector<std::string> names = {use.volume};
  if (use.volume.size() > 3) names.push_back(use.volume.substr(0, use.volume.size() - 3));
  for (const std::string_view quarter : {"-q1", "-q2", "-q3", "-q4"}) {
    if (use.quarters) names.push_back(use.volume + std::string(quarter));
  }
  for (const std::string& name : names) {
    if (std::string text = conflict_among(use, named, name); !text.empty()) return text;
  }
  return "";
}

void add(Named& named, Earlier volume) {
  auto& same = named[volume.volume];
  const bool known = std::any_of(same.begin(), same.end(), [&](const Earlier& earlier) {
    return earlier.basis == volume.basis && earlier.quarters == volume.quarters &&
           earlier.pounds == volume.pounds;
  });
  if (!known) same.push_back(std::move(volume));
}

}  // namespace

void check_volumes(const Offer& offer, std::span<const CountedVolume> others, OfferPlaces& places) {
  const std::vector<VolumeUse> uses = volume_uses(offer);
  // The names of quarters begin with the volume's own: only such names can conflict.
  const auto is_near = [&](const CountedVolume& other) {
    return std::any_of(uses.begin(), uses.end(), [&](const VolumeUse& use) {
      return other.volume.starts_with(use.volume) || use.volume.starts_with(other.volume);
    });
  };
  Named of_others;
  for (const CountedVolume& other : others) {
    if (other.offer == offer.id || !is_near(other)) continue;
    add(of_others, {other.volume, other.basis, other.quarters, other.pounds, nullptr, other.offer_title});
  }
  Named own;
  for (const VolumeUse& use : uses) {
    std::string text = conflict_among(use, own);
    if (text.empty()) text = conflict_among(use, of_others);
    if (text.empty()) {
      add(own, {use.volume, use.basis, use.quarters, use.pounds, use.payment, ""});
    } else {
      places.fault(use.pointer, "volume-conflict", std::move(text));
    }
  }
}

}  // namespace offerscope
