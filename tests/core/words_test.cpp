#include "core/words.hpp"

#include <doctest/doctest.h>

#include <limits>
#include <set>

#include "support/numbers.hpp"

namespace offerscope {
namespace {

TEST_CASE("money is written with a pound sign, commas and pence") {
  CHECK(money_text(Amount{0}) == "£0.00");
  CHECK(money_text(Amount{2'938'880}) == "£29,388.80");
  CHECK(money_text(Amount{99'999}) == "£999.99");
  CHECK(money_text(Amount{100'000}) == "£1,000.00");
  CHECK(money_text(Amount{123'456'789}) == "£1,234,567.89");
  CHECK(money_text(Amount{-5}) == "−£0.05");
  CHECK(money_text(Amount{-123'456'789}) == "−£1,234,567.89");
  CHECK(money_text(Amount{std::numeric_limits<std::int64_t>::max()}) == "£92,233,720,368,547,758.07");
}

TEST_CASE("a rate shows all that it has, and at least pence") {
  CHECK(money_text(test::rate("2.87")) == "£2.87");
  CHECK(money_text(test::rate("117")) == "£117.00");
  CHECK(money_text(test::rate("0.3")) == "£0.30");
  CHECK(money_text(test::rate("0.004125")) == "£0.004125");
  CHECK(money_text(test::rate("1234567.5")) == "£1,234,567.50");
}

TEST_CASE("numbers are written with commas and no needless places") {
  CHECK(number_text(test::decimal("0")) == "0");
  CHECK(number_text(test::decimal("999")) == "999");
  CHECK(number_text(test::decimal("1000")) == "1,000");
  CHECK(number_text(test::decimal("10240.50")) == "10,240.5");
  CHECK(number_text(test::decimal("-1234567.000001")) == "−1,234,567.000001");
  CHECK(number_text(test::decimal("0.78")) == "0.78");
}

TEST_CASE("names are listed as in a sentence") {
  CHECK(listed({}) == "");
  CHECK(listed({"one"}) == "one");
  CHECK(listed({"one", "two"}) == "one and two");
  CHECK(listed({"one", "two", "three"}) == "one, two and three");
  CHECK(listed({"a", "b", "c", "d"}) == "a, b, c and d");
}

TEST_CASE("a count agrees with its noun") {
  CHECK(counted(0, "line", "lines") == "0 lines");
  CHECK(counted(1, "line", "lines") == "1 line");
  CHECK(counted(2, "line", "lines") == "2 lines");
  CHECK(counted(12'345, "line", "lines") == "12,345 lines");
}

TEST_CASE("the units of a basis") {
  CHECK(basis_unit(Basis::weighted_patient, false) == "weighted patient");
  CHECK(basis_unit(Basis::weighted_patient, true) == "weighted patients");
  CHECK(basis_unit(Basis::bed, true) == "beds");
  CHECK(basis_unit(Basis::eligible_patient, true) == "eligible patients");
}

/// Every value of an enumeration has one name, no two share one, and the words can be shown.
template <class Value>
void check_table(std::span<const Word<Value>> words, std::size_t count) {
  CHECK(words.size() == count);
  std::set<std::string_view> names;
  std::set<Value> values;
  for (const Word<Value>& word : words) {
    CAPTURE(word.name);
    CHECK(names.insert(word.name).second);
    CHECK(values.insert(word.value).second);
    CHECK(!word.words.empty());
    CHECK(word.name.find_first_not_of("abcdefghijklmnopqrstuvwxyz-") == std::string_view::npos);
  }
}

TEST_CASE("each word of the format stands once in its table") {
  check_table(certainty_words(), 3);
  check_table(missing_words(), 3);
  check_table(verification_words(), 4);
  check_table(status_words(), 6);
  check_table(payee_words(), 2);
  check_table(term_words(), 12);
  check_table(uplift_promise_words(), 9);
  check_table(relation_words(), 4);
  check_table(basis_words(), 10);
  check_table(assumption_unit_words(), 5);
  check_table(counted_words(), 3);
  check_table(band_prices_words(), 2);
  check_table(limit_words(), 3);
  check_table(achievement_rule_words(), 3);
  check_table(pays_words(), 3);
  check_table(shortfall_words(), 3);
  check_table(part_year_words(), 3);
  check_table(service_state_words(), 7);
}

TEST_CASE("the names that files, links and JSON carry never change") {
  CHECK(name_of(Missing::not_entered) == "not-entered");
  CHECK(name_of(Missing::not_published) == "not-published");
  CHECK(name_of(Missing::not_applicable) == "not-applicable");
  CHECK(name_of(Certainty::guaranteed) == "guaranteed");
  CHECK(name_of(Certainty::conditional) == "conditional");
  CHECK(name_of(Certainty::at_risk) == "at-risk");
  CHECK(name_of(Basis::weighted_patient) == "weighted-patient");
  CHECK(name_of(Basis::registered_patient) == "registered-patient");
  CHECK(name_of(Basis::eligible_patient) == "eligible-patient");
  CHECK(name_of(Basis::item) == "item");
  CHECK(name_of(Basis::bed) == "bed");
  CHECK(name_of(Basis::block) == "block");
  CHECK(name_of(Basis::not_published) == "not-published");
  CHECK(name_of(ServiceState::paid_separately) == "paid-separately");
  CHECK(name_of(ServiceState::in_bundle) == "in-bundle");
  CHECK(name_of(ServiceState::required_without_pay) == "required-without-pay");
  CHECK(name_of(ServiceState::under_review) == "under-review");
  CHECK(name_of(ServiceState::notice_served) == "notice-served");
  CHECK(name_of(ServiceState::not_in_offer) == "not-in-offer");
  CHECK(name_of(ServiceState::not_published) == "not-published");
  CHECK(name_of(Verification::one_person) == "one-person");
}

}  // namespace
}  // namespace offerscope
