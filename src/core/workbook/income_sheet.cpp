#include "income_sheet.hpp"

#include <algorithm>

#include "../payment_phrases.hpp"
#include "../stages/achievement.hpp"
#include "../words.hpp"
#include "cells.hpp"
#include "income_columns.hpp"
#include "income_totals_row.hpp"
#include "line_sums.hpp"

namespace offerscope {
namespace {

constexpr std::string_view kLiveText = "live";
constexpr std::string_view kFixedText = "fixed: ";
constexpr std::string_view kSaveAgain = "enter it in Offerscope and save again";

constexpr std::string_view kSplitText =
    "Its share of the line in full, in whole pence; pence left over go to the largest remainders";

/// One offer's rows.
class OfferRows {
 public:
  OfferRows(const Offer& offer, const OfferColumn& column, const Scenario& filled, Bearings bearings,
            const FieldCells& fields, IncomeSheet& made)
      : offer_(offer), column_(column), givens_(offer, filled), bearings_(std::move(bearings)),
        income_(work_out(offer, filled, bearings_)), fields_(fields), made_(made),
        cells_(cells_from(made.sheet.rows.size())), sums_(offer, fields, cells_) {}

  void add() {
    const std::size_t first = rows().size();
    for (std::size_t i = 0; i < offer_.payments.size(); ++i) {
      add_line(i);
      record(offer_.payments[i], income_.worked[i], ledger_);
    }
    made_.totals.push_back(add_totals(offer_.short_title, column_.income, first, rows()));
  }

 private:
  /// Each line takes a row, and one for each of its pots.
  std::vector<LineCells> cells_from(std::size_t row) const {
    std::vector<LineCells> cells;
    for (const Payment& payment : offer_.payments) {
      cells.push_back({address_of(kCounted, row), address_of(kPaid, row), address_of(kPrice, row),
                       address_of(kValue, row), address_of(kFull, row), address_of(kEarned, row),
                       address_of(kAmount, row)});
      row += 1 + payment.pots.size();
    }
    return cells;
  }

  void add_line(std::size_t index) {
    const Payment& payment = offer_.payments[index];
    const WorkedPayment& worked = income_.worked[index];
    Row row;
    put(row, kOffer, words_cell(offer_.short_title));
    put(row, kPayment, words_cell(payment.title));
    put(row, kBasis, words_cell(basis_unit(payment.quantity.basis, false), CellStyle::quiet));
    put(row, kHowSure, words_cell(column_.payments[index].certainty_text, CellStyle::quiet));
    put(row, kWords, words_cell(column_.payments[index].formula, CellStyle::quiet));
    put(row, kLive, words_cell(live_text(index), CellStyle::quiet));
    put_price(payment, row);
    switch (worked.state) {
      case WorkedPayment::State::not_published:
        ++made_.unpublished_lines;
        put(row, kAmount, words_cell(std::string(words_of(Missing::not_published)), CellStyle::money));
        put_unknown(index, row);
        break;
      case WorkedPayment::State::too_large:
        ++made_.fixed_lines;
        put(row, kAmount, words_cell("too large to compute", CellStyle::money));
        put_unknown(index, row);
        break;
      case WorkedPayment::State::not_entered:
      case WorkedPayment::State::known:
        ++(is_live(index) ? made_.live_lines : made_.fixed_lines);
        put_quantity(index, row);
        put_sums(index, row);
        break;
    }
    rows().push_back(std::move(row));
    for (std::size_t pot = 0; pot < payment.pots.size(); ++pot) add_pot(index, pot);
  }

  /// What no formula says, and why.
  std::string live_text(std::size_t index) const {
    const WorkedPayment& worked = income_.worked[index];
    if (worked.state == WorkedPayment::State::not_published) return std::string(words_of(Missing::not_published));
    const std::string fixed(kFixedText);
    if (worked.state == WorkedPayment::State::too_large) return fixed + "too large to compute";
    if (!bearings_.needs.empty()) return fixed + "pays nothing without " + listed(bearings_.needs) + ", not chosen";
    if (ends(index)) {
      return fixed + "nothing arrives from " + bearings_.successor_start->in_words() + ", when " +
             bearings_.successor + " begins";
    }
    if (!LineSums::tells_certainty(offer_.payments[index])) {
      return std::string(kLiveText) + "; fixed: how sure it is, as the price was changed afterwards";
    }
    return std::string(kLiveText);
  }

  bool is_live(std::size_t index) const { return live_text(index).starts_with(kLiveText); }
  /// Whether a successor cuts the line off: what still arrives by then is laid out over months, which no cell has.
  bool ends(std::size_t index) const {
    const WorkedPayment::State state = income_.worked[index].state;
    return bearings_.successor_start &&
           (state == WorkedPayment::State::known || state == WorkedPayment::State::not_entered);
  }

