// Asks the reader for its verdict on offer files, for tests/schema/agree.mjs to compare.
//
//   offerscope_mutations COUNT SEED [FILE…]   changes the bundled offers, and those of the files, COUNT
//                                             times; the same SEED gives the same changes
//   offerscope_mutations --judge FILE…        judges the files as they are
//
// A line for each: a JSON array of faults ("wrong-type /payments/0/rate"), a tab, and the changed text (in
// one line) or the file's name. The changes keep the text JSON, and no object gets a key twice: a parser
// that does not tell of that would see another file than the reader.
#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <map>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "cli/bundled_offers.hpp"
#include "core/catalogue.hpp"
#include "core/object_reader.hpp"
#include "support/random.hpp"

namespace offerscope {
namespace {

using Json = nlohmann::ordered_json;

/// The verdict as a JSON array of codes and places.
std::string verdict_of(const Faults& faults) {
  Json verdict = Json::array();
  for (const Fault& fault : faults) verdict.push_back(fault.code + ' ' + fault.pointer);
  return verdict.dump();
}

std::string utf8(std::uint32_t code) {
  const auto tail = [&](int shift) { return static_cast<char>(0x80 | ((code >> shift) & 0x3F)); };
  if (code < 0x80) return {static_cast<char>(code)};
  if (code < 0x800) return {static_cast<char>(0xC0 | (code >> 6)), tail(0)};
  if (code < 0x10000) return {static_cast<char>(0xE0 | (code >> 12)), tail(6), tail(0)};
  return {static_cast<char>(0xF0 | (code >> 18)), tail(12), tail(6), tail(0)};
}

bool is_digits(std::string_view text) {
  return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

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
  Mutator(const Pool& pool, test::Random& random) : pool_(pool), random_(random) {}

  void change(Json& offer) {
    if (!offer.is_object() || offer.empty()) return;
    const Place place = some_place(offer);
    switch (random_.below(12)) {
      case 0: remove(place); break;
      case 1: rename(place); break;
      case 2:
      case 3: transplant(place); break;
      case 4: place.value() = special_text(); break;
      case 5: place.value() = other_form(place.value()); break;
      case 6: swap(place, some_place(offer)); break;
      case 7:
      case 8: add_member(offer, place); break;
      case 9: change_list(place); break;
      default:
        if (place.value().is_string()) {
          place.value() = similar_text(place.value().get<std::string>());
        } else {
          transplant(place);
        }
    }
  }

 private:
  template <class Value, std::size_t Count>
  const Value& one_of(const Value (&values)[Count]) {
    return values[random_.below(Count)];
  }

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
    std::string key = random_.chance(2) ? pool_.key(random_) : similar_text(place.key);
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
    const std::string key = random_.chance(3) ? special_text() : pool_.key(random_);
    const Json* value = pool_.value(key, random_);
    (*object)[key] = value != nullptr ? *value : Json(special_text());
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
      default: return value.is_string() ? Json(0) : Json(special_text());
    }
  }

  std::string digits(std::size_t count) { return random_.of("0123456789", count); }

  std::string some_year() {
    static const std::string_view years[] = {
        "1899", "1900", "1904", "1999", "2000", "2024", "2026", "2027", "2100", "2104", "2199",
        "2200", "0000", "9999"};
    return random_.chance(3) ? digits(4) : std::string(one_of(years));
  }
  std::string two_digits(std::int64_t most) {
    const auto number = random_.between(0, most);
    return {static_cast<char>('0' + number / 10), static_cast<char>('0' + number % 10)};
  }
  std::string some_month() { return some_year() + '-' + two_digits(13); }
  std::string some_date() {
    static const std::string_view days[] = {"00", "01", "28", "29", "30", "31", "32"};
    const std::string month = random_.chance(3) ? some_year() + "-02" : some_month();
    return month + '-' + std::string(one_of(days));
  }
  std::string some_financial_year() {
    const std::string year = some_year();
    static const int steps[] = {1, 1, 1, 1, 0, 2, 11, 91};
    const int next = (std::stoi(year) + one_of(steps)) % 100;
    return year + '-' + static_cast<char>('0' + next / 10) + static_cast<char>('0' + next % 10);
  }

