#include "searcher/output/quotation_text.hpp"

#include <algorithm>
#include <vector>

#include "common/text/printable.hpp"
#include "common/text/white_space.hpp"
#include "searcher/output/styled_text.hpp"

namespace quoth::output {
namespace {

using searcher::QuotationHit;

/// Below this the reader should look at the article before printing a name.
constexpr double kSure = 0.7;

/// Bytes of the paragraph that are shown before and after a quotation.
constexpr std::size_t kShownAround = 300;

/// What of a paragraph is shown, ended at blanks.
ByteRange window(std::string_view context, const std::vector<ByteRange>& parts) {
    ByteRange shown{0, context.size()};
    if (parts.empty()) return shown;
    const std::size_t begin = parts.front().begin;
    const std::size_t end = parts.back().end;
    if (begin > kShownAround) {
        const std::size_t blank = context.find(' ', begin - kShownAround);
        shown.begin = blank < begin ? blank + 1 : begin;
    }
    if (context.size() - end > kShownAround) {
        const std::size_t blank = context.rfind(' ', end + kShownAround);
        shown.end = blank != std::string_view::npos && blank > end ? blank : end;
    }
    return shown;
}

/// A part in bold, its matches marked.
void add_in_color(std::string_view context, ByteRange part,
                  const std::vector<ByteRange>& highlights, StyledText& out) {
    std::size_t at = part.begin;
    for (const ByteRange match : highlights) {
        if (match.begin < at || match.end > part.end) continue;
        out.add(ByteRange{at, match.begin}.of(context), style::kBold);
        out.add(match.of(context), style::kMatch);
        at = match.end;
    }
    out.add(ByteRange{at, part.end}.of(context), style::kBold);
}

void add_plainly(std::string_view context, ByteRange part, StyledText& out) {
    out.add("*");
    out.add(part.of(context));
    out.add("*");
}

bool is_named(const Speaker& speaker) {
    return !speaker.name.empty() && !(speaker.name.front() >= 'a' && speaker.name.front() <= 'z');
}

}  // namespace

std::string quotation_in_place(const QuotationHit& hit, const TextStyle& style) {
    std::string context = hit.context;
    std::replace_if(context.begin(), context.end(), text::is_white_space, ' ');
    const ByteRange shown = window(context, hit.context_parts);
    StyledText out;
    if (shown.begin > 0) out.add("… ");
    std::size_t at = shown.begin;
    for (const ByteRange part : hit.context_parts) {
        out.add(ByteRange{at, part.begin}.of(context));
        if (style.color)
            add_in_color(context, part, hit.context_highlights, out);
        else
            add_plainly(context, part, out);
        at = part.end;
    }
    out.add(ByteRange{at, shown.end}.of(context));
    if (shown.end < context.size()) out.add(" …");
    Layout layout;
    layout.width = style.width;
    layout.style_off = style::kOff;
    return out.lines(layout);
}

std::string speaker_name(const QuotationHit& hit) {
    const auto& speaker = hit.quotation.speaker;
    if (!speaker) return "Unknown speaker";
    return text::printable(is_named(*speaker) ? speaker->name : hit.speaker_mention);
}

std::string speaker_line(const QuotationHit& hit, const TextStyle& style) {
    const auto& speaker = hit.quotation.speaker;
    std::string line = styled(style, style::kBold, speaker_name(hit));
    if (speaker && is_named(*speaker) && !speaker->role.empty()) {
        line += ", " + text::printable(speaker->role);
    }
    std::string notes;
    if (!hit.cue.empty()) notes += " · " + text::printable(hit.cue);
    const bool named_otherwise =
        speaker && (speaker->found_by == FoundBy::pronoun || speaker->found_by == FoundBy::alias);
    if (named_otherwise) {
        notes += " · named as “" + text::printable(hit.speaker_mention) + "”";
    }
    if (speaker && speaker->found_by == FoundBy::carried_over) notes += " · not named beside it";
    if (hit.quotation.kind == QuotationKind::indirect) notes += " · not in quotation marks";
    if (speaker && hit.quotation.confidence < kSure) notes += " · uncertain";
    return line + styled(style, style::kDim, notes);
}

}  // namespace quoth::output
