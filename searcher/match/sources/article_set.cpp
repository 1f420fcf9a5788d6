#include "searcher/match/sources/article_set.hpp"

#include <utility>

#include "common/store/schema.hpp"
#include "common/store/xapian_guard.hpp"

namespace quoth::match {

void ArticleCollector::operator()(const Xapian::Document& document, double) {
    std::string key = document.get_value(store::slot::kJoin);
    if (key == last_) return;
    articles_->insert(store::join_key_of_value(key));
    last_ = std::move(key);
    if (articles_->size() > most_) {
        throw store::Refused{{ErrorCode::limit_exceeded,
                              "a part of the query selects more than " + std::to_string(most_) +
                                  " articles, the limit for joining articles and quotations",
                              "add a clause to it that is rarer"}};
    }
}

ArticleSetSource::ArticleSetSource(ArticleSet articles)
    : ValuePostingSource(store::slot::kJoin), articles_(std::move(articles)) {}

bool ArticleSetSource::is_member() const {
    return articles_->contains(store::join_key_of_value(get_value()));
}

void ArticleSetSource::find_member(double min_weight) {
    while (!at_end() && !is_member()) ValuePostingSource::next(min_weight);
}

void ArticleSetSource::next(double min_weight) {
    ValuePostingSource::next(min_weight);
    find_member(min_weight);
}

void ArticleSetSource::skip_to(Xapian::docid wanted, double min_weight) {
    ValuePostingSource::skip_to(wanted, min_weight);
    find_member(min_weight);
}

bool ArticleSetSource::check(Xapian::docid wanted, double min_weight) {
    if (!ValuePostingSource::check(wanted, min_weight)) return false;
    return at_end() || is_member();
}

Xapian::PostingSource* ArticleSetSource::clone() const { return new ArticleSetSource(articles_); }

std::string ArticleSetSource::get_description() const {
    return "ArticleSet(" + std::to_string(articles_->size()) + ")";
}

}  // namespace quoth::match
