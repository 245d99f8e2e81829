// The one session of the page. The canvas and the HTML view both edit it.
#pragma once

#include "core/session.hpp"

namespace offerscope {

/// Made at the first call; lives as long as the page.
Session& page_session();

}  // namespace offerscope
