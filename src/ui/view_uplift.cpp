#include "view_uplift.hpp"

#include <algorithm>

#include "explanation_panel.hpp"
#include "fields.hpp"
#include "futures_dots.hpp"
#include "names.hpp"
#include "slider.hpp"
#include "uplift_chart.hpp"

namespace offerscope::ui {
namespace {

constexpr float kBesideFrom = 700;  // wide enough for the values beside the chart
constexpr float kLegendWidth = 346;
constexpr std::string_view kTogetherId = "all.together";  // no offer's id has a full stop
constexpr TextStyle kFact{Weight::semibold, 24, 30};

/// The fields of the cost model, in two columns where there is room.
void cost_fields(Stage& stage, Pen& pen) {
  Painter& painter = stage.painter;
  if (!fold(stage, pen, "costs", "Costs: what is supposed", "")) return;
  const std::size_t columns = pen.width >= kBesideFrom ? 2 : 1;
  const float width = (pen.width - 32 * static_cast<float>(columns - 1)) / static_cast<float>(columns);
  std::size_t column = 0;
  float bottom = pen.y;
  bool dragged = false;  // the last one has a slider
  for (const InputField& field : stage.comparison.cost_inputs) {
    if (field.unit == InputUnit::choice) {
      choice_field(stage, pen, field);
      bottom = pen.y;
      continue;
    }
    // The two halves of a step stand in one row.
    if (dragged && !field.slider) column = 0;
    dragged = field.slider.has_value();
    if (column == 0) {
      pen.y = bottom + 8;
      painter.fill({pen.x, pen.y, pen.width, 1}, colour::border);
      pen.skip(8);
    }
    Pen inner{pen.x + static_cast<float>(column) * (width + 32), pen.y, width};
    compact_input_field(stage, inner, field, {});
    if (field.slider) {
      inner.skip(6);
      slider(stage, inner, field);
    }
    bottom = std::max(bottom, inner.y);
    column = (column + 1) % columns;
  }
  pen.y = bottom + 4;
}

void head_card(Stage& stage, Pen& pen) {
  const UpliftRisk& risk = stage.comparison.uplift;
  pen.y += card(stage, pen.x, pen.y, pen.width, [&](Pen& inner) {
    if (risk.title.empty()) {
      inner.text(stage, style::body, colour::text,
                 "The records of prices and pay are not loaded: what the offers’ words say is all there is.");
      return;
    }
    inner.text(stage, style::title, colour::text, risk.title);
    inner.text(stage, style::body, colour::secondary, risk.cost_text);
    if (!risk.lost_text.empty()) {
      inner.skip(8);
      stage.record_figure("", "uplift.lost", risk.lost_text, inner.rest(style::strong.line_height));
      inner.text(stage, style::strong, colour::text, risk.lost_title + ": " + risk.lost_text);
    }
    inner.skip(4);
    cost_fields(stage, inner);
    if (!fold(stage, inner, "uplift-notes", "How this is worked out", "")) return;
    bullets(stage, inner, risk.notes, colour::text);
  });
}

void rating_chip(Stage& stage, float x, float y, const OfferColumn& offer) {
  const UpliftColumn& uplift = offer.uplift;
  Painter& painter = stage.painter;
  const bool high = uplift.rating == UpliftRating::high;
  const Colour ground = high                                          ? colour::warm
                        : uplift.rating == UpliftRating::medium ? colour::pale_warm
                                                                      : colour::pale_blue;
  const Rect place{x, y, painter.text_width(style::strong, uplift.rating_text) + 48, 28};
  painter.box(place, ground, high ? colour::text : colour::secondary);
  rating_mark(painter, x + 10, y + 20, uplift.rating, colour::text);
  painter.line(style::strong, colour::text, {x + 38, y, place.width, place.height}, uplift.rating_text);
  stage.record_figure(offer.id, "uplift.rating", uplift.rating_text, place);
}

/// Parts beside each other where there is room, else under each other.
class Thirds {
 public:
  explicit Thirds(Pen& pen) : pen_(pen), beside_(pen.width >= 560), width_(beside_ ? pen.width / 3 : pen.width),
                              x_(pen.x), bottom_(pen.y) {}
  template <class Draw>
  void add(Draw draw) {
    Pen inner{x_, beside_ ? pen_.y : bottom_, width_ - (beside_ ? 16 : 0)};
    draw(inner);
    bottom_ = std::max(bottom_, inner.y + (beside_ ? 0 : 8));
    x_ += beside_ ? width_ : 0;
  }
  void finish() { pen_.y = bottom_; }

