// The share link: a scenario as the part of an address behind '#', which browsers do not send.
//
//   v=1&registered=10240&weighted=10100&offers=nenc-medicines-2026-27,lsc-ltc-2025-26
//     &in.care-home-beds=40&set.nwl-access-2024-25.practice-share=60&view=income&end
//
// | key          | holds                                                      | left out means       |
// |--------------|------------------------------------------------------------|----------------------|
// | v            | the link's version, 1; always first                        | not a link           |
// | registered   | the registered list; empty: not entered                    | with the two below:  |
// | weighted     | the weighted list; empty: not entered                      | the example practice |
// | ratio        | weighted ÷ registered, in place of the weighted list       |                      |
// | offers       | ids, comma between them, at most six; empty: none          | the opening three    |
// | in.NAME      | a volume, or the word `suggested`                          | not entered          |
// | set.NAME     | an assumption in its unit; yes is 1, no is 0               | its default          |
// | costs        | the id of the index that costs follow                      | cpi                  |
// | today        | the id of the offer that stands for today; none: by hand   | lsc-routine-2024-25  |
// | view         | compare, income, services, uplift or sources               | compare              |
// | end          | nothing; always last, so that a link that was cut is known | the link is damaged  |
//
// Numbers are plain decimals; other characters than letters, digits and -._~, are percent-encoded.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "scenario.hpp"

namespace offerscope {

inline constexpr std::size_t kMostLinkBytes = 16'384;

inline constexpr std::string_view kDamagedLink =
    "This link is damaged, so nothing was changed. Copy it again, whole, or ask its sender for a new "
    "one.";

std::string encode_link(const Scenario& scenario);

struct OpenedLink {
  std::optional<Scenario> scenario;   // none: the link cannot be trusted and nothing is to change
  std::vector<std::string> problems;  // sentences on what could not be read
};

/// Reads a fragment, with or without '#'. Any damaged part makes the whole link one that cannot be
/// trusted, and each such part is named. Parts that this version does not know are skipped and
/// said.
OpenedLink decode_link(std::string_view fragment);

}  // namespace offerscope
