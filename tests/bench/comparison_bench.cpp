// Times the core: a comparison of six offers after an input changed, and its JSON. Prints medians;
// judges nothing.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <string>
#include <vector>

#include "cli/bundled_offers.hpp"
#include "core/session.hpp"

using namespace offerscope;

namespace {

constexpr int kRuns = 200;

template <class Work>
double median_milliseconds(Work work) {
  std::vector<double> times;
  for (int run = 0; run < kRuns; ++run) {
    const auto start = std::chrono::steady_clock::now();
    work(run);
    const std::chrono::duration<double, std::milli> taken = std::chrono::steady_clock::now() - start;
    times.push_back(taken.count());
  }
  std::nth_element(times.begin(), times.begin() + kRuns / 2, times.end());
  return times[kRuns / 2];
}

}  // namespace

int main() {
  Session session;
  for (const BundledFile& file : bundled_files()) {
    if (file.name == "services.json") (void)session.load_services(file.text);
    if (file.name == "suggestions.json") (void)session.load_suggestions(file.text);
  }
  for (const BundledFile& file : bundled_files()) {
    if (file.name == "services.json" || file.name == "suggestions.json") continue;
    (void)session.add_offer(file.name, file.text, false);
  }
  for (const CatalogueEntry& entry : session.catalogue().offers()) {
    (void)session.choose(entry.offer.id, true);
  }
  (void)session.enter("registered", "9800");

  const double compared = median_milliseconds([&](int run) {
    (void)session.enter("weighted", std::to_string(10'000 + run));
    (void)session.comparison();
  });
  std::size_t bytes = 0;
  const double written = median_milliseconds([&](int) { bytes = to_json(session.comparison()).size(); });
  std::printf("native: comparison of %zu offers after a change %.3f ms, its JSON (%zu bytes) %.3f ms\n",
              session.comparison().offers.size(), compared, bytes, written);
}