  static void put_price(const Payment& payment, Row& row) {
    if (payment.rate.bands) {
      put(row, kPrice, words_cell("by band", CellStyle::quiet));
    } else if (payment.rate.rate) {
      put(row, kPrice, digits_cell(last_price(payment.rate).pounds.to_string(), CellStyle::price));
    } else {
      put(row, kPrice, words_cell(std::string(words_of(Missing::not_published)), CellStyle::quiet));
    }
  }

  /// A line that has no amount shows its quantity where it is known.
  void put_unknown(std::size_t index, Row& row) {
    if (const auto& quantity = income_.worked[index].quantity) {
      put(row, kCounted, fraction_cell(quantity->counted, CellStyle::count));
      put(row, kPaid, fraction_cell(quantity->paid, CellStyle::working_count));
    }
    const std::string text = row[kAmount].value;
    for (const std::size_t column : {kValue, kFull, kEarned}) {
      put(row, column, words_cell(text, CellStyle::working_money));
    }
    for (std::size_t certainty = 0; certainty < 3; ++certainty) {
      if (!column_.payments[index].has_certainty[certainty]) continue;
      put(row, kGuaranteed + certainty, words_cell(text, CellStyle::working_money));
    }
  }

  /// The text of the field that is needed, as its cell in the sheet Practice has it.
  WorkbookCell waiting_cell(const Needed& needed, CellStyle style) const {
    const auto field = fields_.find(needed.input);
    return words_cell(field == fields_.end() ? std::string(words_of(Missing::not_published))
                                             : field->second.otherwise_text,
                      style);
  }
  WorkbookCell waiting_cell(std::size_t index, CellStyle style) const {
    return waiting_cell(income_.worked[index].needed, style);
  }

  void put_quantity(std::size_t index, Row& row) {
    const auto& quantity = income_.worked[index].quantity;
    // The count itself may be known while a factor, a floor or a cap still waits.
    QuantityRule alone = offer_.payments[index].quantity;
    alone.factors.clear();
    alone.floor.reset();
    alone.cap.clear();
    const QuantityResult counted = count(alone, givens_, ledger_);
    put(row, kCounted,
        live(counted.quantity ? fraction_cell(counted.quantity->counted, CellStyle::count)
                              : waiting_cell(counted.needed, CellStyle::count),
             sums_.counted(index).guarded()));
    put(row, kPaid,
        live(quantity ? fraction_cell(quantity->paid, CellStyle::working_count)
                      : waiting_cell(index, CellStyle::working_count),
             sums_.paid(index).guarded().where_known(cells_[index].counted)));
  }

  void put_sums(std::size_t index, Row& row) {
    const WorkedPayment& worked = income_.worked[index];
    const LineCells& cells = cells_[index];
    const bool known = worked.state == WorkedPayment::State::known;
    const auto money = [&](Amount amount, CellStyle style = CellStyle::working_money) {
      return known ? digits_cell(amount.to_decimal(), style) : waiting_cell(index, style);
    };
    put(row, kValue,
        live(known ? fraction_cell(worked.value.limited, CellStyle::working_price)
                   : waiting_cell(index, CellStyle::working_price),
             sums_.value(index).guarded().where_known(cells.paid)));
    const SumFormula full = bearings_.needs.empty() ? sums_.full(index).guarded() : SumFormula::integer(0);
    put(row, kFull, live(money(worked.full), full.where_known(cells.value)));
    put_earned(index, row, money(worked.earned));
    put(row, kAmount, money(worked.amount, CellStyle::money));
    if (ends(index)) {
      if (!known) row[kAmount] = words_cell(std::string(kSaveAgain), CellStyle::money);
    } else {
      row[kAmount].formula = sums_.amount(index).guarded().where_known(cells.earned).text();
    }
    put_certainties(index, row);
  }

  void put_earned(std::size_t index, Row& row, WorkbookCell earned) {
    const Payment& payment = offer_.payments[index];
    const LineCells& cells = cells_[index];
    const std::size_t here = rows().size();
    if (payment.pots.empty()) {
      const std::string share = put_share(payment.achievement, row, here);
      put(row, kEarned, live(std::move(earned), sums_.earned(cells.full, share, {}).guarded().where_known(cells.full)));
      return;
    }
    const SumFormula sum = SumFormula::call(
        "SUM", {SumFormula::cell(address_of(kEarned, here + 1) + ':' + address_of(kEarned, here + payment.pots.size()))});
    // Where a pot waits for a number, so does the line.
    SumFormula known_pots = sum;
    for (std::size_t pot = payment.pots.size(); pot > 0; --pot) {
      known_pots = known_pots.where_known(address_of(kEarned, here + pot));
    }
    put(row, kEarned, live(std::move(earned), known_pots.where_known(cells.full)));
  }

