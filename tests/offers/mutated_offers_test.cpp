// Damaged offer files by the thousand: the reader must say what is wrong or take the file, and do no
// more. Run under the sanitizers.
#include <doctest/doctest.h>

#include <utility>
#include <vector>

#include "support/offer_text.hpp"
#include "support/random.hpp"

namespace offerscope {
namespace {

constexpr std::uint64_t kSeed = 20261121;

std::string_view some_bundled_text(test::Random& random) {
  const auto files = bundled_files();
  return files[random.below(files.size())].text;
}

/// The offer that has every key of the format.
const std::string& every_key_text() {
  static const std::string text =
      test::read_bytes(test::source_folder() / "tests/cases/whole/every-key.json");
  return text;
}

/// A bundled offer, the small one of the guide, or the one with every key.
std::string some_text(test::Random& random) {
  switch (random.below(3)) {
    case 0: return std::string(some_bundled_text(random));
    case 1: return test::small_offer();
    default: return every_key_text();
  }
}

constexpr std::string_view kTokens[] = {
    "{",        "}",      "[",        "]",      ",",         ":",          "\"",         "\\",
    "null",     "true",   "false",    "0",      "-1",        "1e999",      "1E-999",     "\"\"",
    "{}",       "[]",     "\"1\"",    "\"-\"",  "\"2.87\"",  "\"2026-04\"", "\"\\u0000\"", "\"\\ud800\"",
    "\xEF\xBB\xBF", "\xFF", "\xC3",   "\xF4\x90\x80\x80", "\"not-published\"", "\"once\"", "\"bed\"",
    "\"unearned-pound\"", "\"quarters\"", "\"best-of\"", "\"all-units\"", "\"yes-no\"", "\"recovered\"",
    "\"0\"", "\"100\"", "\"signed\"", "\"reviews-most\"", "\"2026-10\"",
    "99999999999999999999", "\"9223372036854.775807\"", "\n", "\r\n", "\t", "/*", "//",
};

std::string mutated(std::string text, test::Random& random) {
  const std::size_t changes = 1 + random.below(6);
  for (std::size_t i = 0; i < changes; ++i) {
    if (text.empty()) return text;
    const std::size_t at = random.below(text.size());
    const std::size_t length = std::min(text.size() - at, 1 + random.below(random.chance(4) ? 400 : 8));
    switch (random.below(8)) {
      case 0: text.erase(at, length); break;
      case 1: text[at] = static_cast<char>(random.bits() & 0xFF); break;
      case 2: text.insert(at, random.bytes(length)); break;
      case 3: text.insert(at, kTokens[random.below(std::size(kTokens))]); break;
      case 4: text.replace(at, length, kTokens[random.below(std::size(kTokens))]); break;
      case 5: text.insert(random.below(text.size()), text.substr(at, length)); break;
      case 6: text.resize(at); break;
      case 7: {  // one whole value in another's place
        const auto quote = text.find('"', at);
        const auto end = quote == std::string::npos ? quote : text.find('"', quote + 1);
        if (end == std::string::npos) break;
        text.replace(quote, end - quote + 1, kTokens[random.below(std::size(kTokens))]);
        break;
      }
    }
  }
  return text;
}

/// Whether a fault can be shown: a place in the file and a sentence.
bool is_well_told(const Fault& fault, std::size_t lines) {
  return fault.line >= 1 && static_cast<std::size_t>(fault.line) <= lines && fault.column >= 1 &&
         !fault.code.empty() && fault.message.size() > 10 &&
         (fault.message.ends_with('.') || fault.message.ends_with('?')) &&
         (fault.pointer.empty() || fault.pointer.front() == '/');
}

TEST_CASE("thousands of damaged files: taken, or refused with faults that can be shown") {
  MESSAGE("seed ", kSeed);
  test::Random random(kSeed);
  const std::size_t rounds = 4'000;
  std::size_t refused = 0;
  std::size_t taken = 0;
  Session session = test::bundled_session();
  for (std::size_t round = 0; round < rounds; ++round) {
    const std::string text = mutated(some_text(random), random);
    const auto lines = static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n')) + 1;
    const Faults faults = session.add_offer("mutant.json", text, true);
    if (faults.size() > Faults::kMost + 1) FAIL_CHECK("seed ", kSeed, ", round ", round, ": too many faults");
    for (const Fault& fault : faults) {
      if (!is_well_told(fault, lines)) FAIL_CHECK("seed ", kSeed, ", round ", round, ": ", to_string(fault));
    }
    ++(faults.empty() ? taken : refused);
    // What was taken can be computed and written.
    if (faults.empty() && to_json(session.comparison()).empty()) FAIL_CHECK("nothing computed");
  }
  MESSAGE(taken, " taken, ", refused, " refused");
  // Neither side may be empty: the loop would then test one half of the reader only.
  CHECK(taken >= 20);
  CHECK(refused >= rounds / 2);
}

/// The places of all texts behind a colon, without their quotation marks.
std::vector<std::pair<std::size_t, std::size_t>> values_of(std::string_view text) {
  std::vector<std::pair<std::size_t, std::size_t>> values;
  for (auto at = text.find(": \""); at != std::string_view::npos; at = text.find(": \"", at + 3)) {
    values.emplace_back(at + 3, text.find('"', at + 3) - at - 3);
  }
  return values;
}

/// One or two values of the offer with every key, replaced by values of other places or by edges.
std::string with_other_values(const std::string& whole, test::Random& random) {
  constexpr std::string_view edges[] = {"0",    "0.000001",     "1",       "50",     "100",    "9223372036854.775807",
                                        "2000", "999999999999", "2026-04", "2027-03", "2199-12", "not-published"};
  std::string text = whole;
  for (std::size_t changes = 1 + random.below(2); changes > 0; --changes) {
    const auto values = values_of(text);
    const auto [at, length] = values[random.below(values.size())];
    const auto [other_at, other_length] = values[random.below(values.size())];
    const std::string other = random.chance(2) ? text.substr(other_at, other_length)
                                               : std::string(edges[random.below(std::size(edges))]);
    text.replace(at, length, other);
  }
  return text;
}

TEST_CASE("the offer with every key, its values changed: refused, or computed to the end") {
  test::Random random(kSeed + 2);
  const std::size_t rounds = 600;
  Session empty;
  REQUIRE(empty.load_services(test::bundled_text("services.json")).empty());
  std::size_t taken = 0;
  for (std::size_t round = 0; round < rounds; ++round) {
    const std::string text = with_other_values(every_key_text(), random);
    Session session = empty;
    const Faults faults = session.add_offer("mutant.json", text, true);
    for (const Fault& fault : faults) {
      if (!is_well_told(fault, 10'000)) FAIL_CHECK("seed ", kSeed + 2, ", round ", round, ": ", to_string(fault));
    }
    if (!faults.empty()) continue;
    ++taken;
    const std::vector<InputField> fields = session.comparison().inputs;
    for (const InputField& field : fields) {
      const std::string_view numbers[] = {"0", "1", "37", "12.5", "1999999"};
      (void)session.enter(field.name, field.unit == InputUnit::yes_no ? "yes" : numbers[random.below(5)]);
    }
    if (to_json(session.comparison()).empty()) FAIL_CHECK("seed ", kSeed + 2, ", round ", round, ": nothing computed");
  }
  MESSAGE(taken, " taken, ", rounds - taken, " refused");
  CHECK(taken >= rounds / 10);
  CHECK(taken <= rounds - rounds / 10);
}

TEST_CASE("random bytes are refused") {
  test::Random random(kSeed + 1);
  for (int round = 0; round < 5'000; ++round) {
    const std::string text = random.chance(2) ? random.bytes(random.below(300))
                                              : random.of("{}[]\":,0123456789.eE+-truefalsn \n\\u", random.below(300));
    if (test::faults_of(text).empty()) FAIL_CHECK("seed ", kSeed + 1, ", round ", round, ": taken");
  }
}

TEST_CASE("a file that breaks off at any byte is refused") {
  const std::string& text = test::small_offer();
  const auto whole = text.find_last_of('}');
  for (std::size_t end = 0; end <= whole; ++end) {
    const Faults faults = test::faults_of(text.substr(0, end));
    if (faults.empty()) FAIL_CHECK("taken although it breaks off at byte ", end);
  }
  CHECK(test::faults_of(text.substr(0, whole + 1)).empty());
}

}  // namespace
}  // namespace offerscope
