#include "searcher/match/results/article_view.hpp"

#include <algorithm>
#include <utility>

#include "common/store/schema.hpp"
#include "common/store/terms.hpp"
#include "searcher/match/results/hit_reader.hpp"

namespace quoth::match {
namespace {

/// The first document with the term of the id; 0 if there is none.
Xapian::docid document_of(const Xapian::Database& database, std::string_view id) {
    const std::string term = store::make_term(store::prefix::kId, id);
    const auto found = database.postlist_begin(term);
    return found == database.postlist_end(term) ? 0 : *found;
}

}  // namespace

std::optional<searcher::ArticleView> find_article(Snapshot& snapshot, Analyzer& analyzer,
                                                  text::SentenceSplitter& splitter,
                                                  std::string_view id) {
    Xapian::Database& database = snapshot.database();
    const Xapian::docid by_itself = document_of(database, id);
    const bool of_quotation = by_itself == 0;
    const Xapian::docid number =
        of_quotation ? document_of(database, id.substr(0, id.rfind('#'))) : by_itself;
    if (number == 0) return std::nullopt;
    const query::Node everything{query::Leaf{query::Field::none, query::Everything{}, {}}};
    Highlighter nothing(everything, HitText::quotation, analyzer);
    HitReader reader(snapshot, nothing, nothing, analyzer, splitter);
    searcher::ArticleView view = reader.read_whole(number);
    const bool is_there =
        !of_quotation || std::any_of(view.quotations.begin(), view.quotations.end(),
                                     [&](const auto& quotation) { return quotation.id == id; });
    return is_there ? std::optional(std::move(view)) : std::nullopt;
}

}  // namespace quoth::match
