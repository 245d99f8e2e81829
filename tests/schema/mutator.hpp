// Changes an offer in one place, so that it is nearly right: what stands there, where it stands, or its text.
#pragma once

#include <algorithm>
#include <cstdint>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "odd_texts.hpp"
#include "pool.hpp"

namespace offerscope {

/// A member of an object or an entry of a list.
struct Place {
  Json* holder = nullptr;
  std::string key;        // of a member
  std::size_t index = 0;  // of an entry
  std::string path;       // of the holder, entries as "*"

  bool is_member() const { return holder->is_object(); }
  Json& value() const { return is_member() ? (*holder)[key] : (*holder)[index]; }
  /// The name under which the pool knows values for this place.
  std::string pool_name() const { return is_member() ? key : path + "/*"; }
};

class Mutator {
 public:
  Mutator(const Pool& pool, test::Random& random) : pool_(pool), random_(random), texts_(pool, random) {}

  void change(Json& offer) {
    if (!offer.is_object() || offer.empty()) return;
    const Place place = some_place(offer);
    switch (random_.below(12)) {
      case 0: remove(place); break;
      case 1: rename(place); break;
      case 2:
      case 3: transplant(place); break;
      case 4: place.value() = texts_.special(); break;
      case 5: place.value() = other_form(place.value()); break;
      case 6: swap(place, some_place(offer)); break;
      case 7:
      case 8: add_member(offer, place); break;
      case 9: change_list(place); break;
      default:
        if (place.value().is_string()) {
          place.value() = texts_.similar(place.value().get<std::string>());
        } else {
          transplant(place);
        }
    }
  }

 private:
  /// By turns: each place is as likely as any other; each key of the format is, so that a rare one is met
  /// as often as one that stands in every payment; or steps down by chance, so that small parts of the
  /// file are met as often as large ones.
  Place some_place(Json& offer) {
    if (random_.chance(3)) {
      std::map<std::string, std::vector<Place>> by_key;
      gather({&offer, {}, 0, ""}, by_key);
      const auto& places =
          std::next(by_key.begin(), static_cast<std::ptrdiff_t>(random_.below(by_key.size())))->second;
      return places[random_.below(places.size())];
    }
    if (random_.chance(2)) {
      std::size_t left = random_.below(places_in(offer));
      return place_at({&offer, {}, 0, ""}, left);
    }
    Place place{&offer, {}, 0, ""};
    for (;;) {
      Json& holder = *place.holder;
      const std::size_t at = random_.below(holder.size());
      if (holder.is_object()) {
        place.key = std::next(holder.begin(), static_cast<std::ptrdiff_t>(at)).key();
      } else {
        place.index = at;
      }
      Json& below = place.value();
      if (!below.is_structured() || below.empty() || random_.chance(6)) return place;
      place.path += place.is_member() ? '/' + place.key : "/*";
      place.holder = &below;
    }
  }

  static std::size_t places_in(const Json& value) {
    if (!value.is_structured()) return 0;
    std::size_t count = value.size();
    for (const Json& below : value) count += places_in(below);
    return count;
  }

  static void gather(Place place, std::map<std::string, std::vector<Place>>& by_key) {
    const bool object = place.holder->is_object();
    std::size_t index = 0;
    for (auto it = place.holder->begin(); it != place.holder->end(); ++it, ++index) {
      place.index = index;
      if (object) place.key = it.key();
      const std::string path = place.path + (object ? '/' + place.key : "/*");
      by_key[path].push_back(place);
      if (it->is_structured()) gather({&*it, {}, 0, path}, by_key);
    }
  }

  /// The place that lies `left` places after the first within the holder; counts `left` down.
  static Place place_at(Place place, std::size_t& left) {
    const bool object = place.holder->is_object();
    std::size_t index = 0;
    for (auto it = place.holder->begin(); it != place.holder->end(); ++it, ++index) {
      place.index = index;
      if (object) place.key = it.key();
      if (left-- == 0) return place;
      if (!it->is_structured()) continue;
      const Place found = place_at({&*it, {}, 0, place.path + (object ? '/' + place.key : "/*")}, left);
      if (found.holder != nullptr) return found;
    }
    return {};
  }

