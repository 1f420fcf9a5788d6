#include "indexer/readers/language_names.hpp"

#include <gtest/gtest.h>

namespace quoth::indexer {
namespace {

TEST(LanguageNamesTest, ANameIsItsCode) {
    for (const char* name : {"English", "english", "ENGLISH", "eng", "en"}) {
        EXPECT_EQ(language_code(name), "en") << name;
    }
    EXPECT_EQ(language_code("German"), "de");
    EXPECT_EQ(language_code("deu"), "de");
}

TEST(LanguageNamesTest, WhatIsNoNameStays) {
    for (const char* code : {"", "en-GB", "zh_Hant", "xx", "Martian", "gsw"}) {
        EXPECT_EQ(language_code(code), code);
    }
}

}  // namespace
}  // namespace quoth::indexer
