// The workbook of the income. That each formula comes to the command's amounts is tests/workbook's business; here
// stands how formulas are written, and what a workbook holds.
#include <doctest/doctest.h>

#include <set>

#include "core/suggestions.hpp"
#include "core/workbook/line_sums.hpp"
#include "core/workbook/workbook.hpp"
#include "support/bundled.hpp"
#include "support/offer_text.hpp"

namespace offerscope {
namespace {

SumFormula number(const char* text) { return SumFormula::number(*Decimal::parse(text)); }
const FieldCell kBeds{"volume_beds", "Practice!$E$6", false, "enter beds"};
const FieldCell kApproved{"assumed_bid", "Practice!$E$7", true, "enter bid"};

TEST_CASE("a sum is written with the brackets that it needs") {
  const SumFormula a = SumFormula::cell("A1");
  const SumFormula b = SumFormula::cell("B1");
  CHECK((a + b * number("2.87")).text() == "A1+B1*2.87");
  CHECK(((a + b) * number("2")).text() == "(A1+B1)*2");
  CHECK((a - (b - a)).text() == "A1-(B1-A1)");
  CHECK((a - b - a).text() == "A1-B1-A1");
  CHECK((a / (b * a)).text() == "A1/(B1*A1)");
  CHECK((a * b / number("1000")).text() == "A1*B1/1000");
  CHECK((a * number("-0.5")).text() == "A1*(-0.5)");
  CHECK(to_pence(least(a, most(b, number("0")))).text() == "ROUND(MIN(A1,MAX(B1,0)),2)");
  CHECK(choose(SumFormula::comparison(a + b, ">=", number("49.8")), a, b).text() == "IF(A1+B1>=49.8,A1,B1)");
}

TEST_CASE("a blank field is said, never counted as zero") {
  const SumFormula beds = SumFormula::field(kBeds);
  CHECK((beds * number("132")).guarded().text() == "IF(ISNUMBER(volume_beds),volume_beds*132,Practice!$E$6)");
  CHECK((beds + beds).guarded().text() == "IF(ISNUMBER(volume_beds),volume_beds+volume_beds,Practice!$E$6)");
  CHECK(choose(all_yes({kApproved}), beds, SumFormula::integer(0)).guarded().text() ==
        "IF(OR(assumed_bid=\"yes\",assumed_bid=\"no\"),IF(ISNUMBER(volume_beds),"
        "IF(assumed_bid=\"yes\",volume_beds,0),Practice!$E$6),Practice!$E$7)");
  CHECK(SumFormula::cell("E2").where_known("E2").text() == "E2");
  CHECK((SumFormula::cell("E2") * number("2")).where_known("E2").text() == "IF(ISNUMBER(E2),E2*2,E2)");
}

TEST_CASE("whole pence are split: one part, two, and more by the largest remainder") {
  const auto weights = [](std::initializer_list<const char*> texts) {
    std::vector<Decimal> decimals;
    for (const char* text : texts) decimals.push_back(*Decimal::parse(text));
    return decimals;
  };
  CHECK(split_part("L2", weights({"100"}), 0).text() == "L2");
  CHECK(split_part("L2", weights({"80", "20"}), 0).text() == "ROUND(L2*4/5,2)");
  CHECK(split_part("L2", weights({"80", "20"}), 1).text() == "L2-ROUND(L2*4/5,2)");
  // Weights become whole: 12.5, 12.5 and 75 are 1, 1 and 6 of 8.
  CHECK(split_part("J2", weights({"12.5", "12.5", "75"}), 1).text() ==
        "((ROUND(J2*100,0)-MOD(ROUND(J2*100,0),8))/8+IF(SUM("
        "IF(MOD(ROUND(J2*100,0),8)>=MOD(ROUND(J2*100,0),8),1,0),"
        "IF(MOD(ROUND(J2*100,0)*6,8)>MOD(ROUND(J2*100,0),8),1,0))"
        "<(MOD(ROUND(J2*100,0),8)+MOD(ROUND(J2*100,0),8)+MOD(ROUND(J2*100,0)*6,8))/8,1,0))/100");
}

Workbook workbook_for(Session& session, const std::vector<std::string>& offers) {
  test::choose_only(session, offers);
  return workbook_of(session.catalogue(), session.scenario(), session.comparison());
}

const Sheet& sheet_of(const Workbook& workbook, std::string_view name) {
  for (const Sheet& sheet : workbook.sheets) {
    if (sheet.name == name) return sheet;
  }
  FAIL("there is no such sheet");
  return workbook.sheets.front();
}

const std::vector<WorkbookCell>& row_of(const Sheet& sheet, std::string_view first) {
  for (const auto& row : sheet.rows) {
    if (!row.empty() && row.front().value == first) return row;
  }
  FAIL("there is no row ", std::string(first));
  return sheet.rows.front();
}

TEST_CASE("one line: 10,240 weighted patients × £2.87 = £29,388.80, stage by stage") {
  Session session = test::bundled_session();
  REQUIRE(session.enter("weighted", "10240") == "");
  const Workbook workbook = workbook_for(session, {"nenc-medicines-2026-27"});
  CHECK(workbook.live_lines == 1);
  CHECK(workbook.fixed_lines == 0);
  const auto& line = row_of(sheet_of(workbook, "Income"), "NENC Medicines");
  std::vector<std::string> formulas;
  std::vector<std::string> values;
  for (const WorkbookCell& cell : line) {
    if (cell.formula.empty()) continue;
    formulas.push_back(cell.formula);
    values.push_back(cell.value);
  }
  CHECK(formulas == std::vector<std::string>{"IF(ISNUMBER(weighted_list),weighted_list,Practice!$E$5)", "E2",
                                             "IF(ISNUMBER(F2),F2*G2,F2)", "IF(ISNUMBER(I2),ROUND(I2,2),I2)", "J2",
                                             "L2", "M2"});
  CHECK(values == std::vector<std::string>{"10240", "10240", "29388.8", "29388.80", "29388.80", "29388.80", "29388.80"});
  CHECK(row_of(sheet_of(workbook, "Compare"), "Income a year (£)")[1].value == "29388.80");
}

TEST_CASE("what is not entered stands as words, what is not published too, and neither is a zero") {
  Session session = test::bundled_session();
  const Workbook workbook = workbook_for(session, {"lsc-routine-2025-26", "nwl-single-offer-2024-25", "gm-les-2026-27"});
  const Sheet& income = sheet_of(workbook, "Income");
  std::size_t waiting = 0;
  std::size_t unpublished = 0;
  for (const auto& row : income.rows) {
    if (row.size() < 13) continue;
    if (row[12].value.starts_with("enter ")) ++waiting;
    if (row[12].value == "not published") ++unpublished;
  }
  CHECK(waiting == 15);  // the lines of LSC routine that are paid by a volume
  CHECK(workbook.unpublished_lines == 1);
  CHECK(unpublished == 3);  // that line, its offer's sum, and the sum of Greater Manchester's, which has no lines
  CHECK(row_of(sheet_of(workbook, "Compare"), "Income a year (£)")[2].value == "not published");
}

TEST_CASE("what a sum leaves out is counted as the sheet stands; what no number mends stays in the count's words") {
  Session session = test::bundled_session();
  const Workbook workbook = workbook_for(session, {"lsc-routine-2025-26", "nwl-single-offer-2024-25", "gm-les-2026-27"});
  std::vector<WorkbookCell> left_out;
  for (const auto& row : sheet_of(workbook, "Income").rows) {
    if (row.size() == 19 && row[1].value == "Income a year") left_out.push_back(row[18]);
  }
  REQUIRE(left_out.size() == 3);
  CHECK(left_out[0].value == "Leaves out 15 lines whose numbers are not entered.");
  CHECK(left_out[0].formula ==
        "IF(COUNTA(M2:M24)-COUNT(M2:M24)>1,CONCATENATE(\"Leaves out \",COUNTA(M2:M24)-COUNT(M2:M24),"
        "\" lines whose numbers are not entered.\"),"
        "IF(COUNTA(M2:M24)-COUNT(M2:M24)=1,\"Leaves out 1 line whose number is not entered.\",\"\"))");
  CHECK(left_out[1].value == "Leaves out 1 line whose price is not published.");
  CHECK(left_out[1].formula ==
        "IF(COUNTA(M27:M27)-COUNT(M27:M27)-1>1,CONCATENATE(\"Leaves out \",COUNTA(M27:M27)-COUNT(M27:M27)-1,"
        "\" lines whose numbers are not entered and 1 line whose price is not published.\"),"
        "IF(COUNTA(M27:M27)-COUNT(M27:M27)-1=1,"
        "\"Leaves out 1 line whose number is not entered and 1 line whose price is not published.\","
        "\"Leaves out 1 line whose price is not published.\"))");
  CHECK(left_out[2].formula.empty());  // an offer without lines
  const auto& compared = row_of(sheet_of(workbook, "Compare"), "Left out");
  CHECK(compared[1].value == left_out[0].value);
  CHECK(compared[1].formula == "Income!$S$25");
  CHECK(compared[3].formula.empty());
}

TEST_CASE("the cells that say what to enter are hidden: formulas read them, a person reads the sum") {
  Session session = test::bundled_session();
  const Workbook workbook = workbook_for(session, {"lsc-routine-2025-26"});
  const Sheet& practice = sheet_of(workbook, "Practice");
  CHECK(practice.hidden_columns == std::vector<std::size_t>{4});
  CHECK(practice.rows[practice.frozen_rows - 1][4].value == "Where it is missing");
  CHECK(sheet_of(workbook, "Income").hidden_columns.empty());
}

TEST_CASE("every field has a name of its own that a spreadsheet takes, at the cell that holds its number") {
  Session session = test::bundled_session();
  std::size_t names = 0;
  for (const Choice& choice : std::vector<Choice>(session.comparison().choices)) {
    const Workbook workbook = workbook_for(session, {choice.id});
    std::set<std::string> taken;
    for (const CellName& name : workbook.names) {
      ++names;
      CHECK(taken.insert(name.name).second);
      CHECK(name.name.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789_") == std::string::npos);
      CHECK(name.name.find('_') != std::string::npos);  // "ecg1" alone would be a cell
      CHECK(name.address.starts_with("Practice!$B$"));
    }
  }
  CHECK(names > 150);
}

TEST_CASE("a ratio and a suggestion stay sums: the cell follows the list") {
  Session session = test::bundled_session();
  REQUIRE(session.enter("registered", "9800") == "");
  REQUIRE(session.enter("ratio", "1.045") == "");
  REQUIRE(session.enter("care-home-beds", std::string(kSuggested)) == "");
  const Workbook workbook = workbook_for(session, {"nhse-care-homes-2024-25"});
  const Sheet& practice = sheet_of(workbook, "Practice");
  const WorkbookCell& weighted = row_of(practice, "Weighted list")[1];
  CHECK(weighted.value == "10241");  // 9,800 × 1.045 = 10,241
  CHECK(weighted.formula == "IF(ISNUMBER(registered_list),ROUND(registered_list*list_ratio,0),\"\")");
  const WorkbookCell& beds = row_of(practice, "Care home beds")[1];
  CHECK(beds.formula.starts_with("IF(ISNUMBER(weighted_list),ROUND(weighted_list*"));
}

TEST_CASE("an own offer's texts are texts, and no formula holds one") {
  Session session = test::bundled_session();
  const std::string title = "\"shortTitle\": \"";
  const std::string offer = test::replaced(test::small_offer(), title, title + "=1+");
  REQUIRE(test::report_of(session.add_offer("own.json", offer, true)) == "");
  const Workbook workbook = workbook_of(session.catalogue(), session.scenario(), session.comparison());
  std::size_t found = 0;
  for (const Sheet& sheet : workbook.sheets) {
    for (const auto& row : sheet.rows) {
      for (const WorkbookCell& cell : row) {
        CHECK(cell.formula.find("Anytown") == std::string::npos);
        if (!cell.value.starts_with("=1+")) continue;
        ++found;
        CHECK(cell.kind == WorkbookCell::Kind::text);
        CHECK(cell.formula.empty());
      }
    }
  }
  CHECK(found >= 3);
}

}  // namespace
}  // namespace offerscope