  void remove(const Place& place) {
    if (place.is_member()) {
      place.holder->erase(place.key);
    } else {
      place.holder->erase(place.index);
    }
  }

  void rename(const Place& place) {
    if (!place.is_member()) return remove(place);
    std::string key = random_.chance(2) ? pool_.key(random_) : texts_.similar(place.key);
    if (place.holder->contains(key)) return;
    Json value = std::move(place.value());
    place.holder->erase(place.key);
    (*place.holder)[key] = std::move(value);
  }

  /// What stands at the same key elsewhere, in its form always and in its meaning often.
  void transplant(const Place& place) {
    if (const Json* value = pool_.value(place.pool_name(), random_)) place.value() = *value;
  }

  void swap(const Place& one, const Place& other) {
    Json first = one.value();
    const Json second = other.value();
    // What lies within the other value goes with it.
    const bool stays = !within(other.value(), one.holder);
    other.value() = std::move(first);
    if (stays) one.value() = second;
  }
  static bool within(const Json& value, const Json* holder) {
    if (&value == holder) return true;
    if (!value.is_structured()) return false;
    return std::any_of(value.begin(), value.end(), [&](const Json& below) { return within(below, holder); });
  }

  void add_member(Json& offer, const Place& place) {
    Json* object = place.is_member() ? place.holder : &offer;
    const std::string path = place.is_member() ? place.path : "";
    if (Json& value = place.value(); value.is_object() && random_.chance(2)) {
      object = &value;
    }
    const std::string at = object == place.holder || object == &offer
                               ? path
                               : place.path + (place.is_member() ? '/' + place.key : "/*");
    if (!random_.chance(4)) {
      // A member that such an object has elsewhere, or that stands a step outside.
      if (const auto member = pool_.member(random_.chance(3) ? outside(at) : at, random_)) {
        (*object)[member->first] = member->second;
        return;
      }
    }
    const std::string key = random_.chance(3) ? texts_.special() : pool_.key(random_);
    const Json* value = pool_.value(key, random_);
    (*object)[key] = value != nullptr ? *value : Json(texts_.special());
  }

  /// The place of the object around an object or around its list.
  static std::string outside(std::string place) {
    if (place.ends_with("/*")) place.resize(place.size() - 2);
    const auto end = place.rfind('/');
    return end == std::string::npos ? "" : place.substr(0, end);
  }

  void change_list(const Place& place) {
    Json* list = !place.is_member() ? place.holder : place.value().is_array() ? &place.value() : nullptr;
    if (list == nullptr || list->empty()) return transplant(place);
    const Json entry = (*list)[random_.below(list->size())];
    switch (random_.below(5)) {
      case 0: list->push_back(entry); break;
      case 1: list->insert(list->begin(), entry); break;
      case 2: std::swap(list->front(), list->back()); break;
      case 3: list->clear(); break;
      default:
        // As many as are allowed, or one more; only where that does not make a huge file.
        if (random_.chance(40) && entry.dump().size() < 300) {
          while (list->size() < 400) list->push_back(entry);
          if (random_.chance(2)) list->push_back(entry);
        } else {
          list->push_back(other_form(entry));
        }
    }
  }

  Json other_form(const Json& value) {
    switch (random_.below(9)) {
      case 0: return nullptr;
      case 1: return random_.chance(2);
      case 2: return Json::array();
      case 3: return Json::object();
      case 4: return Json::array({value});
      case 5: return Json::object({{pool_.key(random_), value}});
      case 6: return static_cast<std::int64_t>(random_.between(-1, 3));
      case 7: return 2.87;
      default: return value.is_string() ? Json(0) : Json(texts_.special());
    }
  }

  const Pool& pool_;
  test::Random& random_;
  OddTexts texts_;
};

}  // namespace offerscope
