// Values of good offers, by place and by key, for offers that are to be changed.
#pragma once

#include <cstddef>
#include <iterator>
#include <map>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "support/random.hpp"

namespace offerscope {

using Json = nlohmann::ordered_json;

/// What the good offers hold, by place ("payments/*/rate/pounds") and by key: nearly right values for
/// other places.
class Pool {
 public:
  void add(const Json& value, const std::string& place = "") {
    if (value.is_object()) {
      for (const auto& [key, member] : value.items()) {
        const std::string below = place + '/' + key;
        members_[place][key].push_back(member);
        values_[key].push_back(member);
        keys_.push_back(key);
        add(member, below);
      }
    } else if (value.is_array()) {
      for (const Json& item : value) {
        values_[place + "/*"].push_back(item);
        add(item, place + "/*");
      }
    } else if (value.is_string() && value.get_ref<const std::string&>().size() <= 32) {
      texts_.push_back(value.get<std::string>());
    }
  }

  /// A member that an object at the place has somewhere, a rare one as often as any other; or none.
  std::optional<std::pair<std::string, Json>> member(const std::string& place, test::Random& random) const {
    const auto found = members_.find(place);
    if (found == members_.end()) return std::nullopt;
    const auto& keys = found->second;
    const auto& [key, values] = *std::next(keys.begin(), static_cast<std::ptrdiff_t>(random.below(keys.size())));
    return std::pair(key, values[random.below(values.size())]);
  }
  /// A value that stands at a key of that name somewhere, or null.
  const Json* value(const std::string& key, test::Random& random) const {
    const auto found = values_.find(key);
    return found == values_.end() ? nullptr : &found->second[random.below(found->second.size())];
  }
  const std::string& key(test::Random& random) const { return keys_[random.below(keys_.size())]; }
  const std::string& text(test::Random& random) const { return texts_[random.below(texts_.size())]; }

 private:
  std::map<std::string, std::map<std::string, std::vector<Json>>> members_;
  std::map<std::string, std::vector<Json>> values_;
  std::vector<std::string> keys_;
  std::vector<std::string> texts_;
};

}  // namespace offerscope
