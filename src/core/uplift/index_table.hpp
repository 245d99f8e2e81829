// A published index by financial year: what prices, pay or another contract's price did.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "../calendar.hpp"
#include "../decimal.hpp"
#include "../document.hpp"
#include "../fault.hpp"

namespace offerscope {

/// 1 + percent ÷ 100 to six places: 1.033 for 3.3.
std::optional<Decimal> decimal_factor(Decimal percent);

/// Which of the model's two series an index follows where no published value is left.
enum class MovesWith { prices, pay };

struct IndexYear {
  FinancialYear year;
  Decimal value;           // a level, or a rise in percent
  bool forecast = false;
  int months = 12;         // fewer where the year was not over when it was released
  std::string document;    // an id of `documents`; its date is the release
};

/// One file of offers/indices. Its values are checked: years without a gap, levels above zero.
struct IndexTable {
  enum class Kind { level, rise };
  std::string id;
  std::string title;        // "Consumer prices index (CPI)"
  std::string short_title;  // "CPI"
  Kind kind = Kind::level;
  std::string unit;         // "index, 2015 = 100", "£ per weighted patient", "percent"
  MovesWith moves_with = MovesWith::prices;
  std::string note;
  std::vector<Document> documents;
  std::vector<IndexYear> years;  // rising, one after the other

  /// The growth factor from the year before to `year`: 1.033 for a rise of 3.3%. No value where the
  /// table does not tell.
  std::optional<double> growth(FinancialYear year) const;
  /// The same to six places, for what money is multiplied by.
  std::optional<Decimal> decimal_growth(FinancialYear year) const;
  /// The first and the last year with a growth. The table has at least one.
  FinancialYear first_growth() const;
  FinancialYear last_growth() const;
  /// The last year whose growth is no forecast.
  FinancialYear last_recorded() const;
};

/// Reads one file. Faults as of an offer's file; where there are any, `table` is not to be used.
Faults read_index_table(std::string_view text, IndexTable& table);

}  // namespace offerscope
