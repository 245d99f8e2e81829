#include "workload_report.hpp"

#include "text_table.hpp"

namespace offerscope {
namespace {

using Align = TextTable::Align;

void put(std::string& text, const std::string& line) {
  if (!line.empty()) text += "  " + line + '\n';
}

/// The figures of a row, with what comes on top of the cost where there is some.
template <class Owner>
std::vector<std::string> figures_row(const WorkColumn& work, std::string title, const Owner& owner) {
  std::vector<std::string> row{std::move(title), owner.income.text, owner.cost.text};
  if (work.has_on_top()) row.push_back(owner.on_top.text);
  row.push_back(owner.margin.text);
  return row;
}

std::vector<std::string> heads(const WorkColumn& work) {
  std::vector<std::string> row{"", "Income", "Cost of the work"};
  if (work.has_on_top()) row.push_back("Overheads, set-up");
  row.push_back("What is left");
  return row;
}

/// The lines with what they bring and cost, and the sums of those that count.
std::string lines_table(const WorkColumn& work) {
  TextTable table({Align::left, Align::right, Align::right, Align::right, Align::right});
  table.add(heads(work));
  for (const WorkLine& line : work.lines) {
    table.add(figures_row(work, "  " + line.title, line));
    for (const std::string* words : {&line.cost_sum, &line.break_even_text, &line.pays_for_text}) {
      if (!words->empty()) table.add_line("    " + *words);
    }
  }
  if (work.margin.amount) table.add(figures_row(work, "  All of these", work));
  return table.to_string();
}

std::string levels_table(const WorkColumn& work) {
  TextTable table({Align::left, Align::right, Align::right, Align::right, Align::right});
  table.add(heads(work));
  for (const ActivityLevel& level : work.levels) {
    table.add(figures_row(work, "  " + level.title, level));
  }
  return table.to_string();
}

std::string minutes_table(const WorkColumn& work) {
  TextTable table({Align::left, Align::left, Align::left, Align::left});
  table.add({"  What overheads and consumables leave buys", "a year", "minutes a registered patient", "at the end of the years ahead"});
  for (const MinutesBought& bought : work.minutes) {
    table.add({"  " + bought.title, bought.hours_text, bought.now_text, bought.at_end_text});
    if (!bought.hour_sum.empty()) table.add_line("    An hour costs " + bought.hour_sum);
  }
  return table.to_string();
}

std::string offer_report(const OfferColumn& offer) {
  const WorkColumn& work = offer.work;
  std::string text = '\n' + offer.short_title + '\n';
  put(text, work.finding);
  if (!work.lines.empty()) text += lines_table(work);
  put(text, work.leaves_out_text);
  put(text, work.margin_sum);
  for (const std::string& hours : work.hours) put(text, hours);
  if (work.margin.amount) text += levels_table(work);
  put(text, work.covers_text);
  put(text, work.delivery_text);
  return text + minutes_table(work);
}

/// The fields that were entered, as `--input` names them.
std::string entered_fields(const std::vector<InputField>& fields) {
  TextTable table({Align::left, Align::left, Align::left});
  for (const InputField& field : fields) {
    if (!field.text.empty()) table.add({"  " + field.name, field.text, field.label});
  }
  return table.to_string();
}

/// How many times a year, or by which words to say it.
std::string volume_line(const WorkService& service) {
  if (!service.volume_text.starts_with("enter") || service.fields.empty()) return service.volume_text;
  return service.volume_text + ": --input " + service.fields.front().name + "=N";
}

std::string entered_report(const Workload& workload) {
  std::string text = entered_fields(workload.fields);
  if (!text.empty()) text = "\nEntered for every service\n" + text;
  for (const WorkService& service : workload.services) {
    const std::string fields = entered_fields(service.fields);
    if (fields.empty()) continue;
    text += '\n' + service.title + '\n';
    put(text, service.each_text);
    put(text, volume_line(service));
    text += fields;
  }
  return text;
}

}  // namespace

std::string workload_report(const Comparison& comparison) {
  const Workload& workload = comparison.workload;
  std::string text = comparison.practice_text + '\n';
  for (const OfferColumn& offer : comparison.offers) text += offer_report(offer);
  text += entered_report(workload) + '\n';
  for (const std::string& note : workload.notes) text += note + '\n';
  return text + "\nEvery field, such as the minutes of each service: offerscope list --all OFFER\n";
}

}  // namespace offerscope
