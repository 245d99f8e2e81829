// The whole canvas: draws a session with Dear ImGui and takes what the person does. Knows nothing
// of the browser; whoever owns it gives it sizes and events, and draws what ImGui::GetDrawData()
// holds afterwards.
#pragma once

#include "core/session.hpp"
#include "stage.hpp"

namespace offerscope::ui {

enum class Key { tab, tab_back, enter, escape, left, right };

/// What the canvas shows of its content. Sizes in CSS pixels.
struct Viewport {
  float width = 0;
  float height = 0;
  float ratio = 1;   // device pixels per CSS pixel
  float scroll = 0;  // how far the content is scrolled up
  int device_width = 0;
  int device_height = 0;
  bool with_fans = false;  // whoever draws the lists knows draw_fan (fan_picture.hpp)
};

class Canvas {
 public:
  /// Takes the fonts that the current ImGui context holds.
  explicit Canvas(Fonts fonts);

  /// Draws one frame of `session`, and carries out what was done in it.
  void frame(Session& session, const Viewport& viewport);

  /// The pointer, in CSS pixels of the viewport. Gives whether that changes the picture.
  bool point(float x, float y);
  bool point_away();
  /// A finished click or tap: draws the frames that it takes.
  void click(Session& session, float x, float y);
  /// Whether a slider is at that place of the viewport, to be dragged.
  bool is_on_slider(float x, float y) const;
  /// Takes hold of the slider there. Gives whether there is one.
  bool press(Session& session, float x, float y);
  /// Moves the slider that is held. Nothing without one.
  void drag(Session& session, float x);
  void release() { memory_.dragged.clear(); }
  /// Gives whether the key was used; if not, it is the browser's.
  bool key(Key key);
  /// The focus came to the canvas by the keyboard, from before or behind it.
  void enter_focus(bool from_behind);
  void leave_focus();
  void close_field() { memory_.open_field.clear(); }
  /// The person looks for these words among the offers.
  void seek(std::string words) { memory_.sought = std::move(words); }
  const std::string& sought() const { return memory_.sought; }
  void reset_view() { memory_ = {}; }

  const Record& record() const { return record_; }
  /// Wishes pile up until they are taken.
  Wishes take_wishes();
  /// A place that should be scrolled into view, once; smoothly where the eye is to follow.
  struct Reveal {
    Rect place;
    bool smoothly = false;
  };
  std::optional<Reveal> take_reveal();
  const Widget* open_field() const;
  /// What the keyboard's focus is on, or nullptr.
  const Widget* focused() const;
  float content_height() const { return content_height_; }
  bool pointing() const { return pointing_; }
  /// Another frame is needed to show what was done in the last.
  bool unsettled() const { return unsettled_; }

 private:
  void carry_out(Session& session, const Edits& edits);
  void focus(const Widget& widget);
  const Widget* slider_at(float x, float y) const;
  void go_to_wanted_field(Session& session);
  Rect with_its_figure(const Rect& explanation, float pinned_height) const;

  Fonts fonts_;
  Memory memory_;
  Record record_;
  Wishes wishes_;
  Viewport viewport_;
  std::optional<Reveal> reveal_;
  std::string hovered_;
  float content_height_ = 0;
  bool pointing_ = false;
  bool unsettled_ = false;
};

}  // namespace offerscope::ui
