// The paragraph for the partners, whole.
#include "core/decision/paragraph.hpp"

#include <doctest/doctest.h>

#include "decision_fixture.hpp"

namespace offerscope {
namespace {

constexpr std::string_view kSigned =
    " The figures are by Offerscope, from published offers; they are indicative and not financial advice.";

std::string paragraph(const Session& session, std::string_view offer) {
  return test::column_of(session, offer).decision.paragraph;
}

TEST_CASE("the opening screen: a practice of the mean list, nothing entered") {
  Session session = test::bundled_session();
  session.set_today({2026, 1, 10});
  CHECK(paragraph(session, "nenc-medicines-2026-27") ==
        "North East and North Cumbria Medicines LES 2026/27 is a proposed offer of NHS North East and North Cumbria ICB for "
        "1 April 2026 to 31 March 2027; an answer is due by 6 February 2026. It pays a practice of England’s mean list, 10,387 "
        "patients, £29,810.69 a year, £2.87 for each registered patient: all of it is guaranteed. It asks for at least 6 "
        "services. A practice that refuses hands back the services that this offer absorbs: antipsychotics, lithium, DMARDs, "
        "amiodarone and ADHD medicines. This is as reported by Pulse. The price is reviewed; no rise is promised; with costs as "
        "expected, £1 of the price buys 90.6p in 2031/32, and 77.7p if the worst years of the record come again. By its words the practice bears the "
        "risk of work without a limit and parts that do not pay. What we do not know: what the work costs us; what it takes "
        "over of what we are paid today; what notice there is and whether it can stop in mid-year, on which the offer is "
        "silent." + std::string(kSigned));
  CHECK(paragraph(session, "lsc-ltc-2025-26") ==
        "Lancashire and South Cumbria long-term conditions LES 2025/26 was an offer of NHS Lancashire and South Cumbria ICB "
        "for 1 April 2025 to 31 March 2026. It pays a practice of England’s mean list, 10,387 patients, £87,250.80 a year, "
        "£8.40 for each registered patient: £17,450.16 is conditional and £69,800.64 is at risk. It asks for 8 services. No "
        "rise is promised; with costs as expected, £1 of the price buys 90.6p in 2030/31, and 77.7p if the worst years of the "
        "record come again. What we do not know: what the work costs us; what it takes over of what we are paid today; "
        "whether work can be added to it, what notice there is and whether it can stop in mid-year, on which the offer is "
        "silent." + std::string(kSigned));
}

TEST_CASE("an offer without prices") {
  Session session = test::bundled_session();
  session.set_today({2026, 4, 10});
  test::choose_only(session, {"gm-les-2026-27"});
  CHECK(paragraph(session, "gm-les-2026-27") ==
        "Greater Manchester LES 2026/27 is an offer of NHS Greater Manchester ICB for 1 April 2026 to 31 March 2027; no "
        "deadline is given. Its prices are not published, so what it pays is not known. It asks for at least 1 service. The "
        "offer does not say whether the price rises; with costs as expected, £1 of the price buys 90.6p in 2031/32, and 77.7p "
        "if the worst years of the record come again. What we do not know: what the work costs us; whether the work has a "
        "limit, whether work can be added to it, what notice there is and whether it can stop in mid-year, on which the offer "
        "is silent." + std::string(kSigned));
}

TEST_CASE("everything entered") {
  Session session = test::decide_session();
  test::enter_work(session);
  test::enter_fields(session, {{"today.income", "30000"}, {"today.cost", "20000"},
                               {"today.anytown-ecg-2026-27.income", "5000"}, {"today.anytown-ecg-2026-27.cost", "4000"},
                               {"today.anytown-ecg-2026-27.refusal", "yes"}});
  // £11,100.00 − £1,950.00; £11,100.00 − £5,000.00; £6,100.00 + £2,050.00; £5,000.00 − £4,000.00
  CHECK(paragraph(session, test::kNew) ==
        "Anytown ECG scheme is a proposed offer of NHS Anytown ICB for 1 April 2026 to 31 March 2027; an answer is due by 6 "
        "February 2026. It pays us £11,100.00 a year, £1.11 for each registered patient: £9,600.00 is guaranteed and £1,500.00 "
        "is conditional. It asks for 3 services; at our costs it leaves £9,150.00 in the first year, with its set-up. Against "
        "today, accepting it raises our income by £6,100.00 a year and raises what is left by £8,150.00, and declining it "
        "lowers our income by £5,000.00 a year and lowers what is left by £1,000.00. The price is reviewed; no rise is "
        "promised; with costs as expected, £1 of the price buys 90.6p in 2031/32, and 77.7p if the worst years of the record "
        "come again. What we do not know: whether the work has a limit, whether work can be added to it, what notice "
        "there is and whether it can stop in mid-year, on which the offer is silent. The figures are by Offerscope, from an offer file of our own; they are indicative and not financial advice.");
}

TEST_CASE("a partial sum is said to be one, and its certainty that of what is known") {
  Session session = test::decide_session();
  // Without the dressings £9,600.00 + £1,000.00; without the spirometry too £9,600.00.
  test::enter_fields(session, {{"decide-dressings", ""}, {"today.income", "0"}});
  const std::string one = paragraph(session, test::kNew);
  CHECK(one.find("Of what is known, it pays us £10,600.00 a year, £1.06 for each registered patient: £9,600.00 is guaranteed "
                 "and £1,000.00 is conditional. ") != std::string::npos);
  CHECK(one.find("Against today, and of what is known, accepting it raises our income by £10,600.00 a year") !=
        std::string::npos);
  test::enter_fields(session, {{"decide-spirometry", ""}});
  CHECK(paragraph(session, test::kNew).find("Of what is known, it pays us £9,600.00 a year, £0.96 for each registered patient: "
                                            "all of that is guaranteed. ") != std::string::npos);
}

TEST_CASE("what is supposed of refusing is said to be, and that nobody knows it") {
  Session session = test::decide_session();
  test::enter_fields(session, {{"today.income", "30000"}, {"today.anytown-ecg-2026-27.income", "5000"}});
  const std::string text = paragraph(session, test::kNew);
  CHECK(text.find("Against today, accepting it raises our income by £6,100.00 a year; if refusing hands nothing back, which "
                  "the offer does not say, declining it leaves our income as it is. ") != std::string::npos);
  CHECK(text.find("What we do not know: what the work costs us; whether refusing hands back what we do today; whether "
                  "the work has a limit") != std::string::npos);
  // The user's own answer is no supposition.
  test::enter_fields(session, {{"today.anytown-ecg-2026-27.refusal", "no"}});
  const std::string answered = paragraph(session, test::kNew);
  CHECK(answered.find("a year, and declining it leaves our income as it is. ") != std::string::npos);
  CHECK(answered.find("whether refusing") == std::string::npos);
}

TEST_CASE("no paragraph of a published offer has a double space, an empty part or none of something") {
  Session session = test::bundled_session();
  for (const CatalogueEntry& entry : session.catalogue().offers()) {
    test::choose_only(session, {entry.offer.id});
    for (const std::string today : {"", "lsc-routine-2025-26"}) {
      REQUIRE(session.enter("today.offer", today) == "");
      const std::string text = paragraph(session, entry.offer.id);
      CAPTURE(text);
      for (const std::string_view fault : {"  ", "..", " .", ": .", " 0 ", ";.", ", .", "; ;"}) {
        CAPTURE(fault);
        CHECK(text.find(fault) == std::string::npos);
      }
      CHECK(text.ends_with("financial advice."));
    }
  }
}

}  // namespace
}  // namespace offerscope
