#include "common/quotes/attribution/attribution.hpp"

#include <algorithm>
#include <cstddef>

#include "common/quotes/ablation.hpp"
#include "common/quotes/attribution/context_rules.hpp"
#include "common/quotes/attribution/cues.hpp"
#include "common/quotes/attribution/following_sentence.hpp"
#include "common/quotes/attribution/headings.hpp"
#include "common/quotes/attribution/left_rules.hpp"
#include "common/quotes/attribution/right_rules.hpp"
#include "common/quotes/attribution/speech_filter.hpp"
#include "common/quotes/attribution/topic_lists.hpp"
#include "common/quotes/attribution/turn_speakers.hpp"
#include "common/quotes/source/characters.hpp"
#include "common/quotes/words/noun_phrases.hpp"

namespace quoth::quotes {
namespace {

constexpr std::uint32_t kCarryParagraphs = 2;
constexpr Index kMaxCoordinationGap = 4;
constexpr std::size_t kMaxTranscriptName = 40;

bool is_sure_left_rule(Rule rule) {
    return rule == Rule::name_before || rule == Rule::colon || rule == Rule::according_to_before;
}

bool is_plain_noun(const Item& head) { return head.is(Tag::noun) && head.starts_small(); }

/// `what Ruiz called Q`, `Ruiz responded: Q`: the cue stands right before the quotation.
bool follows_cue(const Items& items, const QuotationSite& site) {
    Index before = site.item - 1;
    if (before > site.sentence.begin && items[before].is(Tag::colon) &&
        site.ending == Ending::question) {
        return items[before - 1].is(Tag::speech_verb) && items[before - 1].is_strong();
    }
    // `When a reporter asked Q, Ruiz answered`
    if (before > site.sentence.begin && items[site.sentence.begin].has(WordClass::clause_opener) &&
        items[before].is(Tag::speech_verb) && items[before].is_strong()) {
        return true;
    }
    if (before > site.sentence.begin && items[before].is(Tag::determiner)) --before;
    if (before <= site.sentence.begin) return false;
    return items[before].is(Tag::speech_verb | Tag::speech_gerund) &&
           items[before].has(WordClass::labelling);
}

/// The rules that look no further than the sentence: right side, left side, tail.
LeftSide attribute_in_sentence(const Reading& reading, const QuotationSite& site) {
    const Items& items = reading.items;
    const std::optional<Attribution> right =
        is_on(Part::right_side) ? speaker_after(items, site) : std::nullopt;
    const bool near = right && right->rule != Rule::distant_name_after;
    if (near && !follows_cue(items, site) &&
        (expects_attribution(items, site) || site.opens_sentence()))
        return {right};
    if (is_on(Part::headings)) {
        if (auto heading = speaker_of_heading(reading, site)) return {heading};
    }
    const LeftSide left = is_on(Part::left_side) ? speaker_before(items, site) : LeftSide{};
    if (left.attribution && is_sure_left_rule(left.attribution->rule)) return left;
    if (near) return {right};
    if (left.agentless) return left;
    if (is_on(Part::tail)) {
        const ItemRange rest{site.item + 1, site.sentence.end};
        if (auto tail = speaker_in_tail(items, rest)) return {tail};
    }
    if (left.attribution) return left;
    return {right};
}

/// Goes through the quotations in order and remembers who spoke last.
class Attributor {
  public:
    Attributor(const Reading& reading, const Lexicon& lexicon)
        : reading_(reading),
          items_(reading.items),
          lexicon_(lexicon),
          interviewee_(find_interviewee(reading)) {}

    std::vector<Attributed> run();

  private:
    struct LastSpeaker {
        Attribution attribution;
        Index item = 0;  // of its quotation
    };

    QuotationSite site_of(Index item) const;
    Attributed attribute_one(const QuotationSite& site) const;
    Attributed attribute_turn(const QuotationSite& site);
    bool is_listed(Index before, Index item) const;
    bool is_coordinated(const QuotationSite& site, const std::optional<Attribution>& found) const;
    ByteRange transcript_name(const QuotedSpan& quote) const;
    std::optional<Attribution> from_context(const QuotationSite& site) const;
    std::optional<Attribution> carried(Rule rule) const;
    std::optional<Attribution> topic_item(const QuotationSite& site) const;
    void spread_over_continuations(std::vector<Attributed>& all) const;

