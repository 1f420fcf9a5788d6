#include "searcher/match/article_view.hpp"

#include "common/store/schema.hpp"
#include "common/store/terms.hpp"
#include "searcher/match/hit_reader.hpp"

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
    Xapian::docid number = document_of(database, id);
    if (number == 0) number = document_of(database, id.substr(0, id.rfind('#')));
    if (number == 0) return std::nullopt;
    const query::Node everything{query::Leaf{query::Field::none, query::Everything{}, {}}};
    Highlighter nothing(everything, HitText::quotation, analyzer);
    HitReader reader(snapshot, nothing, nothing, analyzer, splitter);
    return reader.read_whole(number);
}

}  // namespace quoth::match
