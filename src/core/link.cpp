#include "link.hpp"

#include <algorithm>
#include <set>

#include "characters.hpp"
#include "entry.hpp"
#include "link_text.hpp"
#include "object_reader.hpp"
#include "suggestions.hpp"
#include "views.hpp"

namespace offerscope {
namespace {

constexpr std::size_t kMostNamedParts = 5;

/// Text from a link as it may stand in a message.
std::string shown(std::string_view text) { return "“" + shortened(text) + "”"; }

std::vector<std::string_view> parts_of(std::string_view text, char separator) {
  std::vector<std::string_view> parts;
  while (!text.empty()) {
    const auto end = text.find(separator);
    parts.push_back(text.substr(0, end));
    text = end == std::string_view::npos ? std::string_view{} : text.substr(end + 1);
  }
  return parts;
}

/// One to three names with points between them: a volume, an offer's assumption, a service's minutes.
bool is_input_name(std::string_view name) {
  const std::vector<std::string_view> parts = parts_of(name, '.');
  return !parts.empty() && parts.size() <= 3 && !name.ends_with('.') && std::all_of(parts.begin(), parts.end(), is_name);
}

bool is_base64url(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
}

Result<Quantity> read_volume_number(std::string_view text) {
  const Result<Decimal> number = read_any_number(text);
  if (!number) return Problem{number.message()};
  return Quantity{*number};
}

class LinkReader {
 public:
  OpenedLink open(std::string_view fragment) {
    // Its length is judged before anything is made of it.
    if (fragment.size() > kMostLinkBytes) {
      return refused("This link is too long to be one of Offerscope’s. Ask its sender for a new one.");
    }
    OpenedLink link = read_link(as_given_out(fragment));
    if (!link.scenario) return link;
    link.making = std::move(making_);
    link.packed_offers = std::move(packed_offers_);
    return link;
  }

 private:
  OpenedLink read_link(std::string_view fragment) {
    for (const std::string_view part : parts_of(fragment, '&')) {
      if (ended_) {
        skipped_.push_back("Behind the link’s end stands " + shown(part) + ", which was left out.");
        break;
      }
      if (part == kLinkEnd) {
        ended_ = true;
      } else if (!part.empty()) {
        read_part(part);
      }
      if (newer_) return refused(newer_message_);
    }
    if (!has_version_) {
      return refused("This link is not one of Offerscope’s or has lost its beginning; nothing was changed. "
                     "Copy it again, whole.");
    }
    if (!ended_) damage_.push_back("Its end is missing.");
    if (scenario_.practice.weighted && scenario_.practice.ratio) {
      damage_.push_back("It gives both a weighted list and a ratio.");
    }
    const bool has_figures = lists_given_ || !scenario_.volumes.empty() || !scenario_.suggested.empty();
    if (!making_.figures && has_figures) {
      damage_.push_back("It says that it comes without figures, and has some.");
    }
    if (!damage_.empty()) return {std::nullopt, damage_message(), {}, {}};
    if (lists_given_ && !scenario_.practice.registered && scenario_.practice.ratio) {
      skipped_.push_back("The link gives a ratio without a registered list; enter the list.");
    }
    if (skipped_.size() > kMostNamedParts) skipped_.resize(kMostNamedParts);
    return {scenario_, skipped_, {}, {}};
  }

  static OpenedLink refused(std::string message) { return {std::nullopt, {std::move(message)}, {}, {}}; }

  std::vector<std::string> damage_message() const {
    std::vector<std::string> messages = {std::string(kDamagedLink)};
    const std::size_t named = std::min(damage_.size(), kMostNamedParts);
    messages.insert(messages.end(), damage_.begin(), damage_.begin() + static_cast<std::ptrdiff_t>(named));
    if (named < damage_.size()) {
      messages.push_back("Of its other parts, " + std::to_string(damage_.size() - named) +
                         " cannot be used either.");
    }
    return messages;
  }

  void read_part(std::string_view part) {
    const auto equals = part.find('=');
    const auto key = percent_decoded(part.substr(0, equals));
    const auto value = equals == std::string_view::npos
                           ? std::optional<std::string>()
                           : percent_decoded(part.substr(equals + 1));
    if (!key || !value) {
      damage_.push_back("Its part " + shown(part) + " cannot be read.");
      return;
    }
    if (!seen_.insert(*key).second) {
      damage_.push_back("Its part " + shown(*key) + " stands twice.");
      return;
    }
    if (key == "v") {
      read_version(*value);
    } else if (key == "app") {
      making_.app = shortened(*value);
    } else if (key == "offers-date") {
      read_offers_date(*value);
    } else if (key == "figures") {
      read_figures(*value);
    } else if (key == "own") {
      read_own_offers(*value);
    } else if (key == "registered") {
      read_list(*key, *value, read_registered_list, scenario_.practice.registered);
    } else if (key == "weighted") {
      read_list(*key, *value, read_weighted_list, scenario_.practice.weighted);
    } else if (key == "ratio") {
      read_list(*key, *value, read_ratio, scenario_.practice.ratio);
    } else if (key == "offers") {
      read_offers(*value);
    } else if (key == "costs") {
      read_cost_index(*value);
    } else if (key == "today") {
      read_baseline(*value);
    } else if (key == "view") {
      read_view(*value);
    } else if (key->starts_with(kVolumePrefix)) {
      if (*value == kSuggested) {
        take_suggestion(*key);
      } else {
        read_named(*key, kVolumePrefix, *value, read_volume_number, scenario_.volumes);
      }
    } else if (key->starts_with(kAssumptionPrefix)) {
      read_named(*key, kAssumptionPrefix, *value, read_any_number, scenario_.assumptions);
    } else {
      skipped_.push_back("The link has a part that this Offerscope does not know, " + shown(*key) +
                         "; it was left out.");
    }
  }

