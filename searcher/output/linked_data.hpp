#pragma once

#include <string>

#include "quoth/result.hpp"
#include "searcher/output/answer.hpp"

/// Quotations for programs that know neither Quoth nor its JSON. One JSON document on a line.
namespace quoth::output {

/// W3C Web Annotation Data Model (https://www.w3.org/TR/annotation-model/): an AnnotationCollection
/// with one page of annotations. Each targets the parts of its quotation in the article by
/// TextQuoteSelector and, in the text, TextPositionSelector, which counts code points as the
/// model asks (4.2.5); its body names the speaker.
[[nodiscard]] std::string web_annotations(const Answer& answer);

/// schema.org in JSON-LD: a Quotation each, with `creator` for who speaks (`spokenByCharacter` is
/// meant for characters of a work) and `isPartOf` for the NewsArticle.
[[nodiscard]] std::string json_ld(const Answer& answer);

}  // namespace quoth::output
