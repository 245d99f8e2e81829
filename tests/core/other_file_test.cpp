#include "core/other_file.hpp"

#include <doctest/doctest.h>

#include "core/json_document.hpp"
#include "support/offer_text.hpp"

namespace offerscope {
namespace {

using namespace std::string_view_literals;

/// What the reader says of a file with these bytes, which must be one fault of the whole file.
std::string told(std::string_view bytes) {
  JsonDocument document;
  const Faults faults = parse_json(bytes, document);
  REQUIRE(faults.size() == 1);
  CHECK(faults[0].line == 1);
  CHECK(faults[0].column == 1);
  return faults[0].code + ": " + faults[0].message;
}

TEST_CASE("files of other programs are told by their first bytes, with what to do") {
  CHECK(told("PK\x03\x04\x14\x00\x06"sv) ==
        "not-json: This is a Word, Excel or zip file (.docx, .xlsx, .zip), not an offer file, which is plain text. Copy "
        "its text into a text editor, such as Notepad, and save it there as UTF-8.");
  CHECK(told("\xD0\xCF\x11\xE0\xA1\xB1"sv) ==
        "not-json: This is a Word or Excel file (.doc, .xls), not an offer file, which is plain text. Copy its text into "
        "a text editor, such as Notepad, and save it there as UTF-8.");
  CHECK(told("{\\rtf1\\ansi {\\fonttbl}") ==
        "not-json: This is a formatted text (RTF), not an offer file, which is plain text. Save it as plain text, in "
        "UTF-8: in TextEdit, “Make Plain Text”.");
  CHECK(told("%PDF-1.7\n") ==
        "not-json: This is a PDF, not an offer file, which is plain text. Open the offer file itself.");
}

TEST_CASE("UTF-16 is told by its mark, whichever way round") {
  const std::string sentence =
      "not-utf8: The file is saved as UTF-16, which some editors call Unicode. Save it as UTF-8: in Notepad, “Save as” "
      "and then “Encoding”.";
  CHECK(told("\xFF\xFE{\x00}\x00"sv) == sentence);
  CHECK(told("\xFE\xFF\x00{\x00}"sv) == sentence);
}

TEST_CASE("a web page and an XML file are told as what they are") {
  const std::string page =
      "not-json: This is a web page (HTML), not an offer file. Download the offer file itself, not the page that shows "
      "it.";
  CHECK(told("<!DOCTYPE html><html></html>") == page);
  CHECK(told("\xEF\xBB\xBF \r\n<HTML lang=en>") == page);
  const std::string xml = "not-json: This is an XML file, not an offer file. Download the offer file itself.";
  for (const std::string_view text : {"<?xml version=\"1.0\"?>", "\r\n <a/>", "<"}) CHECK(told(text) == xml);
  CHECK(!other_file("[<]"));
  CHECK(!other_file("{}"));
  CHECK(!other_file("PK"));
}

}  // namespace
}  // namespace offerscope
