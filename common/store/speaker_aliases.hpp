#pragma once

#include <chrono>
#include <cstddef>
#include <functional>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "common/store/alias_file.hpp"

namespace Xapian {
class Database;
class WritableDatabase;
}  // namespace Xapian

namespace quoth::store {

/// Days of articles, half open. An undated article lies on a day of its own, before all others.
struct DayRange {
    std::chrono::sys_days begin = std::chrono::sys_days::min();
    std::chrono::sys_days end = std::chrono::sys_days::max();

    [[nodiscard]] bool contains(std::chrono::sys_days day) const {
        return begin <= day && day < end;
    }
    friend bool operator==(const DayRange&, const DayRange&) = default;
};

inline constexpr std::chrono::sys_days kUndated = std::chrono::sys_days::min();

/// The day of an article of that date.
[[nodiscard]] std::chrono::sys_days day_of(std::optional<std::chrono::sys_seconds> date);

/// What the name of a speaker is compared by: its folded form. Empty for a noun phrase
/// (`spokesman`, `school board`), which is nobody's name and means somebody else in each article.
[[nodiscard]] std::string name_key(std::string_view name);

/// A bare name that means one person in the articles of some days, found by comparing articles.
struct NameTie {
    std::string name;       ///< its key: `trump`
    DayRange days;          ///< of the articles that say no more than `name`
    std::string full_name;  ///< as most articles have it: `Donald Trump`

    friend bool operator==(const NameTie&, const NameTie&) = default;
};

/// Who speaks, by the name that all articles share.
struct CanonicalSpeaker {
    std::string_view name;  ///< `Donald Trump`; the article's own name where nothing ties it
    std::string_view id;    ///< from the user's alias file; empty when there is none
    bool is_alias = false;  ///< `name` is another one than the article's, folded
    std::span<const std::string> aliases = {};  ///< from that file, as it spells them
};

/// Quotations in articles of `days` whose speaker's name has the key `name`.
struct NamedQuotations {
    std::string_view name;
    DayRange days;

    friend bool operator==(const NamedQuotations&, const NamedQuotations&) = default;
};

/// Which names mean the same person across the articles of one index: the user's alias file, and
/// below it a table of bare names made from the articles (docs/attribution.md).
///
/// A name of the user's file means the speaker whose line it stands in. Otherwise a bare name means
/// the full name that it is tied to on the day of its article, and so the speaker of the file who
/// has that name, if there is one. Any other name means itself.
///
/// The tables belong to one index and speak of its documents alone.
/// Thread safety: const members may be called from several threads. All views point into the
/// object, or are the argument.
class SpeakerAliases {
  public:
    SpeakerAliases() = default;
    /// `ties` of one name must not overlap.
    SpeakerAliases(std::vector<KnownSpeaker> known, std::vector<NameTie> ties);

    // Views and indexes point into the vectors.
    SpeakerAliases(const SpeakerAliases&) = delete;
    SpeakerAliases& operator=(const SpeakerAliases&) = delete;
    SpeakerAliases(SpeakerAliases&&) noexcept = default;
    SpeakerAliases& operator=(SpeakerAliases&&) noexcept = default;
    ~SpeakerAliases() = default;

    /// Whom `name` means in an article of that date. One or two look-ups.
    [[nodiscard]] CanonicalSpeaker canonical(std::string_view name,
                                             std::optional<std::chrono::sys_seconds> date) const;

    /// The quotations whose canonical name, or an alias of that, is `wanted`, although their own
    /// name need not be. Reads both tables through.
    [[nodiscard]] std::vector<NamedQuotations> tied_to(
        const std::function<bool(std::string_view name)>& wanted) const;

    /// The quotations of the speaker who has this id, folded, in the user's file.
    [[nodiscard]] std::vector<NamedQuotations> with_id(std::string_view folded_id) const;

    /// The quotations of all speakers who have an id.
    [[nodiscard]] std::vector<NamedQuotations> with_any_id() const;

    /// Names the content of the tables, `0f3c…`; equal for equal tables, empty for empty ones.
    [[nodiscard]] const std::string& id() const { return id_; }

    [[nodiscard]] const std::vector<KnownSpeaker>& known() const { return known_; }
    [[nodiscard]] const std::vector<NameTie>& ties() const { return ties_; }
    [[nodiscard]] bool empty() const { return known_.empty() && ties_.empty(); }

  private:
    [[nodiscard]] const KnownSpeaker* find_known(std::string_view folded_name) const;
    [[nodiscard]] const NameTie* find_tie(std::string_view folded_name,
                                          std::chrono::sys_days day) const;
    using Wanted = std::function<bool(std::string_view full_name, const KnownSpeaker*)>;
    [[nodiscard]] std::vector<NamedQuotations> select(const Wanted& wanted) const;

    std::string id_;
    std::vector<KnownSpeaker> known_;
    std::vector<NameTie> ties_;                                // by name, then day
    std::map<std::string, std::size_t, std::less<>> by_name_;  // folded -> index in known_
};

/// The tables of an index; empty ones where it has none. These throw what Xapian throws: call them
/// inside `guarded`.
[[nodiscard]] SpeakerAliases read_speaker_aliases(const Xapian::Database& database);
void write_speaker_aliases(Xapian::WritableDatabase& database, const SpeakerAliases& aliases);

/// `SpeakerAliases::id` of the tables of an index, without reading them.
[[nodiscard]] std::string speaker_aliases_id(const Xapian::Database& database);

}  // namespace quoth::store
