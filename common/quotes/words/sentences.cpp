#include "common/quotes/words/sentences.hpp"

#include <algorithm>

#include "common/quotes/words/noun_phrases.hpp"
#include "common/quotes/words/signs.hpp"

namespace quoth::quotes {
namespace {

constexpr Index kMaxDatelineItems = 9;
constexpr Index kMaxTagItems = 14;
constexpr std::size_t kMinHeadingLetters = 8;

class Splitter {
  public:
    Splitter(Reading& reading, TagOrder order)
        : reading_(reading), items_(reading.items), order_(order) {}

    void run();

  private:
    void split(ItemRange paragraph);
    Index dateline_end(ItemRange paragraph) const;
    Index dateline_colon(ItemRange paragraph) const;
    bool follows_stop(Index i) const { return i > 0 && items_[i - 1].is(Tag::stop); }
    bool ends_after(Index i, Index end);
    bool ends_heading(Index i) const;
    bool quotation_ends_sentence(Index i, Index end) const;
    bool only_tag_follows(Index i, Index end) const;
    bool tag_follows(Index i, Index end) const;
    bool follows_cue(Index i) const;
    void finish(Index end);

    Reading& reading_;
    Items& items_;
    TagOrder order_;
    Index begin_ = 0;  // of the sentence at hand
    bool bracket_opened_sentence_ = false;
};

void Splitter::run() {
    for (const ItemRange paragraph : reading_.paragraphs) split(paragraph);
}

void Splitter::split(ItemRange paragraph) {
    begin_ = paragraph.begin;
    const Index dateline = dateline_end(paragraph);
    for (Index i = paragraph.begin; i < paragraph.end; ++i) {
        const bool in_dateline = i + 1 < dateline;
        const bool too_long = i + 1 - begin_ >= kMaxSentenceItems;
        if (i + 1 == dateline || (!in_dateline && (ends_after(i, paragraph.end) || too_long))) {
            finish(i + 1);
        }
    }
    if (begin_ < paragraph.end) finish(paragraph.end);
}

void Splitter::finish(Index end) {
    const auto number = static_cast<std::uint32_t>(reading_.sentences.size());
    for (Index i = begin_; i < end; ++i) items_[i].sentence = number;
    reading_.sentences.push_back({begin_, end});
    begin_ = end;
}

/// The colon of `NEW GIRONA: The mayor left`, else 0.
Index Splitter::dateline_colon(ItemRange paragraph) const {
    Index i = paragraph.begin;
    while (i < paragraph.end && items_[i].all_capitals && items_[i].is(Tag::name)) ++i;
    const bool dateline = i > paragraph.begin && i + 1 < paragraph.end &&
                          items_[i].is(Tag::colon) && items_[i + 1].capital &&
                          !items_[i + 1].all_capitals;
    return dateline ? i : 0;
}

/// One past the dash of `GIRONA, Spain (AP) —` at the start of a paragraph, else its beginning.
Index Splitter::dateline_end(ItemRange paragraph) const {
    if (paragraph.empty()) return paragraph.begin;
    const Item& first = items_[paragraph.begin];
    if (const Index colon = dateline_colon(paragraph); colon > 0) return colon + 1;
    if (!first.all_capitals || first.word.size() < 4) return paragraph.begin;
    const Index limit = std::min(paragraph.end - 1, paragraph.begin + kMaxDatelineItems);
    constexpr Tags kDateline = Tag::name | Tag::comma | Tag::stop | Tag::open_bracket |
                               Tag::close_bracket | Tag::time | Tag::number;
    for (Index i = paragraph.begin + 1; i < limit; ++i) {
        if (items_[i].is(Tag::dash)) return i + 1;
        if (!items_[i].is(kDateline)) break;
    }
    return paragraph.begin;
}

bool Splitter::ends_after(Index i, Index end) {
    if (i + 1 >= end) return false;
    const Item& item = items_[i];
    const Item& next = items_[i + 1];
    if (item.is(Tag::open_bracket)) bracket_opened_sentence_ = i == begin_ || follows_stop(i);
    if (item.is(Tag::quotation)) return quotation_ends_sentence(i, end);
    if (item.is(Tag::close_bracket)) return follows_stop(i) && bracket_opened_sentence_;
    if (item.is(Tag::stop)) {
        if (next.is(Tag::close_bracket | Tag::symbol | Tag::comma | Tag::semicolon)) return false;
        return item.is_word(".") || !next.starts_small();
    }
    if (item.all_capitals && ends_heading(i)) return true;
    constexpr Tags kOpener = Tag::determiner | Tag::pronoun | Tag::preposition | Tag::subordinator |
                             Tag::conjunction | Tag::adverb;
    return next.capital && next.is(kOpener) && may_end_sentence(item);
}

/// `… it rained. NO END IN SIGHT Ruiz said …`: a heading in capitals that has lost its line.
bool Splitter::ends_heading(Index i) const {
    const bool goes_on = items_[i + 1].all_capitals && items_[i + 1].word.size() > 1;
    if (begin_ == reading_.paragraph_of(i).begin || goes_on) return false;
    if (!items_[i + 1].capital) return false;
    std::size_t letters = 0;
    for (Index k = begin_; k <= i; ++k) {
        if (!items_[k].all_capitals) return false;
        letters += items_[k].word.size();
    }
    return i > begin_ && letters >= kMinHeadingLetters;
}

/// By the last character inside: after a full stop the sentence ends unless only `Ruiz said.`
/// follows; after ? or ! unless a verb of speech follows soon and none stood before; after a comma
/// or nothing never.
bool Splitter::quotation_ends_sentence(Index i, Index end) const {
    const Ending ending = reading_.ending_of(i);
    if (ending != Ending::stop && ending != Ending::question) return false;
    const Item& next = items_[i + 1];
    if (next.is(Tag::comma | Tag::stop | Tag::semicolon | Tag::colon | Tag::close_bracket |
                Tag::dash)) {
        return false;
    }
    if (next.is(Tag::quotation)) return true;
    if (next.starts_small()) return false;
    if (order_ == TagOrder::verb_first) {
        return i == begin_ || !items_[i - 1].is(kNominal) || next.is(Tag::name | Tag::role);
    }
    if (ending == Ending::stop) return !only_tag_follows(i + 1, end);
    return follows_cue(i) || !tag_follows(i + 1, end);
}

/// `NAME said.` to the end of the sentence.
bool Splitter::only_tag_follows(Index i, Index end) const {
    const auto phrase = phrase_end(items_, i, std::min(end, i + 5));
    if (!phrase || *phrase >= end) return false;
    const Item& verb = items_[*phrase];
    return verb.is(Tag::speech_verb) && verb.is_strong() &&
           (*phrase + 1 >= end || items_[*phrase + 1].is(Tag::stop));
}

/// `Ruiz asked reporters on the way home.`, or with any other verb `Ruiz laughed.`
bool Splitter::tag_follows(Index i, Index end) const {
    const Index limit = std::min(end, i + kMaxTagItems);
    for (Index j = i; j < limit; ++j) {
        const Item& item = items_[j];
        if (item.is(Tag::speech_verb)) return true;
        if (item.is(Tag::verb)) {
            return j > i && (j + 1 >= end || items_[j + 1].is(Tag::stop | Tag::comma));
        }
        if (item.is(Tag::stop | Tag::quotation | Tag::semicolon | Tag::colon)) return false;
        if (item.is(Tag::auxiliary | Tag::preposition) && j < i + 2) return false;
    }
    return false;
}

/// `She asked: Q`, `by asking, Q`.
bool Splitter::follows_cue(Index i) const {
    Index before = i - 1;
    if (before > begin_ && items_[before].is(Tag::comma | Tag::colon)) --before;
    return before > begin_ && items_[before].is(Tag::speech_verb | Tag::speech_gerund) &&
           items_[before].is_strong();
}

}  // namespace

void split_sentences(Reading& reading, TagOrder order) { Splitter(reading, order).run(); }

}  // namespace quoth::quotes
