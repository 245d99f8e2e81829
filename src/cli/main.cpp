// The native command `offerscope`: the same comparison as the screens, as text, JSON or CSV.
#include <algorithm>
#include <ctime>
#include <fstream>
#include <iostream>
#include <string>
#include <vector>

#include "arguments.hpp"
#include "check.hpp"
#include "core/csv.hpp"
#include "core/inputs.hpp"
#include "core/session.hpp"
#include "core/workbook/workbook.hpp"
#include "decide_report.hpp"
#include "did_you_mean.hpp"
#include "list_report.hpp"
#include "new_offer.hpp"
#include "offers_on_disk.hpp"
#include "report.hpp"
#include "terms_report.hpp"
#include "uplift_report.hpp"
#include "workload_report.hpp"

namespace offerscope {
namespace {

constexpr int kDone = 0;
constexpr int kFaults = 1;
constexpr int kUnusable = 2;

/// Today in the machine's own time zone.
Date system_date() {
  const std::time_t now = std::time(nullptr);
  std::tm local{};
  localtime_r(&now, &local);
  return {local.tm_year + 1900, local.tm_mon + 1, local.tm_mday};
}

int refuse(const std::string& sentence) {
  std::cerr << "offerscope: " << sentence << '\n';
  return kUnusable;
}

/// The id of the own offer that was read from `path`.
std::string id_of_file(const Session& session, const std::string& path) {
  for (const CatalogueEntry& entry : session.catalogue().offers()) {
    if (entry.own && entry.file_name == path) return entry.offer.id;
  }
  return "";
}

/// What an operand that is no offer's id may have been meant to be: an offer, or a file beside it.
std::string offer_meant(const Session& session, const std::string& operand) {
  const std::string file = operand + ".json";
  if (std::ifstream(file)) return " Did you mean the file \"" + file + "\"?";
  std::vector<std::string> ids;
  for (const CatalogueEntry& entry : session.catalogue().offers()) ids.push_back(entry.offer.id);
  return did_you_mean(operand, ids);
}

/// The names of all fields; those of the chosen offers stand first, so that of two as near it is theirs.
std::vector<std::string> field_names(const Session& session) {
  std::vector<std::string> names;
  for_each_field(session.comparison(), [&](const InputField& field) { names.push_back(field.name); });
  for (const CatalogueEntry& entry : session.catalogue().offers()) {
    for (const OfferInput& input : entry.inputs) {
      if (std::find(names.begin(), names.end(), input.name) == names.end()) names.push_back(input.name);
    }
  }
  return names;
}

/// Loads the offers and chooses the operands, in their order.
int prepare(Session& session, const std::vector<std::string>& operands) {
  std::vector<std::string> files;
  for (const std::string& operand : operands) {
    if (is_path(operand)) files.push_back(operand);
  }
  if (!load_session(session, files)) return kFaults;
  if (operands.empty()) return kDone;

  for (const std::string& id : std::vector<std::string>(session.scenario().offers)) {
    (void)session.choose(id, false);
  }
  for (const std::string& operand : operands) {
    const std::string id = is_path(operand) ? id_of_file(session, operand) : operand;
    if (is_path(operand) && id.empty()) {
      return refuse("Two of the files hold an offer of the same id as " + operand +
                    "; give one of them another id.");
    }
    if (session.catalogue().find(id) == nullptr) {
      return refuse("There is no offer \"" + operand + "\"; `offerscope list` names them all." +
                    offer_meant(session, operand));
    }
    if (const std::string problem = session.choose(id, true); !problem.empty()) return refuse(problem);
  }
  return kDone;
}

int enter_all(Session& session, const Arguments& arguments) {
  const auto given = [&](std::string_view name) {
    return std::any_of(arguments.entries.begin(), arguments.entries.end(),
                       [&](const auto& entry) { return entry.first == name; });
  };
  if (given(kWeightedName) && given(kRatioName)) {
    return refuse("Give either --weighted or --ratio, not both: each says what the other does.");
  }
  for (const auto& [name, text] : arguments.entries) {
    if (!form_of_input(session.catalogue(), name)) {
      return refuse("There is no field \"" + name + "\"; `offerscope list --all OFFER` names those of an offer." +
                    did_you_mean(name, field_names(session)));
    }
    if (const std::string problem = session.enter(name, text); !problem.empty()) {
      return refuse(name + ": " + problem);
    }
  }
  return kDone;
}

int run_check(const std::vector<std::string>& files, Date today) {
  if (files.empty()) return refuse("check needs the path of at least one offer file.");
  Session session;
  if (!load_session(session, {})) return kFaults;
  return check_files(files, session.catalogue(), today, std::cout) ? kDone : kFaults;
}

int run_new(const std::vector<std::string>& ids, Date today) {
  if (ids.size() != 1) return refuse("new takes one id, such as anytown-ecg-2026-27.");
  Session session;
  if (!load_session(session, {})) return kFaults;
  const auto next_steps = write_new_offer(ids.front(), session.catalogue(), today);
  if (!next_steps) return refuse(next_steps.message());
  std::cout << *next_steps;
  return kDone;
}

void print_list(const Session& session, const Arguments& arguments) {
  if (arguments.services) {
    std::cout << services_report(session.catalogue());
  } else if (arguments.all) {
    std::cout << fields_report(session.comparison());
  } else if (arguments.operands.empty()) {
    std::cout << offers_report(session.comparison());
  } else {
    const std::string inputs = inputs_report(session.comparison());
    std::cout << (inputs.empty() ? "This offer pays by no number that can be entered.\n" : inputs);
  }
}

int run(const Arguments& arguments) {
  const Date today = arguments.today.value_or(system_date());
  if (arguments.command == "help") {
    std::cout << usage_text();
    return kDone;
  }
  if (arguments.command == "check") return run_check(arguments.operands, today);
  if (arguments.command == "new") return run_new(arguments.operands, today);

  Session session;
  session.set_today(today);
  if (arguments.command == "list" && arguments.operands.size() > 1) {
    return refuse("list takes one offer at most.");
  }
  if (arguments.services && !arguments.operands.empty()) return refuse("list --services takes no offer.");
  if (arguments.all && arguments.operands.empty()) return refuse("list --all takes an offer; `offerscope list` names them.");
  if (const int status = prepare(session, arguments.operands); status != kDone) return status;
  if (const int status = enter_all(session, arguments); status != kDone) return status;

  if (arguments.command == "uplift") session.show(View::uplift);
  if (arguments.command == "workload") session.show(View::workload);
  if (arguments.command == "terms") session.show(View::terms);
  if (arguments.command == "decide") session.show(View::decision);
  if (arguments.csv) session.show(*arguments.csv);
  if (arguments.command == "list") {
    print_list(session, arguments);
  } else if (arguments.command == "link") {
    for (const std::string& omission : session.link_omissions()) std::cerr << omission << '\n';
    std::cout << session.link() << '\n';
  } else if (arguments.workbook) {
    std::cout << to_json(workbook_of(session.catalogue(), session.scenario(), session.comparison())) << '\n';
  } else if (arguments.csv) {
    std::cout << csv_of(table_of(session.comparison(), *arguments.csv));
  } else if (arguments.json) {
    std::cout << to_json(session.comparison()) << '\n';
  } else if (arguments.command == "uplift") {
    std::cout << uplift_report(session.comparison());
  } else if (arguments.command == "workload") {
    std::cout << workload_report(session.comparison());
  } else if (arguments.command == "terms") {
    std::cout << terms_report(session.comparison());
  } else if (arguments.command == "decide") {
    std::cout << decide_report(session.comparison());
  } else {
    std::cout << comparison_report(session.comparison());
  }
  return kDone;
}

}  // namespace
}  // namespace offerscope

int main(int argc, char** argv) {
  const std::vector<std::string> words(argv + 1, argv + argc);
  const auto arguments = offerscope::read_arguments(words);
  if (!arguments) return offerscope::refuse(arguments.message());
  return offerscope::run(*arguments);
}
