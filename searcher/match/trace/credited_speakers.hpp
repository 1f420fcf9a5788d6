#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "common/store/speaker_aliases.hpp"
#include "common/store/terms.hpp"
#include "quoth/analyzer.hpp"
#include "quoth/searcher/trace.hpp"

namespace quoth::match {

/// True if the words of one name stand in the other: `Trump` and `Donald J. Trump` may be one,
/// `Mary Trump` and `Donald Trump` are two. Folded; neither may be empty.
[[nodiscard]] bool may_be_one_person(std::string_view a, std::string_view b, Analyzer& analyzer);

/// True if all words of `part`, and there are some, stand in `name`. Folded.
[[nodiscard]] bool has_words_of(std::string_view name, std::string_view part, Analyzer& analyzer);

/// The last word of a name, folded; empty where there is none.
[[nodiscard]] std::string surname_of(std::string_view name, Analyzer& analyzer);

/// Counts in how many articles each speaker is credited with a wording.
class CreditedSpeakers {
  public:
    /// `claimed` may be empty.
    CreditedSpeakers(Analyzer& analyzer, std::string claimed)
        : analyzer_(analyzer), claimed_(std::move(claimed)) {}

    /// Nobody has the empty name. Tells whether the claimed name may mean this speaker: by its
    /// words, or by those of an alias from the user's file.
    bool add(const store::CanonicalSpeaker& speaker, store::JoinKey article);

    /// The one with most articles first, a shorter name with the longer one that it belongs to.
    [[nodiscard]] std::vector<searcher::CreditedSpeaker> take();

  private:
    using Articles = std::set<store::JoinKey>;

    [[nodiscard]] bool is_claimed(const store::CanonicalSpeaker& speaker);

    Analyzer& analyzer_;
    std::string claimed_;
    std::map<std::string, Articles> by_name_;
    std::set<std::string> claimed_names_;
};

}  // namespace quoth::match
