// The share link: a scenario as the part of an address behind '#', which browsers do not send.
//
//   v=1&app=0.5.0&offers-date=2026-11-21&registered=10240&weighted=10100
//     &offers=nenc-medicines-2026-27,lsc-ltc-2025-26&in.care-home-beds=40
//     &set.nwl-access-2024-25.practice-share=60&view=income&end
//
// | key          | holds                                                      | left out means       |
// |--------------|------------------------------------------------------------|----------------------|
// | v            | the link's version, 1; always first                        | not a link           |
// | app          | the version of the Offerscope that made it                 | not known            |
// | offers-date  | the day on which the newest of its offers was written      | not known            |
// | figures      | none: without the practice's own figures; opening it keeps | all of them          |
// |              | those on the screen (lists, volumes, assumptions of        |                      |
// |              | offers, minutes and costs, today's income)                 |                      |
// | registered   | the registered list; empty: not entered                    | with the two below:  |
// | weighted     | the weighted list; empty: not entered                      | the example practice |
// | ratio        | weighted ÷ registered, in place of the weighted list       |                      |
// | offers       | ids, comma between them, at most six; empty: none          | the opening three    |
// | in.NAME      | a volume, or the word `suggested`                          | not entered          |
// | set.NAME     | an assumption or setting in its unit; yes is 1, no is 0    | its default          |
// | costs        | the id of the index that costs follow                      | cpi                  |
// | today        | the id of the offer that stands for today                  | entered by hand      |
// | view         | compare, income, services, uplift, workload, terms,        | compare              |
// |              | decision or sources                                        |                      |
// | own          | offers of the sender's own: their files, a line each,      | none                 |
// |              | without spaces and line breaks (JSON Lines), compressed by |                      |
// |              | DEFLATE without a header (RFC 1951), as base64url without  |                      |
// |              | padding                                                    |                      |
// | end          | nothing; always last, so that a link that was cut is known | the link is damaged  |
//
// Numbers are plain decimals; other characters than letters, digits and -._~, are percent-encoded. In the
// address of the page `embed` and '&' may stand before the link, or `embed` alone (web/link/embed.js).
// What mail programs and networks put around a link is taken off again (link_text.hpp).
// tests/links/ holds links of every version, which are read for ever.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "calendar.hpp"
#include "scenario.hpp"

namespace offerscope {

/// A link that is longer is not read.
inline constexpr std::size_t kMostLinkBytes = 65'536;
/// Of these the part `own` may take so many; the rest stays for the scenario.
inline constexpr std::size_t kMostPackedBytes = 49'152;
/// What `own` may hold when it is unpacked. Who unpacks it stops there (web/link/own-offers.js).
inline constexpr std::size_t kMostUnpackedBytes = 524'288;
/// The most files in `own`: those side by side, and one for today.
inline constexpr std::size_t kMostLinkedOffers = kMostOffers + 1;

inline constexpr std::string_view kDamagedLink =
    "This link is damaged, so nothing was changed. Copy it again, whole, or ask its sender for a new "
    "one.";

/// What a link says beside its scenario.
struct LinkMaking {
  std::string app;                  // the version of the Offerscope that made it; empty: not known
  std::optional<Date> offers_date;  // of the offers that it was made with
  bool figures = true;              // false: without the practice's own figures
};

std::string encode_link(const Scenario& scenario, const LinkMaking& making = {});

struct OpenedLink {
  std::optional<Scenario> scenario;   // none: the link cannot be trusted and nothing is to change
  std::vector<std::string> problems;  // sentences on what could not be read
  LinkMaking making;
  std::string packed_offers;          // the part `own` as it stands, or ""
};

/// Reads a fragment, with or without '#'. Any damaged part makes the whole link one that cannot be
/// trusted, and each such part is named. Parts that this version does not know are skipped and
/// said.
OpenedLink decode_link(std::string_view fragment);

}  // namespace offerscope
