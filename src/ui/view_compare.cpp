#include "view_compare.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <span>

#include "cautions.hpp"
#include "certainty_bar.hpp"
#include "explanation_panel.hpp"
#include "names.hpp"
#include "together_band.hpp"
#include "uplift_chart.hpp"
#include "view_changes.hpp"
#include "work_figures.hpp"

namespace offerscope::ui {
namespace {

constexpr float kNarrowestCard = 184;
constexpr float kNarrowestTightCard = 140;  // for more than kRoomyOffers beside each other
constexpr std::size_t kRoomyOffers = 3;
constexpr float kLargestHeadline = 40;
constexpr float kSmallestHeadline = 14;
constexpr float kNarrowLabels = 190;  // below it a label takes two lines beside its figure

/// How cards stand, and how large their words are.
struct Layout {
  std::size_t columns = 1;
  float width = 0;  // of a card
  float gap = space::gap;
  float padding = kCardPadding;
  TextStyle title = style::title;
  TextStyle words = style::body;
  TextStyle strong = style::strong;
  float largest_missing = 24;  // words in place of the headline
};

/// What the cards of one frame share.
struct Shared {
  Layout layout;
  double largest_income = 0;
  float headline_size = kLargestHeadline;
};

float width_of(float room, std::size_t columns, float gap) {
  const float count = static_cast<float>(columns);
  return std::floor((room - gap * (count - 1)) / count);
}

/// As many columns as fit, spread evenly over the rows.
Layout roomy_layout(float room, std::size_t offers) {
  Layout layout;
  const auto fitting = static_cast<std::size_t>(std::max(
      1.0f, std::floor((room + layout.gap) / (kNarrowestCard + layout.gap))));
  const std::size_t rows = (offers + fitting - 1) / fitting;
  layout.columns = (offers + rows - 1) / rows;
  layout.width = width_of(room, layout.columns, layout.gap);
  return layout;
}

/// All offers side by side as long as that can be read, by closer columns if it must be.
Layout layout_for(float room, std::size_t offers) {
  const Layout roomy = roomy_layout(room, offers);
  if (offers <= kRoomyOffers || roomy.columns == offers) return roomy;
  Layout tight;
  tight.columns = offers;
  tight.gap = 8;
  tight.padding = 8;
  tight.width = width_of(room, offers, tight.gap);
  tight.title = {Weight::semibold, 16, 22};
  tight.words = style::small;
  tight.strong = style::small_strong;
  tight.largest_missing = 17;
  return tight.width >= kNarrowestTightCard ? tight : roomy;
}

void question(Stage& stage, Pen& pen, const Shared& shared, std::string_view words) {
  pen.text(stage, shared.layout.words, colour::secondary, words);
}

void title_row(Stage& stage, Pen& pen, const OfferColumn& offer, const Shared& shared) {
  pen.text(stage, shared.layout.title, colour::text, offer.short_title);
  pen.text(stage, shared.layout.words, colour::secondary,
           offer.commissioner + ", " + std::string(year_of(stage.comparison, offer.id)));
  if (offer.own) {
    pen.skip(4);
    badge(stage, pen.x, pen.y, "added", colour::blue, colour::on_blue);
    pen.skip(24);
  }
  pen.skip(8);
}

void headline_row(Stage& stage, Pen& pen, const OfferColumn& offer, const Shared& shared) {
  question(stage, pen, shared, "Income a year");
  const Income& income = offer.income;
  // Where nothing is known yet, what to enter first.
  const std::string input =
      income.year.amount || income.leaves_out.empty() ? "" : income.leaves_out.front().input;
  const float size = income.year.amount ? shared.headline_size : std::min(shared.layout.largest_missing, shared.headline_size);
  const TextStyle headline{Weight::semibold, size, std::ceil(size * 1.2f)};
  pen.y += figure(stage, pen.rest(), offer.id, "income.year", income.year, headline, Align::left,
                  offer.short_title + ", income a year", input);
  pen.text(stage, shared.layout.words, colour::secondary, income.leaves_out_text);
  pen.text(stage, shared.layout.words, colour::secondary, income.supposes_text);
}

/// In a narrow card the amount stands beside the second line of its label.
void per_patient(Stage& stage, Pen& pen, std::string_view label, std::string_view offer,
                 std::string_view name, const Figure& value, const Shared& shared,
                 std::string_view input) {
  const Layout& layout = shared.layout;
  Painter& painter = stage.painter;
  const float two_lines = 2 * layout.words.line_height;
  const std::string_view last_word = label.substr(label.rfind(' ') + 1);
  const float needed = painter.text_width(layout.words, last_word) + 8 +
                       painter.text_width(layout.strong, value.text);
  if (pen.width >= kNarrowLabels || needed > pen.width ||
      painter.text_height(layout.words, pen.width, label) != two_lines) {
    labelled_figure(stage, pen, label, offer, name, value, layout.strong, input);
    return;
  }
  painter.text(layout.words, colour::secondary, pen.rest(), label);
  figure(stage, {pen.x, pen.y + layout.words.line_height, pen.width, 0}, offer, name, value,
         layout.strong, Align::right, label, input);
  pen.skip(two_lines);
}

void patients_row(Stage& stage, Pen& pen, const OfferColumn& offer, const Shared& shared) {
  if (!offer.income.year.amount) return;
  per_patient(stage, pen, "Per weighted patient", offer.id, "income.perWeightedPatient",
              offer.income.per_weighted_patient, shared, "weighted");
  per_patient(stage, pen, "Per registered patient", offer.id, "income.perRegisteredPatient",
              offer.income.per_registered_patient, shared, "registered");
}

void sure_row(Stage& stage, Pen& pen, const OfferColumn& offer, const Shared& shared) {
  if (!offer.income.year.amount) return;
  question(stage, pen, shared, "How sure it is");
  pen.skip(4);
  certainty_bar(stage, pen, offer.income, shared.largest_income);
  pen.skip(8);
  certainty_legend(stage, pen, offer.id, offer.income, shared.layout.words);
}

void warnings_row(Stage& stage, Pen& pen, const OfferColumn& offer, const Shared& shared) {
  cautions(stage, pen, offer, shared.layout.words);
}

void services_row(Stage& stage, Pen& pen, const OfferColumn& offer, const Shared& shared) {
  question(stage, pen, shared, "Services");
  pen.text(stage, shared.layout.words, colour::text, offer.services_text);
}

void uplift_row(Stage& stage, Pen& pen, const OfferColumn& offer, const Shared& shared) {
  if (offer.uplift.rating_text.empty()) return;
  question(stage, pen, shared, "Uplift risk");
  const TextStyle& words = shared.layout.strong;
  rating_mark(stage.painter, pen.x, pen.y + words.line_height / 2 + 6, offer.uplift.rating, colour::text);
  stage.record_figure(offer.id, "uplift.rating", offer.uplift.rating_text, pen.rest(words.line_height));
  Pen beside{pen.x + 26, pen.y, pen.width - 26};
  beside.text(stage, words, colour::text, offer.uplift.rating_text);
  pen.y = beside.y;
}

/// What its work leaves of it, and what accepting it changes: only where the user has said something of
/// the work, or of today.
void decide_row(Stage& stage, Pen& pen, const OfferColumn& offer, const Shared& shared) {
  const Comparison& comparison = stage.comparison;
  if (std::any_of(comparison.offers.begin(), comparison.offers.end(), knows_work)) {
    labelled_figure(stage, pen, "Left after the work", offer.id, "work.margin", offer.work.margin,
                    shared.layout.strong, input_of_margin(comparison, offer));
    pen.text(stage, shared.layout.words, colour::secondary, offer.work.known_lines_text);
  }
  if (!comparison.baseline.income.amount) return;
  for (const DecisionOption& option : offer.decision.options) {
    if (option.kind != DecisionOption::Kind::accept) continue;
    labelled_figure(stage, pen, "Against today", offer.id, "decision.accept.incomeChange", option.income_change,
                    shared.layout.strong, input_of(comparison, offer, option, option.income_change));
  }
}

void dates_row(Stage& stage, Pen& pen, const OfferColumn& offer, const Shared& shared) {
  question(stage, pen, shared, "Deadline");
  pen.text(stage, shared.layout.words, colour::text, sentence(offer.deadline_text));
}

void status_row(Stage& stage, Pen& pen, const OfferColumn& offer, const Shared& shared) {
  question(stage, pen, shared, "Status");
  pen.text(stage, shared.layout.words, colour::text, sentence(offer.status_text));
  pen.text(stage, shared.layout.words, colour::secondary, offer.period_text);
}

void checked_row(Stage& stage, Pen& pen, const OfferColumn& offer, const Shared& shared) {
  question(stage, pen, shared, "How well it is checked");
  const bool strong = offer.weakest_verification == Verification::one_person;
  pen.text(stage, strong ? shared.layout.strong : shared.layout.words, colour::text, offer.verification_text);
}

void name_row(Stage& stage, Pen& pen, const OfferColumn& offer, const Shared& shared) {
  pen.text(stage, shared.layout.strong, colour::text, offer.title);
}

void summary_row(Stage& stage, Pen& pen, const OfferColumn& offer, const Shared& shared) {
  question(stage, pen, shared, "What it is");
  pen.text(stage, shared.layout.words, colour::text, offer.summary);
}

void gaps_row(Stage& stage, Pen& pen, const OfferColumn& offer, const Shared& shared) {
  if (offer.gaps.empty()) return;
  question(stage, pen, shared, "What is not published");
  pen.skip(2);
  bullets(stage, pen, offer.gaps, colour::text);
}

struct Row {
  void (*draw)(Stage&, Pen&, const OfferColumn&, const Shared&);
  bool ruled;  // a line above it
};

constexpr Row kFigureRows[] = {{title_row, false},   {headline_row, false}, {warnings_row, false},
                               {patients_row, true}, {sure_row, true},      {decide_row, true},
                               {services_row, true}, {uplift_row, true},
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
  if (row.draw == decide_row) return name == "work.margin" || name == "decision.accept.incomeChange";
  return false;
}

/// Cards beside each other, from `first` on.
void card_row(Stage& stage, Pen& pen, std::span<const Row> rows, std::size_t first,
              std::size_t count, const Shared& shared) {
  Painter& painter = stage.painter;
  const auto& offers = stage.comparison.offers;
  const float width = shared.layout.width;
  const float padding = shared.layout.padding;
  const float top = pen.y;
  float y = top + kCardPadding;
  const auto left_of = [&](std::size_t i) {
    return pen.x + static_cast<float>(i) * (width + shared.layout.gap);
  };
  for (const Row& row : rows) {
    const auto draw = [&](std::size_t i, float from) {
      Pen inner{left_of(i) + padding, from, width - 2 * padding};
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
        painter.fill({left_of(i) + padding, y, width - 2 * padding, 1}, colour::border);
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
  Shared shared;
  shared.layout = layout_for(pen.width, offers.size());
  shared.largest_income = largest_income(offers);
  for (const OfferColumn& offer : offers) {
    if (!offer.income.year.amount) continue;
    shared.headline_size = std::min(
        shared.headline_size,
        stage.painter.fitting_size(Weight::semibold, offer.income.year.text,
                                   shared.layout.width - 2 * shared.layout.padding,
                                   kLargestHeadline, kSmallestHeadline));
  }
  const auto all_cards = [&](std::span<const Row> rows_of_card) {
    const std::size_t columns = shared.layout.columns;
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
  together_bands(stage, pen);
  changes_cards(stage, pen);
  pen.skip(32);
  pen.text(stage, style::title, colour::text, "What each offer is, and what is not published");
  pen.skip(12);
  shared.layout = roomy_layout(pen.width, offers.size());  // long words need the room
  all_cards(kWordRows);
}

}  // namespace offerscope::ui
