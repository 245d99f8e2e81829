// English words with which the labels of inputs begin, so that within a sentence their capital can be dropped.
#pragma once

#include <string_view>

namespace offerscope {

/// Whether a word, in small letters, is a common one; any other may be a name.
bool is_common_word(std::string_view word);

}  // namespace offerscope