 private:
  Pen& pen_;
  bool beside_;
  float width_, x_, bottom_;
};

/// What is known whatever the income: the value at the end, and what it takes to stand still.
void add_value_facts(Stage& stage, Thirds& thirds, std::string_view id, const UpliftColumn& uplift) {
  const auto fact = [&](std::string_view label, std::string_view name, const std::string& text) {
    thirds.add([&](Pen& inner) {
      inner.text(stage, style::body, colour::secondary, label);
      stage.record_figure(id, name, text, inner.rest(kFact.line_height));
      inner.text(stage, kFact, colour::text, text);
    });
  };
  fact("£1 buys in " + uplift.year_labels.back(), "uplift.guaranteed", uplift.guaranteed.values.back().text);
  fact("To stand still it must rise by", "uplift.standStill", uplift.stand_still_text);
}

/// The three answers that matter most.
void facts(Stage& stage, Pen& pen, const OfferColumn& offer) {
  const UpliftColumn& uplift = offer.uplift;
  Thirds thirds(pen);
  add_value_facts(stage, thirds, offer.id, uplift);
  thirds.add([&](Pen& inner) {
    inner.text(stage, style::body, colour::secondary, uplift.lost_title);
    const Income& income = offer.income;
    const std::string input = income.leaves_out.empty() ? "" : income.leaves_out.front().input;
    inner.y += figure(stage, inner.rest(), offer.id, "uplift.lost", uplift.lost,
                      uplift.lost.amount ? kFact : style::body, Align::left, uplift.lost_title, input);
    inner.text(stage, style::small, colour::secondary, uplift.lost_text);
  });
  thirds.finish();
  if (stage.is_explained(offer.id, "uplift.lost")) {
    pen.skip(8);
    explanation_panel(stage, pen);
  }
}

void chances(Stage& stage, Pen& pen, const UpliftColumn& uplift) {
  if (uplift.futures) {
    pen.text(stage, style::strong, colour::text, uplift.futures->chance_text);
    pen.skip(6);
  }
  pen.text(stage, style::body, colour::text, uplift.replay_text);
}

void chart_part(Stage& stage, Pen& pen, const ChartOf& chart) {
  const UpliftColumn& uplift = chart.uplift;
  const bool beside = pen.width >= kBesideFrom;
  const float width = beside ? pen.width - kLegendWidth - 24 : pen.width;
  // The values go to the right, and the chart is as high as they are; where they stand below, it is a little flatter.
  float height = std::min(300.0f, width * 0.7f);
  if (beside) {
    height = std::max(306.0f, stage.painter.measure([&] {
      Pen legend{pen.right() - kLegendWidth, pen.y, kLegendWidth};
      uplift_legend(stage, legend, chart, uplift.year_labels.size() - 1);
      return legend.y - pen.y;
    }));
  }
  const std::size_t year = uplift_chart(stage, {pen.x, pen.y, width, height}, chart);
  Pen values{beside ? pen.right() - kLegendWidth : pen.x, beside ? pen.y : pen.y + height + 12,
             beside ? kLegendWidth : pen.width};
  uplift_legend(stage, values, chart, year);
  pen.y = std::max(pen.y + height, values.y) + 16;
  Pen left{pen.x, pen.y, width};
  Pen right = values;
  right.y = pen.y;
  if (uplift.futures && !uplift.futures->dots.empty()) {
    futures_dots(stage, left, *uplift.futures);
    if (!beside) right.y = left.y + 12;
  } else {
    right = left;
  }
  chances(stage, right, uplift);
  pen.y = std::max(left.y, right.y);
}

void offer_card(Stage& stage, Pen& pen, const OfferColumn& offer, const PenceScale& scale, std::size_t number) {
  const UpliftColumn& uplift = offer.uplift;
  pen.y += card(stage, pen.x, pen.y, pen.width, [&](Pen& inner) {
    const std::string name = name_of(stage.comparison, offer);
    const bool rated = !uplift.rating_text.empty();
    const float chip = rated ? stage.painter.text_width(style::strong, uplift.rating_text) + 48 : 0;
    const float top = inner.y;
    Pen title{inner.x, inner.y, inner.width - chip - (rated ? 12 : 0)};
    title.text(stage, style::title, colour::text, name);
    if (rated) rating_chip(stage, inner.right() - chip, top - 1, offer);
    inner.y = title.y + 4;
    inner.text(stage, style::body, colour::text, uplift.summary);
    // Where the words do not speak of a rise the summary has said so.
    if (uplift.says || uplift.summary.empty()) {
      inner.text(stage, style::body, colour::secondary, uplift.promise_text);
    }
    for (const std::string& given : uplift.given) inner.text(stage, style::body, colour::secondary, given + '.');
    inner.text(stage, style::body, colour::secondary, uplift.already_text);
    inner.text(stage, style::body, colour::secondary, uplift.demand_text);
    inner.text(stage, style::body, colour::secondary, uplift.term_text);
    if (!has_chart(uplift)) {
      inner.text(stage, style::body, colour::secondary, uplift.replay_text);
      return;
    }
    inner.skip(12);
    facts(stage, inner, offer);
    inner.skip(14);
    chart_part(stage, inner, {offer.id, offer.short_title, uplift, scale, number});
  });
}

/// All of them taken together.
void together_card(Stage& stage, Pen& pen, const PenceScale& scale, std::size_t number) {
  const UpliftRisk& risk = stage.comparison.uplift;
  const UpliftColumn& uplift = *risk.together;
  pen.y += card(stage, pen.x, pen.y, pen.width, [&](Pen& inner) {
    inner.text(stage, style::title, colour::text, risk.together_title);
    inner.skip(4);
    inner.text(stage, style::body, colour::text, uplift.summary);
    inner.skip(12);
    Thirds thirds(inner);
    add_value_facts(stage, thirds, kTogetherId, uplift);
    thirds.finish();
    inner.skip(14);
    chart_part(stage, inner, {kTogetherId, risk.together_title, uplift, scale, number});
  });
}

}  // namespace

void uplift_view(Stage& stage, Pen& pen) {
  head_card(stage, pen);
  const PenceScale scale = scale_of(stage.comparison);
  std::size_t number = 0;
  for (const OfferColumn& offer : stage.comparison.offers) {
    pen.skip(space::gap);
    offer_card(stage, pen, offer, scale, number++);
  }
  if (!stage.comparison.uplift.together) return;
  pen.skip(space::gap);
  together_card(stage, pen, scale, number);
}

}  // namespace offerscope::ui
