#include "options.hpp"

#include <algorithm>

#include "../figures.hpp"
#include "../words.hpp"
#include "change.hpp"

namespace offerscope {
namespace {

constexpr std::array<std::string_view, 3> kCertainties = {"Guaranteed", "Conditional", "At risk"};

/// What is taken away from today; all nothing where nothing is.
struct Loss {
  bool nothing = true;
  bool whole = false;          // of the offer that stands for today
  std::string supposes;        // see TakeOver
  bool services_known = true;  // which services of today go with it
  Figure income = known({});
  Figure cost = known({});
  Figure overheads = known({});
  std::string words;  // "that it takes over"
};

Loss loss_of(const TakeOver& take, bool services_known, std::string words) {
  return {take.nothing, take.whole, "", services_known, take.income, take.cost, take.overheads, std::move(words)};
}

/// "£29,388.80 − £20,000.00 that it takes over = +£9,388.80", or what of it is not known. `gained` is the
/// gain as a person would write it.
std::string sum_text(const std::string& gained, const Figure& gain, const Loss& loss, const Figure& lost,
                     const Figure& change, const std::string& more_lost = "") {
  if (!gain.amount) return "not known (" + gain.text + ')';
  if (!lost.amount) return gained + ", less what it takes over (" + lost.text + ')';
  if (loss.nothing && gained == gain.text) return gained + ", and it takes nothing over";
  const std::string sum = loss.nothing ? gained : gained + less_text(*lost.amount) + ' ' + loss.words + more_lost;
  return sum + (change.amount ? " = " : ": ") + change.text;
}

/// " − £1,080.00 overheads of that income", or "".
std::string overheads_text(const Loss& loss) {
  const auto& overheads = loss.overheads.amount;
  return overheads && *overheads != Amount{} ? less_text(*overheads) + " overheads of that income" : "";
}

class OptionMaker {
 public:
  OptionMaker(const Catalogue& catalogue, const Today& today) : catalogue_(catalogue), today_(today) {}

  /// `gain` is null where nothing is gained.
  DecisionOption make(DecisionOption::Kind kind, std::string title, const Gain* gain, const Loss& loss) {
    option_.kind = kind;
    option_.title = std::move(title);
    option_.supposes_text = loss.supposes;
    change_income(gain, loss);
    change_cost(gain, loss);
    change_margin(gain, loss);
    change_certainty(gain, loss);
    change_services(gain, loss);
    if (gain != nullptr) option_.sums.insert(option_.sums.end(), gain->notes.begin(), gain->notes.end());
    return std::move(option_);
  }

  void say(std::string sum) { option_.sums.push_back(std::move(sum)); }

 private:
  void change_income(const Gain* gain, const Loss& loss) {
    const Figure gained = gain != nullptr ? gain->income : known({});
    option_.income_change = change_between(gained, loss.income);
    option_.income = total_of(today_.income, option_.income_change);
    if (gain != nullptr) {
      say("Income: " + sum_text(gained.text, gained, loss, loss.income, option_.income_change));
    } else {
      say(lost_alone("Income: ", loss, loss.income));
    }
    if (today_.income.amount && option_.income_change.amount) {
      say("Income after it: " + today_.income.text + " today" + plus_text(*option_.income_change.amount) + " = " +
          option_.income.text);
    }
  }

  void change_cost(const Gain* gain, const Loss& loss) {
    const Figure gained = gain != nullptr ? gain->cost : known({});
    const Figure lost = total_of(loss.cost, loss.overheads);
    const std::string overheads = overheads_text(loss);
    option_.cost_change = change_between(gained, lost);
    if (gain == nullptr) {
      if (loss.nothing) return;
      std::string head = "Cost of the work: ";
      if (lost.amount && !overheads.empty()) head += change_text(Amount{-loss.cost.amount->pence}) + overheads + " = ";
      say(lost_alone(head, loss, lost));
      return;
    }
    const std::string& cost = gain->cost_sum.empty() ? gained.text : gain->cost_sum;
    say("Cost of the work: " + sum_text(cost, gained, loss, loss.cost, option_.cost_change, overheads));
  }

  /// "Income: −£900.00, which is handed back".
  static std::string lost_alone(const std::string& head, const Loss& loss, const Figure& lost) {
    const std::string supposed = loss.supposes.empty() ? "" : ", " + loss.supposes;
    if (loss.nothing) {
      return head + (supposed.empty() ? "nothing is handed back, so it stays as it is" : "it stays as it is" + supposed);
    }
    return head + (lost.amount ? change_text(Amount{-lost.amount->pence}) + (supposed.empty() ? ", " + loss.words : supposed)
                               : "what is handed back is not known (" + lost.text + ')');
  }

  /// Only where both sides are known in full: a margin over a part of the work would flatter the offer.
  void change_margin(const Gain* gain, const Loss& loss) {
    const Figure& cost = option_.cost_change;
    option_.margin_change = change_between(option_.income_change, cost);
    if (!option_.margin_change.amount || (gain == nullptr && loss.nothing)) return;
    say("What is left: " + money_text(*option_.income_change.amount) + less_text(*cost.amount) + " = " +
        option_.margin_change.text);
  }

