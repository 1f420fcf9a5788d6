#include "common/store/speaker_aliases.hpp"

#include <xapian.h>

#include <algorithm>
#include <tuple>
#include <utility>

#include "common/store/terms.hpp"
#include "common/store/xapian_guard.hpp"
#include "common/text/folding.hpp"
#include "common/text/iso_date.hpp"

namespace quoth::store {
namespace {

using std::chrono::days;
using std::chrono::sys_days;

constexpr const char* kKnownKey = "quoth.aliases.known";
constexpr const char* kTiesKey = "quoth.aliases.ties";
constexpr const char* kIdKey = "quoth.aliases.id";
constexpr std::string_view kUndatedMark = "-";

[[noreturn]] void refuse_damaged() {
    throw Refused{{ErrorCode::corrupt_index, "the index has damaged tables of aliases",
                   "build the index again: quoth-indexer --db NEW PATH"}};
}

std::string written(sys_days day) {
    return day == kUndated ? std::string(kUndatedMark) : text::format_iso_date(day);
}

sys_days read_day(std::string_view text) {
    if (text == kUndatedMark) return kUndated;
    const auto time = text::parse_iso_date(text);
    if (!time) refuse_damaged();
    return std::chrono::floor<days>(*time);
}

std::string_view take_until(char separator, std::string_view& rest) {
    const std::size_t end = rest.find(separator);
    if (end == std::string_view::npos) refuse_damaged();
    const std::string_view front = rest.substr(0, end);
    rest.remove_prefix(end + 1);
    return front;
}

/// A tie a line: name, first and last day, full name.
std::string write_ties(const std::vector<NameTie>& ties) {
    std::string table;
    for (const NameTie& tie : ties) {
        table.append(tie.name).append("\t").append(written(tie.days.begin)).append("\t");
        table.append(written(tie.days.end - days(1))).append("\t");
        table.append(tie.full_name).append("\n");
    }
    return table;
}

std::vector<NameTie> read_ties(std::string_view table) {
    std::vector<NameTie> ties;
    while (!table.empty()) {
        NameTie& tie = ties.emplace_back();
        tie.name = take_until('\t', table);
        tie.days.begin = read_day(take_until('\t', table));
        tie.days.end = read_day(take_until('\t', table)) + days(1);
        tie.full_name = take_until('\n', table);
    }
    return ties;
}

bool is_before(const NameTie& a, const NameTie& b) {
    return std::tie(a.name, a.days.begin) < std::tie(b.name, b.days.begin);
}

bool has_name(const KnownSpeaker& speaker, const std::function<bool(std::string_view)>& wanted) {
    return wanted(speaker.name) ||
           std::any_of(speaker.aliases.begin(), speaker.aliases.end(), wanted);
}

}  // namespace

sys_days day_of(std::optional<std::chrono::sys_seconds> date) {
    return date ? std::chrono::floor<days>(*date) : kUndated;
}

std::string name_key(std::string_view name) {
    const auto is_small = [](char c) { return c >= 'a' && c <= 'z'; };
    const auto may_be_capital = [](char c) { return (c >= 'A' && c <= 'Z') || (c & 0x80) != 0; };
    const bool noun_phrase = !name.empty() && is_small(name.front()) &&
                             std::none_of(name.begin(), name.end(), may_be_capital);
    return noun_phrase ? std::string() : text::folded(name);
}

SpeakerAliases::SpeakerAliases(std::vector<KnownSpeaker> known, std::vector<NameTie> ties)
    : known_(std::move(known)), ties_(std::move(ties)) {
    std::sort(ties_.begin(), ties_.end(), is_before);
    if (!empty()) id_ = hash_name(write_alias_file(known_) + '\0' + write_ties(ties_));
    for (std::size_t i = 0; i < known_.size(); ++i) {
        by_name_.emplace(text::folded(known_[i].name), i);
        for (const std::string& alias : known_[i].aliases) by_name_.emplace(text::folded(alias), i);
    }
}

const KnownSpeaker* SpeakerAliases::find_known(std::string_view folded_name) const {
    const auto found = by_name_.find(folded_name);
    return found == by_name_.end() ? nullptr : &known_[found->second];
}

const NameTie* SpeakerAliases::find_tie(std::string_view folded_name, sys_days day) const {
    // The last that begins on that day or before.
    auto tie = std::upper_bound(ties_.begin(), ties_.end(), std::tie(folded_name, day),
                                [](const auto& wanted, const NameTie& other) {
                                    const std::string_view name = other.name;
                                    return wanted < std::tie(name, other.days.begin);
                                });
    if (tie == ties_.begin()) return nullptr;
    --tie;
    return tie->name == folded_name && tie->days.contains(day) ? &*tie : nullptr;
}

CanonicalSpeaker SpeakerAliases::canonical(std::string_view name,
                                           std::optional<std::chrono::sys_seconds> date) const {
    const std::string folded = empty() ? std::string() : name_key(name);
    if (folded.empty()) return {name, {}, false};
    const KnownSpeaker* known = find_known(folded);
    const NameTie* tie = known == nullptr ? find_tie(folded, day_of(date)) : nullptr;
    if (tie != nullptr) known = find_known(text::folded(tie->full_name));
    if (known != nullptr) {
        return {known->name, known->id, text::folded(known->name) != folded, known->aliases};
    }
    if (tie != nullptr) return {tie->full_name, {}, true};
    return {name, {}, false};
}

std::vector<NamedQuotations> SpeakerAliases::select(const Wanted& wanted) const {
    std::vector<NamedQuotations> found;
    for (const auto& [folded, i] : by_name_) {
        if (wanted(known_[i].name, &known_[i])) found.push_back({folded, DayRange{}});
    }
    for (const NameTie& tie : ties_) {
        if (find_known(tie.name) != nullptr) continue;
        const KnownSpeaker* known = find_known(text::folded(tie.full_name));
        if (wanted(tie.full_name, known)) found.push_back({tie.name, tie.days});
    }
    return found;
}

std::vector<NamedQuotations> SpeakerAliases::tied_to(
    const std::function<bool(std::string_view)>& wanted) const {
    return select([&](std::string_view full_name, const KnownSpeaker* known) {
        return wanted(full_name) || (known != nullptr && has_name(*known, wanted));
    });
}

std::vector<NamedQuotations> SpeakerAliases::with_id(std::string_view folded_id) const {
    return select([&](std::string_view, const KnownSpeaker* known) {
        return known != nullptr && !known->id.empty() && text::folded(known->id) == folded_id;
    });
}

std::vector<NamedQuotations> SpeakerAliases::with_any_id() const {
    return select([](std::string_view, const KnownSpeaker* known) {
        return known != nullptr && !known->id.empty();
    });
}

SpeakerAliases read_speaker_aliases(const Xapian::Database& database) {
    auto known = parse_alias_file(database.get_metadata(kKnownKey), kKnownKey);
    if (!known) refuse_damaged();
    return {*std::move(known), read_ties(database.get_metadata(kTiesKey))};
}

void write_speaker_aliases(Xapian::WritableDatabase& database, const SpeakerAliases& aliases) {
    database.set_metadata(kKnownKey, write_alias_file(aliases.known()));
    database.set_metadata(kTiesKey, write_ties(aliases.ties()));
    database.set_metadata(kIdKey, aliases.id());
}

std::string speaker_aliases_id(const Xapian::Database& database) {
    return database.get_metadata(kIdKey);
}

}  // namespace quoth::store
