#include "paragraph.hpp"

#include <algorithm>

#include "../words.hpp"
#include "options.hpp"
#include "take_over.hpp"

namespace offerscope {
namespace {

constexpr std::size_t kMostTerms = 3;

struct TermPhrase {
  TermKind kind;
  std::string_view words;
};

/// What the practice bears the risk of by a term, the most dangerous first. What is said of the price
/// stands apart.
constexpr TermPhrase kBorne[] = {
    {TermKind::clawback, "money being taken back"},
    {TermKind::stopping, "a stop in mid-year"},
    {TermKind::scope_change, "more work for the same price"},
    {TermKind::cap, "work above the cap"},
    {TermKind::workload, "work without a limit"},
    {TermKind::bundling, "parts that do not pay"},
    {TermKind::notice, "short notice"},
    {TermKind::payment_timing, "late payment"},
    {TermKind::refusal, "what refusing loses"},
    {TermKind::audit, "proving what was done"},
    {TermKind::data, "sharing data"},
};

/// The questions whose silence is a danger (see terms.hpp), but for those of which another sentence speaks: the rise,
/// refusing, and a cap, which most payments have no use for.
constexpr TermPhrase kSilent[] = {
    {TermKind::workload, "whether the work has a limit"},
    {TermKind::scope_change, "whether work can be added to it"},
    {TermKind::notice, "what notice there is"},
    {TermKind::stopping, "whether it can stop in mid-year"},
};

/// "the numbers of 15 lines", "the number of 1 line".
std::string of_lines(std::string_view what, std::size_t count) {
  return "the " + std::string(what) + (count == 1 ? " of " : "s of ") + counted(count, "line", "lines");
}

std::string without_stop(std::string text) {
  if (text.ends_with('.')) text.pop_back();
  return text;
}

class Writer {
 public:
  Writer(const Offer& offer, const Practice& practice, const Today& today, const OfferColumn& column)
      : offer_(offer), practice_(practice), today_(today), column_(column) {}

  std::string write() {
    say_offer();
    say_income();
    say_services();
    say_decision();
    say_price();
    say_terms();
    say_not_known();
    say(std::string("The figures are by Offerscope, from ") + (column_.own ? "an offer file of our own" : "published offers") +
        "; they are indicative and not financial advice");
    return text_;
  }

 private:
  void say(const std::string& sentence) {
    if (!text_.empty()) text_ += ' ';
    text_ += without_stop(sentence) + '.';
  }

  void say_offer() {
    const bool over = column_.status_text.find("ended") != std::string::npos;
    const bool withdrawn = offer_.status == OfferStatus::withdrawn;
    std::string sentence = offer_.title + (over || withdrawn ? " was " : " is ");
    switch (offer_.status) {
      case OfferStatus::proposed: sentence += "a proposed offer"; break;
      case OfferStatus::interim: sentence += "an interim offer"; break;
      case OfferStatus::withdrawn: sentence += "an offer, since withdrawn,"; break;
      case OfferStatus::reported: sentence += "an offer, known from a report only,"; break;
      case OfferStatus::in_force:
      case OfferStatus::ended: sentence += "an offer"; break;
    }
    sentence += " of " + offer_.commissioner + " for " + column_.period_text;
    if (offer_.deadline) {
      const std::string date = offer_.deadline->date.in_words();
      sentence += column_.deadline_passed ? "; the deadline was " + date : "; an answer is due by " + date;
    } else if (!over && !withdrawn) {
      sentence += "; no deadline is given";
    }
    say(sentence);
  }

  std::string whom() const {
    if (!practice_.example) return "us";
    return "a practice of England’s mean list, " + number_text(practice_.registered->count) + " patients,";
  }

  void say_income() {
    if (column_.needs.empty()) say_pay();
    if (!column_.decision.requires_text.empty()) say(column_.decision.requires_text);
  }

  bool is_partial() const { return !column_.income.leaves_out.empty(); }

