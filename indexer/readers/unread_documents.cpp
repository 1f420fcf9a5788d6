#include "indexer/readers/unread_documents.hpp"

#include <algorithm>
#include <array>

#include "common/text/printable.hpp"

namespace quoth::indexer {
namespace {

using namespace std::string_view_literals;

/// A kind of documents, and how one becomes a text: the command, what follows the name in it, if
/// anything does, is the name of the text.
struct Kind {
    std::string_view name;
    std::string_view command;
    std::string_view before_output = {};
};

constexpr std::string_view kToPdf = "soffice --headless --convert-to pdf";
constexpr std::string_view kToCsv = "soffice --headless --convert-to csv";

constexpr Kind kPdf = {"a PDF", "pdftotext", " "};
constexpr Kind kRichText = {"a text in RTF", "pandoc -f rtf -t plain --wrap=none", " -o "};
constexpr Kind kWord = {"a Word document", "pandoc -f docx -t plain --wrap=none", " -o "};
constexpr Kind kExcel = {"an Excel workbook", kToCsv};
constexpr Kind kOffice = {"an Office document", kToPdf};
constexpr Kind kOpenText = {"an OpenDocument text", "pandoc -f odt -t plain --wrap=none", " -o "};
constexpr Kind kOpenTable = {"an OpenDocument table", kToCsv};
constexpr Kind kOpenOther = {"an OpenDocument file", kToPdf};
constexpr Kind kBook = {"a book in EPUB", "pandoc -f epub -t plain --wrap=none", " -o "};

/// What the first bytes are, behind which the kind may show further on.
struct Sign {
    std::string_view bytes;
    Kind kind;
};

// ISO 32000-1, 7.5.2; RTF 1.9.1; [MS-CFB] 2.2.
constexpr std::array<Sign, 3> kSigns = {{
    {"%PDF-"sv, kPdf},
    {"{\\rtf"sv, kRichText},
    {"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"sv, kOffice},
}};

// The member `mimetype` comes first and is not packed (ODF 1.2 part 3, 3.3; EPUB OCF 3.2, 4.3).
constexpr std::array<Sign, 4> kTypes = {{
    {"application/vnd.oasis.opendocument.text"sv, kOpenText},
    {"application/vnd.oasis.opendocument.spreadsheet"sv, kOpenTable},
    {"application/vnd.oasis.opendocument."sv, kOpenOther},
    {"application/epub+zip"sv, kBook},
}};

// Folders of the main part (ECMA-376 part 2 and the programs' habit), as names of members.
constexpr std::array<Sign, 3> kParts = {
    {{"word/"sv, kWord}, {"xl/"sv, kExcel}, {"ppt/"sv, kOffice}}};

/// With which member packages of Office Open XML begin.
constexpr std::array<std::string_view, 7> kFirstParts = {
    "[Content_Types].xml", "_rels/", "docProps/", "customXml/", "word/", "xl/", "ppt/"};

/// Of the first member of a zip archive (PKWARE's APPNOTE, 4.3.7).
constexpr std::size_t kBeginOfMemberName = 30;

std::optional<Kind> kind_by_sign(std::string_view head) {
    for (const Sign& sign : kSigns) {
        if (head.starts_with(sign.bytes)) return sign.kind;
    }
    return std::nullopt;
}

std::optional<Kind> kind_of_package(std::string_view head) {
    if (!head.starts_with("PK\x03\x04") || head.size() < kBeginOfMemberName) return std::nullopt;
    const std::string_view name = head.substr(kBeginOfMemberName);
    for (const Sign& type : kTypes) {
        if (name.starts_with(std::string("mimetype").append(type.bytes))) return type.kind;
    }
    const bool is_office =
        std::any_of(kFirstParts.begin(), kFirstParts.end(),
                    [&](std::string_view part) { return name.starts_with(part); });
    if (!is_office) return std::nullopt;
    for (const Sign& part : kParts) {
        if (name.find(part.bytes) != std::string_view::npos) return part.kind;
    }
    return kOffice;
}

/// For a shell.
std::string quoted(std::string_view file) {
    std::string result = file.starts_with('-') ? "'./" : "'";
    for (const char c : file) result += c == '\'' ? std::string("'\\''") : std::string(1, c);
    return result + "'";
}

std::string command_for(const Kind& kind, const std::string& file) {
    // What a terminal does not show as it is cannot be typed.
    const bool has_name = !file.empty() && text::printable(file) == file;
    std::string command(kind.command);
    command.append(" ").append(has_name ? quoted(file) : "FILE");
    if (kind.before_output.empty()) return command;
    return command.append(kind.before_output).append(has_name ? quoted(file + ".txt") : "FILE.txt");
}

}  // namespace

std::optional<std::string> reason_for_not_reading(const std::string& file, std::string_view head) {
    std::optional<Kind> kind = kind_by_sign(head);
    if (!kind) kind = kind_of_package(head);
    if (!kind) return std::nullopt;
    return std::string("it is ")
        .append(kind->name)
        .append(", which is not read; convert it with: ")
        .append(command_for(*kind, file));
}

}  // namespace quoth::indexer
