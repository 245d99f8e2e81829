// The questions that an LMC asks of an offer, each with what every chosen offer answers: a term of its
// file in the file's words, else what the rules of its payments say, else that the offer does not say.
//
// The questions with the most dangerous answers come first. An answer is the more dangerous,
// from most to least,
//   4  where the practice bears what the words leave open;
//   3  where the offer does not say, on workload, uplift, scope change, cap, notice, stopping and refusal:
//      silence there leaves it to the commissioner;
//   2  where the risk is shared;
//   1  where the file does not judge the words, and where the offer does not say on the other questions;
//   0  where the commissioner bears it.
// Where the file does not judge an uplift term, its promise does: one that promises nothing (none, review,
// applied, discretion) is borne by the practice, one that passes costs through by the commissioner. Of
// several terms of an offer on one question the most dangerous counts. Questions are ordered by their most
// dangerous answer, then by the sum over the offers, then in the order of TermKind.
#pragma once

#include <vector>

#include "relations.hpp"

namespace offerscope {

/// An offer's terms, then its relations, as questions or headings with what the offer says.
std::vector<TermLine> term_lines(const Catalogue& catalogue, const Offer& offer);

/// A row for each question, or none where no offer is chosen.
std::vector<TermRow> term_rows(const ChosenOffers& chosen);

}  // namespace offerscope
