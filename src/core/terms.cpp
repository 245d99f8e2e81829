#include "terms.hpp"

#include <algorithm>

#include "figures.hpp"
#include "schedule_words.hpp"
#include "words.hpp"

namespace offerscope {
namespace {

constexpr std::size_t kMostTitles = 3;

constexpr int kPracticeBears = 4;
constexpr int kSilentAndGrave = 3;
constexpr int kShared = 2;
constexpr int kNotJudged = 1;
constexpr int kCommissionerBears = 0;

std::string_view why_of(TermKind kind) {
  switch (kind) {
    case TermKind::workload: return "Work that is not defined can grow while the price stays.";
    case TermKind::uplift: return "Without a promised rise the price buys less each year.";
    case TermKind::scope_change: return "Who can add work decides what the price has to cover.";
    case TermKind::bundling: return "A line that cannot be refused must be done even at a loss.";
    case TermKind::cap: return "Work above a cap may have to be done without pay.";
    case TermKind::refusal: return "Saying no can cost work and income that the practice has today.";
    case TermKind::payment_timing: return "Until the money arrives, the practice pays for the work.";
    case TermKind::notice: return "The notice is the time to change staff and rooms when the offer ends.";
    case TermKind::stopping: return "Staff and equipment must be paid for after the money has stopped.";
    case TermKind::clawback: return "Money that can be recovered is not safe to spend.";
    case TermKind::audit: return "A check afterwards can turn paid work into unpaid work.";
    case TermKind::data: return "Reports take time, and data once shared stay shared.";
  }
  return "";
}

/// Whether silence on this question leaves the practice in danger.
bool is_grave(TermKind kind) {
  switch (kind) {
    case TermKind::workload:
    case TermKind::uplift:
    case TermKind::scope_change:
    case TermKind::cap:
    case TermKind::refusal:
    case TermKind::notice:
    case TermKind::stopping: return true;
    case TermKind::bundling:
    case TermKind::payment_timing:
    case TermKind::clawback:
    case TermKind::audit:
    case TermKind::data: return false;
  }
  return false;
}

std::optional<TermRisk> risk_of(const Term& term) {
  if (term.risk || !term.uplift) return term.risk;
  switch (term.uplift->promise) {
    case UpliftPromise::none:
    case UpliftPromise::review:
    case UpliftPromise::applied:
    case UpliftPromise::discretion: return TermRisk::practice;
    case UpliftPromise::pass_through: return TermRisk::commissioner;
    case UpliftPromise::fixed:
    case UpliftPromise::schedule:
    case UpliftPromise::index:
    case UpliftPromise::matched: break;
  }
  return std::nullopt;
}

int danger_of(std::optional<TermRisk> risk) {
  if (!risk) return kNotJudged;
  switch (*risk) {
    case TermRisk::practice: return kPracticeBears;
    case TermRisk::shared: return kShared;
    case TermRisk::commissioner: return kCommissionerBears;
  }
  return kNotJudged;
}

int danger_of(const TermCell& cell, TermKind kind) {
  if (!cell.says) return is_grave(kind) ? kSilentAndGrave : kNotJudged;
  return danger_of(cell.risk);
}

TermLine line_of(TermKind kind, std::string text, SourceNote source) {
  return {std::string(name_of(kind)), std::string(words_of(kind)), std::move(text), std::move(source), false};
}

TermLine line_of(const Offer& offer, const Term& term) {
  return line_of(term.kind, term.text, source_note(offer, term.source));
}

/// What several payments have in common, in a sentence of its own.
struct SharedRule {
  std::string text;
  SourceNote source;
  std::vector<std::string> titles;  // of the payments
};

void add_rule(std::vector<SharedRule>& rules, std::string text, SourceNote source, const std::string& title) {
  const auto same = std::find_if(rules.begin(), rules.end(),
                                 [&](const SharedRule& rule) { return rule.text == text; });
  if (same != rules.end()) {
    same->titles.push_back(title);
  } else {
    rules.push_back({std::move(text), std::move(source), {title}});
  }
}

std::string titles_text(std::vector<std::string> titles) {
  if (titles.size() > kMostTitles) {
    const std::size_t more = titles.size() - kMostTitles + 1;
    titles.resize(kMostTitles - 1);
    titles.push_back(counted(more, "other line", "other lines"));
  }
  return listed(titles);
}

std::string with_small_letter(std::string text) {
  if (!text.empty() && text.front() >= 'A' && text.front() <= 'Z') {
    text.front() = static_cast<char>(text.front() - 'A' + 'a');
  }
  return text;
}

/// "By its payments: in 12 equal payments, April 2026 to March 2027."; where the rules differ from payment
/// to payment, each with the titles of its payments.
std::vector<TermLine> by_its_payments(TermKind kind, const std::vector<SharedRule>& rules,
                                      std::size_t payments) {
  std::vector<TermLine> lines;
  for (const SharedRule& rule : rules) {
    const bool of_all = rules.size() == 1 && rule.titles.size() == payments;
    const std::string text = "By its payments: " + with_small_letter(rule.text);
    lines.push_back(line_of(kind, of_all ? text + '.' : text + " (" + titles_text(rule.titles) + ").", rule.source));
  }
  return lines;
}

/// Whether the file knows a month in which money of the payment arrives.
bool has_a_month(const Payment& payment) {
  return std::any_of(payment.schedule.begin(), payment.schedule.end(), [](const SchedulePart& part) {
    return part.pays != SchedulePart::Pays::once || part.month;
  });
}

std::vector<TermLine> timing_by_payments(const Offer& offer) {
  std::vector<SharedRule> rules;
  for (const Payment& payment : offer.payments) {
    if (has_a_month(payment)) add_rule(rules, schedule_text(payment), {}, payment.title);
  }
  return by_its_payments(TermKind::payment_timing, rules, offer.payments.size());
}

std::vector<TermLine> caps_by_payments(const Offer& offer) {
  std::vector<SharedRule> rules;
  for (const Payment& payment : offer.payments) {
    if (const Cap* cap = offer.find_cap(payment.quantity.cap)) {
      add_rule(rules, "Nothing is paid above the cap “" + cap->title + "”", source_note(offer, cap->source),
               payment.title);
    }
    for (const Limit& limit : payment.limits) {
      if (limit.kind != Limit::Kind::at_most) continue;
      add_rule(rules, "Nothing is paid above the ceiling “" + limit.title + "”", source_note(offer, payment.source),
               payment.title);
    }
  }
  return by_its_payments(TermKind::cap, rules, offer.payments.size());
}

std::vector<TermLine> recovery_by_payments(const Offer& offer) {
  std::vector<SharedRule> rules;
  for (const Payment& payment : offer.payments) {
    const auto& rule = payment.reconciliation;
    if (!rule || rule->shortfall == Reconciliation::Shortfall::not_published) continue;
    add_rule(rules, settlement_text(*rule), rule->source ? source_note(offer, *rule->source) : SourceNote{},
             payment.title);
  }
  return by_its_payments(TermKind::clawback, rules, offer.payments.size());
}

/// What the rules of the payments answer where no term does; none for most questions.
std::vector<TermLine> by_rules(TermKind kind, const Offer& offer) {
  switch (kind) {
    case TermKind::payment_timing: return timing_by_payments(offer);
    case TermKind::cap: return caps_by_payments(offer);
    case TermKind::clawback: return recovery_by_payments(offer);
    default: return {};
  }
}

TermCell cell_of(TermKind kind, const Offer& offer) {
  TermCell cell;
  cell.offer = offer.id;
  for (const Term& term : offer.terms) {
    if (term.kind != kind) continue;
    const auto risk = risk_of(term);
    if (cell.lines.empty() || danger_of(risk) > danger_of(cell.risk)) cell.risk = risk;
    cell.lines.push_back(line_of(offer, term));
  }
  if (cell.lines.empty()) cell.lines = by_rules(kind, offer);
  cell.says = !cell.lines.empty();
  if (!cell.says) {
    cell.risk_text = "The offer does not say";
  } else if (cell.risk) {
    cell.risk_text = words_of(*cell.risk);
  }
  return cell;
}

struct RankedRow {
  int worst = 0;
  int sum = 0;
  TermRow row;
};

}  // namespace

std::vector<TermLine> term_lines(const Catalogue& catalogue, const Offer& offer) {
  std::vector<TermLine> lines;
  for (const Term& term : offer.terms) lines.push_back(line_of(offer, term));
  for (const Relation& relation : offer.relations) {
    lines.push_back({std::string(name_of(relation.kind)),
                     with_capital(std::string(words_of(relation.kind)) + ' ' + other_name(catalogue, relation)),
                     relation.text, source_note(offer, relation.source), true});
  }
  return lines;
}

std::vector<TermRow> term_rows(const ChosenOffers& chosen) {
  if (chosen.empty()) return {};
  std::vector<RankedRow> ranked;
  for (const auto& [kind, name, words] : term_words()) {
    RankedRow place;
    place.row = {std::string(name), std::string(words), std::string(why_of(kind)), {}};
    for (const CatalogueEntry* entry : chosen) {
      place.row.cells.push_back(cell_of(kind, entry->offer));
      const int danger = danger_of(place.row.cells.back(), kind);
      place.worst = std::max(place.worst, danger);
      place.sum += danger;
    }
    ranked.push_back(std::move(place));
  }
  std::stable_sort(ranked.begin(), ranked.end(), [](const RankedRow& left, const RankedRow& right) {
    return left.worst != right.worst ? left.worst > right.worst : left.sum > right.sum;
  });
  std::vector<TermRow> rows;
  for (RankedRow& place : ranked) rows.push_back(std::move(place.row));
  return rows;
}

}  // namespace offerscope
