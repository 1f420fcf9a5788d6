#include "searcher/output/trace_text.hpp"

#include <algorithm>
#include <string_view>
#include <vector>

#include "common/text/iso_date.hpp"
#include "common/text/printable.hpp"
#include "searcher/output/marked_wording.hpp"
#include "searcher/output/wrapping.hpp"

namespace quoth::output {
namespace {

using searcher::CreditedSpeaker;
using searcher::TraceResults;
using searcher::Verdict;
using searcher::Wording;

std::string day_of(const Wording& wording) {
    if (!wording.first.date) return "undated";
    return text::format_iso_date(std::chrono::floor<std::chrono::days>(*wording.first.date));
}

std::string name_of(const CreditedSpeaker& speaker) {
    return speaker.name.empty() ? "an unknown speaker" : text::printable(speaker.name);
}

std::string listed(const std::vector<CreditedSpeaker>& speakers) {
    std::string list;
    for (const CreditedSpeaker& speaker : speakers) {
        list += (list.empty() ? "" : ", ") + name_of(speaker);
    }
    return list;
}

std::string article_count(std::uint64_t articles) {
    return std::to_string(articles) + (articles == 1 ? " article" : " articles");
}

class TracePage {
  public:
    TracePage(const TraceResults& results, const std::string& claimed_speaker,
              const TextStyle& style)
        : results_(results), claimed_speaker_(text::printable(claimed_speaker)), style_(style) {}

    std::string run() {
        out_ = verdict_line() + "\n";
        for (const Wording& wording : results_.wordings) add(wording);
        if (!results_.sentences.empty()) {
            out_ += "\nNobody is credited with it, but articles say in their own words:\n";
        }
        for (const Wording& sentence : results_.sentences) add_sentence(sentence);
        const auto differs = [](const Wording& one) { return !one.is_exact; };
        if (std::any_of(results_.wordings.begin(), results_.wordings.end(), differs) ||
            std::any_of(results_.sentences.begin(), results_.sentences.end(), differs))
            out_ += "\n" +
                    styled(style_, style::kDim, "[-only claimed-]  {+left out of the claim+}") +
                    "\n";
        return std::move(out_);
    }

  private:
    /// The wording that the verdict rests on.
    [[nodiscard]] const Wording& best() const { return results_.wordings[results_.decisive]; }

    [[nodiscard]] std::string verdict_line() const {
        switch (results_.verdict) {
            case Verdict::exact:
                return styled(style_, style::kBold, "exact") + ": " + credit() + " in these words";
            case Verdict::altered:
                return styled(style_, style::kBold, "altered") + ": " + credit() +
                       (is_reported() ? ", and not in these words" : ", but not in these words");
            case Verdict::other_speaker:
                return styled(style_, style::kBold, "other speaker") + ": " +
                       (best().is_exact ? "these words are " : "the closest words are ") +
                       "credited to " + listed(best().speakers) + ", not to " + claimed_speaker_;
            case Verdict::not_found:
                break;
        }
        return styled(style_, style::kBold, "not found") +
               ": no quotation comes close to these words" +
               (results_.wordings.empty() ? "" : "; the closest:");
    }

    /// In indirect speech, whose words are the reporter's.
    [[nodiscard]] bool is_reported() const { return best().kind == QuotationKind::indirect; }

    [[nodiscard]] std::string credit() const {
        const std::string names = listed(best().speakers);
        std::string line = names + (best().speakers.size() == 1 ? " is" : " are") +
                           (is_reported() ? " reported, not quoted" : " quoted");
        const bool unconfirmed = !claimed_speaker_.empty() && !best().is_by_claimed_speaker();
        return unconfirmed ? line + " (nobody is credited, so not " + claimed_speaker_ + " either)"
                           : line;
    }

    void add(const Wording& wording) {
        const MarkedWording marked(wording, results_.claim);
        out_ += "\n";
        add_lines(wording, marked);
        out_ += "    " + styled(style_, style::kBold, speakers_of(wording)) + "\n";
        add_first(wording);
    }

    /// Of a title, which is its text, and of other sentences alike.
    void add_sentence(const Wording& sentence) {
        out_ += "\n";
        add_lines(sentence, MarkedWording(sentence, results_.claim));
        add_first(sentence);
    }

    void add_first(const Wording& wording) {
        const std::string& source = wording.first.source;
        std::string line = article_count(wording.articles) +
                           (wording.articles == 1 ? ", " : ", first ") + day_of(wording);
        if (!source.empty()) line += " · " + text::printable(source);
        line += " · " + text::printable(wording.first.id);
        out_ += "    " + styled(style_, style::kDim, line) + "\n";
    }

    void add_lines(const Wording& wording, const MarkedWording& marked) {
        const bool in_marks = wording.kind != QuotationKind::indirect && !wording.speakers.empty();
        constexpr std::string_view open = "“";
        std::vector<StyledRange> marks;
        if (style_.color) {
            const std::size_t before = in_marks ? open.size() : 0;
            for (const ByteRange& mark : marked.marks()) {
                marks.push_back({{mark.begin + before, mark.end + before}, style::kMatch});
            }
        }
        const Layout layout{.width = style_.width, .style_off = style::kOff};
        std::string text(marked.text());
        if (in_marks) text = std::string(open) + text + "”";
        out_ += wrapped(text, marks, layout);
    }

    [[nodiscard]] std::string speakers_of(const Wording& wording) const {
        std::string line;
        for (const CreditedSpeaker& speaker : wording.speakers) {
            line += (line.empty() ? "" : ", ") + name_of(speaker);
            if (wording.speakers.size() > 1) line += " (" + article_count(speaker.articles) + ")";
        }
        if (wording.kind == QuotationKind::indirect) line += " · not in quotation marks";
        return line;
    }

    const TraceResults& results_;
    std::string claimed_speaker_;
    const TextStyle& style_;
    std::string out_;
};

}  // namespace

std::string trace_text(const TraceResults& results, const std::string& claimed_speaker,
                       const TextStyle& style) {
    return TracePage(results, claimed_speaker, style).run();
}

}  // namespace quoth::output
