#include "starting_offer.hpp"

#include <utility>

namespace offerscope {
namespace {

/// <ID>, <SCHEMA> and <SCHEMA-LINE> (where it is, and a comment on it), <TODAY>, <YEAR> (in which the
/// financial year begins), <NEXT> (in which it ends), <SHORT> (that year in two digits).
constexpr std::string_view kText = R"json({
  "$schema": "<SCHEMA>",
  "//": [
    "This is an example. Put your own offer in its place, and delete what your offer does not have.",
    "Texts after // are comments: nobody reads them but you. Delete them or write your own.",
    "Every figure needs a source. Where the commissioner has published no figure, say so; do not guess.",
    "Numbers are texts in quotation marks: write \"2.87\" with them. Only the format stands without.",
    "<SCHEMA-LINE>"
  ],
  "format": 2,
  "id": "<ID>",
  "title": "An example: put the scheme's full name here",
  "shortTitle": "Example",
  "commissioner": "NHS Anytown ICB",
  "scheme": "example-scheme",
  "summary": "An example: say in one or two sentences what practices are asked to do, and for what.",
  "status": "proposed",
  "period": {
    "//": "The first and the last day that the prices are for.",
    "from": "<YEAR>-04-01",
    "to": "<NEXT>-03-31"
  },
  "deadline": {
    "//": "The last day for an answer. Delete `deadline` where none is given.",
    "date": "<YEAR>-03-15",
    "source": { "document": "letter", "words": "An example: the words of the letter on the last day" }
  },
  "written": { "by": "An example: your name or your LMC", "on": "<TODAY>" },
  "reviewDue": "<YEAR>-10-01",
  "documents": [
    {
      "//": [
        "Every document that you read a fact in. `verification` is primary for the commissioner's own",
        "paper, press for a report of the press or of an LMC, one-person, or derived."
      ],
      "id": "letter",
      "title": "An example: put your own document here",
      "publisher": "NHS Anytown ICB",
      "date": "<YEAR>-01",
      "address": "https://example.org/letter",
      "verification": "primary"
    }
  ],
  "payments": [
    {
      "//": "A price for each patient on the list, paid whatever is done: twelve equal payments.",
      "id": "tests",
      "title": "Tests in the practice",
      "services": ["ecg", "spirometry"],
      "certainty": "guaranteed",
      "certaintyReason": "An example: paid on the list, whatever the number of tests.",
      "quantity": { "//": "Or registered-patient.", "basis": "weighted-patient" },
      "rate": {
        "//": [
          "No price published? Then the whole rate is { \"missing\": \"not-published\" }.",
          "`uplifted` is true where this year's rise is already in the price."
        ],
        "pounds": "1.25",
        "priceYear": "<YEAR>-<SHORT>",
        "uplifted": false
      },
      "schedule": [{ "percent": "100", "pays": "monthly", "from": "<YEAR>-04", "to": "<NEXT>-03" }],
      "source": { "document": "letter", "words": "An example: the words that name the price", "place": "page 2" }
    },
    {
      "//": [
        "A price for each item: the practice enters how many it does in a year. `volume` is the name of",
        "that number; an offer that counts the same thing uses the same name, so that it is entered once.",
        "`offerscope list OFFER` shows the names that a published offer uses."
      ],
      "id": "minor-surgery",
      "title": "Minor surgery",
      "services": ["minor-surgery"],
      "certainty": "conditional",
      "certaintyReason": "An example: paid for each procedure that is claimed.",
      "quantity": { "basis": "item", "volume": "example-procedures", "label": "Minor surgery procedures" },
      "rate": { "pounds": "45.00", "priceYear": "<YEAR>-<SHORT>", "uplifted": false },
      "schedule": [
        { "//": "Four payments, in every third month.", "percent": "100", "pays": "quarterly",
          "from": "<YEAR>-07", "to": "<NEXT>-04" }
      ],
      "source": { "document": "letter", "words": "An example: the words that name the price", "place": "page 3" }
    },
    {
      "//": [
        "A price of which a part is earned by a target. `pots` share the money out. The second pot pays",
        "nothing at 50%, all at 80%, evenly between; what the practice expects is an assumption, below."
      ],
      "id": "long-term-conditions",
      "title": "Long-term conditions",
      "services": ["long-term-condition-care"],
      "certainty": "conditional",
      "certaintyReason": "An example: a part of it is paid for a target, and what was not earned is taken back.",
      "quantity": { "basis": "registered-patient" },
      "rate": { "pounds": "2.00", "priceYear": "<YEAR>-<SHORT>", "uplifted": false },
      "pots": [
        { "id": "care", "title": "Care", "percent": "70" },
        {
          "id": "target",
          "title": "Target",
          "percent": "30",
          "achievement": { "rule": "linear", "assumption": "patients-reviewed", "lower": "50", "upper": "80" }
        }
      ],
      "schedule": [
        { "//": "Paid during the year, before the achievement is known.",
          "percent": "80", "pays": "monthly", "from": "<YEAR>-04", "to": "<NEXT>-03" },
        { "//": "The part that settles the account when it is known.",
          "percent": "20", "pays": "once", "month": "<NEXT>-06", "balance": true }
      ],
      "reconciliation": {
        "//": "Paid too much? `shortfall` is recovered, kept, or not-published.",
        "shortfall": "recovered",
        "source": { "document": "letter", "words": "An example: the words on taking money back" }
      },
      "source": { "document": "letter", "words": "An example: the words that name the price", "place": "page 4" }
    },
    {
      "//": "Money that goes to the PCN: Offerscope asks the practice for its share of it.",
      "id": "coordination",
      "title": "Care coordination",
      "services": ["care-coordination"],
      "certainty": "at-risk",
      "certaintyReason": "An example: the PCN decides what reaches the practice.",
      "quantity": { "basis": "registered-patient" },
      "rate": { "pounds": "0.50", "priceYear": "<YEAR>-<SHORT>", "uplifted": false },
      "payee": "pcn",
      "schedule": [
        { "//": "Month not known? Then \"not-published\".", "percent": "100", "pays": "once", "month": "<YEAR>-07" }
      ],
      "source": { "document": "letter", "words": "An example: the words that name the price", "place": "page 5" }
    }
  ],
  "assumptions": [
    {
      "//": "What a figure needs and nobody knows yet. The practice can change it; the default is used until then.",
      "id": "patients-reviewed",
      "label": "Patients reviewed",
      "unit": "percent",
      "default": "70",
      "reason": "An example: say why this default, such as last year's average of the area."
    }
  ],
  "services": [
    {
      "//": [
        "What must be done. `offerscope list --services` prints the ids. `state` is in-bundle where one price",
        "pays for several services, paid-separately, required-without-pay, under-review or notice-served."
      ],
      "service": "ecg",
      "state": "in-bundle",
      "requirement": "An example: 12-lead ECG in the practice, read within a day.",
      "source": { "document": "letter", "place": "page 6" }
    },
    {
      "service": "spirometry",
      "state": "in-bundle",
      "requirement": "An example: spirometry by accredited staff.",
      "source": { "document": "letter", "place": "page 6" }
    },
    {
      "service": "minor-surgery",
      "state": "paid-separately",
      "requirement": "An example: excisions and injections on the commissioner's list.",
      "source": { "document": "letter", "place": "page 7" }
    },
    {
      "service": "long-term-condition-care",
      "state": "paid-separately",
      "requirement": "An example: one review a year for each patient on the registers.",
      "source": { "document": "letter", "place": "page 7" }
    },
    {
      "service": "care-coordination",
      "state": "paid-separately",
      "requirement": "An example: a care coordinator for the PCN's patients.",
      "source": { "document": "letter", "place": "page 8" }
    },
    {
      "service": "data-and-reporting",
      "state": "required-without-pay",
      "requirement": "An example: a report each quarter.",
      "source": { "document": "letter", "place": "page 8" }
    }
  ],
  "terms": [
    {
      "//": [
        "What the words promise or reserve. A term may be workload, uplift, scope-change, bundling, cap, refusal,",
        "payment-timing, notice, stopping, clawback, audit or data. Leave out what the offer does not say.",
        "The promise of an uplift is none, review, applied, discretion or pass-through; or, with further keys,",
        "fixed, schedule, index or matched. `risk`, where the quoted words settle who bears what they leave open,",
        "is practice, shared or commissioner; `linesAlone` of a bundling, and `handsBack` and `signUp` of a refusal,",
        "are true or false. In doubt, leave these out."
      ],
      "term": "uplift",
      "promise": "review",
      "text": "An example: reviewed each year; no index is named.",
      "source": { "document": "letter", "words": "An example: the words on the review" }
    },
    {
      "term": "bundling",
      "linesAlone": false,
      "text": "An example: the lines cannot be taken alone.",
      "source": { "document": "letter" }
    }
  ],
  "relations": [
    {
      "//": [
        "How the offer bears on others: requires, supersedes, bridges-to or excludes. `offer` is the id of an",
        "offer that has a file; `other` is the name of one that has none. No relation? Then \"relations\": []."
      ],
      "relation": "supersedes",
      "other": "An example: the scheme of the year before",
      "text": "An example: the scheme of the year before ends when this one begins.",
      "source": { "document": "letter" }
    }
  ],
  "gaps": ["An example: the notice period is not published."]
}
)json";

}  // namespace

std::string starting_offer(std::string_view id, Date today, const SchemaPlace& schema) {
  const int year = today.month < 4 ? today.year : today.year + 1;
  const std::string next = std::to_string(year + 1);
  const std::pair<std::string_view, std::string> marks[] = {
      {"<ID>", std::string(id)}, {"<SCHEMA>", schema.path},       {"<SCHEMA-LINE>", schema.comment},
      {"<NEXT>", next},          {"<TODAY>", today.to_string()}, {"<YEAR>", std::to_string(year)},
      {"<SHORT>", next.substr(next.size() - 2)}};
  std::string text(kText);
  for (const auto& [mark, value] : marks) {
    for (auto at = text.find(mark); at != std::string::npos; at = text.find(mark, at + value.size())) {
      text.replace(at, mark.size(), value);
    }
  }
  return text;
}

}  // namespace offerscope
