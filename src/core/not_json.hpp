// What is most likely wrong at the place where a text stops being JSON.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace offerscope {

struct JsonMistake {
  std::size_t offset = 0;  // of what is to be mended
  std::string message;
};

/// `offset` is that of the first byte that cannot stand there.
JsonMistake json_mistake(std::string_view text, std::size_t offset);

}  // namespace offerscope
