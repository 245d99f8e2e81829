// Links of every version, tests/links/: each opens what it opened when it was made.
#include <doctest/doctest.h>

#include "core/views.hpp"
#include "support/bundled.hpp"
#include "support/files.hpp"

namespace offerscope {
namespace {

/// What differs from the opening screen, a line each, as tests/links/ writes it.
std::vector<std::string> described(const Scenario& scenario) {
  const Scenario opening = Scenario::opening();
  std::vector<std::string> lines;
  const Practice& practice = scenario.practice;
  if (!practice.example) {
    lines.push_back("registered " + (practice.registered ? practice.registered->count.to_string() : "not entered"));
  }
  if (!practice.example && practice.weighted) lines.push_back("weighted " + practice.weighted->count.to_string());
  if (practice.ratio) lines.push_back("ratio " + practice.ratio->to_string());
  if (scenario.offers != opening.offers) {
    std::string offers;
    for (const std::string& id : scenario.offers) offers += (offers.empty() ? "" : ",") + id;
    lines.push_back("offers " + (offers.empty() ? "none" : offers));
  }
  for (const auto& [name, quantity] : scenario.volumes) lines.push_back("in." + name + ' ' + quantity.count.to_string());
  for (const std::string& name : scenario.suggested) lines.push_back("in." + name + " suggested");
  for (const auto& [name, value] : scenario.assumptions) lines.push_back("set." + name + ' ' + value.to_string());
  if (scenario.cost_index != opening.cost_index) lines.push_back("costs " + scenario.cost_index);
  if (!scenario.baseline.empty()) lines.push_back("today " + scenario.baseline);
  if (scenario.view != opening.view) lines.push_back("view " + std::string(name_of(scenario.view)));
  return lines;
}

std::string joined(const std::vector<std::string>& lines) {
  std::string text;
  for (const std::string& line : lines) text += line + '\n';
  return text;
}

struct OldLink {
  std::string fragment;
  std::vector<std::string> opens;
};

std::vector<OldLink> links_of(const test::Path& file) {
  std::vector<OldLink> links;
  for (const std::string& line : test::lines_of(test::read_bytes(file))) {
    if (line.starts_with("v=")) {
      links.push_back({line, {}});
    } else if (line.starts_with("  ") && !links.empty()) {
      links.back().opens.push_back(line.substr(2));
    } else {
      CHECK_MESSAGE((line.empty() || line.starts_with('#')), "not a line of a file of links: ", line);
    }
  }
  return links;
}

TEST_CASE("links of every version open what they opened when they were made") {
  const auto files = test::files_in(test::source_folder() / "tests/links", ".txt");
  REQUIRE(!files.empty());
  std::size_t count = 0;
  const Session fresh = test::bundled_session();
  for (const test::Path& file : files) {
    for (const OldLink& link : links_of(file)) {
      CAPTURE(link.fragment);
      Session session = fresh;
      const std::vector<std::string> problems = session.open_link(link.fragment);
      std::vector<std::string> opened = described(session.scenario());
      for (const std::string& problem : problems) opened.push_back("says " + problem);
      CHECK(joined(opened) == joined(link.opens));
      ++count;
    }
  }
  CHECK(count >= 13);
}

}  // namespace
}  // namespace offerscope
