// The published offers: they load, they cite, and they say what was published.
#include <doctest/doctest.h>

#include <map>
#include <set>

#include "core/words.hpp"
#include "support/bundled.hpp"
#include "support/files.hpp"
#include "support/numbers.hpp"
#include "support/offer_text.hpp"

namespace offerscope {
namespace {

const Payment& payment_of(const Offer& offer, std::string_view id) {
  for (const Payment& payment : offer.payments) {
    if (payment.id == id) return payment;
  }
  FAIL("no payment ", std::string(id), " in ", offer.id);
  return offer.payments.front();
}

std::string rate_text(const Payment& payment) {
  return payment.rate.rate ? money_text(*payment.rate.rate) + " per " + std::string(name_of(payment.quantity.basis))
                           : "not published";
}

TEST_CASE("the command carries the files of offers/, all of them and as they are") {
  const auto files = test::files_in(test::source_folder() / "offers", ".json");
  CHECK(files.size() == bundled_files().size());
  for (const test::Path& path : files) {
    CAPTURE(path.filename().string());
    CHECK(test::bundled_text(path.filename().string()) == test::read_bytes(path));
  }
}

TEST_CASE("each offer loads without faults, under its file’s name") {
  for (const BundledFile& file : bundled_files()) {
    CAPTURE(file.name);
    if (file.name == "services.json" || file.name == "suggestions.json") continue;
    Offer offer;
    const Faults faults = read_offer(file.text, {test::bundled_catalogue().services(), {}, {}}, offer);
    CHECK(test::report_of(faults) == "");
    CHECK(offer.id + ".json" == file.name);
  }
  std::set<std::string> ids;
  for (const CatalogueEntry& entry : test::bundled_catalogue().offers()) ids.insert(entry.offer.id);
  CHECK(ids == std::set<std::string>{
                   "berkshire-west-phlebotomy-2019-20", "bolton-quality-contract-2015-16",
                   "camden-long-term-conditions-2014-15", "derbyshire-shared-care",
                   "ealing-phlebotomy-2019-20", "east-north-herts-cff-2018-19",
                   "fylde-wyre-quality-contract-2016-17", "gloucestershire-services-2024-25",
                   "gm-les-2026-27", "hertfordshire-health-checks-2015-16", "herts-west-essex-points",
                   "huddersfield-near-patient-testing-2013-14", "kent-health-checks-2026-27",
                   "kent-interim-2025-26", "llr-health-equity-2025-26", "llr-tirzepatide-2025-26",
                   "lsc-ltc-2025-26", "lsc-quality-contract-2024-25", "lsc-routine-2025-26",
                   "mse-adhd-shared-care-2025-26", "ncl-long-term-conditions-2023-24",
                   "ncl-long-term-conditions-2024-25", "nenc-adhd-2026-27", "nenc-medicines-2026-27",
                   "newham-lis-2024-25", "newham-lis-2025-26", "nhse-advice-guidance-2025-26",
                   "nhse-advice-guidance-2026-27", "nhse-care-homes-2020-21", "nhse-care-homes-2024-25",
                   "nhse-flu-2020-21", "nhse-flu-2024-25", "nhse-flu-2026-27", "nhse-inclisiran-2024-25",
                   "nhse-inclisiran-2025-26", "nhse-learning-disability-2016-17",
                   "nhse-learning-disability-2017-18", "nhse-learning-disability-2024-25",
                   "nhse-practice-gp-2026-27", "nhse-qof-2024-25",
                   "nhse-qof-2026-27", "nhse-weight-management-2023-24", "nhse-weight-management-2024-25",
                   "nwl-access-2024-25", "nwl-crm-2026-27", "nwl-single-offer-2024-25",
                   "nwl-single-offer-2025-26", "rutland-coils-2019-20", "somerset-anticoagulation-2015-16",
                   "somerset-new-funding-framework-2024-25", "somerset-new-funding-framework-2025-26",
                   "sussex-lcs-2023-24", "tower-hamlets-phlebotomy-2019-20",
                   "west-london-phlebotomy-2019-20"});
}

TEST_CASE("the published prices") {
  struct Row {
    std::string_view offer, payment, rate;
  };
  for (const Row& row : {
           Row{"nenc-medicines-2026-27", "medicines", "£2.87 per weighted-patient"},
           {"nenc-adhd-2026-27", "adhd", "£117.00 per eligible-patient"},
           {"lsc-routine-2025-26", "ecg", "£0.96 per weighted-patient"},
           {"lsc-routine-2025-26", "phlebotomy", "£3.08 per weighted-patient"},
           {"lsc-routine-2025-26", "wound-care", "£0.93 per weighted-patient"},
           {"lsc-routine-2025-26", "medicines-optimisation", "£5.50 per weighted-patient"},
           {"lsc-routine-2025-26", "injections", "£1.00 per weighted-patient"},
           {"lsc-routine-2025-26", "advice-and-guidance", "£0.61 per weighted-patient"},
           {"lsc-routine-2025-26", "psa-testing", "£0.44 per weighted-patient"},
           {"lsc-routine-2025-26", "end-of-life", "£1.00 per weighted-patient"},
           {"lsc-routine-2025-26", "care-home", "£132.00 per bed"},
           {"lsc-routine-2025-26", "minor-surgery-excision", "£115.50 per item"},
           {"lsc-routine-2025-26", "minor-surgery-injection", "£62.00 per item"},
           {"lsc-routine-2025-26", "ring-pessary", "£55.47 per item"},
           {"lsc-routine-2025-26", "complex-injections", "£20.00 per item"},
           {"lsc-routine-2025-26", "insulin-initiation", "£279.00 per item"},
           {"lsc-routine-2025-26", "glp1-initiation", "£55.00 per item"},
           {"lsc-routine-2025-26", "diabetes-ongoing-care", "£85.30 per eligible-patient"},
           {"lsc-routine-2025-26", "spirometry", "£56.88 per item"},
           {"lsc-routine-2025-26", "feno", "£28.00 per item"},
           {"lsc-routine-2025-26", "shared-care-3-monthly", "£120.00 per eligible-patient"},
           {"lsc-routine-2025-26", "shared-care-6-monthly", "£60.00 per eligible-patient"},
           {"lsc-routine-2025-26", "shared-care-12-monthly", "£30.00 per eligible-patient"},
           {"lsc-routine-2025-26", "post-bariatric-monitoring", "£45.00 per eligible-patient"},
           {"lsc-routine-2025-26", "dementia", "£34.20 per eligible-patient"},
           {"lsc-ltc-2025-26", "ltc", "£8.40 per weighted-patient"},
           {"kent-interim-2025-26", "interim", "£0.20 per weighted-patient"},
           {"nwl-access-2024-25", "phase-1", "£0.50 per weighted-patient"},
           {"nwl-access-2024-25", "phase-2", "£2.00 per weighted-patient"},
           {"nwl-crm-2026-27", "group-1", "£107.08 per eligible-patient"},
           {"nwl-crm-2026-27", "group-2", "£53.13 per eligible-patient"},
           {"nwl-crm-2026-27", "group-3", "£24.09 per eligible-patient"},
           {"mse-adhd-shared-care-2025-26", "adhd", "£50.00 per eligible-patient"},
           {"somerset-anticoagulation-2015-16", "anticoagulation", "£166.19 per eligible-patient"},
           {"bolton-quality-contract-2015-16", "top-up", "£95.00 per registered-patient"},
           {"fylde-wyre-quality-contract-2016-17", "top-up", "£91.00 per registered-patient"},
           {"herts-west-essex-points", "points", "£119.34 per point"},
           {"east-north-herts-cff-2018-19", "framework", "not published"},
           {"derbyshire-shared-care", "shared-care", "£0.30 per weighted-patient"},
           {"ealing-phlebotomy-2019-20", "phlebotomy", "£3.12 per item"},
           {"west-london-phlebotomy-2019-20", "phlebotomy", "£3.12 per item"},
           {"berkshire-west-phlebotomy-2019-20", "phlebotomy", "£1.25 per item"},
           {"rutland-coils-2019-20", "fit", "£81.31 per item"},
           {"rutland-coils-2019-20", "review", "£21.69 per item"},
           {"nhse-care-homes-2020-21", "beds", "£60.00 per bed"},
           {"nhse-care-homes-2024-25", "beds", "£120.00 per bed"},
           {"nhse-practice-gp-2026-27", "hours", "£78.41 per hour"},
           {"nhse-flu-2020-21", "flu", "£10.06 per item"},
           {"nhse-flu-2024-25", "flu", "£10.06 per item"},
           {"nhse-flu-2026-27", "flu", "£10.06 per item"},
           {"nhse-weight-management-2023-24", "referral", "£11.50 per item"},
           {"nhse-weight-management-2024-25", "referral", "£11.50 per item"},
           {"nhse-learning-disability-2016-17", "check", "£116.00 per item"},
           {"nhse-learning-disability-2017-18", "check", "£140.00 per item"},
           {"nhse-learning-disability-2024-25", "check", "£140.00 per item"},
           {"nhse-qof-2024-25", "points", "£220.62 per point"},
           {"nhse-qof-2026-27", "points", "£227.95 per point"},
           {"nhse-advice-guidance-2025-26", "request", "£20.00 per item"},
           {"nhse-advice-guidance-2026-27", "global-sum", "£1.28 per weighted-patient"},
           {"nhse-inclisiran-2024-25", "injection", "£50.00 per item"},
           {"nhse-inclisiran-2025-26", "injection", "£60.00 per item"},
           {"tower-hamlets-phlebotomy-2019-20", "block", "not published"},
           {"huddersfield-near-patient-testing-2013-14", "patients", "not published"},
       }) {
    CAPTURE(row.offer);
    CAPTURE(row.payment);
    CHECK(rate_text(payment_of(test::bundled_offer(row.offer), row.payment)) == row.rate);
  }
  CHECK(test::bundled_offer("lsc-routine-2025-26").payments.size() == 23);
  CHECK(test::bundled_offer("gm-les-2026-27").payments.empty());
  for (const Payment& payment : test::bundled_offer("nwl-single-offer-2025-26").payments) {
    CHECK(rate_text(payment) == "not published");
  }
}

TEST_CASE("LSC routine: the eight capitated lines come to £13.52, minor surgery is for others’ patients") {
  Decimal total;
  std::size_t lines = 0;
  for (const Payment& payment : test::bundled_offer("lsc-routine-2025-26").payments) {
    CAPTURE(payment.id);
    if (payment.quantity.basis == Basis::weighted_patient) {
      ++lines;
      total = *total.plus(payment.rate.rate->pounds);
    }
    CHECK(payment.quantity.other_practices_patients == payment.id.starts_with("minor-surgery"));
  }
  CHECK(lines == 8);
  CHECK(total.to_string(2) == "13.52");
}

TEST_CASE("LSC long-term conditions: domains 35/53/12, 80% in twelfths, activity over 11 months") {
  const Payment& payment = payment_of(test::bundled_offer("lsc-ltc-2025-26"), "ltc");
  REQUIRE(payment.pots.size() == 3);
  CHECK(payment.pots[0].percent == test::percent("35"));
  CHECK(payment.pots[1].percent == test::percent("53"));
  CHECK(payment.pots[2].percent == test::percent("12"));
  REQUIRE(payment.schedule.size() == 2);
  CHECK(payment.schedule[0].percent == test::percent("80"));
  CHECK(payment.schedule[0].pays == SchedulePart::Pays::monthly);
  CHECK(payment.schedule[0].from == Month{2025, 4});
  CHECK(payment.schedule[0].to == Month{2026, 3});
  CHECK(payment.note.find("11 months") != std::string::npos);
}

TEST_CASE("NENC: the ADHD offer needs the Medicines offer; both asked for an answer by 6 February 2026") {
  const Offer& adhd = test::bundled_offer("nenc-adhd-2026-27");
  REQUIRE(adhd.relations.size() == 1);
  CHECK(adhd.relations[0].kind == RelationKind::requires_offer);
  CHECK(adhd.relations[0].offer == "nenc-medicines-2026-27");
  for (const char* id : {"nenc-adhd-2026-27", "nenc-medicines-2026-27"}) {
    REQUIRE(test::bundled_offer(id).deadline.has_value());
    CHECK(test::bundled_offer(id).deadline->date == Date{2026, 2, 6});
  }
}

TEST_CASE("Kent: 20p in lieu of two schemes, and the LMC’s lists of unfunded and underfunded services") {
  const Offer& kent = test::bundled_offer("kent-interim-2025-26");
  std::size_t bridges = 0;
  for (const Relation& relation : kent.relations) bridges += relation.kind == RelationKind::bridges_to ? 1 : 0;
  CHECK(bridges == 2);
  CHECK(payment_of(kent, "interim").schedule.at(0).pays == SchedulePart::Pays::once);
  std::size_t notice = 0;
  for (const OfferService& service : kent.services) {
    notice += service.state == ServiceState::notice_served ? 1 : 0;
  }
  CHECK(notice >= 30);
}

TEST_CASE("NWL: a net uplift of 2.15% is in the terms; the money of the access fund goes to the PCN") {
  bool said = false;
  for (const Term& term : test::bundled_offer("nwl-single-offer-2025-26").terms) {
    if (term.kind != TermKind::uplift) continue;
    REQUIRE(term.uplift.has_value());
    REQUIRE(term.uplift->given.size() == 1);
    const YearlyRise& rise = term.uplift->given[0].rise;
    said = term.uplift->promise == UpliftPromise::applied && term.text.find("2.15%") != std::string::npos &&
           rise.year == FinancialYear{2025} && rise.percent == test::decimal("2.15");
  }
  CHECK(said);
  CHECK(payment_of(test::bundled_offer("nwl-access-2024-25"), "phase-1").payee == Payee::pcn);
}

TEST_CASE("Derbyshire: the price is one person’s word") {
  const Offer& offer = test::bundled_offer("derbyshire-shared-care");
  const Document* document = offer.find_document(payment_of(offer, "shared-care").source.document);
  REQUIRE(document != nullptr);
  CHECK(document->verification == Verification::one_person);
  CHECK(offer.status == OfferStatus::reported);
}

void check_citation(const Offer& offer, const std::string& what, const Citation& citation) {
  CAPTURE(offer.id);
  CAPTURE(what);
  CHECK(offer.find_document(citation.document) != nullptr);
}

TEST_CASE("every fact is cited, and every price has its words or its place") {
  for (const CatalogueEntry& entry : test::bundled_catalogue().offers()) {
    const Offer& offer = entry.offer;
    CAPTURE(offer.id);
    CHECK(!offer.documents.empty());
    for (const Payment& payment : offer.payments) {
      check_citation(offer, payment.id, payment.source);
      CHECK_MESSAGE((!payment.source.words.empty() || !payment.source.place.empty()), payment.id);
      CHECK(payment.rate.rate.has_value() == payment.rate.price_year.has_value());
    }
    for (const OfferService& service : offer.services) check_citation(offer, service.service, service.source);
    for (const Term& term : offer.terms) check_citation(offer, term.text, term.source);
    for (const Relation& relation : offer.relations) check_citation(offer, relation.text, relation.source);
    if (offer.deadline) check_citation(offer, "deadline", offer.deadline->source);
  }
}

TEST_CASE("every document is used") {
  const Catalogue& catalogue = test::bundled_catalogue();
  for (const CatalogueEntry& entry : catalogue.offers()) {
    Scenario scenario;
    scenario.offers = {entry.offer.id};
    for (const SourceLine& line : compare(catalogue, scenario).sources) {
      CAPTURE(entry.offer.id);
      CAPTURE(line.document.title);
      CHECK(!line.used_for.empty());
    }
  }
}

TEST_CASE("offers that count the same thing call it the same") {
  std::map<std::string, std::pair<std::string, Basis>> volumes;
  for (const CatalogueEntry& entry : test::bundled_catalogue().offers()) {
    for (const Payment& payment : entry.offer.payments) {
      const QuantityRule& quantity = payment.quantity;
      if (quantity.volume.empty()) continue;
      const auto [known, added] =
          volumes.emplace(quantity.volume, std::pair(quantity.label, quantity.basis));
      CAPTURE(quantity.volume);
      CHECK(known->second == std::pair(quantity.label, quantity.basis));
    }
  }
  CHECK(volumes.size() == 30);
}

TEST_CASE("each suggestion is for a number that a published offer asks for") {
  std::set<std::string> asked;
  for (const CatalogueEntry& entry : test::bundled_catalogue().offers()) {
    for (const Payment& payment : entry.offer.payments) asked.insert(payment.quantity.volume);
  }
  const Suggestions& suggestions = test::bundled_catalogue().suggestions();
  CHECK(suggestions.suggestions.size() == 3);
  for (const Suggestion& suggestion : suggestions.suggestions) {
    CAPTURE(suggestion.volume);
    CHECK(asked.contains(suggestion.volume));
    CHECK(!suggestion.note.empty());
    CHECK(!suggestion.source.words.empty());
  }
}

TEST_CASE("each service that an offer names stands in the shared list, and the list has no strays in form") {
  std::set<std::string> ids;
  std::map<std::string, std::size_t> groups;
  for (const Service& service : test::bundled_catalogue().services()) {
    CHECK(ids.insert(service.id).second);
    CHECK(!service.title.empty());
    ++groups[service.group];
  }
  for (const auto& [group, count] : groups) {
    CAPTURE(group);
    CHECK(count >= 2);  // a group of one is likely a misspelt one
  }
}

}  // namespace
}  // namespace offerscope
