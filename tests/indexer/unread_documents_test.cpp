#include "indexer/readers/unread_documents.hpp"

#include <gtest/gtest.h>

#include <ostream>

namespace quoth::indexer {
namespace {

/// The beginning of a zip archive: the header of its first member, the name and what is behind.
std::string zip_of(std::string_view name, std::string_view rest = {}) {
    return std::string("PK\x03\x04").append(26, '\0').append(name).append(rest);
}

struct Document {
    const char* name;
    std::string head;
    const char* reason;
};

std::ostream& operator<<(std::ostream& out, const Document& document) {
    return out << document.name;
}

class UnreadDocumentKindTest : public testing::TestWithParam<Document> {};

TEST_P(UnreadDocumentKindTest, IsKnownByItsContent) {
    EXPECT_EQ(reason_for_not_reading("a", GetParam().head), GetParam().reason);
}

INSTANTIATE_TEST_SUITE_P(
    Kinds, UnreadDocumentKindTest,
    testing::Values(
        Document{"Pdf", "%PDF-1.7\n",
                 "it is a PDF, which is not read; convert it with: pdftotext 'a' 'a.txt'"},
        Document{"RichText", "{\\rtf1\\ansi It is open.}",
                 "it is a text in RTF, which is not read; convert it with: "
                 "pandoc -f rtf -t plain --wrap=none 'a' -o 'a.txt'"},
        Document{"Word", zip_of("[Content_Types].xml", "...PK..word/document.xml"),
                 "it is a Word document, which is not read; convert it with: "
                 "pandoc -f docx -t plain --wrap=none 'a' -o 'a.txt'"},
        Document{"Excel", zip_of("docProps/app.xml", "...PK..xl/workbook.xml"),
                 "it is an Excel workbook, which is not read; convert it with: "
                 "soffice --headless --convert-to csv 'a'"},
        Document{"PowerPoint", zip_of("_rels/.rels", "...PK..ppt/presentation.xml"),
                 "it is an Office document, which is not read; convert it with: "
                 "soffice --headless --convert-to pdf 'a'"},
        Document{"OldOffice", "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1",
                 "it is an Office document, which is not read; convert it with: "
                 "soffice --headless --convert-to pdf 'a'"},
        Document{"OpenText", zip_of("mimetypeapplication/vnd.oasis.opendocument.text"),
                 "it is an OpenDocument text, which is not read; convert it with: "
                 "pandoc -f odt -t plain --wrap=none 'a' -o 'a.txt'"},
        Document{"OpenTable", zip_of("mimetypeapplication/vnd.oasis.opendocument.spreadsheet"),
                 "it is an OpenDocument table, which is not read; convert it with: "
                 "soffice --headless --convert-to csv 'a'"},
        Document{"OpenPresentation",
                 zip_of("mimetypeapplication/vnd.oasis.opendocument.presentation"),
                 "it is an OpenDocument file, which is not read; convert it with: "
                 "soffice --headless --convert-to pdf 'a'"},
        Document{"Book", zip_of("mimetypeapplication/epub+zip"),
                 "it is a book in EPUB, which is not read; convert it with: "
                 "pandoc -f epub -t plain --wrap=none 'a' -o 'a.txt'"}),
    [](const auto& test) { return test.param.name; });

TEST(UnreadDocumentTest, TextsAndArchivesOfTextsAreNone) {
    for (const std::string& head :
         {std::string(), std::string("The PDF- is read."), std::string("{\"rtf\":1}"),
          zip_of("word.txt"), zip_of("mimetype"), zip_of("a.txt", "word/document.xml"),
          std::string("PK\x03\x04")}) {
        EXPECT_FALSE(reason_for_not_reading("a", head)) << head;
    }
}

TEST(UnreadDocumentTest, TheNameIsSafeToType) {
    const auto command_for = [](const std::string& file) {
        const std::string reason = *reason_for_not_reading(file, "%PDF-");
        return reason.substr(reason.find("pdftotext"));
    };
    EXPECT_EQ(command_for("it's $(x) a.pdf"),
              R"(pdftotext 'it'\''s $(x) a.pdf' 'it'\''s $(x) a.pdf.txt')");
    EXPECT_EQ(command_for("-a.pdf"), "pdftotext './-a.pdf' './-a.pdf.txt'");
    for (const char* file : {"", "a\nb", "a\x1b[2J", "a\xff"}) {
        EXPECT_EQ(command_for(file), "pdftotext FILE FILE.txt") << file;
    }
}

}  // namespace
}  // namespace quoth::indexer
