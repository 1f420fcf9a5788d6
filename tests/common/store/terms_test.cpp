#include "common/store/terms.hpp"

#include <gtest/gtest.h>
#include <xapian.h>

#include <algorithm>
#include <string>

namespace quoth::store {
namespace {

bool fits(const std::string& term) {
    return term.size() + static_cast<std::size_t>(std::count(term.begin(), term.end(), '\0')) <=
           kLongestTerm;
}

TEST(TermsTest, AWordThatFitsIsKept) {
    EXPECT_EQ(make_term("XP", "trump"), "XPtrump");
    EXPECT_EQ(make_term("", std::string(245, 'a')), std::string(245, 'a'));
}

TEST(TermsTest, LongerOnesAreCutAndStayDifferent) {
    const std::string common(244, 'a');
    const std::string first = make_term("S", common + "b");
    const std::string second = make_term("S", common + "c");
    EXPECT_EQ(first.size(), kLongestTerm);
    EXPECT_NE(first, second);
    EXPECT_EQ(first, make_term("S", common + "b"));
}

TEST(TermsTest, NulsCountTwice) {
    EXPECT_TRUE(fits(make_term("", std::string(122, '\0'))));
    EXPECT_EQ(make_term("", std::string(122, '\0')).size(), 122U);
    EXPECT_TRUE(fits(make_term("", std::string(123, '\0'))));
    EXPECT_NE(make_term("", std::string(123, '\0')), std::string(123, '\0'));
}

TEST(TermsTest, ACutNeverEndsInsideACharacter) {
    std::string word(227, 'a');
    word += "öööööööööööö";
    const std::string term = make_term("S", word);
    EXPECT_TRUE(fits(term));
    const auto last_before_hash = static_cast<unsigned char>(term[term.size() - 17]);
    EXPECT_NE(last_before_hash & 0xC0U, 0xC0U);
}

TEST(TermsTest, XapianTakesTermsOfEveryLength) {
    Xapian::WritableDatabase database("", Xapian::DB_BACKEND_INMEMORY);
    for (const std::size_t length : {1U, 244U, 245U, 246U, 255U, 100'000U}) {
        Xapian::Document document;
        document.add_term(make_term("XW", std::string(length, 'x')));
        document.add_term(make_term("XW", std::string(length, '\0')));
        EXPECT_NO_THROW(database.add_document(document)) << length;
    }
}

TEST(TermsTest, ValuesOfOneArticleSortByOrdinal) {
    const JoinKey key = join_key("a1");
    EXPECT_LT(order_value(key, 0), order_value(key, 1));
    EXPECT_LT(order_value(key, 255), order_value(key, 256));
    EXPECT_EQ(join_key_of_value(join_value(key)), key);
    EXPECT_EQ(join_key_of_value(order_value(key, 7)), key);
    EXPECT_EQ(ordinal_of_value(order_value(key, 70'000)), 70'000U);
    EXPECT_EQ(join_key_of_value("short"), 0U);
    EXPECT_EQ(ordinal_of_value(join_value(key)), 0U);
}

TEST(TermsTest, TheJoinTermIsTheKeyInHex) {
    EXPECT_EQ(join_term(0x0123456789ABCDEFULL), "XJ0123456789abcdef");
}

}  // namespace
}  // namespace quoth::store
