// Numbers within bounds, months that may be unpublished and lists of ids: what the readers of an
// offer's parts share.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "fault.hpp"
#include "money.hpp"
#include "object_reader.hpp"

namespace offerscope {

/// A decimal text that is not below zero.
std::optional<Decimal> read_from_zero(ObjectReader& reader, std::string_view key, std::string_view example,
                                      ObjectReader::Need need = ObjectReader::Need::required);

/// A decimal text above zero.
std::optional<Decimal> read_above_zero(ObjectReader& reader, std::string_view key,
                                       std::string_view example,
                                       ObjectReader::Need need = ObjectReader::Need::required);

/// `percent`, above 0 and at most 100: a part of a whole. 0 where it cannot be read.
Percent read_part(ObjectReader& reader);

/// A percentage from 0 to 100.
std::optional<Percent> read_percent(ObjectReader& reader, std::string_view key);

/// A bare whole number from `least` to `most`, which may be left out.
std::optional<int> read_count(ObjectReader& reader, std::string_view key, int least, int most);

/// A month, or no value for "not-published" and where it cannot be read.
std::optional<Month> read_month_if_published(ObjectReader& reader, std::string_view key);

/// Whether both keys are there; where only one is, that is a fault.
bool has_both(ObjectReader& reader, std::string_view from, std::string_view to);

/// `to` must not be before `from`, and they must span at most `most_months`.
void check_span(ObjectReader& reader, Month from, Month to, int most_months);

/// A list of ids of `what` ("an assumption"), "" for those that cannot be read. None twice.
std::vector<std::string> read_ids(ObjectReader& reader, std::string_view key, std::string_view what,
                                  Faults& faults);

/// A list that is there must have one or two entries at least.
void check_least_entries(ObjectReader& reader, std::string_view key, std::size_t least);

/// The percentages of the list at `key` must add up to 100.
template <class Part>
void check_whole(ObjectReader& reader, std::string_view key, const std::vector<Part>& parts) {
  Decimal total;
  for (const Part& part : parts) {
    if (part.percent == Percent{}) return;  // unreadable, and a fault already
    total = total.plus(part.percent.value).value_or(total);
  }
  if (!parts.empty() && Percent{total} != Percent::whole()) {
    reader.fault(key, "sum-not-100",
                 "The percentages in `" + std::string(key) + "` must add up to 100; they add up to " +
                     total.to_string() + '.');
  }
}

}  // namespace offerscope