  std::string some_decimal() {
    static const std::string_view decimals[] = {
        "0", "-0", "0.0", "-0.000000", "0.000000", "00", "-1", "-0.000001", "0.000001", "1", "+1",
        "1e3", "1E3", "00.5", ".5", "5.", "1.0000001", "1.000000", "0x1", "1,000", "1 000", " 1",
        "1 ", "", "-", "--1", "1.2.3", "½", "١", "１", "Infinity", "NaN", "2", "3", "12", "12.0",
        "12.000001", "13", "60", "99.999999", "100", "100.0", "100.000001", "101", "0100",
        "1999999", "2000000", "2000000.0", "2000000.000001", "2000001", "02000000",
        "999999999.999999", "1000000000", "1000000000.00", "1000000000.000001", "1000000001",
        "1e9", "999999999999", "1000000000000", "9223372036854", "9223372036853.999999",
        "9223372036854.775807", "9223372036854.775808", "-9223372036854.775808",
        "-9223372036854.775809", "9223372036854.77580", "9223372036854.7759", "9223372036854.8",
        "9223372036855", "9999999999999", "10000000000000", "000000000000000000000000001",
        "09223372036854.775807", "99999999999999999999999999999999999999999999"};
    switch (random_.below(6)) {
      case 0: return digits(1 + random_.below(14));
      case 1: return digits(random_.below(14)) + '.' + digits(random_.below(8));
      case 2: return "92233720368" + digits(random_.below(4)) + '.' + digits(random_.below(8));
      case 3: {
        // Near to the largest number in one digit.
        std::string largest = "9223372036854.775807";
        largest[random_.below(largest.size())] = static_cast<char>('0' + random_.below(10));
        return largest;
      }
      default: return std::string(one_of(decimals));
    }
  }

  std::string some_address() {
    static const std::string_view addresses[] = {
        "https://example.org", "https://example.org/", "https://example.org/a?b=c#d",
        "https://example.org?a", "https://example.org#a", "http://example.org/",
        "HTTPS://example.org/", "https:/example.org", "https://", "https://example",
        "https://example/a.b", "https://.org", "https://a.", "https://-.-", "https://a..b",
        "https://EXAMPLE.org/", "https://user@example.org/", "https://example.org@evil.example/",
        "https://example.org/@a", "https://example.org:443/", "https://exa mple.org/",
        "https://example.org/a b", "https://example.org/é", "https://exämple.org/",
        "https://example.org/\"", "https://example.org/<a>", "https://example.org/\\a",
        "https://example.org/^", "https://example.org/`", "https://example.org/{a}",
        "https://example.org/a|b", "https://example.org\\@evil.example", "https://192.0.2.1/",
        "https://[2001:db8::1]/", "https://example.org/%20", "https://example.org/\xC2\xA0",
        " https://example.org/", "javascript:alert(1)", "https://example_a.org/",
        "https://a.b.c.d.e/", "https://example.org./"};
    return std::string(one_of(addresses));
  }

  /// The name, made as long as names may be, or a little shorter or longer.
  std::string name_near_limit(std::string name) {
    const std::size_t length = 60 + random_.below(6);
    if (name.size() < length) name.resize(length, 'x');
    return name;
  }

  /// A character at or beside the bounds of those that a text may not hold.
  std::string some_character() {
    static const std::uint32_t codes[] = {
        0x00, 0x01, 0x09, 0x0A, 0x0D, 0x1F, 0x20, 0x7E, 0x7F, 0x80, 0x85, 0x9F, 0xA0, 0xAD, 0x61B,
        0x61C, 0x61D, 0x180E, 0x200A, 0x200B, 0x200D, 0x200F, 0x2010, 0x2027, 0x2028, 0x2029,
        0x202A, 0x202E, 0x202F, 0x205F, 0x2060, 0x2064, 0x2066, 0x2069, 0x206A, 0x3000, 0xD7FF,
        0xE000, 0xFEFE, 0xFEFF, 0xFF00, 0xFFFE, 0xFFFF, 0x1F600, 0xDFFFF, 0xE0000, 0xE0001,
        0xE007F, 0xE0080, 0x10FFFF, 0xE9};
    return utf8(one_of(codes));
  }

