// Volumes that are counted in one way here and in another elsewhere.
#include <doctest/doctest.h>

#include "support/offer_text.hpp"

namespace offerscope {
namespace {

TEST_CASE("volumes that other offers have entered in another way") {
  const auto report = [](const QuantityRule& theirs, std::string_view quantity) {
    const std::vector<CountedVolume> volumes = {
        {theirs.volume, theirs.basis, theirs.counted == Counted::quarters, false, "anytown-other", "Anytown other"}};
    Offer offer;
    return test::report_of(
        read_offer(test::replaced(test::small_offer(), "{ \"basis\": \"weighted-patient\" }", quantity),
                   {test::bundled_catalogue().services(), volumes, {}}, offer));
  };
  QuantityRule beds;
  beds.basis = Basis::bed;
  beds.volume = "beds";
  QuantityRule quarters = beds;
  quarters.counted = Counted::quarters;
  const std::string_view same = R"({ "basis": "bed", "volume": "beds", "label": "Beds" })";
  CHECK(report(beds, same) == "");
  CHECK(report(beds, R"({ "basis": "item", "volume": "beds", "label": "Beds" })") ==
        "30:48 volume-conflict /payments/0/quantity/volume\n"
        "  The volume \"beds\" counts beds in the offer \"Anytown other\" and items here; give it another name here.\n");
  // What a measure needs may be what another offer counts.
  CHECK(report(beds, R"({ "basis": "weighted-patient", "floor": { "volume": "beds", "label": "Beds" } })") == "");
  CHECK(report(quarters, same) ==
        "30:47 volume-conflict /payments/0/quantity/volume\n"
        "  The volume \"beds\" is entered for each quarter in the offer \"Anytown other\" and for the year here; give "
        "it another name here.\n");
  CHECK(report(quarters, R"({ "basis": "item", "volume": "beds-q3", "label": "Beds" })") ==
        "30:48 volume-conflict /payments/0/quantity/volume\n"
        "  \"beds-q3\" is the name of a quarter of the volume \"beds\" in the offer \"Anytown other\"; give it another "
        "name here.\n");
  CHECK(report(quarters, R"({ "basis": "item", "volume": "beds-q5", "label": "Beds" })") == "");
  QuantityRule third = beds;
  third.volume = "beds-q3";
  CHECK(report(third, R"({ "basis": "bed", "volume": "beds", "label": "Beds", "counted": "quarters" })") ==
        "30:47 volume-conflict /payments/0/quantity/volume\n"
        "  A quarter of this volume is called \"beds-q3\", and that is a volume in the offer \"Anytown other\"; give it "
        "another name here.\n");
}

TEST_CASE("a volume is a number or pounds, in all measures of the file and of other offers") {
  const auto report = [](std::string_view quantity, std::string_view rest,
                         std::vector<CountedVolume> others = {}) {
    Offer offer;
    std::string text =
        test::replaced(test::small_offer(), "{ \"basis\": \"weighted-patient\" }", quantity);
    text = test::replaced(text, "      \"schedule\"", std::string(rest) + "      \"schedule\"");
    return test::report_of(read_offer(text, {test::bundled_catalogue().services(), others, {}}, offer));
  };
  const std::string_view limit =
      "      \"limits\": [{ \"limit\": \"less\", \"title\": \"L\", \"volume\": \"v\", \"label\": \"V\" }],\n";
  const std::string_view list = R"({ "basis": "weighted-patient" })";
  CHECK(report(list, limit) == "");
  CHECK(report(R"({ "basis": "weighted-patient", "floor": { "volume": "v", "label": "V" } })", limit) ==
        "32:61 volume-conflict /payments/0/limits/0/volume\n"
        "  The volume \"v\" is entered as a number elsewhere in the payment and in pounds here; give it another "
        "name here.\n");
  const CountedVolume number{"v", std::nullopt, false, false, "anytown-other", "Anytown other"};
  CountedVolume pounds = number;
  pounds.pounds = true;
  CHECK(report(list, limit, {pounds}) == "");
  CHECK(report(list, limit, {number}) ==
        "32:61 volume-conflict /payments/0/limits/0/volume\n"
        "  The volume \"v\" is entered as a number in the offer \"Anytown other\" and in pounds here; give it "
        "another name here.\n");
  CHECK(report(R"({ "basis": "item", "volume": "v", "label": "V" })", "", {pounds}) ==
        "30:48 volume-conflict /payments/0/quantity/volume\n"
        "  The volume \"v\" is entered in pounds in the offer \"Anytown other\" and as a number here; give it "
        "another name here.\n");
}

}  // namespace
}  // namespace offerscope
