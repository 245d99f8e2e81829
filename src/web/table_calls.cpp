// The calls by which the page's JavaScript gets tables for spreadsheets; as in page_calls.cpp.
#include <emscripten/emscripten.h>

#include <cstddef>
#include <optional>
#include <string>

#include "core/csv.hpp"
#include "core/json_writer.hpp"
#include "core/views.hpp"
#include "core/workbook/workbook.hpp"
#include "web/page_session.hpp"

using namespace offerscope;

extern "C" {

/// {"fileName", "text"}: the table of the view of that name as a CSV file; null for any other name.
EMSCRIPTEN_KEEPALIVE const char* page_csv(const char* name, std::size_t size) {
  static std::string reply;
  const std::optional<View> view = view_named({name, size});
  if (!view) return "null";
  const Session& session = page_session();
  reply = Json{{"fileName", export_name(name_of(*view), session.today(), "csv")},
               {"text", csv_of(table_of(session.comparison(), *view))}}
              .text();
  return reply.c_str();
}

/// {"fileName", "workbook"}: see core/workbook/workbook.hpp.
EMSCRIPTEN_KEEPALIVE const char* page_workbook() {
  static std::string reply;
  const Session& session = page_session();
  const Workbook workbook = workbook_of(session.catalogue(), session.scenario(), session.comparison());
  reply = "{\"fileName\":" + Json(export_name("income", session.today(), "xlsx")).text() + ",\"workbook\":" +
          to_json(workbook) + '}';
  return reply.c_str();
}

}  // extern "C"
