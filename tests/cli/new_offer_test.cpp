// `offerscope new`: a starting file that passes the check as it is.
#include <doctest/doctest.h>

#include "core/offer_reader.hpp"
#include "support/bundled.hpp"
#include "support/command.hpp"
#include "support/offer_text.hpp"

namespace offerscope {
namespace {

using test::Run;
using test::run_command;
using Words = std::vector<std::string>;

constexpr const char* kId = "anytown-ecg-2027-28";
constexpr const char* kFile = "anytown-ecg-2027-28.json";

TEST_CASE("new writes a file that has no faults, and says what to do with it") {
  const test::ScratchFolder scratch;
  const Run run = run_command({"new", kId}, scratch.path());
  CHECK(run.status == 0);
  CHECK(run.err == "");
  CHECK(run.out.starts_with("anytown-ecg-2027-28.json is written: an example, for you to make into your own offer.\n"));
  CHECK(run.out.find("offerscope check anytown-ecg-2027-28.json ") != std::string::npos);
  CHECK(run.out.find("offerscope compare anytown-ecg-2027-28.json ") != std::string::npos);
  CHECK(run.out.find("`offerscope list --services`") != std::string::npos);
  const Run check = run_command({"check", kFile}, scratch.path());
  CHECK(check.status == 0);
  CHECK(check.out ==
        "anytown-ecg-2027-28.json: no faults\n"
        "anytown-ecg-2027-28.json: note: 27 texts of the starting file still stand (\"An example: …\"), and perhaps its "
        "prices; put your own in their place.\n");
}

TEST_CASE("the file covers the common cases and is plainly an example") {
  const test::ScratchFolder scratch;
  REQUIRE(run_command({"new", "--today", "2026-11-21", kId}, scratch.path()).status == 0);
  const std::string text = test::read_bytes(scratch.path() / kFile);
  Offer offer;
  REQUIRE(read_offer(text, {test::bundled_catalogue().services(), {}, {}}, offer).empty());
  CHECK(offer.id == kId);
  CHECK(offer.status == OfferStatus::proposed);
  CHECK(offer.from == Date{2027, 4, 1});
  CHECK(offer.documents.front().title == "An example: put your own document here");
  REQUIRE(offer.payments.size() == 4);
  CHECK(offer.payments[0].quantity.basis == Basis::weighted_patient);
  CHECK(offer.payments[1].quantity.basis == Basis::item);
  CHECK(offer.payments[2].pots.size() == 2);
  CHECK(offer.payments[2].reconciliation.has_value());
  CHECK(offer.payments[3].payee == Payee::pcn);
  CHECK(offer.assumptions.size() == 1);
  for (const std::size_t count : {offer.services.size(), offer.terms.size(), offer.relations.size(), offer.gaps.size()}) {
    CHECK(count > 0);
  }
  CHECK(text.starts_with("{\n  \"$schema\": "));
  CHECK(text.find('<') == std::string::npos);

  const Run compared = run_command({"compare", "--registered", "10000", "--weighted", "10000", "--input",
                                    "example-procedures=30", "--input", std::string(kId) + ".patients-reviewed=65%",
                                    "--input", std::string(kId) + ".practice-share=50", kFile},
                                   scratch.path());
  CHECK(compared.status == 0);
  // 12,500 + 1,350 + 20,000 × (70% + 30% × half) + 5,000 × half
  CHECK(compared.out.find("Income a year              £33,350.00\n") != std::string::npos);
}

TEST_CASE("the line $schema is right for the folder that the file is written into") {
  const std::string found = "    \"The line $schema is for text editors that check as you type.\"\n";
  struct Row {
    const char* schema;  // where it lies, or ""
    const char* path;
  };
  for (const auto& [schema, path] : {Row{"a/b/schema/offer.schema.json", "schema/offer.schema.json"},
                                     {"a/b/offers/schema/offer.schema.json", "offers/schema/offer.schema.json"},
                                     {"a/b/offer.schema.json", "offer.schema.json"},
                                     {"a/schema/offer.schema.json", "../schema/offer.schema.json"},
                                     {"offers/schema/offer.schema.json", "../../offers/schema/offer.schema.json"}}) {
    CAPTURE(schema);
    const test::ScratchFolder scratch;
    const test::Path folder = scratch.path() / "a/b";
    std::filesystem::create_directories(folder);
    std::filesystem::create_directories((scratch.path() / schema).parent_path());
    scratch.write(schema, "{}");
    REQUIRE(run_command({"new", kId}, folder).status == 0);
    const std::string text = test::read_bytes(folder / kFile);
    CHECK(text.starts_with("{\n  \"$schema\": \"" + std::string(path) + "\",\n"));
    CHECK(text.find(found) != std::string::npos);
    CHECK(test::report_of(test::faults_of(text)) == "");
  }

  const test::ScratchFolder scratch;
  REQUIRE(run_command({"new", kId}, scratch.path()).status == 0);
  const std::string text = test::read_bytes(scratch.path() / kFile);
  CHECK(text.starts_with("{\n  \"$schema\": \"offer.schema.json\",\n"));
  CHECK(text.find("    \"The line $schema is for text editors that check as you type, once offer.schema.json lies beside "
                  "this file: every Offerscope site has it, at offers/schema/offer.schema.json. Without such an editor "
                  "delete the line.\"\n") != std::string::npos);
}

TEST_CASE("the year is the one that begins next") {
  const test::ScratchFolder scratch;
  for (const auto& [today, year] : {std::pair("2027-03-31", "2027-28"), {"2027-04-01", "2028-29"}, {"2099-05-01", "2100-01"}}) {
    const std::string id = std::string("from-") + today;
    REQUIRE(run_command({"new", "--today", today, id}, scratch.path()).status == 0);
    const std::string text = test::read_bytes(scratch.path() / (id + ".json"));
    CHECK(text.find(std::string("\"priceYear\": \"") + year + '"') != std::string::npos);
    CHECK(test::report_of(test::faults_of(text)) == "");
  }
}

TEST_CASE("new refuses what it would spoil or what cannot be an id") {
  const test::ScratchFolder scratch;
  const std::string there = scratch.write(kFile, "mine");
  const std::string form = "An id has at most 64 lower-case letters, digits and single hyphens, such as "
                           "anytown-ecg-2026-27; found ";
  struct Row {
    Words words;
    std::string sentence;
  };
  for (const Row& row : {
           Row{{"new", "costs"}, "The names of inputs of Offerscope itself begin with costs; choose another id."},
           Row{{"new", kId}, std::string(kFile) + " is there already, and was left as it is. Choose another id, or "
                                                  "move that file away."},
           {{"new"}, "new takes one id, such as anytown-ecg-2026-27."},
           {{"new", "a", "b"}, "new takes one id, such as anytown-ecg-2026-27."},
           {{"new", "Anytown ECG"}, form + "\"Anytown ECG\"."},
           {{"new", "../x"}, form + "\"../x\"."},
           {{"new", "x.json"}, form + "\"x.json\"."},
           {{"new", ""}, form + "\"\"."},
           {{"new", "nenc-medicines-2026-27"},
            "A published offer has the id nenc-medicines-2026-27; choose another."},
           {{"new", "--json", "x"}, "\"new\" has no option --json; see offerscope --help."},
       }) {
    CAPTURE(row.sentence);
    const Run run = run_command(row.words, scratch.path());
    CHECK(run.status == 2);
    CHECK(run.out == "");
    CHECK(run.err == "offerscope: " + row.sentence + '\n');
  }
  CHECK(test::read_bytes(there) == "mine");
  CHECK(run_command({"new", "x"}, "/proc").err.starts_with("offerscope: x.json cannot be written: "));
}

}  // namespace
}  // namespace offerscope
