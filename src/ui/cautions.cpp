#include "cautions.hpp"

namespace offerscope::ui {

void cautions(Stage& stage, Pen& pen, const OfferColumn& offer, const TextStyle& text_style) {
  for (const std::string& warning : offer.warnings) {
    notice(stage, pen, warning, colour::warm, colour::pale_warm, text_style);
    pen.skip(4);
  }
  need_buttons(stage, pen, offer, "");
}

void need_buttons(Stage& stage, Pen& pen, const OfferColumn& offer, std::string_view place) {
  for (const Need& need : offer.needs) {
    const std::string words = "Add " + need.short_title;
    const std::string id = std::string(place) + "need." + offer.id + "." + need.offer;
    const float width = button_width(stage, words);
    bool pressed = false;
    if (width <= pen.width) {
      pen.skip(4);
      pressed = button(stage, id, words, {pen.x, pen.y, width, space::target}, ButtonKind::plain);
      pen.skip(space::target + 4);
    } else {
      pressed = link(stage, pen, id, words);
    }
    if (pressed) stage.edits.choice = {need.offer, true};
    refusal(stage, pen, need.offer);
  }
}

void refusal(Stage& stage, Pen& pen, std::string_view id) {
  const Memory& memory = stage.memory;
  if (memory.notice.empty() || memory.notice_choice != id) return;
  pen.skip(4);
  notice(stage, pen, memory.notice, colour::warm, colour::pale_warm);
  pen.skip(8);
}

}  // namespace offerscope::ui
