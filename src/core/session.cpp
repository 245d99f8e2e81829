#include "session.hpp"

#include <algorithm>

#include "characters.hpp"
#include "decision/decision_fields.hpp"
#include "entry.hpp"
#include "inputs.hpp"
#include "link.hpp"
#include "suggestions.hpp"
#include "setting.hpp"
#include "uplift/cost_fields.hpp"
#include "words.hpp"

namespace offerscope {
namespace {

constexpr std::size_t kMostNamed = 3;

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
  scenario_ = Scenario::opening();
  drafts_.clear();
  changed();
}

std::string Session::link() const {
  Scenario carried = scenario_;
  std::erase_if(carried.offers, [&](const std::string& id) {
    const CatalogueEntry* entry = catalogue_.find(id);
    return entry == nullptr || entry->own;
  });
  if (const CatalogueEntry* baseline = catalogue_.find(carried.baseline); baseline == nullptr || baseline->own) {
    carried.baseline.clear();
  }
  // The figures of an own offer stay behind with it.
  const auto is_unpublished = [&](std::string_view name) {
    if (find_setting(catalogue_, name)) {
      const CatalogueEntry* offer = catalogue_.find(offer_of_setting(name));
      return offer != nullptr && offer->own;
    }
    return std::none_of(catalogue_.offers().begin(), catalogue_.offers().end(), [&](const CatalogueEntry& entry) {
      return !entry.own && std::any_of(entry.inputs.begin(), entry.inputs.end(),
                                       [&](const OfferInput& input) { return input.name == name; });
    });
  };
  std::erase_if(carried.volumes, [&](const auto& volume) { return is_unpublished(volume.first); });
  std::erase_if(carried.suggested, [&](const std::string& name) { return is_unpublished(name); });
  std::erase_if(carried.assumptions, [&](const auto& assumption) { return is_unpublished(assumption.first); });
  return encode_link(carried);
}

std::vector<std::string> Session::link_omissions() const {
  std::vector<std::string> omissions;
  for (const std::string& id : scenario_.offers) {
    const CatalogueEntry* entry = catalogue_.find(id);
    if (entry == nullptr || !entry->own) continue;
    omissions.push_back("The link leaves out your own offer " + entry->offer.short_title +
                        ": send its file along.");
  }
  if (const CatalogueEntry* baseline = catalogue_.find(scenario_.baseline); baseline != nullptr && baseline->own) {
    omissions.push_back("The link leaves out that your own offer " + baseline->offer.short_title +
                        " stands for today: send its file along.");
  }
  return omissions;
}

std::vector<std::string> Session::open_link(std::string_view fragment) {
  if (fragment.empty() || fragment == "#") return {};
  OpenedLink opened = decode_link(fragment);
  if (!opened.scenario) return opened.problems;
  if (auto impossible = impossible_parts(*opened.scenario); !impossible.empty()) {
    impossible.insert(impossible.begin(), std::string(kDamagedLink));
    return impossible;
  }

  std::vector<std::string> unknown_offers;
  std::erase_if(opened.scenario->offers, [&](const std::string& id) {
    if (catalogue_.find(id) != nullptr) return false;
    unknown_offers.push_back("“" + id + "”");
    return true;
  });
  if (!unknown_offers.empty() && opened.scenario->offers.empty()) {
    return {"The link names only offers that are not in this list, " + listed(unknown_offers) +
            ", so nothing was changed. Ask its sender for their files."};
  }
  if (!unknown_offers.empty()) {
    opened.problems.push_back("The link also names " + listed(unknown_offers) +
                              ", which this list does not have. Ask its sender for the file.");
  }
  leave_out_unused(*opened.scenario, opened.problems);
  scenario_ = std::move(*opened.scenario);
  drafts_.clear();
  changed();
  return opened.problems;
}

std::vector<std::string> Session::impossible_parts(const Scenario& scenario) const {
  std::vector<std::string> problems;
  const auto tell = [&](std::string_view prefix, const std::string& name, const std::string& message) {
    problems.push_back("Its part “" + std::string(prefix) + name + "” cannot be used: " + message);
  };
  for (const auto& [name, quantity] : scenario.volumes) {
    const auto form = form_of_input(catalogue_, name);
    if (!form || form->unit == InputUnit::pounds) continue;
    const auto read = read_volume(quantity.count.to_string());
    if (!read) tell("in.", name, read.message());
  }
  for (const auto& [name, value] : scenario.assumptions) {
    if (const auto setting = find_setting(catalogue_, name)) {
      if (!is_in_range(*setting, value)) tell("set.", name, read_setting(*setting, value.to_string()).message());
      continue;
    }
    const auto form = form_of_input(catalogue_, name);
    if (!form || form->kind != InputKind::assumption || is_in_range(form->unit, value)) continue;
    tell("set.", name, read_assumption(form->unit, value.to_string()).message());
  }
  return problems;
}

void Session::leave_out_unused(Scenario& scenario, std::vector<std::string>& problems) const {
  std::vector<std::string> unused;
  const auto leave_out = [&](auto& values, std::initializer_list<InputKind> kinds) {
    std::erase_if(values, [&](const auto& entry) {
      const auto form = form_of_input(catalogue_, entry.first);
      if (form && std::find(kinds.begin(), kinds.end(), form->kind) != kinds.end()) return false;
      unused.push_back("“" + entry.first + "”");
      return true;
    });
  };
  leave_out(scenario.volumes, {InputKind::volume});
  std::erase_if(scenario.suggested, [&](const std::string& name) {
    const auto form = form_of_input(catalogue_, name);
    if (form && form->kind == InputKind::volume && catalogue_.find_suggestion(name) != nullptr) return false;
    unused.push_back("“" + name + "”");
    return true;
  });
  leave_out(scenario.assumptions, {InputKind::assumption, InputKind::cost, InputKind::work, InputKind::decision});
  if (catalogue_.find_index(scenario.cost_index) == nullptr) {
    if (!catalogue_.indices().empty()) {
      problems.push_back("The link names an index that this list does not have, “" + shortened(scenario.cost_index) +
                         "”; costs follow the CPI.");
    }
    scenario.cost_index = Scenario{}.cost_index;
  }
  if (!scenario.baseline.empty() && catalogue_.find(scenario.baseline) == nullptr) {
    problems.push_back("The link’s offer for today, “" + shortened(scenario.baseline) +
                       "”, is not in this list; today is as entered by hand.");
    scenario.baseline.clear();
  }
  if (unused.empty()) return;
  if (unused.size() > kMostNamed) unused.resize(kMostNamed);
  problems.push_back("The link gives numbers that no offer in this list uses, such as " +
                     listed(unused) + "; they were left out.");
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
