#include "view_compare.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <span>

#include "certainty_bar.hpp"
#include "explanation_panel.hpp"

namespace offerscope::ui {
namespace {

constexpr float kNarrowestCard = 184;
constexpr float kLargestHeadline = 40;
constexpr float kSmallestHeadline = 20;

/// What the cards of one frame share.
struct Shared {
  double largest_income = 0;
  float headline_size = kLargestHeadline;
  float card_width = 0;
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
  // Where nothing is known yet, what to enter first.
  const std::string input =
      income.year.amount || income.leaves_out.empty() ? "" : income.leaves_out.front().input;
  const float size = income.year.amount ? shared.headline_size : std::min(24.0f, shared.headline_size);
  const TextStyle headline{Weight::semibold, size, std::ceil(size * 1.2f)};
  pen.y += figure(stage, pen.rest(), offer.id, "income.year", income.year, headline, Align::left,
                  offer.short_title + ", income a year", input);
  pen.text(stage, style::body, colour::secondary, income.leaves_out_text);
}

void patients_row(Stage& stage, Pen& pen, const OfferColumn& offer, const Shared&) {
  if (!offer.income.year.amount) return;
  labelled_figure(stage, pen, "Per weighted patient", offer.id, "income.perWeightedPatient",
                  offer.income.per_weighted_patient, style::strong, "weighted");
  labelled_figure(stage, pen, "Per registered patient", offer.id, "income.perRegisteredPatient",
                  offer.income.per_registered_patient, style::strong, "registered");
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
  pen.text(stage, style::body, colour::text, sentence(offer.deadline_text));
}

void status_row(Stage& stage, Pen& pen, const OfferColumn& offer, const Shared&) {
  question(stage, pen, "Status");
  pen.text(stage, style::body, colour::text, sentence(offer.status_text));
  pen.text(stage, style::body, colour::secondary, offer.period_text);
}

void checked_row(Stage& stage, Pen& pen, const OfferColumn& offer, const Shared&) {
  question(stage, pen, "How well it is checked");
  const bool strong = offer.weakest_verification == Verification::one_person;
  pen.text(stage, strong ? style::strong : style::body, colour::text, offer.verification_text);
}

void name_row(Stage& stage, Pen& pen, const OfferColumn& offer, const Shared&) {
  pen.text(stage, style::strong, colour::text, offer.title);
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

constexpr Row kFigureRows[] = {{title_row, false},   {headline_row, false}, {warnings_row, false},
                               {patients_row, true}, {sure_row, true},      {services_row, true},
                               {dates_row, true},    {status_row, true},    {checked_row, true}};
// In cards of their own below, so that the figures of all offers stand close together.
constexpr Row kWordRows[] = {{name_row, false}, {summary_row, false}, {gaps_row, true}};

bool explains_here(const Stage& stage, const OfferColumn& offer, const Row& row) {
  if (!stage.memory.explained || stage.memory.explained->offer != offer.id) return false;
  const std::string& name = stage.memory.explained->figure;
  if (row.draw == headline_row) return name == "income.year";
  if (row.draw == patients_row) return name.starts_with("income.per");
  if (row.draw == sure_row) {
    return name == "income.guaranteed" || name == "income.conditional" || name == "income.atRisk";
  }
  return false;
}

/// Cards beside each other, from `first` on.
void card_row(Stage& stage, Pen& pen, std::span<const Row> rows, std::size_t first,
              std::size_t count, const Shared& shared) {
  Painter& painter = stage.painter;
  const auto& offers = stage.comparison.offers;
  const float width = shared.card_width;
  const float top = pen.y;
  float y = top + kCardPadding;
  const auto left_of = [&](std::size_t i) {
    return pen.x + static_cast<float>(i) * (width + space::gap);
  };
  for (const Row& row : rows) {
    const auto draw = [&](std::size_t i, float from) {
      Pen inner{left_of(i) + kCardPadding, from, width - 2 * kCardPadding};
      row.draw(stage, inner, offers[first + i], shared);
      return inner.y - from;
    };
    std::array<float, kMostOffers> heights{};
    for (std::size_t i = 0; i < count; ++i) {
      heights[i] = painter.measure([&] { return draw(i, y); });
    }
    const float height = *std::max_element(heights.begin(), heights.end());
    if (height <= 0) continue;
    for (std::size_t i = 0; i < count; ++i) {
      if (row.ruled && heights[i] > 0) {
        painter.fill({left_of(i) + kCardPadding, y, width - 2 * kCardPadding, 1}, colour::border);
      }
      draw(i, y + (row.ruled ? 12 : 0));
    }
    y += height + (row.ruled ? 24 : 12);
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
  const float width = std::floor((pen.width - space::gap * static_cast<float>(columns - 1)) /
                                 static_cast<float>(columns));
  Shared shared;
  shared.card_width = width;
  shared.largest_income = largest_income(offers);
  for (const OfferColumn& offer : offers) {
    if (!offer.income.year.amount) continue;
    shared.headline_size =
        std::min(shared.headline_size,
                 stage.painter.fitting_size(Weight::semibold, offer.income.year.text,
                                            width - 2 * kCardPadding, kLargestHeadline,
                                            kSmallestHeadline));
  }
  const auto all_cards = [&](std::span<const Row> rows_of_card) {
    for (std::size_t first = 0; first < offers.size(); first += columns) {
      if (first > 0) pen.skip(space::gap);
      card_row(stage, pen, rows_of_card, first, std::min(columns, offers.size() - first), shared);
    }
  };
  all_cards(kFigureRows);
  if (shared.largest_income > 0 && offers.size() > 1) {
    pen.skip(8);
    pen.text(stage, style::body, colour::secondary,
             "The bars share one scale: the longest is the offer that pays most.");
  }
  pen.skip(32);
  pen.text(stage, style::title, colour::text, "What each offer is, and what is not published");
  pen.skip(12);
  all_cards(kWordRows);
}

}  // namespace offerscope::ui
