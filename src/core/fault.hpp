// What is wrong in a file, where, and how to mend it.
#pragma once

#include <cstddef>
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace offerscope {

struct Fault {
  std::string code;     // stable: "wrong-type", "unknown-key", …
  int line = 1;         // from 1
  int column = 1;       // from 1, in bytes
  std::string pointer;  // JSON pointer, "" for the whole file
  std::string message;  // one sentence, with the remedy
  bool operator==(const Fault&) const = default;
};

/// The faults of one file, at most kMost of them: a file can be wrong in a hundred thousand places,
/// and nobody mends more than a screenful at a time.
class Faults {
 public:
  static constexpr std::size_t kMost = 100;

  Faults() = default;
  Faults(std::initializer_list<Fault> faults) : faults_(faults) {}

  void push_back(Fault fault);
  /// Adds a fault that ended the reading of the file, which is said in any case.
  void push_back_last(Fault fault) { faults_.push_back(std::move(fault)); }
  /// Whether further faults are only counted; then costly advice need not be worked out.
  bool full() const { return faults_.size() >= kMost; }
  /// Puts the faults in the order of their places; where some were only counted, the last says so.
  void finish();

  bool empty() const { return faults_.empty(); }
  std::size_t size() const { return faults_.size(); }
  const Fault& front() const { return faults_.front(); }
  const Fault& back() const { return faults_.back(); }
  const Fault& operator[](std::size_t index) const { return faults_[index]; }
  auto begin() const { return faults_.begin(); }
  auto end() const { return faults_.end(); }

 private:
  std::vector<Fault> faults_;
  std::size_t left_out_ = 0;
};

/// "/" and the key as RFC 6901 writes it: "~" as "~0", "/" as "~1".
std::string pointer_step(std::string_view key);

/// "line 12, column 5, /payments/0/rate: …": one line of a report.
std::string to_string(const Fault& fault);

}  // namespace offerscope
