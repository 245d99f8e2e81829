#include "view_choose.hpp"

#include <algorithm>
#include <cctype>
#include <cmath>

#include "cautions.hpp"
#include "core/words.hpp"
#include "fields.hpp"

namespace offerscope::ui {
namespace {

constexpr float kNarrowestColumn = 264;
constexpr std::string_view kOwn = "Added files";

struct Group {
  std::string_view name;
  std::vector<const Choice*> choices;
};

std::vector<std::string> words_in(std::string_view text) {
  std::vector<std::string> words;
  bool within = false;
  for (const char letter : text) {
    const auto byte = static_cast<unsigned char>(letter);
    if (byte < 0x80 && std::isalnum(byte) == 0) {
      within = false;
      continue;
    }
    if (!within) words.emplace_back();
    within = true;
    words.back() += static_cast<char>(byte < 0x80 ? std::tolower(byte) : byte);
  }
  return words;
}

/// Whether each of `wanted` stands in the offer's names and year.
bool matches(const Choice& choice, const std::vector<std::string>& wanted) {
  if (wanted.empty()) return true;
  std::string text;
  for (const std::string_view part :
       {std::string_view(choice.title), std::string_view(choice.short_title),
        std::string_view(choice.commissioner), std::string_view(choice.year_text),
        choice.own ? kOwn : std::string_view{}}) {
    for (const std::string& word : words_in(part)) text += word + ' ';
  }
  for (const std::string& word : wanted) {
    if (text.find(word) == std::string::npos) return false;
  }
  return true;
}

/// What a commissioner is sorted by: its place; the person's own files come first.
std::string_view place_of(std::string_view commissioner) {
  if (commissioner == kOwn) return {};
  return commissioner.starts_with("NHS ") ? commissioner.substr(4) : commissioner;
}

/// The group of that name, added at its place where it is not there yet.
Group& group_of(std::vector<Group>& groups, std::string_view name) {
  std::size_t at = 0;
  while (at < groups.size() && place_of(groups[at].name) < place_of(name)) ++at;
  if (at < groups.size() && groups[at].name == name) return groups[at];
  groups.push_back({name, {}});
  for (std::size_t i = groups.size() - 1; i > at; --i) std::swap(groups[i], groups[i - 1]);
  return groups[at];
}

std::vector<Group> groups_of(const std::vector<Choice>& choices, std::string_view sought) {
  const std::vector<std::string> wanted = words_in(sought);
  std::vector<Group> groups;
  for (const Choice& choice : choices) {
    if (!matches(choice, wanted)) continue;
    group_of(groups, choice.own ? kOwn : std::string_view(choice.commissioner))
        .choices.push_back(&choice);
  }
  return groups;
}

/// The offer with its year at the end of the line, unless its title says it.
void offer_row(Stage& stage, Pen& pen, const Choice& choice) {
  constexpr float box = 24;
  Painter& painter = stage.painter;
  const bool named = choice.short_title.find(choice.year_text) != std::string::npos;
  const std::string_view year = named ? std::string_view{} : choice.year_text;
  const float year_width = painter.text_width(style::small, year);
  const float x = pen.x + box + 10;
  const float width = pen.right() - x - (named ? 0 : year_width + 8);
  const float title = painter.text_height(style::body, width, choice.short_title);
  const float height = std::max(space::target, title + 12);
  const Rect place = pen.rest(height);
  const auto touch = stage.interact("choice." + choice.id,
                                    choice.title + ", " + choice.year_text +
                                        (choice.chosen ? ", chosen" : ""),
                                    Role::checkbox, place);
  if (touch.pressed) stage.edits.choice = {choice.id, !choice.chosen};
  if (touch.hovered) painter.fill(place.inset(-6, 0), colour::pale_blue, space::radius);
  const Rect square{pen.x, pen.y + (height - box) / 2, box, box};
  painter.box(square, choice.chosen ? colour::blue : colour::card,
              choice.chosen ? colour::blue : colour::field_border, 2, 3);
  if (choice.chosen) draw_tick(painter, square, colour::on_blue, 3);
  painter.text(style::body, colour::text, {x, pen.y + (height - title) / 2, width, 0},
               choice.short_title);
  painter.line(style::small, colour::secondary, place, year, Align::right);
  pen.skip(height);
  refusal(stage, pen, choice.id);
}

void seek_box(Stage& stage, Pen& pen, std::size_t found) {
  const std::string& sought = stage.memory.sought;
  const std::size_t all = stage.comparison.choices.size();
  pen.text(stage, style::body, colour::text, kSeekLabel);
  pen.skip(4);
  text_box(stage, {pen.x, pen.y, std::min(pen.width, 420.0f), space::target}, kSeekField,
           kSeekLabel, sought, kSeekPlaceholder, false, Align::left);
  pen.skip(space::target + 4);
  std::string count = counted(all, "offer", "offers");
  if (found == 0) {
    count = "No offer matches “" + sought + "”. Try a place such as Kent, or a year such as 2025/26.";
  } else if (found < all) {
    count = std::to_string(found) + " of " + count;
  }
  pen.text(stage, style::small, colour::secondary, count);
}

std::size_t size_of(const std::vector<Group>& groups) {
  std::size_t size = 0;
  for (const Group& group : groups) size += group.choices.size();
  return size;
}

/// One under another, each commissioner a fold; open where the person looks for something.
void folded_groups(Stage& stage, Pen& pen) {
  const bool seeking = !words_in(stage.memory.sought).empty();
  const auto groups = groups_of(stage.comparison.choices, stage.memory.sought);
  seek_box(stage, pen, size_of(groups));
  pen.skip(4);
  for (const Group& group : groups) {
    const std::string key = (seeking ? "found." : "from.") + std::string(group.name);
    const std::string count = counted(group.choices.size(), "offer", "offers");
    const FoldStyle fold_style{.summary_beside = true, .open_at_first = seeking};
    if (!fold(stage, pen, key, group.name, count, fold_style)) continue;
    Pen inner{pen.x + 24, pen.y, pen.width - 24};
    for (const Choice* choice : group.choices) offer_row(stage, inner, *choice);
    pen.y = inner.y + 8;
  }
}

/// What brings offers in and takes the screen elsewhere.
void buttons(Stage& stage, Pen& pen) {
  const float file_width = button_width(stage, "Open an offer file");
  const float share_width = button_width(stage, "Share");
  if (button(stage, "action.open-file", "Open an offer file",
             {pen.x, pen.y, file_width, space::target}, ButtonKind::plain)) {
    stage.wishes.pick_file = true;
  }
  Rect place{pen.x + file_width + 8, pen.y, share_width, space::target};
  if (place.right() > pen.right()) {
    pen.skip(space::target + 8);
    place.x = pen.x;
    place.y = pen.y;
  }
  if (button(stage, "action.share", "Share", place, ButtonKind::plain)) {
    stage.wishes.share = true;
  }
  pen.skip(space::target);
}

void chosen_rows(Stage& stage, Pen& pen) {
  for (const OfferColumn& offer : stage.comparison.offers) {
    for (const Choice& choice : stage.comparison.choices) {
      if (choice.id != offer.id) continue;
      if (check_row(stage, pen, "chosen." + choice.id,
                    choice.short_title + (choice.own ? " (added)" : ""),
                    choice.commissioner + ", " + choice.year_text, true)) {
        stage.edits.choice = {choice.id, false};
      }
    }
  }
}

}  // namespace

float choices_card(Stage& stage, float x, float y, float width, bool narrow) {
  return card(stage, x, y, width, [&](Pen& pen) {
    const std::string summary = std::to_string(stage.comparison.offers.size()) +
                                " chosen, up to " + std::to_string(kMostOffers);
    if (!section_heading(stage, pen, "choices", "Offers to compare", summary, narrow)) return;
    pen.skip(8);
    chosen_rows(stage, pen);
    pen.skip(12);
    if (narrow) {
      buttons(stage, pen);
      pen.skip(20);
      folded_groups(stage, pen);
      return;
    }
    bool& adding = stage.memory.adding;
    const std::string_view words = adding ? "Close the list" : "Add an offer";
    if (button(stage, "action.add", words, pen.rest(space::target),
               adding ? ButtonKind::plain : ButtonKind::primary)) {
      adding = !adding;
      stage.memory.notice.clear();
    }
    pen.skip(space::target + 8);
    buttons(stage, pen);
  });
}

void all_offers(Stage& stage, Pen& pen) {
  pen.y += card(stage, pen.x, pen.y, pen.width, [&](Pen& inner) {
    const float done_width = button_width(stage, "Done");
    const float top = inner.y;
    if (button(stage, "action.added", "Done",
               {inner.right() - done_width, top, done_width, space::target},
               ButtonKind::primary)) {
      stage.memory.adding = false;
      stage.memory.focused = "action.add";
    }
    inner.text(stage, style::title, colour::text, "Add an offer");
    inner.text(stage, style::body, colour::secondary,
               std::to_string(stage.comparison.offers.size()) + " chosen, up to " +
                   std::to_string(kMostOffers) + " side by side");
    inner.skip(12);
    const auto groups = groups_of(stage.comparison.choices, stage.memory.sought);
    seek_box(stage, inner, size_of(groups));
    constexpr float gap = 24;
    const float count =
        std::max(1.0f, std::floor((inner.width + gap) / (kNarrowestColumn + gap)));
    const float width = (inner.width - gap * (count - 1)) / count;
    const auto draw_group = [&](Pen& column, const Group& group) {
      column.skip(12);
      column.text(stage, style::strong, colour::blue, group.name);
      column.skip(4);
      stage.painter.fill({column.x, column.y, column.width, 1}, colour::border);
      column.skip(4);
      for (const Choice* choice : group.choices) offer_row(stage, column, *choice);
    };
    float whole = 0;
    std::vector<float> heights;
    for (const Group& group : groups) {
      heights.push_back(stage.painter.measure([&] {
        Pen measured{inner.x, 0, width};
        draw_group(measured, group);
        return measured.y;
      }));
      whole += heights.back();
    }
    Pen column{inner.x, inner.y, width};
    float bottom = inner.y;
    for (std::size_t i = 0; i < groups.size(); ++i) {
      const float filled = column.y - inner.y;
      const bool last = column.x + width + gap > inner.right();
      if (!last && filled > 0 && filled + heights[i] / 2 > whole / count) {
        column = {column.x + width + gap, inner.y, width};
      }
      draw_group(column, groups[i]);
      bottom = std::max(bottom, column.y);
    }
    inner.y = bottom;
  });
}

}  // namespace offerscope::ui
