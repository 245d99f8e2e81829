#include "offer_checks.hpp"

#include <algorithm>
#include <optional>
#include <set>

#include "characters.hpp"
#include "offer_places.hpp"
#include "reference_checks.hpp"
#include "volume_checks.hpp"

namespace offerscope {
namespace {

class OfferChecker {
 public:
  OfferChecker(const Offer& offer, const JsonValue& root, const OfferContext& context, Faults& faults)
      : offer_(offer), context_(context), read_whole_(faults.empty()), places_(root, faults) {
    for (const Document& document : offer.documents) document_ids_.push_back(document.id);
    documents_readable_ = places_.is_list("documents") && all_named(offer.documents, &Document::id);
    services_readable_ =
        places_.is_list("services") &&
        std::all_of(offer.services.begin(), offer.services.end(),
                    [&](const OfferService& service) { return is_service(service.service); });
    payments_readable_ =
        places_.is_list("payments") &&
        std::all_of(offer.payments.begin(), offer.payments.end(), [&](const Payment& payment) {
          const auto& named = payment.services;
          return !named.empty() &&
                 std::all_of(named.begin(), named.end(), [&](const std::string& id) { return is_service(id); });
        });
  }

  void check() {
    check_id();
    check_unique("documents", offer_.documents);
    check_unique("payments", offer_.payments);
    check_unique("assumptions", offer_.assumptions);
    check_unique("caps", offer_.caps);
    if (documents_readable_) check_citations();
    check_services();
    check_payments();
    check_relations();
    check_indices();
    check_references(offer_, read_whole_, places_);
    check_volumes(offer_, context_.volumes, places_);
  }

 private:
  template <class Item>
  static bool all_named(const std::vector<Item>& items, std::string Item::*name) {
    return std::none_of(items.begin(), items.end(),
                        [&](const Item& item) { return (item.*name).empty(); });
  }

  void check_id() {
    const auto& taken = context_.taken_ids;
    if (std::find(taken.begin(), taken.end(), offer_.id) == taken.end()) return;
    fault("/id", "duplicate-id",
          "An offer with the id \"" + offer_.id + "\" is in the list already; give yours another id.");
  }

  void check_relations() {
    for (std::size_t i = 0; i < offer_.relations.size(); ++i) {
      if (offer_.relations[i].offer.empty() || offer_.relations[i].offer != offer_.id) continue;
      fault(entry_pointer("relations", i) + "/offer", "own-relation",
            "A relation names another offer, not the offer itself; write the other’s id.");
    }
  }

  void check_indices() {
    if (context_.indices.empty()) return;
    for (std::size_t i = 0; i < offer_.terms.size(); ++i) {
      const std::optional<UpliftRule>& uplift = offer_.terms[i].uplift;
      if (!uplift || !uplift->link) continue;
      const std::string& index = uplift->link->index;
      const bool known = std::any_of(context_.indices.begin(), context_.indices.end(),
                                     [&](const IndexTable& table) { return table.id == index; });
      if (index.empty() || known) continue;
      std::vector<std::string> ids;
      for (const IndexTable& table : context_.indices) ids.push_back(table.id);
      fault(entry_pointer("terms", i) + "/link/index", "unknown-index",
            "There is no table of an index \"" + index + "\" in offers/indices." +
                places_.suggestion(index, ids));
    }
  }

  void fault(const std::string& pointer, std::string code, std::string message) {
    places_.fault(pointer, std::move(code), std::move(message));
  }

  template <class Item>
  void check_unique(std::string_view list, const std::vector<Item>& items) {
    std::set<std::string_view> ids;
    for (std::size_t i = 0; i < items.size(); ++i) {
      if (items[i].id.empty() || ids.insert(items[i].id).second) continue;
      fault(entry_pointer(list, i) + "/id", "duplicate-id",
            "Two entries of `" + std::string(list) + "` have the id \"" + items[i].id +
                "\"; give each its own.");
    }
  }

  void check_citation(const std::string& pointer, const Citation& citation) {
    if (citation.document.empty()) return;  // already a fault
    if (std::find(document_ids_.begin(), document_ids_.end(), citation.document) !=
        document_ids_.end()) {
      return;
    }
    fault(pointer + "/source/document", "unknown-document",
          "No entry of `documents` has the id \"" + citation.document + "\"." +
              places_.suggestion(citation.document, document_ids_));
  }

