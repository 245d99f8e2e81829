#include "core/stages/receipts.hpp"

#include <doctest/doctest.h>

#include "core/schedule_words.hpp"
#include "core/words.hpp"
#include "support/numbers.hpp"
#include "support/random.hpp"

namespace offerscope {
namespace {

using Pays = SchedulePart::Pays;
using test::percent;

Offer offer_of(Date from, Date to) {
  Offer offer;
  offer.from = from;
  offer.to = to;
  return offer;
}

const Offer kYear = offer_of({2025, 4, 1}, {2026, 3, 31});

SchedulePart spread(Pays pays, std::string_view share, Month from, Month to) {
  SchedulePart part;
  part.pays = pays;
  part.percent = percent(share);
  part.from = from;
  part.to = to;
  return part;
}

SchedulePart once(std::string_view share, std::optional<Month> month) {
  SchedulePart part;
  part.pays = Pays::once;
  part.percent = percent(share);
  part.month = month;
  return part;
}

Payment payment_of(std::vector<SchedulePart> schedule) {
  Payment payment;
  payment.certainty = Certainty::guaranteed;
  payment.schedule = std::move(schedule);
  return payment;
}

/// What the stages make of an amount that is earned in full.
Receipts receipts_for(Amount amount, const Payment& payment, const Offer& offer) {
  const Scenario scenario;
  return receipts_of(payment, amount, amount, {}, Givens(offer, scenario));
}

Arrival arrival_for(Amount amount, const Payment& payment, const Offer& offer) {
  return arrival_of(receipts_for(amount, payment, offer), offer.financial_year());
}

std::vector<MoneyPart> parts_for(Amount amount, const Payment& payment) {
  return receipts_for(amount, payment, kYear).parts;
}

/// "Apr 0.34 May 0.33 … later 1.00": what arrives, nothing where nothing does.
std::string text_of(const Arrival& arrival) {
  std::string text;
  for (std::size_t i = 0; i < arrival.months.size(); ++i) {
    if (arrival.months[i].pence == 0) continue;
    const int month = static_cast<int>(i + 3) % 12 + 1;
    text += std::string(short_month_name(month)) + ' ' + arrival.months[i].to_decimal() + ' ';
  }
  return text + "later " + arrival.later.to_decimal();
}

std::int64_t total(const Arrival& arrival) {
  std::int64_t pence = arrival.later.pence;
  for (const Amount month : arrival.months) pence += month.pence;
  return pence;
}

TEST_CASE("money arrives in the months of its schedule") {
  struct Row {
    std::string_view what;
    std::vector<SchedulePart> schedule;
    std::int64_t pence;
    std::string_view arrives;
  };
  for (const Row& row : {
           Row{"twelfths", {spread(Pays::monthly, "100", {2025, 4}, {2026, 3})}, 1'201,
               "Apr 1.01 May 1.00 Jun 1.00 Jul 1.00 Aug 1.00 Sep 1.00 Oct 1.00 Nov 1.00 Dec 1.00 "
               "Jan 1.00 Feb 1.00 Mar 1.00 later 0.00"},
           {"eleven months, from May", {spread(Pays::monthly, "100", {2025, 5}, {2026, 3})}, 1'102,
            "May 1.01 Jun 1.01 Jul 1.00 Aug 1.00 Sep 1.00 Oct 1.00 Nov 1.00 Dec 1.00 Jan 1.00 Feb 1.00 "
            "Mar 1.00 later 0.00"},
           {"quarters", {spread(Pays::quarterly, "100", {2025, 4}, {2026, 3})}, 402,
            "Apr 1.01 Jul 1.01 Oct 1.00 Jan 1.00 later 0.00"},
           {"quarters in arrears, the last after the year",
            {spread(Pays::quarterly, "100", {2025, 7}, {2026, 4})}, 402,
            "Jul 1.01 Oct 1.01 Jan 1.00 later 1.00"},
           {"once", {once("100", Month{2025, 9})}, 500, "Sep 5.00 later 0.00"},
           {"once, after the year", {once("100", Month{2026, 6})}, 500, "later 5.00"},
           {"once, before the year", {once("100", Month{2025, 3})}, 500, "later 5.00"},
           {"once, month not published", {once("100", std::nullopt)}, 500, "later 5.00"},
           {"instalments and a balance",
            {spread(Pays::monthly, "80", {2025, 4}, {2025, 7}), once("20", std::nullopt)}, 1'000,
            "Apr 2.00 May 2.00 Jun 2.00 Jul 2.00 later 2.00"},
           {"two parts in one month", {once("50", Month{2025, 4}), once("50", Month{2025, 4})}, 101,
            "Apr 1.01 later 0.00"},
           {"odd pence go to the larger remainder first",
            {once("33.4", Month{2025, 4}), once("66.6", Month{2025, 5})}, 1, "May 0.01 later 0.00"},
           {"money that goes back", {spread(Pays::monthly, "100", {2025, 4}, {2025, 6})}, -100,
            "Apr -0.34 May -0.33 Jun -0.33 later 0.00"},
       }) {
    CAPTURE(row.what);
    const Payment payment = payment_of(row.schedule);
    const Arrival arrival = arrival_for(Amount{row.pence}, payment, kYear);
    CHECK(text_of(arrival) == row.arrives);
    CHECK(total(arrival) == row.pence);
  }
}

TEST_CASE("without a schedule the money is spread over the period’s months in its financial year") {
  const Payment unpublished = payment_of({});
  CHECK(text_of(arrival_for(Amount{1'200}, unpublished, kYear)) ==
        "Apr 1.00 May 1.00 Jun 1.00 Jul 1.00 Aug 1.00 Sep 1.00 Oct 1.00 Nov 1.00 Dec 1.00 Jan 1.00 "
        "Feb 1.00 Mar 1.00 later 0.00");
  CHECK(text_of(arrival_for(Amount{301}, unpublished, offer_of({2025, 6, 1}, {2025, 8, 31}))) ==
        "Jun 1.01 Jul 1.00 Aug 1.00 later 0.00");
  // A period that runs into later years: only the first year's months.
  CHECK(text_of(arrival_for(Amount{200}, unpublished, offer_of({2026, 2, 15}, {2028, 3, 31}))) ==
        "Feb 1.00 Mar 1.00 later 0.00");
  CHECK(text_of(arrival_for(Amount{200}, unpublished, offer_of({2026, 3, 31}, {2026, 3, 31}))) ==
        "Mar 2.00 later 0.00");

  CHECK(arrival_text(unpublished, kYear) ==
        "The offer does not say when it pays; shown evenly over April 2025 to March 2026");
  CHECK(arrival_text(unpublished, offer_of({2026, 3, 1}, {2026, 3, 31})) ==
        "The offer does not say when it pays; shown evenly over March 2026");
}

TEST_CASE("when it arrives, in words") {
  const auto text = [](std::vector<SchedulePart> schedule) {
    return arrival_text(payment_of(std::move(schedule)), kYear);
  };
  CHECK(text({spread(Pays::monthly, "100", {2025, 4}, {2026, 3})}) ==
        "In 12 equal payments, April 2025 to March 2026");
  CHECK(text({spread(Pays::monthly, "100", {2025, 5}, {2025, 5})}) == "Once, in May 2025");
  CHECK(text({spread(Pays::quarterly, "100", {2025, 6}, {2026, 3})}) ==
        "In 4 quarterly payments, June 2025 to March 2026");
  CHECK(text({spread(Pays::quarterly, "100", {2025, 6}, {2025, 7})}) ==
        "In 1 quarterly payment, June 2025");
  CHECK(text({once("100", Month{2025, 3})}) == "Once, in March 2025");
  CHECK(text({once("100", std::nullopt)}) == "In a month that is not published");
  CHECK(text({spread(Pays::monthly, "80", {2025, 4}, {2026, 3}), once("20", std::nullopt)}) ==
        "80% in 12 equal payments, April 2025 to March 2026; 20% in a month that is not published");
  CHECK(text({once("33.333333", Month{2025, 4}), once("66.666667", Month{2025, 5})}) ==
        "33.333333% once, in April 2025; 66.666667% once, in May 2025");
}

TEST_CASE("each part of a schedule counts under its own certainty") {
  Payment payment = payment_of({spread(Pays::monthly, "80", {2025, 4}, {2026, 3}), once("20", std::nullopt)});
  CHECK(certainty_text(payment) == "guaranteed");
  payment.schedule[1].certainty = Certainty::conditional;
  CHECK(certainty_text(payment) == "80% guaranteed, 20% conditional");
  payment.schedule[0].certainty = Certainty::at_risk;
  CHECK(certainty_text(payment) == "80% at risk, 20% conditional");

  const auto parts = parts_for(Amount{8'725'081}, payment);
  REQUIRE(parts.size() == 2);
  CHECK(parts[0].certainty == Certainty::at_risk);
  CHECK(parts[0].amount.to_decimal() == "69800.65");  // 69,800.648 and 17,450.162
  CHECK(parts[1].certainty == Certainty::conditional);
  CHECK(parts[1].amount.to_decimal() == "17450.16");

  payment.schedule.push_back(payment.schedule[0]);
  payment.schedule[0].percent = percent("30");
  payment.schedule[2].percent = percent("50");
  CHECK(certainty_text(payment) == "80% at risk, 20% conditional");

  const auto whole = parts_for(Amount{100}, payment_of({}));
  REQUIRE(whole.size() == 1);
  CHECK(whole[0].certainty == Certainty::guaranteed);
  CHECK(whole[0].percent == Percent::whole());
  CHECK(whole[0].amount == Amount{100});
}

TEST_CASE("random schedules: what arrives and what is sure both add up to the amount") {
  test::Random random(11);
  for (int round = 0; round < 5'000; ++round) {
    std::vector<SchedulePart> schedule;
    std::int64_t left = 100 * Decimal::kScale;
    while (left > 0) {
      const std::int64_t share = random.chance(3) ? left : random.between(1, left);
      left -= share;
      SchedulePart part;
      part.percent = {Decimal::from_millionths(share)};
      part.pays = static_cast<Pays>(random.below(3));
      part.from = Month{2025, 1}.next(static_cast<int>(random.below(20)));
      part.to = part.from.next(static_cast<int>(random.below(12)));
      if (!random.chance(3)) part.month = part.from;
      schedule.push_back(part);
    }
    const Payment payment = payment_of(schedule);
    const Amount amount{random.of_any_size()};
    if (total(arrival_for(amount, payment, kYear)) != amount.pence) {
      FAIL_CHECK("seed 11, round ", round, ": the months do not add up to ", amount.to_decimal());
    }
    std::int64_t sure = 0;
    for (const MoneyPart& part : parts_for(amount, payment)) sure += part.amount.pence;
    if (sure != amount.pence) {
      FAIL_CHECK("seed 11, round ", round, ": the certainties do not add up to ", amount.to_decimal());
    }
  }
}

}  // namespace
}  // namespace offerscope
