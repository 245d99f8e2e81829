#include "offer_checks.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "characters.hpp"
#include "object_reader.hpp"
#include "scenario.hpp"

namespace offerscope {
namespace {

class OfferChecker {
 public:
  OfferChecker(const Offer& offer, const JsonValue& root, const OfferContext& context, Faults& faults)
      : offer_(offer), root_(root), context_(context), faults_(faults) {
    for (const Service& service : context.services) service_ids_.push_back(service.id);
    for (const Document& document : offer.documents) document_ids_.push_back(document.id);
    documents_readable_ = is_list("documents") && all_named(offer.documents, &Document::id);
    services_readable_ = is_list("services") && all_named(offer.services, &OfferService::service);
    payments_readable_ = is_list("payments") &&
                         std::none_of(offer.payments.begin(), offer.payments.end(),
                                      [](const Payment& payment) { return payment.services.empty(); });
  }

  void check() {
    check_id();
    check_unique("documents", offer_.documents);
    check_unique("payments", offer_.payments);
    if (documents_readable_) check_citations();
    check_services();
    check_payments();
    check_relations();
  }

 private:
  bool is_list(std::string_view key) const {
    const JsonValue* value = root_.find(key);
    return value != nullptr && value->kind == JsonValue::Kind::array;
  }

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
      fault(entry("relations", i) + "/offer", "own-relation",
            "A relation names another offer, not the offer itself; write the other’s id.");
    }
  }

  /// The value at a pointer such as "/payments/3/source/document"; as far as it leads.
  const JsonValue& at(std::string_view pointer) const {
    const JsonValue* value = &root_;
    while (!pointer.empty()) {
      pointer.remove_prefix(1);
      const auto end = pointer.find('/');
      const std::string step(pointer.substr(0, end));
      pointer = end == std::string_view::npos ? std::string_view{} : pointer.substr(end);
      const JsonValue* next = nullptr;
      if (value->kind == JsonValue::Kind::object) {
        next = value->find(step);
      } else if (value->kind == JsonValue::Kind::array) {
        std::size_t index = 0;
        for (const char c : step) index = index * 10 + static_cast<std::size_t>(c - '0');
        if (index < value->items.size()) next = &value->items[index];
      }
      if (next == nullptr) return *value;
      value = next;
    }
    return *value;
  }

  void fault(const std::string& pointer, std::string code, std::string message) {
    if (faults_.full()) {
      faults_.push_back({});  // only counted; its place need not be looked up
      return;
    }
    add_fault(faults_, at(pointer), pointer, std::move(code), std::move(message));
  }

  static std::string entry(std::string_view list, std::size_t index) {
    return '/' + std::string(list) + '/' + std::to_string(index);
  }

  template <class Item>
  void check_unique(std::string_view list, const std::vector<Item>& items) {
    std::set<std::string> ids;
    for (std::size_t i = 0; i < items.size(); ++i) {
      if (items[i].id.empty() || ids.insert(items[i].id).second) continue;
      fault(entry(list, i) + "/id", "duplicate-id",
            "Two entries of `" + std::string(list) + "` have the id \"" + items[i].id +
                "\"; give each its own.");
    }
  }

  std::string suggestion(std::string_view text, std::span<const std::string> known) const {
    const std::string near = faults_.full() ? "" : nearest(text, known);
    return near.empty() ? "" : " Did you mean \"" + near + "\"?";
  }

  void check_citation(const std::string& pointer, const Citation& citation) {
    if (citation.document.empty()) return;  // already a fault
    if (std::find(document_ids_.begin(), document_ids_.end(), citation.document) !=
        document_ids_.end()) {
      return;
    }
    fault(pointer + "/source/document", "unknown-document",
          "No entry of `documents` has the id \"" + citation.document + "\"." +
              suggestion(citation.document, document_ids_));
  }

  template <class Item>
  void check_citations_of(std::string_view list, const std::vector<Item>& items) {
    for (std::size_t i = 0; i < items.size(); ++i) check_citation(entry(list, i), items[i].source);
  }

  void check_citations() {
    if (offer_.deadline) check_citation("/deadline", offer_.deadline->source);
    check_citations_of("payments", offer_.payments);
    check_citations_of("services", offer_.services);
    check_citations_of("terms", offer_.terms);
    check_citations_of("relations", offer_.relations);
  }

  bool is_service(const std::string& id) const {
    return std::find(service_ids_.begin(), service_ids_.end(), id) != service_ids_.end();
  }

  void unknown_service(const std::string& pointer, const std::string& id) {
    fault(pointer, "unknown-service",
          "The list of services has no \"" + shortened(id) + "\"." + suggestion(id, service_ids_));
  }

