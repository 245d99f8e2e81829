#include "income_totals.hpp"

#include <algorithm>

#include "figures.hpp"
#include "schedule_words.hpp"
#include "words.hpp"

namespace offerscope {
namespace {

/// What to say where no line of an offer is known.
Figure nothing_known(const std::vector<PaymentLine>& lines) {
  std::vector<const PaymentLine*> waiting;
  for (const PaymentLine& line : lines) {
    const bool is_waiting = !line.amount.amount && line.amount.missing == Missing::not_entered;
    if (is_waiting) waiting.push_back(&line);
  }
  const bool any_too_large = std::any_of(lines.begin(), lines.end(), [](const PaymentLine& line) {
    return !line.amount.amount && line.amount.missing == Missing::not_applicable;
  });
  if (waiting.empty()) return any_too_large ? too_large() : missing(Missing::not_published);
  const bool same = std::all_of(waiting.begin(), waiting.end(), [&](const PaymentLine* line) {
    return line->input == waiting.front()->input;
  });
  const bool list = std::any_of(waiting.begin(), waiting.end(), [](const PaymentLine* line) {
    return line->input == kWeightedName || line->input == kRegisteredName;
  });
  if (same) return waiting.front()->amount;
  return missing(Missing::not_entered, enter_text(list ? "List sizes and volumes" : "Volumes"));
}

/// "Phlebotomy: £31,991.96", "Long-term conditions: 20% × £86,016.00 = £17,203.20".
std::string certainty_sum(const PaymentLine& line, const WorkedPayment& worked, const MoneyPart& part) {
  const std::string head = line.title + ": ";
  switch (part.kind) {
    case MoneyPart::Kind::taken_back: return head + "taken back " + money_text(part.amount);
    case MoneyPart::Kind::varied: return head + "price changed later " + money_text(part.amount);
    case MoneyPart::Kind::whole:
    case MoneyPart::Kind::scheduled: break;
  }
  if (part.percent == Percent::whole() || part.amount == worked.amount) return head + money_text(part.amount);
  const bool plain_share = worked.variations.empty() && worked.amount == worked.full && worked.receipts.parts.size() > 1;
  if (!plain_share) return head + money_text(part.amount);
  return head + percent_text(part.percent) + " × " + line.amount.text + " = " + money_text(part.amount);
}

/// The certainties that a payment has a part of.
std::vector<Certainty> certainties_of(const Payment& payment) {
  std::vector<Certainty> certainties;
  for (const SchedulePart& part : payment.schedule) {
    certainties.push_back(part.certainty.value_or(payment.certainty));
  }
  if (certainties.empty() || !payment.rate.variations.empty()) {
    certainties.push_back(payment.certainty);
  }
  return certainties;
}

}  // namespace

std::string leaves_out_text(const std::vector<LeftOut>& left_out) {
  std::size_t not_entered = 0;
  std::size_t not_published = 0;
  std::size_t too_large_count = 0;
  for (const LeftOut& line : left_out) {
    if (line.missing == Missing::not_entered) ++not_entered;
    if (line.missing == Missing::not_published) ++not_published;
    if (line.missing == Missing::not_applicable) ++too_large_count;
  }
  std::vector<std::string> parts;
  if (not_entered > 0) {
    parts.push_back(counted(not_entered, "line whose number is", "lines whose numbers are") +
                    " not entered");
  }
  if (not_published > 0) {
    parts.push_back(counted(not_published, "line whose price is", "lines whose prices are") +
                    " not published");
  }
  if (too_large_count > 0) {
    parts.push_back(counted(too_large_count, "line that is", "lines that are") +
                    " too large to compute");
  }
  return parts.empty() ? "" : "Leaves out " + listed(parts) + '.';
}

void total_payments(const Offer& offer, const std::vector<WorkedPayment>& worked,
                    const Practice& practice, OfferColumn& column) {
  Income& income = column.income;
  std::vector<Amount> amounts;
  std::vector<Amount> later;
  std::array<std::vector<Amount>, 12> months;
  std::array<std::vector<Amount>, 3> by_certainty;
  std::array<std::optional<Missing>, 3> missing_by_certainty;
  for (std::size_t payment = 0; payment < column.payments.size(); ++payment) {
    PaymentLine& line = column.payments[payment];
    if (!line.amount.amount) {
      const bool to_enter = line.amount.missing == Missing::not_entered;
      income.leaves_out.push_back(
          {line.id, line.title, to_enter ? line.input : "", line.amount.missing, line.amount.text});
      for (const Certainty certainty : certainties_of(offer.payments[payment])) {
        missing_by_certainty[static_cast<std::size_t>(certainty)] = line.amount.missing;
        line.has_certainty[static_cast<std::size_t>(certainty)] = true;
      }
      continue;
    }
    amounts.push_back(*line.amount.amount);
    later.push_back(*line.later.amount);
    for (std::size_t i = 0; i < months.size(); ++i) months[i].push_back(*line.months[i].amount);
    for (const MoneyPart& part : worked[payment].receipts.parts) {
      const auto certainty = static_cast<std::size_t>(part.certainty);
      by_certainty[certainty].push_back(part.amount);
      line.has_certainty[certainty] = true;
      line.by_certainty[certainty] = add(line.by_certainty[certainty], part.amount).value_or(part.amount);
      income.certainty_sums[certainty].push_back(certainty_sum(line, worked[payment], part));
    }
  }

  const Figure otherwise = nothing_known(column.payments);
  income.year = sum_of_known(amounts, otherwise);
  const Figure unknown = missing(otherwise.missing);
  column.later = sum_of_known(later, unknown);
  for (std::size_t i = 0; i < months.size(); ++i) {
    column.months[i] = sum_of_known(months[i], unknown);
  }
  // A certainty none of whose lines is known is not zero; one that no line has is.
  const auto certain = [&](Certainty certainty) {
    const auto index = static_cast<std::size_t>(certainty);
    const std::optional<Missing> reason = missing_by_certainty[index];
    const Figure none = amounts.empty() ? unknown : reason ? missing(*reason) : known(Amount{});
    return sum_of_known(by_certainty[index], none);
  };
  income.guaranteed = certain(Certainty::guaranteed);
  income.conditional = certain(Certainty::conditional);
  income.at_risk = certain(Certainty::at_risk);
  const Figure dividend = income.year.amount ? income.year : missing(income.year.missing);
  income.per_weighted_patient = per_patient(dividend, practice.weighted_list(), kWeightedLabel);
  income.per_registered_patient = per_patient(dividend, practice.registered, kRegisteredLabel);
  income.leaves_out_text = leaves_out_text(income.leaves_out);
}

}  // namespace offerscope
