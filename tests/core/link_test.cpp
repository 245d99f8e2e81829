#include "core/link.hpp"

#include <doctest/doctest.h>

#include "core/entry.hpp"
#include "core/object_reader.hpp"
#include "support/bundled.hpp"
#include "support/numbers.hpp"
#include "support/random.hpp"

namespace offerscope {
namespace {

constexpr std::uint64_t kSeed = 20260206;

constexpr std::string_view kDamaged =
    "This link is damaged, so nothing was changed. Copy it again, whole, or ask its sender for a new one.";
constexpr std::string_view kNotOurs =
    "This link is not one of Offerscope’s or has lost its beginning; nothing was changed. Copy it again, "
    "whole.";

std::string joined(const std::vector<std::string>& sentences) {
  std::string text;
  for (const std::string& sentence : sentences) text += (text.empty() ? "" : "\n") + sentence;
  return text;
}

/// The sentences on a link that is refused; the test fails where it is not.
std::string refusal(std::string_view fragment) {
  const OpenedLink opened = decode_link(fragment);
  CHECK_MESSAGE(!opened.scenario, "taken: ", std::string(fragment.substr(0, 80)));
  return joined(opened.problems);
}

Scenario opened(std::string_view fragment) {
  const OpenedLink link = decode_link(fragment);
  REQUIRE_MESSAGE(link.scenario, joined(link.problems));
  CHECK(joined(link.problems) == "");
  return *link.scenario;
}

std::string random_name(test::Random& random) {
  const std::size_t words = 1 + random.below(4);
  std::string name;
  for (std::size_t i = 0; i < words; ++i) {
    name += (i == 0 ? "" : "-") + random.of("abcdefghijklmnopqrstuvwxyz0123456789", 1 + random.below(9));
  }
  return name;
}

Quantity random_quantity(test::Random& random, std::int64_t least) {
  const std::int64_t whole = random.chance(3) ? random.between(least, kMostPatients - 1)
                                              : random.between(least, 20'000);
  const std::int64_t places = random.chance(2) ? 0 : random.between(0, 999'999);
  return {Decimal::from_millionths(whole * Decimal::kScale + places)};
}

/// Any scenario that the fields can make.
Scenario random_scenario(test::Random& random) {
  Scenario scenario;
  if (!random.chance(4)) {
    scenario.practice = Practice{.example = false, .registered = {}, .weighted = {}, .ratio = {}};
    if (!random.chance(4)) {
      scenario.practice.registered = Quantity{*Decimal::from_integer(random.between(1, kMostPatients))};
    }
    switch (random.below(3)) {
      case 0: scenario.practice.weighted = random_quantity(random, 1); break;
      case 1: scenario.practice.ratio = Decimal::from_millionths(random.between(100'000, 10'000'000)); break;
      default: break;
    }
  }
  scenario.offers.clear();
  for (std::size_t i = random.below(kMostOffers + 1); i > 0; --i) {
    // Numbered, so that no two are the same.
    scenario.offers.push_back(random_name(random) + '-' + std::to_string(i));
  }
  for (std::size_t i = random.below(8); i > 0; --i) {
    scenario.volumes[random_name(random)] = random_quantity(random, 0);
  }
  for (std::size_t i = random.below(3); i > 0; --i) {
    scenario.assumptions[random_name(random) + '.' + random_name(random)] =
        Decimal::from_millionths(random.between(0, 100'000'000));
  }
  scenario.view = static_cast<View>(random.below(4));
  return scenario;
}

TEST_CASE("the link as it is documented") {
  Scenario scenario;
  scenario.practice = {.example = false,
                       .registered = test::quantity("10240"),
                       .weighted = test::quantity("10100.5"),
                       .ratio = {}};
  scenario.offers = {"nenc-medicines-2026-27", "lsc-ltc-2025-26"};
  scenario.volumes["care-home-beds"] = test::quantity("40");
  scenario.assumptions["nwl-access-2024-25.practice-share"] = test::decimal("60");
  scenario.view = View::income;
  CHECK(encode_link(scenario) ==
        "v=1&registered=10240&weighted=10100.5&offers=nenc-medicines-2026-27,lsc-ltc-2025-26"
        "&in.care-home-beds=40&set.nwl-access-2024-25.practice-share=60&view=income&end");
  CHECK(opened(encode_link(scenario)) == scenario);
  CHECK(opened('#' + encode_link(scenario)) == scenario);

  CHECK(encode_link(Scenario::opening()) ==
        "v=1&offers=nenc-medicines-2026-27,lsc-routine-2025-26,lsc-ltc-2025-26&end");
  CHECK(opened("v=1&end") == Scenario::opening());
  CHECK(opened("v=1&offers=&end").offers.empty());
  CHECK(opened("v=1&registered=&weighted=&end").practice ==
        Practice{.example = false, .registered = {}, .weighted = {}, .ratio = {}});
  CHECK(opened("v=1&registered=9800&ratio=1.04&end").practice.ratio == test::decimal("1.04"));
  CHECK(opened("v=1&view=services&end").view == View::services);
  // As other programs may write it.
  CHECK(opened("v=1&registered=10%2C240&end").practice.registered == test::quantity("10240"));
  CHECK(opened("%76=%31&offers=lsc-ltc-2025-26%2cnenc-medicines-2026-27&end").offers.size() == 2);
  CHECK(opened("&&v=1&&view=income&&end&").view == View::income);
  CHECK(opened("v=1&offers=lsc-ltc-2025-26,lsc-ltc-2025-26&end").offers.size() == 1);
}

TEST_CASE("a link says what it was made with") {
  const LinkMaking making{.app = "0.5.0-1a2b3c4d", .offers_date = Date{2026, 11, 21}, .figures = true};
  const std::string link = encode_link(Scenario::opening(), making);
  CHECK(link == "v=1&app=0.5.0-1a2b3c4d&offers-date=2026-11-21"
                "&offers=nenc-medicines-2026-27,lsc-routine-2025-26,lsc-ltc-2025-26&end");
  const OpenedLink back = decode_link(link);
  REQUIRE(back.scenario);
  CHECK(back.problems.empty());
  CHECK(back.making.app == "0.5.0-1a2b3c4d");
  CHECK(back.making.offers_date == Date{2026, 11, 21});
  CHECK(back.making.figures);
  // A stranger's words are cut and cleaned before anybody may show them.
  CHECK(decode_link("v=1&app=" + std::string(300, 'x') + "&end").making.app.size() < 50);
  CHECK(decode_link("v=1&app=%1b%5b2J&end").making.app == "?[2J");
}

TEST_CASE("a link without figures has none") {
  Scenario scenario = Scenario::opening();
  scenario.practice = {.example = false, .registered = test::quantity("10240"), .weighted = {}, .ratio = {}};
  const std::string link = encode_link(scenario, {.app = {}, .offers_date = {}, .figures = false});
  CHECK(link == "v=1&figures=none&offers=nenc-medicines-2026-27,lsc-routine-2025-26,lsc-ltc-2025-26&end");
  CHECK(!decode_link(link).making.figures);
  for (const std::string_view part : {"registered=9000", "weighted=", "in.care-home-beds=40", "in.care-home-beds=suggested"}) {
    CAPTURE(part);
    CHECK(refusal("v=1&figures=none&" + std::string(part) + "&end") ==
          std::string(kDamaged) + "\nIt says that it comes without figures, and has some.");
  }
}

TEST_CASE("own offers come out of a link as they stand in it, up to a limit") {
  const OpenedLink link = decode_link("v=1&own=AbC_-9&end");
  REQUIRE(link.scenario);
  CHECK(link.packed_offers == "AbC_-9");
  const std::string longest(kMostPackedBytes, 'A');
  CHECK(decode_link("v=1&own=" + longest + "&end").packed_offers == longest);
  CHECK(refusal("v=1&own=" + longest + "A&end") == std::string(kDamaged) + "\nIts part “own” is too long.");
  // Nothing of a link that is refused comes out.
  CHECK(decode_link("v=1&own=AbC_-9&weighted=x&end").packed_offers.empty());
}

TEST_CASE("random scenarios come back as they went out") {
  MESSAGE("seed ", kSeed);
  test::Random random(kSeed);
  for (int round = 0; round < 3'000; ++round) {
    const Scenario scenario = random_scenario(random);
    const std::string link = encode_link(scenario);
    const OpenedLink back = decode_link(link);
    if (!back.scenario || *back.scenario != scenario) {
      FAIL_CHECK("seed ", kSeed, ", round ", round, ": ", link, '\n', joined(back.problems));
    }
    if (back.scenario && encode_link(*back.scenario) != link) FAIL_CHECK("written otherwise: ", link);
  }
}

TEST_CASE("a link holds no character that an address may not") {
  test::Random random(kSeed + 1);
  for (int round = 0; round < 500; ++round) {
    const std::string link = encode_link(random_scenario(random));
    const auto other = link.find_first_not_of(
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~,&=%");
    if (other != std::string::npos) FAIL_CHECK("character ", link[other], " in ", link);
  }
}

TEST_CASE("what is wrong with a damaged link is said, part by part") {
  struct Row {
    std::string fragment;
    std::string_view sentences;  // after the first, which says that it is damaged
  };
  for (const Row& row : {
           Row{"v=1&own=&end", "Its part “own” cannot be read."},
           {"v=1&own=AA==&end", "Its part “own” cannot be read."},
           {"v=1&own=A%20A&end", "Its part “own” cannot be read."},
           {"v=1&figures=some&end", "Its part “figures” cannot be read."},
           {"v=1&offers-date=2026-02-30&end", "Its part “offers-date” is no date."},
           {"v=1&registered=ten&end",
               "Its part “registered” cannot be used: A registered list is written in digits only; write "
               "it like 10387."},
           {"v=1&registered=0&end",
            "Its part “registered” cannot be used: A registered list is at least 1; write it like 10387."},
           {"v=1&weighted=-5&end",
            "Its part “weighted” cannot be used: A weighted list cannot be below zero; write it like "
            "10387."},
           {"v=1&ratio=99&end",
            "Its part “ratio” cannot be used: A ratio of weighted to registered patients is at most 10; "
            "write it like 1.04."},
           {"v=1&in.care-home-beds=1e9&end",
            "Its part “in.care-home-beds” cannot be used: This number is written in digits only; write it "
            "like 40."},
           {"v=1&set.nwl-access-2024-25.practice-share=half&end",
            "Its part “set.nwl-access-2024-25.practice-share” cannot be used: This number is written in "
            "digits only; write it like 40."},
           {"v=1&offers=../../etc/passwd&end", "It names an offer “../../etc/passwd”, which is no offer’s id."},
           {"v=1&offers=a,,b&end", "It names an offer “”, which is no offer’s id."},
           {"v=1&offers=a,b,c,d,e,f,g&end", "It names more than six offers."},
           {"v=1&in.=4&end", "Its part “in.” has no input’s name."},
           {"v=1&in.__proto__=4&end", "Its part “in.__proto__” has no input’s name."},
           {"v=1&in.a.b.c.d=4&end", "Its part “in.a.b.c.d” has no input’s name."},
           {"v=1&set.<script>=4&end", "Its part “set.<script>” has no input’s name."},
           {"v=1&view&end", "Its part “view” cannot be read."},
           {"v=1&%zz=1&end", "Its part “%zz=1” cannot be read."},
           {"v=1&view=%&end", "Its part “view=%” cannot be read."},
           {"v=1&view=%4&end", "Its part “view=%4” cannot be read."},
           {"v=1&view=%G0&end", "Its part “view=%G0” cannot be read."},
           {"v=1&view=income&view=income&end", "Its part “view” stands twice."},
           {"v=1&v=1&end", "Its part “v” stands twice."},
           {"v=1&registered=5&%72egistered=6&end", "Its part “registered” stands twice."},
           {"v=0&end", "Its version “0” cannot be read."},
           {"v=&end", "Its version “” cannot be read."},
           {"v=1.0&end", "Its version “1.0” cannot be read."},
           {"v=-1&end", "Its version “-1” cannot be read."},
           {"v=999999&end", "Its version “999999” cannot be read."},
           {"v=1&in.x=%1b%5b2J&end",
            "Its part “in.x” cannot be used: This number is written in digits only; write it like 40."},
           {"v=1&offers=%1b%5b2J%00&end", "It names an offer “?[2J?”, which is no offer’s id."},
           {"v=1&offers=%e2%80%aeevil&end", "It names an offer “?evil”, which is no offer’s id."},
       }) {
    CAPTURE(row.fragment);
    CHECK(refusal(row.fragment) == std::string(kDamaged) + '\n' + std::string(row.sentences));
  }
  CHECK(refusal("v=1&registered=x&weighted=y&offers=!&end") ==
        std::string(kDamaged) +
            "\nIts part “registered” cannot be used: A registered list is written in digits only; write it "
            "like 10387.\nIts part “weighted” cannot be used: A weighted list is written in digits only; "
            "write it like 10387.\nIt names an offer “!”, which is no offer’s id.");
}

TEST_CASE("a link without its closing part is damaged") {
  const std::string missing = std::string(kDamaged) + "\nIts end is missing.";
  for (const std::string_view fragment : {"v=1", "v=1&", "v=1&registered=1", "v=1&registered=10240&weighted=10100&",
                                          "#v=1&offers=lsc-ltc-2025-26"}) {
    CAPTURE(fragment);
    CHECK(refusal(fragment) == missing);
  }
  CHECK(refusal("end") == kNotOurs);
  CHECK(refusal("end&v=1") == kNotOurs);
  // A closing part that lost a letter is none.
  CHECK(refusal("v=1&en") == std::string(kDamaged) + "\nIts part “en” cannot be read.\nIts end is missing.");
  // All that is wrong is said at once, the end last.
  CHECK(refusal("v=1&registered=0") == std::string(kDamaged) +
                                           "\nIts part “registered” cannot be used: A registered list is at "
                                           "least 1; write it like 10387.\nIts end is missing.");
}

TEST_CASE("of many damaged parts five are named and the others counted") {
  const auto damaged = [](std::size_t parts) {
    std::string fragment = "v=1";
    for (std::size_t i = 0; i < parts; ++i) fragment += "&in.a" + std::to_string(i) + "=x";
    return decode_link(fragment + "&end");
  };
  CHECK(damaged(5).problems.size() == 6);
  CHECK(damaged(5).problems.back() ==
        "Its part “in.a4” cannot be used: This number is written in digits only; write it like 40.");
  CHECK(damaged(7).problems.size() == 7);
  CHECK(damaged(7).problems.back() == "Of its other parts, 2 cannot be used either.");
  CHECK(damaged(1'000).problems.size() == 7);

  std::string unknown = "v=1";
  for (int i = 0; i < 500; ++i) unknown += "&x" + std::to_string(i) + "=1";
  const OpenedLink opened = decode_link(unknown + "&end");
  CHECK(opened.scenario.has_value());
  CHECK(opened.problems.size() == 5);
}

TEST_CASE("a link gives a weighted list or a ratio, not both") {
  const std::string both = std::string(kDamaged) + "\nIt gives both a weighted list and a ratio.";
  CHECK(refusal("v=1&registered=10000&weighted=9000&ratio=1.2&end") == both);
  CHECK(refusal("v=1&ratio=1.2&registered=10000&weighted=9000&end") == both);
  CHECK(opened("v=1&registered=10000&weighted=&ratio=1.2&end").practice.weighted_list() == test::quantity("12000"));
  CHECK(opened("v=1&registered=10000&weighted=9000&ratio=&end").practice.weighted_list() == test::quantity("9000"));
}

TEST_CASE("links of others, of later versions, and too long ones") {
  for (const std::string_view fragment :
       {"registered=10240", "top", "#services", "=", "&", "v", "V=1", "view=income", "%76", "vv=1",
        "{\"v\":1}", "javascript:alert(1)"}) {
    CAPTURE(fragment);
    CHECK(refusal(fragment) == kNotOurs);
  }
  CHECK(refusal("v=2&registered=1&whatever=x") ==
        "This link was made by a newer Offerscope (link version 2; this one reads version 1), so nothing was "
        "changed. Open it in the newer one.");
  CHECK(refusal("v=99999") ==
        "This link was made by a newer Offerscope (link version 99999; this one reads version 1), so nothing "
        "was changed. Open it in the newer one.");

  std::string longest = "v=1&in.a=" + std::string(kMostLinkBytes - 14, '0') + "1&end";
  REQUIRE(longest.size() == kMostLinkBytes);
  CHECK(opened(longest).volumes.size() == 1);
  longest.insert(9, "0");
  CHECK(refusal(longest) == "This link is too long to be one of Offerscope’s. Ask its sender for a new one.");
  CHECK(refusal(std::string(10'000'000, '&')) ==
        "This link is too long to be one of Offerscope’s. Ask its sender for a new one.");
}

TEST_CASE("parts that a later Offerscope may have added are skipped, and said") {
  const OpenedLink link = decode_link("v=1&registered=9800&colour=blue&view=weather&end");
  REQUIRE(link.scenario.has_value());
  CHECK(link.scenario->practice.registered == test::quantity("9800"));
  CHECK(link.scenario->view == View::compare);
  CHECK(joined(link.problems) ==
        "The link has a part that this Offerscope does not know, “colour”; it was left out.\n"
        "The link asks for a view that this Offerscope does not have, “weather”; it shows Compare.");
  CHECK(joined(decode_link("v=1&ratio=1.04&end").problems) ==
        "The link gives a ratio without a registered list; enter the list.");
}

/// A scenario within the limits of the fields, or sentences that can be shown.
bool is_sound(const OpenedLink& link) {
  for (const std::string& sentence : link.problems) {
    if (sentence.empty() || sentence.size() > 400) return false;
    for (const char c : sentence) {
      if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F) return false;
    }
  }
  if (!link.scenario) return !link.problems.empty();
  const Scenario& scenario = *link.scenario;
  const Quantity most{*Decimal::from_integer(kMostPatients)};
  const auto in_range = [&](const std::optional<Quantity>& list) {
    return !list || (list->count.millionths() >= Decimal::kScale && *list <= most);
  };
  if (scenario.practice.weighted && scenario.practice.ratio) return false;
  if (!in_range(scenario.practice.registered) || !in_range(scenario.practice.weighted)) return false;
  if (scenario.offers.size() > kMostOffers) return false;
  for (const std::string& offer : scenario.offers) {
    if (!is_name(offer)) return false;
  }
  for (const auto& [name, quantity] : scenario.volumes) {
    if (quantity.count.millionths() < 0 || quantity.count > *Decimal::from_integer(kMostPounds)) return false;
  }
  for (const auto& [name, percent] : scenario.assumptions) {
    if (percent.millionths() < 0 || percent > *Decimal::from_integer(kMostPounds)) return false;
  }
  return true;
}

TEST_CASE("a link that breaks off anywhere is refused") {
  test::Random random(kSeed + 2);
  for (int round = 0; round < 60; ++round) {
    const std::string link = encode_link(random_scenario(random));
    for (std::size_t end = 0; end < link.size(); ++end) {
      const std::string_view cut = std::string_view(link).substr(0, end);
      const OpenedLink back = decode_link(cut);
      if (!is_sound(back) || back.scenario) FAIL_CHECK("seed ", kSeed + 2, ": ", std::string(cut));
      const std::string_view first = end < 2 ? kNotOurs : kDamaged;
      if (back.problems.front() != first) FAIL_CHECK(std::string(cut), ": ", back.problems.front());
    }
  }
}

TEST_CASE("random and damaged links never do harm") {
  test::Random random(kSeed + 3);
  std::size_t taken = 0;
  for (int round = 0; round < 20'000; ++round) {
    std::string fragment;
    switch (random.below(4)) {
      case 0: fragment = random.bytes(random.below(200)); break;
      case 1: fragment = "v=1&" + random.bytes(random.below(20)) + "&end"; break;
      case 2:
        fragment = "v=1&" + random.of("&=%,.-#0123456789abcdefinregistedwghofv", random.below(200)) + "&end";
        break;
      default:
        fragment = encode_link(random_scenario(random));
        for (std::size_t i = 1 + random.below(4); i > 0; --i) {
          fragment[random.below(fragment.size())] = static_cast<char>(random.bits() & 0xFF);
        }
    }
    const OpenedLink link = decode_link(fragment);
    if (!is_sound(link)) FAIL_CHECK("seed ", kSeed + 3, ", round ", round);
    if (link.scenario) {
      if (++taken % 16 != 0) continue;
      const Comparison comparison = compare(test::bundled_catalogue(), *link.scenario);
      if (comparison.offers.size() > kMostOffers) FAIL_CHECK("too many offers");
    }
  }
  CHECK(taken > 100);
}

}  // namespace
}  // namespace offerscope