  template <class Item>
  void check_citations_of(std::string_view list, const std::vector<Item>& items) {
    for (std::size_t i = 0; i < items.size(); ++i) check_citation(entry_pointer(list, i), items[i].source);
  }

  void check_citation(const std::string& pointer, const std::optional<Citation>& citation) {
    if (citation) check_citation(pointer, *citation);
  }

  void check_stage_citations(const Payment& payment, const std::string& pointer) {
    for (std::size_t i = 0; i < payment.rate.variations.size(); ++i) {
      check_citation(pointer + "/rate" + entry_pointer("variations", i), payment.rate.variations[i].source);
    }
    for (std::size_t i = 0; i < payment.consumables.size(); ++i) {
      check_citation(pointer + entry_pointer("consumables", i), payment.consumables[i].source);
    }
    if (payment.reconciliation) {
      check_citation(pointer + "/reconciliation", payment.reconciliation->source);
    }
  }

  void check_given(const Term& term, const std::string& pointer) {
    if (!term.uplift) return;
    for (std::size_t i = 0; i < term.uplift->given.size(); ++i) {
      check_citation(pointer + entry_pointer("given", i), term.uplift->given[i].source);
    }
  }

  void check_citations() {
    if (offer_.deadline) check_citation("/deadline", offer_.deadline->source);
    for (std::size_t i = 0; i < offer_.assumptions.size(); ++i) {
      check_citation(entry_pointer("assumptions", i), offer_.assumptions[i].source);
    }
    check_citations_of("caps", offer_.caps);
    check_citations_of("payments", offer_.payments);
    for (std::size_t i = 0; i < offer_.payments.size(); ++i) {
      check_stage_citations(offer_.payments[i], entry_pointer("payments", i));
    }
    check_citations_of("services", offer_.services);
    check_citations_of("terms", offer_.terms);
    for (std::size_t i = 0; i < offer_.terms.size(); ++i) {
      check_given(offer_.terms[i], entry_pointer("terms", i));
    }
    check_citations_of("relations", offer_.relations);
  }

  bool is_service(const std::string& id) const {
    return std::any_of(context_.services.begin(), context_.services.end(),
                       [&](const Service& service) { return service.id == id; });
  }

  void unknown_service(const std::string& pointer, const std::string& id) {
    std::vector<std::string> ids;
    for (const Service& service : context_.services) ids.push_back(service.id);
    const std::string near = places_.suggestion(id, ids);
    fault(pointer, "unknown-service",
          "The list of services has no \"" + shortened(id) + "\"." +
              (near.empty() ? " `offerscope list --services` and offers/services.json have all of them." : near));
  }

  void check_services() {
    std::set<std::string> paid;
    for (const Payment& payment : offer_.payments) {
      paid.insert(payment.services.begin(), payment.services.end());
    }
    for (std::size_t i = 0; i < offer_.services.size(); ++i) {
      const OfferService& service = offer_.services[i];
      if (service.service.empty()) continue;
      const std::string pointer = entry_pointer("services", i) + "/service";
      if (!is_service(service.service)) {
        unknown_service(pointer, service.service);
      } else if (!listed_services_.insert(service.service).second) {
        fault(pointer, "duplicate-id",
              "The service \"" + service.service + "\" is listed twice; keep one entry.");
      } else if (service.state == ServiceState::required_without_pay && paid.contains(service.service)) {
        fault(entry_pointer("services", i) + "/state", "paid-after-all",
              "\"" + service.service +
                  "\" is said to be required without pay, but a payment names it in its `services`.");
      } else if (service.state == ServiceState::paid_separately && payments_readable_ &&
                 !paid.contains(service.service)) {
        fault(entry_pointer("services", i) + "/state", "no-payment",
              "\"" + service.service +
                  "\" is said to be paid separately, but no payment names it in its `services`.");
      }
    }
  }

  void check_payments() {
    for (std::size_t i = 0; i < offer_.payments.size(); ++i) {
      const std::string pointer = entry_pointer("payments", i);
      check_services_of(offer_.payments[i], pointer);
      check_months(offer_.payments[i], pointer);
      check_recovery(offer_.payments[i], pointer);
    }
  }

