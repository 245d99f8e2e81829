#include "view_practice.hpp"

#include <algorithm>

#include "core/words.hpp"

namespace offerscope::ui {
namespace {

std::string short_title_of(const Comparison& comparison, const std::string& id) {
  for (const OfferColumn& offer : comparison.offers) {
    if (offer.id == id) return offer.short_title;
  }
  return id;
}

std::string users_of(const Comparison& comparison, const InputField& field) {
  std::vector<std::string> names;
  for (const std::string& id : field.offers) names.push_back(short_title_of(comparison, id));
  return listed(names);
}

/// What brings offers in and takes the screen elsewhere.
void buttons(Stage& stage, Pen& pen) {
  const float file_width = button_width(stage, "Open an offer file");
  const float link_width = button_width(stage, "Copy link");
  if (button(stage, "action.open-file", "Open an offer file",
             {pen.x, pen.y, file_width, space::target}, ButtonKind::plain)) {
    stage.wishes.pick_file = true;
  }
  Rect link{pen.x + file_width + 8, pen.y, link_width, space::target};
  if (link.right() > pen.right()) {
    pen.skip(space::target + 8);
    link.x = pen.x;
    link.y = pen.y;
  }
  if (button(stage, "action.copy-link", "Copy link", link, ButtonKind::plain)) {
    stage.wishes.copy_link = true;
  }
  pen.skip(space::target);
}

constexpr float kWidestField = 420;  // a number at its end is still beside its label

bool is_list(const InputField& field) { return field.kind == InputKind::list; }

}  // namespace

void practice_notice(Stage& stage, Pen& pen, const TextStyle& text_style) {
  const bool example = stage.comparison.example;
  notice(stage, pen, stage.comparison.practice_text, example ? colour::warm : colour::blue,
         example ? colour::pale_warm : colour::pale_blue, text_style);
}

float practice_card(Stage& stage, float x, float y, float width, bool with_notice) {
  return card(stage, x, y, width, [&](Pen& pen) {
    pen.text(stage, style::title, colour::text, "Your practice");
    pen.skip(8);
    if (with_notice) {
      practice_notice(stage, pen, style::body);
      pen.skip(16);
    }
    bool first = true;
    for (const InputField& field : stage.comparison.inputs) {
      if (!is_list(field)) continue;
      if (!first) pen.skip(16);
      first = false;
      Pen of_field{pen.x, pen.y, std::min(pen.width, kWidestField)};
      input_field(stage, of_field, field);
      pen.y = of_field.y;
    }
    pen.skip(16);
    if (button(stage, "action.start-again", "Start again",
               {pen.x, pen.y, button_width(stage, "Start again"), space::target},
               ButtonKind::plain)) {
      stage.wishes.start_again = true;
    }
    pen.skip(space::target);
  });
}

float choices_card(Stage& stage, float x, float y, float width, bool foldable) {
  const auto& choices = stage.comparison.choices;
  const auto chosen = std::count_if(choices.begin(), choices.end(),
                                    [](const Choice& choice) { return choice.chosen; });
  return card(stage, x, y, width, [&](Pen& pen) {
    const std::string summary =
        std::to_string(chosen) + " chosen, up to " + std::to_string(kMostOffers);
    if (!section_heading(stage, pen, "choices", "Offers to compare", summary, foldable)) return;
    pen.skip(8);
    for (const Choice& choice : choices) {
      const std::string title = choice.short_title + (choice.own ? " (yours)" : "");
      if (check_row(stage, pen, "choice." + choice.id, title, choice.commissioner,
                    choice.chosen)) {
        stage.edits.choice = {choice.id, !choice.chosen};
      }
      if (!stage.memory.notice.empty() && stage.memory.notice_choice == choice.id) {
        pen.skip(4);
        notice(stage, pen, stage.memory.notice, colour::warm, colour::pale_warm);
        pen.skip(8);
      }
    }
    pen.skip(12);
    buttons(stage, pen);
  });
}

float volumes_card(Stage& stage, float x, float y, float width, bool foldable) {
  const auto& inputs = stage.comparison.inputs;
  const auto all = std::count_if(inputs.begin(), inputs.end(),
                                 [](const InputField& field) { return !is_list(field); });
  const auto empty = std::count_if(inputs.begin(), inputs.end(), [](const InputField& field) {
    return field.kind == InputKind::volume && field.text.empty();
  });
  return card(stage, x, y, width, [&](Pen& pen) {
    if (all == 0) {
      pen.text(stage, style::title, colour::text, "Volumes");
      pen.text(stage, style::body, colour::secondary,
               "The chosen offers pay by the list alone: there is nothing more to enter.");
      return;
    }
    const std::string summary =
        empty == 0 ? "All are entered."
                   : counted(static_cast<std::size_t>(empty), "volume is", "volumes are") +
                         " not entered, and the totals leave out what they pay.";
    if (!section_heading(stage, pen, kVolumesSection, "Volumes a year", summary, foldable)) return;
    std::string group;
    for (const InputField& field : inputs) {
      if (is_list(field)) continue;
      const std::string users = users_of(stage.comparison, field);
      const std::string title = field.kind == InputKind::assumption ? "Assumption: " + users : users;
      pen.skip(10);
      if (title != group) {
        stage.painter.fill({pen.x, pen.y, pen.width, 1}, colour::border);
        pen.skip(12);
        pen.text(stage, style::strong, colour::text, title);
        pen.skip(8);
        group = title;
      }
      compact_input_field(stage, pen, field);
    }
  });
}

}  // namespace offerscope::ui
