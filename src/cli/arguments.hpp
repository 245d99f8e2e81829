// The words of the command line, read into one value.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "core/calendar.hpp"
#include "core/result.hpp"
#include "core/scenario.hpp"

namespace offerscope {

struct Arguments {
  std::string command;  // "compare", "uplift", "workload", "terms", "decide", "link", "check", "new", "list", "help"
  bool json = false;
  bool services = false;
  bool all = false;            // every field, of list
  bool workbook = false;
  std::optional<View> csv;     // the view whose table is printed
  std::optional<Date> today;  // none: the system's
  /// What is typed into fields, in order: name and text.
  std::vector<std::pair<std::string, std::string>> entries;
  /// Offers (ids or paths), files, or a new id.
  std::vector<std::string> operands;
};

/// Reads the words after the program's name. The problem is one sentence.
Result<Arguments> read_arguments(std::span<const std::string> words);

std::string usage_text();

}  // namespace offerscope