  void check_services_of(const Payment& payment, const std::string& pointer) {
    const JsonValue* services = places_.at(pointer).find("services");
    if (services != nullptr && services->kind == JsonValue::Kind::array && services->items.empty()) {
      fault(pointer + "/services", "no-service",
            "A payment must name at least one service that it pays for.");
    }
    std::set<std::string_view> named;
    for (std::size_t i = 0; i < payment.services.size(); ++i) {
      const std::string& service = payment.services[i];
      if (service.empty()) continue;  // already a fault
      const auto place = [&] { return pointer + entry_pointer("services", i); };
      if (!is_service(service)) {
        unknown_service(place(), service);
      } else if (!named.insert(service).second) {
        fault(place(), "duplicate-id",
              "The payment names the service \"" + service + "\" twice; keep one.");
      } else if (services_readable_ && !listed_services_.contains(service)) {
        fault(place(), "service-not-listed",
              "The payment names \"" + service +
                  "\", but `services` has no entry that says what must be done for it; add one.");
      }
    }
  }

  /// The twelve months that are shown begin with the offer's financial year, and later money is shown
  /// apart; there is no place for earlier money.
  void check_months(const Payment& payment, const std::string& pointer) {
    if (offer_.from == Date{} || offer_.to < offer_.from) return;  // a fault already
    for (std::size_t i = 0; i < payment.schedule.size(); ++i) {
      const SchedulePart& part = payment.schedule[i];
      const bool once = part.pays == SchedulePart::Pays::once;
      check_month(once ? part.month : part.from,
                  pointer + entry_pointer("schedule", i) + (once ? "/month" : "/from"));
    }
    for (std::size_t i = 0; i < payment.rate.variations.size(); ++i) {
      check_month(payment.rate.variations[i].month,
                  pointer + "/rate" + entry_pointer("variations", i) + "/month");
    }
    if (payment.reconciliation) {
      check_month(payment.reconciliation->from, pointer + "/reconciliation/from");
    }
  }

  void check_month(std::optional<Month> month, const std::string& pointer) {
    const Month first = offer_.financial_year().months().front();
    if (!month || *month == Month{} || first <= *month) return;
    fault(pointer, "before-year",
          "The month " + month->to_string() + " lies before the offer’s financial year, which begins in " +
              first.to_string() + "; correct the month or the period.");
  }

  /// Money that is taken back was never income.
  void check_recovery(const Payment& payment, const std::string& pointer) {
    if (!payment.reconciliation ||
        payment.reconciliation->shortfall != Reconciliation::Shortfall::recovered) {
      return;
    }
    bool payment_told = payment.certainty != Certainty::guaranteed;
    for (std::size_t i = 0; i < payment.schedule.size(); ++i) {
      const SchedulePart& part = payment.schedule[i];
      if (part.balance || part.certainty.value_or(payment.certainty) != Certainty::guaranteed) continue;
      if (!part.certainty && payment_told) continue;
      if (!part.certainty) payment_told = true;
      fault(pointer + (part.certainty ? entry_pointer("schedule", i) : "") + "/certainty",
            "recovered-guaranteed",
            "An instalment that can be taken back must not be called guaranteed; write \"at-risk\" or "
            "\"conditional\", or \"kept\" as the `shortfall` where the practice keeps the money.");
    }
  }

  const Offer& offer_;
  const OfferContext& context_;
  const bool read_whole_;  // without a fault before these checks
  OfferPlaces places_;
  std::vector<std::string> document_ids_;
  std::set<std::string_view> listed_services_;
  // Whether each of these lists was read whole, and names only what is known: one that is misspelt may be
  // any that is missed elsewhere. Where not, that is a fault already, and what refers to it is not reported
  // again and again.
  bool documents_readable_ = false;
  bool services_readable_ = false;
  bool payments_readable_ = false;
};

}  // namespace

void check_offer(const Offer& offer, const JsonValue& root, const OfferContext& context,
                 Faults& faults) {
  OfferChecker(offer, root, context, faults).check();
}

}  // namespace offerscope
