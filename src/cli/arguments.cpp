#include "arguments.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "core/views.hpp"
#include "did_you_mean.hpp"

namespace offerscope {
namespace {

constexpr std::array<std::string_view, 10> kCommands = {"compare", "uplift", "workload", "terms", "decide",
                                                        "link",    "check",  "new",      "list",  "help"};

constexpr std::array<std::string_view, 4> kPracticeOptions = {"--registered", "--weighted", "--ratio", "--input"};

/// Whether the command shows a comparison, which JSON can too.
bool has_json(std::string_view command) {
  constexpr std::array<std::string_view, 5> comparing = {"compare", "uplift", "workload", "terms", "decide"};
  return std::find(comparing.begin(), comparing.end(), command) != comparing.end();
}

/// Whether the command takes an option that has a value.
bool takes(std::string_view command, std::string_view option) {
  const bool about_practice = has_json(command) || command == "link";
  if (option == "--today") return about_practice || command == "check" || command == "new";
  return about_practice &&
         std::find(kPracticeOptions.begin(), kPracticeOptions.end(), option) != kPracticeOptions.end();
}

/// The option's name and its value, which stands behind "=" or is the next word.
struct GivenOption {
  std::string name;
  std::optional<std::string> value;
};

GivenOption split_option(const std::string& word) {
  const auto equals = word.find('=');
  if (equals == std::string::npos) return {word, std::nullopt};
  return {word.substr(0, equals), word.substr(equals + 1)};
}

/// All options of the command.
std::vector<std::string> options_of(std::string_view command) {
  std::vector<std::string> options;
  if (has_json(command)) options.insert(options.end(), {"--json", "--csv"});
  if (command == "compare") options.emplace_back("--workbook");
  if (command == "list") options.insert(options.end(), {"--services", "--all"});
  for (const std::string_view option : kPracticeOptions) {
    if (takes(command, option)) options.emplace_back(option);
  }
  if (takes(command, "--today")) options.emplace_back("--today");
  return options;
}

/// The view that a command shows.
View view_of(std::string_view command) {
  if (command == "uplift") return View::uplift;
  if (command == "workload") return View::workload;
  if (command == "terms") return View::terms;
  return command == "decide" ? View::decision : View::compare;
}

/// Takes "--csv" or "--csv=VIEW". Gives a problem's sentence, or "".
std::string take_csv(const GivenOption& option, Arguments& arguments) {
  arguments.csv = option.value ? view_named(*option.value) : view_of(arguments.command);
  if (arguments.csv) return "";
  return "The option --csv takes compare, income, services, uplift, workload, terms, decision or sources; found \"" +
         *option.value + "\".";
}

/// Takes an option with its value. Gives a problem's sentence, or "".
std::string take_option(const std::string& name, const std::string& value, Arguments& arguments) {
  if (name == "--today") {
    arguments.today = Date::parse(value);
    if (arguments.today) return "";
    const std::string problem = Date::problem(value);
    return "The option --today takes a date such as 2026-04-01; found \"" + value + '"' +
           (problem.empty() ? "" : ", but " + problem) + '.';
  }
  if (name != "--input") {
    arguments.entries.emplace_back(name.substr(2), value);
    return "";
  }
  const auto equals = value.find('=');
  if (equals == std::string::npos || equals == 0) {
    return "The option --input takes NAME=VALUE, such as care-home-beds=40; found \"" + value + "\".";
  }
  arguments.entries.emplace_back(value.substr(0, equals), value.substr(equals + 1));
  return "";
}

}  // namespace

Result<Arguments> read_arguments(std::span<const std::string> words) {
  Arguments arguments;
  if (words.empty() || words[0] == "--help" || words[0] == "-h") {
    arguments.command = "help";
    return arguments;
  }
  arguments.command = words[0];
  if (std::find(kCommands.begin(), kCommands.end(), words[0]) == kCommands.end()) {
    const std::vector<std::string> commands(kCommands.begin(), kCommands.end());
    return Problem{"There is no command \"" + words[0] + "\"; use compare, uplift, workload, terms, decide, link, check, new or list." +
                   did_you_mean(words[0], commands)};
  }
  bool only_operands = false;
  for (std::size_t i = 1; i < words.size(); ++i) {
    const std::string& word = words[i];
    if (only_operands || !word.starts_with('-') || word == "-") {
      arguments.operands.push_back(word);
    } else if (word == "--") {
      only_operands = true;
    } else if (word == "--help") {
      arguments.command = "help";
      return arguments;
    } else if (word == "--json" && has_json(arguments.command)) {
      arguments.json = true;
    } else if (word == "--workbook" && arguments.command == "compare") {
      arguments.workbook = true;
    } else if (split_option(word).name == "--csv" && has_json(arguments.command)) {
      if (const std::string problem = take_csv(split_option(word), arguments); !problem.empty()) return Problem{problem};
    } else if (word == "--services" && arguments.command == "list") {
      arguments.services = true;
    } else if (word == "--all" && arguments.command == "list") {
      arguments.all = true;
    } else {
      GivenOption option = split_option(word);
      if (!takes(arguments.command, option.name)) {
        return Problem{"\"" + arguments.command + "\" has no option " + option.name +
                       "; see offerscope --help." + did_you_mean(option.name, options_of(arguments.command))};
      }
      if (!option.value && i + 1 < words.size()) option.value = words[++i];
      if (!option.value) return Problem{"The option " + option.name + " needs a value after it."};
      const std::string problem = take_option(option.name, *option.value, arguments);
      if (!problem.empty()) return Problem{problem};
    }
  }
  return arguments;
}

std::string usage_text() {
  return R"(offerscope: what offers of enhanced services pay this practice

  offerscope compare [--json] [PRACTICE] [OFFER...]   the comparison, as text or JSON
  offerscope uplift [--json] [PRACTICE] [OFFER...]    what the price will be worth
  offerscope workload [--json] [PRACTICE] [OFFER...]  what the work costs, and what is left
  offerscope terms [--json] [PRACTICE] [OFFER...]     what the words promise or reserve, question by question
  offerscope decide [--json] [PRACTICE] [OFFER...]    what accepting or declining changes
  offerscope link [PRACTICE] [OFFER...]               the link's part behind '#'
  offerscope check [--today DATE] FILE...             every fault of offer files
  offerscope new ID                                   writes ID.json: an offer to start from
  offerscope list                                     the published offers
  offerscope list OFFER                               the inputs that an offer pays by
  offerscope list --all OFFER                         every field of it, with what stands for it
  offerscope list --services                          the services that an offer may name

--csv[=VIEW] in place of --json gives a view's table as a CSV file: compare, income, services, uplift,
workload, terms, decision or sources. compare --workbook gives every sum as a spreadsheet's formula, as JSON.

PRACTICE  --registered N   registered list
          --weighted N     weighted list
          --ratio R        weighted ÷ registered, in place of the weighted list
          --input NAME=VALUE   a volume or an assumption, again and again:
                               care-home-beds=40, care-home-beds=suggested (the number that a
                               published rate suggests), nwl-access-2024-25.bid-approved=yes
          --today DATE     what has passed is judged by it; else by the system's date
NAME      of an offer's own numbers: list OFFER. Beside them
          costs.*  what is supposed of costs and demand: costs.years=3, costs.staff-share=70
          work.*   the work and what it costs: work.ecg.nurse=10 (minutes for one), work.ecg.nurse-share=20 (in
                   what % of them the role takes part), work.ecg.volume=600 (how many a year, where no payment
                   counts them), work.nurse-hour=30
          today.*  what the practice has today: today.income=9000, today.offer=lsc-routine-2025-26
          take.*   lines of an offer that are taken or left: take.lsc-routine-2025-26.ecg=no
OFFER     an id, or the path of an offer file; up to six

For example
  offerscope compare --registered 9800 --weighted 10240 nenc-medicines-2026-27 nwl-access-2024-25
  offerscope compare --csv=income --input care-home-beds=suggested nhse-care-homes-2024-25
  offerscope uplift --input costs.years=3 --input costs.staff-share=70 nenc-medicines-2026-27
  offerscope workload --input work.phlebotomy.nurse=8 --input work.phlebotomy.volume=5000 lsc-routine-2025-26
  offerscope decide --input today.income=9000 --input take.lsc-routine-2025-26.ecg=no lsc-routine-2025-26
  offerscope terms nenc-medicines-2026-27

Without list sizes the practice is an example, England's mean list; without offers the three of the
opening screen are shown. Exit status: 0 done, 1 a file has faults, 2 the words could not be used.
)";
}

}  // namespace offerscope