  std::string special_text() {
    static const std::size_t lengths[] = {
        1, 2, 23, 24, 25, 59, 60, 61, 63, 64, 65, 79, 80, 81, 119, 120, 121, 299, 300, 301, 599,
        600, 601, 2000};
    static const std::string_view letters[] = {"a", "7", "é", "’", "😀", " ", "\xC2\xA0", "a b"};
    static const std::string_view names[] = {
        "a", "a-b", "a--b", "-a", "a-", "A", "a_b", "a b", "0", "ä", "not-published", "registered",
        "weighted", "weighted-ratio", "practice-share", "ecg", "yes", "no", "true", "null", "all",
        "some"};
    switch (random_.below(12)) {
      case 0: return some_decimal();
      case 1: return some_date();
      case 2: return some_month();
      case 3: return some_financial_year();
      case 4: return some_year();
      case 5: return some_address();
      case 6: {
        std::string text;
        const std::string_view letter = one_of(letters);
        for (std::size_t left = one_of(lengths); left > 0; --left) text += letter;
        return text;
      }
      case 7: return some_character();
      case 8: return std::string(one_of(names));
      case 9: return "";
      case 10: return random_.of(" \t", 1 + random_.below(3));
      default: return pool_.text(random_);
    }
  }

  /// Another text of the same sort: a date for a date, a number for a number, else one with a letter more,
  /// less or other than before.
  std::string similar_text(std::string text) {
    const bool dashed = text.size() >= 7 && text[4] == '-' && is_digits(std::string_view(text).substr(0, 4));
    if (!random_.chance(3)) {
      if (dashed && text.size() == 10) return some_date();
      if (dashed && text.size() == 7) return random_.chance(2) ? some_month() : some_financial_year();
      if (is_digits(text.substr(0, text.find('.')))) return some_decimal();
      if (text.starts_with("https")) return some_address();
      if (is_name(text) && random_.chance(4)) return name_near_limit(std::move(text));
    }
    const auto starts_character = [&](std::size_t at) {
      return at >= text.size() || (static_cast<unsigned char>(text[at]) & 0xC0) != 0x80;
    };
    std::size_t at = random_.below(text.size() + 1);
    while (!starts_character(at)) --at;
    std::size_t end = std::min(at + 1, text.size());
    while (!starts_character(end)) ++end;
    switch (random_.below(6)) {
      case 0: text.insert(at, some_character()); break;
      case 1: text.replace(at, end - at, some_character()); break;
      case 2: text.erase(at, end - at); break;
      case 3: text.insert(at, random_.of("-+.,_ 0123456789eEazAZ/@:", 1)); break;
      case 4: text.replace(at, end - at, random_.of("-+.,_ 0123456789eEazAZ/@:", 1)); break;
      default: text += text; break;
    }
    return text;
  }

  const Pool& pool_;
  test::Random& random_;
};

bool names(const Json& value, const std::string& id, const Json* besides) {
  if (&value == besides) return false;
  if (value.is_string()) return value.get_ref<const std::string&>() == id;
  return value.is_structured() &&
         std::any_of(value.begin(), value.end(), [&](const Json& below) { return names(below, id, besides); });
}

