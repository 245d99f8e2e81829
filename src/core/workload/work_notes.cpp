#include "work_notes.hpp"

namespace offerscope {

std::vector<std::string> work_notes() {
  return {
      "Cost of one: minutes × share × the role’s cost of an hour ÷ 60, and consumables. A year: that times how many "
      "are done. Each line is rounded to the penny once.",
      "Payments and services that belong together stand in one line, so that no pound and no minute counts twice. What "
      "is required without pay counts as cost alone.",
      "What is left is income less cost, set-up and overheads. From when a line covers its cost, and what its price "
      "pays for, is after overheads as well.",
      "In the years ahead the price rises as the words guarantee, costs rise as in Uplift risk, and what overheads take "
      "of the first year rises with them. How much time the price buys: its income less overheads and known consumables ÷ "
      "the cost of an hour, which rises with pay. Where the price does not grow with the work, the growth of the number counts as cost. It is that of Uplift risk unless you enter "
      "one for the service, which then counts there too.",
      "The four published hourly costs are of 2024/25. In each offer they count at the prices of its year: × the pay "
      "award of each year between, as recorded (that of salaried GPs, taken for every role), then as Uplift risk expects "
      "pay to rise, and × the steps of the cost of staff entered there; ÷ them for an earlier year, as far back as the record goes; rounded to the penny once. "
      "An hourly cost that you enter stands as it is for every offer.",
      "The published costs are full economic cost; a partner’s own cost is lower. They were read second-hand. The manual is licensed CC BY-NC-SA 4.0: these four figures are cited, and no table of it is here.",
  };
}

std::vector<SourceNote> work_sources() {
  return {
      {.words = "",
       .place = "Tables 8.2.1, 9.3.1 and 9.4.2",
       .title = "Unit Costs of Health and Social Care 2025",
       .publisher = "PSSRU, University of Kent",
       .date_text = "2025",
       .address = "https://doi.org/10.22024/UniKent/01.02.115569",
       .verification = Verification::press,
       .document_note = "Read second-hand: as quoted in an ICB’s analytics file."},
      {.words = "",
       .place = "",
       .title = "PCN opt in/out: anonymised example",
       .publisher = "Londonwide LMCs",
       .date_text = "no date given",
       .address = "https://www.lmc.org.uk/news/pcn-opt-in-out-anonymised-example",
       .verification = Verification::press,
       .document_note = "20% of the income for building, insurance and disposables, 10% to manage the work."},
  };
}

}  // namespace offerscope
