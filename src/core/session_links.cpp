// The links that a session gives and opens.
#include <algorithm>

#include "characters.hpp"
#include "decision/decision_fields.hpp"
#include "entry.hpp"
#include "inputs.hpp"
#include "link.hpp"
#include "session.hpp"
#include "setting.hpp"
#include "suggestions.hpp"
#include "words.hpp"

namespace offerscope {
namespace {

constexpr std::size_t kMostNamed = 3;

/// Whether the field `name` holds a figure of the practice, and no view of the years to come and no choice
/// between options.
bool is_practices_own(const Catalogue& catalogue, std::string_view name) {
  const auto form = form_of_input(catalogue, name);
  if (!form) return true;
  if (form->kind == InputKind::cost) return false;
  return form->kind != InputKind::decision || !name.starts_with(std::string(kTakeId) + '.');
}

/// The lines of a text, without empty ones.
std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> lines;
  while (!text.empty()) {
    const auto end = text.find('\n');
    if (end != 0) lines.push_back(text.substr(0, end));
    text = end == std::string_view::npos ? std::string_view{} : text.substr(end + 1);
  }
  return lines;
}

std::string quoted(std::string_view text) { return "“" + shortened(text) + "”"; }

}  // namespace

void Session::set_edition(std::string version, std::optional<Date> offers_date) {
  version_ = std::move(version);
  offers_date_ = offers_date;
}

std::string Session::link(LinkContents contents) const {
  const auto is_carried = [&](const CatalogueEntry* entry) {
    return entry != nullptr && (contents.own_offers || !entry->own);
  };
  Scenario carried = scenario_;
  std::erase_if(carried.offers, [&](const std::string& id) { return !is_carried(catalogue_.find(id)); });
  if (!is_carried(catalogue_.find(carried.baseline))) carried.baseline.clear();
  // The figures of an own offer stay behind with it.
  const auto stays = [&](const CatalogueEntry& entry) {
    if (!entry.own) return false;
    const bool shown = entry.offer.id == carried.baseline || std::count(carried.offers.begin(), carried.offers.end(), entry.offer.id) > 0;
    return !contents.own_offers || !shown;
  };
  const auto is_left_out = [&](std::string_view name) {
    if (!contents.figures && is_practices_own(catalogue_, name)) return true;
    if (find_setting(catalogue_, name)) {
      const CatalogueEntry* offer = catalogue_.find(offer_of_setting(name));
      return offer != nullptr && stays(*offer);
    }
    return std::none_of(catalogue_.offers().begin(), catalogue_.offers().end(), [&](const CatalogueEntry& entry) {
      return !stays(entry) && std::any_of(entry.inputs.begin(), entry.inputs.end(),
                                          [&](const OfferInput& input) { return input.name == name; });
    });
  };
  std::erase_if(carried.volumes, [&](const auto& volume) { return is_left_out(volume.first); });
  std::erase_if(carried.suggested, [&](const std::string& name) { return is_left_out(name); });
  std::erase_if(carried.assumptions, [&](const auto& assumption) { return is_left_out(assumption.first); });
  return encode_link(carried, {.app = version_, .offers_date = offers_date_, .figures = contents.figures});
}

std::string Session::own_offers() const {
  std::vector<std::string_view> ids(scenario_.offers.begin(), scenario_.offers.end());
  if (std::find(ids.begin(), ids.end(), scenario_.baseline) == ids.end()) ids.push_back(scenario_.baseline);
  std::string lines;
  for (const std::string_view id : ids) {
    const CatalogueEntry* entry = catalogue_.find(id);
    if (entry != nullptr && entry->own) lines += entry->own_text + '\n';
  }
  return lines;
}

