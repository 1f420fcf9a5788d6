#include <gtest/gtest.h>

#include <cstdio>
#include <functional>
#include <string>
#include <vector>

#include "quoth/searcher/searcher.hpp"
#include "tests/fixtures/planted_quotations.hpp"
#include "tests/fixtures/statements.hpp"
#include "tests/fixtures/temporary_folder.hpp"

namespace quoth::searcher {
namespace {

using fixtures::NeverSaid;
using fixtures::Statement;

/// A claim and what must be said of it.
struct Claim {
    std::string words;
    std::string speaker;
    Verdict expected;
};

std::vector<std::string> words_of(const std::string& text) {
    std::vector<std::string> words(1);
    for (const char c : text) {
        if (c == ' ')
            words.emplace_back();
        else
            words.back() += c;
    }
    return words;
}

std::string joined(const std::vector<std::string>& words) {
    std::string text;
    for (const std::string& word : words) text += (text.empty() ? "" : " ") + word;
    return text;
}

/// As people remember: a word mistaken, two lost, one put in, the end moved to the front, the ends
/// of two sentences confused.
std::string misremembered(const Statement& statement, std::size_t how) {
    std::vector<std::string> words = words_of(statement.first);
    const auto middle = static_cast<std::ptrdiff_t>(words.size() / 2);
    switch (how % 5) {
        case 0:
            words[static_cast<std::size_t>(middle)] = "really";
            words[2] = "certainly";
            break;
        case 1:
            words.erase(words.begin() + middle, words.begin() + middle + 2);
            break;
        case 2:
            words.insert(words.begin() + middle, {"as", "everybody", "knows"});
            break;
        case 3:
            std::rotate(words.begin(), words.end() - 3, words.end());
            break;
        default:
            return statement.changed;
    }
    return joined(words);
}

/// As it is quoted: whole, one sentence, in capitals, a part, with an ellipsis.
std::string quoted(const Statement& statement, std::size_t how) {
    std::vector<std::string> words = words_of(statement.first);
    switch (how % 5) {
        case 0:
            return "“" + statement.first + ". " + statement.second + ".”";
        case 1:
            return statement.second;
        case 2:
            for (char& c : words[1]) c = static_cast<char>(std::toupper(c));
            return joined(words) + "!";
        case 3:
            return joined({words.begin() + 1, words.end() - 2});
        default:
            return joined({words.begin(), words.begin() + 3}) + " … " +
                   joined({words.begin() + 5, words.end()});
    }
}

/// Of 60 statements the first 50 are claimed rightly and wrongly, every other one for another
/// speaker.
std::vector<Claim> claims() {
    const std::vector<Statement> said = fixtures::statements();
    std::vector<Claim> claims;
    for (std::size_t i = 0; i < 50; ++i) {
        const std::string speaker = i % 2 == 0 ? said[i].speaker : "";
        claims.push_back({quoted(said[i], i), speaker, Verdict::exact});
        claims.push_back({misremembered(said[i], i), speaker, Verdict::altered});
        if (i % 2 == 0) {
            const std::string& other = said[(i + 20) % said.size()].speaker;
            const std::string words = i % 4 == 0 ? quoted(said[i], i) : misremembered(said[i], i);
            claims.push_back({words, other, Verdict::other_speaker});
        }
    }
    for (const NeverSaid& one : fixtures::never_said()) {
        claims.push_back({one.words, one.speaker, Verdict::not_found});
    }
    return claims;
}

/// The figures of docs/trace.md.
TEST(PlantedClaimsTest, VerdictsAreRight) {
    const fixtures::TemporaryFolder folder;
    std::vector<fixtures::QuotedArticle> articles;
    for (const Statement& said : fixtures::statements()) {
        articles.push_back(fixtures::quoting("s" + std::to_string(articles.size()),
                                             {said.first + ". " + said.second + "."},
                                             said.speaker));
    }
    fixtures::write_index(folder.path("index"), articles);
    auto searcher = *Searcher::open({folder.path("index")});
    std::size_t right = 0;
    const std::vector<Claim> all = claims();
    for (const Claim& claim : all) {
        TraceOptions options;
        options.speaker = claim.speaker;
        options.timeout = std::chrono::minutes(1);
        const auto results = searcher.trace(claim.words, options);
        ASSERT_TRUE(results) << results.error().message;
        if (results->verdict == claim.expected) {
            ++right;
            continue;
        }
        std::printf("  %s, not %s: %s (%s)\n", to_string(results->verdict).data(),
                    to_string(claim.expected).data(), claim.words.c_str(), claim.speaker.c_str());
    }
    std::printf("verdicts: %zu of %zu right\n", right, all.size());
    EXPECT_GE(static_cast<double>(right), 0.95 * static_cast<double>(all.size()));
}

}  // namespace
}  // namespace quoth::searcher
