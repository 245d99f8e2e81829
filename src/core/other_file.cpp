#include "other_file.hpp"

#include <algorithm>
#include <array>

namespace offerscope {
namespace {

using namespace std::string_view_literals;

struct Kind {
  std::string_view first_bytes;
  std::string_view code;
  std::string_view message;
};

constexpr std::string_view kUtf16 =
    "The file is saved as UTF-16, which some editors call Unicode. Save it as UTF-8: in Notepad, “Save as” and then "
    "“Encoding”.";
constexpr std::string_view kOldWord =
    "This is a Word or Excel file (.doc, .xls), not an offer file, which is plain text. Copy its text into a text "
    "editor, such as Notepad, and save it there as UTF-8.";

constexpr std::array<Kind, 6> kKinds = {{
    {"PK\x03\x04"sv, "not-json",
     "This is a Word, Excel or zip file (.docx, .xlsx, .zip), not an offer file, which is plain text. Copy its text "
     "into a text editor, such as Notepad, and save it there as UTF-8."},
    {"\xD0\xCF\x11\xE0"sv, "not-json", kOldWord},
    {"{\\rtf"sv, "not-json",
     "This is a formatted text (RTF), not an offer file, which is plain text. Save it as plain text, in UTF-8: in "
     "TextEdit, “Make Plain Text”."},
    {"%PDF-"sv, "not-json", "This is a PDF, not an offer file, which is plain text. Open the offer file itself."},
    {"\xFF\xFE"sv, "not-utf8", kUtf16},
    {"\xFE\xFF"sv, "not-utf8", kUtf16},
}};

bool begins_with_word(std::string_view text, std::string_view small) {
  return text.size() >= small.size() &&
         std::equal(small.begin(), small.end(), text.begin(),
                    [](char a, char b) { return a == b || (b >= 'A' && b <= 'Z' && a == b - 'A' + 'a'); });
}

Fault whole_file(std::string_view code, std::string_view message) {
  return {std::string(code), 1, 1, "", std::string(message)};
}

}  // namespace

std::optional<Fault> other_file(std::string_view text) {
  for (const Kind& kind : kKinds) {
    if (text.starts_with(kind.first_bytes)) return whole_file(kind.code, kind.message);
  }
  constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
  if (text.starts_with(byte_order_mark)) text.remove_prefix(byte_order_mark.size());
  text.remove_prefix(std::min(text.find_first_not_of(" \t\r\n"), text.size()));
  if (!text.starts_with('<')) return std::nullopt;
  if (begins_with_word(text, "<!doctype html") || begins_with_word(text, "<html")) {
    return whole_file("not-json",
                      "This is a web page (HTML), not an offer file. Download the offer file itself, not the page "
                      "that shows it.");
  }
  return whole_file("not-json", "This is an XML file, not an offer file. Download the offer file itself.");
}

}  // namespace offerscope
