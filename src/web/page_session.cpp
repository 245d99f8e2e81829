#include "web/page_session.hpp"

namespace offerscope {

Session& page_session() {
  static Session session;
  return session;
}

}  // namespace offerscope
