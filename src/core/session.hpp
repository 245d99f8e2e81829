// One person's session: the catalogue, the scenario, and what stands in the fields, faulty entries
// included. Both views edit the scenario through this and through nothing else.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "comparison.hpp"
#include "link.hpp"
#include "uplift/uplift_work.hpp"

namespace offerscope {

class Session {
 public:
  Session() = default;

  void set_today(Date today);

  /// See Catalogue. A user's own offer that was read is chosen at once if there is room.
  Faults load_services(std::string_view text);
  Faults load_suggestions(std::string_view text);
  Faults load_index(std::string_view text);
  Faults add_offer(std::string_view file_name, std::string_view text, bool own);

  /// Takes what the user typed into the field `name`. A text that cannot be used stays in the field
  /// with its problem beside it, and the value from before stays in use. The word `suggested` takes
  /// the number that a published rate suggests. Gives the problem, one sentence, or "".
  std::string enter(std::string_view name, std::string_view text);

  /// Chooses an offer or takes it away. Gives a sentence where that cannot be done, else "".
  std::string choose(std::string_view offer_id, bool chosen);
  void show(View view);
  /// Goes back to the opening screen. Own offers stay in the list.
  void start_again();
  /// Makes what a link's fragment says the opening screen, in place of the app's own; what is on the screen stays.
  /// Gives sentences as `open_link` does; where nothing can be trusted, the opening stays as it was.
  std::vector<std::string> set_opening(std::string_view fragment);

  /// What this Offerscope is, for the links that it gives: its version, and the day on which the newest of
  /// its offers was written.
  void set_edition(std::string version, std::optional<Date> offers_date);

  /// What a link is to carry.
  struct LinkContents {
    bool figures = true;      // the practice's own figures
    bool own_offers = false;  // the user's own offers that are chosen or stand for today
  };
  /// The link's fragment, without '#', for what is on the screen. The own offers themselves are not in it:
  /// who unpacks and packs puts them in as `own`, before `end`.
  std::string link(LinkContents contents = {.figures = true, .own_offers = false}) const;
  /// The files of the own offers that a link with them carries, a line each; "" where none is shown.
  std::string own_offers() const;
  /// What the link of `link()` cannot carry, as sentences (a user's own offers); mostly empty.
  std::vector<std::string> link_omissions(LinkContents contents = {.figures = true, .own_offers = false}) const;
  /// All of the scenario, own offers' ids included, for a session that has the same files.
  std::string whole_link() const;
  /// The fields whose text cannot be used, with that text.
  std::vector<std::pair<std::string, std::string>> faulty_texts() const;

  /// Opens a fragment (with or without '#'). An empty one changes nothing. Gives sentences on what
  /// could not be read; where nothing of it can be trusted, the screen stays as it was. `own_offers` are
  /// what the link's part `own` holds, a file each line; none: it was not unpacked, which is said.
  std::vector<std::string> open_link(std::string_view fragment,
                                     std::optional<std::string_view> own_offers = std::nullopt);
  /// One sentence where the link was made with other offers than these, else "".
  std::string link_note(std::string_view fragment) const;

  const Catalogue& catalogue() const { return catalogue_; }
  const Scenario& scenario() const { return scenario_; }
  std::optional<Date> today() const { return today_; }

  /// The comparison for the present state; computed once for each change.
  const Comparison& comparison() const;
  /// Grows with each change: a face that has drawn this number need not draw again.
  unsigned long revision() const { return revision_; }

 private:
  struct Draft {
    std::string text;
    std::string problem;
  };
  void changed();
  void show_draft(InputField& field) const;
  std::string take_suggestion(std::string_view name);
  std::string take_setting(std::string_view name, std::string_view text);
  /// Sentences on the parts of a link's scenario that no field would take.
  std::vector<std::string> impossible_parts(const Scenario& scenario) const;
  /// Adds the offers that a link carries, each judged by itself, and says which cannot be used.
  void add_linked_offers(std::string_view lines, std::vector<std::string>& problems);
  /// Puts the practice's figures of the screen into the scenario of a link that has none.
  void keep_figures(Scenario& scenario) const;
  /// Takes from a link's scenario what no offer uses, and says so.
  void leave_out_unused(Scenario& scenario, std::vector<std::string>& problems) const;

  Catalogue catalogue_;
  Scenario opening_ = Scenario::opening();
  Scenario scenario_ = opening_;
  std::optional<Date> today_;
  std::string version_;
  std::optional<Date> offers_date_;
  std::map<std::string, Draft, std::less<>> drafts_;
  unsigned long revision_ = 1;
  mutable unsigned long computed_revision_ = 0;
  mutable Comparison comparison_;
  mutable UpliftMemory uplift_memory_;
};

}  // namespace offerscope
