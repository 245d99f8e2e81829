// The widgets that all views share, so that one thing looks and acts the same everywhere.
#pragma once

#include <string>
#include <string_view>

#include "stage.hpp"

namespace offerscope::ui {

/// Writes downwards in a column.
struct Pen {
  float x = 0;
  float y = 0;
  float width = 0;

  float right() const { return x + width; }
  Rect rest(float height = 0) const { return {x, y, width, height}; }
  void skip(float height) { y += height; }
  /// Wrapped text; nothing for an empty one.
  void text(Stage& stage, const TextStyle& style, Colour colour, std::string_view words) {
    y += stage.painter.text(style, colour, rest(), words);
  }
};

inline constexpr float kCardPadding = 16;

/// A white card around what `content(Pen&)` writes. Gives its height.
template <class Content>
float card(Stage& stage, float x, float y, float width, Content content) {
  Pen pen{x + kCardPadding, y + kCardPadding, width - 2 * kCardPadding};
  content(pen);
  const float height = pen.y - y + kCardPadding;
  stage.painter.behind([&] {
    stage.painter.box({x, y, width, height}, colour::card, colour::border);
  });
  return height;
}

/// With a capital at its start.
std::string sentence(std::string_view words);

/// A line of words with `figure` right-aligned beside it, or under it where there is no room. The
/// words are as large as the figure.
void labelled_figure(Stage& stage, Pen& pen, std::string_view label, std::string_view offer,
                     std::string_view name, const Figure& figure,
                     const TextStyle& style = style::body, std::string_view input = "");

/// A figure that explains itself on a click. Gives its height. Where it waits for the input
/// `input`, a click goes there instead.
float figure(Stage& stage, const Rect& place, std::string_view offer, std::string_view name,
             const Figure& figure, const TextStyle& style, Align align, std::string_view label,
             std::string_view input = "");

enum class ButtonKind { primary, plain, quiet };
float button_width(Stage& stage, std::string_view label);
bool button(Stage& stage, const std::string& id, std::string_view label, const Rect& place,
            ButtonKind kind);

/// A text to click, wrapped.
bool link(Stage& stage, Pen& pen, const std::string& id, std::string_view words);

void draw_tick(Painter& painter, const Rect& place, Colour ink, float thickness);
/// `second` stands under the title.
bool check_row(Stage& stage, Pen& pen, const std::string& id, std::string_view title,
               std::string_view second, bool checked);

/// How a fold looks, and how it stands before anybody has turned it.
struct FoldStyle {
  TextStyle title = style::strong;
  TextStyle summary = style::small;
  bool summary_beside = false;  // where there is room
  bool open_at_first = false;
  bool must_open = false;  // something in it is to be shown now
};
/// A line that opens and closes what follows. Gives whether it is open.
bool fold(Stage& stage, Pen& pen, const std::string& key, std::string_view title,
          std::string_view summary, const FoldStyle& fold_style = {});

/// The heading of a card; a fold where `foldable`. Gives whether what follows is shown.
bool section_heading(Stage& stage, Pen& pen, const std::string& key, std::string_view title,
                     std::string_view summary, bool foldable, bool must_open = false);

/// A short word in a frame. Gives its width.
float badge(Stage& stage, float x, float y, std::string_view word, Colour ground, Colour ink);

/// A sentence with a bar at its left.
void notice(Stage& stage, Pen& pen, std::string_view words, Colour bar, Colour ground,
            const TextStyle& style = style::body);

/// Bulleted sentences.
void bullets(Stage& stage, Pen& pen, const std::vector<std::string>& sentences, Colour ink);

}  // namespace offerscope::ui
