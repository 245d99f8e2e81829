#include "view_inputs.hpp"

#include <algorithm>

#include "core/words.hpp"
#include "fields.hpp"
#include "names.hpp"

namespace offerscope::ui {
namespace {

// More fields than these stand folded under the name of their offer.
constexpr std::size_t kMostOpenVolumes = 4;
constexpr std::size_t kMostOpenAssumptions = 2;

using Fields = std::vector<const InputField*>;

/// The fields of the offers `key`.
struct Group {
  std::string key;
  std::vector<std::string> names;
  Fields volumes;
  Fields assumptions;
};

std::vector<Group> groups_of(const Comparison& comparison) {
  std::vector<Group> groups;
  for (const InputField& field : comparison.inputs) {
    if (field.kind == InputKind::list) continue;
    std::string key;
    for (const std::string& id : field.offers) key += (key.empty() ? "" : "+") + id;
    auto group = std::find_if(groups.begin(), groups.end(),
                              [&](const Group& known) { return known.key == key; });
    if (group == groups.end()) {
      groups.push_back({key, {}, {}, {}});
      group = groups.end() - 1;
      for (const std::string& id : field.offers) {
        group->names.push_back(name_of(comparison, id));
      }
    }
    (field.kind == InputKind::volume ? group->volumes : group->assumptions).push_back(&field);
  }
  return groups;
}

bool holds(const Fields& fields, std::string_view name) {
  return std::any_of(fields.begin(), fields.end(),
                     [&](const InputField* field) { return field->name == name; });
}

std::size_t filled(const Fields& fields) {
  return static_cast<std::size_t>(std::count_if(
      fields.begin(), fields.end(), [](const InputField* field) { return !field->text.empty(); }));
}

/// A few fields, or the fold of many.
void part(Stage& stage, Pen& pen, const Group& group, const Fields& fields, bool volumes) {
  if (fields.empty()) return;
  const std::size_t most = volumes ? kMostOpenVolumes : kMostOpenAssumptions;
  if (fields.size() > most) {
    const std::string title = counted(fields.size(), volumes ? "volume" : "assumption",
                                      volumes ? "volumes" : "assumptions");
    const std::size_t done = filled(fields);
    const std::string state =
        volumes ? std::to_string(done) + " entered"
        : done == 0 ? "used as they stand until you change them"
                    : std::to_string(done) + " changed";
    const bool wanted = holds(fields, stage.memory.wanted_field);
    if (!fold(stage, pen, (volumes ? "volumes." : "assumptions.") + group.key, title, state,
              {.summary_beside = true, .must_open = wanted})) {
      return;
    }
  } else if (!volumes) {
    pen.skip(4);
    pen.text(stage, style::small, colour::secondary, "Assumed until you change it");
  }
  for (const InputField* field : fields) {
    pen.skip(8);
    compact_input_field(stage, pen, *field, group.names);
    pen.skip(4);
  }
}

std::string summary_of(const std::vector<Group>& groups) {
  std::size_t volumes = 0;
  std::size_t entered = 0;
  for (const Group& group : groups) {
    volumes += group.volumes.size();
    entered += filled(group.volumes);
  }
  if (volumes == 0) return "";
  if (entered == volumes) return "All volumes are entered.";
  return counted(volumes - entered, "volume is", "volumes are") +
         " not entered, and the totals leave out what they pay.";
}

}  // namespace

float volumes_card(Stage& stage, float x, float y, float width, bool narrow) {
  return card(stage, x, y, width, [&](Pen& pen) {
    constexpr std::string_view title = "Volumes and assumptions";
    const auto groups = groups_of(stage.comparison);
    if (groups.empty()) {
      pen.text(stage, style::title, colour::text, title);
      pen.text(stage, style::body, colour::secondary,
               "The chosen offers pay by the list alone: there is nothing more to enter.");
      return;
    }
    const std::string& wanted = stage.memory.wanted_field;
    const bool holds_wanted = std::any_of(groups.begin(), groups.end(), [&](const Group& group) {
      return holds(group.volumes, wanted) || holds(group.assumptions, wanted);
    });
    if (!section_heading(stage, pen, "volumes", title, summary_of(groups), narrow, holds_wanted)) {
      return;
    }
    for (const Group& group : groups) {
      pen.skip(10);
      stage.painter.fill({pen.x, pen.y, pen.width, 1}, colour::border);
      pen.skip(12);
      pen.text(stage, style::strong, colour::text, listed(group.names));
      part(stage, pen, group, group.volumes, true);
      part(stage, pen, group, group.assumptions, false);
    }
  });
}

}  // namespace offerscope::ui