  void change_certainty(const Gain* gain, const Loss& loss) {
    const bool lost_is_known = loss.nothing || loss.whole;
    for (std::size_t i = 0; i < kCertainties.size(); ++i) {
      const Figure gained = gain != nullptr ? gain->certainty[i] : known({});
      const Figure lost = loss.whole ? today_.certainty[i] : known({});
      Figure& change = option_.certainty_change[i];
      if (gain == nullptr && !lost_is_known) {
        change = missing(Missing::not_entered, "not known");
        continue;
      }
      change = change_between(gained, lost);
      if (!lost_is_known && change.amount == Amount{}) change.text = "none from this offer";
      if (loss.whole && gained.amount && lost.amount && change.amount != Amount{}) {
        say(std::string(kCertainties[i]) + ": " + money_text(*gained.amount) + less_text(*lost.amount) + " = " + change.text);
      }
    }
    if (lost_is_known) return;
    say(gain != nullptr ? "Guaranteed, conditional and at risk are of the offer alone: how sure the income is that it takes "
                          "over is not known."
                        : "How sure the income is that is handed back is not known.");
  }

  void change_services(const Gain* gain, const Loss& loss) {
    static const std::vector<std::string> none;
    const std::vector<std::string>& gained = gain != nullptr ? gain->services : none;
    option_.services_added = titles_without(gained, today_.services);
    if (const std::size_t added = option_.services_added.size(); added > 0) {
      // Of what is entered by hand nobody knows which of them are done already.
      option_.added_text = counted(added, "service", "services") + (today_.offer != nullptr ? " more" : " in it");
    }
    if (!loss.services_known) {
      option_.services_text = "which of today’s end is not known";
      say("Which services of today end with it is not known.");
      return;
    }
    if (loss.whole) option_.services_removed = titles_without(today_.services, gained);
    if (const std::size_t removed = option_.services_removed.size(); removed > 0) {
      option_.removed_text = counted(removed, "service", "services") + " less";
    } else if (option_.added_text.empty()) {
      option_.services_text = "no change";
    }
  }

  /// Titles of the services in `ids` that are not in `others`, in the order of the shared list.
  std::vector<std::string> titles_without(const std::vector<std::string>& ids, const std::vector<std::string>& others) const {
    const auto contains = [](const std::vector<std::string>& list, const std::string& id) {
      return std::find(list.begin(), list.end(), id) != list.end();
    };
    std::vector<std::string> titles;
    for (const Service& service : catalogue_.services()) {
      if (contains(ids, service.id) && !contains(others, service.id)) titles.push_back(service.title);
    }
    return titles;
  }

  const Catalogue& catalogue_;
  const Today& today_;
  DecisionOption option_;
};

Loss accepted_loss(const TakeOver& take) { return loss_of(take, take.nothing || take.whole, "that it takes over"); }

}  // namespace

const DecisionOption* option_of(const DecisionColumn& decision, DecisionOption::Kind kind) {
  const auto option = std::find_if(decision.options.begin(), decision.options.end(),
                                   [&](const DecisionOption& candidate) { return candidate.kind == kind; });
  return option == decision.options.end() ? nullptr : &*option;
}

std::string changes_text(const DecisionOption& option, std::string_view income) {
  const auto moves = [](Amount amount, std::string_view what) {
    const bool less = amount.pence < 0;
    return (less ? "lowers " : "raises ") + std::string(what) + " by " + money_text(less ? Amount{-amount.pence} : amount);
  };
  const auto& margin = option.margin_change.amount;
  std::string text = *option.income_change.amount == Amount{} ? "leaves " + std::string(income) + " as it is"
                                                              : moves(*option.income_change.amount, income) + " a year";
  if (margin && *margin != Amount{}) text += " and " + moves(*margin, "what is left");
  return text;
}

DecisionOption accepted(const Catalogue& catalogue, const Gain& gain, const Today& today, const TakeOver& take) {
  return OptionMaker(catalogue, today)
      .make(DecisionOption::Kind::accept, take.can_refuse ? "Accept" : "With it", &gain, accepted_loss(take));
}

DecisionOption declined(const Catalogue& catalogue, const Today& today, const TakeOver& take) {
  // What the offer hands back by its words is work, be it paid for or not.
  const bool services_known = take.whole || (take.nothing && !take.says_hands_back);
  Loss loss = take.hands_back ? loss_of(take, services_known, "which is handed back") : Loss{};
  loss.supposes = take.supposes_text;
  return OptionMaker(catalogue, today).make(DecisionOption::Kind::decline, "Decline", nullptr, loss);
}

DecisionOption taken_in_part(const Catalogue& catalogue, const Gain& gain, const Today& today, const TakeOver& take,
                             std::size_t left_out, std::size_t lines) {
  const auto part = DecisionOption::Kind::part;
  if (left_out == lines) {
    DecisionOption option = declined(catalogue, today, take);
    option.kind = part;
    option.title = "Accept no line";
    return option;
  }
  OptionMaker maker(catalogue, today);
  DecisionOption option =
      maker.make(part, "Accept without " + counted(left_out, "line", "lines"), &gain, accepted_loss(take));
  if (!take.nothing) option.sums.push_back("With fewer lines it is supposed to take over the same of today’s.");
  return option;
}

}  // namespace offerscope
