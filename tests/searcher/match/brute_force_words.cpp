#include "tests/searcher/match/brute_force_words.hpp"

#include <algorithm>
#include <variant>

#include "searcher/query/code_points.hpp"

namespace quoth::match {
namespace {

using Stretch = BruteForceWords::Stretch;

std::u32string letters_of(const std::string& text) {
    std::u32string letters;
    for (std::size_t byte = 0; byte < text.size();) {
        const query::CodePoint letter = query::code_point_at(text, byte);
        letters += letter.value;
        byte += letter.size;
    }
    return letters;
}

/// Whether `most` letters put in, left out or exchanged make one of the other.
bool within(std::u32string_view a, std::u32string_view b, int most) {
    if (most < 0) return false;
    if (a.empty() || b.empty()) return a.size() + b.size() <= static_cast<std::size_t>(most);
    if (a[0] == b[0] && within(a.substr(1), b.substr(1), most)) return true;
    return within(a.substr(1), b.substr(1), most - 1) || within(a.substr(1), b, most - 1) ||
           within(a, b.substr(1), most - 1);
}

bool begins_within(std::u32string_view beginning, std::u32string_view word, int most) {
    for (std::size_t length = 0; length <= word.size(); ++length) {
        if (within(beginning, word.substr(0, length), most)) return true;
    }
    return false;
}

bool are_near(const Stretch& a, const Stretch& b, const query::Near& near) {
    const auto distance = static_cast<std::size_t>(near.distance);
    const bool behind = b.first >= a.second && b.first - a.second < distance;
    const bool ahead = a.first >= b.second && a.first - b.second < distance;
    return behind || (ahead && !near.in_order);
}

bool overlap(const Stretch& a, const Stretch& b) {
    return a.first < b.second && b.first < a.second;
}

/// All ways to take one of each.
std::vector<std::vector<Stretch>> choices(const std::vector<std::set<Stretch>>& operands) {
    std::vector<std::vector<Stretch>> chosen = {{}};
    for (const std::set<Stretch>& operand : operands) {
        std::vector<std::vector<Stretch>> longer;
        for (const std::vector<Stretch>& choice : chosen) {
            for (const Stretch& stretch : operand) {
                longer.push_back(choice);
                longer.back().push_back(stretch);
            }
        }
        chosen = std::move(longer);
    }
    return chosen;
}

bool is_chain(const std::vector<Stretch>& choice, const query::Near& near) {
    for (std::size_t i = 0; i < choice.size(); ++i) {
        if (i > 0 && !are_near(choice[i - 1], choice[i], near)) return false;
        for (std::size_t j = 0; j < i; ++j) {
            if (overlap(choice[i], choice[j])) return false;
        }
    }
    return true;
}

}  // namespace

std::vector<std::string> BruteForceWords::forms(const std::string& text) {
    std::vector<std::string> result;
    for (const Word& word : analyzer_.words(text)) result.emplace_back(word.form);
    return result;
}

std::set<Stretch> BruteForceWords::stretches(const query::Node& tree, const std::string& text,
                                             bool stems) {
    return find(tree, forms(text), stems);
}

std::set<Stretch> BruteForceWords::find(const query::Node& tree, const Forms& text, bool stems) {
    if (const auto* leaf = std::get_if<query::Leaf>(&tree.content))
        return find(leaf->value, text, stems);
    if (const auto* near = std::get_if<query::Near>(&tree.content)) return find(*near, text);
    std::set<Stretch> found;
    for (const query::Node& one : std::get<query::Or>(tree.content).operands)
        found.merge(find(one, text, stems));
    return found;
}

std::set<Stretch> BruteForceWords::find(const query::Value& value, const Forms& text, bool stems) {
    const auto* word = std::get_if<query::WordValue>(&value);
    const auto* phrase = std::get_if<query::PhraseValue>(&value);
    const Forms wanted = forms(word != nullptr ? word->text : phrase->text);
    const std::size_t slop = phrase != nullptr ? static_cast<std::size_t>(phrase->slop) : 0;
    const bool plain = word == nullptr || (!word->prefix && word->fuzzy == 0);
    const auto passes = [&](std::size_t place, const std::string& form) {
        if (stems && word != nullptr && plain && wanted.size() == 1) {
            return std::string(analyzer_.stem(form)) == std::string(analyzer_.stem(wanted[0]));
        }
        if (plain) return form == wanted[place];
        const auto test = word->prefix && place + 1 == wanted.size() ? begins_within : within;
        return test(letters_of(wanted[place]), letters_of(form), word->fuzzy);
    };
    // The ends of what can be read so far, by where it began.
    std::set<Stretch> found;
    for (std::size_t begin = 0; !wanted.empty() && begin < text.size(); ++begin) {
        if (passes(0, text[begin])) found.insert({begin, begin + 1});
    }
    for (std::size_t place = 1; place < wanted.size(); ++place) {
        std::set<Stretch> longer;
        for (const Stretch& stretch : found) {
            for (std::size_t next = stretch.second; next < text.size(); ++next) {
                const bool in_reach = next - stretch.first <= place + slop;
                if (in_reach && passes(place, text[next])) longer.insert({stretch.first, next + 1});
            }
        }
        found = std::move(longer);
    }
    return found;
}

std::set<Stretch> BruteForceWords::find(const query::Near& near, const Forms& text) {
    std::vector<std::set<Stretch>> operands;
    for (const query::Node& operand : near.operands) operands.push_back(find(operand, text, false));
    std::set<Stretch> found;
    for (const std::vector<Stretch>& choice : choices(operands)) {
        if (!is_chain(choice, near)) continue;
        Stretch extent = choice.front();
        for (const Stretch& one : choice) {
            extent = {std::min(extent.first, one.first), std::max(extent.second, one.second)};
        }
        found.insert(extent);
    }
    return found;
}

}  // namespace quoth::match