  void read_version(const std::string& value) {
    has_version_ = true;
    if (value == kLinkVersion) return;
    const bool number = !value.empty() && value.size() < 6 && value[0] != '0' &&
                        value.find_first_not_of("0123456789") == std::string::npos;
    if (number) {
      newer_ = true;
      newer_message_ = "This link was made by a newer Offerscope (link version " + value +
                       "; this one reads version 1), so nothing was changed. Open it in the newer one.";
    } else {
      damage_.push_back("Its version " + shown(value) + " cannot be read.");
    }
  }

  void read_offers_date(const std::string& value) {
    making_.offers_date = Date::parse(value);
    if (making_.offers_date) return;
    damage_.push_back("Its part " + shown("offers-date") + " is no date.");
  }

  void read_figures(const std::string& value) {
    making_.figures = value != kNoFigures;
    if (making_.figures) damage_.push_back("Its part " + shown("figures") + " cannot be read.");
  }

  void read_own_offers(const std::string& value) {
    if (value.size() > kMostPackedBytes) {
      damage_.push_back("Its part " + shown("own") + " is too long.");
    } else if (value.empty() || !std::all_of(value.begin(), value.end(), is_base64url)) {
      damage_.push_back("Its part " + shown("own") + " cannot be read.");
    } else {
      packed_offers_ = value;
    }
  }

  template <class Value, class Read>
  void read_list(const std::string& key, const std::string& value, Read read,
                 std::optional<Value>& target) {
    start_own_lists();
    if (value.empty()) return;
    const Result<Value> result = read(value);
    if (result) {
      target = *result;
    } else {
      damage_.push_back("Its part " + shown(key) + " cannot be used: " + result.message());
    }
  }

  /// The first list in a link takes the place of the example practice.
  void start_own_lists() {
    if (lists_given_) return;
    lists_given_ = true;
    scenario_.practice = Practice{.example = false, .registered = {}, .weighted = {}, .ratio = {}};
  }

  void read_offers(const std::string& value) {
    scenario_.offers.clear();
    for (const std::string_view id : parts_of(value, ',')) {
      if (!is_name(id)) {
        damage_.push_back("It names an offer " + shown(id) + ", which is no offer’s id.");
      } else if (std::find(scenario_.offers.begin(), scenario_.offers.end(), id) ==
                 scenario_.offers.end()) {
        scenario_.offers.emplace_back(id);
      }
    }
    if (scenario_.offers.size() > kMostOffers) {
      damage_.push_back("It names more than six offers.");
    }
  }

  void read_cost_index(const std::string& value) {
    if (is_name(value)) {
      scenario_.cost_index = value;
    } else {
      damage_.push_back("Its part " + shown("costs") + " has no index’s name.");
    }
  }

  void read_baseline(const std::string& value) {
    if (is_name(value)) {
      scenario_.baseline = value;
    } else {
      damage_.push_back("Its part " + shown("today") + " has no offer’s id.");
    }
  }

  void read_view(const std::string& value) {
    if (const auto view = view_named(value)) {
      scenario_.view = *view;
    } else {
      skipped_.push_back("The link asks for a view that this Offerscope does not have, " +
                         shown(value) + "; it shows Compare.");
    }
  }

  template <class Values, class Read>
  void read_named(const std::string& key, std::string_view prefix, const std::string& value, Read read,
                  Values& values) {
    const std::string name = key.substr(prefix.size());
    const auto result = read(value);
    if (!is_input_name(name)) {
      damage_.push_back("Its part " + shown(key) + " has no input’s name.");
    } else if (!result) {
      damage_.push_back("Its part " + shown(key) + " cannot be used: " + result.message());
    } else {
      values.insert_or_assign(name, *result);
    }
  }

  void take_suggestion(const std::string& key) {
    const std::string name = key.substr(kVolumePrefix.size());
    if (is_input_name(name)) {
      scenario_.suggested.insert(name);
    } else {
      damage_.push_back("Its part " + shown(key) + " has no input’s name.");
    }
  }

  Scenario scenario_ = Scenario::opening();
  LinkMaking making_;
  std::string packed_offers_;
  std::set<std::string> seen_;
  std::vector<std::string> damage_;
  std::vector<std::string> skipped_;
  bool has_version_ = false;
  bool lists_given_ = false;
  bool newer_ = false;
  bool ended_ = false;
  std::string newer_message_;
};

}  // namespace

OpenedLink decode_link(std::string_view fragment) { return LinkReader().open(fragment); }

}  // namespace offerscope
