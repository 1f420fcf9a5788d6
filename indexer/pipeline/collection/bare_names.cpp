#include "indexer/pipeline/collection/bare_names.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "common/text/characters.hpp"

namespace quoth::indexer {
namespace {

using std::chrono::days;
using std::chrono::sys_days;
using store::DayRange;
using store::kUndated;

/// Articles so near in time speak of the same people.
constexpr days kNear{365};
/// Fewer articles with a full name are no custom.
constexpr std::size_t kFewestArticles = 3;
/// Of all articles with a longer name that has the bare one in it, one in so many may mean
/// somebody or something else.
constexpr std::size_t kOneDoubtIn = 20;
/// So many articles have a full name that ends in the bare one for each that has the bare one alone
/// and tells nothing of a person: of a firm (`Ford`) it is the other way round.
constexpr std::size_t kFullForBare = 3;

using Words = std::vector<std::string_view>;

Words words_of(std::string_view name) {
    Words words;
    while (!name.empty()) {
        const std::size_t end = std::min(name.find(' '), name.size());
        if (end > 0) words.push_back(name.substr(0, end));
        name.remove_prefix(std::min(end + 1, name.size()));
    }
    return words;
}

bool starts_small(std::string_view word) { return word.front() >= 'a' && word.front() <= 'z'; }

/// `Trump`, `van der Berg`: what can be a surname by its form.
bool may_be_bare(const CollectedName& name) {
    const Words words = words_of(name.shown);
    if (words.empty() || words_of(name.key).empty()) return false;
    if (words.size() == 1) return name.key.size() > 1 && !starts_small(words.front());
    return std::any_of(words.begin(), words.end() - 1, starts_small);
}

/// `folded` ends in the words of `bare` and begins with others.
bool ends_in(std::string_view folded, std::string_view bare) {
    return folded.size() > bare.size() && folded.ends_with(bare) &&
           folded[folded.size() - bare.size() - 1] == ' ';
}

bool contains(std::string_view folded, std::string_view bare) {
    const std::string padded = ' ' + std::string(folded) + ' ';
    return folded.size() > bare.size() &&
           padded.find(' ' + std::string(bare) + ' ') != std::string::npos;
}

/// Of `Ana van der Berg` the surnames are `Berg` and, from its first small word on, `van der Berg`.
bool is_surname_of(const CollectedName& bare, const CollectedName& full) {
    if (!ends_in(full.key, bare.key)) return false;
    const std::size_t size = words_of(bare.key).size();
    const Words words = words_of(full.shown);
    if (words_of(full.key).size() <= size) return false;
    return size == 1 || (size < words.size() && starts_small(words[words.size() - size]));
}

/// `J.`, `j`
bool is_initial(std::string_view word) {
    return word.size() == 1 || (word.size() == 2 && word.back() == '.');
}

bool same_forename(std::string_view a, std::string_view b) {
    return a == b || (a.front() == b.front() && (is_initial(a) || is_initial(b)));
}

/// Whether two full names with one surname may be one person's: `Ana Ruiz`, `Ana M. Ruiz` and
/// `A. Ruiz`, but not `Ana L. Ruiz` and `Ana M. Ruiz`.
bool may_be_one_person(const CollectedName& a, const CollectedName& b, const CollectedName& bare) {
    const auto forenames = [&](const CollectedName& full) {
        return words_of(
            std::string_view(full.key).substr(0, full.key.size() - bare.key.size() - 1));
    };
    const Words of_a = forenames(a);
    const Words of_b = forenames(b);
    if (!same_forename(of_a.front(), of_b.front())) return false;
    if (of_a.size() == 1 || of_b.size() == 1) return true;
    return of_a.size() == of_b.size() &&
           std::equal(of_a.begin(), of_a.end(), of_b.begin(), same_forename);
}

ArticleCount& operator+=(ArticleCount& sum, const ArticleCount& count) {
    sum.all += count.all;
    sum.of_person += count.of_person;
    return sum;
}

/// What one bare name means.
class BareName {
  public:
    /// `longer` are the names that have it in them.
    BareName(const CollectedName& bare, std::vector<const CollectedName*> longer)
        : bare_(bare), longer_(std::move(longer)) {
        for (const CollectedName* name : longer_) {
            if (is_surname_of(bare_, *name)) full_.push_back(name);
        }
    }