std::vector<std::string> Session::link_omissions(LinkContents contents) const {
  std::vector<std::string> omissions;
  if (contents.own_offers) return omissions;
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

std::string Session::whole_link() const { return encode_link(scenario_); }

std::vector<std::pair<std::string, std::string>> Session::faulty_texts() const {
  std::vector<std::pair<std::string, std::string>> texts;
  for (const auto& [name, draft] : drafts_) {
    if (!draft.problem.empty()) texts.emplace_back(name, draft.text);
  }
  return texts;
}

std::vector<std::string> Session::open_link(std::string_view fragment, std::optional<std::string_view> own_offers) {
  if (fragment.empty() || fragment == "#") return {};
  OpenedLink opened = decode_link(fragment);
  if (!opened.scenario) return opened.problems;
  // What the link brings must not stay where the link is refused.
  const Catalogue catalogue_before = opened.packed_offers.empty() ? Catalogue() : catalogue_;
  const auto refuse = [&](std::vector<std::string> problems) {
    if (!opened.packed_offers.empty()) {
      catalogue_ = catalogue_before;
      uplift_memory_.offers.clear();
    }
    return problems;
  };
  if (!opened.packed_offers.empty()) {
    if (own_offers) {
      add_linked_offers(*own_offers, opened.problems);
    } else {
      opened.problems.push_back("The link carries offers of its sender’s own, which cannot be unpacked here and were left "
                                "out. Open it in a current browser, or ask its sender for the files.");
    }
  }
  if (auto impossible = impossible_parts(*opened.scenario); !impossible.empty()) {
    impossible.insert(impossible.begin(), std::string(kDamagedLink));
    return refuse(std::move(impossible));
  }

  std::vector<std::string> unknown_offers;
  std::erase_if(opened.scenario->offers, [&](const std::string& id) {
    if (catalogue_.find(id) != nullptr) return false;
    unknown_offers.push_back(quoted(id));
    return true;
  });
  if (!unknown_offers.empty() && opened.scenario->offers.empty()) {
    opened.problems.push_back("The link names only offers that are not in this list, " + listed(unknown_offers) +
                              ", so nothing was changed. Ask its sender for their files.");
    return refuse(std::move(opened.problems));
  }
  if (!unknown_offers.empty()) {
    opened.problems.push_back("The link also names " + listed(unknown_offers) +
                              ", which this list does not have. Ask its sender for the file.");
  }
  leave_out_unused(*opened.scenario, opened.problems);
  if (opened.making.figures) {
    drafts_.clear();
  } else {
    keep_figures(*opened.scenario);
    std::erase_if(drafts_, [&](const auto& draft) { return !is_practices_own(catalogue_, draft.first); });
  }
  scenario_ = std::move(*opened.scenario);
  changed();
  return opened.problems;
}

std::string Session::link_note(std::string_view fragment) const {
  const OpenedLink opened = decode_link(fragment);
  const auto made_with = opened.making.offers_date;
  if (!opened.scenario || !made_with || !offers_date_ || *made_with == *offers_date_) return "";
  return "This link was made with the offers as written up to " + made_with->in_words() + "; those here are of " +
         offers_date_->in_words() + ", so figures can differ.";
}

void Session::add_linked_offers(std::string_view lines, std::vector<std::string>& problems) {
  std::vector<std::string_view> files = lines_of(lines.substr(0, kMostUnpackedBytes));
  if (lines.size() > kMostUnpackedBytes || files.size() > kMostLinkedOffers) {
    problems.emplace_back("The link carries more of its sender’s own offers than one may, and they were left out. Ask its "
                          "sender for the files.");
    return;
  }
  std::size_t number = 0;
  for (const std::string_view file : files) {
    ++number;
    const Faults faults = catalogue_.add_offer("from a link", file, true);
    if (faults.empty()) continue;
    problems.push_back("The link’s own offer " + std::to_string(number) + " is faulty and was left out: " +
                       faults.front().message);
  }
  uplift_memory_.offers.clear();
}

void Session::keep_figures(Scenario& scenario) const {
  scenario.practice = scenario_.practice;
  scenario.volumes = scenario_.volumes;
  scenario.suggested = scenario_.suggested;
  std::erase_if(scenario.assumptions, [&](const auto& assumption) {
    return is_practices_own(catalogue_, assumption.first);
  });
  for (const auto& [name, value] : scenario_.assumptions) {
    if (is_practices_own(catalogue_, name)) scenario.assumptions.insert_or_assign(name, value);
  }
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

}  // namespace offerscope
