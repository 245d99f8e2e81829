#include "figures.hpp"

#include "common_words.hpp"
#include "names.hpp"
#include "words.hpp"

namespace offerscope {

Figure known(Amount amount) { return {amount, Missing::not_entered, money_text(amount)}; }

Figure missing(Missing reason, std::string text) {
  if (text.empty()) text = words_of(reason);
  return {std::nullopt, reason, std::move(text)};
}

Figure too_large() { return missing(Missing::not_applicable, "too large to compute"); }

Figure sum_of_known(const std::vector<Amount>& amounts, const Figure& otherwise) {
  if (amounts.empty()) return otherwise;
  const auto total = sum(amounts);
  return total ? known(*total) : too_large();
}

Figure per_patient(const Figure& figure, const std::optional<Quantity>& list,
                   std::string_view list_label) {
  if (!figure.amount) return figure;
  if (!list) return missing(Missing::not_entered, enter_text(list_label));
  const auto share = per_head(*figure.amount, *list);
  return share ? known(*share) : missing(Missing::not_applicable);
}

std::string enter_text(std::string_view label) {
  constexpr std::string_view yearly = " a year";
  if (label.ends_with(yearly)) label.remove_suffix(yearly.size());
  std::string text(label);
  // "Care" is a common word, and may be written small; "Herts", "ADHD" and "GLP-1" keep their capitals.
  const std::string first = lower_case(label.substr(0, label.find_first_of(" -,")));
  if (is_common_word(first) && text.substr(1, first.size() - 1) == first.substr(1)) text[0] = first[0];
  return "enter " + text;
}

SourceNote source_note(const Document& document) {
  return {.words = "",
          .place = "",
          .title = document.title,
          .publisher = document.publisher,
          .date_text = document_date_text(document.date),
          .address = document.address,
          .verification = document.verification,
          .document_note = document.note};
}

SourceNote source_note(const Offer& offer, const Citation& citation) {
  const Document* document = offer.find_document(citation.document);
  SourceNote note = document ? source_note(*document) : SourceNote{};
  note.words = citation.words;
  note.place = citation.place;
  return note;
}

std::string document_date_text(std::string_view date) {
  if (const auto day = Date::parse(date)) return day->in_words();
  if (const auto month = Month::parse(date)) return month->in_words();
  return std::string(date);
}

int weakness(Verification verification) {
  switch (verification) {
    case Verification::primary: return 0;
    case Verification::press: return 1;
    case Verification::derived: return 2;
    case Verification::one_person: return 3;
  }
  return 3;
}

}  // namespace offerscope
