#include "common/quotes/marks/transcripts.hpp"

#include <algorithm>
#include <cstddef>
#include <unordered_map>

#include "common/quotes/marks/interviewers.hpp"
#include "common/quotes/source/characters.hpp"

namespace quoth::quotes {
namespace {

constexpr std::size_t kMaxLabelBytes = 60;
constexpr int kMaxNameWords = 3;
constexpr std::size_t kMinTurns = 3;

bool is_question_or_answer(std::string_view label) { return label == "Q" || label == "A"; }

bool opens_question_or_answer(std::string_view line) {
    return line.size() > 3 && is_question_or_answer(line.substr(0, 1)) &&
           (line[1] == ':' || line[1] == '.') && line[2] == ' ';
}

/// What a label looks like: words with capitals, in `RUIZ` and `MR. RUIZ` nothing but capitals.
struct LabelShape {
    int words = 1;
    int capitals = 0;
    bool small = false;  ///< has small letters
    bool name = true;    ///< each word starts with a capital
};

LabelShape shape_of_label(std::string_view label) {
    LabelShape shape;
    bool first = true;
    for (std::size_t at = 0; at < label.size();) {
        const text::Character c = character_at(label, at);
        const bool capital = is_upper(c.code);
        if (c.code == U' ') {
            ++shape.words;
        } else if (is_letter(c)) {
            shape.capitals += capital ? 1 : 0;
            shape.small = shape.small || !capital;
            shape.name = shape.name && (capital || !first);
        } else if (!is_one_of(c.code, U".'’-")) {
            shape.name = false;
        }
        first = c.code == U' ';
        at += c.length;
    }
    return shape;
}

/// Without what is told of the speaker once: `ANA RUIZ, HOST`, `SEN. RUIZ (D-MARLOW)`.
std::string_view name_of_label(std::string_view label) {
    const std::string_view name = label.substr(0, label.find_first_of(",("));
    if (name.size() == label.size() || shape_of_label(label).capitals == 0) return label;
    if (shape_of_label(name).small) return label;
    return name.ends_with(' ') ? name.substr(0, name.size() - 1) : name;
}

/// By what a label is known again: `ANA RUIZ` and `MS. RUIZ` by `RUIZ`.
std::string_view key_of(std::string_view label) {
    return shape_of_label(label).small ? label : label.substr(label.rfind(' ') + 1);
}

bool is_label(std::string_view label) {
    if (is_question_or_answer(label)) return true;
    const LabelShape shape = shape_of_label(label);
    return shape.name && shape.capitals > 0 && shape.words <= kMaxNameWords && label.size() > 1;
}

/// The label in front of a paragraph and what stands behind it, else nothing.
Turn turn_of(std::string_view text, ByteRange paragraph) {
    const std::string_view words = paragraph.of(text);
    const std::string_view opening = words.substr(0, kMaxLabelBytes);
    // std::string_view::find_first_of calls a function for each character.
    const auto mark =
        std::find_if(opening.begin(), opening.end(), [](char c) { return c == ':' || c == '.'; });
    if (mark == opening.end()) return {};
    std::size_t end = static_cast<std::size_t>(mark - opening.begin());
    // The full stop of a title belongs to the label, that of `Q.` and `A.` ends it.
    if (words[end] == '.' && !is_question_or_answer(words.substr(0, end))) {
        end = opening.find(':');
    }
    if (end == std::string_view::npos) return {};
    const std::string_view name = name_of_label(words.substr(0, end));
    if (!is_label(name)) return {};
    std::size_t begin = end + 1;
    while (begin < words.size() && (words[begin] == ' ' || words[begin] == '\n')) ++begin;
    if (begin == end + 1 || begin == words.size()) return {};
    if (is_one_of(character_at(words, begin).code, U"\"“”‘'`„«»")) return {};
    return {{paragraph.begin, paragraph.begin + name.size()},
            {paragraph.begin + begin, paragraph.end}};
}

/// True if the labels together are those of a conversation.
bool is_conversation(std::string_view text, const std::vector<Turn>& turns) {
    std::unordered_map<std::string_view, std::size_t> uses;
    std::size_t labelled = 0;
    for (const Turn& turn : turns) {
        if (turn.label.size() == 0) continue;
        ++uses[key_of(turn.label.of(text))];
        ++labelled;
    }
    const auto comes_back = [](const auto& use) { return use.second > 1; };
    const auto is_certain = [](const auto& use) {
        return is_question_or_answer(use.first) || !shape_of_label(use.first).small;
    };
    return labelled >= kMinTurns && uses.size() > 1 &&
           (std::all_of(uses.begin(), uses.end(), comes_back) ||
            (std::all_of(uses.begin(), uses.end(), is_certain) &&
             std::any_of(uses.begin(), uses.end(), comes_back)));
}

/// The one who asks the most of those who have two turns or more and only ask: the label of their
/// first turn. Nothing when nobody answers.
std::string_view main_questioner(std::string_view text, const std::vector<Turn>& turns) {
    struct Questions {
        std::string_view label;
        int turns = 0;
        bool only = true;
    };
    std::vector<Questions> speakers;
    std::unordered_map<std::string_view, std::size_t> place;  // in `speakers`, by key
    for (const Turn& turn : turns) {
        if (turn.label.size() == 0) continue;
        const std::string_view label = turn.label.of(text);
        const auto [at, is_new] = place.try_emplace(key_of(label), speakers.size());
        if (is_new) speakers.push_back({label});
        Questions& speaker = speakers[at->second];
        ++speaker.turns;
        speaker.only = speaker.only && turn.speech.of(text).ends_with('?');
    }
    const auto answers = [](const Questions& speaker) { return !speaker.only; };
    if (std::none_of(speakers.begin(), speakers.end(), answers)) return {};
    Questions most;
    for (const Questions& speaker : speakers) {
        if (speaker.only && speaker.turns > std::max(most.turns, 1)) most = speaker;
    }
    return most.label;
}

/// The text without its labels.
std::vector<ByteRange> without_labels(const std::vector<Turn>& turns,
                                      const std::vector<ByteRange>& paragraphs) {
    std::vector<ByteRange> passages = paragraphs;
    for (std::size_t i = 0; i < turns.size(); ++i) {
        if (turns[i].label.size() > 0) passages[i] = turns[i].speech;
    }
    return passages;
}

/// The key of the one besides `Q` who asks for the paper, if one does.
std::string_view interviewer(std::string_view text, const std::vector<Turn>& turns,
                             const std::vector<ByteRange>& paragraphs) {
    const std::string_view label = main_questioner(text, turns);
    if (label.empty()) return {};
    const bool is_paper = is_impersonal_label(text, without_labels(turns, paragraphs), label);
    return is_paper ? key_of(label) : std::string_view();
}

}  // namespace

std::vector<ByteRange> split_questions(std::string_view text,
                                       const std::vector<ByteRange>& paragraphs) {
    std::vector<ByteRange> lines;
    lines.reserve(paragraphs.size());
    for (ByteRange rest : paragraphs) {
        if (opens_question_or_answer(rest.of(text))) {
            for (std::size_t at = rest.begin; at + 1 < rest.end; ++at) {
                if (text[at] != '\n') continue;
                const ByteRange next{at + 1, rest.end};
                if (!opens_question_or_answer(next.of(text))) continue;
                lines.push_back({rest.begin, at});
                rest = next;
            }
        }
        lines.push_back(rest);
    }
    return lines;
}

std::vector<Turn> find_turns(std::string_view text, const std::vector<ByteRange>& paragraphs) {
    std::vector<Turn> turns;
    turns.reserve(paragraphs.size());
    for (const ByteRange paragraph : paragraphs) turns.push_back(turn_of(text, paragraph));
    if (!is_conversation(text, turns)) return std::vector<Turn>(paragraphs.size());
    // Between two labels the speaker of the first goes on.
    const auto is_labelled = [](const Turn& turn) { return turn.label.size() > 0; };
    const auto first = std::find_if(turns.begin(), turns.end(), is_labelled);
    const auto last = std::find_if(turns.rbegin(), turns.rend(), is_labelled).base();
    const std::string_view asking = interviewer(text, turns, paragraphs);
    bool asks = false;
    for (auto turn = first; turn != last; ++turn) {
        if (is_labelled(*turn)) {
            const std::string_view key = key_of(turn->label.of(text));
            asks = key == "Q" || key == asking;
        }
        turn->asks = asks;
        if (turn->speech.size() > 0) continue;
        turn->speech = paragraphs[static_cast<std::size_t>(turn - turns.begin())];
    }
    return turns;
}

}  // namespace quoth::quotes
