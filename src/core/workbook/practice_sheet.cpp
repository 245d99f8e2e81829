#include "practice_sheet.hpp"

#include <algorithm>
#include <array>

#include "../figures.hpp"
#include "../suggestions.hpp"
#include "../words.hpp"
#include "cells.hpp"

namespace offerscope {
namespace {

enum Column : std::size_t { kLabel, kNumber, kUnit, kWhereFrom, kOtherwise, kHint, kOffers };

std::string_view unit_text(InputUnit unit) {
  switch (unit) {
    case InputUnit::patients: return "patients";
    case InputUnit::percent: return "%";
    case InputUnit::pounds: return "£";
    case InputUnit::months: return "months";
    case InputUnit::yes_no: return "yes or no";
    case InputUnit::count:
    case InputUnit::number:
    case InputUnit::ratio:
    case InputUnit::year:
    case InputUnit::choice: break;
  }
  return "";
}

/// "volume_care_home_beds": letters, digits and underscores alone, which every spreadsheet takes.
std::string cell_name(std::string_view kind, std::string_view input) {
  std::string name(kind);
  name += '_';
  for (const char character : input) {
    const bool plain = (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z') ||
                       (character >= '0' && character <= '9');
    name += plain ? character : '_';
  }
  return name;
}

class PracticeSheetMaker {
 public:
  PracticeSheetMaker(const Catalogue& catalogue, const Scenario& scenario)
      : catalogue_(catalogue), scenario_(scenario), filled_(with_suggestions(catalogue, scenario)) {}

  PracticeSheet make(const ChosenOffers& chosen) {
    made_.sheet.name = kPracticeSheet;
    made_.sheet.widths = {48, 14, 12, 34, 30, 60, 40};
    made_.sheet.hidden_columns = {kOtherwise};
    add_head();
    add_lists();
    for (const CatalogueEntry* entry : chosen) {
      for (const OfferInput& input : entry->inputs) add_input(input, entry->offer);
    }
    return std::move(made_);
  }

 private:
  void add_head() {
    rows().push_back({words_cell("Offerscope: the numbers of the practice", CellStyle::title)});
    rows().push_back({words_cell(
        "Change a number in a framed cell, and every sum that uses it follows. Figures are indicative and not "
        "financial advice. This is not an NHS service.",
        CellStyle::quiet)});
    std::vector<WorkbookCell> head;
    for (const char* title : {"What", "Number", "Unit", "Where it is from", "Where it is missing", "Note", "Used by"}) {
      head.push_back(words_cell(title, CellStyle::head));
    }
    rows().push_back(std::move(head));
    made_.sheet.frozen_rows = rows().size();
    made_.sheet.frozen_columns = kNumber + 1;
  }

  void add_lists() {
    const Practice& practice = scenario_.practice;
    const std::string from = practice.example ? "England’s mean list, an example" : "entered";
    add(std::string(kRegisteredName), "registered_list", std::string(kRegisteredLabel), InputUnit::patients,
        number_cell(practice.registered), practice.registered ? from : "not entered", "");
    WorkbookCell weighted = number_cell(practice.weighted_list());
    std::string weighted_from = weighted.kind == WorkbookCell::Kind::blank ? "not entered" : from;
    if (!practice.weighted && practice.ratio) {
      weighted_from = "registered list × the ratio, rounded";
      const SumFormula registered = SumFormula::cell("registered_list");
      const SumFormula list = SumFormula::call(
          "ROUND", {registered * SumFormula::cell("list_ratio"), SumFormula::integer(0)});
      if (weighted.kind == WorkbookCell::Kind::blank) weighted.kind = WorkbookCell::Kind::text;
      weighted = live(weighted, choose(SumFormula::call("ISNUMBER", {registered}), list, SumFormula::words("")));
    }
    add(std::string(kWeightedName), "weighted_list", std::string(kWeightedLabel), InputUnit::patients, weighted,
        weighted_from, "");
    if (!practice.weighted && practice.ratio) {
      add(std::string(kRatioName), "list_ratio", "Weighted ÷ registered", InputUnit::ratio,
          digits_cell(practice.ratio->to_string(), CellStyle::input), "entered", "");
    }
  }

  void add_input(const OfferInput& input, const Offer& offer) {
    if (const auto known = row_of_.find(input.name); known != row_of_.end()) {
      WorkbookCell& offers = rows()[known->second][kOffers];
      offers.value += "; " + offer.short_title;
      return;
    }
    const bool assumed = input.kind == InputKind::assumption;
    add(input.name, cell_name(assumed ? "assumed" : "volume", input.name), input.label, input.unit,
        assumed ? assumption_cell(input) : volume_cell(input), assumed ? assumption_from(input) : volume_from(input),
        input.hint);
    put(rows().back(), kOffers, words_cell(offer.short_title, CellStyle::quiet));
  }

  static WorkbookCell number_cell(const std::optional<Quantity>& quantity) {
    if (quantity) return digits_cell(quantity->count.to_string(), CellStyle::input);
    return {WorkbookCell::Kind::blank, "", "", CellStyle::input};
  }

  WorkbookCell assumption_cell(const OfferInput& input) const {
    const auto assumed = scenario_.assumptions.find(input.name);
    const Decimal value = assumed == scenario_.assumptions.end() ? input.fallback : assumed->second;
    if (input.unit == InputUnit::yes_no) return words_cell(value == Decimal{} ? "no" : "yes", CellStyle::input);
    return digits_cell(value.to_string(), CellStyle::input);
  }

  std::string assumption_from(const OfferInput& input) const {
    const std::string fallback = assumption_text(input.unit, input.fallback);
    const std::string unit(input.unit == InputUnit::yes_no ? "" : unit_text(input.unit));
    return (scenario_.assumptions.contains(input.name) ? "entered; supposed without it: " : "supposed: ") + fallback +
           (unit == "%" ? unit : "");
  }

  /// A suggested number follows its list, as long as it is not overwritten.
  WorkbookCell volume_cell(const OfferInput& input) const {
    const auto entered = filled_.volumes.find(input.name);
    WorkbookCell cell = number_cell(entered == filled_.volumes.end() ? std::nullopt : std::optional(entered->second));
    const Suggestion* suggestion = taken(input.name);
    if (suggestion == nullptr) return cell;
    const SumFormula list = SumFormula::cell(suggestion->of_weighted_list ? "weighted_list" : "registered_list");
    const SumFormula exact = list * SumFormula::number(suggestion->per_thousand) / SumFormula::integer(1000);
    const SumFormula whole = SumFormula::call("ROUND", {exact, SumFormula::integer(0)});
    if (cell.kind == WorkbookCell::Kind::blank) cell.kind = WorkbookCell::Kind::text;
    return live(cell, choose(SumFormula::call("ISNUMBER", {list}), whole, SumFormula::words("")));
  }

  std::string volume_from(const OfferInput& input) const {
    if (taken(input.name) != nullptr) return "suggested by a published rate";
    return filled_.volumes.contains(input.name) ? "entered" : "not entered";
  }

  const Suggestion* taken(const std::string& name) const {
    return scenario_.suggested.contains(name) ? catalogue_.find_suggestion(name) : nullptr;
  }

  void add(const std::string& input, std::string name, const std::string& label, InputUnit unit, WorkbookCell number,
           const std::string& from, const std::string& hint) {
    // Two fields whose names differ in a mark alone would have one name here.
    while (std::any_of(made_.names.begin(), made_.names.end(), [&](const CellName& other) { return other.name == name; })) {
      name += '_';
    }
    const std::size_t row = rows().size();
    row_of_.emplace(input, row);
    const std::string sheet = std::string(kPracticeSheet) + '!';
    made_.names.push_back({name, sheet + fixed_address_of(kNumber, row), input});
    made_.fields.emplace(input, FieldCell{name, sheet + fixed_address_of(kOtherwise, row), unit == InputUnit::yes_no,
                                           enter_text(label)});
    rows().push_back({words_cell(label), std::move(number), words_cell(std::string(unit_text(unit)), CellStyle::quiet),
                      words_cell(from, CellStyle::quiet), words_cell(enter_text(label), CellStyle::quiet),
                      words_cell(hint, CellStyle::quiet)});
  }

  std::vector<std::vector<WorkbookCell>>& rows() { return made_.sheet.rows; }

  const Catalogue& catalogue_;
  const Scenario& scenario_;
  Scenario filled_;
  PracticeSheet made_;
  std::map<std::string, std::size_t, std::less<>> row_of_;
};

}  // namespace

PracticeSheet practice_sheet(const Catalogue& catalogue, const ChosenOffers& chosen, const Scenario& scenario) {
  return PracticeSheetMaker(catalogue, scenario).make(chosen);
}

}  // namespace offerscope
