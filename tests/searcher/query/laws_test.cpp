#include <gmock/gmock.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <string>

#include "searcher/query/diagnostics.hpp"
#include "searcher/query/parser.hpp"
#include "searcher/query/printer.hpp"
#include "tests/searcher/query/random_trees.hpp"

namespace quoth::query {
namespace {

ParseOptions without_limits() {
    ParseOptions options;
    options.max_bytes = options.max_words = options.max_phrase_words = options.max_depth = 1U
                                                                                           << 20U;
    return options;
}

void expect_a_tree_or_a_place(const std::string& text) {
    const auto parsed = parse(text, without_limits());
    if (parsed) return;
    RC_ASSERT(parsed.error().query_byte.has_value());
    RC_ASSERT(*parsed.error().query_byte < std::max<std::size_t>(text.size(), 1));
    RC_ASSERT(!parsed.error().message.empty());
}

RC_GTEST_PROP(QueryLaws, APrintedTreeReadsAsTheSameTree, ()) {
    const Node tree = *random_tree();
    const std::string text = print(tree);
    RC_LOG(text);
    const auto parsed = parse(text, without_limits());
    if (!parsed) RC_FAIL(render(text, parsed.error()));
    RC_ASSERT(parsed->tree == tree);
}

RC_GTEST_PROP(QueryLaws, WhatIsReadPrintsAndReadsTheSame, ()) {
    const std::string text = *random_query_text();
    RC_LOG(text);
    const auto parsed = parse(text, without_limits());
    if (!parsed) return;
    const std::string canonical = print(parsed->tree);
    RC_LOG(canonical);
    const auto again = parse(canonical, without_limits());
    RC_ASSERT(static_cast<bool>(again));
    RC_ASSERT(again->tree == parsed->tree);
    RC_ASSERT(print(again->tree) == canonical);
}

RC_GTEST_PROP(QueryLaws, AnyBytesGiveATreeOrAMistakeWithItsPlace, (const std::string& bytes)) {
    expect_a_tree_or_a_place(bytes);
}

RC_GTEST_PROP(QueryLaws, AnyPiecesGiveATreeOrAMistakeWithItsPlace, ()) {
    expect_a_tree_or_a_place(*random_query_text());
}

RC_GTEST_PROP(QueryLaws, NoControlCharacterReachesTheTerminal, ()) {
    const std::string text = *random_query_text() + *rc::gen::arbitrary<std::string>();
    const auto parsed = parse(text);
    const std::string shown = parsed ? print_indented(parsed->tree) : render(text, parsed.error());
    RC_ASSERT(std::none_of(shown.begin(), shown.end(), [](char c) {
        return (static_cast<unsigned char>(c) < 0x20 && c != '\n') || c == 0x7F;
    }));
}

}  // namespace
}  // namespace quoth::query
