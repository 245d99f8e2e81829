// What a view needs for one frame: the painter, what the person does, and a record of what stands
// where (for the focus order, and for tests).
#pragma once

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/comparison.hpp"
#include "painter.hpp"

namespace offerscope::ui {

enum class Role { button, link, tab, checkbox, field, chart, slider };

/// Something that can be clicked and focused. Widgets are recorded in the order of focus.
struct Widget {
  std::string id;
  std::string label;
  Role role = Role::button;
  Rect place;
  std::size_t parts = 1;  // beside each other, each with a picture of its own while it is pointed at
  Rect ring;              // what the ring of the keyboard's focus stands around
};

/// A figure that is on the screen, by the names of the HTML view.
struct ShownFigure {
  std::string offer;
  std::string figure;
  std::string text;
  Rect place;
};

/// The part, of `parts` beside each other, that lies so far along their whole width.
std::size_t part_at(float along, std::size_t parts);

struct Record {
  std::vector<Widget> widgets;
  std::vector<ShownFigure> figures;
  const Widget* find(std::string_view id) const;
};

/// A figure or a service cell whose origin the person wants to see.
struct Explained {
  std::string offer;
  std::string figure;  // "income.year", "payments.<id>.amount", "months.3", "services.<id>", "terms.<name>"
  bool operator==(const Explained&) const = default;
};

/// What lasts from one frame to the next and is nobody's scenario.
struct Memory {
  std::string focused;    // a widget's id, or empty
  bool show_focus = false;
  std::string activated;  // by a key: the widget acts as if it were clicked
  std::string open_field; // an input's name, or empty
  std::string wanted_field;  // the input that the next frame is to go to, or empty
  std::optional<Explained> explained;
  bool just_explained = false;  // its panel is to come into view
  std::set<std::string, std::less<>> turned_folds;  // those that are not as they were at first
  bool adding = false;    // the list of all offers is open
  std::string sought;     // what the person looks for in it
  bool hide_entries = false;  // on wide screens: the views take all of the width
  int read_year = -1;         // the year whose values stand beside the charts; -1: the last
  int step = 0;               // by a key, on a chart or a slider: so many steps on, or back
  std::string dragged;        // the slider's widget that is held by the pointer, or empty
  float matrix_bottom = 0;    // of the services, as the last frame drew them
  std::string notice;         // a sentence on why an offer could not be chosen
  std::string notice_choice;  // that offer's id
};

/// What the person did to the scenario in this frame. Carried out after the frame, so that the
/// comparison stays the same while it is drawn.
struct Edits {
  std::optional<View> view;
  std::optional<std::pair<std::string, bool>> choice;  // an offer's id, chosen or not
  std::optional<std::pair<std::string, std::string>> entry;  // an input's name, and what to enter
};

/// What the drawing wants from the browser.
struct Wishes {
  bool share = false;
  bool pick_file = false;
  bool start_again = false;  // the page does it: it also forgets the link that it came by
  std::string open_address;
  std::string copy_text;
};

class Stage {
 public:
  Stage(Painter& painter_to_use, const Comparison& comparison_to_draw, Memory& memory_to_keep)
      : painter(painter_to_use), comparison(comparison_to_draw), memory(memory_to_keep) {}

  struct Touch {
    bool hovered = false;
    bool focused = false;
    bool pressed = false;
    std::size_t part = 0;  // where it is hovered or pressed
  };
  /// Makes `place` a widget. Does nothing while measuring.
  Touch interact(const std::string& id, std::string_view label, Role role, const Rect& place,
                 std::size_t parts = 1);
  /// Keeps the pointer from what is drawn there later: something will lie over it.
  void cover(const Rect& place);
  void record_figure(std::string_view offer, std::string_view figure, std::string_view text,
                     const Rect& place);

  bool is_explained(std::string_view offer, std::string_view figure) const;
  /// Opens the explanation, or closes it where it is open.
  void explain(std::string_view offer, std::string_view figure);

  /// Draws the ring around what has the keyboard's focus; the last thing in a frame.
  void draw_focus();
  /// The ring of the last widget stands around `place`, which is larger than what takes the pointer.
  void widen_ring(const Rect& place);

  Painter& painter;
  bool with_fans = false;  // whoever draws the lists knows draw_fan (fan_picture.hpp)
  const Comparison& comparison;
  Memory& memory;
  Record record;
  Edits edits;
  Wishes wishes;
  std::optional<Rect> reveal;  // an explanation that should come into view
  float pinned_height = 0;     // of what stays at the top while the rows scroll
  bool pointing = false;  // the pointer is over something to click
  bool changed = false;   // something was done that another frame must show
};

}  // namespace offerscope::ui
