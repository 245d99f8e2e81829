#include "offer_places.hpp"

#include <algorithm>

#include "object_reader.hpp"

namespace offerscope {

const JsonValue& OfferPlaces::at(std::string_view pointer) const {
  const JsonValue* value = &root_;
  while (!pointer.empty()) {
    pointer.remove_prefix(1);
    const auto end = pointer.find('/');
    const std::string step(pointer.substr(0, end));
    pointer = end == std::string_view::npos ? std::string_view{} : pointer.substr(end);
    const JsonValue* next = nullptr;
    if (value->kind == JsonValue::Kind::object) {
      next = value->find(step);
    } else if (value->kind == JsonValue::Kind::array) {
      std::size_t index = 0;
      for (const char c : step) index = index * 10 + static_cast<std::size_t>(c - '0');
      if (index < value->items.size()) next = &value->items[index];
    }
    if (next == nullptr) return *value;
    value = next;
  }
  return *value;
}

bool OfferPlaces::is_list(std::string_view key) const {
  const JsonValue* value = root_.find(key);
  return value != nullptr && value->kind == JsonValue::Kind::array;
}

bool OfferPlaces::is_list_or_absent(std::string_view key) const {
  if (root_.find(key) != nullptr) return is_list(key);
  const std::vector<std::string> wanted = {std::string(key)};
  return std::none_of(root_.members.begin(), root_.members.end(), [&](const JsonMember& member) {
    return !nearest(member.key, wanted).empty();
  });
}

void OfferPlaces::fault(const std::string& pointer, std::string code, std::string message) {
  if (faults_.full()) {
    faults_.push_back({});  // only counted; its place need not be looked up
    return;
  }
  add_fault(faults_, at(pointer), pointer, std::move(code), std::move(message));
}

std::string OfferPlaces::suggestion(std::string_view text, std::span<const std::string> known) const {
  const std::string near = faults_.full() ? "" : nearest(text, known);
  return near.empty() ? "" : " Did you mean \"" + near + "\"?";
}

std::string entry_pointer(std::string_view list, std::size_t index) {
  return '/' + std::string(list) + '/' + std::to_string(index);
}

}  // namespace offerscope
