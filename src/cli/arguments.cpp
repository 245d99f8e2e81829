#include "arguments.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace offerscope {
namespace {

constexpr std::array<std::string_view, 5> kCommands = {"compare", "check", "link", "list", "help"};

bool takes_practice(std::string_view command) { return command == "compare" || command == "link"; }

}  // namespace

Result<Arguments> read_arguments(std::span<const std::string> words) {
  Arguments arguments;
  if (words.empty() || words[0] == "--help" || words[0] == "-h") {
    arguments.command = "help";
    return arguments;
  }
  arguments.command = words[0];
  if (std::find(kCommands.begin(), kCommands.end(), words[0]) == kCommands.end()) {
    return Problem{"There is no command \"" + words[0] + "\"; use compare, check, link or list."};
  }
  bool only_operands = false;
  for (std::size_t i = 1; i < words.size(); ++i) {
    const std::string& word = words[i];
    if (only_operands || !word.starts_with('-') || word == "-") {
      arguments.operands.push_back(word);
      continue;
    }
    if (word == "--") {
      only_operands = true;
      continue;
    }
    if (word == "--help") {
      arguments.command = "help";
      return arguments;
    }
    if (word == "--json" && arguments.command == "compare") {
      arguments.json = true;
      continue;
    }
    const bool is_list = word == "--registered" || word == "--weighted" || word == "--ratio";
    if (!takes_practice(arguments.command) || (!is_list && word != "--input")) {
      return Problem{"\"" + arguments.command + "\" has no option " + word + "; see offerscope --help."};
    }
    if (++i == words.size()) return Problem{"The option " + word + " needs a value after it."};
    if (is_list) {
      arguments.entries.emplace_back(word.substr(2), words[i]);
      continue;
    }
    const auto equals = words[i].find('=');
    if (equals == std::string::npos || equals == 0) {
      return Problem{"The option --input takes NAME=VALUE, such as care-home-beds=40; found \"" +
                     words[i] + "\"."};
    }
    arguments.entries.emplace_back(words[i].substr(0, equals), words[i].substr(equals + 1));
  }
  return arguments;
}

std::string usage_text() {
  return R"(offerscope: what offers of enhanced services pay this practice

  offerscope compare [--json] [PRACTICE] [OFFER...]   the comparison, as text or JSON
  offerscope link [PRACTICE] [OFFER...]               the link's part behind '#'
  offerscope check FILE...                            every fault of offer files
  offerscope list                                     the bundled offers
  offerscope list OFFER                               the inputs that an offer pays by

PRACTICE  --registered N   registered list
          --weighted N     weighted list
          --ratio R        weighted ÷ registered, in place of the weighted list
          --input NAME=VALUE   a volume or an assumption, again and again
OFFER     an id, or the path of an offer file; up to six

Without list sizes the practice is an example, England's mean list; without offers the three of the
opening screen are shown. Exit status: 0 done, 1 a file has faults, 2 the words could not be used.
)";
}

}  // namespace offerscope