  /// Puts the share that is earned; gives its cell, "" where all is earned.
  std::string put_share(const std::optional<Achievement>& achievement, Row& row, std::size_t here) {
    if (!achievement) return "";
    put(row, kShare, live(fraction_cell(earned_share(*achievement, givens_), CellStyle::working_share), sums_.share(*achievement).guarded()));
    return address_of(kShare, here);
  }

  void add_pot(std::size_t index, std::size_t pot) {
    const Payment& payment = offer_.payments[index];
    const WorkedPayment& worked = income_.worked[index];
    const Pot& rule = payment.pots[pot];
    const std::size_t here = rows().size();
    Row row;
    put(row, kOffer, words_cell(offer_.short_title, CellStyle::quiet));
    put(row, kPayment, words_cell(payment.title, CellStyle::quiet));
    put(row, kPart, words_cell(rule.title));
    put(row, kWeight, digits_cell(rule.percent.value.to_string(), CellStyle::count));
    put(row, kWords, words_cell(std::string(kSplitText), CellStyle::quiet));
    const bool waits = worked.state == WorkedPayment::State::not_entered;
    const bool known = worked.state == WorkedPayment::State::known;
    if (waits || known) {
      const auto money = [&](Amount amount) {
        return known ? digits_cell(amount.to_decimal(), CellStyle::working_money)
                     : waiting_cell(index, CellStyle::working_money);
      };
      put(row, kFull, live(money(known ? worked.pots[pot].full : Amount{}),
                           sums_.pot_full(index, pot).where_known(cells_[index].full)));
      const std::string share = put_share(achievement_of(payment, rule), row, here);
      put(row, kEarned,
          live(money(known ? worked.pots[pot].earned : Amount{}),
               sums_.earned(address_of(kFull, here), share, rule.gates).guarded().where_known(address_of(kFull, here))));
    }
    rows().push_back(std::move(row));
  }

  void put_certainties(std::size_t index, Row& row) {
    const PaymentLine& line = column_.payments[index];
    const bool fixed = ends(index) || !LineSums::tells_certainty(offer_.payments[index]);
    const auto sums = sums_.by_certainty(index);
    for (std::size_t certainty = 0; certainty < sums.size(); ++certainty) {
      const std::size_t column = kGuaranteed + certainty;
      if (!line.has_certainty[certainty] && !sums[certainty]) continue;
      WorkbookCell cell = line.amount.amount
                              ? digits_cell(line.by_certainty[certainty].to_decimal(), CellStyle::working_money)
                              : ends(index) ? words_cell(std::string(kSaveAgain), CellStyle::working_money)
                                            : waiting_cell(index, CellStyle::working_money);
      if (!fixed && sums[certainty]) {
        cell = live(std::move(cell), sums[certainty]->guarded().where_known(cells_[index].amount));
      }
      put(row, column, std::move(cell));
    }
  }

  std::vector<Row>& rows() { return made_.sheet.rows; }

  const Offer& offer_;
  const OfferColumn& column_;
  Givens givens_;
  Bearings bearings_;
  OfferIncome income_;
  Ledger ledger_;
  const FieldCells& fields_;
  IncomeSheet& made_;
  std::vector<LineCells> cells_;
  LineSums sums_;
};

}  // namespace

IncomeSheet income_sheet(const Catalogue& catalogue, const ChosenOffers& chosen, const Scenario& filled,
                         const Comparison& comparison, const FieldCells& fields) {
  IncomeSheet made;
  made.sheet.name = kSheetName;
  made.sheet.widths = {26, 40, 34, 18, 36, 14, 14, 12, 18, 14, 12, 14, 36, 14, 14, 14, 30, 24, 80};
  Row head;
  for (const std::string_view title : kTitles) head.push_back(words_cell(std::string(title), CellStyle::head));
  made.sheet.rows.push_back(std::move(head));
  made.sheet.frozen_rows = made.sheet.rows.size();
  made.sheet.frozen_columns = kPayment + 1;
  for (std::size_t i = 0; i < chosen.size(); ++i) {
    const Offer& offer = chosen[i]->offer;
    OfferRows(offer, comparison.offers[i], filled, bearings_of(catalogue, offer, chosen), fields, made).add();
  }
  return made;
}

}  // namespace offerscope