  void say_pay() {
    const Income& income = column_.income;
    if (!income.year.amount) {
      switch (income.year.missing) {
        case Missing::not_published: say("Its prices are not published, so what it pays is not known"); break;
        case Missing::not_entered: say("What it pays us is not known until we " + income.year.text); break;
        case Missing::not_applicable: say("What it pays is " + income.year.text); break;
      }
      return;
    }
    std::string sentence = (is_partial() ? "Of what is known, it pays " : "It pays ") + whom() + ' ' + income.year.text + " a year";
    if (income.per_registered_patient.amount) {
      sentence += ", " + income.per_registered_patient.text + " for each registered patient";
    }
    sentence += certainty_clause();
    if (!income.supposes_text.empty()) sentence += "; the sum " + lower(income.supposes_text);
    say(sentence);
  }

  std::string certainty_clause() const {
    const Income& income = column_.income;
    std::vector<std::string> parts;
    const auto add = [&](const Figure& figure, std::string_view words) {
      if (!figure.amount || *figure.amount == Amount{}) return;
      const bool all = *figure.amount == *income.year.amount;
      parts.push_back((all ? is_partial() ? "all of that" : "all of it" : figure.text) + " is " + std::string(words));
    };
    add(income.guaranteed, "guaranteed");
    add(income.conditional, "conditional");
    add(income.at_risk, "at risk");
    return parts.empty() ? "" : ": " + listed(parts);
  }

  static std::string lower(std::string text) {
    if (text[0] >= 'A' && text[0] <= 'Z') text[0] = static_cast<char>(text[0] - 'A' + 'a');
    return without_stop(std::move(text));
  }

  void say_services() {
    const std::size_t all = column_.services_paid + column_.services_unpaid + column_.services_other;
    if (all == 0) {
      if (!offer_.services_known_in_full) say("Which services it asks for is not published");
      return;
    }
    std::string sentence = "It asks for " + std::string(offer_.services_known_in_full ? "" : "at least ") +
                           counted(all, "service", "services");
    if (column_.services_unpaid == all) {
      sentence += " without pay";
    } else if (column_.services_unpaid > 0) {
      sentence += ", " + std::to_string(column_.services_unpaid) + " of them without pay";
    }
    say(sentence + work_clause());
  }

  /// What is left at the practice's costs, where they are entered.
  std::string work_clause() const {
    const Figure& margin = column_.work.margin;
    if (!margin.amount) return "";
    const std::string of_what = column_.work.leaves_out_text.empty() ? "it" : "the part whose work is entered";
    const bool once = column_.work.setup.amount && *column_.work.setup.amount != Amount{};
    const std::string when = once ? " in the first year, with its set-up" : " a year";
    if (margin.amount->pence < 0) {
      return "; at our costs " + of_what + " falls " + money_text(Amount{-margin.amount->pence}) + " short" + when;
    }
    return "; at our costs " + of_what + " leaves " + margin.text + when;
  }

  void say_decision() {
    if (today_.offer == &offer_) {
      say("It is what we have today");
      return;
    }
    const DecisionOption& accept = *option_of(column_.decision, DecisionOption::Kind::accept);
    const DecisionOption* decline = option_of(column_.decision, DecisionOption::Kind::decline);
    const std::string against = is_partial() ? "Against today, and of what is known, " : "Against today, ";
    if (accept.income_change.amount && decline == nullptr) {
      say(against + "it " + changes(accept));
    } else if (accept.income_change.amount) {
      say(against + "accepting it " + changes(accept) + declining(*decline));
    }
    say_part();
    const Term* refusal = term_of(offer_, TermKind::refusal);
    if (refusal != nullptr && (refusal->hands_back == true || decline == nullptr)) {
      say(column_.decision.refusal_text);
      say_publisher(*refusal);
      refusal_is_said_ = true;
    }
  }

  /// "The offer says that lines can be taken alone; accepting it without ECGs lowers our income by …".
  void say_part() {
    const Term* bundling = term_of(offer_, TermKind::bundling);
    if (bundling == nullptr || bundling->lines_alone != true || column_.decision.part_text.empty()) return;
    std::string sentence = said_by(offer_, *bundling, "lines can be taken alone");
    const DecisionOption* part = option_of(column_.decision, DecisionOption::Kind::part);
    if (part != nullptr && part->income_change.amount) {
      sentence += "; accepting it " + column_.decision.without_text + ' ' + changes(*part);
    }
    say(sentence);
  }

