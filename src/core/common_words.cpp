#include "common_words.hpp"

#include <algorithm>
#include <array>

namespace offerscope {
namespace {

constexpr std::array<std::string_view, 173> kWords = {
    "a", "activity", "additional", "admissions", "adults", "advice", "all", "among", "an", "annual", "appointments",
    "assessments", "average", "babies", "bed", "beds", "bid", "bids", "blood", "bookings", "calls", "cancer", "care",
    "carers", "cases", "checks", "children", "claims", "clinics", "coils", "complex", "consultations", "contacts",
    "core", "cost", "costs", "data", "days", "delivered", "dementia", "diabetes", "diabetic", "doses", "dressings",
    "drugs", "ear", "eligible", "episodes", "examinations", "excisions", "expected", "extra", "fittings", "flu",
    "full", "further", "health", "home", "homes", "hour", "hours", "housebound", "how", "implants", "inclisiran",
    "injections", "insulin", "items", "joint", "learning", "leg", "letters", "list", "lists", "medicine", "medicines",
    "meetings", "men", "mental", "methotrexate", "milestones", "minor", "monitoring", "months", "more", "most",
    "need", "new", "nights", "number", "numbers", "nurse", "nursing", "of", "older", "other", "others", "part",
    "patients", "people", "percentage", "phlebotomy", "plan", "plans", "points", "post", "practice", "pregnant",
    "prescriptions", "prevalence", "procedures", "quality", "quarters", "quit", "reached", "referral", "referrals",
    "registered", "relief", "removals", "requests", "residential", "residents", "results", "reviews", "samples",
    "scans", "score", "screening", "second", "sessions", "severe", "share", "shared", "signed", "smears", "smokers",
    "spend", "spent", "spirometry", "staff", "starters", "still", "students", "swabs", "target", "targets", "ten",
    "tests", "the", "time", "times", "total", "training", "treatments", "vaccinations", "vaccines", "visits",
    "volumes", "ward", "wards", "warfarin", "weeks", "weight", "weighted", "whether", "women", "work", "wound",
    "wounds", "years", "young", "your",
};

static_assert(std::is_sorted(kWords.begin(), kWords.end()));

}  // namespace

bool is_common_word(std::string_view word) { return std::binary_search(kWords.begin(), kWords.end(), word); }

}  // namespace offerscope
