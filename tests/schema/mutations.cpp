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
#include "mutator.hpp"
#include "support/random.hpp"

namespace offerscope {
namespace {

/// The verdict as a JSON array of codes and places.
std::string verdict_of(const Faults& faults) {
  Json verdict = Json::array();
  for (const Fault& fault : faults) verdict.push_back(fault.code + ' ' + fault.pointer);
  return verdict.dump();
}

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
