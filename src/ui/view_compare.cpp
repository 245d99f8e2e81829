#include "view_compare.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "certainty_bar.hpp"
#include "explanation.hpp"

namespace offerscope::ui {
namespace {

constexpr float kNarrowestCard = 212;
constexpr float kLargestHeadline = 40;
constexpr float kSmallestHeadline = 20;

/// What the cards of one frame share.
struct Shared {
  double largest_income = 0;
  float headline_size = kLargestHeadline;
};

void question(Stage& stage, Pen& pen, std::string_view words) {
  pen.text(stage, style::body, colour::secondary, words);
}

void title_row(Stage& stage, Pen& pen, const OfferColumn& offer, const Shared&) {
  pen.text(stage, style::title, colour::text, offer.short_title);
  pen.text(stage, style::body, colour::secondary, offer.commissioner);
  if (offer.own) {
    pen.skip(4);
    badge(stage, pen.x, pen.y, "yours", colour::blue, colour::on_blue);
    pen.skip(24);
  }
  pen.skip(8);
}

void headline_row(Stage& stage, Pen& pen, const OfferColumn& offer, const Shared& shared) {
  question(stage, pen, "Income a year");
  const Income& income = offer.income;
  const float size = income.year.amount ? shared.headline_size : 24;
  const TextStyle headline{Weight::semibold, size, std::ceil(size * 1.2f)};
  pen.y += figure(stage, pen.rest(), offer.id, "income.year", income.year, headline, Align::left,
                  offer.short_title + ", income a year");
  pen.text(stage, style::body, colour::secondary, income.leaves_out_text);
}

void patients_row(Stage& stage, Pen& pen, const OfferColumn& offer, const Shared&) {
  if (!offer.income.year.amount) return;
  labelled_figure(stage, pen, "Per weighted patient", offer.id, "income.perWeightedPatient",
                  offer.income.per_weighted_patient, style::strong);
  labelled_figure(stage, pen, "Per registered patient", offer.id, "income.perRegisteredPatient",
                  offer.income.per_registered_patient, style::strong);
}

void sure_row(Stage& stage, Pen& pen, const OfferColumn& offer, const Shared& shared) {
  if (!offer.income.year.amount) return;
  question(stage, pen, "How sure it is");
  pen.skip(4);
  certainty_bar(stage, pen, offer.income, shared.largest_income);
  pen.skip(8);
  certainty_legend(stage, pen, offer.id, offer.income);
}

void warnings_row(Stage& stage, Pen& pen, const OfferColumn& offer, const Shared&) {
  for (const std::string& warning : offer.warnings) {
    notice(stage, pen, warning, colour::warm, colour::pale_warm);
    pen.skip(4);
  }
}

void services_row(Stage& stage, Pen& pen, const OfferColumn& offer, const Shared&) {
  question(stage, pen, "Services");
  pen.text(stage, style::body, colour::text, offer.services_text);
}

void dates_row(Stage& stage, Pen& pen, const OfferColumn& offer, const Shared&) {
  question(stage, pen, "Deadline");
  pen.text(stage, offer.deadline_passed ? style::body : style::strong, colour::text,
           offer.deadline_text);
}

void status_row(Stage& stage, Pen& pen, const OfferColumn& offer, const Shared&) {
  question(stage, pen, "Status");
  pen.text(stage, style::body, colour::text, offer.status_text);
  pen.text(stage, style::body, colour::secondary, offer.period_text);
}

void checked_row(Stage& stage, Pen& pen, const OfferColumn& offer, const Shared&) {
  question(stage, pen, "How well it is checked");
  const bool strong = offer.weakest_verification == Verification::one_person;
  pen.text(stage, strong ? style::strong : style::body, colour::text, offer.verification_text);
}

void summary_row(Stage& stage, Pen& pen, const OfferColumn& offer, const Shared&) {
  question(stage, pen, "What it is");
  pen.text(stage, style::body, colour::text, offer.summary);
}

void gaps_row(Stage& stage, Pen& pen, const OfferColumn& offer, const Shared&) {
  if (offer.gaps.empty()) return;
  question(stage, pen, "What is not published");
  pen.skip(2);
  bullets(stage, pen, offer.gaps, colour::text);
}

struct Row {
  void (*draw)(Stage&, Pen&, const OfferColumn&, const Shared&);
  bool ruled;  // a line above it
};

constexpr std::array<Row, 11> kRows = {{{title_row, false},
                                        {headline_row, false},
                                        {warnings_row, false},
                                        {patients_row, true},
                                        {sure_row, true},
                                        {services_row, true},
                                        {dates_row, true},
                                        {status_row, true},
                                        {checked_row, true},
                                        {summary_row, true},
                                        {gaps_row, true}}};

bool explains_here(const Stage& stage, const OfferColumn& offer, std::size_t row) {
  if (!stage.memory.explained || stage.memory.explained->offer != offer.id) return false;
  const std::string& name = stage.memory.explained->figure;
  if (kRows[row].draw == headline_row) return name == "income.year";
  if (kRows[row].draw == patients_row) return name.starts_with("income.per");
  if (kRows[row].draw == sure_row) {
    return name == "income.guaranteed" || name == "income.conditional" || name == "income.atRisk";
  }
  return false;
}

/// Cards beside each other, from `first` on.
void card_row(Stage& stage, Pen& pen, std::size_t first, std::size_t count, const Shared& shared) {
  Painter& painter = stage.painter;
  const auto& offers = stage.comparison.offers;
  const float columns = static_cast<float>(count);
  const float width = std::floor((pen.width - space::gap * (columns - 1)) / columns);
  const float top = pen.y;
  float y = top + kCardPadding;
  const auto left_of = [&](std::size_t i) {
    return pen.x + static_cast<float>(i) * (width + space::gap);
  };
  for (std::size_t row = 0; row < kRows.size(); ++row) {
    const auto draw = [&](std::size_t i, float from) {
      Pen inner{left_of(i) + kCardPadding, from, width - 2 * kCardPadding};
      kRows[row].draw(stage, inner, offers[first + i], shared);
      return inner.y - from;
    };
    float height = 0;
    for (std::size_t i = 0; i < count; ++i) {
      height = std::max(height, painter.measure([&] { return draw(i, y); }));
    }
    if (height <= 0) continue;
    for (std::size_t i = 0; i < count; ++i) {
      if (kRows[row].ruled) {
        painter.fill({left_of(i) + kCardPadding, y, width - 2 * kCardPadding, 1}, colour::border);
      }
      draw(i, y + (kRows[row].ruled ? 12 : 0));
    }
    y += height + (kRows[row].ruled ? 24 : 12);
    for (std::size_t i = 0; i < count; ++i) {
      if (!explains_here(stage, offers[first + i], row)) continue;
      Pen band{pen.x + 1, y, pen.width - 2};
      explanation_panel(stage, band);
      y = band.y + 12;
    }
  }
  const float height = y - top;
  painter.behind([&] {
    for (std::size_t i = 0; i < count; ++i) {
      painter.box({left_of(i), top, width, height}, colour::card, colour::border);
      painter.fill({left_of(i), top, width, 4}, colour::blue, 2);
    }
  });
  pen.y = top + height;
}

}  // namespace

void compare_view(Stage& stage, Pen& pen) {
  const auto& offers = stage.comparison.offers;
  // As many columns as fit, spread evenly over the rows.
  const auto fitting = static_cast<std::size_t>(
      std::max(1.0f, std::floor((pen.width + space::gap) / (kNarrowestCard + space::gap))));
  const std::size_t rows = (offers.size() + fitting - 1) / fitting;
  const std::size_t columns = (offers.size() + rows - 1) / rows;
  const float width =
      (pen.width - space::gap * static_cast<float>(columns - 1)) / static_cast<float>(columns);

  Shared shared;
  shared.largest_income = largest_income(offers);
  for (const OfferColumn& offer : offers) {
    if (!offer.income.year.amount) continue;
    shared.headline_size =
        std::min(shared.headline_size,
                 stage.painter.fitting_size(Weight::semibold, offer.income.year.text,
                                            width - 2 * kCardPadding, kLargestHeadline,
                                            kSmallestHeadline));
  }
  for (std::size_t first = 0; first < offers.size(); first += columns) {
    if (first > 0) pen.skip(space::gap);
    card_row(stage, pen, first, std::min(columns, offers.size() - first), shared);
  }
  if (shared.largest_income > 0 && offers.size() > 1) {
    pen.skip(8);
    pen.text(stage, style::body, colour::secondary,
             "The bars share one scale: the longest is the offer that pays most.");
  }
}

}  // namespace offerscope::ui
