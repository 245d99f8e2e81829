// Times the core: reading a megabyte of offer files; with a hundred offers loaded, a comparison of six
// after an input changed, and its JSON; the futures of the uplift risk. Prints medians, and of the futures the
// fastest runs, which other work on the machine disturbs least; judges nothing.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <string>
#include <string_view>
#include <vector>

#include "cli/bundled_offers.hpp"
#include "core/session.hpp"

using namespace offerscope;

namespace {

constexpr int kRuns = 200;
constexpr int kReadings = 9;
constexpr std::size_t kMegabyte = 1'048'576;
constexpr std::size_t kOffers = 100;
constexpr std::string_view kOneOffer = "nenc-medicines-2026-27";

template <class Work>
std::vector<double> milliseconds(int runs, Work work) {
  std::vector<double> times;
  for (int run = 0; run < runs; ++run) {
    const auto start = std::chrono::steady_clock::now();
    work(run);
    const std::chrono::duration<double, std::milli> taken = std::chrono::steady_clock::now() - start;
    times.push_back(taken.count());
  }
  return times;
}

template <class Work>
double median_milliseconds(int runs, Work work) {
  std::vector<double> times = milliseconds(runs, work);
  std::nth_element(times.begin(), times.begin() + runs / 2, times.end());
  return times[static_cast<std::size_t>(runs) / 2];
}

template <class Work>
double fastest_milliseconds(int runs, Work work) {
  const std::vector<double> times = milliseconds(runs, work);
  return *std::min_element(times.begin(), times.end());
}

/// A comparison after the weighted list changed, and one after a swing did, which works all futures again.
struct Compared {
  double by_list;
  double by_costs;
};

Compared compared_after_changes(Session& session) {
  const auto after = [&](std::string_view name, auto text_of) {
    return fastest_milliseconds(kRuns, [&](int run) {
      (void)session.enter(name, text_of(run));
      (void)session.comparison();
    });
  };
  return {after("weighted", [](int run) { return std::to_string(10'000 + run); }),
          after("costs.prices-swing", [](int run) { return run % 2 == 0 ? "1.5" : "1.7"; })};
}

void time_futures(Session& session) {
  session.show(View::compare);
  const Compared plain = compared_after_changes(session);
  session.show(View::uplift);
  const Compared with_together = compared_after_changes(session);
  std::printf("native, comparison of %zu, fastest: after a list size %.3f ms, after a cost, with its futures, %.1f ms; "
              "with the offers taken together %.3f ms and %.1f ms\n",
              session.comparison().offers.size(), plain.by_list, plain.by_costs, with_together.by_list, with_together.by_costs);
  session.show(View::compare);
  for (const std::string& id : std::vector<std::string>(session.scenario().offers)) (void)session.choose(id, false);
  (void)session.choose(kOneOffer, true);
  const Compared one = compared_after_changes(session);
  const int paths = CostModel::standard().paths;
  std::printf("native: %.2f million futures a second (%d of one offer over %d years, fastest: %.2f ms)\n",
              paths / (one.by_costs - one.by_list) / 1000.0, paths, CostModel::standard().years, one.by_costs - one.by_list);
}

bool is_offer(const BundledFile& file) { return file.name != "services.json" && file.name != "suggestions.json"; }

/// The bundled offers again and again, each time under other ids, while `wanted(offers, bytes)`.
template <class Wanted>
std::vector<std::string> offer_texts(Wanted wanted) {
  std::vector<std::string> texts;
  std::size_t bytes = 0;
  for (int round = 0;; ++round) {
    for (const BundledFile& file : bundled_files()) {
      if (!is_offer(file)) continue;
      if (!wanted(texts.size(), bytes)) return texts;
      std::string text(file.text);
      const std::string id = '"' + std::string(file.name.substr(0, file.name.size() - 5));
      const auto at = text.find(id + '"');
      if (round > 0 && at != std::string::npos) text.replace(at, id.size(), "\"copy-" + std::to_string(round) + '-' + id.substr(1));
      bytes += text.size();
      texts.push_back(std::move(text));
    }
  }
}

void load_shared(Session& session) {
  for (const BundledFile& file : bundled_files()) {
    if (file.name == "services.json") (void)session.load_services(file.text);
    if (file.name == "suggestions.json") (void)session.load_suggestions(file.text);
  }
  for (const BundledFile& file : bundled_indices()) (void)session.load_index(file.text);
}

/// Gives how many were faulty.
std::size_t add_all(Session& session, const std::vector<std::string>& texts) {
  std::size_t faulty = 0;
  for (const std::string& text : texts) faulty += !session.add_offer("offer.json", text, false).empty();
  return faulty;
}

}  // namespace

int main() {
  const auto megabyte = offer_texts([](std::size_t, std::size_t bytes) { return bytes < kMegabyte; });
  std::size_t faulty = 0;
  const double read = median_milliseconds(kReadings, [&](int) {
    Session session;
    load_shared(session);
    faulty = add_all(session, megabyte);
  });
  std::printf("native: reading 1 MB of offer files (%zu, %zu faulty) %.1f ms\n", megabyte.size(), faulty, read);

  Session session;
  load_shared(session);
  add_all(session, offer_texts([](std::size_t offers, std::size_t) { return offers < kOffers; }));
  for (const CatalogueEntry& entry : session.catalogue().offers()) {
    (void)session.choose(entry.offer.id, true);
  }
  (void)session.enter("registered", "9800");

  const double compared = median_milliseconds(kRuns, [&](int run) {
    (void)session.enter("weighted", std::to_string(10'000 + run));
    (void)session.comparison();
  });
  std::size_t bytes = 0;
  const double written =
      median_milliseconds(kRuns, [&](int) { bytes = to_json(session.comparison()).size(); });
  std::printf("native, %zu offers loaded: comparison of %zu after a change %.3f ms, its JSON (%zu bytes) %.3f ms\n",
              session.catalogue().offers().size(), session.comparison().offers.size(), compared, bytes, written);
  time_futures(session);
}