  static std::string changes(const DecisionOption& option) { return changes_text(option, "our income"); }

  /// ", and declining it lowers our income by £900.00 a year".
  static std::string declining(const DecisionOption& decline) {
    if (!decline.income_change.amount) return "";
    return (decline.supposes_text.empty() ? ", and" : "; " + decline.supposes_text + ',') + " declining it " + changes(decline);
  }

  /// Whose words they are, where not the offer's own.
  void say_publisher(const Term& term) {
    const Document* document = offer_.find_document(term.source.document);
    if (document == nullptr || document->verification == Verification::primary) return;
    say("This is as reported by " + document->publisher);
  }

  void say_price() {
    const UpliftColumn& uplift = column_.uplift;
    std::string sentence = without_stop(uplift.promise_text);
    if (sentence.empty()) return;
    if (!uplift.guaranteed.values.empty()) {
      sentence += "; with costs as expected, £1 of the price buys " + uplift.guaranteed.values.back().text + " in " +
                  uplift.year_labels.back();
      if (uplift.replays.size() > kWorstReplay) {
        sentence += ", and " + uplift.replays[kWorstReplay].values.back().text + " if the worst years of the record come again";
      }
    }
    say(sentence);
  }

  void say_terms() {
    std::vector<std::string> borne;
    for (const TermPhrase& phrase : kBorne) {
      if (phrase.kind == TermKind::refusal && refusal_is_said_) continue;
      const bool bears = std::any_of(offer_.terms.begin(), offer_.terms.end(), [&](const Term& term) {
        return term.kind == phrase.kind && term.risk == TermRisk::practice;
      });
      if (bears && borne.size() < kMostTerms) borne.emplace_back(phrase.words);
    }
    if (!borne.empty()) say("By its words the practice bears the risk of " + listed(borne));
  }

  void say_not_known() {
    std::vector<std::string> unknown;
    add_lines(unknown);
    if (!column_.work.cost.amount) {
      unknown.push_back("what the work costs us");
    } else if (!column_.work.leaves_out_text.empty()) {
      unknown.push_back("what the rest of the work costs us");
    }
    if (today_.offer != &offer_ && column_.income.year.amount) {
      const DecisionOption* decline = option_of(column_.decision, DecisionOption::Kind::decline);
      if (!option_of(column_.decision, DecisionOption::Kind::accept)->income_change.amount) {
        unknown.push_back("what it takes over of what we are paid today");
      } else if (decline != nullptr && !decline->supposes_text.empty()) {
        unknown.push_back("whether refusing hands back what we do today");
      }
      if (!column_.decision.both_pay_for.empty()) {
        unknown.push_back("whether it replaces what we are paid today for " + column_.decision.both_pay_for);
      }
    }
    std::vector<std::string> silent;
    for (const TermPhrase& phrase : kSilent) {
      if (term_of(offer_, phrase.kind) == nullptr) silent.emplace_back(phrase.words);
    }
    if (!silent.empty()) unknown.push_back(listed(silent) + ", on which the offer is silent");
    if (!unknown.empty()) say("What we do not know: " + separated(unknown));
  }

  void add_lines(std::vector<std::string>& unknown) const {
    if (!column_.income.year.amount) return;
    std::size_t not_entered = 0;
    std::size_t not_published = 0;
    for (const LeftOut& line : column_.income.leaves_out) {
      not_entered += line.missing == Missing::not_entered ? 1 : 0;
      not_published += line.missing == Missing::not_published ? 1 : 0;
    }
    if (not_entered > 0) unknown.push_back(of_lines("number", not_entered) + " that the income leaves out");
    if (not_published > 0) unknown.push_back(of_lines("price", not_published));
  }

  static constexpr std::size_t kWorstReplay = 1;  // see UpliftColumn::replays

  const Offer& offer_;
  const Practice& practice_;
  const Today& today_;
  const OfferColumn& column_;
  std::string text_;
  bool refusal_is_said_ = false;
};

}  // namespace

std::string paragraph_of(const Offer& offer, const Practice& practice, const Today& today, const OfferColumn& column) {
  return Writer(offer, practice, today, column).write();
}

}  // namespace offerscope
