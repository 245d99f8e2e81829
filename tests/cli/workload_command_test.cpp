// `offerscope workload`: the figures, what was entered, and which field waits for a number.
#include <doctest/doctest.h>

#include "support/command.hpp"

namespace offerscope {
namespace {

using test::Run;
using test::run_command;
using Words = std::vector<std::string>;

TEST_CASE("workload prints the figures and what was entered, not every field") {
  const Words words = {"workload", "--registered", "9800", "--weighted", "10240", "lsc-routine-2025-26"};
  const Run bare = run_command(words);
  CHECK(bare.status == 0);
  CHECK(bare.out.find("work.") == std::string::npos);
  CHECK(bare.out.ends_with("\n\nEvery field, such as the minutes of each service: offerscope list --all OFFER\n"));

  Words entered = words;
  entered.insert(entered.end(), {"--input", "work.ecg.nurse=10", "--input", "work.ecg.volume=300", "--input", "work.management=10"});
  const std::string out = run_command(entered).out;
  CHECK(out.find("\nEntered for every service\n  work.management  10  To manage it, % of the income\n") != std::string::npos);
  // 10 × £52.00 ÷ 60 = £8.67 at the nurse’s cost of 2025/26.
  CHECK(out.find("\nECG\n  10 practice nurse minutes = £8.67 each\n  300 a year\n  work.ecg.volume  300  How many a year\n"
                 "  work.ecg.nurse   10   Practice nurse, minutes for one\n") != std::string::npos);
  // A line for each of the fields entered and a few around them.
  CHECK(test::lines_of(out).size() <= test::lines_of(bare.out).size() + 24);
}

TEST_CASE("workload: minutes of a service that no payment counts ask for the number by its name") {
  const std::string out = run_command({"workload", "--input", "work.phlebotomy.nurse=8", "lsc-routine-2025-26"}).out;
  // 8 × £52.00 ÷ 60 = £6.93.
  CHECK(out.find("\nPhlebotomy (blood tests)\n  8 practice nurse minutes = £6.93 each\n"
                 "  enter how many a year: --input work.phlebotomy.volume=N\n"
                 "  work.phlebotomy.nurse  8  Practice nurse, minutes for one\n") != std::string::npos);
}

TEST_CASE("workload: where the work of some lines is entered, only their price is said not to cover its cost") {
  const std::string out = run_command({"workload", "--registered", "9800", "--weighted", "10240", "--input",
                                       "work.phlebotomy.nurse=8", "--input", "work.phlebotomy.volume=5000",
                                       "lsc-routine-2025-26"}).out;
  // 10,240 × £3.08 = £31,539.20; 5,000 × 8 × £52.00 ÷ 60 = £34,666.67.
  CHECK(out.find("\n  The price of the lines whose work is entered does not cover its cost today: it is £3,127 short.\n") !=
        std::string::npos);
}

}  // namespace
}  // namespace offerscope
