#include "common/store/alias_file.hpp"

#include <map>
#include <utility>

#include "common/text/folding.hpp"
#include "common/text/printable.hpp"
#include "common/text/utf8.hpp"

namespace quoth::store {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
constexpr std::string_view kColumns = "the columns are: NAME<TAB>ID<TAB>ALIAS<TAB>ALIAS…";

/// Takes what stands before the next `separator` off the front of `rest`.
std::string_view take_until(char separator, std::string_view& rest) {
    const std::size_t end = rest.find(separator);
    const std::string_view front = rest.substr(0, end);
    rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
    return front;
}

/// Without blanks around it and with one between its words.
std::string tidy(std::string_view column) {
    std::string result;
    for (const char c : column) {
        const bool blank = c == ' ' || c == '\r';
        if (!blank)
            result += c;
        else if (!result.empty() && result.back() != ' ')
            result += ' ';
    }
    if (!result.empty() && result.back() == ' ') result.pop_back();
    return result;
}

class AliasFileParser {
  public:
    explicit AliasFileParser(const std::string& file) : file_(file) {}

    Result<std::vector<KnownSpeaker>> run(std::string_view text) {
        if (text.starts_with(kByteOrderMark)) text.remove_prefix(kByteOrderMark.size());
        while (!text.empty()) {
            ++line_;
            if (Result<void> read = read_line(take_until('\n', text)); !read)
                return std::move(read).error();
        }
        return std::move(speakers_);
    }

  private:
    Result<void> read_line(std::string_view line) {
        if (text::first_invalid_byte(line)) return mistake("is not UTF-8", "save it as UTF-8");
        if (line.starts_with('#') || tidy(line).find_first_not_of('\t') == std::string::npos)
            return {};
        KnownSpeaker& speaker = speakers_.emplace_back();
        speaker.name = tidy(take_until('\t', line));
        speaker.id = tidy(take_until('\t', line));
        if (speaker.name.empty()) return mistake("has no name", std::string(kColumns));
        if (Result<void> claimed = claim_id(speaker.id); !claimed) return claimed;
        if (Result<void> claimed = claim(names_, "name", speaker.name); !claimed) return claimed;
        while (!line.empty()) {
            std::string alias = tidy(take_until('\t', line));
            if (alias.empty() || is_own(alias)) continue;
            if (Result<void> claimed = claim(names_, "name", alias); !claimed) return claimed;
            speaker.aliases.push_back(std::move(alias));
        }
        return {};
    }

    Result<void> claim_id(const std::string& id) {
        if (id.empty()) return {};
        if (id.find(' ') != std::string::npos) {
            return mistake("has a blank in its id '" + text::printable(id) + "'",
                           std::string(kColumns) + "; leave the id empty where there is none");
        }
        return claim(ids_, "id", id);
    }

    /// Whether an earlier column of this line has the same name.
    [[nodiscard]] bool is_own(const std::string& alias) const {
        const auto owner = names_.find(text::folded(alias));
        return owner != names_.end() && owner->second == line_;
    }

    using Owners = std::map<std::string, std::size_t>;

    Result<void> claim(Owners& owners, const char* what, const std::string& value) {
        const std::string shown = std::string(what) + " '" + text::printable(value) + "'";
        const std::string folded = text::folded(value);
        if (folded.empty()) return mistake("has the " + shown + " without a letter", {});
        const auto [owner, is_new] = owners.try_emplace(folded, line_);
        if (is_new) return {};
        return mistake(
            "has the " + shown + ", which line " + std::to_string(owner->second) + " has already",
            "each name and id belongs to one speaker");
    }

    [[nodiscard]] Error mistake(const std::string& what, std::string hint) const {
        return {ErrorCode::invalid_argument,
                "line " + std::to_string(line_) + " of alias file '" + text::printable(file_) +
                    "' " + what,
                std::move(hint)};
    }

    const std::string& file_;
    std::size_t line_ = 0;
    std::vector<KnownSpeaker> speakers_;
    Owners names_;  // folded -> line
    Owners ids_;
};

}  // namespace

Result<std::vector<KnownSpeaker>> parse_alias_file(std::string_view text, const std::string& file) {
    if (text.size() > kLargestAliasFile) {
        return Error{ErrorCode::limit_exceeded,
                     "alias file '" + text::printable(file) + "' is larger than 16 MiB, the limit"};
    }
    return AliasFileParser(file).run(text);
}

std::string write_alias_file(const std::vector<KnownSpeaker>& speakers) {
    std::string text;
    for (const KnownSpeaker& speaker : speakers) {
        text.append(speaker.name).append("\t").append(speaker.id);
        for (const std::string& alias : speaker.aliases) text.append("\t").append(alias);
        text += '\n';
    }
    return text;
}

}  // namespace quoth::store