    const Reading& reading_;
    const Items& items_;
    const Lexicon& lexicon_;
    std::optional<ItemRange> interviewee_;
    std::optional<LastSpeaker> last_;
};

std::vector<Attributed> Attributor::run() {
    std::vector<Attributed> all;
    all.reserve(reading_.quote_items.size());
    for (const Index item : reading_.quote_items) {
        const QuotationSite site = site_of(item);
        const MarkStyle style = reading_.quote_of(item).style;
        const bool is_turn = style == MarkStyle::turn || style == MarkStyle::question;
        Attributed result = is_turn ? attribute_turn(site) : attribute_one(site);
        if (!is_turn && result.inner_name.empty() && is_on(Part::speech_filter)) {
            QuotationShape shape =
                shape_of(reading_.quote_of(item).inner.of(reading_.text), lexicon_);
            // Where all words of the line have capitals, those of the quotation tell nothing.
            if (reading_.title_case[site.paragraph]) shape.title_case = false;
            result.is_speech = result.agentless
                                   ? !shape.title_case || shape.words >= kManyWords
                                   : is_speech(items_, site, shape, result.attribution);
            if (shape.title_case && !all.empty() && !all.back().is_speech &&
                is_listed(all.back().item, item)) {
                result.is_speech = false;  // songs like “The Rain” and “The Sun”
            }
        }
        if (result.attribution && result.is_speech) last_ = {*result.attribution, item};
        all.push_back(result);
    }
    if (is_on(Part::continuations)) spread_over_continuations(all);
    return all;
}

QuotationSite Attributor::site_of(Index item) const {
    return {item, reading_.sentence_of(item), reading_.ending_of(item), items_[item].paragraph};
}

Attributed Attributor::attribute_one(const QuotationSite& site) const {
    Attributed result;
    result.item = site.item;
    result.inner_name = transcript_name(reading_.quote_of(site.item));
    if (!result.inner_name.empty()) return result;
    if (auto found = topic_item(site)) {
        result.attribution = found;
        return result;
    }
    const LeftSide in_sentence = attribute_in_sentence(reading_, site);
    result.attribution = in_sentence.attribution;
    result.agentless = in_sentence.agentless;
    if (is_coordinated(site, result.attribution)) {
        result.attribution = last_->attribution;
        result.attribution->rule = Rule::coordinated;
        result.agentless = false;
    } else if (!result.attribution && !result.agentless) {
        result.attribution = from_context(site);
    }
    return result;
}

/// Of `Q` and `A` only the answers are quotations: nobody is known to ask.
Attributed Attributor::attribute_turn(const QuotationSite& site) {
    Attributed result;
    result.item = site.item;
    result.attribution = speaker_of_turn(reading_, site.item, interviewee_);
    result.agentless = !result.attribution;
    result.is_speech = reading_.quote_of(site.item).style != MarkStyle::question;
    return result;
}

/// `“a hawk”, “a fool” and “a liar”`: one quotation stands behind the other in a list.
bool Attributor::is_listed(Index before, Index item) const {
    if (item - before > kMaxCoordinationGap) return false;
    for (Index i = before + 1; i < item; ++i) {
        if (!items_[i].is(Tag::comma | Tag::conjunction) || items_[i].is_word("but")) return false;
    }
    return true;
}

/// `“a hawk” and “a liar”`: one speaker, unless the second has a surer one.
bool Attributor::is_coordinated(const QuotationSite& site,
                                const std::optional<Attribution>& found) const {
    if (!is_on(Part::coordination) || !last_ || last_->item < site.sentence.begin) return false;
    if (!is_listed(last_->item, site.item)) return false;
    if (!found) return true;
    const Rule rule = found->rule;
    return rule == Rule::name_before || rule == Rule::subject_before || rule == Rule::noun_cue ||
           rule == Rule::possessor || rule == Rule::bare_name_after;
}

/// `“RUIZ: We leave.”`: two to 25 capitals and a colon right after the mark.
ByteRange Attributor::transcript_name(const QuotedSpan& quote) const {
    const std::string_view inner = quote.inner.of(reading_.text).substr(0, kMaxTranscriptName);
    std::size_t end = 0;
    int words = 1;
    int capitals = 0;
    while (end < inner.size() && inner[end] != ':') {
        const auto c = static_cast<unsigned char>(inner[end]);
        if (c >= 'a' && c <= 'z') return {};
        if (c == ' ' && ++words > 3) return {};
        if (!is_upper(c) && !is_one_of(c, U" .'-") && c < 0x80) return {};
        capitals += is_upper(c) ? 1 : 0;
        ++end;
    }
    if (end + 2 >= inner.size() || capitals < 2 || character_at(inner, end + 1).code != U' ')
        return {};
    return {quote.inner.begin, quote.inner.begin + end};
}

std::optional<Attribution> Attributor::from_context(const QuotationSite& site) const {
    if (auto found = dash_in_next_paragraph(reading_, site)) return found;
    if (auto found = following_sentence(reading_, site)) return found;
    const bool may_carry = last_.has_value();
    const std::uint32_t last_paragraph = may_carry ? items_[last_->item].paragraph : 0;
    if (is_on(Part::same_paragraph) && may_carry && last_paragraph == site.paragraph &&
        !previous_sentence_outranks(reading_, site, last_->item)) {
        return carried(Rule::same_paragraph);
    }
    const bool still_speaks = is_on(Part::earlier_paragraph) && may_carry &&
                              site.paragraph - last_paragraph <= kCarryParagraphs;
    for (const auto rule : {previous_sentence, previous_colon, previous_report}) {
        auto found = rule(reading_, site);
        // `Her models show how it fails. Q`: the models do not speak while she may.
        const bool thing = found && found->rule == Rule::previous_sentence &&
                           is_plain_noun(items_[found->speaker.end - 1]);
        if (found && !(thing && still_speaks)) return found;
    }
    if (still_speaks) return carried(Rule::earlier_paragraph);
    return std::nullopt;
}

std::optional<Attribution> Attributor::carried(Rule rule) const {
    Attribution result = last_->attribution;
    result.rule = rule;
    result.cue = {};
    return result;
}

/// In a list of comments by topic the speaker is that of the item before, or of the lead.
std::optional<Attribution> Attributor::topic_item(const QuotationSite& site) const {
    const ItemRange range = reading_.paragraphs[site.paragraph];
    if (site.paragraph == 0 || !is_topic_item(reading_, site.paragraph)) return std::nullopt;
    if (items_.any({range.begin, site.item}, Tag::quotation)) return std::nullopt;
    const std::uint32_t before = site.paragraph - 1;
    if (!is_topic_item(reading_, before)) return topic_lead(reading_, site);
    if (!last_ || items_[last_->item].paragraph != before) return std::nullopt;
    return carried(Rule::previous_colon);
}

/// A quotation that re-opens at each paragraph has one speaker, named beside any of its parts.
void Attributor::spread_over_continuations(std::vector<Attributed>& all) const {
    const auto is_own = [](const Attributed& a) {
        return a.attribution && a.attribution->rule < Rule::same_paragraph;
    };
    const auto take = [](Attributed& to, const Attributed& from) {
        to.attribution = from.attribution;
        to.attribution->rule = Rule::continued;
        to.agentless = false;
        to.is_speech = true;
    };
    for (std::size_t i = 1; i < all.size(); ++i) {
        if (reading_.quotes[i].continues && !is_own(all[i]) && all[i - 1].attribution) {
            take(all[i], all[i - 1]);
        }
    }
    for (std::size_t i = all.size(); i-- > 1;) {
        if (reading_.quotes[i].continues && !is_own(all[i - 1]) && all[i].attribution) {
            take(all[i - 1], all[i]);
        }
    }
}

}  // namespace

std::vector<Attributed> attribute(const Reading& reading, const Lexicon& lexicon) {
    return Attributor(reading, lexicon).run();
}

}  // namespace quoth::quotes
