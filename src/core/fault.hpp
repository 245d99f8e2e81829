// What is wrong in a file, where, and how to mend it.
#pragma once

#include <string>
#include <string_view>
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

using Faults = std::vector<Fault>;

/// "/" and the key as RFC 6901 writes it: "~" as "~0", "/" as "~1".
std::string pointer_step(std::string_view key);

/// "line 12, column 5, /payments/0/rate: …": one line of a report.
std::string to_string(const Fault& fault);

}  // namespace offerscope