/// The offer with one of its payments, and what that payment names: as good as the whole, and sooner
/// judged.
Json with_one_payment(const Json& offer, std::size_t index) {
  Json part = offer;
  const Json payment = offer["payments"][index];
  part["payments"] = Json::array({payment});
  part["services"] = Json::array();
  for (const Json& service : offer["services"]) {
    if (names(payment, service["service"].get<std::string>(), nullptr)) part["services"].push_back(service);
  }
  for (const std::string_view list : {"terms", "relations", "gaps"}) {
    const Json& all = offer[std::string(list)];
    part[std::string(list)] = all.empty() ? Json::array() : Json::array({all[index % all.size()]});
  }
  // Documents last: the entries of the others name them.
  for (const std::string list : {"caps", "assumptions", "documents"}) {
    if (!part.contains(list)) continue;
    Json kept = Json::array();
    for (const Json& entry : part[list]) {
      if (names(part, entry["id"].get<std::string>(), &part[list])) kept.push_back(entry);
    }
    part[list] = std::move(kept);
  }
  return part;
}

std::string read_bytes(const char* path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

void write_line(const std::string& verdict, std::string_view text) {
  std::fwrite(verdict.data(), 1, verdict.size(), stdout);
  std::fputc('\t', stdout);
  std::fwrite(text.data(), 1, text.size(), stdout);
  std::fputc('\n', stdout);
}

int run(int argc, char** argv) {
  const std::string_view first = argc > 1 ? argv[1] : "";
  if (argc < 3 || (first != "--judge" && (!is_digits(first) || !is_digits(argv[2])))) {
    std::fputs("Takes COUNT SEED [FILE…] or --judge FILE….\n", stderr);
    return 2;
  }
  Catalogue catalogue;
  for (const BundledFile& file : bundled_files()) {
    if (file.name != "services.json") continue;
    if (!catalogue.load_services(file.text).empty()) {
      std::fputs("The bundled services cannot be read.\n", stderr);
      return 1;
    }
  }

  Offer offer;
  if (first == "--judge") {
    for (int i = 2; i < argc; ++i) {
      write_line(verdict_of(catalogue.check_offer(read_bytes(argv[i]), offer)), argv[i]);
    }
    return 0;
  }

  std::vector<std::string> texts;
  for (const BundledFile& file : bundled_files()) {
    if (file.name != "services.json" && file.name != "suggestions.json") texts.emplace_back(file.text);
  }
  const std::size_t bundled = texts.size();
  for (int i = 3; i < argc; ++i) texts.push_back(read_bytes(argv[i]));
  // Those of the caller hold what the bundled ones have not: they are changed as often as all the others.
  Pool pool;
  std::vector<Json> wholes[2];
  std::vector<Json> parts[2];
  for (std::size_t i = 0; i < texts.size(); ++i) {
    if (const Faults faults = catalogue.check_offer(texts[i], offer); !faults.empty()) {
      std::fprintf(stderr, "An offer to begin with has a fault: %s\n", to_string(faults[0]).c_str());
      return 1;
    }
    const std::size_t named = i < bundled ? 0 : 1;
    wholes[named].push_back(Json::parse(texts[i]));
    const Json& whole = wholes[named].back();
    pool.add(whole);
    for (std::size_t payment = 0; payment < whole["payments"].size(); ++payment) {
      Json part = with_one_payment(whole, payment);
      if (catalogue.check_offer(part.dump(), offer).empty()) parts[named].push_back(std::move(part));
    }
  }

  test::Random random(std::stoull(argv[2]));
  Mutator mutator(pool, random);
  for (unsigned long long left = std::stoull(argv[1]); left > 0; --left) {
    const std::size_t named = wholes[1].empty() || random.chance(2) ? 0 : 1;
    const std::vector<Json>& offers = random.chance(8) || parts[named].empty() ? wholes[named] : parts[named];
    Json changed = offers[random.below(offers.size())];
    const std::size_t changes = random.chance(3) ? 2 + random.below(3) : 1;
    for (std::size_t i = 0; i < changes; ++i) mutator.change(changed);
    const std::string text = changed.dump(-1, ' ', random.chance(4));
    write_line(verdict_of(catalogue.check_offer(text, offer)), text);
  }
  return std::fflush(stdout) == 0 ? 0 : 1;
}

}  // namespace
}  // namespace offerscope

int main(int argc, char** argv) { return offerscope::run(argc, argv); }
