#include "achievement_reader.hpp"

#include "number_reader.hpp"
#include "words.hpp"

namespace offerscope {
namespace {

using Need = ObjectReader::Need;
using Rule = Achievement::Rule;

/// Reads the steps of a rule: what must be reached and what it pays rise from one to the next.
std::vector<Achievement::Step> read_steps(ObjectReader& rule, Faults& faults) {
  std::vector<Achievement::Step> steps;
  std::optional<Decimal> at_before;
  std::optional<Percent> pays_before;
  rule.list("steps", [&](const JsonValue& item, const std::string& place) {
    ObjectReader reader(item, place, faults);
    const auto at = read_from_zero(reader, "at", "80");
    const auto pays = read_percent(reader, "pays");
    reader.finish();
    if (at && at_before && *at <= *at_before) {
      reader.fault("at", "not-rising",
                   "`at` must be more than in the step before; found " + at->to_string() + " after " +
                       at_before->to_string() + '.');
    }
    if (pays && pays_before && *pays < *pays_before) {
      reader.fault("pays", "not-rising",
                   "`pays` must not be less than in the step before; found " + pays->value.to_string() +
                       " after " + pays_before->value.to_string() + '.');
    }
    at_before = at;
    pays_before = pays;
    steps.push_back({at.value_or(Decimal{}), pays.value_or(Percent{})});
  });
  check_least_entries(rule, "steps", 1);
  return steps;
}

void read_linear(ObjectReader& reader, Achievement& achievement) {
  const auto lower = read_from_zero(reader, "lower", "40");
  const auto upper = read_from_zero(reader, "upper", "80");
  achievement.lower = lower.value_or(Decimal{});
  achievement.upper = upper.value_or(Decimal{});
  achievement.nothing_under = read_from_zero(reader, "nothingUnder", "60", Need::optional);
  if (lower && upper && *upper <= *lower) {
    reader.fault("upper", "not-rising",
                 "`upper` must be more than `lower`; found " + upper->to_string() + " and " +
                     lower->to_string() + '.');
  } else if (upper && achievement.nothing_under && *achievement.nothing_under > *upper) {
    reader.fault("nothingUnder", "not-rising",
                 "`nothingUnder` must not be more than `upper`; found " +
                     achievement.nothing_under->to_string() + " and " + upper->to_string() + '.');
  }
}

Achievement::Relief read_relief(const JsonValue& value, const std::string& pointer, Faults& faults) {
  ObjectReader reader(value, pointer, faults);
  Achievement::Relief relief;
  relief.assumption = reader.name("assumption");
  relief.pays = read_percent(reader, "pays").value_or(Percent{});
  reader.finish();
  return relief;
}

Achievement read_achievement(const JsonValue& value, const std::string& pointer, Faults& faults,
                             bool inside_best_of) {
  ObjectReader reader(value, pointer, faults);
  Achievement achievement;
  const auto words = achievement_rule_words();  // the last, best-of, does not stand inside itself
  const auto rule = reader.word("rule", inside_best_of ? words.first(2) : words);
  static_assert(static_cast<int>(Rule::best_of) == 2);
  achievement.rule = rule.value_or(Rule::step);
  const std::string with = "\"rule\": \"" + std::string(name_of(achievement.rule)) + '"';
  if (!rule) {
    for (const std::string_view key : {"assumption", "steps", "lower", "upper", "nothingUnder", "of"}) {
      (void)reader.raw(key);
    }
  } else if (*rule == Rule::best_of) {
    reader.list("of", [&](const JsonValue& item, const std::string& place) {
      achievement.of.push_back(read_achievement(item, place, faults, true));
    });
    check_least_entries(reader, "of", 2);
    reader.misplaced({"assumption"}, with);
  } else {
    achievement.assumption = reader.name("assumption");
    reader.misplaced({"of"}, with);
  }
  if (rule == Rule::step) {
    achievement.steps = read_steps(reader, faults);
  } else if (rule) {
    reader.misplaced({"steps"}, with);
  }
  if (rule == Rule::linear) {
    read_linear(reader, achievement);
  } else if (rule) {
    reader.misplaced({"lower", "upper", "nothingUnder"}, with);
  }
  if (inside_best_of) {
    if (reader.raw("relief") != nullptr) {
      reader.fault("relief", "misplaced-key",
                   "`relief` stands beside \"rule\": \"best-of\", not inside `of`; move it there.");
    }
  } else if (const JsonValue* relief = reader.object("relief", Need::optional)) {
    achievement.relief = read_relief(*relief, reader.pointer_to("relief"), faults);
  }
  reader.finish();
  return achievement;
}

}  // namespace

std::optional<Achievement> read_achievement_if_any(ObjectReader& reader, Faults& faults) {
  const JsonValue* value = reader.object("achievement", Need::optional);
  if (value == nullptr) return std::nullopt;
  return read_achievement(*value, reader.pointer_to("achievement"), faults, false);
}

}  // namespace offerscope
