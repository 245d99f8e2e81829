// How far a text had come where it stopped being JSON: which brackets are open, and what came last.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace offerscope {

struct JsonPrefix {
  enum class Last { nothing, opening, key, colon, value, comma };
  struct Bracket {
    char mark = '{';
    std::size_t offset = 0;
  };

  std::vector<Bracket> open;              // the innermost last
  Last last = Last::nothing;
  bool last_is_text = false;              // of a key or a value
  std::size_t last_end = 0;               // behind what came last
  std::optional<std::size_t> open_text;   // where a text began that is not ended

  bool in_object() const { return !open.empty() && open.back().mark == '{'; }
  bool in_list() const { return !open.empty() && open.back().mark == '['; }
};

/// Takes the part of a text that a JSON parser has read without a mistake.
JsonPrefix prefix_of(std::string_view text);

}  // namespace offerscope
