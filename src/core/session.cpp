#include "session.hpp"

#include <algorithm>

#include "decision/decision_fields.hpp"
#include "entry.hpp"
#include "inputs.hpp"
#include "suggestions.hpp"
#include "setting.hpp"
#include "uplift/cost_fields.hpp"
#include "words.hpp"

namespace offerscope {
namespace {

/// Takes a typed text into `target`: blank clears it. Gives the problem, or "".
template <class Value, class Read>
std::string take(std::string_view text, Read read, std::optional<Value>& target) {
  if (is_blank(text)) {
    target.reset();
    return "";
  }
  const Result<Value> result = read(text);
  if (!result) return result.message();
  target = *result;
  return "";
}

template <class Container>
void erase_named(Container& container, std::string_view name) {
  if (const auto known = container.find(name); known != container.end()) container.erase(known);
}

template <class Values, class Read>
std::string take_named(std::string_view name, std::string_view text, Read read, Values& values) {
  std::optional<typename Values::mapped_type> value;
  const std::string problem = take(text, read, value);
  if (!problem.empty()) return problem;
  if (value) {
    values.insert_or_assign(std::string(name), *value);
  } else {
    erase_named(values, name);
  }
  return "";
}

/// Takes a list size or ratio. The first one that is the user's own takes the example's place.
std::string take_list(std::string_view name, std::string_view text, Practice& practice) {
  Practice changed = practice;
  if (practice.example) {
    if (is_blank(text)) return "";
    changed = Practice{.example = false, .registered = {}, .weighted = {}, .ratio = {}};
  }
  std::string problem;
  if (name == kRegisteredName) {
    problem = take(text, read_registered_list, changed.registered);
  } else if (name == kWeightedName) {
    problem = take(text, read_weighted_list, changed.weighted);
    if (changed.weighted) changed.ratio.reset();
  } else {
    problem = take(text, read_ratio, changed.ratio);
    if (changed.ratio) changed.weighted.reset();
  }
  if (problem.empty()) practice = changed;
  return problem;
}

}  // namespace

void Session::changed() { ++revision_; }

void Session::set_today(Date today) {
  today_ = today;
  changed();
}

Faults Session::load_services(std::string_view text) {
  Faults faults = catalogue_.load_services(text);
  changed();
  return faults;
}

Faults Session::load_suggestions(std::string_view text) {
  Faults faults = catalogue_.load_suggestions(text);
  changed();
  return faults;
}

Faults Session::load_index(std::string_view text) {
  Faults faults = catalogue_.load_index(text);
  uplift_memory_ = {};
  changed();
  return faults;
}

Faults Session::add_offer(std::string_view file_name, std::string_view text, bool own) {
  Faults faults = catalogue_.add_offer(file_name, text, own);
  uplift_memory_.offers.clear();
  if (faults.empty() && own) {
    (void)choose(catalogue_.last_added(), true);
  }
  changed();
  return faults;
}

std::string Session::enter(std::string_view name, std::string_view text) {
  const auto form = form_of_input(catalogue_, name);
  if (!form) return "No field has this name.";
  if (form->kind == InputKind::volume && text == kSuggested) return take_suggestion(name);
  std::string problem;
  switch (form->kind) {
    case InputKind::list: problem = take_list(name, text, scenario_.practice); break;
    case InputKind::volume:
      problem = take_named(name, text, form->unit == InputUnit::pounds ? read_pounds : read_volume,
                           scenario_.volumes);
      if (problem.empty()) erase_named(scenario_.suggested, name);
      break;
    case InputKind::cost:
    case InputKind::work:
    case InputKind::decision: problem = take_setting(name, text); break;
    case InputKind::assumption: {
      const auto read = [&](std::string_view typed) { return read_assumption(form->unit, typed); };
      problem = take_named(name, text, read, scenario_.assumptions);
      break;
    }
  }
  // While a text is being typed it stays as typed; a list that gives way to another loses its text.
  drafts_.insert_or_assign(std::string(name), Draft{std::string(text), problem});
  if (problem.empty() && name == kWeightedName && !is_blank(text)) erase_named(drafts_, kRatioName);
  if (problem.empty() && name == kRatioName && !is_blank(text)) erase_named(drafts_, kWeightedName);
  changed();
  return problem;
}

std::string Session::take_setting(std::string_view name, std::string_view text) {
  if (const auto setting = find_setting(catalogue_, name)) {
    const auto read = [&](std::string_view typed) { return read_setting(*setting, typed); };
    return take_named(name, text, read, scenario_.assumptions);
  }
  if (name == kBaselineName) {
    if (!text.empty() && catalogue_.find(text) == nullptr) return "Choose one of the offers in the list.";
    scenario_.baseline = text;
    return "";
  }
  if (catalogue_.find_index(text) == nullptr) return "Choose one of the tables in the list.";
  scenario_.cost_index = text;
  return "";
}

std::string Session::take_suggestion(std::string_view name) {
  if (catalogue_.find_suggestion(name) == nullptr) {
    return "No published rate suggests a number for this field; enter your own.";
  }
  scenario_.suggested.emplace(name);
  erase_named(scenario_.volumes, name);
  erase_named(drafts_, name);
  changed();
  return "";
}

std::string Session::choose(std::string_view offer_id, bool chosen) {
  const CatalogueEntry* entry = catalogue_.find(offer_id);
  if (entry == nullptr) return "There is no such offer in the list.";
  auto& offers = scenario_.offers;
  const auto place = std::find(offers.begin(), offers.end(), offer_id);
  if (!chosen) {
    if (place != offers.end()) offers.erase(place);
  } else if (place == offers.end()) {
    // Ids that a link brought but the list does not hold take no room.
    const auto shown = std::count_if(offers.begin(), offers.end(), [&](const std::string& id) {
      return catalogue_.find(id) != nullptr;
    });
    if (static_cast<std::size_t>(shown) >= kMostOffers) {
      return "Six offers stand side by side already. Take one away to add " + entry->offer.short_title +
             '.';
    }
    offers.emplace_back(offer_id);
  }
  changed();
  return "";
}

void Session::show(View view) {
  scenario_.view = view;
  changed();
}

void Session::start_again() {
  scenario_ = opening_;
  drafts_.clear();
  changed();
}

std::vector<std::string> Session::set_opening(std::string_view fragment) {
  // The link is opened as on an opening screen, and what was on the screen put back.
  Scenario screen = std::exchange(scenario_, opening_);
  auto drafts = std::exchange(drafts_, {});
  std::vector<std::string> problems = open_link(fragment);
  opening_ = std::exchange(scenario_, std::move(screen));
  drafts_ = std::move(drafts);
  changed();
  return problems;
}

void Session::show_draft(InputField& field) const {
  const auto draft = drafts_.find(field.name);
  if (draft == drafts_.end()) return;
  field.text = draft->second.text;
  field.problem = draft->second.problem;
  // A warning speaks of the value in use, which is not what stands in the field.
  if (!field.problem.empty()) field.warning.clear();
}

const Comparison& Session::comparison() const {
  if (computed_revision_ != revision_) {
    comparison_ = compare(catalogue_, scenario_, today_, &uplift_memory_);
    for_each_field(comparison_, [&](InputField& field) { show_draft(field); });
    computed_revision_ = revision_;
  }
  return comparison_;
}

}  // namespace offerscope
