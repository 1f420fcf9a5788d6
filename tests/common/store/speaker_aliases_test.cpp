#include "common/store/speaker_aliases.hpp"

#include <gmock/gmock.h>
#include <xapian.h>

#include "common/store/xapian_guard.hpp"

namespace quoth::store {
namespace {

using std::chrono::sys_days;
using testing::ElementsAre;
using testing::IsEmpty;

sys_days november(unsigned day) {
    return std::chrono::year(2025) / std::chrono::November / std::chrono::day(day);
}

/// Ruiz is Ana early and Jon late in the month; in undated articles she is Ana.
const std::vector<NameTie> kTies = {
    {"ruiz", {november(1), november(11)}, "Ana Ruiz"},
    {"ruiz", {november(20), november(25)}, "Jon Ruiz"},
    {"ruiz", {kUndated, kUndated + std::chrono::days(1)}, "Ana Ruiz"},
    {"wei", {november(1), november(30)}, "Li Wei"},
};
const std::vector<KnownSpeaker> kKnown = {{"Ana Ruiz Soto", "Q1", {"Ana Ruiz", "the Baker"}},
                                          {"Wei", "Q2", {}}};

std::string name_of(const SpeakerAliases& aliases, const std::string& name,
                    std::optional<sys_days> day) {
    const CanonicalSpeaker speaker = aliases.canonical(name, day);
    std::string shown(speaker.name);
    if (!speaker.id.empty()) shown.append(" ").append(speaker.id);
    return shown + (speaker.is_alias ? " by alias" : "");
}

TEST(SpeakerAliasesTest, WithoutTablesANameMeansItself) {
    EXPECT_EQ(name_of({}, "Ruiz", november(1)), "Ruiz");
}

TEST(SpeakerAliasesTest, ANounPhraseIsNobodysName) {
    EXPECT_EQ(name_key("school board"), "");
    EXPECT_EQ(name_key("de Guindos"), "de guindos");
    EXPECT_EQ(name_key("bin Öz"), "bin oz");
    EXPECT_EQ(name_key("ECB"), "ecb");
    const SpeakerAliases aliases({{"The Baker", "", {}}}, kTies);
    EXPECT_EQ(name_of(aliases, "wei", november(1)), "wei");
    EXPECT_EQ(name_of(aliases, "the baker", november(1)), "the baker");
}

TEST(SpeakerAliasesTest, ABareNameIsTiedOnTheDaysOfItsTie) {
    const SpeakerAliases aliases({}, kTies);
    EXPECT_EQ(name_of(aliases, "Ruiz", november(1)), "Ana Ruiz by alias");
    EXPECT_EQ(name_of(aliases, "RUIZ", november(10)), "Ana Ruiz by alias");
    EXPECT_EQ(name_of(aliases, "Ruiz", november(11)), "Ruiz");
    EXPECT_EQ(name_of(aliases, "Ruiz", november(20)), "Jon Ruiz by alias");
    EXPECT_EQ(name_of(aliases, "Ruiz", november(25)), "Ruiz");
    EXPECT_EQ(name_of(aliases, "Ruiz", std::nullopt), "Ana Ruiz by alias");
    EXPECT_EQ(name_of(aliases, "Wei", std::nullopt), "Wei");
    EXPECT_EQ(name_of(aliases, "Ana Ruiz", november(1)), "Ana Ruiz");
}

TEST(SpeakerAliasesTest, TheUsersFileOverridesATieAndContinuesIt) {
    const SpeakerAliases aliases(kKnown, kTies);
    EXPECT_EQ(name_of(aliases, "Wei", november(1)), "Wei Q2");
    EXPECT_EQ(name_of(aliases, "Ruiz", november(1)), "Ana Ruiz Soto Q1 by alias");
    EXPECT_EQ(name_of(aliases, "The Baker", std::nullopt), "Ana Ruiz Soto Q1 by alias");
    EXPECT_EQ(name_of(aliases, "ANA RUIZ SOTO", november(1)), "Ana Ruiz Soto Q1");
    EXPECT_EQ(name_of(aliases, "Ruiz", november(20)), "Jon Ruiz by alias");
}

/// `NAME BEGIN..END` in days of the month, `NAME` for all days.
std::vector<std::string> shown(const std::vector<NamedQuotations>& found) {
    std::vector<std::string> result;
    for (const NamedQuotations& some : found) {
        std::string text(some.name);
        if (some.days.begin == kUndated && some.days != DayRange{}) text += " undated";
        if (some.days.begin != kUndated) {
            text += " " + std::to_string((some.days.begin - november(1)).count() + 1) + ".." +
                    std::to_string((some.days.end - november(1)).count() + 1);
        }
        result.push_back(text);
    }
    return result;
}

TEST(SpeakerAliasesTest, QuotationsAreFoundByAnyNameOfTheirSpeaker) {
    const SpeakerAliases aliases(kKnown, kTies);
    const auto named = [&](std::string_view wanted) {
        return shown(aliases.tied_to([&](std::string_view name) { return name == wanted; }));
    };
    const auto all_of_ana =
        ElementsAre("ana ruiz", "ana ruiz soto", "the baker", "ruiz undated", "ruiz 1..11");
    EXPECT_THAT(named("Ana Ruiz"), all_of_ana);
    EXPECT_THAT(named("the Baker"), all_of_ana);
    EXPECT_THAT(named("Jon Ruiz"), ElementsAre("ruiz 20..25"));
    EXPECT_THAT(named("Li Wei"), IsEmpty()) << "the file says that Wei is Wei";
    EXPECT_THAT(shown(aliases.with_id("q1")), all_of_ana);
    EXPECT_THAT(shown(aliases.with_id("")), IsEmpty());
    EXPECT_EQ(aliases.with_any_id().size(), 6U);
}

TEST(SpeakerAliasesTest, TheTablesOfAnIndexAreReadAsWritten) {
    Xapian::WritableDatabase database("", Xapian::DB_BACKEND_INMEMORY);
    EXPECT_TRUE(read_speaker_aliases(database).empty());
    EXPECT_EQ(speaker_aliases_id(database), "");
    write_speaker_aliases(database, {kKnown, kTies});
    const SpeakerAliases read = read_speaker_aliases(database);
    EXPECT_EQ(speaker_aliases_id(database), read.id());
    EXPECT_NE(read.id(), SpeakerAliases(kKnown, {}).id());
    EXPECT_EQ(read.known(), kKnown);
    EXPECT_EQ(read.ties(), SpeakerAliases({}, kTies).ties());
}

TEST(SpeakerAliasesTest, DamagedTablesAreACorruptIndex) {
    Xapian::WritableDatabase database("", Xapian::DB_BACKEND_INMEMORY);
    for (const char* table : {"ruiz", "ruiz\t2025-11-01\t2025-11-10", "ruiz\tx\t-\tAna Ruiz\n"}) {
        database.set_metadata("quoth.aliases.ties", table);
        const auto read = guarded("x", [&] { return read_speaker_aliases(database); });
        ASSERT_FALSE(read) << table;
        EXPECT_EQ(read.error().code, ErrorCode::corrupt_index);
    }
}

}  // namespace
}  // namespace quoth::store
