// Columns of text that line up in a terminal.
#pragma once

#include <string>
#include <vector>

namespace offerscope {

class TextTable {
 public:
  enum class Align { left, right };
  explicit TextTable(std::vector<Align> columns) : columns_(std::move(columns)) {}

  /// One cell for each column; missing ones are blank.
  void add(std::vector<std::string> cells);
  /// A line of its own between the rows, which widens no column.
  void add_line(std::string text) { rows_.push_back({{std::move(text)}, true}); }
  /// Each row on a line of its own, two spaces between columns. Widths are counted in characters.
  std::string to_string() const;

 private:
  struct Row {
    std::vector<std::string> cells;
    bool line = false;
  };
  std::vector<Align> columns_;
  std::vector<Row> rows_;
};

}  // namespace offerscope
