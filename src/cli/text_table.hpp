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
  /// Each row on a line of its own, two spaces between columns. Widths are counted in characters.
  std::string to_string() const;

 private:
  std::vector<Align> columns_;
  std::vector<std::vector<std::string>> rows_;
};

}  // namespace offerscope
