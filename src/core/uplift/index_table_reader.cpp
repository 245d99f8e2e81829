// Reads the files of offers/indices/. Their format is documented in offers/README.md.
#include <algorithm>
#include <set>
#include <string>

#include "../characters.hpp"
#include "../document_reader.hpp"
#include "../file_format.hpp"
#include "../json_document.hpp"
#include "../meant.hpp"
#include "../number_reader.hpp"
#include "../object_reader.hpp"
#include "index_table.hpp"

namespace offerscope {
namespace {

using Need = ObjectReader::Need;

constexpr Word<IndexTable::Kind> kKinds[] = {
    {IndexTable::Kind::level, "level", "a level"},
    {IndexTable::Kind::rise, "rise", "a rise in percent"},
};

constexpr Word<MovesWith> kSeries[] = {
    {MovesWith::prices, "prices", "prices"},
    {MovesWith::pay, "pay", "pay"},
};

constexpr std::size_t kMostTitleCharacters = 120;
constexpr std::size_t kMostShortTitleCharacters = 24;

class IndexTableReader {
 public:
  IndexTableReader(IndexTable& table, Faults& faults) : table_(table), faults_(faults) {}

  void read(ObjectReader& file) {
    table_.id = file.name("id");
    table_.title = file.text("title", Need::required, kMostTitleCharacters);
    table_.short_title = file.text("shortTitle", Need::required, kMostShortTitleCharacters);
    kind_ = file.word("kind", std::span<const Word<IndexTable::Kind>>(kKinds));
    table_.kind = kind_.value_or(IndexTable::Kind::level);
    table_.unit = file.text("unit", Need::required, kMostTitleCharacters);
    table_.moves_with =
        file.word("movesWith", std::span<const Word<MovesWith>>(kSeries)).value_or(MovesWith::prices);
    table_.note = file.text("note", Need::optional);
    file.list("documents", [&](const JsonValue& item, const std::string& pointer) {
      read_one_document(item, pointer);
    });
    file.list("records", [&](const JsonValue& item, const std::string& pointer) {
      read_record(item, pointer);
    });
    check_growth(file);
    file.finish();
  }

 private:
  void read_one_document(const JsonValue& value, const std::string& pointer) {
    table_.documents.push_back(read_document(value, pointer, faults_));
    const std::string& id = table_.documents.back().id;
    document_ids_.push_back(id);
    if (id.empty() || known_documents_.insert(id).second) return;
    add_fault(faults_, *value.find("id"), pointer + "/id", "duplicate-id",
              "Two entries of `documents` have the id \"" + id + "\"; give each its own.");
  }

  void read_record(const JsonValue& value, const std::string& pointer) {
    ObjectReader reader(value, pointer, faults_);
    const std::string document = reader.name("document");
    check_document(reader, document);
    const auto from = reader.financial_year("from");
    const bool forecast = reader.boolean("forecast", Need::optional).value_or(false);
    const int last_months = read_last_months(reader, forecast);
    if (from) check_follows(reader, *from, forecast);
    FinancialYear year = from.value_or(next_);
    const std::size_t before = table_.years.size();
    reader.list("values", [&](const JsonValue& item, const std::string& place) {
      table_.years.push_back({year, read_value(item, place), forecast, 12, document});
      ++year.start;
    });
    check_least_entries(reader, "values", 1);
    if (table_.years.size() > before) table_.years.back().months = last_months;
    next_ = year;
    readable_ = readable_ && from && table_.years.size() > before;
    forecast_ = forecast_ || forecast;
    unfinished_ = unfinished_ || last_months < 12;
    reader.finish();
  }

  void check_document(ObjectReader& reader, const std::string& document) {
    if (document.empty() || known_documents_.contains(document)) return;
    const std::string near = nearest(document, document_ids_);
    reader.fault("document", "unknown-document",
                 "No entry of `documents` has the id \"" + document + "\"." +
                     (near.empty() ? "" : " Did you mean \"" + near + "\"?"));
  }

  int read_last_months(ObjectReader& reader, bool forecast) {
    if (forecast) {
      reader.misplaced({"lastYearMonths"}, "\"forecast\": true");
      return 12;
    }
    return read_count(reader, "lastYearMonths", 1, 11).value_or(12);
  }

  /// Years follow each other; forecasts, and a year that was not over, stand at the end.
  void check_follows(ObjectReader& reader, FinancialYear from, bool forecast) {
    if (table_.years.empty()) return;
    if (readable_ && from != next_) {
      reader.fault("from", "wrong-order",
                   "`from` must be \"" + next_.to_string() +
                       "\", the year after the record before; found \"" + from.to_string() + "\".");
    } else if (!forecast && forecast_) {
      reader.fault("from", "wrong-order",
                   "After a forecast only forecasts may stand; move the record or add \"forecast\": true.");
    } else if (!forecast && unfinished_) {
      reader.fault("from", "wrong-order",
                   "After a record with `lastYearMonths` only forecasts may stand; give that year all its "
                   "months.");
    }
  }

  Decimal read_value(const JsonValue& item, const std::string& place) {
    const bool is_text = item.kind == JsonValue::Kind::string;
    const auto value = is_text ? Decimal::parse(item.text) : std::nullopt;
    if (!value) {
      add_fault(faults_, item, place, is_text ? "bad-value" : "wrong-type",
                "A value must be a decimal text with at most six places, such as \"102.5\"; found " +
                    describe(item) + '.' + decimal_remedy(item));
      return Decimal::one();
    }
    const bool level = kind_ == IndexTable::Kind::level;
    const std::int64_t bound = level ? 0 : -100 * Decimal::kScale;
    if (kind_ && value->millionths() <= bound) {
      add_fault(faults_, item, place, "bad-value",
                (level ? "A level must be above zero; found " : "A rise must be above -100; found ") +
                    value->to_string() + '.');
      return Decimal::one();
    }
    return *value;
  }

  void check_growth(ObjectReader& file) {
    const JsonValue* records = file.raw("records");
    const bool is_list = records != nullptr && records->kind == JsonValue::Kind::array;
    if (!is_list || !kind_ || !readable_) return;  // a fault already
    const auto recorded = std::count_if(table_.years.begin(), table_.years.end(),
                                        [](const IndexYear& year) { return !year.forecast; });
    if (recorded >= (kind_ == IndexTable::Kind::level ? 2 : 1)) return;
    file.fault("records", "too-few",
               kind_ == IndexTable::Kind::level
                   ? "`records` must have at least two years that are no forecast: a level tells of a rise by the "
                     "one before."
                   : "`records` must have at least one year that is no forecast.");
  }

  IndexTable& table_;
  Faults& faults_;
  std::optional<IndexTable::Kind> kind_;
  std::vector<std::string> document_ids_;
  std::set<std::string> known_documents_;
  FinancialYear next_;       // the year after the records so far
  bool readable_ = true;     // whether it is known: all records so far could be read
  bool forecast_ = false;    // one of them is a forecast
  bool unfinished_ = false;  // one of them ends with a year that was not over
};

}  // namespace

Faults read_index_table(std::string_view text, IndexTable& table) {
  table = {};
  JsonDocument document;
  Faults faults = parse_json(text, document);
  if (is_readable(faults)) {
    ObjectReader file(document.root, "", faults);
    if (read_format(file, faults)) {
      (void)file.raw("$schema");
      IndexTableReader(table, faults).read(file);
    }
  }
  faults.finish();
  return faults;
}

}  // namespace offerscope
