#include "link.hpp"
#include "link_text.hpp"
#include "suggestions.hpp"
#include "views.hpp"

namespace offerscope {

std::string encode_link(const Scenario& scenario, const LinkMaking& making) {
  std::string link = "v=" + std::string(kLinkVersion);
  const auto add = [&](std::string_view key, std::string_view value) {
    link += '&' + percent_encoded(key) + '=' + percent_encoded(value);
  };
  if (!making.app.empty()) add("app", making.app);
  if (making.offers_date) add("offers-date", making.offers_date->to_string());
  if (!making.figures) add("figures", kNoFigures);
  const Practice& practice = scenario.practice;
  if (!practice.example && making.figures) {
    add("registered", practice.registered ? practice.registered->count.to_string() : "");
    if (practice.ratio) {
      add("ratio", practice.ratio->to_string());
    } else {
      add("weighted", practice.weighted ? practice.weighted->count.to_string() : "");
    }
  }
  std::string offers;
  for (const std::string& id : scenario.offers) {
    if (!offers.empty()) offers += ',';
    offers += id;
  }
  add("offers", offers);
  for (const auto& [name, quantity] : scenario.volumes) {
    add(std::string(kVolumePrefix) + name, quantity.count.to_string());
  }
  for (const std::string& name : scenario.suggested) {
    add(std::string(kVolumePrefix) + name, kSuggested);
  }
  for (const auto& [name, value] : scenario.assumptions) {
    add(std::string(kAssumptionPrefix) + name, value.to_string());
  }
  if (scenario.cost_index != Scenario{}.cost_index) add("costs", scenario.cost_index);
  if (!scenario.baseline.empty()) add("today", scenario.baseline);
  if (scenario.view != View::compare) add("view", name_of(scenario.view));
  return link + '&' + std::string(kLinkEnd);
}

}  // namespace offerscope