  void check_services() {
    std::set<std::string> paid;
    for (const Payment& payment : offer_.payments) {
      paid.insert(payment.services.begin(), payment.services.end());
    }
    for (std::size_t i = 0; i < offer_.services.size(); ++i) {
      const OfferService& service = offer_.services[i];
      if (service.service.empty()) continue;
      const std::string pointer = entry("services", i) + "/service";
      if (!is_service(service.service)) {
        unknown_service(pointer, service.service);
      } else if (!listed_services_.insert(service.service).second) {
        fault(pointer, "duplicate-id",
              "The service \"" + service.service + "\" is listed twice; keep one entry.");
      } else if (service.state == ServiceState::required_without_pay && paid.contains(service.service)) {
        fault(entry("services", i) + "/state", "paid-after-all",
              "\"" + service.service +
                  "\" is said to be required without pay, but a payment names it in its `services`.");
      } else if (service.state == ServiceState::paid_separately && payments_readable_ &&
                 !paid.contains(service.service)) {
        fault(entry("services", i) + "/state", "no-payment",
              "\"" + service.service +
                  "\" is said to be paid separately, but no payment names it in its `services`.");
      }
    }
  }

  void check_payments() {
    std::map<std::string, Basis> volumes;
    for (std::size_t i = 0; i < offer_.payments.size(); ++i) {
      const std::string pointer = entry("payments", i);
      check_services_of(offer_.payments[i], pointer);
      check_schedule(offer_.payments[i], pointer);
      check_volume(offer_.payments[i].quantity, pointer + "/quantity/volume", volumes);
    }
  }

  void check_services_of(const Payment& payment, const std::string& pointer) {
    const JsonValue* services = at(pointer).find("services");
    if (services != nullptr && services->kind == JsonValue::Kind::array && services->items.empty()) {
      fault(pointer + "/services", "no-service",
            "A payment must name at least one service that it pays for.");
    }
    std::set<std::string> named;
    for (std::size_t i = 0; i < payment.services.size(); ++i) {
      const std::string& service = payment.services[i];
      if (service.empty()) continue;  // already a fault
      const std::string place = pointer + "/services/" + std::to_string(i);
      if (!is_service(service)) {
        unknown_service(place, service);
      } else if (!named.insert(service).second) {
        fault(place, "duplicate-id",
              "The payment names the service \"" + service + "\" twice; keep one.");
      } else if (services_readable_ && !listed_services_.contains(service)) {
        fault(place, "service-not-listed",
              "The payment names \"" + service +
                  "\", but `services` has no entry that says what must be done for it; add one.");
      }
    }
  }

  /// The twelve months that are shown begin with the offer's financial year, and later money is shown
  /// apart; there is no place for earlier money.
  void check_schedule(const Payment& payment, const std::string& pointer) {
    if (offer_.from == Date{} || offer_.to < offer_.from) return;  // a fault already
    const Month first = offer_.financial_year().months().front();
    for (std::size_t i = 0; i < payment.schedule.size(); ++i) {
      const SchedulePart& part = payment.schedule[i];
      const bool once = part.pays == SchedulePart::Pays::once;
      const Month month = once ? part.month.value_or(first) : part.from;
      if (month == Month{} || first <= month) continue;
      fault(pointer + "/schedule/" + std::to_string(i) + (once ? "/month" : "/from"), "bad-value",
            "The month " + month.to_string() + " lies before the offer’s financial year, which begins in " +
                first.to_string() + "; correct the month or the period.");
    }
  }

  /// A volume is entered once, so all payments, of all offers, must count the same thing by it.
  void check_volume(const QuantityRule& quantity, const std::string& pointer,
                    std::map<std::string, Basis>& volumes) {
    if (quantity.volume.empty()) return;
    if (quantity.volume == kRegisteredName || quantity.volume == kWeightedName ||
        quantity.volume == kRatioName) {
      fault(pointer, "reserved-name",
            "The volume must not be called \"" + quantity.volume +
                "\", which is the name of a list; give it another name.");
      return;
    }
    const auto [known, added] = volumes.emplace(quantity.volume, quantity.basis);
    if (!added && known->second != quantity.basis) {
      volume_conflict(pointer, quantity, known->second, "in another payment");
      return;
    }
    for (const CountedVolume& other : context_.volumes) {
      if (other.volume != quantity.volume || other.basis == quantity.basis) continue;
      if (other.offer == offer_.id) continue;
      volume_conflict(pointer, quantity, other.basis, "in the offer \"" + other.offer_title + '"');
      return;
    }
  }

  void volume_conflict(const std::string& pointer, const QuantityRule& quantity, Basis other,
                       const std::string& where) {
    fault(pointer, "volume-conflict",
          "The volume \"" + quantity.volume + "\" counts " + basis_unit(other, true) + ' ' + where +
              " and " + basis_unit(quantity.basis, true) + " here; give it another name here.");
  }

  const Offer& offer_;
  const JsonValue& root_;
  const OfferContext& context_;
  Faults& faults_;
  std::vector<std::string> service_ids_;
  std::vector<std::string> document_ids_;
  std::set<std::string> listed_services_;
  // Whether each of these lists was read whole. Where one was not, that is a fault already, and what
  // refers to it is not reported again and again.
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