    /// Appends a tie for each run of days on which it means one person.
    void add_ties(std::vector<store::NameTie>& ties) const {
        if (full_.empty() || !is_usually_a_surname()) return;
        const CollectedName* before = nullptr;
        std::optional<sys_days> last;
        for (const sys_days day : bare_.articles.days()) {
            if (day == last) continue;
            const CollectedName* full = meaning_on(day);
            if (full != nullptr && full == before && last != kUndated) {
                ties.back().days.end = day + days(1);
            } else if (full != nullptr) {
                ties.push_back({bare_.key, {day, day + days(1)}, full->shown});
            }
            before = full;
            last = day;
        }
    }

  private:
    /// At any time, so that few articles do not mislead.
    [[nodiscard]] bool is_usually_a_surname() const {
        std::size_t in_full = 0;
        for (const CollectedName* name : full_) in_full += name->articles.within({}).all;
        const ArticleCount alone = bare_.articles.within({});
        return (alone.all - alone.of_person) * kFullForBare <= in_full;
    }

    /// The full name for it in articles of `day`, if there is no doubt.
    [[nodiscard]] const CollectedName* meaning_on(sys_days day) const {
        const DayRange near =
            day == kUndated ? DayRange{} : DayRange{day - kNear, day + kNear + days(1)};
        const CollectedName* best = most_frequent(full_, near);
        ArticleCount support;
        ArticleCount doubt;
        for (const CollectedName* name : longer_) {
            const bool same = is_surname_of(bare_, *name) && may_be_one_person(*name, *best, bare_);
            (same ? support : doubt) += name->articles.within(near);
            // An undated article may be of these days as well.
            if (!same && day != kUndated)
                doubt += name->articles.within({kUndated, kUndated + days(1)});
        }
        const bool is_certain = support.all >= kFewestArticles &&
                                doubt.all * kOneDoubtIn <= support.all + doubt.all &&
                                support.of_person * 2 >= support.all;
        return is_certain ? usual_form(*best) : nullptr;
    }

    static const CollectedName* most_frequent(const std::vector<const CollectedName*>& names,
                                              const DayRange& near) {
        return *std::max_element(names.begin(), names.end(), [&](const auto* a, const auto* b) {
            return a->articles.within(near).all < b->articles.within(near).all;
        });
    }

    /// `Ana Ruiz`, although these days most articles have `Ana M. Ruiz`: one name for all times.
    [[nodiscard]] const CollectedName* usual_form(const CollectedName& full) const {
        std::vector<const CollectedName*> forms;
        for (const CollectedName* name : full_) {
            if (may_be_one_person(*name, full, bare_)) forms.push_back(name);
        }
        return most_frequent(forms, {});
    }

    const CollectedName& bare_;
    std::vector<const CollectedName*> longer_;
    std::vector<const CollectedName*> full_;
};

/// Names of two words and more, by each of their words.
class LongerNames {
  public:
    explicit LongerNames(const std::vector<CollectedName>& names) {
        for (const CollectedName& name : names) {
            const Words words = words_of(name.key);
            if (words.size() == 1) continue;
            for (const std::string_view word : words) {
                auto& with_word = by_word_[word];
                if (with_word.empty() || with_word.back() != &name) with_word.push_back(&name);
            }
        }
    }

    /// Those with the words of `bare` in them.
    [[nodiscard]] std::vector<const CollectedName*> with(const CollectedName& bare) const {
        std::vector<const CollectedName*> found;
        const auto candidates = by_word_.find(words_of(bare.key).back());
        if (candidates == by_word_.end()) return found;
        for (const CollectedName* name : candidates->second) {
            if (contains(name->key, bare.key)) found.push_back(name);
        }
        return found;
    }

  private:
    std::unordered_map<std::string_view, std::vector<const CollectedName*>> by_word_;
};

}  // namespace

std::vector<store::NameTie> tie_bare_names(const std::vector<CollectedName>& names) {
    const LongerNames longer(names);
    std::vector<store::NameTie> ties;
    for (const CollectedName& name : names) {
        if (may_be_bare(name)) BareName(name, longer.with(name)).add_ties(ties);
    }
    return ties;
}

}  // namespace quoth::indexer
