// The words of the command line that cannot be used, and hostile ones.
#include <doctest/doctest.h>

#include "support/command.hpp"
#include "support/random.hpp"

namespace offerscope {
namespace {

using test::Run;
using test::run_command;
using Words = std::vector<std::string>;

TEST_CASE("the help names the share of a role, and the workload takes it") {
  CHECK(run_command({"--help"}).out.find("work.ecg.nurse-share=20") != std::string::npos);
  // A fifth of 10 minutes at £52.00 an hour: 10 × 20% × £52.00 ÷ 60 = £1.73.
  CHECK(run_command({"workload", "--input", "work.ecg.nurse=10", "--input", "work.ecg.nurse-share=20", "lsc-routine-2025-26"})
            .out.find("\nECG\n  10 practice nurse minutes in 20% = £1.73 each\n") != std::string::npos);
}

TEST_CASE("words that cannot be used: one sentence each, and status 2") {
  struct Row {
    Words words;
    std::string sentence;
  };
  for (const Row& row : {
           Row{{"compute"},
               "There is no command \"compute\"; use compare, uplift, workload, terms, decide, link, check, new or list. "
               "Did you mean \"compare\"?"},
           {{"print"}, "There is no command \"print\"; use compare, uplift, workload, terms, decide, link, check, new or list."},
           {{""}, "There is no command \"\"; use compare, uplift, workload, terms, decide, link, check, new or list."},
           {{"compare", "--registered"}, "The option --registered needs a value after it."},
           {{"compare", "--input"}, "The option --input needs a value after it."},
           {{"compare", "--list", "5"}, "\"compare\" has no option --list; see offerscope --help."},
           {{"compare", "--registers=5"},
            "\"compare\" has no option --registers; see offerscope --help. Did you mean \"--registered\"?"},
           {{"check", "--toady", "2026-01-15"},
            "\"check\" has no option --toady; see offerscope --help. Did you mean \"--today\"?"},
           {{"compare", "--jsn"}, "\"compare\" has no option --jsn; see offerscope --help. Did you mean \"--json\"?"},
           {{"list", "--service"},
            "\"list\" has no option --service; see offerscope --help. Did you mean \"--services\"?"},
           {{"compare", "--today"}, "The option --today needs a value after it."},
           {{"compare", "--today", "tomorrow"},
            "The option --today takes a date such as 2026-04-01; found \"tomorrow\"."},
           {{"compare", "--today=2026-02-30"},
            "The option --today takes a date such as 2026-04-01; found \"2026-02-30\", but 30 February 2026 does not "
            "exist: the month has 28 days."},
           {{"compare", "--input=beds"},
            "The option --input takes NAME=VALUE, such as care-home-beds=40; found \"beds\"."},
           {{"list", "--today", "2026-01-15"}, "\"list\" has no option --today; see offerscope --help."},
           {{"compare", "--services"}, "\"compare\" has no option --services; see offerscope --help."},
           {{"list", "--services", "nenc-medicines-2026-27"}, "list --services takes no offer."},
           {{"list", "--all"}, "list --all takes an offer; `offerscope list` names them."},
           {{"compare", "--all"}, "\"compare\" has no option --all; see offerscope --help."},
           {{"compare", "--input", "blood-tests=suggestion"},
            "blood-tests: This number is written in digits only; write it like 40."},
           {{"compare", "--input", "nwl-access-2024-25.bid-approved=suggested"},
            "nwl-access-2024-25.bid-approved: This answer is yes or no; write it like yes."},
           {{"compare", "--input", "diabetes-ongoing-care-patients=suggested"},
            "diabetes-ongoing-care-patients: No published rate suggests a number for this field; enter your own."},
           {{"list", "--json"}, "\"list\" has no option --json; see offerscope --help."},
           {{"check", "--registered", "5", "x"}, "\"check\" has no option --registered; see offerscope --help."},
           {{"link", "--json"}, "\"link\" has no option --json; see offerscope --help."},
           {{"compare", "-v"}, "\"compare\" has no option -v; see offerscope --help."},
           {{"compare", "--input", "care-home-beds"},
            "The option --input takes NAME=VALUE, such as care-home-beds=40; found \"care-home-beds\"."},
           {{"compare", "--input", "=40"},
            "The option --input takes NAME=VALUE, such as care-home-beds=40; found \"=40\"."},
           {{"compare", "--input", "beds=40"},
            "There is no field \"beds\"; `offerscope list --all OFFER` names those of an offer. Did you mean "
            "\"care-home-beds\"?"},
           {{"compare", "--input", "carehome-beds=40"},
            "There is no field \"carehome-beds\"; `offerscope list --all OFFER` names those of an offer. Did you mean "
            "\"care-home-beds\"?"},
           {{"compare", "--input", "bid-approved=yes"},
            "There is no field \"bid-approved\"; `offerscope list --all OFFER` names those of an offer. Did you mean "
            "\"nwl-access-2024-25.bid-approved\"?"},
           {{"compare", "--input", "moon-landings=40"},
            "There is no field \"moon-landings\"; `offerscope list --all OFFER` names those of an offer."},
           {{"compare", "--registered", "many"},
            "registered: A registered list is written in digits only; write it like 10387."},
           {{"compare", "--registered", "-5"},
            "registered: A registered list cannot be below zero; write it like 10387."},
           {{"compare", "--weighted", "£10240"},
            "weighted: A weighted list is not in pounds; write it like 10387."},
           {{"compare", "--ratio", "99"},
            "ratio: A ratio of weighted to registered patients is at most 10; write it like 1.04."},
           {{"compare", "--input", "care-home-beds=1e9"},
            "care-home-beds: This number is written in digits only; write it like 40."},
           {{"compare", "--input", "nwl-access-2024-25.practice-share=101"},
            "nwl-access-2024-25.practice-share: This share is at most 100; write it like 60."},
           {{"compare", "nenc"},
            "There is no offer \"nenc\"; `offerscope list` names them all. Did you mean \"nenc-adhd-2026-27\" or "
            "\"nenc-medicines-2026-27\"?"},
           {{"compare", "lsc"},
            "There is no offer \"lsc\"; `offerscope list` names them all. Did you mean \"lsc-ltc-2025-26\", "
            "\"lsc-quality-contract-2024-25\" or \"lsc-routine-2025-26\"?"},
           {{"link", "nenc-medicine-2026-27"},
            "There is no offer \"nenc-medicine-2026-27\"; `offerscope list` names them all. Did you mean "
            "\"nenc-medicines-2026-27\"?"},
           {{"compare", "2025-26"}, "There is no offer \"2025-26\"; `offerscope list` names them all."},
           {{"compare", ""}, "There is no offer \"\"; `offerscope list` names them all."},
           {{"list", "nhse-flu"},
            "There is no offer \"nhse-flu\"; `offerscope list` names them all. Did you mean \"nhse-flu-2020-21\", "
            "\"nhse-flu-2024-25\" or \"nhse-flu-2026-27\"?"},
           {{"list", "nenc-medicines-2026-27", "lsc-ltc-2025-26"}, "list takes one offer at most."},
           {{"check"}, "check needs the path of at least one offer file."},
           {{"compare", "--", "--json"}, "There is no offer \"--json\"; `offerscope list` names them all."},
       }) {
    CAPTURE(row.sentence);
    const Run run = run_command(row.words);
    CHECK(run.status == 2);
    CHECK(run.out == "");
    CHECK(run.err == "offerscope: " + row.sentence + '\n');
  }
}

TEST_CASE("help") {
  for (const Words& words : {Words{}, Words{"--help"}, Words{"-h"}, Words{"help"}, Words{"compare", "--help"},
                             Words{"check", "--help"}}) {
    const Run run = run_command(words);
    CHECK(run.status == 0);
    CHECK(run.err == "");
    CHECK(run.out.starts_with("offerscope: what offers of enhanced services pay this practice\n"));
  }
}

TEST_CASE("the names that help gives as examples can be entered, and do what it says") {
  const std::string help = run_command({"--help"}).out;
  const auto out = [&](const std::string& command, const Words& names, const std::string& offer) {
    Words words = {command, "--registered", "9800", "--weighted", "10240", offer};
    for (const std::string& name : names) {
      CAPTURE(name);
      CHECK(help.find(name) != std::string::npos);
      words.insert(words.end(), {"--input", name});
    }
    const Run run = run_command(words);
    CHECK(run.err == "");
    CHECK(run.status == 0);
    return run.out;
  };
  const std::string routine = "lsc-routine-2025-26";
  const std::string uplift = out("uplift", {"costs.years=3", "costs.staff-share=70"}, "nenc-medicines-2026-27");
  CHECK(uplift.find("What £1 of the price buys over 3 years. 70% of the cost is staff") != std::string::npos);
  const std::string work = out("workload", {"work.ecg.nurse=10", "work.nurse-hour=30"}, routine);
  CHECK(work.find("10 practice nurse minutes = £5.00 each") != std::string::npos);
  const std::string by_hand = out("decide", {"today.income=9000"}, "nenc-medicines-2026-27");
  CHECK(by_hand.find("£9,000.00") != std::string::npos);
  CHECK(out("decide", {"today.offer=" + routine}, "nenc-medicines-2026-27") != by_hand);
  CHECK(out("decide", {"take." + routine + ".ecg=no"}, routine) != out("decide", {}, routine));
  for (const std::string name : {"care-home-beds=40", "care-home-beds=suggested"}) out("compare", {name}, routine);
  out("compare", {"nwl-access-2024-25.bid-approved=yes"}, "nwl-access-2024-25");
}

TEST_CASE("hostile words end in a status and a sentence, never in a signal") {
  test::Random random(99);
  const Words options = {"compare", "check", "link", "list", "--services", "--json", "--input", "--registered", "--weighted",
                         "--ratio", "--", "-", "nenc-medicines-2026-27", "x=y", "=", "a=b=c", "/", "..", ".json",
                         "/etc", std::string(100'000, '9'), "%s%n%s%n", "$(reboot)", "\n", "\xFF\xFE", "'", "*"};
  for (int round = 0; round < 24; ++round) {
    Words words = {options[random.below(4)]};
    for (std::size_t i = random.below(7); i > 0; --i) {
      std::string word = random.chance(3) ? random.bytes(random.below(40)) : options[random.below(options.size())];
      std::erase(word, '\0');
      words.push_back(word);
    }
    const Run run = run_command(words);
    CAPTURE(round);
    CHECK(run.status >= 0);
    CHECK(run.status <= 2);
    if (run.status == 2) CHECK(run.err.starts_with("offerscope: "));
    CHECK(run.err.find("Sanitizer") == std::string::npos);
    CHECK(run.err.find("runtime error") == std::string::npos);
  }
}

}  // namespace
}  // namespace offerscope
