#include "work_entries.hpp"

#include <algorithm>

#include "core/words.hpp"
#include "field_columns.hpp"
#include "names.hpp"

namespace offerscope::ui {
namespace {

constexpr float kNarrowestField = 270;
constexpr float kIndent = 24;

/// The fields of one service; only while they are open are they laid out.
void service_fold(Stage& stage, Pen& pen, const WorkService& service) {
  const std::string& summary = service.each_text.empty() ? service.volume_text : service.each_text;
  if (!fold(stage, pen, "work." + service.id, service.title, summary,
            {.summary_beside = true, .must_open = wants_one_of(stage, service.fields)})) {
    return;
  }
  Pen inner{pen.x + kIndent, pen.y, pen.width - kIndent};
  std::vector<std::string> names;
  for (const std::string& id : service.offers) names.push_back(name_of(stage.comparison, id));
  const std::string volume = service.each_text.empty() ? "" : sentence(service.volume_text) + ". ";
  inner.text(stage, style::small, colour::secondary, volume + "Asked for by " + listed(names) + '.');
  inner.skip(4);
  field_columns(stage, inner, all_of(service.fields), kNarrowestField);
  pen.y = inner.y + 8;
}

void services(Stage& stage, Pen& pen) {
  const auto& all = stage.comparison.workload.services;
  if (all.empty()) return;
  const auto entered = static_cast<std::size_t>(
      std::count_if(all.begin(), all.end(), [](const WorkService& service) { return service.entered; }));
  pen.skip(8);
  pen.text(stage, style::strong, colour::text, "The work of each service");
  pen.text(stage, style::body, colour::secondary,
           "Begin with those that take most time. The numbers hold for every offer that asks for the service.");
  for (const WorkService& service : all) {
    if (service.entered) service_fold(stage, pen, service);
  }
  if (entered == all.size()) return;
  const std::size_t others = all.size() - entered;
  const std::string title = entered == 0 ? counted(others, "service", "services") + ", none entered yet"
                                         : std::to_string(others) + " more, not entered";
  const bool wanted = std::any_of(all.begin(), all.end(), [&](const WorkService& service) {
    return !service.entered && wants_one_of(stage, service.fields);
  });
  if (!fold(stage, pen, "work-services", title, "", {.must_open = wanted})) return;
  Pen inner{pen.x + kIndent, pen.y, pen.width - kIndent};
  for (const WorkService& service : all) {
    if (!service.entered) service_fold(stage, inner, service);
  }
  pen.y = inner.y;
}

void notes(Stage& stage, Pen& pen) {
  const Workload& workload = stage.comparison.workload;
  if (workload.notes.empty() && workload.sources.empty()) return;
  if (!fold(stage, pen, "work-notes", "How this is worked out", "")) return;
  std::vector<std::string> sentences = workload.notes;
  for (const SourceNote& source : workload.sources) {
    sentences.push_back(source.title + ", " + source.publisher + ", " + source.date_text);
  }
  bullets(stage, pen, sentences, colour::text);
}

std::string entered_text(const std::vector<InputField>& fields) {
  const auto entered = std::count_if(fields.begin(), fields.end(), [](const InputField& field) { return !field.text.empty(); });
  if (entered == 0) return "used until you change them";
  return std::to_string(entered) + (entered == 1 ? " is your own" : " are your own");
}

}  // namespace

void work_entries(Stage& stage, Pen& pen) {
  const Workload& workload = stage.comparison.workload;
  pen.y += card(stage, pen.x, pen.y, pen.width, [&](Pen& inner) {
    inner.text(stage, style::title, colour::text, "What the work costs you, and what is left");
    inner.text(stage, style::body, colour::secondary, "Only your own minutes count: none are supposed.");
    inner.skip(4);
    if (!workload.fields.empty() &&
        fold(stage, inner, "work-costs", "Costs of an hour, overheads, levels of activity",
             entered_text(workload.fields),
             {.summary_beside = true, .must_open = wants_one_of(stage, workload.fields)})) {
      field_columns(stage, inner, all_of(workload.fields), kNarrowestField);
    }
    services(stage, inner);
    notes(stage, inner);
  });
}

}  // namespace offerscope::ui
